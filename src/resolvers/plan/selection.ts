import { collectSubFields } from '@graphql-tools/utils';
import {
  getArgumentValues,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { InvariantError } from '../../errors';

/** Fields of one type under one selection, by response key, as the executor will collect them. */
export type Fields = ReadonlyMap<string, FieldNode[]>;

/** Reads selection sets the way that the executor does: fragments, aliases, directives, variables. */
export class Selection {
  constructor(private readonly info: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>) {}

  /** What is selected below these fields where the object there is of the type. */
  fields(typeName: string, fieldNodes: readonly FieldNode[]): Fields {
    const { schema, fragments, variableValues } = this.info;
    return collectSubFields(schema, fragments, variableValues, this.objectType(typeName), [...fieldNodes])
      .fields;
  }

  /** The nodes of all fields of this name, whatever their aliases. */
  named(fields: Fields, name: string): FieldNode[] {
    return [...fields.values()].flat().filter((node) => node.name.value === name);
  }

  /** The values of a field's arguments, checked and coerced by the schema. */
  args(typeName: string, node: FieldNode): Record<string, unknown> {
    const field = this.objectType(typeName).getFields()[node.name.value];
    if (field === undefined) throw new InvariantError(`${typeName} has no field '${node.name.value}'`);
    return getArgumentValues(field, node, this.info.variableValues);
  }

  /** The name of the type that a field gives, without list and non-null. */
  typeOf(typeName: string, fieldName: string): string {
    const field = this.objectType(typeName).getFields()[fieldName];
    if (field === undefined) throw new InvariantError(`${typeName} has no field '${fieldName}'`);
    return field.type.toString().replace(/[[\]!]/g, '');
  }

  private objectType(name: string): GraphQLObjectType {
    const type = this.info.schema.getType(name);
    if (!isObjectType(type)) throw new InvariantError(`the schema has no object type '${name}'`);
    return type;
  }
}

/** The key under which a field stands in the response. */
export function responseKey(node: FieldNode): string {
  return node.alias?.value ?? node.name.value;
}
