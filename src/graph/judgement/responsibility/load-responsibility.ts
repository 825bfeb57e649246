import { evidencePlan, loadEvidence } from '../evidence';
import type { Lens } from '../../../model/lens';
import type { Loaders } from '../../read/loaders';
import { isTied } from './belonging';
import { judgeResponsibility, type Responsibility } from './responsibility';

const eventPlan = evidencePlan('Event', ['claims', 'attributions']);

/** Judges the responsibility for an event by what the lens shows. */
export async function loadResponsibility(
  loaders: Loaders,
  lens: Lens,
  eventId: string,
): Promise<Responsibility> {
  const { claims = [], attributions = [] } = await loadEvidence(loaders, lens, eventPlan, eventId);
  // Among actors, to belong is to be a part.
  return judgeResponsibility({ eventId, lens }, claims, attributions, (one, other) =>
    isTied(loaders, lens, one, other),
  );
}
