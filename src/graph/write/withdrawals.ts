import { allEdgeTypes } from '../../model/registry/edges';
import type { Kind } from '../../model/registry/kinds';
import { kindOf } from '../rules/graph-facts';
import { cypher, name, Variable, type Fragment } from '../cypher/fragment';
import { isLive } from '../cypher/lens';
import { Entity } from '../cypher/pattern';
import { column, record } from '../cypher/projection';
import { command, statement } from '../cypher/statement';
import { shown } from '../rules/rule';
import { decodeInteger, decodeNullable, decodeText } from '../store/decode';
import type { Query } from '../store/port';
import type { Withdrawal } from './batch';
import type { WithdrawalResult } from './outcome';
import { checkReason, retracted } from './retractions';
import { readNamedEntities } from './stored-entities';
import { groupBy } from '../../collections';
import type { Writing } from './writing';

export interface PlannedWithdrawal {
  readonly index: number;
  readonly id: string;
  readonly kind: Kind | null;
  readonly reason: string;
  readonly outcome: WithdrawalResult['outcome'];
}

/** What becomes of each withdrawal; faults are gathered. One of what is withdrawn already changes nothing. */
export async function planWithdrawals(
  { transaction, at, faults }: Writing,
  withdrawals: readonly Withdrawal[],
): Promise<PlannedWithdrawal[]> {
  const stored = await readNamedEntities(
    transaction,
    withdrawals.map(({ id }) => id),
    ['updatedAt'],
  );
  const done = new Set<string>();
  return withdrawals.map(({ id, reason }, index) => {
    checkReason(reason, (message) => faults.add('withdrawals', index, 'reason', message, 'reason'));
    const node = stored.get(id);
    if (node === undefined)
      faults.add('withdrawals', index, 'entity-missing', `there is no entity ${shown(id)}`, 'id');
    const isThere = node?.properties['withdrawnAt'] == null && !done.has(id);
    done.add(id);
    const began = node?.properties['updatedAt'];
    if (isThere && typeof began === 'string' && began > at)
      faults.add(
        'withdrawals',
        index,
        'withdrawal-outside',
        `its present state began at ${began}, later than now`,
        'id',
      );
    const kind = node === undefined ? null : kindOf(node);
    return { index, id, kind, reason, outcome: isThere ? 'withdrawn' : 'was-withdrawn' };
  });
}

const withdrawing = (ids: readonly string[], at: string): Query<undefined> =>
  command(
    'withdrawal of entities',
    cypher`UNWIND ${ids} AS id MATCH (n:${Entity} {id: id}) SET n.withdrawnAt = ${at}`,
  );

interface Retracted {
  readonly id: string;
  readonly edges: number;
  /** When the last of them was recorded. */
  readonly last: string | null;
}

const edge = new Variable('r');

const retractingEdges = (
  called: string,
  found: Fragment,
  entityId: Fragment,
  { at, by }: Writing,
  reason: string,
): Query<Retracted> =>
  statement(
    called,
    cypher`${found} SET ${retracted(edge, at, by, reason)}`,
    record<Retracted>({
      id: column(entityId, decodeText),
      edges: column(cypher`count(${edge})`, decodeInteger),
      last: column(cypher`max(${edge}.recordedAt)`, decodeNullable(decodeText)),
    }),
  );

/** Retracts the edges of entities, and what a document among them asserts, edges between others. */
async function retractOf(
  writing: Writing,
  plans: readonly PlannedWithdrawal[],
  reason: string,
): Promise<Retracted[]> {
  const { transaction } = writing;
  const ids = plans.map(({ id }) => id);
  const found = await transaction.run(
    retractingEdges(
      'retraction of the edges of entities',
      cypher`UNWIND ${ids} AS id MATCH (:${Entity} {id: id})-[${edge}]-(:${Entity}) WHERE ${isLive(edge)}`,
      cypher`id`,
      writing,
      reason,
    ),
  );
  const documents = plans.filter(({ kind }) => kind === 'Document').map(({ id }) => id);
  if (documents.length === 0) return found;
  for (const type of allEdgeTypes) {
    const asserted = retractingEdges(
      `retraction of ${type} edges that documents assert`,
      cypher`MATCH ()-[${edge}:${name(type)}]->() WHERE ${edge}.documentId IN ${documents} AND ${isLive(edge)}`,
      cypher`${edge}.documentId`,
      writing,
      reason,
    );
    found.push(...(await transaction.run(asserted)));
  }
  return found;
}

/** Withdraws what was planned, and retracts the edges of all of it and all that its documents assert. */
export async function writeWithdrawals(
  writing: Writing,
  plans: readonly PlannedWithdrawal[],
): Promise<WithdrawalResult[]> {
  const { transaction, at, faults } = writing;
  const edges = new Map<string, number>();
  const withdrawn = plans.filter(({ outcome }) => outcome === 'withdrawn');
  // In the order of the batch, reason by reason: an edge between two of them has the first one's.
  for (const [reason, some] of groupBy(withdrawn, (plan) => plan.reason)) {
    const ids = some.map(({ id }) => id);
    await transaction.run(withdrawing(ids, at));
    for (const { id, edges: count, last } of await retractOf(writing, some, reason)) {
      edges.set(id, (edges.get(id) ?? 0) + count);
      const index = some.find((plan) => plan.id === id)!.index;
      if (last !== null && last > at)
        faults.add(
          'withdrawals',
          index,
          'retraction-early',
          `an edge of it was recorded at ${last}, later than now`,
        );
    }
  }
  return plans.map(({ id, outcome }) => ({
    id,
    outcome,
    retractedEdges: outcome === 'withdrawn' ? (edges.get(id) ?? 0) : 0,
  }));
}
