import { clearing } from '../graph-queries';
import type { Graph, Query, Value } from '../../../src/graph/store/port';
import { refreshSearchTokens } from '../../../src/graph/search/refresh-tokens';
import type { Stored, World, WorldEdge, WorldNode } from './world';

interface Statement {
  readonly text: string;
  readonly rows: readonly Value[];
}

/** Writes a graph into a migrated store, in the place of what it held. Its constraints and indexes stay. */
export async function plantWorld(graph: Graph, world: World): Promise<void> {
  await graph.write(async (transaction) => {
    for (const text of clearing) await transaction.run(asQuery(text, []), {});
    for (const { text, rows } of statementsOf(world))
      await transaction.run(asQuery(text, ['rows']), { rows });
    await refreshSearchTokens(
      transaction,
      world.nodes.map(({ properties }) => properties.id),
    );
  });
}

/** The same graph as a script that can be run by hand. */
export function scriptOf(world: World): string {
  const nodes = world.nodes.map(({ kind, properties }) => `CREATE (:Entity:${kind} ${literal(properties)});`);
  const versions = world.nodes.flatMap(({ properties, versions }) =>
    versions.map(
      (version) =>
        `MATCH (n:Entity {id: ${literal(properties.id)}}) CREATE (n)-[:WAS]->(:Version ${literal(version)});`,
    ),
  );
  const edges = world.edges.map(
    ({ type, from, to, properties }) =>
      `MATCH (a:Entity {id: ${literal(from)}}), (b:Entity {id: ${literal(to)}}) CREATE (a)-[:${type} ${literal(properties)}]->(b);`,
  );
  return [...nodes, ...versions, ...edges].join('\n');
}

function statementsOf({ nodes, edges }: World): Statement[] {
  const versions = nodes.flatMap((node) => node.versions);
  return [
    ...grouped(nodes, ({ kind }) => kind, nodeStatement),
    {
      text: 'UNWIND $rows AS row MATCH (n:Entity {id: row.entityId}) CREATE (n)-[:WAS]->(v:Version {entityId: row.entityId}) SET v += row',
      rows: versions,
    },
    ...grouped(edges, ({ type }) => type, edgeStatement),
  ];
}

const nodeStatement = (kind: string, nodes: readonly WorldNode[]): Statement => ({
  text: `UNWIND $rows AS row CREATE (n:Entity:${kind} {id: row.id}) SET n += row`,
  rows: nodes.map(({ properties }) => properties),
});

const edgeStatement = (type: string, edges: readonly WorldEdge[]): Statement => ({
  text: `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[r:${type} {id: row.properties.id}]->(b) SET r += row.properties`,
  rows: edges.map(({ from, to, properties }) => ({ from, to, properties })),
});

function grouped<T>(
  all: readonly T[],
  by: (one: T) => string,
  statement: (name: string, some: readonly T[]) => Statement,
): Statement[] {
  return [...new Set(all.map(by))].map((name) =>
    statement(
      name,
      all.filter((one) => by(one) === name),
    ),
  );
}

function asQuery(text: string, parameters: readonly string[]): Query<undefined> {
  return { name: 'planting of a graph', text, parameters, columns: [], decode: () => undefined };
}

function literal(value: Stored | Stored[string]): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, each]) => `${name}: ${literal(each)}`)
    .join(', ')}}`;
}
