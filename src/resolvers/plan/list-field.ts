import { edgeFieldsOf, type EdgeField } from '../../model/registry/edge-fields';
import type { Kind } from '../../model/registry/kinds';

/** A field of a kind that is a list in the plan. */
export type ListField =
  | {
      readonly kind: Kind;
      readonly identity: string;
      readonly of: 'nodes';
      readonly field: EdgeField;
      readonly onlyFirst: boolean;
    }
  | {
      readonly kind: Kind;
      readonly identity: string;
      readonly of: 'assertions';
      readonly where: 'at node' | 'asserted by document';
    };

/** The list that a field is, or `null` where it is none. */
export function listFieldOf(kind: Kind, name: string): ListField | null {
  if (name === 'assertions') return { kind, identity: name, of: 'assertions', where: 'at node' };
  if (kind === 'Document') {
    if (name === 'asserts') return { kind, identity: name, of: 'assertions', where: 'asserted by document' };
    // A document's source is the first of its publishers: a list of one, shown as its only row.
    if (name === 'source') return edgeList(kind, 'publishedBy', true);
  }
  return edgeList(kind, name, false);
}

function edgeList(kind: Kind, name: string, onlyFirst: boolean): ListField | null {
  const field = edgeFieldsOf(kind).get(name);
  if (field === undefined) return null;
  return { kind, identity: `${field.edge} ${field.direction}`, of: 'nodes', field, onlyFirst };
}
