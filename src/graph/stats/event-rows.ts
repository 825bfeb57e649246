import { refuse } from '../../errors';
import { decodeInteger, decodeList, decodeNullable, decodeText } from '../store/decode';
import type { CasualtyMeasure } from '../judgement/casualties';
import type { Filter } from '../read/filter/filter';
import { resolveFilter } from '../read/filter/resolve-filter';
import type { Lens } from '../../model/lens';
import { edgeConditions } from '../cypher/lens';
import { dialectOf } from '../cypher/dialect';
import { arrow } from '../cypher/arrow';
import { Composition, type Part, type RowReader } from '../cypher/composition';
import { carried, matchNode, matchState, nodeVariables, type NodeVariables } from '../cypher/variables';
import type { Reader } from '../store/port';
import { anchorOf, matchFrom } from '../read/anchor';
import { readPart } from '../read/read-part';
import { holdTouchedRows } from '../read/touched-rows';
import { allEdgeTypes } from '../../model/registry/edges';
import type { PathStep } from './dimensions';

/** An unknown earliest day (see `unknownDate`): such an event belongs to no bucket of time. */
const unknownDay = '0001-01-01';

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
  readonly paths: readonly (readonly PathStep[])[];
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
  const filter = await resolveFilter(reader, lens, plan.filter);
  const types = plan.paths.flat().map(({ edge }) => edge);
  await holdTouchedRows(reader, (reckoning) => reckoning.filtered('Event', filter, types));
  const c = new Composition(dialectOf(reader), lens);
  const v = nodeVariables(c.nextVariable(), lens);
  // All that the filter lets pass is read: so from what it names, where that leads to them.
  const anchor = anchorOf(filter);
  const { pattern, conditions } = matchFrom(c, { node: v.node }, 'Event', filter, anchor);
  const match = matchState(pattern, v, [], conditions, dayConditions(c, v, plan.days));
  const once = anchor === null ? [] : [`WITH DISTINCT ${carried(v).join(', ')}`];
  const part = rowPart(c, v, plan);
  const limit = plan.single ? maxJudgedEvents : maxRows;
  const tail = `LIMIT ${c.parameter(limit + 1)}`;
  const rows = await readPart(reader, 'events in groups', c, [match, ...once], part, [tail]);
  if (rows.length > limit)
    throw refuse(
      path,
      plan.single
        ? `independent origins and the status of responsibility are judged event by event, of ${limit} events at most; narrow the filter`
        : `more than ${limit} groups of events are alike in what is asked; group by less, or narrow the filter`,
    );
  return rows;
}

/** The text says that the id exists: an index of Neo4j serves only what speaks of all its properties. */
function dayConditions(c: Composition, { node, state }: NodeVariables, days: RowsPlan['days']): string[] {
  if (days === 'any') return [];
  const day = `${state}.occurredFrom`;
  if (days === 'unknown') return [`${day} = ${c.parameter(unknownDay)}`, `${node}.id IS NOT NULL`];
  return [
    `${node}.id IS NOT NULL`,
    days.from === null ? `${day} > ${c.parameter(unknownDay)}` : `${day} >= ${c.parameter(days.from)}`,
    ...(days.to === null ? [] : [`${day} <= ${c.parameter(days.to)}`]),
  ];
}

function rowPart(c: Composition, v: NodeVariables, plan: RowsPlan): Part<EventRow> {
  const days = plan.dayLength === null ? null : dayColumns(v.state, plan.dayLength, plan.latestDay);
  const type = plan.type ? column(`${v.state}.type`, decodeText) : null;
  const ends = plan.paths.map((steps) => pathEnds(c, v.node, steps));
  const id = plan.single ? column(`${v.node}.id`, decodeText) : null;
  const documents = plan.documents ? documentsOf(c, v.node) : null;
  const reports = plan.documents ? pathEnds(c, v.node, [{ edge: 'REPORTS', direction: 'in' }]) : null;
  const events = column('count(*)', decodeInteger);
  const assertions = plan.assertions ? assertionCount(c, v.node) : null;
  const casualties = plan.casualties.map((measure) => ({ measure, part: casualtySums(c, v.node, measure) }));
  const parts: Part<unknown>[] = [days, type, ...ends, id, documents, reports, events, assertions].filter(
    (part) => part !== null,
  );
  const all = [...parts, ...casualties.map(({ part }) => part)];
  return {
    clauses: all.flatMap(({ clauses }) => clauses),
    expressions: all.flatMap(({ expressions }) => expressions),
    decode: (row) => ({
      days: days?.decode(row) ?? null,
      type: type?.decode(row) ?? null,
      ends: ends.map((part) => part.decode(row)),
      id: id?.decode(row) ?? null,
      documents: documents?.decode(row) ?? [],
      reports: reports?.decode(row) ?? [],
      events: events.decode(row),
      assertions: assertions?.decode(row) ?? 0,
      casualties: Object.fromEntries(casualties.map(({ measure, part }) => [measure, part.decode(row)])),
    }),
  };
}

function column<T>(expression: string, decode: (value: unknown) => T): Part<T> {
  return { clauses: [], expressions: [expression], decode: (row) => decode(row.next()) };
}

function dayColumns(state: string, length: number, latest: boolean): Part<Days> {
  const days = ['occurredFrom', ...(latest ? ['occurredTo'] : [])];
  return {
    clauses: [],
    expressions: days.map((day) => `substring(${state}.${day}, 0, ${length})`),
    decode: (row) => ({ from: decodeText(row.next()), to: latest ? decodeText(row.next()) : null }),
  };
}

const affirmed = (c: Composition, edge: string): string[] => [
  ...edgeConditions(edge, c.lens),
  `${edge}.stance = 'AFFIRMS'`,
];

/** The ids of all that a path of affirmed edges leads to. */
function pathEnds(c: Composition, node: string, steps: readonly PathStep[]): Part<string[]> {
  let pattern = `(${node})`;
  let end = node;
  const conditions: string[] = [];
  for (const { edge, direction } of steps) {
    const index = c.nextVariable();
    end = `n${index}`;
    pattern += `${arrow[direction](`r${index}:${edge}`)}(${end})`;
    conditions.push(...affirmed(c, `r${index}`));
  }
  return collected(c, node, matchNode(pattern, conditions), `${end}.id`);
}

/** The documents that assert anything of an event. */
function documentsOf(c: Composition, node: string): Part<string[]> {
  const edge = `r${c.nextVariable()}`;
  return collected(c, node, anyEdge(c, node, edge), `${edge}.documentId`);
}

const anyEdge = (c: Composition, node: string, edge: string): string =>
  matchNode(`(${node})-[${edge}:${allEdgeTypes.join('|')}]-()`, edgeConditions(edge, c.lens));

function collected(c: Composition, node: string, match: string, value: string): Part<string[]> {
  const list = `l${c.nextVariable()}`;
  return {
    clauses: [`CALL (${node}) {\n${match}\nRETURN collect(DISTINCT ${value}) AS ${list}\n}`],
    expressions: [list],
    decode: (row) => decodeList(decodeText)(row.next()),
  };
}

function assertionCount(c: Composition, node: string): Part<number> {
  const index = c.nextVariable();
  const count = `a${index}`;
  return {
    clauses: [`CALL (${node}) {\n${anyEdge(c, node, `r${index}`)}\nRETURN count(*) AS ${count}\n}`],
    expressions: [`sum(${count})`],
    decode: decodeSum,
  };
}

/** A sum of nothing is 0 on one engine and null on the other. */
const decodeSum = (row: RowReader): number => decodeNullable(decodeInteger)(row.next()) ?? 0;

/** The sums of what `event.deaths` says of each event: its least low, agreed best and greatest high figure. */
function casualtySums(c: Composition, node: string, measure: CasualtyMeasure): Part<CasualtySums> {
  const index = c.nextVariable();
  const edge = `r${index}`;
  const [low, best, bests, high] = ['low', 'best', 'bests', 'high'].map((name) => `${name}${index}`);
  const agreed = `CASE WHEN ${bests} = 1 THEN ${best} END`;
  const match = matchNode(`(${node})<-[${edge}:REPORTS]-()`, affirmed(c, edge));
  const figures = [
    `min(${edge}.${measure}Low) AS ${low}`,
    `min(${edge}.${measure}Best) AS ${best}`,
    `count(DISTINCT ${edge}.${measure}Best) AS ${bests}`,
    `max(${edge}.${measure}High) AS ${high}`,
  ];
  const summed = (row: RowReader): Summed => ({ sum: decodeSum(row), events: decodeInteger(row.next()) });
  return {
    clauses: [`CALL (${node}) {\n${match}\nRETURN ${figures.join(', ')}\n}`],
    expressions: [
      ...[low, agreed, high].flatMap((figure) => [`sum(${figure})`, `count(${figure})`]),
      `count(coalesce(${low}, ${best}, ${high}))`,
    ],
    decode: (row) => ({
      low: summed(row),
      best: summed(row),
      high: summed(row),
      events: decodeInteger(row.next()),
    }),
  };
}
