import { loadEvidence, type Judged } from './evidence';
import type { Lens } from '../../model/lens';
import type { Loaders } from '../read/loaders';
import { reportsPlan } from './origins/load-origins';
import type { AssertionRecord } from '../read/records';

type ReportRecord = AssertionRecord<'REPORTS'>;

/**
 * What an event's reports say of its dead or injured, as an interval: `low` is the least low figure,
 * `high` the greatest high one. `best` is given only where all independent origins agree. An origin whose
 * own reports differ doesn't agree with itself, so that is: only where all reports that give one agree.
 * A figure is null where nobody gives it.
 */
export interface Casualties extends Judged {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** The affirmed reports that give a figure. */
  readonly reports: readonly ReportRecord[];
}

export type CasualtyMeasure = 'deaths' | 'injuries';

export async function loadCasualties(
  loaders: Loaders,
  lens: Lens,
  measure: CasualtyMeasure,
  eventId: string,
): Promise<Casualties> {
  const { reports = [] } = await loadEvidence(loaders, lens, reportsPlan, eventId);
  const affirmed = reports.flatMap(({ assertion }) =>
    assertion.type === 'REPORTS' && assertion.stance === 'AFFIRMS' ? [assertion] : [],
  );
  return { eventId, lens, ...casualtiesOf(measure, affirmed) };
}

/** The interval over these reports. */
function casualtiesOf(
  measure: CasualtyMeasure,
  reports: readonly ReportRecord[],
): Omit<Casualties, keyof Judged> {
  const figures = (bound: 'Low' | 'Best' | 'High'): number[] =>
    reports.flatMap((report) => {
      const figure = report[`${measure}${bound}`];
      return typeof figure === 'number' ? [figure] : [];
    });
  const [lows, bests, highs] = [figures('Low'), figures('Best'), figures('High')];
  const [best = null, ...others] = new Set(bests);
  return {
    low: lows.length > 0 ? Math.min(...lows) : null,
    best: others.length === 0 ? best : null,
    high: highs.length > 0 ? Math.max(...highs) : null,
    reports: reports.filter((report) =>
      (['Low', 'Best', 'High'] as const).some((bound) => report[`${measure}${bound}`] != null),
    ),
  };
}
