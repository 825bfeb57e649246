import { Float, ID, Int } from 'type-graphql';
import type { PropertyType } from '../model/registry/property';
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
