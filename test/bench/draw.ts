import { edgesOfEvent, eventAt, type Size } from './graph/synthetic-graph';
import { Random } from './graph/random';
import type { Drawn } from './questions/question';

/**
 * Events drawn at random, all of which are there: questions made from them hit busy actors and places as
 * often as events do.
 */
export function draw(size: Size, count: number): Drawn[] {
  const random = new Random(7);
  const drawn: Drawn[] = [];
  while (drawn.length < count) {
    const i = random.below(size.events);
    const event = eventAt(size, i);
    if (event.withdrawn !== null) continue;
    const actor = [...edgesOfEvent(size, i)].find(({ type }) => type === 'INVOLVED_IN');
    drawn.push({ event, actorId: actor!.from });
  }
  return drawn;
}
