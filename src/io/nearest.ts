import { closest, distance } from 'fastest-levenshtein';

/** The known word that a wrong one was likely meant to be; undefined where none is near. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(wrong.toLowerCase(), known);
  return distance(wrong.toLowerCase(), near.toLowerCase()) <= Math.max(2, wrong.length * 0.4)
    ? near
    : undefined;
}
