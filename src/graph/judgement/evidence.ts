import { InvariantError } from '../../errors';
import { matchAll, type Filter } from '../read/filter/filter';
import type { Loaders } from '../read/loaders';
import type { Lens } from '../../model/lens';
import { firstRows, type EdgeListPlan, type NodePlan } from '../read/plan';
import { edgeFieldsOf } from '../../model/registry/edge-fields';
import { propertiesOfEdge } from '../../model/registry/edges';
import type { Kind } from '../../model/registry/kinds';
import type { AssertionRecord, EntityRecord } from '../read/records';

/** An assertion and the node that it leads to from where it is judged. */
export interface Evidence {
  readonly assertion: AssertionRecord;
  readonly node: EntityRecord;
}

/** What was judged of an event: which one, and the lens that showed the evidence. */
export interface Judged {
  readonly eventId: string;
  readonly lens: Lens;
}

/** A judgement weighs all that is asserted. Past this many edges of one type it refuses to be partial. */
const limit = 10_000;

/**
 * A plan that brings, from a node, every assertion along these fields, of any stance, with all its
 * properties: what a computed field judges by. It is loaded as every other plan is.
 */
export function evidencePlan(kind: Kind, fields: readonly string[]): NodePlan {
  const lists = fields.map((name) => {
    const list = wholeList(kind, name, null, matchAll);
    return { ...list, assertionColumns: Object.keys(propertiesOfEdge(list.edge)) };
  });
  return { kinds: [kind], columns: [], lists };
}

/** What is affirmed along a field and meets the filter: which nodes it leads to, and no more. */
export function affirmedList(kind: Kind, name: string, filter: Filter = matchAll): EdgeListPlan {
  return wholeList(kind, name, 'AFFIRMS', filter);
}

function wholeList(kind: Kind, name: string, stance: string | null, filter: Filter): EdgeListPlan {
  const field = edgeFieldsOf(kind).get(name);
  if (field === undefined) throw new InvariantError(`${kind} has no edge field '${name}'`);
  return {
    of: 'nodes',
    key: name,
    kinds: [kind],
    edge: field.edge,
    direction: field.direction,
    stance,
    filter,
    order: [],
    assertionColumns: [],
    node: { kinds: field.farKinds, columns: [], lists: [] },
    page: firstRows(limit),
  };
}

/** All the evidence along one field of an evidence plan; nothing where the node is not in the lens. */
export async function loadEvidence(
  loaders: Loaders,
  lens: Lens,
  plan: NodePlan,
  id: string,
): Promise<Record<string, readonly Evidence[]>> {
  const record = await loaders.entity(plan, lens).load(id);
  return Object.fromEntries(plan.lists.map(({ key }) => [key, evidenceIn(record, key)]));
}

/** All the rows of a list that such a plan brought; none where the node's kind has no such list. */
export function evidenceIn(record: EntityRecord | null, key: string): readonly Evidence[] {
  const page = record?.pages[key];
  if (page?.pageInfo.hasNextPage)
    throw new InvariantError(`'${record?.id}' has more than ${limit} ${key}; no judgement on a part of them`);
  return page?.edges ?? [];
}
