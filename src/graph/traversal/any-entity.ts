import type { NodePlan } from '../read/plan';
import { allKinds } from '../../model/registry/kinds';

/** Asks of a node only whether it is there. */
export const anyEntity: NodePlan = { kinds: allKinds, columns: [], lists: [] };
