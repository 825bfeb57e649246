import { cypher, name } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { command } from '../cypher/statement';
import { fromRow, rowOf } from './columns';
import { changeEdges } from './edge-seek';
import { statedOfEdge } from './given-properties';
import type { PlannedEdge } from './plan-edges';
import { retractEdges } from './retractions';
import { groupBy } from '../../collections';
import type { Writing } from './writing';

/** Writes what was planned: retracts what is corrected, marks what is marked, and creates, type by type. */
export async function writeEdges(writing: Writing, plans: readonly PlannedEdge[]): Promise<void> {
  const { transaction, at, by } = writing;
  const corrected = plans.filter(({ result }) => result.outcome === 'corrected');
  await retractEdges(
    writing,
    corrected.map(({ live }) => live!),
    'corrected',
  );
  const marked = plans.filter(({ result }) => result.outcome === 'marked');
  for (const [marking, some] of groupBy(marked, ({ properties }) => properties['marking']!))
    await changeEdges(
      transaction,
      some.map(({ live }) => live!),
      'marking of edges',
      (edge) => cypher`${edge}.marking = ${marking}`,
    );
  const created = plans.filter(({ result: { outcome } }) => outcome === 'created' || outcome === 'corrected');
  for (const [type, some] of groupBy(created, (plan) => plan.type)) {
    const names = [...statedOfEdge(type), 'marking'];
    const rows = some.map(({ fromId, toId, properties }) => [
      fromId,
      toId,
      ...rowOf(['id', ...names], properties),
    ]);
    await transaction.run(
      command(
        `creation of ${type} edges`,
        cypher`UNWIND ${rows} AS row
MATCH (a:${Entity} {id: row[0]})
MATCH (b:${Entity} {id: row[1]})
CREATE (a)-[r:${name(type)} {${fromRow(['id', ...names], 2)}, recordedAt: ${at}, recordedBy: ${by}}]->(b)`,
      ),
    );
  }
}
