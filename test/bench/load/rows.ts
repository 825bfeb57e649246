import type { Batch, EdgeInput, EntityInput } from '../../../src/graph/write/batch';

/**
 * The rows of a data set of events, as an importer makes batches of them: each row is an event that a
 * release and an article report, at one of many places, with two sides. What rows share comes first.
 */
export interface DataSet {
  /** Each a batch of some size; together the whole data set. */
  readonly batches: readonly Batch[];
  /** Entities and edges. */
  readonly items: number;
}

const places = 500;
const actors = 60;
const rowsOfAnArticle = 5;
const empty: Batch = { entities: [], edges: [], retractions: [], withdrawals: [] };

/** @param edition what is said of the same events by another release has other edges, and no new event */
export function dataSet(rows: number, rowsOfABatch: number, edition = '1'): DataSet {
  const release = `document-release-${edition}`;
  const batches: Batch[] = [{ ...empty, entities: shared(release) }];
  for (let first = 0; first < rows; first += rowsOfABatch) {
    const entities: EntityInput[] = [];
    const edges: EdgeInput[] = [];
    for (let row = first; row < Math.min(first + rowsOfABatch, rows); row++) {
      entities.push(eventOf(row));
      if (row % rowsOfAnArticle === 0) entities.push(articleOf(row));
      edges.push(...edgesOf(row, release));
    }
    batches.push({ ...empty, entities, edges });
  }
  return withCount(batches);
}

/** What a data set says of entities that are there already. Its release is new. */
export function onlyEdges({ batches }: DataSet): DataSet {
  return withCount(
    batches.map(({ edges, entities }) => ({
      ...empty,
      edges,
      entities: entities.filter(({ properties }) => properties['type'] === 'DATASET_RELEASE'),
    })),
  );
}

const withCount = (batches: readonly Batch[]): DataSet => ({
  batches,
  items: batches.reduce((sum, { entities, edges }) => sum + entities.length + edges.length, 0),
});

function shared(release: string): EntityInput[] {
  return [
    entity('Source', 'source-project', 'A data project', { type: 'DATA_PROJECT', reliability: 'B' }),
    entity('Document', release, 'A release', {
      type: 'DATASET_RELEASE',
      edition: release,
      licence: 'CC-BY-4.0',
    }),
    ...range(actors).map((n) =>
      entity('Actor', `actor-${n}`, `Actor ${n}`, { type: 'ARMED_GROUP', aliases: [`A${n}`] }),
    ),
    ...range(places).map((n) =>
      entity('Location', `location-${n}`, `Place ${n}`, {
        type: 'CITY',
        latitude: n / 10,
        longitude: 30 + n / 20,
      }),
    ),
  ];
}

const eventOf = (row: number): EntityInput =>
  entity('Event', `event-${row}`, `Actor ${row % actors} and others at place ${row % places}`, {
    type: 'BATTLE',
    subtype: 'Armed clash',
    summary: `What row ${row} of the data set says of it, in the words of a coder.`,
    occurred: dayOf(row),
  });

const articleOf = (row: number): EntityInput =>
  entity('Document', articleIdOf(row), `An article on row ${row} and the next ones`, {
    type: 'ARTICLE',
    title: `"Clashes near place ${row % places}"`,
    publishedOn: dayOf(row + 1),
  });

function edgesOf(row: number, documentId: string): EdgeInput[] {
  const event = `event-${row}`;
  const [best, sides] = [row % 7, [row % actors, (row * 7 + 1) % actors]];
  const said = {
    documentId,
    locator: `row ${row}`,
    stance: 'AFFIRMS',
    modality: 'ASSERTED',
    saidOn: dayOf(row),
  };
  const figures = { deathsLow: best, deathsBest: best, deathsHigh: best + 2 };
  return [
    edge('REPORTS', documentId, event, { ...said, ...figures, occurred: dayOf(row), originalType: '1' }),
    edge('REPORTS', articleIdOf(row), event, { ...said, credibility: 3 }),
    edge('LOCATED_AT', event, `location-${row % places}`, { ...said, relation: 'NEAR', precision: 25_000 }),
    edge('INVOLVED_IN', `actor-${sides[0]}`, event, { ...said, role: 'SIDE_A', deathsBest: best }),
    edge('INVOLVED_IN', `actor-${sides[1]}`, event, { ...said, role: 'SIDE_B', deathsBest: 0 }),
  ];
}

const articleIdOf = (row: number): string => `document-article-${Math.floor(row / rowsOfAnArticle)}`;

/** A day of one of twenty years. */
const dayOf = (row: number): string =>
  new Date(Date.UTC(2000, 0, 1) + (row % 7300) * 86_400_000).toISOString().slice(0, 10);

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

const entity = (
  kind: EntityInput['kind'],
  id: string,
  name: string,
  properties: EntityInput['properties'],
): EntityInput => ({ kind, id, properties: { name, marking: 'CLEAR', ...properties } });

const edge = (
  type: EdgeInput['type'],
  fromId: string,
  toId: string,
  properties: EdgeInput['properties'],
): EdgeInput => ({ type, fromId, toId, properties });
