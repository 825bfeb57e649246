import { breachesOfNode } from '../../src/graph/rules/check-graph';
import { GraphFacts } from '../../src/graph/rules/graph-facts';
import { allKinds } from '../../src/model/registry/kinds';

describe('The rules of nodes', () => {
  it('work out the properties of each kind once, and not for every node', () => {
    const facts = new GraphFacts();
    const nodes = allKinds.map((kind, key) => ({
      key,
      labels: ['Entity', kind],
      properties: { id: `n${key}` },
    }));
    const check = (): number =>
      nodes.reduce((breaches, node) => breaches + [...breachesOfNode(node, facts)].length, 0);
    const breaches = check();
    expect(breaches).toBeGreaterThan(nodes.length);

    // What tells which properties a rule looks at reads all of a kind's properties.
    const entries = jest.spyOn(Object, 'entries');
    try {
      expect(check()).toBe(breaches);
      expect(entries).not.toHaveBeenCalled();
    } finally {
      entries.mockRestore();
    }
  });
});
