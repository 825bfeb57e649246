import type { CasualtyMeasure } from '../judgement/casualties';
import { countOrigins, type Said, type Provenances } from '../judgement/origins/origins';
import type { CasualtySums, EventRow } from './event-rows';

/** Casualties over several events: each figure summed over those events that give it. */
interface CasualtyTotal {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** Events of which any figure is given, and how many of these lack each. */
  readonly events: number;
  readonly lowMissing: number;
  readonly bestMissing: number;
  readonly highMissing: number;
}

/** What is counted of some events. What was not asked for is 0. */
export interface EventNumbers {
  readonly events: number;
  readonly assertions: number;
  readonly independentOrigins: number;
  readonly deaths: CasualtyTotal;
  readonly injuries: CasualtyTotal;
}

/** Adds up groups of events. */
export class Tally {
  private events = 0;
  private assertions = 0;
  private readonly said: Said[] = [];
  private readonly casualties: Record<CasualtyMeasure, CasualtySums[]> = { deaths: [], injuries: [] };

  add(row: EventRow): void {
    this.events += row.events;
    this.assertions += row.assertions;
    if (row.documents.length > 0) this.said.push(row);
    if (row.casualties.deaths) this.casualties.deaths.push(row.casualties.deaths);
    if (row.casualties.injuries) this.casualties.injuries.push(row.casualties.injuries);
  }

  numbers(provenances: Provenances): EventNumbers {
    return {
      events: this.events,
      assertions: this.assertions,
      independentOrigins: countOrigins(provenances, this.said),
      deaths: total(this.casualties.deaths),
      injuries: total(this.casualties.injuries),
    };
  }
}

function total(rows: readonly CasualtySums[]): CasualtyTotal {
  const add = (figure: (row: CasualtySums) => number): number =>
    rows.reduce((sum, row) => sum + figure(row), 0);
  const events = add((row) => row.events);
  const bound = (name: 'low' | 'best' | 'high'): { sum: number | null; missing: number } => {
    const given = add((row) => row[name].events);
    return { sum: given === 0 ? null : add((row) => row[name].sum), missing: events - given };
  };
  const [low, best, high] = [bound('low'), bound('best'), bound('high')];
  return {
    low: low.sum,
    best: best.sum,
    high: high.sum,
    events,
    lowMissing: low.missing,
    bestMissing: best.missing,
    highMissing: high.missing,
  };
}
