import { unknownDate } from '../../model/date-bounds';
import { edtfBounds } from '../../model/edtf-bounds';
import { bookkeepingLabels, isBookkeepingLabel } from '../../model/registry/bookkeeping';
import { ENTITY, isKind } from '../../model/registry/kinds';
import { searchTokensOf } from '../search/search-tokens';
import { kindOf } from './graph-facts';
import { nodePropertyRules } from './property-rules';
import { fault, shown, type NodeRule } from './rule';
import type { StoredNode } from './stored';
import { isEdtf, isInstant } from './values';

const isEntity = (node: StoredNode): boolean => node.labels.includes(ENTITY);
const isVersion = (node: StoredNode): boolean => node.labels.includes('Version');

function isSpan(from: unknown, to: unknown): boolean {
  return isInstant(from) && isInstant(to) && from < to;
}

/** The characters that need no escaping in a URL, without the `~` that divides the ids of edges. */
const readableId = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Every rule on nodes, in the order in which breaches are reported. */
export const nodeRules: readonly NodeRule[] = [
  {
    id: 'label-unknown',
    sentence: `A node has no label but Entity, those of kinds, and ${Object.keys(bookkeepingLabels).join(', ')}.`,
    *faults({ labels }) {
      for (const label of labels)
        if (label !== ENTITY && !isKind(label) && !isBookkeepingLabel(label))
          yield fault(`it has the label ${shown(label)}`);
      if (labels.length === 0) yield fault('it has no label');
    },
  },
  {
    id: 'entity-label-missing',
    sentence: 'A node with the label of a kind has the label Entity.',
    *faults(node) {
      if (!isEntity(node) && node.labels.some(isKind))
        yield fault('it has the label of a kind, and not Entity');
    },
  },
  {
    id: 'kind-missing',
    sentence: 'An entity has the label of a kind.',
    *faults(node) {
      if (isEntity(node) && !node.labels.some(isKind)) yield fault('it has the label of no kind');
    },
  },
  {
    id: 'kind-doubled',
    sentence: 'An entity has the label of one kind alone.',
    *faults({ labels }) {
      const found = labels.filter(isKind);
      if (found.length > 1) yield fault(`it has the labels ${[...found].sort().join(' and ')}`);
    },
  },
  {
    id: 'id-missing',
    sentence: 'An entity has an id.',
    *faults(node) {
      if (isEntity(node) && node.properties.id == null) yield fault('it has no id', 'id');
    },
  },
  {
    id: 'id-malformed',
    sentence: 'An id is readable and needs no escaping in a URL.',
    *faults(node) {
      const { id } = node.properties;
      if (isEntity(node) && typeof id === 'string' && !readableId.test(id))
        yield fault('its id may hold letters, digits, dots, hyphens and underscores alone', 'id');
    },
  },
  {
    id: 'id-doubled',
    sentence: 'An id belongs to one entity.',
    *faults(node, facts) {
      if (isEntity(node) && facts.isDoubledNode(node)) yield fault('another node has the same id', 'id');
    },
  },
  ...nodePropertyRules,
  {
    id: 'updated-before-recorded',
    sentence: 'The present state of a node does not begin before the node was recorded.',
    *faults({ properties: { recordedAt, updatedAt } }) {
      if (isInstant(recordedAt) && isInstant(updatedAt) && updatedAt < recordedAt)
        yield fault(`updatedAt ${updatedAt} is before recordedAt ${recordedAt}`, 'updatedAt');
    },
  },
  {
    id: 'history-broken',
    sentence:
      'The states of a node follow one another from its recordedAt on, and the present one begins with updatedAt.',
    *faults(node, facts) {
      const { id, recordedAt, updatedAt } = node.properties;
      const former = isEntity(node) && id != null ? facts.formerStates(id) : null;
      // Writers keep the history themselves.
      if (former === null || !isInstant(recordedAt) || !isInstant(updatedAt) || updatedAt < recordedAt)
        return;
      const spans = former.flatMap(({ from, to }) =>
        isSpan(from, to) ? [[from as string, to as string] as const] : [],
      );
      // What is wrong with one of them is another rule's.
      if (spans.length < former.length) return;
      let end = recordedAt;
      for (const [from, to] of spans.sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (from !== end) yield fault(`a state begins at ${from}, and should at ${end}`, 'updatedAt');
        end = to;
      }
      if (updatedAt !== end) yield fault(`updatedAt is ${updatedAt}, and should be ${end}`, 'updatedAt');
    },
  },
  {
    id: 'occurred-bounds',
    sentence: "An event's occurredFrom and occurredTo are the bounds of its occurred.",
    *faults(node) {
      const { occurred, occurredFrom, occurredTo } = node.properties;
      if (kindOf(node) !== 'Event') return;
      if (occurred != null && (typeof occurred !== 'string' || !isEdtf(occurred))) return;
      const bounds = occurred == null ? unknownDate : edtfBounds(occurred);
      if (occurredFrom != null && occurredFrom !== bounds.from)
        yield fault(`occurredFrom is ${shown(occurredFrom)} and should be ${bounds.from}`, 'occurred');
      if (occurredTo != null && occurredTo !== bounds.to)
        yield fault(`occurredTo is ${shown(occurredTo)} and should be ${bounds.to}`, 'occurred');
    },
  },
  {
    id: 'point-half',
    sentence: 'A place has both coordinates or none.',
    *faults({ properties: { latitude, longitude } }) {
      if (latitude != null && longitude == null)
        yield fault('it has a latitude and no longitude', 'longitude');
      if (latitude == null && longitude != null)
        yield fault('it has a longitude and no latitude', 'latitude');
    },
  },
  {
    id: 'name-alike',
    sentence: 'Names of one kind do not differ in what is not seen alone.',
    *faults(node, facts) {
      if (!isEntity(node)) return;
      for (const other of facts.namedAlike(node))
        yield fault(`its name and that of ${other} differ only in marks that are not seen`, 'name');
    },
  },
  {
    id: 'search-tokens-stale',
    sentence: 'The searchTokens of an entity hold the folded words of all its states.',
    *faults(node, facts) {
      const { id, searchTokens } = node.properties;
      if (!isEntity(node) || id == null) return;
      const former = facts.formerStates(id);
      // Writers keep the tokens themselves.
      if (former === null) return;
      if (searchTokens == null)
        yield fault('it has no searchTokens, so no search finds it: migrate makes them', 'searchTokens');
      else if (searchTokens !== searchTokensOf([node.properties, ...former]))
        yield fault(
          'its searchTokens are of other states: remove them, and migrate makes them anew',
          'searchTokens',
        );
    },
  },
  {
    id: 'clock-doubled',
    sentence: 'There is one clock.',
    *faults(node, facts) {
      if (facts.isSecondClock(node)) yield fault('it is a second clock');
    },
  },
  {
    id: 'version-entity-missing',
    sentence: 'A version is of an entity that exists.',
    *faults(node, facts) {
      const { entityId } = node.properties;
      if (isVersion(node) && facts.entity(entityId) === undefined)
        yield fault(`it is a version of ${shown(entityId ?? null)}, which does not exist`);
    },
  },
  {
    id: 'withdrawal-outside',
    sentence: 'A state was withdrawn after it began and, where it is a former one, before it ended.',
    *faults(node) {
      const { withdrawnAt, from, to, updatedAt } = node.properties;
      if (!isInstant(withdrawnAt)) return;
      const began = isVersion(node) ? from : updatedAt;
      if (isInstant(began) && withdrawnAt < began)
        yield fault(`withdrawnAt ${withdrawnAt} is before the state began, at ${began}`, 'withdrawnAt');
      if (isVersion(node) && isInstant(to) && withdrawnAt >= to)
        yield fault(`withdrawnAt ${withdrawnAt} is not before the state ended, at ${to}`, 'withdrawnAt');
    },
  },
  {
    id: 'version-span',
    sentence: 'A version was the present state from one instant to a later one.',
    *faults(node) {
      const { from, to } = node.properties;
      if (isVersion(node) && !isSpan(from, to))
        yield fault(`it is from ${shown(from ?? null)} to ${shown(to ?? null)}`);
    },
  },
];
