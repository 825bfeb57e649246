import { parseAssertionId } from '../../model/assertion-id';
import type { Lens } from '../../model/lens';
import { isEdgeType, type EdgeType } from '../../model/registry/edges';
import { cypher, property, type Fragment, type Variable } from '../cypher/fragment';
import type { Projection } from '../cypher/projection';
import { DecodeError, decodeText } from '../store/decode';
import type { AssertionRecord } from './records';

export interface AssertionShape {
  /** The type where the pattern fixes it; null to read it from the edge. */
  readonly type: EdgeType | null;
  readonly columns: readonly string[];
  /** An expression for the id of the node that the edge leads to; null to ask the edge. */
  readonly endId: Fragment | null;
}

/** The columns of an edge. Where it starts is in its id and needs no column. */
export function projectAssertion(
  lens: Lens,
  edge: Variable,
  { type, columns, endId }: AssertionShape,
): Projection<AssertionRecord> {
  return {
    clauses: [],
    expressions: [
      cypher`${edge}.id`,
      endId ?? cypher`endNode(${edge}).id`,
      ...(type === null ? [cypher`type(${edge})`] : []),
      ...columns.map((column) => property(edge, column)),
    ],
    decode: (row) => {
      const id = decodeText(row.next());
      const toId = decodeText(row.next());
      const edgeType = type ?? decodeEdgeType(row.next());
      const parsed = parseAssertionId(id);
      if (parsed === null) throw new DecodeError(`'${id}' is no id of an edge`);
      const { fromId } = parsed;
      const record: Record<string, unknown> = { id, type: edgeType, fromId, toId, lens };
      for (const column of columns) record[column] = row.next() ?? null;
      return record as unknown as AssertionRecord;
    },
  };
}

function decodeEdgeType(value: unknown): EdgeType {
  const type = decodeText(value);
  if (!isEdgeType(type)) throw new DecodeError(`'${type}' is no type of edge`);
  return type;
}
