import type { Graph } from '../../src/graph/store/port';
import { readEdges, readNodes } from '../../src/graph/rules/stored';

/** All that a store holds but for the clock and the migrations, in an order of its own: what two stores that are alike have alike. */
export async function contentsOf(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const nodes of readNodes(graph))
    for (const { labels, properties } of nodes)
      if (!labels.includes('Clock') && !labels.includes('Migration'))
        lines.push(`${[...labels].sort().join(':')} ${sorted(properties)}`);
  for await (const edges of readEdges(graph))
    for (const { type, from, to, properties } of edges)
      lines.push([sorted(from.properties), type, sorted(to.properties), sorted(properties)].join(' '));
  return lines.sort();
}

function sorted(properties: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))));
}
