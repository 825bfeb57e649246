import { markings, strictness } from '../../model/marking';
import { allEdgeTypes, speakerKinds, type EdgeType } from '../../model/registry/edges';
import { cypher, name } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { command } from '../cypher/statement';
import type { Query } from '../store/port';
import type { PlannedEntity } from './entities';
import { groupBy } from '../../collections';
import type { Writing } from './writing';

/*
 * A marking is no history: clearance is always judged by the present one, so it is changed in place, on
 * the node and its versions. Where it becomes stricter, so do the edges at the node, those that it speaks
 * and those that it documents. Where it becomes looser no edge follows: nobody can tell whether an edge is
 * strict for this node's sake or its own. To assert the edge again with a looser marking loosens it.
 */

const onNodes = (ids: readonly string[], marking: string): Query<undefined> =>
  command(
    'marking of entities',
    cypher`UNWIND ${ids} AS id MATCH (n:${Entity} {id: id}) SET n.marking = ${marking}`,
  );

const onVersions = (ids: readonly string[], marking: string): Query<undefined> =>
  command(
    'marking of versions',
    cypher`UNWIND ${ids} AS id MATCH (:${Entity} {id: id})-[:WAS]->(v:Version) SET v.marking = ${marking}`,
  );

const onEdges = (ids: readonly string[], weaker: readonly string[], marking: string): Query<undefined> =>
  command(
    'marking of edges at entities',
    cypher`UNWIND ${ids} AS id MATCH (:${Entity} {id: id})-[r]-(:${Entity}) WHERE r.marking IN ${weaker} SET r.marking = ${marking}`,
  );

const onEdgesNaming = (
  type: EdgeType,
  property: 'documentId' | 'speakerId',
  ids: readonly string[],
  weaker: readonly string[],
  marking: string,
): Query<undefined> =>
  command(
    `marking of ${type} edges by their ${property}`,
    cypher`MATCH ()-[r:${name(type)}]->() WHERE r.${name(property)} IN ${ids} AND r.marking IN ${weaker} SET r.marking = ${marking}`,
  );

/** Carries the new markings of entities to all that must not be weaker. */
export async function followMarkings(writing: Writing, plans: readonly PlannedEntity[]): Promise<void> {
  const changed = plans.filter(
    ({ former, node }) => former !== undefined && former.properties['marking'] !== node.properties['marking'],
  );
  const byMarking = groupBy(changed, ({ node }) => node.properties['marking'] as string);
  // The strictest comes last, so that an edge between two of them has the stricter one's.
  for (const marking of markings) {
    const some = byMarking.get(marking);
    if (some !== undefined) await markAll(writing, marking, some);
  }
}

async function markAll(
  { transaction }: Writing,
  marking: string,
  plans: readonly PlannedEntity[],
): Promise<void> {
  const idsOf = (some: readonly PlannedEntity[]): string[] => some.map(({ result }) => result.id);
  const ids = idsOf(plans);
  await transaction.run(onNodes(ids, marking));
  await transaction.run(onVersions(ids, marking));

  const weaker = markings.slice(0, strictness(marking));
  const stricter = plans.filter(
    ({ former }) => strictness(former?.properties['marking']) < strictness(marking),
  );
  if (stricter.length === 0) return;
  await transaction.run(onEdges(idsOf(stricter), weaker, marking));
  const documents = idsOf(stricter.filter(({ kind }) => kind === 'Document'));
  const speakers = idsOf(stricter.filter(({ kind }) => speakerKinds.includes(kind)));
  for (const type of allEdgeTypes) {
    if (documents.length > 0)
      await transaction.run(onEdgesNaming(type, 'documentId', documents, weaker, marking));
    if (speakers.length > 0)
      await transaction.run(onEdgesNaming(type, 'speakerId', speakers, weaker, marking));
  }
}
