import fc from 'fast-check';
import { greatestCount, type Properties, type Property } from '../../../src/model/registry/property';
import { days, moments, type Stored } from './world';

/** Dates of every sort that an event may have: a day, a month, a set of days, an interval, open ends. */
const uncertainDates = [
  '2020-01-03',
  '2020-07-27',
  '2020-07',
  '2020',
  '[2020-07-20..2020-07-28]',
  '2020-07-30/2020-08-02',
  '2020-08-XX',
  '2019-12-31?',
  '2020-08-01/..',
] as const;

/** Few texts, so that they meet: alike but for case, accent or normal form, one inside another, in two scripts. */
export const texts = [
  'alpha',
  'Alpha',
  'alpha beta',
  'beta',
  'Älpha',
  'A\u0308lpha',
  "O'Neill",
  '100 %',
  'عصبة',
  '😀',
] as const;

/** Of a number that has no greatest: a precision of so many metres is a country's. */
const widest = 2_000_000;

/** A value that a property of this type may have. */
export function valueOf({
  type,
  minimum = 0,
  maximum = type === 'integer' ? 6 : widest,
}: Property): fc.Arbitrary<string | number | boolean | string[]> {
  if (typeof type === 'object') return fc.constantFrom(...Object.keys(type.values).slice(0, 5));
  switch (type) {
    case 'id':
    case 'text':
      return fc.constantFrom(...texts);
    case 'texts':
      return fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.oneof(
        { weight: 12, arbitrary: fc.integer({ min: minimum, max: 6 }) },
        // Two of the greatest counts are more together than an Int holds.
        { weight: 1, arbitrary: fc.constant(Math.min(maximum, greatestCount)) },
      );
    case 'float':
      return fc.integer({ min: 0, max: 80 }).map((steps) => minimum + (steps * (maximum - minimum)) / 80);
    case 'instant':
      return fc.constantFrom(...moments);
    case 'date':
      return fc.constantFrom(...days);
    case 'edtf':
      return fc.constantFrom(...uncertainDates);
  }
}

/** A value for each required property, and for some of the others. */
export function some(properties: Properties): fc.Arbitrary<Stored> {
  const requiredKeys = Object.keys(properties).filter((name) => properties[name]!.required);
  const values = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, valueOf(each)]));
  return fc.record(values, { requiredKeys });
}

/** The properties but for these. */
export function without(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}
