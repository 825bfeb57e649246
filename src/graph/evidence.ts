import { InvariantError } from '../errors';
import { anything } from './filter/filter';
import type { Loaders } from './loaders';
import type { Lens } from './lens';
import type { EdgeListPlan, NodePlan } from './plan/plan';
import { edgeFieldsOf } from './registry/edge-fields';
import { propertiesOfEdge } from './registry/edges';
import type { Kind } from './registry/kinds';
import type { AssertionRecord, EntityRecord } from './records';

/** An assertion and the node that it leads to from where it is judged. */
export interface Evidence {
  readonly assertion: AssertionRecord;
  readonly node: EntityRecord;
}

/** A judgement weighs all that is asserted. Past this many edges of one type it refuses to be partial. */
const limit = 10_000;

/**
 * A plan that brings, from a node, every assertion along these fields, of any stance, with all its
 * properties: what a computed field judges by. It is loaded as every other plan is.
 */
export function evidencePlan(kind: Kind, fields: readonly string[]): NodePlan {
  return { kinds: [kind], columns: [], lists: fields.map((name) => evidenceList(kind, name)) };
}

function evidenceList(kind: Kind, name: string): EdgeListPlan {
  const field = edgeFieldsOf(kind).get(name);
  if (field === undefined) throw new InvariantError(`${kind} has no edge field '${name}'`);
  return {
    of: 'nodes',
    key: name,
    kinds: [kind],
    edge: field.edge,
    direction: field.direction,
    stance: null,
    filter: anything,
    order: [],
    assertionColumns: Object.keys(propertiesOfEdge(field.edge)),
    node: { kinds: field.farKinds, columns: [], lists: [] },
    page: {
      rows: true,
      limit,
      backward: false,
      after: null,
      before: null,
      cursors: false,
      totalCount: false,
      nodeCount: false,
      scope: '',
    },
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
  const evidence = plan.lists.map(({ key }): [string, Evidence[]] => {
    const page = record?.pages[key];
    if (page?.pageInfo.hasNextPage)
      throw new InvariantError(`'${id}' has more than ${limit} ${key}; no judgement on a part of them`);
    return [key, (page?.edges ?? []).map(({ assertion, node }) => ({ assertion, node }) as Evidence)];
  });
  return Object.fromEntries(evidence);
}
