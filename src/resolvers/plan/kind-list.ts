import { edgeFieldsOf, type EdgeField } from '../../model/registry/edge-fields';
import type { Kind } from '../../model/registry/kinds';

/** A field of a kind that is a list in a plan. */
export type KindList = EdgeList | AssertionList;

export interface EdgeList {
  readonly of: 'nodes';
  readonly kind: Kind;
  readonly field: EdgeField;
  /** The field shows the first row's node, and no list. */
  readonly onlyFirst: boolean;
}

export interface AssertionList {
  readonly of: 'assertions';
  readonly kind: Kind;
  readonly where: 'at node' | 'asserted by document';
}

/** The list that a field of a kind is, or `null` where it is none. */
export function kindList(kind: Kind, name: string): KindList | null {
  if (name === 'assertions') return { of: 'assertions', kind, where: 'at node' };
  if (kind === 'Document') {
    if (name === 'asserts') return { of: 'assertions', kind, where: 'asserted by document' };
    // A document's source is the first of its publishers.
    if (name === 'source') return edgeList(kind, 'publishedBy', true);
  }
  return edgeList(kind, name, false);
}

function edgeList(kind: Kind, name: string, onlyFirst: boolean): EdgeList | null {
  const field = edgeFieldsOf(kind).get(name);
  return field === undefined ? null : { of: 'nodes', kind, field, onlyFirst };
}
