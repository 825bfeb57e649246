import { batchesOf } from '../../collections';
import { decodeList, decodeProperties, decodeText } from '../store/decode';
import type { Graph, Query, Transaction } from '../store/port';
import { ENTITY } from '../../model/registry/kinds';
import { searchTokensOf } from './search-tokens';

/*
 * Who writes states keeps their tokens, in the same transaction. What other tools have written is brought
 * up to date later: it is told by the instant that the tokens begin with, which costs one look at each
 * entity. A state that was changed in place, and says of itself that it was not, escapes that; `check`
 * names it.
 */

/** Entities in one statement, and where they need not be one, in one transaction. */
const batchSize = 1000;

const staleEntities: Query<string> = {
  name: 'entities with stale search tokens',
  text: `MATCH (n:${ENTITY})
WHERE n.id IS NOT NULL AND (n.searchTokens IS NULL OR NOT n.searchTokens STARTS WITH '@' + n.updatedAt)
RETURN n.id AS id`,
  parameters: [],
  columns: ['id'],
  decode: ([id]) => decodeText(id),
};

/** The text says that `from` exists: an index of Neo4j serves only what speaks of all its properties. */
const statesById: Query<{ id: string; tokens: string }> = {
  name: 'states of entities',
  text: `UNWIND $ids AS id
MATCH (n:${ENTITY} {id: id})
OPTIONAL MATCH (v:Version {entityId: id}) WHERE v.from IS NOT NULL
WITH id, n, collect(properties(v)) AS former
RETURN id, properties(n) AS present, former`,
  parameters: ['ids'],
  columns: ['id', 'present', 'former'],
  decode: ([id, present, former]) => ({
    id: decodeText(id),
    tokens: searchTokensOf([decodeProperties(present), ...decodeList(decodeProperties)(former)]),
  }),
};

const setTokens: Query<undefined> = {
  name: 'setting of search tokens',
  text: `UNWIND $rows AS row
MATCH (n:${ENTITY} {id: row.id})
SET n.searchTokens = row.tokens`,
  parameters: ['rows'],
  columns: [],
  decode: () => undefined,
};

/** Computes the tokens of these entities anew, from all their states as the transaction sees them. */
export async function refreshSearchTokens(transaction: Transaction, ids: readonly string[]): Promise<void> {
  for (const batch of batchesOf(ids, batchSize)) {
    const rows = await transaction.run(statesById, { ids: batch });
    await transaction.run(setTokens, { rows: rows.map((row) => ({ ...row })) });
  }
}

/** The same for all entities whose tokens are missing or those of a former state. */
export async function refreshStaleTokens(transaction: Transaction): Promise<void> {
  await refreshSearchTokens(transaction, await transaction.run(staleEntities, {}));
}

/** The same for a whole store, a transaction for each batch. Gives how many entities it were. */
export async function refreshStaleTokensOf(graph: Graph): Promise<number> {
  const ids = await graph.read(staleEntities, {});
  for (const batch of batchesOf(ids, batchSize))
    await graph.write((transaction) => refreshSearchTokens(transaction, batch));
  return ids.length;
}
