import { BadInputError } from '../../errors';

/** An edition becomes a part of its document's id. */
export function requireEdition(edition: string | undefined, why: string): string {
  if (edition === undefined) throw new BadInputError(`${why}: give --edition`);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(edition))
    throw new BadInputError(
      `--edition ${edition} may hold letters, digits, dots, hyphens and underscores alone`,
    );
  return edition;
}

/** How an edition of a data set stands to one that is imported. */
export interface Standing {
  /** `apart`: neither takes the place of the other. */
  readonly order: 'older' | 'newer' | 'apart';
  /** Whether the imported one speaks of all the time of which the other does. */
  readonly covered: boolean;
}

/** How editions stand to each other where nothing but their order is known. */
export function standingByOrder(other: string, own: string): Standing {
  const older = isOlder(other, own);
  return { order: older ? 'older' : 'newer', covered: older };
}

/** Whether an edition is older than another: `19.1` than `20.1`, `9.1` than `10.0`, `2024-05-01` than `2024-05-08`. */
function isOlder(edition: string, than: string): boolean {
  const [ours, theirs] = [edition, than].map((text) => text.split(/\D+/).filter(Boolean).map(Number)) as [
    number[],
    number[],
  ];
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    const difference = (ours[at] ?? 0) - (theirs[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return edition < than;
}
