import type { NodePlan } from '../plan/plan';
import { allKinds } from '../registry/kinds';

/** Asks of a node only whether it is there. */
export const anyEntity: NodePlan = { kinds: allKinds, columns: [], lists: [] };
