import { basename } from 'node:path';
import { standingByOrder, type Standing } from '../edition';

/*
 * UCDP GED comes as annual releases, `25.1`, which end with the year before. Of the year under way there
 * are candidate releases, by the month, `25.0.3`, and by several months, `25.01.25.03`. They are a series
 * of their own: an annual release takes the place of the candidates of the years that it covers, and leaves
 * those of the year after.
 */

/** The edition that the name of one of UCDP's own files has: `ged191.csv`, `GEDEvent_v25_1.csv`, `GEDEvent_v25_01_25_03.csv`. */
export function ucdpEditionOf(file: string): string | undefined {
  const name = basename(file);
  const [, apart] = /v(\d\d(?:[._]\d+){1,3})(?!\d)/i.exec(name) ?? [];
  if (apart !== undefined) {
    const parts = apart.split(/[._]/);
    // The months of the long name are written with two digits.
    return parts.length === 4 ? parts.join('.') : parts.map(Number).join('.');
  }
  const [, year, number] = /ged-?_?(\d\d)(\d)(?!\d)/i.exec(name) ?? [];
  return year === undefined ? undefined : `${year}.${number}`;
}

/** The months that an edition covers, counted from the beginning of 2000; null for an edition of another form. */
interface Span {
  readonly isCandidate: boolean;
  readonly first: number;
  readonly last: number;
}

/** GED begins with 1989. */
const beginning = (1989 - 2000) * 12;

function spanOf(edition: string): Span | null {
  const parts = edition.split('.').map(Number);
  if (parts.some((part) => !Number.isInteger(part))) return null;
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  const month = (year: number, number: number): number => year * 12 + number - 1;
  if (parts.length === 2) return { isCandidate: false, first: beginning, last: month(a - 1, 12) };
  if (parts.length === 3 && b === 0) return { isCandidate: true, first: month(a, c), last: month(a, c) };
  if (parts.length === 4) return { isCandidate: true, first: month(a, b), last: month(c, d) };
  return null;
}

export function ucdpStanding(other: string, own: string): Standing {
  const [theirs, ours] = [spanOf(other), spanOf(own)];
  if (theirs === null || ours === null) return standingByOrder(other, own);
  const covered = ours.first <= theirs.first && theirs.last <= ours.last;
  if (theirs.isCandidate !== ours.isCandidate) return acrossSeries(theirs, ours, covered);
  if (!ours.isCandidate) return { ...standingByOrder(other, own), covered };
  // Of those that end alike, the one of more months came last.
  const difference = theirs.last - ours.last || ours.first - theirs.first;
  return { order: difference < 0 ? 'older' : 'newer', covered };
}

function acrossSeries(theirs: Span, ours: Span, covered: boolean): Standing {
  if (theirs.isCandidate && theirs.last <= ours.last) return { order: 'older', covered };
  if (ours.isCandidate && ours.last <= theirs.last) return { order: 'newer', covered: false };
  return { order: 'apart', covered: false };
}

export const isCandidate = (edition: string): boolean => spanOf(edition)?.isCandidate === true;
