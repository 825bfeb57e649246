import { collectSubFields } from '@graphql-tools/utils';
import {
  getArgumentValues,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { InvariantError } from '../../errors';
import { assertionTypeName, propertiesOfEdge, type EdgeType } from '../../model/registry/edges';

/** Fields of one type under one selection, by response key, as the executor will collect them. */
export type Fields = ReadonlyMap<string, FieldNode[]>;

/** What is selected of a connection. */
export interface ConnectionSelection {
  readonly nodes: readonly FieldNode[];
  readonly assertions: readonly FieldNode[];
  readonly rows: boolean;
  readonly cursors: boolean;
  readonly totalCount: boolean;
  readonly nodeCount: boolean;
}

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

  /** What is selected of a connection: rows are brought, and counts taken, only where they are asked for. */
  connection(typeName: string, fieldNodes: readonly FieldNode[]): ConnectionSelection {
    const fields = this.fields(typeName, fieldNodes);
    const named = (name: string): FieldNode[] => this.named(fields, name);
    const edges = named('edges');
    const edgeFields = this.fields(this.typeOf(typeName, 'edges'), edges);
    const pageInfo = named('pageInfo');
    const pageInfoFields = this.fields('PageInfo', pageInfo);
    const asked = (name: string): boolean => named(name).length > 0;
    return {
      nodes: [...named('nodes'), ...this.named(edgeFields, 'node')],
      assertions: this.named(edgeFields, 'assertion'),
      rows: asked('edges') || asked('nodes') || asked('pageInfo'),
      cursors:
        this.named(edgeFields, 'cursor').length > 0 ||
        this.named(pageInfoFields, 'startCursor').length > 0 ||
        this.named(pageInfoFields, 'endCursor').length > 0,
      totalCount: asked('totalCount'),
      nodeCount: asked('nodeCount'),
    };
  }

  /** The properties of assertions of these types that are selected, or that a reference is followed by. */
  assertionColumns(types: readonly EdgeType[], fieldNodes: readonly FieldNode[]): string[] {
    const columns = new Set<string>();
    for (const type of types) {
      const properties = propertiesOfEdge(type);
      for (const [node] of this.fields(assertionTypeName(type), fieldNodes).values()) {
        const name = node!.name.value;
        const column = columnOfReference[name] ?? name;
        if (column !== 'id' && Object.hasOwn(properties, column)) columns.add(column);
      }
    }
    return [...columns].sort();
  }

  private objectType(name: string): GraphQLObjectType {
    const type = this.info.schema.getType(name);
    if (!isObjectType(type)) throw new InvariantError(`the schema has no object type '${name}'`);
    return type;
  }
}

/** The property that a reference of an assertion is followed by. */
const columnOfReference: Readonly<Record<string, string>> = {
  document: 'documentId',
  source: 'documentId',
  speaker: 'speakerId',
};

/** The key under which a field stands in the response. */
export function responseKey(node: FieldNode): string {
  return node.alias?.value ?? node.name.value;
}

/** The names on the way to a field, without the positions in lists: `event.claims.edges.assertion`. */
export function responsePath(info: GraphQLResolveInfo): string[] {
  const names: string[] = [];
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path !== undefined; path = path.prev)
    if (typeof path.key === 'string') names.unshift(path.key);
  return names;
}
