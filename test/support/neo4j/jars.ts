import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = resolve(__dirname, '../../../.cache/neo4j');

/**
 * The class path of what a pom of this folder names, fetched from Maven Central the first time.
 * The folder bears the pom's hash, and a marker written last says that it is whole: a download that
 * was interrupted, or one for another version, is never taken for this one.
 */
export async function classPath(pom: 'server' | 'cypher-shell'): Promise<string> {
  const file = join(__dirname, `${pom}.pom.xml`);
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  const folder = join(cache, `${pom}-${hash.slice(0, 12)}`);
  const marker = join(folder, 'complete');
  if (!existsSync(marker)) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const options = ['-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
    await run('mvn', ['-q', '-B', '-f', file, 'dependency:copy-dependencies', ...options]);
    await writeFile(marker, `${new Date().toISOString()}\n`);
  }
  return join(folder, '*');
}

/** Why Neo4j can't be run on this machine; null when it can. */
export async function missingTools(): Promise<string | null> {
  const lacking: string[] = [];
  for (const tool of ['java', 'mvn']) {
    await run(tool, ['-version']).catch(() => lacking.push(tool));
  }
  return lacking.length === 0 ? null : `${lacking.join(' and ')} not found, and NEO4J_URI is not set`;
}
