import fc from 'fast-check';
import { marking } from '../../../src/model/registry/assertion-vocabularies';
import { edges, propertiesOfEdge, speakerKinds, type EdgeType } from '../../../src/model/registry/edges';
import type { Kind } from '../../../src/model/registry/kinds';
import { some, without } from './values.arbitrary';
import { moments, type Stored, type WorldEdge, type WorldNode } from './world';

/** An edge before it is known what nodes there are: numbers that choose among them. */
export interface EdgeDraft {
  readonly type: EdgeType;
  readonly own: Stored;
  readonly from: number;
  readonly to: number;
  readonly document: number;
  readonly speaker: number | null;
  /** Moments from when it could be recorded until it was, and until it was retracted. */
  readonly delay: number;
  readonly retraction: number | null;
}

/** What follows from the ends or from a retraction; it is added when the edge is completed. */
const derived = [
  'id',
  'documentId',
  'speakerId',
  'marking',
  'recordedAt',
  'recordedBy',
  'retractedAt',
  'retractedBy',
  'retractionReason',
];

export function draftOf(type: EdgeType): fc.Arbitrary<EdgeDraft> {
  const number = fc.nat({ max: 1000 });
  return fc.record({
    type: fc.constant(type),
    own: some(without(propertiesOfEdge(type), derived)),
    from: number,
    to: number,
    document: number,
    speaker: fc.option(number),
    delay: fc.integer({ min: 0, max: 2 }),
    retraction: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 4 }),
  });
}

/** The edge among these nodes; none where no two of them can be its ends. */
export function completeEdge(draft: EdgeDraft, index: number, nodes: readonly WorldNode[]): WorldEdge[] {
  const { type } = draft;
  const from = pick(ofKinds(nodes, edges[type].from), draft.from);
  const to = pick(
    ofKinds(nodes, edges[type].to).filter(
      (node) => node !== from && (!edges[type].sameKind || node.kind === from?.kind),
    ),
    draft.to,
  );
  const document = pick(ofKinds(nodes, ['Document']), draft.document);
  const speaker = draft.speaker === null ? undefined : pick(ofKinds(nodes, speakerKinds), draft.speaker);
  if (from === undefined || to === undefined || document === undefined) return [];

  const involved = [from, to, document, ...(speaker === undefined ? [] : [speaker])];
  const earliest = Math.max(...involved.map(({ properties }) => momentOf(properties['recordedAt']) ?? 0));
  const recorded = Math.min(earliest + draft.delay, moments.length - 1);
  // What it was away for before the edge was recorded has nothing to do with it.
  const withdrawn = [from, to, document]
    .flatMap(absencesOf)
    .filter(({ to: end }) => end > recorded)
    .map(({ from: begin }) => begin);
  const retracted = draft.retraction === null ? [] : [recorded + draft.retraction];
  const ends = [...withdrawn, ...retracted].map((moment) => Math.min(moment, moments.length - 1));
  const end = ends.length === 0 ? null : Math.max(recorded, Math.min(...ends));

  const { speakerText, validTo, ...own } = draft.own;
  const properties: WorldEdge['properties'] = {
    ...own,
    ...(speaker === undefined && speakerText !== undefined ? { speakerText } : {}),
    ...(validTo === undefined || (own['validFrom'] ?? '') > validTo ? {} : { validTo }),
    id: `${from.properties.id}~${type}~${index}`,
    documentId: document.properties.id,
    ...(speaker === undefined ? {} : { speakerId: speaker.properties.id }),
    recordedAt: moments[recorded]!,
    recordedBy: 'somebody',
    ...(end === null ? {} : { retractedAt: moments[end]!, retractedBy: 'somebody' }),
    marking: strictest(involved),
  };
  return [{ type, from: from.properties.id, to: to.properties.id, properties }];
}

const ofKinds = (nodes: readonly WorldNode[], kinds: readonly Kind[]): WorldNode[] =>
  nodes.filter(({ kind }) => kinds.includes(kind));

const pick = (nodes: readonly WorldNode[], number: number): WorldNode | undefined =>
  nodes[number % nodes.length];

const momentOf = (instant: Stored[string] | undefined): number | undefined =>
  instant === undefined ? undefined : moments.indexOf(String(instant));

/** The moments between which a node was withdrawn: the last time, perhaps for good. */
export function absencesOf({ properties, versions }: WorldNode): { from: number; to: number }[] {
  return [...versions, properties].flatMap((state) => {
    const from = momentOf(state['withdrawnAt']);
    return from === undefined ? [] : [{ from, to: momentOf(state['to']) ?? Number.POSITIVE_INFINITY }];
  });
}

function strictest(nodes: readonly WorldNode[]): string {
  const order = Object.keys(marking.values);
  return order[Math.max(...nodes.map(({ properties }) => order.indexOf(String(properties['marking']))))]!;
}
