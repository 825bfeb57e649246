import { readEdges, readNodes, type StoredNode } from '../../../src/graph/rules/stored';
import type { Reader } from '../../../src/graph/store/port';
import { bookkeepingProperties } from '../../../src/model/registry/bookkeeping';

/** When something was written, which two runs never share. */
const stamps = new Set(['recordedAt', 'updatedAt', 'retractedAt', 'withdrawnAt', 'from', 'to', 'last']);

const instants = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** All that a store holds, as sorted lines, without the instants at which it was written. */
export async function contentOf(reader: Reader): Promise<string[]> {
  const lines: string[] = [];
  for await (const nodes of readNodes(reader)) for (const node of nodes) lines.push(textOf(node));
  for await (const edges of readEdges(reader))
    for (const edge of edges)
      lines.push(`${edge.type} ${idOf(edge.from)} ${idOf(edge.to)} ${propertiesOf(edge.properties)}`);
  return lines.filter((line) => !line.startsWith('Migration ')).sort();
}

const textOf = ({ labels, properties }: StoredNode): string =>
  `${[...labels].sort().join(':')} ${propertiesOf(properties)}`;

const idOf = ({ properties }: StoredNode): string => String(properties['id'] ?? properties['entityId']);

function propertiesOf(properties: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(properties)
    .filter(([name]) => !stamps.has(name))
    // What is bookkeeping holds the instant of the state, or of the load, that it is of.
    .map(([name, value]) => [
      name,
      Object.hasOwn(bookkeepingProperties, name) ? String(value).replaceAll(instants, '') : value,
    ]);
  return JSON.stringify(kept.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
}
