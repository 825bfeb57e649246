import { releasesOf } from '../../graph/imports/editions';
import type { Reader } from '../../graph/store/port';
import { isOlder } from '../formats/edition';
import type { Release } from '../formats/format';

/** The other editions of a data set that the graph holds, as the ids of their documents. */
export interface Editions {
  readonly older: readonly string[];
  readonly newer: readonly string[];
}

/** The editions beside this one; none where no file of the format replaces another. */
export async function readEditions(
  reader: Reader,
  { id, series, edition, source }: Release,
): Promise<Editions> {
  if (series === null) return { older: [], newer: [] };
  const others = (await releasesOf(reader, source.id, series)).filter((other) => other !== id);
  const isOld = (other: string): boolean => isOlder(other.slice(series.length), edition);
  return { older: others.filter(isOld), newer: others.filter((other) => !isOld(other)) };
}
