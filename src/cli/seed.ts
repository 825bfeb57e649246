import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInputError, NotFoundError } from '../errors';
import { stamp } from '../graph/store/clock';
import { migrate } from '../graph/store/migrations/migrate';
import type { Graph, Transaction } from '../graph/store/port';
import { runScript } from '../graph/store/scripts/run-script';
import { refreshStaleTokens } from '../graph/search/refresh-tokens';
import { demonstrationDirectory } from '../package-root';
import { exitCode } from './exit-code';
import type { Output } from './output';

export interface SeedOptions {
  readonly demo: boolean;
}

/** A file that has been run, and is in the store for good. */
export interface Seeded {
  readonly file: string;
  readonly statements: number;
}

/** `claimgraph seed`: migrates, runs each file and names it as soon as it is in the store for good. */
export async function seedCommand(
  graph: Graph,
  files: readonly string[],
  options: SeedOptions,
  output: Output,
): Promise<number> {
  if (options.demo === files.length > 0)
    throw new BadInputError('name the files to run, or give --demo, but not both');
  const chosen = options.demo ? await demonstrationFiles() : files;
  await requireFiles(chosen);
  await migrate(graph);
  for await (const { file, statements } of seed(graph, chosen))
    output.result(`seeded ${file} (${statements} statements)`);
  return exitCode.success;
}

/**
 * Runs Cypher files in their order, each in a transaction of its own, and gives each once it is committed.
 * The clock is moved on with each, so that the present is not before what they recorded, and searches find
 * what they wrote.
 */
export async function* seed(graph: Graph, files: readonly string[]): AsyncGenerator<Seeded> {
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const { statements } = await runScript(graph, { name: file, text }, finish);
    yield { file, statements };
  }
}

async function finish(transaction: Transaction): Promise<void> {
  await stamp(transaction);
  await refreshStaleTokens(transaction);
}

/** Loads the demonstration graph. It can be loaded again, and is then as it was. */
export async function seedDemonstration(graph: Graph): Promise<Seeded[]> {
  const seeded: Seeded[] = [];
  for await (const file of seed(graph, await demonstrationFiles())) seeded.push(file);
  return seeded;
}

async function demonstrationFiles(): Promise<string[]> {
  const names = (await readdir(demonstrationDirectory)).filter((name) => name.endsWith('.cypher')).sort();
  return names.map((name) => join(demonstrationDirectory, name));
}

/** Checks that every file is there before the first is run, so that a wrong name leaves nothing half done. */
async function requireFiles(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const found = await stat(file).catch((error: unknown) => {
      throw new NotFoundError(`there is no file ${file}`, { cause: error });
    });
    if (!found.isFile()) throw new BadInputError(`${file} is no file`);
  }
}
