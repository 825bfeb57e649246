import { Field, Float, ID, Int, type ClassType } from 'type-graphql';
import type { Properties, PropertyType } from '../model/registry/property';
import { enumOf } from './enums';
import { DateTime, Edtf, LocalDate } from './scalars';

const scalars: Readonly<Record<Extract<PropertyType, string>, object>> = {
  id: ID,
  text: String,
  texts: String,
  boolean: Boolean,
  integer: Int,
  float: Float,
  instant: DateTime,
  date: LocalDate,
  edtf: Edtf,
};

/** The GraphQL type of a property's value; of a list, that of its items. */
export function graphqlType(type: PropertyType): object {
  return typeof type === 'object' ? enumOf(type) : scalars[type];
}

/** Declares the fields that show properties of the registry. */
export function declareProperties(type: { prototype: object }, properties: Properties): void {
  for (const [name, property] of Object.entries(properties)) {
    if (property.shown === false) continue;
    const value = graphqlType(property.type);
    Field(() => (property.type === 'texts' ? [value] : value) as ClassType, {
      nullable: property.required !== true || property.unknown !== undefined,
      description: property.description,
    })(type.prototype, name);
  }
}
