import type { Kind } from '../../model/registry/kinds';
import { dialectOf, type Target } from '../cypher/dialects';
import { cypher, name, Variable, type Fragment } from '../cypher/fragment';
import { edgeConditions, nodeConditions } from '../cypher/lens';
import { arrow, Entity, hasStance, isFarKind, reversed } from '../cypher/pattern';
import { column } from '../cypher/projection';
import { statement } from '../cypher/statement';
import { decodeBoolean } from '../store/decode';
import type { Reader } from '../store/port';
import { isNear } from './by-degree';
import { filterConditions, type Filtered } from './filter/compose-filter';
import type { AcrossFilter, Filter } from './filter/filter';

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

/** The ids that a condition names of its node; null where it names none. */
export function idsNamed(filter: Filter): readonly string[] | null {
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
  target: Target,
  on: Omit<Filtered, 'edge'>,
  kind: Kind,
  filter: Filter,
  anchor: Anchor | null,
): { pattern: Fragment; conditions: Fragment[] } {
  const node = cypher`(${on.node}:${name(kind)})`;
  const way = anchor === null ? { pattern: node, conditions: [] } : wayToAnchor(target, node, anchor);
  const filters = anchor === null ? [filter] : anchor.others;
  return {
    pattern: way.pattern,
    conditions: [
      ...nodeConditions(on.node, target.lens),
      ...way.conditions,
      ...filters.flatMap((other) => filterConditions(target, { ...on, edge: null }, other)),
    ],
  };
}

/** A pattern from a node to those that the anchor names, and the conditions on the way there. */
function wayToAnchor(
  target: Target,
  node: Fragment,
  { across: { edge: type, direction, stance, farKinds, of } }: Anchor,
): { pattern: Fragment; conditions: Fragment[] } {
  const [edge, far] = [new Variable('r'), new Variable('n')];
  return {
    pattern: cypher`${node}${arrow[direction](cypher`${edge}:${name(type)}`)}(${far}:${Entity})`,
    conditions: [
      ...edgeConditions(edge, target.lens),
      ...hasStance(edge, stance),
      ...isFarKind(far, type, direction, farKinds),
      ...filterConditions(target, { node: far, edge }, of),
    ],
  };
}

/** Whether a page is found sooner from the anchor than along the index of its order (see `by-degree.ts`). */
export async function isAnchorNear(
  reader: Reader,
  kind: Kind,
  rows: number,
  { ids, across }: Anchor,
): Promise<boolean> {
  if (dialectOf(reader).indexHint === null) return true;
  const leading = arrow[reversed[across.direction]](cypher`:${name(across.edge)}`);
  const near = await reader.maybeOne(
    statement(
      'degree of what is named',
      cypher`MATCH (n:${name(kind)}) WITH count(n) AS all
UNWIND ${ids} AS id
MATCH (n:${Entity} {id: id})
WITH all, sum(COUNT { (n)${leading}() }) AS degree`,
      column(isNear(cypher`degree`, cypher`${rows}`, cypher`all`), decodeBoolean),
    ),
  );
  // Where none of them is there, there is nothing to read.
  return near ?? true;
}
