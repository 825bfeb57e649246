import type { Reader } from '../store/port';
import { edgeRules } from './edge-rules';
import { GraphFacts } from './graph-facts';
import { nodeRules } from './node-rules';
import type { Breach, EdgeRule, Facts, NodeRule } from './rule';
import { readEdges, readNodes, type StoredEdge, type StoredNode } from './stored';

/**
 * Holds a whole graph to the storage model and gives every breach: those of nodes first, then those of
 * edges. It only reads. Nodes are read twice: rules ask for nodes that come later.
 */
export async function checkGraph(reader: Reader): Promise<Breach[]> {
  const facts = new GraphFacts();
  const breaches: Breach[] = [];
  for await (const nodes of readNodes(reader)) for (const node of nodes) facts.addNode(node);
  for await (const nodes of readNodes(reader))
    for (const node of nodes) breaches.push(...breachesOfNode(node, facts));
  for await (const edges of readEdges(reader))
    for (const edge of edges) {
      facts.addEdge(edge);
      breaches.push(...breachesOfEdge(edge, facts));
    }
  return breaches;
}

/** Every rule that a node breaks, among the nodes of `facts`. */
export function* breachesOfNode(node: StoredNode, facts: Facts): Iterable<Breach> {
  for (const rule of nodeRules)
    for (const { message } of rule.faults(node, facts))
      yield { rule: rule.id, subject: 'node', id: nameOf(node, node.labels.join(':')), message };
}

/** Every rule that an edge breaks, among the nodes and edges of `facts`. */
export function* breachesOfEdge(edge: StoredEdge, facts: Facts): Iterable<Breach> {
  for (const rule of edgeRules)
    for (const { message } of rule.faults(edge, facts))
      yield { rule: rule.id, subject: 'edge', id: nameOf(edge, edge.type), message };
}

/** The id, or where there is none the store's own number with the label or type. */
function nameOf(stored: StoredNode | StoredEdge, sort: string): string {
  const { id } = stored.properties;
  return typeof id === 'string' && id !== '' ? id : `${sort}#${stored.key}`;
}

/** Every rule with its sentence, for help. */
export const rules: readonly { subject: Breach['subject']; id: string; sentence: string }[] = [
  ...nodeRules.map(describe('node')),
  ...edgeRules.map(describe('edge')),
];

function describe(subject: Breach['subject']) {
  return ({ id, sentence }: NodeRule | EdgeRule) => ({ subject, id, sentence });
}
