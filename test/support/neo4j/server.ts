import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { UnavailableError } from '../../../src/errors';
import { openNeo4j, type Neo4jConfig } from '../../../src/graph/store/neo4j/neo4j';
import { classPath } from './jars';

export interface RunningServer {
  readonly connection: Neo4jConfig;
  /** Ends it: a server with a home of its own at once, with its files; one whose home is kept in good order. */
  stop(): Promise<void>;
  /** Kills it, and keeps its files. */
  halt(): void;
  /** Starts it again after that, and waits until it answers. */
  start(): Promise<void>;
}

export interface ServerOptions {
  /** A folder to keep between runs, with what is in the database; without it there is a new one. */
  readonly home?: string;
  readonly heap?: string;
  readonly pageCache?: string;
}

const START_SECONDS = 120;
const packages = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
const opened = packages.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/**
 * Starts a Neo4j of its own on a free port of loopback, with authentication and a random password; empty,
 * where no home is given.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { heap = '1g', pageCache = '128m' } = options;
  const jars = await classPath('server');
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'claimgraph-neo4j-')));
  const port = await freePort();
  await mkdir(join(home, 'conf'), { recursive: true });
  await writeFile(join(home, 'conf/neo4j.conf'), settings(port, heap, pageCache));
  const password = await passwordOf(home);

  const java = [`-Xmx${heap}`, '-cp', jars, ...opened, 'org.neo4j.server.CommunityEntryPoint'];
  const homes = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  const end = options.home === undefined ? 'remove' : 'keep';
  const keeper = spawn(
    process.execPath,
    [join(__dirname, 'keeper.cjs'), home, end, 'java', ...java, ...homes],
    {
      // A group of its own: an interrupt from the keyboard reaches the test run alone, which ends the keeper.
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
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
  return {
    connection,
    stop,
    halt: () => void keeper.stdin.write('halt\n'),
    start: async () => {
      keeper.stdin.write('start\n');
      await untilReady(connection, () => keeper.exitCode !== null);
    },
  };
}

/** Runs neo4j-admin on a home whose server does not run, and in it, since it leaves a report where it runs. */
export async function runAdminTool(home: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const java = ['-cp', await classPath('server'), 'org.neo4j.cli.AdminTool', ...args];
  await promisify(execFile)('java', java, { env, cwd: home, maxBuffer: 1 << 26 });
}

function settings(port: number, heap: string, pageCache: string): string {
  return [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    `server.memory.heap.max_size=${heap}`,
    `server.memory.pagecache.size=${pageCache}`,
    // The store is a test's: a log of 256 MB, which is what it would reserve, is of no use.
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.size=16m',
    // Tests put one small graph in place of another: a plan made for the last one is good enough for this.
    'dbms.cypher.min_replan_interval=1h',
    '',
  ].join('\n');
}

/** Neo4j takes the first password only before its first start, and only by its own tool. */
async function passwordOf(home: string): Promise<string> {
  const file = join(home, 'conf/password');
  if (existsSync(file)) return readFile(file, 'utf8');
  const password = randomBytes(12).toString('hex');
  await runAdminTool(home, ['dbms', 'set-initial-password', password]);
  await writeFile(file, password, { mode: 0o600 });
  return password;
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
