import { namesWhere, type Condition, type Properties, type Property } from './property';

/** The properties that filters compare as their types allow. An uncertain date can't be compared as such. */
export const comparedNames = (properties: Properties): string[] =>
  namesWhere(properties, ({ type, filter }) => filter === undefined && type !== 'edtf');

/** A condition that filters have on a property instead of that. */
export interface PropertyCondition extends Condition {
  readonly property: string;
  readonly type: Property['type'];
}

export function conditionsOn(properties: Properties): PropertyCondition[] {
  return Object.entries(properties).flatMap(([property, { type, filter }]) =>
    filter === undefined || filter === false ? [] : [{ ...filter, property, type }],
  );
}
