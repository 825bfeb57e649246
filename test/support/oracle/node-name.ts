import type { EdgeField } from '../../../src/model/registry/edge-fields';
import type { Kind } from '../../../src/model/registry/kinds';

/** The name of the type of nodes that may be of these kinds: `Entity` where they are several. */
export const nodeNameOf = (kinds: readonly Kind[]): string => (kinds.length === 1 ? kinds[0]! : 'Entity');

/** The same for a list: that of `sameAs` is declared once for every kind, so its nodes are entities. */
export const listNodeName = (field: EdgeField): string =>
  field.edge === 'SAME_AS' ? 'Entity' : nodeNameOf(field.farKinds);
