import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { allEdgeTypes, propertiesOfEdge, type EdgeType } from '../../../src/model/registry/edges';
import { bookkeepingProperties, versionProperties } from '../../../src/model/registry/bookkeeping';
import { allKinds, propertiesOfKind, type Kind } from '../../../src/model/registry/kinds';
import type { Properties } from '../../../src/model/registry/property';
import { runAdminTool } from '../../support/neo4j/server';
import { CsvFile } from './csv-file';
import { syntheticEdges, syntheticNodes, type Size } from './synthetic-graph';

/**
 * Fills a Neo4j that has never been started, by its own importer of CSV files: a million events are there
 * within minutes.
 */
export async function importGraph(home: string, size: Size): Promise<void> {
  const folder = join(home, 'csv');
  await mkdir(folder, { recursive: true });
  writeFiles(folder, size);
  await runAdminTool(home, [
    'database',
    'import',
    'full',
    'neo4j',
    ...allKinds.map((kind) => `--nodes=Entity:${kind}=${pathOf(folder, kind)}`),
    `--nodes=Version=${pathOf(folder, 'Version')}`,
    ...[...allEdgeTypes, 'WAS'].map((type) => `--relationships=${type}=${pathOf(folder, type)}`),
  ]);
  await rm(folder, { recursive: true });
}

const pathOf = (folder: string, name: string): string => join(folder, `${name}.csv`);
const ends = [':START_ID', ':END_ID'];

function writeFiles(folder: string, size: Size): void {
  const nodes = filesOf(allKinds, (kind) => {
    const { id: _, ...properties } = propertiesOfKind(kind);
    return new CsvFile(pathOf(folder, kind), ['id:ID'], { ...properties, ...bookkeepingProperties });
  });
  const edges = filesOf(
    allEdgeTypes,
    (type) => new CsvFile(pathOf(folder, type), ends, propertiesOfEdge(type)),
  );
  const versions = new CsvFile(pathOf(folder, 'Version'), [':ID'], propertiesOfVersions());
  const was = new CsvFile(pathOf(folder, 'WAS'), ends, {});

  for (const { kind, properties, versions: former } of syntheticNodes(size)) {
    nodes[kind].add([properties.id], properties);
    for (const version of former) {
      const key = `${properties.id}@${String(version['from'])}`;
      versions.add([key], version);
      was.add([properties.id, key], {});
    }
  }
  for (const { type, from, to, properties } of syntheticEdges(size)) edges[type].add([from, to], properties);
  for (const file of [...Object.values(nodes), ...Object.values(edges), versions, was]) file.close();
}

function filesOf<Name extends Kind | EdgeType>(
  names: readonly Name[],
  create: (name: Name) => CsvFile,
): Record<Name, CsvFile> {
  return Object.fromEntries(names.map((name) => [name, create(name)])) as Record<Name, CsvFile>;
}

/** A version has what its node had, whatever its kind, and from when to when it was so. */
function propertiesOfVersions(): Properties {
  const { id: _, ...former } = Object.assign({}, ...allKinds.map(propertiesOfKind)) as Properties;
  return { ...versionProperties, ...former };
}
