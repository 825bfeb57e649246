import { Args, Field, type ClassType } from 'type-graphql';
import { edgeFieldsOf, type EdgeField } from '../model/registry/edge-fields';
import type { EdgeType } from '../model/registry/edges';
import { allKinds, isKind } from '../model/registry/kinds';
import { InvariantError } from '../errors';
import { edgeConnection, listConnection } from './connections';
import { AssertionListArgs } from './edge-list.args';
import { nodeTypeName } from './filters/filter-inputs';
import { edgeListArgs } from './list-args';

/** How the decorators find the classes of kinds and assertions, which import each other in circles. */
export interface TypesByName {
  entity(name: string): ClassType;
  assertion(edge: EdgeType): ClassType;
}

interface Declaration {
  readonly connection: (types: TypesByName) => ClassType;
  readonly args: () => ClassType;
}

const declarations: Declaration[] = [];
let resolved: TypesByName | undefined;

/**
 * Makes all connection classes that the decorators below have declared. type-graphql must know every
 * class before it builds the schema, so this is called once all the types have been loaded.
 */
export function makeConnections(types: TypesByName): void {
  resolved = types;
  for (const { connection, args } of declarations) {
    connection(types);
    args();
  }
}

function declareList(
  prototype: object,
  name: string,
  connection: Declaration['connection'],
  args: Declaration['args'],
  description: string,
): void {
  declarations.push({ connection, args });
  Field(
    () => {
      if (resolved === undefined) throw new InvariantError('makeConnections has not been called');
      return connection(resolved);
    },
    { description },
  )(prototype, name);
  Args(args)(prototype, name, 0);
}

/**
 * Declares that a property is a list along an edge. Which edge, which way and to what is read from the
 * registry, by the name of the class (its kind; `Entity` for lists that every kind has) and of the
 * property. It has no resolver here: the plan of the request brings its page.
 */
export function EdgeList(description: string) {
  return (prototype: object, name: string): void => {
    const className = prototype.constructor.name;
    const fields = (isKind(className) ? [className] : allKinds).map((kind) => {
      const field = edgeFieldsOf(kind).get(name);
      if (field === undefined) throw new InvariantError(`the registry has no edge field ${kind}.${name}`);
      return field;
    });
    const [{ edge }] = fields as [EdgeField];
    const nodeName = nodeTypeName([...new Set(fields.flatMap(({ farKinds }) => farKinds))]);
    declareList(
      prototype,
      name,
      (types) =>
        edgeConnection(
          edge,
          nodeName,
          () => types.entity(nodeName),
          () => types.assertion(edge),
        ),
      () => edgeListArgs(edge, nodeName),
      description,
    );
  };
}

/** Declares that a property is a list of assertions as such, of any type. */
export function AssertionList(description: string, args: ClassType = AssertionListArgs) {
  return (prototype: object, name: string): void =>
    declareList(
      prototype,
      name,
      (types) => listConnection('Assertion', () => types.entity('Assertion')),
      () => args,
      description,
    );
}
