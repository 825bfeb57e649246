import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { classPath } from './jars';
import { neo4jConnection } from './connection';

/**
 * Runs script files with Neo4j's own cypher-shell on the database of this test run. Rejects when the
 * shell fails, with what it printed.
 */
export async function cypherShell(files: readonly string[]): Promise<string> {
  const { uri, username, password, database } = neo4jConnection();
  const login = ['-a', uri, '-u', username, '-p', password, '-d', database, '--format', 'plain'];
  const jars = await classPath('cypher-shell');
  let output = '';
  for (const file of files) {
    const { stdout } = await promisify(execFile)('java', [
      '-cp',
      jars,
      'org.neo4j.shell.Main',
      ...login,
      '-f',
      file,
    ]);
    output += stdout;
  }
  return output;
}
