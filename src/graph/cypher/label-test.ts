import type { Kind } from '../../model/registry/kinds';

/** The condition that a node is of one of these kinds: `n:Actor`, or `(n:Actor OR n:Person)`. */
export function labelTest(node: string, kinds: readonly Kind[]): string {
  const tests = kinds.map((kind) => `${node}:${kind}`);
  return tests.length === 1 ? tests[0]! : `(${tests.join(' OR ')})`;
}
