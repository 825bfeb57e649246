import { edge, node } from './build-world';
import type { Stored, WorldNode } from './oracle/world';

/** An event that began on one of these days. */
export const on = (
  id: string,
  occurredFrom: string,
  occurredTo = occurredFrom,
  own: Stored = {},
): WorldNode => node('Event', id, { occurredFrom, occurredTo, ...own });

/** Buckets and groups as `name events`, which is what most tests are about. */
export interface Counted {
  readonly label: string;
  readonly events: number;
  readonly groups: readonly Group[];
}
export interface Group {
  readonly keys: readonly { readonly key: string | null }[];
  readonly events: number;
}
export const inShort = (groups: readonly Group[]): string[] =>
  groups.map(({ keys, events }) => `${keys.map(({ key }) => key ?? '-').join(' ')} ${events}`);
export const bucketsInShort = (buckets: readonly Counted[]): string[] =>
  buckets.map(({ label, events }) => `${label} ${events}`);

/** Two events: one in two cities of two provinces, the other at a base in one of these cities. */
export const threeLevels = [
  on('raid', '2020-08-10'),
  on('shelling', '2020-09-01'),
  ...['anbar', 'basra'].map((id) => node('Location', id, { type: 'PROVINCE' })),
  ...['ramadi', 'zubayr'].map((id) => node('Location', id, { type: 'CITY' })),
  node('Location', 'base', { type: 'FACILITY' }),
  node('Location', 'iraq', { type: 'COUNTRY' }),
  edge('base', 'PART_OF', 'ramadi'),
  edge('ramadi', 'PART_OF', 'anbar'),
  edge('zubayr', 'PART_OF', 'basra'),
  edge('anbar', 'PART_OF', 'iraq'),
  edge('basra', 'PART_OF', 'iraq'),
  edge('base', 'PART_OF', 'basra', { stance: 'DENIES' }),
  edge('raid', 'LOCATED_AT', 'ramadi'),
  edge('raid', 'LOCATED_AT', 'zubayr'),
  edge('shelling', 'LOCATED_AT', 'base'),
];
