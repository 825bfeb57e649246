import { badInput } from '../../errors';
import type { Lens } from '../../model/lens';
import { allEdgeTypes } from '../../model/registry/edges';
import { targetOf } from '../cypher/dialects';
import { cypher, integer, lines, list, name, Variable, type Fragment } from '../cypher/fragment';
import { edgeConditions, stands } from '../cypher/lens';
import { anyType, arrow, hasStance } from '../cypher/pattern';
import { column, constant, record, tuple, type Projection } from '../cypher/projection';
import { carried, match, matchState, nodeVariables, type NodeVariables } from '../cypher/state';
import { statement } from '../cypher/statement';
import type { CasualtyMeasure } from '../judgement/casualties';
import { anchorOf, matchFrom } from '../read/anchor';
import type { Filter } from '../read/filter/filter';
import { resolveFilter } from '../read/resolve-filter';
import { unknownDate } from '../../model/date-bounds';
import { holdTouchedRows } from '../read/touched-rows';
import { decodeInteger, decodeList, decodeNullable, decodeText } from '../store/decode';
import type { Reader } from '../store/port';
import type { Hop } from './dimensions';

/** An event whose earliest day is unknown belongs to no bucket of time. */
const unknownDay = unknownDate.from;

/** Rows that one statement may bring: groups, and single events where something is judged event by event. */
const maxRows = 100_000;
export const maxJudgedEvents = 50_000;

/** Which events are read, what they are grouped by, and what is measured of each group. */
export interface RowsPlan {
  readonly filter: Filter;
  /** Whether their earliest day is known, and between which days, both included, it then lies. */
  readonly days: 'any' | 'unknown' | { readonly from: string | null; readonly to: string | null };
  /** By so many characters of the earliest day: 10 a day, 7 a month. */
  readonly dayLength: 7 | 10 | null;
  /** And by as many of the latest day. */
  readonly latestDay: boolean;
  readonly type: boolean;
  /** By all the nodes that each of these paths leads to. */
  readonly paths: readonly (readonly Hop[])[];
  /** Each event by itself, by its id. */
  readonly single: boolean;
  /** With the documents that assert anything of it and those that report it. */
  readonly documents: boolean;
  readonly assertions: boolean;
  readonly casualties: readonly CasualtyMeasure[];
}

/** A sum of figures, and how many events gave one. */
interface Summed {
  readonly sum: number;
  readonly events: number;
}

export interface CasualtySums {
  readonly low: Summed;
  readonly best: Summed;
  readonly high: Summed;
  /** Events of which any figure is given. */
  readonly events: number;
}

/** The earliest and the latest day of an event, or the months they lie in. */
interface Days {
  readonly from: string;
  readonly to: string | null;
}

/** A group of events that are alike in all that was asked. What was not asked for is absent. */
export interface EventRow {
  readonly days: Days | null;
  readonly type: string | null;
  /** For each path, the ids of the nodes at its end. */
  readonly ends: readonly (readonly string[])[];
  readonly id: string | null;
  readonly documents: readonly string[];
  readonly reports: readonly string[];
  readonly events: number;
  readonly assertions: number;
  readonly casualties: Readonly<Partial<Record<CasualtyMeasure, CasualtySums>>>;
}

/**
 * Groups events in the store. An event is in one row however many places or actors it has, since rows are
 * told apart by the whole list of them: so a sum over rows counts it once. What a group of lists or of
 * days comes to is folded afterwards, in the same way for both engines.
 */
export async function eventRows(
  reader: Reader,
  lens: Lens,
  plan: RowsPlan,
  path: readonly string[],
): Promise<EventRow[]> {
  // An event of which nothing is asserted any more, as where a newer release lacks it, is none to count.
  const counted: Filter = { is: 'all', of: [plan.filter, { is: 'asserted' }] };
  const filter = await resolveFilter(reader, lens, counted);
  const types = plan.paths.flat().map(({ edge }) => edge);
  await holdTouchedRows(reader, (reckoning) => reckoning.filtered('Event', filter, types));
  const v = nodeVariables(lens);
  // All that the filter lets pass is read: so from what it names, where that leads to them.
  const anchor = anchorOf(filter);
  const { pattern, conditions } = matchFrom(
    targetOf(reader, lens),
    { node: v.node },
    'Event',
    filter,
    anchor,
  );
  const limit = plan.single ? maxJudgedEvents : maxRows;
  const rows = await reader.read(
    statement(
      'events in groups',
      lines(
        matchState(pattern, v, lens, [], conditions, [stands(v.state, lens), ...dayConditions(v, plan.days)]),
        ...(anchor === null ? [] : [cypher`WITH DISTINCT ${list(carried(v))}`]),
      ),
      projectGroup(lens, v, plan),
      cypher`LIMIT ${limit + 1}`,
    ),
  );
  if (rows.length > limit)
    throw badInput(
      path,
      plan.single
        ? `independent origins and the status of responsibility are judged event by event, of ${limit} events at most; narrow the filter`
        : `more than ${limit} groups of events are alike in what is asked; group by less, or narrow the filter`,
    );
  return rows;
}

/** The text says that the id exists: an index of Neo4j serves only what speaks of all its properties. */
function dayConditions({ node, state }: NodeVariables, days: RowsPlan['days']): Fragment[] {
  if (days === 'any') return [];
  const day = cypher`${state}.occurredFrom`;
  if (days === 'unknown') return [cypher`${day} = ${unknownDay}`, cypher`${node}.id IS NOT NULL`];
  return [
    cypher`${node}.id IS NOT NULL`,
    days.from === null ? cypher`${day} > ${unknownDay}` : cypher`${day} >= ${days.from}`,
    ...(days.to === null ? [] : [cypher`${day} <= ${days.to}`]),
  ];
}

function projectGroup(lens: Lens, { node, state }: NodeVariables, plan: RowsPlan): Projection<EventRow> {
  const { dayLength, latestDay, documents } = plan;
  return record<EventRow>({
    days: dayLength === null ? constant(null) : projectDays(state, dayLength, latestDay),
    type: plan.type ? column(cypher`${state}.type`, decodeText) : constant(null),
    ends: tuple(plan.paths.map((steps) => pathEnds(lens, node, steps))),
    id: plan.single ? column(cypher`${node}.id`, decodeText) : constant(null),
    documents: documents ? documentsOf(lens, node) : constant([]),
    reports: documents ? pathEnds(lens, node, [{ edge: 'REPORTS', direction: 'in' }]) : constant([]),
    events: column(cypher`count(*)`, decodeInteger),
    assertions: plan.assertions ? assertionCount(lens, node) : constant(0),
    casualties: record<EventRow['casualties']>(
      Object.fromEntries(plan.casualties.map((measure) => [measure, casualtySums(lens, node, measure)])),
    ),
  });
}

function projectDays(state: Variable, length: 7 | 10, latest: boolean): Projection<Days> {
  // What rows are grouped by must be without parameters on the embedded engine.
  const day = (property: 'occurredFrom' | 'occurredTo'): Projection<string> =>
    column(cypher`substring(${state}.${name(property)}, 0, ${integer(length)})`, decodeText);
  return record<Days>({ from: day('occurredFrom'), to: latest ? day('occurredTo') : constant(null) });
}

const affirmed = (edge: Variable, lens: Lens): Fragment[] => [
  ...edgeConditions(edge, lens),
  ...hasStance(edge, 'AFFIRMS'),
];

/** The ids of all that a path of affirmed edges leads to. */
function pathEnds(lens: Lens, node: Variable, steps: readonly Hop[]): Projection<string[]> {
  let pattern = cypher`(${node})`;
  let end = node;
  const conditions: Fragment[] = [];
  for (const { edge: type, direction } of steps) {
    const edge = new Variable('r');
    end = new Variable('n');
    pattern = cypher`${pattern}${arrow[direction](cypher`${edge}:${name(type)}`)}(${end})`;
    conditions.push(...affirmed(edge, lens));
  }
  return collectDistinct(node, match(pattern, conditions), cypher`${end}.id`);
}

/** The documents that assert anything of an event. */
function documentsOf(lens: Lens, node: Variable): Projection<string[]> {
  const edge = new Variable('r');
  return collectDistinct(node, matchAnyEdge(lens, node, edge), cypher`${edge}.documentId`);
}

const matchAnyEdge = (lens: Lens, node: Variable, edge: Variable): Fragment =>
  match(cypher`(${node})-[${edge}:${anyType(allEdgeTypes)}]-()`, edgeConditions(edge, lens));

function collectDistinct(node: Variable, rows: Fragment, value: Fragment): Projection<string[]> {
  const found = new Variable('l');
  return {
    ...column(cypher`${found}`, decodeList(decodeText)),
    clauses: [subquery(node, rows, cypher`collect(DISTINCT ${value}) AS ${found}`)],
  };
}

const subquery = (node: Variable, rows: Fragment, returned: Fragment): Fragment =>
  cypher`CALL (${node}) {
${rows}
RETURN ${returned}
}`;

function assertionCount(lens: Lens, node: Variable): Projection<number> {
  const count = new Variable('a');
  const rows = matchAnyEdge(lens, node, new Variable('r'));
  return {
    ...column(cypher`sum(${count})`, decodeSum),
    clauses: [subquery(node, rows, cypher`count(*) AS ${count}`)],
  };
}

/** A sum of nothing is 0 on one engine and null on the other. */
const decodeSum = (value: unknown): number => decodeNullable(decodeInteger)(value) ?? 0;

/** The sums of what `event.deaths` says of each event: its least low, agreed best and greatest high figure. */
function casualtySums(lens: Lens, node: Variable, measure: CasualtyMeasure): Projection<CasualtySums> {
  const edge = new Variable('r');
  const figure = (bound: 'Low' | 'Best' | 'High'): Fragment => cypher`${edge}.${name(measure + bound)}`;
  const [low, best, bests, high] = [
    new Variable('low'),
    new Variable('best'),
    new Variable('bests'),
    new Variable('high'),
  ];
  const figures = [
    cypher`min(${figure('Low')}) AS ${low}`,
    cypher`min(${figure('Best')}) AS ${best}`,
    cypher`count(DISTINCT ${figure('Best')}) AS ${bests}`,
    cypher`max(${figure('High')}) AS ${high}`,
  ];
  const rows = match(cypher`(${node})<-[${edge}:REPORTS]-()`, affirmed(edge, lens));
  const summed = (value: Fragment): Projection<Summed> =>
    record<Summed>({
      sum: column(cypher`sum(${value})`, decodeSum),
      events: column(cypher`count(${value})`, decodeInteger),
    });
  return {
    ...record<CasualtySums>({
      low: summed(cypher`${low}`),
      best: summed(cypher`CASE WHEN ${bests} = 1 THEN ${best} END`),
      high: summed(cypher`${high}`),
      events: column(cypher`count(coalesce(${low}, ${best}, ${high}))`, decodeInteger),
    }),
    clauses: [subquery(node, rows, list(figures))],
  };
}
