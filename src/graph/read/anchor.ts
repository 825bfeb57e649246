import { decodeBoolean } from '../store/decode';
import { filterConditions, type Filtered } from './filter/compose-filter';
import type { AcrossFilter, Filter } from './filter/filter';
import { edgeConditions, nodeConditions } from '../cypher/lens';
import { dialectOf } from '../cypher/dialect';
import { arrow } from '../cypher/arrow';
import type { Composition } from '../cypher/composition';
import { farLabelTest } from '../cypher/far-label-test';
import { stanceCondition } from '../cypher/stance';
import type { Query, Reader } from '../store/port';
import type { Direction } from '../../model/registry/edge-fields';
import { ENTITY, type Kind } from '../../model/registry/kinds';

/**
 * Where the nodes of a root list can be reached from, other than by the index of its order: a filter asks
 * for what leads to nodes that it names, such as the events of one place.
 */
export interface Anchor {
  /** The condition across the edge that leads to the nodes named. */
  readonly across: AcrossFilter;
  /** The ids of these nodes. */
  readonly ids: readonly string[];
  /** What the filter asks beside it. */
  readonly others: readonly Filter[];
}

/** The first such condition of a resolved filter, among those that all must hold; null where there is none. */
export function anchorOf(filter: Filter): Anchor | null {
  const conditions = conjuncts(filter);
  for (const condition of conditions) {
    const ids = condition.is === 'across' && condition.quantifier === 'some' ? idsNamed(condition.of) : null;
    if (ids === null) continue;
    const others = conditions.filter((other) => other !== condition);
    return { across: condition as AcrossFilter, ids, others };
  }
  return null;
}

const conjuncts = (filter: Filter): Filter[] =>
  filter.is === 'all' ? filter.of.flatMap(conjuncts) : [filter];

function idsNamed(filter: Filter): readonly string[] | null {
  for (const condition of conjuncts(filter)) {
    if (condition.is === 'within') return condition.placeIds ?? null;
    if (condition.is !== 'property' || condition.property !== 'id') continue;
    if (condition.comparison === 'eq') return [condition.value as string];
    if (condition.comparison === 'in') return condition.value as readonly string[];
  }
  return null;
}

/**
 * The pattern and the conditions for nodes of a kind that meet a filter. From an anchor, where there is one:
 * then a node is met once for each edge that leads there.
 */
export function matchFrom(
  c: Composition,
  on: Omit<Filtered, 'edge'>,
  kind: Kind,
  filter: Filter,
  anchor: Anchor | null,
): { pattern: string; conditions: string[] } {
  const way = anchor === null ? { pattern: '', conditions: [] } : composeAnchor(c, anchor);
  const filters = anchor === null ? [filter] : anchor.others;
  return {
    pattern: `(${on.node}:${kind})${way.pattern}`,
    conditions: [
      ...nodeConditions(on.node, c.lens),
      ...way.conditions,
      ...filters.flatMap((other) => filterConditions(c, { ...on, edge: null }, other)),
    ],
  };
}

/** A pattern from a node to those that the anchor names, and the conditions on the way there. */
function composeAnchor(c: Composition, { across }: Anchor): { pattern: string; conditions: string[] } {
  const index = c.nextVariable();
  const [edge, far] = [`r${index}`, `n${index}`];
  return {
    pattern: `${arrow[across.direction](`${edge}:${across.edge}`)}(${far}:${ENTITY})`,
    conditions: [
      ...edgeConditions(edge, c.lens),
      ...stanceCondition(c, edge, across.stance),
      ...farLabelTest(far, across.edge, across.direction, across.farKinds),
      ...filterConditions(c, { node: far, edge }, across.of),
    ],
  };
}

/**
 * Whether a page is found sooner from the anchor than along the index of its order. From the anchor, all
 * that lead to it are read and sorted; along the index, as many as it takes to find a page of those that
 * do, which are the fewer the more there are. Degrees and counts are read from the store's own figures.
 */
export async function isNear(reader: Reader, kind: Kind, rows: number, anchor: Anchor): Promise<boolean> {
  if (!dialectOf(reader).orderedIndexes) return true;
  const { edge, direction } = anchor.across;
  const query: Query<boolean> = {
    name: 'degree of what is named',
    text: `MATCH (n:${kind}) WITH count(n) AS all
UNWIND $ids AS id
MATCH (n:${ENTITY} {id: id})
WITH all, sum(COUNT { (n)${arrow[reversed[direction]](`:${edge}`)}() }) AS degree
RETURN degree * degree <= $rows * all AS near`,
    parameters: ['ids', 'rows'],
    columns: ['near'],
    decode: ([near]) => decodeBoolean(near),
  };
  // Where none of them is there, there is nothing to read.
  return (await reader.maybeOne(query, { ids: anchor.ids, rows })) ?? true;
}

const reversed: Readonly<Record<Direction, Direction>> = { in: 'out', out: 'in', both: 'both' };
