import { NotFoundError } from '../../errors';
import { parseAssertionId } from '../../model/assertion-id';
import { allEdgeTypes } from '../../model/registry/edges';
import { cypher, empty, name, Variable, type Fragment } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { column } from '../cypher/projection';
import { command, statement } from '../cypher/statement';
import { stamp } from '../store/clock';
import { decodeInteger } from '../store/decode';
import type { Graph, Query, Reader } from '../store/port';

/*
 * To purge is to remove for good, for people at risk and by order of a court: an entity with all its states,
 * its edges and all that it documents or says; or an assertion. Nothing of it can be asked afterwards, as of
 * the past either. Other entities stay, though nothing may be asserted of them any more.
 */

/** What a purge removes, or has removed. */
export interface Purged {
  readonly entities: number;
  readonly versions: number;
  readonly assertions: number;
}

const counting = (called: string, match: Fragment, counted: Fragment): Query<number> =>
  statement(called, match, column(cypher`count(${counted})`, decodeInteger));

const edge = new Variable('r');
const start = cypher`startNode(${edge}).id`;
const end = cypher`endNode(${edge}).id`;

/** Where edges of an entity are sought, and which of these have not been sought before. */
function edgesOf(id: string): { readonly match: Fragment; readonly unseen: Fragment }[] {
  const elsewhere = cypher`${start} <> ${id} AND ${end} <> ${id}`;
  return [
    { match: cypher`MATCH (:${Entity} {id: ${id}})-[${edge}]-(:${Entity})`, unseen: empty },
    ...allEdgeTypes.flatMap((type) => {
      const edges = cypher`MATCH ()-[${edge}:${name(type)}]->()`;
      return [
        {
          match: cypher`${edges} WHERE ${edge}.documentId = ${id}`,
          unseen: cypher` AND ${elsewhere}`,
        },
        {
          match: cypher`${edges} WHERE ${edge}.speakerId = ${id}`,
          unseen: cypher` AND ${elsewhere} AND (${edge}.documentId IS NULL OR ${edge}.documentId <> ${id})`,
        },
      ];
    }),
  ];
}

/** Few enough for a transaction's memory. */
const atOnce = 5000;

/** What {@link purge} would remove. Throws a NotFoundError where there is nothing of this id. */
export async function toPurge(reader: Reader, id: string): Promise<Purged> {
  const found = edgeById(id);
  if (found !== null) {
    const assertions = await reader.one(counting('assertion to purge', found, cypher`${edge}`));
    if (assertions === 0) throw new NotFoundError(`there is no assertion ${id}`);
    return { entities: 0, versions: 0, assertions };
  }
  const entity = cypher`MATCH (n:${Entity} {id: ${id}})`;
  const entities = await reader.one(counting('entities to purge', entity, cypher`n`));
  if (entities === 0) throw new NotFoundError(`there is no entity ${id}`);
  const states = cypher`${entity} MATCH (n)-[:WAS]->(v:Version)`;
  const versions = await reader.one(counting('versions to purge', states, cypher`v`));
  let assertions = 0;
  for (const { match, unseen } of edgesOf(id))
    assertions += await reader.one(
      counting('assertions to purge', cypher`${match}${unseen}`, cypher`DISTINCT ${edge}`),
    );
  return { entities, versions, assertions };
}

/** Removes an entity or an assertion for good. Edges go first, in several transactions; the node goes last. */
export async function purge(graph: Graph, id: string): Promise<Purged> {
  const purged = await toPurge(graph, id);
  const found = edgeById(id);
  if (found !== null) {
    await remove(graph, cypher`${found} DELETE ${edge}`);
    return purged;
  }
  for (const { match } of edgesOf(id))
    for (;;) {
      const some = cypher`${match} WITH DISTINCT ${edge} LIMIT ${atOnce}`;
      if ((await graph.one(counting('edges to purge', some, cypher`${edge}`))) === 0) break;
      await remove(graph, cypher`${some} DELETE ${edge}`);
    }
  await remove(graph, cypher`MATCH (i:Import {documentId: ${id}}) DELETE i`);
  await remove(graph, cypher`MATCH (:${Entity} {id: ${id}})-[w:WAS]->(v:Version) DELETE w, v`);
  await remove(graph, cypher`MATCH (n:${Entity} {id: ${id}}) DELETE n`);
  return purged;
}

/** Finds the assertion of an id; null where it is no such id. */
function edgeById(id: string): Fragment | null {
  const parsed = parseAssertionId(id);
  if (parsed === null) return null;
  const { type, fromId } = parsed;
  return cypher`MATCH (:${Entity} {id: ${fromId}})-[${edge}:${name(type)}]->() WHERE ${edge}.id = ${id}`;
}

async function remove(graph: Graph, text: Fragment): Promise<void> {
  await graph.write(async (transaction) => {
    await stamp(transaction);
    await transaction.run(command('purge', text));
  });
}
