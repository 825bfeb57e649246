import { badInput } from '../../errors';
import type { Lens } from '../../model/lens';
import { dialectOf, targetOf } from '../cypher/dialects';
import { and, cypher, lines, name, Variable, type Fragment } from '../cypher/fragment';
import { edgeConditions } from '../cypher/lens';
import { arrow, Entity, hasStance, isFarKind, reversed } from '../cypher/pattern';
import { column } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { decodeText } from '../store/decode';
import type { Reader } from '../store/port';
import { idsNamed } from './anchor';
import { filterConditions } from './filter/compose-filter';
import type { AcrossFilter, Filter, MemberFilter, SourceFilter } from './filter/filter';
import { holdTouchedRows } from './touched-rows';

/** Entities that may meet a condition inside of another; more are too many to be handed from one statement to the next. */
const maxMembers = 100_000;

/** So few ids are sought one by one, and may be where the answer is found from (see `anchor.ts`). */
const fewIds = 500;

/** Whether a resolved condition is to be looked up beforehand. */
export function canLookUp(reader: Reader, across: AcrossFilter): boolean {
  return !dialectOf(reader).nestsConditions || (across.quantifier === 'some' && idsNamed(across.of) !== null);
}

/** Whether the documents of a source, or of sources of some grades, are to be looked up beforehand. */
export function canLookUpSource(reader: Reader, { sourceId }: SourceFilter): boolean {
  return !dialectOf(reader).nestsConditions || sourceId !== null;
}

/** What has an edge that a condition asks for, or (`none`, `every`) forbids, as a condition on the node itself. */
export async function lookUpAcross(reader: Reader, lens: Lens, across: AcrossFilter): Promise<Filter> {
  await holdTouchedRows(reader, (reckoning) => reckoning.lookUp(across.edge));
  const [near, edge, far] = [new Variable('n'), new Variable('r'), new Variable('n')];
  const of: Filter = across.quantifier === 'every' ? { is: 'not', of: across.of } : across.of;
  const along = arrow[reversed[across.direction]](cypher`${edge}:${name(across.edge)}`);
  const conditions = [
    ...edgeConditions(edge, lens),
    ...hasStance(edge, across.stance),
    ...isFarKind(far, across.edge, across.direction, across.farKinds),
    ...filterConditions(targetOf(reader, lens), { node: far, edge }, of),
  ];
  const found = await idsOf(
    reader,
    `nodes that meet a condition across ${across.edge}`,
    lines(...startAt(far, idsNamed(of)), cypher`MATCH (${far})${along}(${near}) WHERE ${and(conditions)}`),
    cypher`${near}.id`,
  );
  if (found === null) return across;
  const member = memberOf('node', found);
  return across.quantifier === 'some' ? member : { is: 'not', of: member };
}

/** The documents that a source published, or that any source of some grades did, as a condition on the edge. */
export async function lookUpDocuments(reader: Reader, lens: Lens, filter: SourceFilter): Promise<Filter> {
  const { sourceId, reliabilities } = filter;
  await holdTouchedRows(reader, (reckoning) => reckoning.lookUp('PUBLISHED_BY'));
  const [document, edge, source] = [new Variable('d'), new Variable('p'), new Variable('q')];
  const of: Filter = {
    is: 'all',
    of: [
      ...(sourceId === null ? [] : [property('id', 'eq', sourceId)]),
      ...(reliabilities === null ? [] : [property('reliability', 'in', reliabilities)]),
    ],
  };
  const conditions = [
    ...edgeConditions(edge, lens),
    ...hasStance(edge, 'AFFIRMS'),
    ...filterConditions(targetOf(reader, lens), { node: source, edge }, of),
  ];
  const found = await idsOf(
    reader,
    'documents that sources published',
    lines(
      ...startAt(source, idsNamed(of)),
      cypher`MATCH (${source})<-[${edge}:PUBLISHED_BY]-(${document}) WHERE ${and(conditions)}`,
    ),
    cypher`${document}.id`,
  );
  return found === null ? filter : memberOf('document', found);
}

const property = (name: string, comparison: 'eq' | 'in', value: string | readonly string[]): Filter => ({
  is: 'property',
  property: name,
  comparison,
  value,
});

/** Both engines seek nodes whose ids are given so, and read on from there. */
function startAt(node: Variable, ids: readonly string[] | null): Fragment[] {
  return ids === null ? [] : [cypher`UNWIND ${ids} AS named MATCH (${node}:${Entity} {id: named})`];
}

/** The ids that a statement brings; null where they are too many, and the engine can do without them. */
async function idsOf(
  reader: Reader,
  called: string,
  match: Fragment,
  id: Fragment,
): Promise<string[] | null> {
  const ids = await reader.read(
    statement(
      called,
      lines(match, cypher`WITH DISTINCT ${id} AS id LIMIT ${maxMembers + 1}`),
      column(cypher`id`, decodeText),
    ),
  );
  if (ids.length <= maxMembers) return ids;
  if (dialectOf(reader).nestsConditions) return null;
  throw badInput(
    ['query'],
    `limit nestedEntities: ${maxMembers} entities may meet a condition inside of another at most, and more do; narrow that condition`,
  );
}

function memberOf(of: MemberFilter['of'], ids: readonly string[]): Filter {
  if (of === 'node' && ids.length <= fewIds) return property('id', 'in', ids);
  return { is: 'member', of, members: Object.fromEntries(ids.map((id) => [id, true as const])) };
}
