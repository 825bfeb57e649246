import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEdgeTypes } from '../../src/model/registry/edges';
import { allKinds, numerousKinds, propertiesOfKind } from '../../src/model/registry/kinds';
import { migrationsDirectory } from '../../src/package-root';

/** What the migrations of Neo4j make an index for: `Event(occurredFrom, id)`, `CLAIMED(documentId)`. */
const indexes = readdirSync(migrationsDirectory)
  .filter((file) => file.endsWith('.neo4j.cypher'))
  .flatMap((file) => [
    ...readFileSync(join(migrationsDirectory, file), 'utf8').matchAll(
      /FOR\s+\(?\)?-?[([]\w:(\w+)[)\]]-?(?:\(\))?\s+ON\s+\(([^)]*)\)/g,
    ),
  ])
  .map(([, owner, columns]) => {
    const names = columns!.split(', ').map((column) => column.split('.')[1]);
    return `${owner}(${names.join(', ')})`;
  });

describe('the migrations of Neo4j make every index that the registry speaks of', () => {
  test.each(allKinds)(
    '%s has its names, and what its properties say where there is very much of it',
    (kind) => {
      const properties = Object.entries(propertiesOfKind(kind));
      const indexed = properties.filter(
        ([name, { index }]) => name === 'name' || (index !== undefined && numerousKinds.has(kind)),
      );
      expect(indexed.length).toBeGreaterThan(0);
      for (const [name, { index }] of indexed) {
        expect(indexes).toContain(`${kind}(${name}, id)`);
        if (index === 'order and type' && 'type' in propertiesOfKind(kind))
          expect(indexes).toContain(`${kind}(type, ${name}, id)`);
      }
    },
  );

  test.each(allEdgeTypes)('%s is found by its document', (type) => {
    expect(indexes).toContain(`${type}(documentId)`);
  });
});
