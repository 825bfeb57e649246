import fc from 'fast-check';
import type { AsOf } from './question';
import { days, moments } from './world';

/** When a question asks as of: at times the present, at times before anything was known. */
export const asOf: fc.Arbitrary<AsOf | null> = fc.option(
  fc.record(
    {
      known: fc.constantFrom(...moments, '2020-03-04T11:59:59.999Z', '2019-01-01T00:00:00.000Z'),
      valid: fc.constantFrom(...days, '2020-05-05'),
    },
    { requiredKeys: [] },
  ),
  { freq: 2 },
);

/** The markings that the viewer may see; half of the viewers see all. */
export const clearance: fc.Arbitrary<readonly string[] | null> = fc.constantFrom(
  null,
  null,
  null,
  ['CLEAR'],
  ['CLEAR', 'GREEN'],
  ['CLEAR', 'GREEN', 'AMBER'],
);
