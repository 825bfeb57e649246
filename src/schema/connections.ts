import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { assertionTypeName, pascalCase, type EdgeType } from '../model/registry/edges';
import { Connection, Edge } from './connection.interfaces';
import { makeOnce, typeNamed } from './type-registry';

/*
 * The connection types (Relay, GraphQL Cursor Connections Specification). There is one for each pair of what
 * is listed and what led to it, shared by all the fields that give it.
 */

interface Shape {
  readonly name: string;
  /** The name of the type of what is listed. */
  readonly node: string;
  readonly nodes: string;
  readonly list: string;
}

/** The fields that the edges of every connection have. */
function edgeBase({ name, node, nodes, list }: Shape): ClassType {
  @ObjectType(`${name}Edge`, {
    implements: Edge,
    simpleResolvers: true,
    description: `A row of ${list}.`,
  })
  class ListEdge extends Edge {
    @Field(() => typeNamed(node), { description: `One of the ${nodes}.` })
    declare node: unknown;
  }
  return ListEdge;
}

function connection(shape: Shape, edge: ClassType, counts: { rows: string; nodes: string }): ClassType {
  @ObjectType(`${shape.name}Connection`, {
    implements: Connection,
    simpleResolvers: true,
    description: `A page of ${shape.list}.`,
  })
  class ListConnection extends Connection {
    @Field(() => [edge], { description: 'The rows of the page.' })
    declare edges: unknown[];

    @Field(() => [typeNamed(shape.node)], {
      description: 'The distinct nodes of the page, in order of first appearance.',
    })
    declare nodes: unknown[];

    @Field(() => Int, { description: counts.rows })
    declare totalCount: number;

    @Field(() => Int, { description: counts.nodes })
    declare nodeCount: number;
  }
  return ListConnection;
}

/** The connection of a root list, or of another list that no edge led to. */
export function listConnection(node: string): ClassType {
  return makeOnce(`${node}Connection`, () => {
    const nodes = node === 'Assertion' ? 'assertions' : `entities of type ${node}`;
    const shape: Shape = { name: node, node, nodes, list: `a list of ${nodes}` };
    return connection(shape, edgeBase(shape), {
      rows: `How many ${nodes} the list has.`,
      nodes: 'The same: nothing is listed twice.',
    });
  });
}

/** The connection of a list along an edge: each of its rows carries the assertion that led there. */
export function edgeConnection(type: EdgeType, node: string): ClassType {
  const name = `${pascalCase(type)}${node}`;
  return makeOnce(`${name}Connection`, () => {
    const shape: Shape = {
      name,
      node,
      nodes: `entities of type ${node}`,
      list: `a list along ${type} edges`,
    };
    const edge = edgeBase(shape);
    Field(() => typeNamed(assertionTypeName(type)), {
      description: 'The assertion that led here: who says so, where, and how.',
    })(edge.prototype, 'assertion');
    return connection(shape, edge, {
      rows: 'How many assertions the list has; two that say the same are two.',
      nodes: 'How many distinct entities the list has.',
    });
  });
}
