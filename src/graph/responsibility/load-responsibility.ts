import { evidencePlan, loadEvidence } from '../evidence';
import type { Lens } from '../lens';
import type { Loaders } from '../loaders';
import { judgeResponsibility, type Responsibility, type Tied } from './responsibility';

const eventPlan = evidencePlan('Event', ['claims', 'attributions']);
const actorPlan = evidencePlan('Actor', ['partOf']);

/** Judges the responsibility for an event by what the lens shows. */
export async function loadResponsibility(
  loaders: Loaders,
  lens: Lens,
  eventId: string,
): Promise<Responsibility> {
  const { claims = [], attributions = [] } = await loadEvidence(loaders, lens, eventPlan, eventId);
  return judgeResponsibility(claims, attributions, tiedByPartOf(loaders, lens));
}

function tiedByPartOf(loaders: Loaders, lens: Lens): Tied {
  return async (one, other) =>
    (await isPartOf(loaders, lens, one, other)) || (await isPartOf(loaders, lens, other, one));
}

/** Climbs PART_OF level by level; the loader shares each level among all events of a request. */
async function isPartOf(loaders: Loaders, lens: Lens, part: string, whole: string): Promise<boolean> {
  const seen = new Set<string>();
  let level = [part];
  while (level.length > 0) {
    for (const id of level) seen.add(id);
    const found = await Promise.all(level.map((id) => loadEvidence(loaders, lens, actorPlan, id)));
    const above = found
      .flatMap(({ partOf = [] }) => partOf)
      .filter(({ assertion }) => assertion['stance'] === 'AFFIRMS')
      .map(({ node }) => node.id);
    if (above.includes(whole)) return true;
    level = [...new Set(above)].filter((id) => !seen.has(id));
  }
  return false;
}
