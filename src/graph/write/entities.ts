import { kindOf } from '../rules/graph-facts';
import { isInstant } from '../rules/values';
import { nodeRules } from '../rules/node-rules';
import { shown, type Facts } from '../rules/rule';
import type { StoredNode } from '../rules/stored';
import { cypher, list, name, Parameter, property, Variable } from '../cypher/fragment';
import { Entity } from '../cypher/pattern';
import { command } from '../cypher/statement';
import type { Value } from '../store/port';
import { bookkeepingProperties } from '../../model/registry/bookkeeping';
import { entityProperties } from '../../model/registry/entity-properties';
import { ENTITY, isKind, propertiesOfKind, type Kind } from '../../model/registry/kinds';
import { derivedNames } from '../../model/registry/property';
import { refreshSearchTokens } from '../search/refresh-tokens';
import { hasCurrentTokens, nextSearchTokens } from '../search/search-tokens';
import type { EntityInput } from './batch';
import { fromRow, rowOf } from './columns';
import { derivedProperties } from './derived-properties';
import { agree, isKept, setProperties, statedOfEntity, type Given } from './given-properties';
import type { EntityResult } from './outcome';
import { readWholeEntities, type StoredEntity } from './stored-entities';
import { groupBy } from '../../collections';
import type { Writing } from './writing';

/** An item of a batch, of which a fault tells. */
export interface Item {
  readonly list: 'entities' | 'reinstatements';
  readonly index: number;
}

/** An entity as a batch leaves it, and how it came to be so. */
export interface PlannedEntity {
  readonly result: EntityResult;
  readonly kind: Kind;
  /** As the rules see it: the whole state. */
  readonly node: StoredNode;
  readonly former: StoredEntity | undefined;
  readonly given: Given;
}

/**
 * What becomes of each entity of a batch; faults are gathered. An id that is doubled alike has one plan.
 * Those of `reinstated` are there again with what is given.
 */
export async function planEntities(
  writing: Writing,
  inputs: readonly EntityInput[],
  reinstated: ReadonlySet<string>,
): Promise<PlannedEntity[]> {
  const stored = await readWholeEntities(
    writing.transaction,
    inputs.filter(({ kind }) => isKind(kind)),
  );
  const planned = new Map<string, PlannedEntity>();
  return inputs.map((input, index) => {
    const before = planned.get(input.id);
    if (before !== undefined) return repeated(writing, input, index, before);
    const item: Item = { list: 'entities', index };
    const plan = planEntity(writing, input, item, stored.get(input.id), reinstated.has(input.id));
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

export function planEntity(
  writing: Writing,
  { kind, id, properties, expectedVersion }: EntityInput,
  item: Item,
  former: StoredEntity | undefined,
  reinstates: boolean,
): PlannedEntity {
  const { at, by, faults } = writing;
  const addFault = (rule: string, message: string, property?: string): void =>
    faults.add(item.list, item.index, rule, message, property);
  const given = setProperties(properties);
  const known = isKind(kind) ? propertiesOfKind(kind) : entityProperties;
  for (const name of Object.keys(given))
    if (isKept(name, known)) addFault('property-kept', `${name} is not given: the store works it out`, name);

  const version = Number(former?.properties['version'] ?? 0);
  if (former !== undefined) checkChange(at, kind, former, reinstates, addFault);
  if (expectedVersion !== undefined && expectedVersion !== version)
    faults.addConflict(
      item.index,
      `${id} is at version ${version}, and version ${expectedVersion} was expected`,
    );

  const old = former?.properties ?? {};
  const marking = given['marking'] ?? old['marking'];
  const isEqual =
    !reinstates && former !== undefined && isKind(kind) && agree(statedOfEntity(kind), old, given);
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
  const node = { key: former?.key ?? -1 - item.index, labels: [ENTITY, kind], properties: state };
  if (outcome !== 'equal')
    for (const rule of nodeRules)
      for (const { message, property } of rule.faults(node, alone)) addFault(rule.id, message, property);
  return { result: { id, outcome, version: Number(state['version']) }, kind, node, former, given };
}

/** What no writer may do to an entity that is there. */
function checkChange(
  at: string,
  kind: Kind,
  former: StoredNode,
  reinstates: boolean,
  addFault: (rule: string, message: string, property: string) => void,
): void {
  const { updatedAt, withdrawnAt } = former.properties;
  if (kindOf(former) !== kind) addFault('kind-changed', `it is ${shown(kindOf(former))} already`, 'kind');
  if (withdrawnAt != null && !reinstates)
    addFault('withdrawn', 'it has been withdrawn: what replaces it needs an id of its own', 'id');
  if (isInstant(withdrawnAt) && withdrawnAt >= at)
    addFault('withdrawal-outside', `it was withdrawn at ${withdrawnAt}, later than now`, 'id');
  if (typeof updatedAt === 'string' && updatedAt >= at)
    addFault('version-span', `its present state began at ${updatedAt}, later than now`, 'id');
}

/** No rule about a node's own state asks for others. */
const alone: Facts = {
  entity: () => undefined,
  formerStates: () => null,
  isDoubledNode: () => false,
  isDoubledEdge: () => false,
  namedAlike: () => [],
  isSecondClock: () => false,
};

/** Writes what was planned: new entities, kind by kind, then the changed ones with their former states. */
export async function writeEntities(
  { transaction, at, by }: Writing,
  plans: readonly PlannedEntity[],
): Promise<void> {
  const created = plans.filter(({ result }) => result.outcome === 'created');
  for (const [kind, some] of groupBy(created, (plan) => plan.kind)) {
    const names = ownNames(kind);
    const rows = some.map(({ node }) => rowOf(['id', ...names], node.properties));
    const instant = new Parameter(at);
    await transaction.run(
      command(
        `creation of ${kind} entities`,
        // What is the same for all new entities of a batch is sent once.
        cypher`UNWIND ${rows} AS row
CREATE (n:${Entity}:${name(kind)} {${fromRow(['id', ...names])}, recordedAt: ${instant}, recordedBy: ${by}, updatedAt: ${instant}, version: 1})`,
      ),
    );
  }
  const changed = plans.filter(({ result }) => result.outcome === 'changed');
  if (changed.length === 0) return;
  const rows = changed.map(({ kind, node: { properties } }) => ({
    id: properties['id'] as string,
    // A property that is not set is null here, and so removed.
    state: {
      ...Object.fromEntries(ownNames(kind).map((name) => [name, (properties[name] ?? null) as Value])),
      // The former state keeps when it was withdrawn.
      withdrawnAt: null,
      version: properties['version'] as number,
    },
  }));
  const instant = new Parameter(at);
  const [node, version] = [new Variable('n'), new Variable('v')];
  const ofNodeAlone = ['id', ...Object.keys(bookkeepingProperties)].map((each) => property(version, each));
  await transaction.run(
    command(
      'change of entities',
      // The former state is copied where it lies.
      cypher`UNWIND ${rows} AS row
MATCH (${node}:${Entity} {id: row.id})
CREATE (${node})-[:WAS]->(${version}:Version {entityId: row.id, from: ${node}.updatedAt, to: ${instant}})
SET ${version} += properties(${node})
REMOVE ${list(ofNodeAlone)}
SET ${node} += row.state, ${node}.updatedAt = ${instant}, ${node}.recordedBy = ${by}`,
    ),
  );
  // What a script wrote without tokens has words in its past that nobody has looked at.
  const unlooked = changed.filter(({ former }) => !hasCurrentTokens(former?.properties ?? {}));
  await refreshSearchTokens(
    transaction,
    unlooked.map(({ result }) => result.id),
  );
}

/** The names that a writer gives, and those that follow from them. */
const ownNames = (kind: Kind): string[] => [
  ...statedOfEntity(kind),
  'marking',
  ...derivedNames(propertiesOfKind(kind)),
  ...Object.keys(bookkeepingProperties),
];
