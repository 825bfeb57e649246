import { batchesOf } from '../../collections';
import { cypher } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { column, record } from '../cypher/projection';
import { command, statement } from '../cypher/statement';
import { decodeList, decodeProperties, decodeText } from '../store/decode';
import type { Graph, Transaction } from '../store/port';
import { searchTokensOf, tokenEdition } from './search-tokens';

/*
 * Who writes states keeps their tokens, in the same transaction. What other tools have written is brought
 * up to date later: it is told by the instant that the tokens begin with, which costs one look at each
 * entity. A state that was changed in place, and says of itself that it was not, escapes that; `check`
 * names it.
 */

/** Entities in one statement, and where they need not be one, in one transaction. */
const batchSize = 1000;

const staleEntities = statement(
  'entities with stale search tokens',
  cypher`MATCH (n:${Entity})
WHERE n.id IS NOT NULL AND (n.searchTokens IS NULL OR NOT n.searchTokens STARTS WITH ${tokenEdition} + n.updatedAt)`,
  column(cypher`n.id`, decodeText),
);

/** The text says that `from` exists: an index of Neo4j serves only what speaks of all its properties. */
const statesOf = (ids: readonly string[]) =>
  statement(
    'states of entities',
    cypher`UNWIND ${ids} AS id
MATCH (n:${Entity} {id: id})
OPTIONAL MATCH (v:Version {entityId: id}) WHERE v.from IS NOT NULL
WITH id, n, collect(properties(v)) AS former`,
    record({
      id: column(cypher`id`, decodeText),
      present: column(cypher`properties(n)`, decodeProperties),
      former: column(cypher`former`, decodeList(decodeProperties)),
    }),
  );

const setTokens = (rows: readonly { readonly id: string; readonly tokens: string }[]) =>
  command(
    'setting of search tokens',
    cypher`UNWIND ${rows.map((row) => ({ ...row }))} AS row
MATCH (n:${Entity} {id: row.id})
SET n.searchTokens = row.tokens`,
  );

/** Computes the tokens of these entities anew, from all their states as the transaction sees them. */
export async function refreshSearchTokens(transaction: Transaction, ids: readonly string[]): Promise<void> {
  for (const batch of batchesOf(ids, batchSize)) {
    const states = await transaction.read(statesOf(batch));
    const rows = states.map(({ id, present, former }) => ({
      id,
      tokens: searchTokensOf([present, ...former]),
    }));
    await transaction.run(setTokens(rows));
  }
}

/** The same for all entities whose tokens are missing or those of a former state. */
export async function refreshStaleTokens(transaction: Transaction): Promise<void> {
  await refreshSearchTokens(transaction, await transaction.read(staleEntities));
}

/** The same for a whole store, a transaction for each batch. Gives how many entities it were. */
export async function refreshStaleTokensOf(graph: Graph): Promise<number> {
  const ids = await graph.read(staleEntities);
  for (const batch of batchesOf(ids, batchSize))
    await graph.write((transaction) => refreshSearchTokens(transaction, batch));
  return ids.length;
}
