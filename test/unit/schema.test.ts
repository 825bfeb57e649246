import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { edgeFieldsOf } from '../../src/model/registry/edge-fields';
import { allEdgeTypes, assertionTypeName, propertiesOfEdge } from '../../src/model/registry/edges';
import { envelope } from '../../src/model/registry/envelope';
import { allKinds, kinds, propertiesOfKind } from '../../src/model/registry/kinds';
import { createSchema, printSchemaFile } from '../../src/resolvers/schema';

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const object = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`no object type ${name}`);
  return type;
};
const field = (type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> => {
  const found = type.getFields()[name];
  if (found === undefined) throw new Error(`no field ${type.name}.${name}`);
  return found;
};
const interfacesOf = (type: GraphQLObjectType): string[] =>
  type
    .getInterfaces()
    .map(({ name }) => name)
    .sort();
const connectionFields = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields())
        .filter((candidate) => getNamedType(candidate.type).name.endsWith('Connection'))
        .map((candidate) => ({ name: `${type.name}.${candidate.name}`, field: candidate }))
    : [],
);

test('schema.graphql is what the code says; npm run schema writes it anew', () => {
  const file = readFileSync(join(__dirname, '../../schema.graphql'), 'utf8');
  expect(printSchemaFile(schema)).toBe(file);
});

test("node and nodes take ids alone, as Relay's compiler wants it", () => {
  const args = (name: string): string[] =>
    field(object('Query'), name).args.map((arg) => `${arg.name}: ${String(arg.type)}`);
  expect([args('node'), args('nodes')]).toEqual([['id: ID!'], ['ids: [ID!]!']]);
});

test('everything public has a description', () => {
  const undescribed: string[] = [];
  const look = (name: string, thing: { description?: string | null | undefined }): void => {
    if (!thing.description?.trim()) undescribed.push(name);
  };
  const ours = (type: GraphQLNamedType): boolean => !(isScalarType(type) && isSpecifiedScalarType(type));
  for (const type of types.filter(ours)) {
    if (type !== schema.getQueryType()) look(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      for (const member of Object.values(type.getFields())) {
        look(`${type.name}.${member.name}`, member);
        // The interface Connection says once what the arguments of pages mean.
        if ('args' in member)
          for (const arg of member.args.filter(
            ({ name }: { name: string }) => !['after', 'before', 'last'].includes(name),
          ))
            look(`${type.name}.${member.name}(${arg.name}:)`, arg);
      }
  }
  expect(undescribed).toEqual([]);
});

describe('Relay connections', () => {
  test('there are many', () => expect(connectionFields.length).toBeGreaterThan(90));

  test.each(connectionFields)(
    '$name pages both ways; at the root alone it may be null',
    ({ name, field }) => {
      expect(String(field.type)).toMatch(name.startsWith('Query.') ? /Connection$/ : /Connection!$/);
      const args = Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)]));
      expect(args).toMatchObject({ first: 'Int', after: 'String', last: 'Int', before: 'String' });
    },
  );

  const connections = [...new Set(connectionFields.map(({ field }) => getNamedType(field.type).name))];
  test.each(connections)('%s has the fields of a connection', (name) => {
    const connection = object(name);
    const node = getNamedType(field(connection, 'nodes').type).name;
    const edge = object(name.replace(/Connection$/, 'Edge'));
    expect(String(field(connection, 'pageInfo').type)).toBe('PageInfo!');
    expect(String(field(connection, 'edges').type)).toBe(`[${edge.name}!]!`);
    expect(String(field(connection, 'nodes').type)).toBe(`[${node}!]!`);
    expect(String(field(connection, 'totalCount').type)).toBe('Int!');
    expect(String(field(connection, 'nodeCount').type)).toBe('Int!');
    expect(String(field(edge, 'cursor').type)).toBe('String!');
    expect(String(field(edge, 'node').type)).toBe(`${node}!`);
    expect(interfacesOf(connection)).toContain('Connection');
    expect(interfacesOf(edge)).toContain('Edge');
  });
});

describe('the registry and the schema agree', () => {
  test.each(allKinds)('%s has its properties, its edges and its root fields, and no other lists', (kind) => {
    const type = object(kind);
    const hidden = ['withdrawnAt'];
    const names = Object.keys(propertiesOfKind(kind)).filter((name) => !hidden.includes(name));
    expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(names));
    const lists = Object.values(type.getFields())
      .filter((candidate) => getNamedType(candidate.type).name.endsWith('Connection'))
      .map((candidate) => candidate.name)
      .filter((name) => !['assertions', 'asserts'].includes(name));
    expect(lists.sort()).toEqual([...edgeFieldsOf(kind).keys()].sort());
    const query = object('Query');
    expect(String(field(query, kinds[kind].one).type)).toBe(kind);
    expect(String(field(query, kinds[kind].many).type)).toBe(`${kind}Connection`);
    expect(interfacesOf(type)).toEqual(['Entity', 'Node']);
  });

  test.each(allKinds.flatMap((kind) => [...edgeFieldsOf(kind).values()]))(
    '$kind.$name leads along $edge and carries its assertion',
    ({ kind, name, edge }) => {
      const connection = object(getNamedType(field(object(kind), name).type).name);
      const edgeType = object(getNamedType(field(connection, 'edges').type).name);
      expect(String(field(edgeType, 'assertion').type)).toBe(`${assertionTypeName(edge)}!`);
    },
  );

  test.each(allEdgeTypes)("%s assertions have the envelope and the edge's own properties", (edge) => {
    const type = object(assertionTypeName(edge));
    expect(interfacesOf(type)).toEqual(['Assertion', 'Node']);
    const names = Object.keys(propertiesOfEdge(edge)).filter(
      (name) => !['documentId', 'speakerId'].includes(name),
    );
    const own = Object.keys(type.getFields());
    expect(own).toEqual(expect.arrayContaining([...names, 'document', 'speaker', 'source', 'from', 'to']));
    expect(Object.keys(envelope)).not.toHaveLength(0);
  });
});
