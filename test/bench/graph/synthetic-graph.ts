import type { EdgeType } from '../../../src/model/registry/edges';
import type { Kind } from '../../../src/model/registry/kinds';
import { searchTokensOf } from '../../../src/graph/search/search-tokens';
import type { Stored, WorldEdge, WorldNode } from '../../support/oracle/world';
import { Random } from './random';

/*
 * A graph of any size that is skewed like real data: few actors and places have very many events, most
 * have few. No two edges of one type join the same two nodes. Everything about an event follows from its
 * number alone, so that the graph is the same in every run and no part of it has to be kept in memory.
 */

const seed = 20_200_810;
const day = 86_400_000;
const begin = Date.UTC(2010, 0, 1);
const span = 10 * 365 * day;
/** A moment in the middle of what was recorded: the past that the benchmark asks for. */
export const pastMoment = new Date(begin + span / 2).toISOString();

const eventTypes = [
  'BATTLE',
  'EXPLOSION',
  'VIOLENCE_AGAINST_CIVILIANS',
  'PROTEST',
  'STRATEGIC_DEVELOPMENT',
  'RIOT',
  'STATEMENT',
  'OTHER',
] as const;
const things = ['Rockets', 'Ambush', 'Air strike', 'Shelling', 'Protest', 'Clash', 'Bombing', 'Raid'];
const names = ['al-Karkh', 'el-Rashid', 'Qaim', 'Kirkuk', 'Mosul', 'Tal Afar', 'Anbar', 'Basra', 'Diyala'];
const bodies = ['Brigade', 'Battalion', 'Army', 'Front', 'Movement', 'Council', 'Company', 'Corps'];

const countries = 10;
const provinces = 100;
const cities = 1000;

const instant = (time: number): string => new Date(time).toISOString();
const date = (time: number): string => instant(time).slice(0, 10);

/** The numbers of a graph with so many events. */
export interface Size {
  readonly events: number;
  readonly actors: number;
  readonly villages: number;
  readonly documents: number;
  readonly sources: number;
  readonly assets: number;
}

export function sizeOf(events: number): Size {
  return {
    events,
    actors: 200 + Math.ceil(events / 100),
    villages: Math.ceil(events / 200),
    documents: Math.ceil(events / 2),
    sources: 50 + Math.ceil(events / 2000),
    assets: 100,
  };
}

/** What follows from an event's number. */
export interface SyntheticEvent {
  readonly id: string;
  readonly type: string;
  readonly occurred: string;
  readonly placeId: string;
  readonly name: string;
  readonly random: Random;
  readonly recorded: number;
  readonly marking: string;
  readonly withdrawn: number | null;
}

export function eventAt(size: Size, i: number): SyntheticEvent {
  const random = new Random(seed, i);
  const recorded = begin + Math.floor((span * i) / size.events);
  const occurred = date(recorded - random.below(365) * day);
  const place = random.chance(0.05)
    ? `location-village-${random.below(size.villages)}`
    : `location-city-${random.zipf(cities)}`;
  return {
    id: `event-${i}`,
    type: random.zipfOf(eventTypes),
    occurred,
    placeId: place,
    name: `${random.of(things)} near ${random.of(names)} ${occurred} ${i}`,
    random,
    recorded,
    marking: random.chance(0.97) ? 'CLEAR' : random.of(['GREEN', 'AMBER']),
    withdrawn: random.chance(0.005) ? later(random, recorded) : null,
  };
}

const later = (random: Random, recorded: number): number => recorded + (1 + random.below(300)) * day;

function node(kind: Kind, recorded: number, properties: Stored & { id: string; name: string }): WorldNode {
  const kept = {
    marking: 'CLEAR',
    recordedAt: instant(recorded),
    recordedBy: 'bench',
    updatedAt: instant(recorded),
    version: 1,
  };
  return searchable({ kind, properties: { ...kept, ...properties }, versions: [] });
}

/** Sets what is derived from a node's texts when it is written. */
function searchable({ kind, properties, versions }: WorldNode): WorldNode {
  return {
    kind,
    properties: { ...properties, searchTokens: searchTokensOf([properties, ...versions]) },
    versions,
  };
}

/** A node that was written anew later; its former state differed by these properties. */
function changed(
  { kind, properties }: WorldNode,
  time: number,
  former: Readonly<Record<string, string>>,
): WorldNode {
  const { id: entityId, searchTokens: _of, ...state } = properties;
  const version = { ...state, ...former, entityId, from: state['updatedAt'] as string, to: instant(time) };
  return searchable({
    kind,
    properties: { ...properties, updatedAt: instant(time), version: 2 },
    versions: [version],
  });
}

export function* syntheticNodes(size: Size): Generator<WorldNode> {
  const many = function* (count: number, make: (i: number) => WorldNode): Generator<WorldNode> {
    for (let i = 0; i < count; i++) yield make(i);
  };
  yield* many(countries, (i) => place('country', i, 'COUNTRY'));
  yield* many(provinces, (i) => place('province', i, 'PROVINCE'));
  yield* many(cities, (i) => place('city', i, 'CITY'));
  yield* many(size.villages, (i) => place('village', i, 'CITY'));
  yield* many(size.actors, (i) => {
    const random = new Random(seed, 1, i);
    const name = `${random.of(names)} ${random.of(bodies)} ${i}`;
    const type = random.of(['STATE_FORCES', 'ARMED_GROUP', 'MILITIA', 'UNIT']);
    const actor = node('Actor', begin, { id: `actor-${i}`, name, aliases: [`${name} (${type})`], type });
    return random.chance(0.1) ? changed(actor, later(random, begin), { name: `Former ${name}` }) : actor;
  });
  yield* many(size.sources, (i) =>
    node('Source', begin, {
      id: `source-${i}`,
      name: `Daily ${i}`,
      type: 'NEWS_MEDIA',
      reliability: 'ABCDEF'[i % 6]!,
    }),
  );
  yield* many(size.assets, (i) =>
    node('Asset', begin, { id: `asset-${i}`, name: `Launcher ${i}`, type: 'WEAPON' }),
  );
  yield* many(size.documents, (i) => {
    const recorded = documentRecorded(size, i);
    const title = `Report ${i} of ${date(recorded)}`;
    return node('Document', recorded, {
      id: `document-${i}`,
      name: title,
      title,
      type: 'ARTICLE',
      publishedOn: date(recorded),
    });
  });
  yield* many(size.events, (i) => eventNode(eventAt(size, i)));
}

const documentRecorded = (size: Size, i: number): number =>
  begin + Math.floor((span * i * 2) / Math.max(size.events, 1));

function place(level: string, i: number, type: string): WorldNode {
  const random = new Random(seed, 2, level.length, i);
  return node('Location', begin, {
    id: `location-${level}-${i}`,
    name: `${random.of(names)} ${level} ${i}`,
    type,
    latitude: Math.round((random.next() * 20 + 20) * 1e4) / 1e4 + 0.00001,
    longitude: Math.round((random.next() * 20 + 35) * 1e4) / 1e4 + 0.00001,
  });
}

function eventNode(event: SyntheticEvent): WorldNode {
  const { id, name, type, occurred, recorded, marking, withdrawn } = event;
  const random = new Random(seed, 3, Number(id.slice('event-'.length)));
  const made = node('Event', recorded, {
    id,
    name,
    type,
    marking,
    occurred,
    occurredFrom: occurred,
    occurredTo: occurred,
    summary: `${name}. ${random.of(things)} and ${random.of(things)} were reported.`,
    ...(withdrawn !== null && { withdrawnAt: instant(withdrawn) }),
  });
  // A withdrawn one would have to be changed before it was withdrawn.
  if (withdrawn !== null || !random.chance(0.05)) return made;
  const before = date(Date.parse(occurred) - random.below(10) * day);
  return changed(made, later(random, recorded), {
    name: `First reports: ${name}`,
    occurred: before,
    occurredFrom: before,
    occurredTo: before,
  });
}

export function* syntheticEdges(size: Size): Generator<WorldEdge> {
  const lies = (from: string, to: string): WorldEdge => plainEdge('PART_OF', from, to, 'document-0', begin);
  for (let i = 0; i < provinces; i++)
    yield lies(`location-province-${i}`, `location-country-${i % countries}`);
  for (let i = 0; i < cities; i++) yield lies(`location-city-${i}`, `location-province-${i % provinces}`);
  for (let i = 0; i < size.villages; i++) yield lies(`location-village-${i}`, `location-city-${i % cities}`);
  for (let i = 0; i < size.documents; i++) {
    const [document, source] = [`document-${i}`, `source-${new Random(seed, 4, i).zipf(size.sources)}`];
    yield plainEdge('PUBLISHED_BY', document, source, document, documentRecorded(size, i));
  }
  for (let i = 0; i < size.events; i++) yield* edgesOfEvent(size, i);
}

function plainEdge(
  type: EdgeType,
  from: string,
  to: string,
  documentId: string,
  recorded: number,
): WorldEdge {
  return { type, from, to, properties: envelope(`${from}~${type}~${to}`, documentId, recorded) };
}

function envelope(id: string, documentId: string, recorded: number): WorldEdge['properties'] {
  return {
    id,
    documentId,
    stance: 'AFFIRMS',
    modality: 'ASSERTED',
    credibility: 2,
    locator: 'paragraph 2',
    recordedAt: instant(recorded),
    recordedBy: 'bench',
    marking: 'CLEAR',
  };
}

/** Some 4.8 edges an event; with what publishes documents and what lies in what, 5.35. */
export function* edgesOfEvent(size: Size, i: number): Generator<WorldEdge> {
  const event = eventAt(size, i);
  const { random } = event;
  const documents = distinct(random.chance(0.25) ? 2 : 1, () =>
    Math.max(0, Math.floor(i / 2) - random.below(6)),
  );
  const asserted = (
    type: EdgeType,
    from: string,
    to: string,
    own: Stored = {},
    lost: number | null = event.withdrawn,
  ): WorldEdge => {
    const end = lost ?? (random.chance(0.02) ? later(random, event.recorded) : null);
    return {
      type,
      from,
      to,
      properties: {
        ...envelope(`${from}~${type}~${to}`, `document-${documents[0]}`, event.recorded),
        marking: event.marking,
        ...(end !== null && {
          retractedAt: instant(end),
          retractedBy: 'bench',
          retractionReason: 'superseded',
        }),
        ...own,
      },
    };
  };
  yield asserted('LOCATED_AT', event.id, event.placeId, { relation: 'AT', precision: 500.5 });
  for (const document of documents)
    yield asserted('REPORTS', `document-${document}`, event.id, {
      deathsLow: 0,
      deathsBest: random.below(9),
      deathsHigh: 9,
    });
  const [first, second, third] = distinct(3, () => random.zipf(size.actors)).map((n) => `actor-${n}`);
  yield asserted('INVOLVED_IN', first!, event.id, { role: 'SIDE_A' });
  if (random.chance(0.3)) yield asserted('INVOLVED_IN', second!, event.id, { role: 'SIDE_B' });
  if (random.chance(0.25)) yield asserted('CLAIMED', first!, event.id, { medium: 'STATEMENT' });
  if (random.chance(0.5)) {
    const stance = random.chance(0.1) ? 'DENIES' : 'AFFIRMS';
    const own = { certainty: 'STATED', speakerId: third!, stance };
    yield asserted('ATTRIBUTED_TO', event.id, first!, own);
  }
  if (random.chance(0.4)) yield asserted('TARGETED', event.id, second!, { outcome: 'HIT' });
  if (random.chance(0.1))
    yield asserted('USED', event.id, `asset-${random.zipf(size.assets)}`, { role: 'WEAPON' });
  if (i > 0 && random.chance(0.1)) {
    const earlier = eventAt(size, Math.max(0, i - 1 - random.below(50)));
    const lost = [event.withdrawn, earlier.withdrawn].filter((end) => end !== null);
    const end = lost.length === 0 ? null : Math.max(event.recorded, Math.min(...lost));
    const stricter = [event.marking, earlier.marking].sort(byStrictness).at(-1)!;
    yield asserted(
      'RESPONDS_TO',
      event.id,
      earlier.id,
      { relation: 'AFTER', marking: stricter },
      end ?? null,
    );
  }
}

const strictness = ['CLEAR', 'GREEN', 'AMBER', 'RED'];
const byStrictness = (a: string, b: string): number => strictness.indexOf(a) - strictness.indexOf(b);

/** Some different numbers, or fewer where there are not so many. */
function distinct(count: number, draw: () => number): number[] {
  const found = new Set<number>();
  for (let tries = 0; found.size < count && tries < 50; tries++) found.add(draw());
  return [...found];
}
