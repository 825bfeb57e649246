import type { InputFault } from '../../errors';
import { propertiesOfEdge } from '../../model/registry/edges';
import { propertiesOfKind } from '../../model/registry/kinds';
import { isInstant } from '../rules/values';
import type { PlacedRow, GraphRow } from './row';

/** How far a stamp may be ahead of this machine's clock: machines disagree by less. */
const maxAheadMilliseconds = 24 * 60 * 60 * 1000;

/** When the graph knew what a row says: its properties that are instants by the registry, and a version's span. */
function* stampsOf(row: GraphRow): Iterable<[name: string, instant: string]> {
  const expected = row.is === 'edge' ? propertiesOfEdge(row.type) : propertiesOfKind(row.kind);
  for (const [name, value] of Object.entries(row.properties)) {
    const isSpan = row.is === 'version' && (name === 'from' || name === 'to');
    if ((isSpan || expected[name]?.type === 'instant') && isInstant(value)) yield [name, value];
  }
}

/** The latest stamp of some rows; the empty text, which is before all others, where they have none. */
export function latestStamp(rows: readonly PlacedRow[]): string {
  let latest = '';
  for (const { row } of rows) for (const [, instant] of stampsOf(row)) if (instant > latest) latest = instant;
  return latest;
}

/** The stamps that lie in the future: the clock would be moved there, and every later write be stamped so. */
export function futureStamps(rows: readonly PlacedRow[], now = Date.now()): InputFault[] {
  const limit = new Date(now + maxAheadMilliseconds).toISOString();
  return rows.flatMap(({ row, place }) =>
    [...stampsOf(row)]
      .filter(([, instant]) => instant > limit)
      .map(([name, instant]) => ({
        path: place,
        message: `${name} is ${instant}, more than a day later than now`,
      })),
  );
}
