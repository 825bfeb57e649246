import type { Direction } from '../../model/registry/edge-fields';
import { edges, type EdgeType } from '../../model/registry/edges';
import type { Kind } from '../../model/registry/kinds';
import { labelTest } from './label-test';

/**
 * The condition that the node at the other end is of one of these kinds. Most types of edge say so by
 * themselves, and nothing needs a test.
 */
export function farLabelTest(
  node: string,
  edge: EdgeType,
  direction: Direction,
  kinds: readonly Kind[],
): string[] {
  const { from, to, sameKind } = edges[edge];
  const possible = direction === 'out' ? to : direction === 'in' ? from : [...new Set([...from, ...to])];
  const implied = sameKind || possible.every((kind) => kinds.includes(kind));
  return implied ? [] : [labelTest(node, kinds)];
}
