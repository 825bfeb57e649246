import { Args, Field } from 'type-graphql';
import { nodeTypeName, type ListedEdge } from '../model/registry/edge-fields';
import { edgeConnection } from './connections';
import { edgeListArgs } from './list-args';

/** Declares the fields that list along edges. They have no resolvers here: the plan of a request brings their pages. */
export function declareEdgeLists(type: { prototype: object }, fields: Iterable<ListedEdge>): void {
  for (const { name, description, edge, farKinds } of fields) {
    const node = nodeTypeName(farKinds);
    const connection = edgeConnection(edge, node);
    const args = edgeListArgs(node);
    Field(() => connection, { description })(type.prototype, name);
    Args(() => args)(type.prototype, name, 0);
  }
}
