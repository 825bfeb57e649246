const recorded = "recordedAt: '2020-01-01T00:00:00.000Z', recordedBy: 'x'";
const state = `marking: 'CLEAR', ${recorded}, updatedAt: '2020-01-01T00:00:00.000Z', version: 1`;

const literal = (properties: object): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ');

/** The statement that takes away what a graph holds. The clock, the migrations and the indexes stay. */
export const nothing = 'MATCH (n:Entity) DETACH DELETE n';

/** The statement that makes actors of these ids. */
export const actors = (...ids: string[]): string =>
  `UNWIND ${JSON.stringify(ids)} AS id CREATE (:Entity:Actor {id: id, name: id, type: 'OTHER', ${state}})`;

interface EdgeOf {
  readonly type?: string;
  /** The last part of its id; else the id of the node that it leads to. */
  readonly key?: string;
  readonly [property: string]: string | undefined;
}

/** The statement that makes an edge between two nodes, named as `from to`. */
export function edge(pair: string, { key, ...of }: EdgeOf = {}): string {
  return edgesOf([pair], of, key === undefined ? 'b.id' : `'${key}'`);
}

/** The statement that makes an edge for each of these pairs. */
export const edges = (...pairs: string[]): string => edgesOf(pairs, {}, 'b.id');

function edgesOf(
  pairs: readonly string[],
  { type = 'ALLIED_WITH', ...properties }: EdgeOf,
  key: string,
): string {
  const ends = pairs.map((pair) => pair.split(' ')).map(([from, to]) => `{${literal({ from, to })}}`);
  const envelope = {
    documentId: 'document-1',
    stance: 'AFFIRMS',
    modality: 'ASSERTED',
    marking: 'CLEAR',
    ...properties,
  };
  return `UNWIND [${ends.join(', ')}] AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
   CREATE (a)-[:${type} {id: a.id + '~${type}~' + ${key}, ${literal(envelope)}, ${recorded}}]->(b)`;
}

/** The statements that give an actor this many neighbors of its own, `hub-0`, `hub-1` … */
export function fan(hub: string, size: number): string[] {
  const spokes = Array.from({ length: size }, (_, i) => `${hub}-${i}`);
  return [actors(...spokes), edges(...spokes.map((spoke) => `${spoke} ${hub}`))];
}
