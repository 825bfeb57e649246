import { edgeRules } from '../rules/edge-rules';
import { kindOf } from '../rules/graph-facts';
import { shown, type Facts } from '../rules/rule';
import type { StoredEdge, StoredNode } from '../rules/stored';
import { strictest, strictness } from '../../model/marking';
import { allEdgeTypes, isEdgeType, propertiesOfEdge, type EdgeType } from '../../model/registry/edges';
import type { EdgeInput } from './batch';
import { firstIdOf, isLaterId, laterIdOf } from './edge-key';
import { findEdges, findEdgesBeginning, type EdgeAddress, type FoundEdge } from './edge-seek';
import type { PlannedEntity } from './entities';
import { agree, isKept, setProperties, statedOfEdge, type Given } from './given-properties';
import type { EdgeResult } from './outcome';
import { readNamedEntities, type StoredEntity } from './stored-entities';
import type { Writing } from './writing';

/** An assertion of a batch: what is given, and under which id it is first looked for. */
interface Draft {
  readonly input: EdgeInput;
  readonly index: number;
  readonly given: Given;
  readonly firstId: string;
}

/** What becomes of an assertion. */
export interface PlannedEdge {
  readonly result: EdgeResult;
  readonly type: EdgeType;
  readonly fromId: string;
  readonly toId: string;
  /** What the edge is to have, where it is created or marked. */
  readonly properties: Given;
  /** The one that is there already: to be retracted, to be marked, or equal. */
  readonly live: EdgeAddress | null;
}

/** The entities that edges name: as this batch leaves them, else as they are stored. */
type Named = ReadonlyMap<string, StoredNode>;

/** What becomes of each assertion of a batch; faults are gathered. Those refused outright have no plan. */
export async function planEdges(
  writing: Writing,
  inputs: readonly EdgeInput[],
  entities: readonly PlannedEntity[],
): Promise<PlannedEdge[]> {
  const drafts = draftEdges(writing, inputs);
  const { named, before: there } = await namedBy(writing, drafts, entities);
  const stored = await readStored(writing, drafts, there);

  const facts = factsOf(named);
  const planned = new Map<string, { draft: Draft; plan: PlannedEdge }>();
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const before = planned.get(draft.firstId);
    if (before !== undefined) {
      if (!isSameDraft(before.draft, draft))
        writing.faults.add('edges', draft.index, 'id-doubled', 'the batch has another edge of this key');
      return { ...before.plan, result: { id: before.plan.result.id, outcome: 'equal' } };
    }
    const plan = planEdge(writing, draft, stored.get(draft.firstId) ?? nothing, named, facts);
    if (plan.result.outcome === 'created' || plan.result.outcome === 'corrected') {
      if (taken.has(plan.result.id))
        writing.faults.add(
          'edges',
          draft.index,
          'id-doubled',
          `the batch has another edge ${plan.result.id}`,
        );
      taken.add(plan.result.id);
    }
    planned.set(draft.firstId, { draft, plan });
    return plan;
  });
}

function draftEdges({ faults }: Writing, inputs: readonly EdgeInput[]): Draft[] {
  return inputs.flatMap((input, index): Draft[] => {
    const { type } = input;
    if (!isEdgeType(type)) {
      faults.add('edges', index, 'edge-type-unknown', `its type is ${shown(type)}`, 'type');
      return [];
    }
    const given = setProperties(input.properties);
    for (const name of Object.keys(given))
      if (isKept(name, propertiesOfEdge(type)))
        faults.add('edges', index, 'property-kept', `${name} is not given: the store works it out`, name);
    return [{ input, index, given, firstId: firstIdOf(input, given) }];
  });
}

function isSameDraft(one: Draft, other: Draft): boolean {
  const names = [...statedOfEdge(one.input.type), 'marking'];
  return one.input.toId === other.input.toId && agree(names, one.given, other.given);
}

/** The entities that drafts name, and those of them that were there before this batch. */
async function namedBy(
  { transaction }: Writing,
  drafts: readonly Draft[],
  entities: readonly PlannedEntity[],
): Promise<{ named: Named; before: ReadonlyMap<string, StoredEntity> }> {
  const written = new Set(entities.map(({ result }) => result.id));
  const ids = new Set<string>();
  for (const { input, given } of drafts)
    for (const id of [input.fromId, input.toId, given['documentId'], given['speakerId']])
      if (typeof id === 'string' && !written.has(id)) ids.add(id);
  const before = await readNamedEntities(transaction, ids);
  const named = new Map<string, StoredNode>(before);
  for (const { result, node, former } of entities) {
    named.set(result.id, node);
    if (former !== undefined) before.set(result.id, former);
  }
  return { named, before };
}

/** What is stored under the key of a draft. */
interface Stored {
  /** Where they were found; null where there was nowhere to look. */
  readonly address: EdgeAddress | null;
  readonly edges: readonly FoundEdge[];
  /** The one that says what the draft says. */
  readonly equal: FoundEdge | undefined;
}

/** What is stored under the key of each draft, by the draft's first id. */
async function readStored(
  { transaction }: Writing,
  drafts: readonly Draft[],
  there: ReadonlyMap<string, StoredEntity>,
): Promise<Map<string, Stored>> {
  const addresses = new Map(
    drafts.flatMap((draft) => addressOf(draft, there) ?? []).map((at) => [at.id, at]),
  );
  const names = namesGiven(drafts);
  const first = await findEdges(transaction, [...addresses.values()], names);
  const stored = new Map<string, Stored>();
  const differing: Draft[] = [];
  for (const draft of drafts) {
    const { firstId, input, given } = draft;
    const edge = first.get(firstId);
    if (edge === undefined || stored.has(firstId)) continue;
    const equal = edge.stands(input.toId, given) ? edge : undefined;
    stored.set(firstId, { address: addresses.get(firstId)!, edges: [edge], equal });
    if (equal === undefined) differing.push(draft);
  }
  // Where the first is as it should be, no later one is; so those are sought for few.
  const later = await findEdgesBeginning(
    transaction,
    differing.map(({ firstId }) => ({ ...addresses.get(firstId)!, id: `${firstId}.` })),
    names,
  );
  for (const { firstId, input, given } of differing) {
    const edges = [first.get(firstId)!, ...later.filter(({ id }) => isLaterId(id, firstId))];
    const equal = edges.find((edge) => edge.stands(input.toId, given));
    stored.set(firstId, { address: addresses.get(firstId)!, edges, equal });
  }
  return stored;
}

/** All that any of the drafts says, in an order that gives few different texts. */
function namesGiven(drafts: readonly Draft[]): string[] {
  const names = new Set<string>();
  for (const { given } of drafts) for (const name of Object.keys(given)) names.add(name);
  return assertionNames.filter((name) => names.has(name));
}

const assertionNames = [...new Set(allEdgeTypes.flatMap(statedOfEdge))];

/** Where an edge is soonest found; null at an end that this batch creates, which has no edge yet. */
function addressOf(
  { firstId, input: { type, fromId, toId, key } }: Draft,
  there: ReadonlyMap<string, StoredEntity>,
): EdgeAddress | null {
  const from = there.get(fromId);
  const to = there.get(toId);
  if (from === undefined) return null;
  // A key may once have led elsewhere; a hash never does, so that the edge can be sought from either end.
  if (key !== undefined) return { id: firstId, type, end: fromId, leaves: true };
  if (to === undefined) return null;
  const leaves = from.leaving <= to.arriving;
  return { id: firstId, type, end: leaves ? fromId : toId, leaves };
}

const nothing: Stored = { address: null, edges: [], equal: undefined };

function planEdge(
  writing: Writing,
  draft: Draft,
  { address, edges, equal }: Stored,
  named: Named,
  facts: Facts,
): PlannedEdge {
  const { given, firstId } = draft;
  const { type, fromId, toId } = draft.input;
  const ends = { type, fromId, toId };
  if (equal !== undefined && given['marking'] === undefined)
    return { ...ends, result: { id: equal.id, outcome: 'equal' }, properties: given, live: null };

  const marking = markingOf(draft, named);
  const live = equal ?? edges.find((edge) => edge.isLive);
  const id = equal?.id ?? nextIdOf(firstId, edges);
  const outcome = outcomeOf(live, equal, marking);
  if (outcome === 'equal') return { ...ends, result: { id, outcome }, properties: given, live: null };
  const properties = { id, ...given, recordedAt: writing.at, recordedBy: writing.by, marking };
  holdToRules(writing, draft, properties, named, facts);
  const liveAddress = live === undefined || address === null ? null : { ...address, id: live.id };
  return { ...ends, result: { id, outcome }, properties, live: liveAddress };
}

const nextIdOf = (firstId: string, edges: readonly FoundEdge[]): string =>
  edges.length === 0 ? firstId : laterIdOf(firstId, new Set(edges.map(({ id }) => id)));

function outcomeOf(
  live: FoundEdge | undefined,
  equal: FoundEdge | undefined,
  marking: string,
): EdgeResult['outcome'] {
  if (live === undefined) return 'created';
  if (equal === undefined) return 'corrected';
  return equal.marking === marking ? 'equal' : 'marked';
}

/** The strictest of the edge's own marking and those of all that it names. */
function markingOf({ input, given }: Draft, named: Named): string {
  const { marking, documentId, speakerId } = given;
  const ids = [input.fromId, input.toId, documentId, speakerId];
  const own = marking as string;
  if (marking !== undefined && strictness(marking) < 0) return own;
  return strictest([marking, ...ids.map((id) => named.get(id as string)?.properties['marking'])]);
}

function holdToRules(
  { faults }: Writing,
  { input, index }: Draft,
  properties: Given,
  named: Named,
  facts: Facts,
): void {
  const from = named.get(input.fromId);
  const to = named.get(input.toId);
  if (from === undefined) faults.add('edges', index, 'ends', `there is no ${shown(input.fromId)}`, 'fromId');
  if (to === undefined) faults.add('edges', index, 'ends', `there is no ${shown(input.toId)}`, 'toId');
  const edge: StoredEdge = {
    key: index,
    type: input.type,
    properties,
    from: from ?? absent(input.fromId),
    to: to ?? absent(input.toId),
  };
  for (const rule of edgeRules) {
    if (rule.id === 'ends' && (from === undefined || to === undefined)) continue;
    for (const { message, property } of rule.faults(edge, facts))
      faults.add('edges', index, rule.id, message, property);
  }
}

/** Stands for an entity that is not there; its number is no other's, nor its own again. */
const absent = (id: string): StoredNode => ({ key: Number.NaN, labels: [], properties: { id } });

/** What the rules may ask of the entities that edges name. Doubled ids are found where edges are planned. */
function factsOf(named: Named): Facts {
  return {
    entity: (id) => {
      const node = typeof id === 'string' ? named.get(id) : undefined;
      if (node === undefined) return undefined;
      const { marking, withdrawnAt } = node.properties;
      return { kind: kindOf(node), marking, withdrawnAt };
    },
    formerStates: () => null,
    isDoubledNode: () => false,
    isDoubledEdge: () => false,
    namedAlike: () => [],
    isSecondClock: () => false,
  };
}
