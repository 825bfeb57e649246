import { marking } from './registry/assertion-vocabularies';

/** The markings, from the one that may be shared most widely to the strictest. */
export const markings: readonly string[] = Object.keys(marking.values);

/** How strict a marking is: a number to compare; -1 for what is none. */
export const strictness = (value: unknown): number => markings.indexOf(value as string);

/** The strictest of these; those that are none do not count. */
export function strictest(values: readonly unknown[]): string {
  let most = 0;
  for (const value of values) most = Math.max(most, strictness(value));
  return markings[most]!;
}
