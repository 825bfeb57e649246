import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInputError } from '../../../errors';
import type { DialectName } from '../port';

/** A migration as it lies in its folder: `V002__indexes.neo4j.cypher`. */
export interface MigrationFile {
  readonly version: number;
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly checksum: string;
}

const fileName = /^V(\d{3})__([a-z0-9_]+)(?:\.(neo4j|grafeo))?\.cypher$/;

/** The migrations for an engine, by version. A file of the other engine alone is left out. */
export async function readMigrationFiles(directory: string, engine: DialectName): Promise<MigrationFile[]> {
  const found: MigrationFile[] = [];
  for (const file of (await readdir(directory)).sort()) {
    if (!file.endsWith('.cypher')) continue;
    const parts = fileName.exec(file);
    if (parts === null)
      throw new BadInputError(`${file} is no name of a migration; those are named V001__what_it_does.cypher`);
    const [, version, name, only] = parts;
    if (only !== undefined && only !== engine) continue;
    const text = await readFile(join(directory, file), 'utf8');
    found.push({ version: Number(version), name: name ?? '', file, text, checksum: checksum(text) });
  }
  found.sort((a, b) => a.version - b.version);
  for (const [index, file] of found.entries()) {
    const next = found[index + 1];
    if (next?.version === file.version)
      throw new BadInputError(`${file.file} and ${next.file} are of one version`);
  }
  return found;
}

/** Newlines are made alike first: a checkout on another system is no edit. */
function checksum(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('hex');
}
