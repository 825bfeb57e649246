import { checkGraph } from '../../src/graph/rules/check-graph';
import type { Breach } from '../../src/graph/rules/rule';
import type { Graph } from '../../src/graph/store/port';

/** What breaks the storage model in a random graph, where some names look alike on purpose. */
export async function breachesOfRandom(graph: Graph): Promise<Breach[]> {
  return (await checkGraph(graph)).filter(({ rule }) => rule !== 'name-alike');
}
