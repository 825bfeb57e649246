import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { UnavailableError } from '../../../src/errors';
import { openNeo4j, type Neo4jConfig } from '../../../src/graph/backends/neo4j';
import { classPath } from './jars';

export interface RunningServer {
  readonly connection: Neo4jConfig;
  /** Kills it and removes its files. */
  stop(): Promise<void>;
}

const START_SECONDS = 120;
const packages = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
const opened = packages.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** Starts a Neo4j of its own, empty, on a free port of loopback, with authentication and a random password. */
export async function startServer(): Promise<RunningServer> {
  const jars = await classPath('server');
  const home = await mkdtemp(join(tmpdir(), 'claimgraph-neo4j-'));
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  await mkdir(join(home, 'conf'));
  await writeFile(join(home, 'conf/neo4j.conf'), settings(port));
  await setPassword(jars, home, password);

  const java = ['-Xmx1g', '-cp', jars, ...opened, 'org.neo4j.server.CommunityEntryPoint'];
  const homes = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  const keeper = spawn(process.execPath, [join(__dirname, 'keeper.cjs'), home, 'java', ...java, ...homes], {
    // A group of its own: an interrupt from the keyboard reaches the test run alone, which ends the keeper.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const exited = new Promise<void>((done) => keeper.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    keeper.stdin.end();
    await exited;
  };

  const connection = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' };
  try {
    await untilReady(connection, () => keeper.exitCode !== null);
  } catch (error) {
    const log = await readFile(join(home, 'output.log'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`Neo4j did not start:\n${log.slice(-2000)}`, { cause: error });
  }
  return { connection, stop };
}

function settings(port: number): string {
  return [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    'server.memory.heap.max_size=1g',
    'server.memory.pagecache.size=128m',
    // The store is thrown away: a log of 256 MB, which is what it would reserve, is of no use.
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.size=16m',
    '',
  ].join('\n');
}

/** Neo4j takes the first password only before its first start, and only by its own tool. */
async function setPassword(jars: string, home: string, password: string): Promise<void> {
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const tool = ['-cp', jars, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  await promisify(execFile)('java', tool, { env });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function untilReady(connection: Neo4jConfig, gone: () => boolean): Promise<void> {
  const until = Date.now() + START_SECONDS * 1000;
  for (;;) {
    try {
      const graph = await openNeo4j(connection);
      return await graph.close();
    } catch (error) {
      if (!(error instanceof UnavailableError) || gone() || Date.now() > until) throw error;
      await delay(200);
    }
  }
}
