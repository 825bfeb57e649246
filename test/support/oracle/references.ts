import { edgeFieldsOf } from '../../../src/model/registry/edge-fields';
import { isAffirmed } from './filter';
import { orderOf } from './list';
import type { View } from './view';
import type { WorldEdge } from './world';

/** What an id refers to; null where that is not there. */
export function reference(view: View, id: unknown): object | null {
  const node = view.find(id);
  return node === undefined ? null : { id: node.properties.id, name: view.state(node)['name'] };
}

/** What an assertion refers to by one of its fields, or else the property of that name. */
export function assertionField(view: View, edge: WorldEdge, field: string): unknown {
  const { documentId, speakerId } = edge.properties;
  switch (field) {
    case 'from':
      return reference(view, edge.from);
    case 'to':
      return reference(view, edge.to);
    case 'document':
      return reference(view, documentId);
    case 'speaker':
      return reference(view, speakerId);
    case 'source':
      return firstPublisher(view, documentId);
    default:
      return edge.properties[field] ?? null;
  }
}

/** The publisher of a document: the first by name. */
function firstPublisher(view: View, documentId: unknown): object | null {
  const document = view.find(documentId);
  if (document === undefined) return null;
  const [first] = view
    .follow(document, edgeFieldsOf('Document').get('publishedBy')!)
    .filter(({ edge }) => isAffirmed(edge!))
    .sort(orderOf(view, 'Source', []));
  return first === undefined ? null : { id: first.node.properties.id, name: view.state(first.node)['name'] };
}
