import { ConflictError } from '../../../errors';
import { migrationsDirectory } from '../../../package-root';
import { stamp } from '../clock';
import { decodeInteger, decodeText } from '../decode';
import { decodeRow } from '../decode-row';
import type { Graph, Query } from '../port';
import { runScript } from '../scripts/run-script';
import { readMigrationFiles, type MigrationFile } from './migration-files';

interface AppliedMigration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

const appliedMigrations: Query<AppliedMigration> = {
  name: 'applied migrations',
  text: 'MATCH (m:Migration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum ORDER BY version',
  parameters: [],
  ...decodeRow({ version: decodeInteger, name: decodeText, checksum: decodeText }),
};

const recordMigration: Query<undefined> = {
  name: 'record of a migration',
  text: 'MERGE (m:Migration {version: $version}) ON CREATE SET m.name = $name, m.checksum = $checksum, m.appliedAt = $appliedAt',
  parameters: ['version', 'name', 'checksum', 'appliedAt'],
  columns: [],
  decode: () => undefined,
};

/** Neo4j fills new indexes in the background, and refuses to ask a full-text one until that is done. */
const awaitIndexes: Query<undefined> = {
  name: 'wait for the indexes',
  text: 'CALL db.awaitIndexes(3600)',
  parameters: [],
  columns: [],
  decode: () => undefined,
};

/**
 * Brings the store's constraints and indexes up to date: runs each migration that it has not seen, in the
 * order of their versions, and gives the names of those files. Throws a ConflictError, and runs nothing,
 * where the store and the folder tell different histories.
 *
 * A migration and its record are two transactions, since Neo4j keeps schema and data apart. A crash
 * between them is harmless, because every migration can be run twice.
 */
export async function migrate(graph: Graph, directory = migrationsDirectory): Promise<string[]> {
  const files = await readMigrationFiles(directory, graph.dialect);
  const applied = await graph.read(appliedMigrations, {});
  const pending = pendingMigrations(files, applied);
  for (const file of pending) {
    await runScript(graph, { name: file.file, text: file.text });
    await graph.write(async (transaction) => {
      const appliedAt = await stamp(transaction);
      const { version, name, checksum } = file;
      await transaction.run(recordMigration, { version, name, checksum, appliedAt });
    });
  }
  if (pending.length > 0 && graph.dialect === 'neo4j') await graph.read(awaitIndexes, {});
  return pending.map((file) => file.file);
}

function pendingMigrations(files: MigrationFile[], applied: AppliedMigration[]): MigrationFile[] {
  const byVersion = new Map(files.map((file) => [file.version, file]));
  for (const { version, name, checksum } of applied) {
    const file = byVersion.get(version);
    if (file === undefined)
      throw new ConflictError(
        `migration ${version} (${name}) was applied to this store, but its file is missing`,
      );
    if (file.checksum !== checksum)
      throw new ConflictError(
        `${file.file} was edited after it had been applied to this store; put it back, and write a new migration`,
      );
  }
  const last = applied.at(-1)?.version ?? 0;
  const seen = new Set(applied.map(({ version }) => version));
  const pending = files.filter((file) => !seen.has(file.version));
  const late = pending.find((file) => file.version < last);
  if (late !== undefined)
    throw new ConflictError(
      `${late.file} comes before migration ${last}, which was applied to this store; give it a higher version`,
    );
  return pending;
}
