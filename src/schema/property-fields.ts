import { Field, type ClassType } from 'type-graphql';
import type { Properties } from '../model/registry/property';
import { graphqlType } from './property-type';

/** Declares the fields that show properties of the registry. */
export function declareProperties(type: ClassType | { prototype: object }, properties: Properties): void {
  for (const [name, property] of Object.entries(properties)) {
    if (property.shown === false) continue;
    const value = graphqlType(property.type);
    Field(() => (property.type === 'texts' ? [value] : value) as ClassType, {
      nullable: property.required !== true,
      description: property.description,
    })(type.prototype as object, name);
  }
}
