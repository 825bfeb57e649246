import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { assertionTypeName, edges, pascalCase, type EdgeType } from '../model/registry/edges';
import { PageInfo } from './page-info.type';
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
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A row of ${list}.` })
  class Edge {
    @Field(() => String, { description: 'Where this row lies in the list, for `after` and `before`.' })
    cursor!: string;

    @Field(() => typeNamed(node), { description: `One of the ${nodes}.` })
    node!: unknown;
  }
  return Edge;
}

function connection(shape: Shape, edge: ClassType, counts: { rows: string; nodes: string }): ClassType {
  @ObjectType(`${shape.name}Connection`, {
    simpleResolvers: true,
    description: `A page of ${shape.list}.`,
  })
  class Connection {
    @Field(() => [edge], { description: 'The rows of the page.' })
    edges!: unknown[];

    @Field(() => [typeNamed(shape.node)], {
      description: `The page's distinct ${shape.nodes}, in order of first appearance.`,
    })
    nodes!: unknown[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: `${counts.rows} It is computed only when asked for.` })
    totalCount!: number;

    @Field(() => Int, { description: `${counts.nodes} It is computed only when asked for.` })
    nodeCount!: number;
  }
  return Connection;
}

/** The connection of a root list, or of another list that no edge led to. */
export function listConnection(node: string): ClassType {
  return makeOnce(`${node}Connection`, () => {
    const nodes = node === 'Assertion' ? 'assertions' : `entities of type ${node}`;
    const shape: Shape = { name: node, node, nodes, list: `a list of ${nodes}` };
    return connection(shape, edgeBase(shape), {
      rows: `How many ${nodes} the whole list has.`,
      nodes: 'The same as `totalCount`: nothing is listed twice.',
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
      list: `a list along ${type} edges: ${edges[type].meaning}`,
    };
    const Edge = edgeBase(shape);
    Field(() => typeNamed(assertionTypeName(type)), {
      description: 'The assertion that led here: who says so, where, and how.',
    })(Edge.prototype, 'assertion');
    return connection(shape, Edge, {
      rows: `How many assertions (${assertionTypeName(type)}) the whole list has; two documents that assert the same count twice.`,
      nodes: 'How many distinct entities the whole list has.',
    });
  });
}
