import { strictness } from '../../model/marking';
import { bookkeepingEdges, isBookkeepingEdge } from '../../model/registry/bookkeeping';
import { edges, isEdgeType, speakerKinds } from '../../model/registry/edges';
import { isCalendarDate } from '../../model/edtf-bounds';
import { kindOf } from './graph-facts';
import { edgePropertyRules } from './property-rules';
import { fault, shown, type EdgeRule } from './rule';
import type { StoredEdge } from './stored';
import { isInstant } from './values';

const isAssertion = (edge: StoredEdge): boolean => isEdgeType(edge.type);

/** Every rule on edges, in the order in which breaches are reported. */
export const edgeRules: readonly EdgeRule[] = [
  {
    id: 'edge-type-unknown',
    sentence: 'An edge has one of the known types, or is WAS, from an entity to a version of it.',
    *faults({ type, from, to }) {
      if (isBookkeepingEdge(type)) {
        const ends = bookkeepingEdges[type];
        if (!from.labels.includes(ends.from) || !to.labels.includes(ends.to))
          yield fault(`${type} leads from ${ends.from} to ${ends.to}`);
        else if (type === 'WAS' && from.properties.id !== to.properties.entityId)
          yield fault('WAS leads to a version of another entity');
      } else if (!isEdgeType(type)) yield fault(`its type is ${shown(type)}`);
    },
  },
  {
    id: 'id-missing',
    sentence: 'An edge has an id.',
    *faults(edge) {
      if (isAssertion(edge) && edge.properties.id == null) yield fault('it has no id', 'id');
    },
  },
  {
    id: 'id-malformed',
    sentence: "An edge's id is {fromId}~{TYPE}~{text}, and needs no escaping in a URL.",
    *faults(edge) {
      const { id } = edge.properties;
      if (!isAssertion(edge) || typeof id !== 'string') return;
      const prefix = `${String(edge.from.properties.id)}~${edge.type}~`;
      if (!id.startsWith(prefix) || !/^[A-Za-z0-9._~-]+$/.test(id.slice(prefix.length)))
        yield fault(`its id should be ${prefix}…`, 'id');
    },
  },
  {
    id: 'id-doubled',
    sentence: 'An id belongs to one edge.',
    *faults(edge, facts) {
      if (isAssertion(edge) && facts.isDoubledEdge(edge)) yield fault('another edge has the same id', 'id');
    },
  },
  {
    id: 'ends',
    sentence: 'An edge joins nodes of the kinds that its type allows.',
    *faults({ type, from, to }) {
      if (!isEdgeType(type)) return;
      const [fromKind, toKind] = [kindOf(from), kindOf(to)];
      const { from: fromKinds, to: toKinds, sameKind } = edges[type];
      if (fromKind === null || !fromKinds.includes(fromKind))
        yield fault(`it leads from ${fromKind ?? 'a node of no kind'}`, 'fromId');
      if (toKind === null || !toKinds.includes(toKind))
        yield fault(`it leads to ${toKind ?? 'a node of no kind'}`, 'toId');
      else if (sameKind && fromKind !== null && fromKinds.includes(fromKind) && fromKind !== toKind)
        yield fault(`it leads from ${fromKind} to ${toKind}, and both should be of one kind`, 'fromId');
    },
  },
  {
    id: 'self-loop',
    sentence: 'An edge joins two different nodes.',
    *faults(edge) {
      if (isAssertion(edge) && edge.from.key === edge.to.key)
        yield fault('it leads back to its own node', 'toId');
    },
  },
  ...edgePropertyRules,
  {
    id: 'document-missing',
    sentence: 'The document of an edge exists, and is a Document.',
    *faults(edge, facts) {
      const { documentId } = edge.properties;
      if (!isAssertion(edge) || typeof documentId !== 'string') return;
      const document = facts.entity(documentId);
      if (document === undefined)
        yield fault(`its document ${shown(documentId)} does not exist`, 'documentId');
      else if (document.kind !== 'Document')
        yield fault(`its document ${shown(documentId)} is no Document`, 'documentId');
    },
  },
  {
    id: 'speaker-missing',
    sentence: `The speaker of an edge exists, and is one of ${speakerKinds.join(', ')}.`,
    *faults(edge, facts) {
      const { speakerId } = edge.properties;
      if (!isAssertion(edge) || typeof speakerId !== 'string') return;
      const speaker = facts.entity(speakerId);
      if (speaker === undefined) yield fault(`its speaker ${shown(speakerId)} does not exist`, 'speakerId');
      else if (speaker.kind === null || !speakerKinds.includes(speaker.kind))
        yield fault(`its speaker ${shown(speakerId)} is ${speaker.kind ?? 'of no kind'}`, 'speakerId');
    },
  },
  {
    id: 'speaker-doubled',
    sentence: 'An edge has a speakerId or a speakerText, not both.',
    *faults(edge) {
      if (isAssertion(edge) && edge.properties.speakerId != null && edge.properties.speakerText != null)
        yield fault('it has a speakerId and a speakerText', 'speakerText');
    },
  },
  {
    id: 'valid-reversed',
    sentence: 'An assertion does not cease to hold before it begins: validFrom is not after validTo.',
    *faults(edge) {
      const { validFrom, validTo } = edge.properties;
      if (isAssertion(edge) && isDay(validFrom) && isDay(validTo) && validFrom > validTo)
        yield fault(`validFrom ${validFrom} is after validTo ${validTo}`, 'validFrom');
    },
  },
  {
    id: 'marking-weak',
    sentence: 'An edge is marked at least as strictly as its ends, its document and its speaker.',
    *faults(edge, facts) {
      const { marking: own, documentId, speakerId } = edge.properties;
      if (!isAssertion(edge) || strictness(own) < 0) return;
      const others = {
        start: edge.from.properties.marking,
        end: edge.to.properties.marking,
        document: facts.entity(documentId)?.marking,
        speaker: facts.entity(speakerId)?.marking,
      };
      for (const [what, other] of Object.entries(others))
        if (strictness(other) > strictness(own))
          yield fault(`it is ${shown(own)} and its ${what} is ${shown(other)}`, 'marking');
    },
  },
  {
    id: 'recorded-before-end',
    sentence: 'An edge is not recorded before its ends.',
    *faults(edge) {
      const { recordedAt } = edge.properties;
      if (!isAssertion(edge) || !isInstant(recordedAt)) return;
      for (const [what, node] of Object.entries({ start: edge.from, end: edge.to })) {
        const other = node.properties.recordedAt;
        if (isInstant(other) && recordedAt < other)
          yield fault(`it was recorded at ${recordedAt}, before its ${what} at ${other}`, 'recordedAt');
      }
    },
  },
  {
    id: 'retraction-early',
    sentence: 'An edge is not retracted before it was recorded.',
    *faults(edge) {
      const { recordedAt, retractedAt } = edge.properties;
      if (isAssertion(edge) && isInstant(recordedAt) && isInstant(retractedAt) && retractedAt < recordedAt)
        yield fault(
          `it was retracted at ${retractedAt}, before it was recorded at ${recordedAt}`,
          'retractedAt',
        );
    },
  },
  {
    id: 'retraction-incomplete',
    sentence: 'A retraction says when and by whom.',
    *faults(edge) {
      const { retractedAt, retractedBy, retractionReason } = edge.properties;
      if (!isAssertion(edge)) return;
      if (retractedAt != null && retractedBy == null)
        yield fault('it has retractedAt and no retractedBy', 'retractedBy');
      if (retractedAt == null && (retractedBy ?? retractionReason) != null)
        yield fault('it has retractedBy or retractionReason and no retractedAt', 'retractedAt');
    },
  },
  {
    id: 'withdrawn-end',
    sentence: 'An edge of a withdrawn node is retracted.',
    *faults(edge) {
      if (!isAssertion(edge) || edge.properties.retractedAt != null) return;
      for (const [what, node] of Object.entries({ start: edge.from, end: edge.to }))
        if (node.properties.withdrawnAt != null)
          yield fault(`its ${what} is withdrawn`, what === 'start' ? 'fromId' : 'toId');
    },
  },
  {
    id: 'withdrawn-then',
    sentence: 'No edge stood while one of its ends, or the document that asserts it, was withdrawn.',
    *faults(edge, facts) {
      const { recordedAt, retractedAt, documentId } = edge.properties;
      if (!isAssertion(edge) || !isInstant(recordedAt)) return;
      const named = { fromId: edge.from.properties.id, toId: edge.to.properties.id, documentId };
      for (const [property, id] of Object.entries(named))
        for (const { withdrawnAt, to } of facts.formerStates(id) ?? [])
          if (
            isInstant(withdrawnAt) &&
            isInstant(to) &&
            recordedAt < to &&
            !(isInstant(retractedAt) && retractedAt <= withdrawnAt)
          )
            yield fault(`${shown(id)} was withdrawn from ${withdrawnAt} to ${to}`, property);
    },
  },
  {
    id: 'withdrawn-document',
    sentence: 'What a withdrawn document asserts is retracted.',
    *faults(edge, facts) {
      const { documentId, retractedAt } = edge.properties;
      if (isAssertion(edge) && retractedAt == null && facts.entity(documentId)?.withdrawnAt != null)
        yield fault('its document is withdrawn', 'documentId');
    },
  },
];

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isCalendarDate(value);
}
