import { releasesOf } from '../../graph/imports/editions';
import type { Reader } from '../../graph/store/port';
import type { Release } from '../formats/format';

/** The other editions of a data set that the graph holds, as the ids of their documents. */
export interface Editions {
  readonly older: readonly string[];
  /** Older ones of which this one covers all, so that what it lacks has vanished. */
  readonly covered: readonly string[];
  readonly newer: readonly string[];
}

/** The editions beside this one; none where no file of the format replaces another. */
export async function readEditions(reader: Reader, release: Release): Promise<Editions> {
  const { id, series, source } = release;
  if (series === null) return { older: [], covered: [], newer: [] };
  const others = (await releasesOf(reader, source.id, series))
    .filter((other) => other !== id)
    .map((other) => ({ id: other, ...release.standing(other.slice(series.length)) }));
  const idsWhere = (holds: (other: (typeof others)[number]) => boolean): string[] =>
    others.filter(holds).map((other) => other.id);
  return {
    older: idsWhere(({ order }) => order === 'older'),
    covered: idsWhere(({ order, covered }) => order === 'older' && covered),
    newer: idsWhere(({ order }) => order === 'newer'),
  };
}
