import { edtfBounds, isCalendarDate } from '../../model/edtf-bounds';
import { memoize } from '../../memoize';
import type { Property, PropertyType } from '../../model/registry/property';
import { shown } from './rule';

/** The rules that a value can break, each by itself. */
export type ValueRule =
  'value-type' | 'value-unknown' | 'value-bounds' | 'bad-instant' | 'bad-date' | 'bad-edtf';

export interface ValueFault {
  readonly rule: ValueRule;
  readonly message: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

// What a value of each type must be; vocabularies and bounds come after.
const types: Readonly<Record<Extract<PropertyType, string>, (value: unknown) => boolean>> = {
  id: isText,
  text: isText,
  texts: (value) => Array.isArray(value) && value.every(isText),
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isSafeInteger(value),
  float: (value) => Number.isFinite(value),
  instant: isText,
  date: isText,
  edtf: isText,
};

/** What is wrong with the value of a property; null where nothing is. */
export function faultOfValue(name: string, value: unknown, property: Property): ValueFault | null {
  const { type } = property;
  const fault = (rule: ValueRule, wanted: string): ValueFault => ({
    rule,
    message: `${name} is ${shown(value)}, which is ${wanted}`,
  });
  if (typeof type !== 'string') {
    if (!isText(value)) return fault('value-type', 'no text');
    return Object.hasOwn(type.values, value) ? null : fault('value-unknown', `no ${type.name}`);
  }
  if (!types[type](value)) return fault('value-type', `no ${type}`);
  if (type === 'instant' && !isInstant(value))
    return fault('bad-instant', 'no instant as YYYY-MM-DDTHH:mm:ss.SSSZ');
  if (type === 'date' && !isCalendarDate(value as string))
    return fault('bad-date', 'no day of the calendar as YYYY-MM-DD');
  if (type === 'edtf' && !isEdtf(value as string)) return fault('bad-edtf', 'no date in EDTF');
  const { minimum = -Infinity, maximum = Infinity } = property;
  if (typeof value === 'number' && (value < minimum || value > maximum))
    return fault('value-bounds', `outside ${minimum} to ${maximum}`);
  return null;
}

/** Whether a text is exactly `YYYY-MM-DDTHH:mm:ss.SSSZ` and a moment that there was or will be. */
export function isInstant(value: unknown): value is string {
  return isText(value) && isMoment(value);
}

const isMoment = memoize((value: string) => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const moment = new Date(value);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === value;
});

export function isEdtf(text: string): boolean {
  try {
    edtfBounds(text);
    return true;
  } catch {
    return false;
  }
}
