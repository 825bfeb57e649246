import { NotFoundError } from '../../errors';
import { parseAssertionId } from '../../model/assertion-id';
import { allEdgeTypes } from '../../model/registry/edges';
import { stamp } from '../store/clock';
import { decodeInteger } from '../store/decode';
import type { Graph, Query, Reader } from '../store/port';
import { writingQuery } from './writing';

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

const counting = (name: string, text: string): Query<number> => ({
  name,
  text: `${text} AS count`,
  parameters: ['id'],
  columns: ['count'],
  decode: ([count]) => decodeInteger(count),
});

const entitiesOf = counting('entities to purge', 'MATCH (n:Entity {id: $id}) RETURN count(n)');
const versionsOf = counting(
  'versions to purge',
  'MATCH (:Entity {id: $id})-[:WAS]->(v:Version) RETURN count(v)',
);

/** Where edges of an entity are sought: at it, and wherever it documents or speaks. */
const patterns: readonly string[] = [
  'MATCH (n:Entity {id: $id})-[r]-(:Entity)',
  ...allEdgeTypes.flatMap((type) => [
    `MATCH ()-[r:${type}]->() WHERE r.documentId = $id`,
    `MATCH ()-[r:${type}]->() WHERE r.speakerId = $id`,
  ]),
];

/** Few enough for a transaction's memory. */
const atOnce = 5000;

/** What {@link purge} would remove. Throws a NotFoundError where there is nothing of this id. */
export async function toPurge(reader: Reader, id: string): Promise<Purged> {
  if (parseAssertionId(id) !== null) {
    const assertions = await reader.one(countOf(id), { id });
    if (assertions === 0) throw new NotFoundError(`there is no assertion ${id}`);
    return { entities: 0, versions: 0, assertions };
  }
  const entities = await reader.one(entitiesOf, { id });
  if (entities === 0) throw new NotFoundError(`there is no entity ${id}`);
  let assertions = 0;
  for (const [at, pattern] of patterns.entries()) {
    const own = at === 0 ? '' : ' AND startNode(r).id <> $id AND endNode(r).id <> $id AND r.documentId = $id';
    const named = pattern.includes('speakerId')
      ? ' AND startNode(r).id <> $id AND endNode(r).id <> $id AND (r.documentId IS NULL OR r.documentId <> $id)'
      : own;
    assertions += await reader.one(
      counting('assertions to purge', `${pattern}${named} RETURN count(DISTINCT r)`),
      { id },
    );
  }
  return { entities, versions: await reader.one(versionsOf, { id }), assertions };
}

/** Removes an entity or an assertion for good. Edges go first, in several transactions; the node goes last. */
export async function purge(graph: Graph, id: string): Promise<Purged> {
  const purged = await toPurge(graph, id);
  if (purged.entities === 0) {
    await remove(graph, `${edgeOf(id)} DELETE r`, id);
    return purged;
  }
  for (const pattern of patterns)
    for (;;) {
      const found = counting('edges to purge', `${pattern} WITH r LIMIT ${atOnce} RETURN count(r)`);
      if ((await graph.one(found, { id })) === 0) break;
      await remove(graph, `${pattern} WITH DISTINCT r LIMIT ${atOnce} DELETE r`, id);
    }
  await remove(graph, 'MATCH (i:Import {documentId: $id}) DELETE i', id);
  await remove(graph, 'MATCH (:Entity {id: $id})-[w:WAS]->(v:Version) DELETE w, v', id);
  await remove(graph, 'MATCH (n:Entity {id: $id}) DELETE n', id);
  return purged;
}

function edgeOf(id: string): string {
  const { type } = parseAssertionId(id)!;
  return `MATCH (:Entity {id: split($id, '~')[0]})-[r:${type}]->() WHERE r.id = $id`;
}

const countOf = (id: string): Query<number> =>
  counting('assertion to purge', `${edgeOf(id)} RETURN count(r)`);

async function remove(graph: Graph, text: string, id: string): Promise<void> {
  await graph.write(async (transaction) => {
    await stamp(transaction);
    await transaction.run(writingQuery('purge', text, ['id']), { id });
  });
}
