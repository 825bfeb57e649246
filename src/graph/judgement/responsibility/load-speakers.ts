import { evidencePlan, loadEvidence } from '../evidence';
import type { Lens } from '../../../model/lens';
import type { Loaders } from '../../read/loaders';
import type { AssertionRecord } from '../../read/records';
import { isTied } from './belonging';

/** One whose statements assertions are, and whether it is a party to the event that they are about. */
export interface Speaker {
  readonly lens: Lens;
  readonly speakerId: string;
  readonly isParty: boolean;
}

const partiesPlan = evidencePlan('Event', ['claims', 'attributions', 'participants', 'targets']);

/** Who speaks in these assertions about an event, in order of first appearance. */
export async function loadSpeakers(
  loaders: Loaders,
  lens: Lens,
  eventId: string,
  assertions: readonly AssertionRecord[],
): Promise<Speaker[]> {
  const speakers = [...new Set(assertions.flatMap(speakerOf))];
  if (speakers.length === 0) return [];
  const evidence = await loadEvidence(loaders, lens, partiesPlan, eventId);
  const parties = [...new Set(Object.values(evidence).flatMap((all) => all.map(({ node }) => node.id)))];
  return Promise.all(
    speakers.map(async (speakerId) => {
      const ties = await Promise.all(parties.map((party) => isTied(loaders, lens, speakerId, party)));
      return { lens, speakerId, isParty: ties.includes(true) };
    }),
  );
}

/** The speaker, where it is an entity. A claim without one is the claimant's own statement. */
function speakerOf({ type, fromId, speakerId, speakerText }: AssertionRecord): string[] {
  if (typeof speakerId === 'string') return [speakerId];
  return type === 'CLAIMED' && speakerText === null ? [fromId] : [];
}
