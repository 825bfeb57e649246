import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../../model/registry/kinds';
import type { RequestContext } from '../request-context';
import { responseKey, Selection } from './selection';

/** What planning one field of a request has at hand. */
export class PlanningContext {
  readonly selection: Selection;

  constructor(
    private readonly request: RequestContext,
    info: GraphQLResolveInfo,
  ) {
    this.selection = new Selection(info);
  }

  /**
   * The key of a list's page in its record: response key and arguments. The arguments belong to it
   * since `nodes { x: claims(first: 1) }` and `edges { node { x: claims(first: 2) } }` are selected on
   * one record. It is noted by field, for the resolver to find the page.
   */
  listKey(kind: Kind, node: FieldNode): string {
    const known = this.request.listKeys.get(node);
    if (known !== undefined) return known;
    const key = `${responseKey(node)}${JSON.stringify(this.selection.args(kind, node))}`;
    this.request.listKeys.set(node, key);
    return key;
  }
}
