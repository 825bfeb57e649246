import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Neo4jConfig } from '../../src/graph/store/neo4j/neo4j';
import { startClaimgraph } from '../support/claimgraph';
import { settingsOf } from '../support/neo4j/settings';

/** A GraphQL server in a process of its own. */
export interface BenchServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const environment = (connection: Neo4jConfig): Record<string, string> => ({
  ...settingsOf(connection),
  NODE_ENV: 'production',
});

/** Claimgraph as it is built and shipped. */
export async function startOurs(connection: Neo4jConfig): Promise<BenchServer> {
  const env = { ...environment(connection), PORT: '0', CLAIMGRAPH_DEMO: 'false', LOG_LEVEL: 'warn' };
  const server = startClaimgraph(['serve'], env);
  let url: string | undefined;
  await server.until(({ stdout, stderr }) => {
    url = /Claimgraph is at (\S+)/.exec(stdout + stderr)?.[1];
    return url !== undefined;
  });
  return {
    url: `${url}/graphql`,
    pid: server.process.pid!,
    stop: async () => {
      server.process.kill('SIGTERM');
      await server.ended;
    },
  };
}

export async function startPeer(connection: Neo4jConfig): Promise<BenchServer> {
  const register = join(__dirname, '../support/typescript.cjs');
  const child = spawn(process.execPath, ['-r', register, join(__dirname, 'peer/server.ts')], {
    env: { PATH: process.env.PATH, ...environment(connection) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const started = await Promise.race([once(child.stdout, 'data'), exited.then(() => null)]);
  if (started === null) throw new Error('the peer did not start');
  return {
    url: String(started[0]).trim(),
    pid: child.pid!,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
