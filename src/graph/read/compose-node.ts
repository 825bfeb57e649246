import type { EntityRecord, Page } from './records';
import { ENTITY, isKind, type Kind } from '../../model/registry/kinds';
import { DecodeError, decodeText } from '../store/decode';
import type { Composition, Part, RowReader } from '../cypher/composition';
import { composeList } from './compose-list';
import type { NodePlan } from './plan';
import type { NodeVariables } from '../cypher/variables';

/** Composes the columns and lists of a node: id, its kind where there is a choice, columns, lists. */
export function composeNode(c: Composition, v: NodeVariables, plan: NodePlan): Part<EntityRecord> {
  const [onlyKind, ...others] = plan.kinds;
  const kindIsKnown = onlyKind !== undefined && others.length === 0;
  const lists = plan.lists.map((list) => ({
    list,
    part: composeList(c, v, list, list.kinds.length < plan.kinds.length),
  }));
  return {
    clauses: lists.flatMap(({ part }) => part.clauses),
    expressions: [
      `${v.node}.id`,
      ...(kindIsKnown ? [] : [`[label IN labels(${v.node}) WHERE label <> '${ENTITY}'][0]`]),
      ...plan.columns.map((column) => `${v.state}.${column}`),
      ...lists.flatMap(({ part }) => part.expressions),
    ],
    decode: (row: RowReader): EntityRecord => {
      const id = decodeText(row.next());
      const kind = kindIsKnown ? onlyKind : decodeKind(row.next());
      const pages: Record<string, Page> = {};
      const record: Record<string, unknown> = { id, kind, lens: c.lens, pages };
      for (const column of plan.columns) record[column] = row.next() ?? null;
      for (const { list, part } of lists) {
        const page = part.decode(row);
        if (list.kinds.includes(kind)) pages[list.key] = page;
      }
      return record as unknown as EntityRecord;
    },
  };
}

function decodeKind(value: unknown): Kind {
  const label = decodeText(value);
  if (!isKind(label)) throw new DecodeError(`'${label}' is no kind`);
  return label;
}
