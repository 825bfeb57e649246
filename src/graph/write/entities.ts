import { kindOf } from '../check/graph-facts';
import { nodeRules } from '../check/node-rules';
import { shown, type Facts } from '../check/rule';
import type { StoredNode } from '../check/stored';
import { ENTITY, isKind, type Kind } from '../registry/kinds';
import { refreshSearchTokens } from '../search/refresh-tokens';
import { hasCurrentTokens, nextSearchTokens } from '../search/search-tokens';
import type { EntityInput } from './batch';
import { derivedProperties } from './derived-properties';
import { agree, isKept, setProperties, statedOfEntity, type Given } from './given-properties';
import type { EntityResult } from './outcome';
import { readWholeEntities } from './stored-entities';
import { groupBy, writingQuery, type Writing } from './writing';

/** An entity as a batch leaves it, and how it came to be so. */
export interface PlannedEntity {
  readonly result: EntityResult;
  readonly kind: Kind;
  /** As the rules see it: the whole state. */
  readonly node: StoredNode;
  readonly former: StoredNode | undefined;
  readonly given: Given;
}

/** What becomes of each entity of a batch; faults are gathered. An id that is doubled alike has one plan. */
export async function planEntities(
  writing: Writing,
  inputs: readonly EntityInput[],
): Promise<PlannedEntity[]> {
  const stored = await readWholeEntities(
    writing.transaction,
    inputs.map(({ id }) => id),
  );
  const planned = new Map<string, PlannedEntity>();
  return inputs.map((input, index) => {
    const before = planned.get(input.id);
    if (before !== undefined) return repeated(writing, input, index, before);
    const plan = planEntity(writing, input, index, stored.get(input.id));
    planned.set(input.id, plan);
    return plan;
  });
}

function repeated(
  { faults }: Writing,
  { kind, properties }: EntityInput,
  index: number,
  before: PlannedEntity,
): PlannedEntity {
  const names = [...statedOfEntity(before.kind), 'marking'];
  if (kind !== before.kind || !agree(names, setProperties(properties), before.given))
    faults.add('entities', index, 'id-doubled', 'the batch has another entity of this id', 'id');
  return { ...before, result: { ...before.result, outcome: 'equal' } };
}

function planEntity(
  writing: Writing,
  { kind, id, properties, expectedVersion }: EntityInput,
  index: number,
  former: StoredNode | undefined,
): PlannedEntity {
  const { at, by, faults } = writing;
  const refuse = (rule: string, message: string, property?: string): void =>
    faults.add('entities', index, rule, message, property);
  const given = setProperties(properties);
  for (const name of Object.keys(given))
    if (isKept(name)) refuse('property-kept', `${name} is not given: the store works it out`, name);

  const version = Number(former?.properties['version'] ?? 0);
  if (former !== undefined) refuseState(writing, index, kind, former);
  if (expectedVersion !== undefined && expectedVersion !== version)
    faults.addConflict(index, `${id} is at version ${version}, and version ${expectedVersion} was expected`);

  const old = former?.properties ?? {};
  const marking = given['marking'] ?? old['marking'];
  const isEqual = former !== undefined && isKind(kind) && agree(statedOfEntity(kind), old, given);
  const marked = marking == null ? {} : { marking };
  const state: Record<string, unknown> = isEqual
    ? { ...old, ...marked }
    : {
        ...given,
        ...derivedProperties(kind, given),
        ...marked,
        id,
        recordedAt: old['recordedAt'] ?? at,
        recordedBy: by,
        updatedAt: at,
        version: version + 1,
      };
  if (!isEqual) state['searchTokens'] = nextSearchTokens(old, state);
  const outcome =
    former === undefined ? 'created' : !isEqual ? 'changed' : marking !== old['marking'] ? 'marked' : 'equal';
  // A node that is not there yet has a number that no stored one has.
  const node = { key: former?.key ?? -1 - index, labels: [ENTITY, kind], properties: state };
  if (outcome !== 'equal')
    for (const rule of nodeRules)
      for (const { message, property } of rule.faults(node, alone)) refuse(rule.id, message, property);
  return { result: { id, outcome, version: Number(state['version']) }, kind, node, former, given };
}

/** What no writer may do to an entity that is there. */
function refuseState({ at, faults }: Writing, index: number, kind: Kind, former: StoredNode): void {
  const { updatedAt, withdrawnAt } = former.properties;
  if (kindOf(former) !== kind)
    faults.add('entities', index, 'kind-changed', `it is ${shown(kindOf(former))} already`, 'kind');
  if (withdrawnAt != null)
    // It was there once; a node has one span in which it is there, and no second.
    faults.add(
      'entities',
      index,
      'withdrawn',
      'it has been withdrawn, and what replaces it needs an id of its own',
      'id',
    );
  if (typeof updatedAt === 'string' && updatedAt >= at)
    faults.add(
      'entities',
      index,
      'version-span',
      `its present state began at ${updatedAt}, later than now`,
      'id',
    );
}

/** No rule about a node's own state asks for others. */
const alone: Facts = {
  entity: () => undefined,
  formerStates: () => null,
  isDoubledNode: () => false,
  isDoubledEdge: () => false,
  isSecondClock: () => false,
};

const creating = (kind: Kind) =>
  writingQuery(
    `creation of ${kind} entities`,
    `UNWIND $rows AS row CREATE (n:${ENTITY}:${kind} {id: row.id}) SET n += row`,
    ['rows'],
  );

const changing = writingQuery(
  'change of entities',
  // The former state is copied where it lies; a property that is null in the new one is removed.
  `UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
CREATE (n)-[:WAS]->(v:Version {entityId: row.id, from: n.updatedAt, to: $at})
SET v += properties(n)
REMOVE v.id, v.searchTokens
SET n += row.state`,
  ['rows', 'at'],
);

/** Writes what was planned: new entities, kind by kind, then the changed ones with their former states. */
export async function writeEntities(
  { transaction, at }: Writing,
  plans: readonly PlannedEntity[],
): Promise<void> {
  const created = plans.filter(({ result }) => result.outcome === 'created');
  for (const [kind, some] of groupBy(created, (plan) => plan.kind))
    await transaction.run(creating(kind), { rows: some.map(({ node }) => node.properties as Given) });
  const changed = plans.filter(({ result }) => result.outcome === 'changed');
  if (changed.length === 0) return;
  const rows = changed.map(({ result: { id }, node, former }) => ({ id, state: difference(former, node) }));
  await transaction.run(changing, { rows, at });
  // What a script wrote without tokens has words in its past that nobody has looked at.
  const unlooked = changed.filter(({ former }) => !hasCurrentTokens(former?.properties ?? {}));
  await refreshSearchTokens(
    transaction,
    unlooked.map(({ result }) => result.id),
  );
}

/** The new properties, with null for those that are gone. */
function difference(former: StoredNode | undefined, { properties }: StoredNode): Given {
  const gone = Object.keys(former?.properties ?? {}).filter((name) => !(name in properties));
  return { ...Object.fromEntries(gone.map((name) => [name, null])), ...(properties as Given) };
}
