import { isAffirmed } from './filter';
import { reference } from './references';
import type { View } from './view';
import type { WorldEdge, WorldNode } from './world';

/** Who speaks in assertions about an event, and whether each is a party to it. */
export function speakersOf(view: View, event: WorldNode, edges: readonly WorldEdge[]): object[] {
  const parties = view.edges.flatMap(({ type, from, to }) => {
    if ((type === 'CLAIMED' || type === 'INVOLVED_IN') && to === event.properties.id) return [from];
    if ((type === 'ATTRIBUTED_TO' || type === 'TARGETED') && from === event.properties.id) return [to];
    return [];
  });
  const speakers = edges.flatMap(({ type, from, properties: { speakerId, speakerText } }) => {
    if (speakerId !== undefined) return [String(speakerId)];
    return type === 'CLAIMED' && speakerText === undefined ? [from] : [];
  });
  return [...new Set(speakers)].map((speaker) => ({
    speaker: reference(view, speaker),
    isParty: parties.some(
      (party) => belongsTo(view, speaker).has(party) || belongsTo(view, party).has(speaker),
    ),
  }));
}

/** All that something belongs to, through any number of steps, and itself. */
function belongsTo(view: View, id: string): Set<string> {
  const reached = new Set([id]);
  for (const each of reached)
    for (const edge of view.edges.filter(isAffirmed)) {
      // A place in a larger one does not belong to it: it belongs to who operates it.
      const isPart = edge.type === 'PART_OF' && view.end(edge.from).kind === 'Actor';
      const belongs = ['MEMBER_OF', 'LEADS', 'OWNED_BY', 'OPERATED_BY'].includes(edge.type);
      if (edge.from === each && (isPart || belongs)) reached.add(edge.to);
    }
  return reached;
}
