import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import { attacks, type Attack } from './attack';
import { startServer } from './server';

/*
 * npm run bench:attacks [-- --only text]
 *
 * Sends every attack to a server of its own and prints what it got, how long the slowest /health/live took
 * meanwhile, and the peak of resident memory. The store is what the environment says (CLAIMGRAPH_DATA or
 * NEO4J_URI): a graph of UCDP GED Iraq. Nothing but this machine is asked.
 */

/** After this an attack is given up and its server killed. */
const PATIENCE = Number(process.env['ATTACK_PATIENCE'] ?? 20_000);

interface Outcome {
  readonly answer: string;
  readonly seconds: number;
  readonly slowestLive: number;
  readonly peakMegabytes: number;
}

const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

/** Sends a request and takes nothing of its answer. */
async function sendOnly(url: string, { query, variables }: Attack, signal: AbortSignal): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const request = httpRequest(`${url}/graphql`, { method: 'POST', headers, signal, agent: false });
  request.on('error', () => undefined).end(JSON.stringify({ query, variables }));
  const [response] = (await once(request, 'response').catch(() => [])) as [IncomingMessage?];
  return response === undefined ? 'no answer' : `${response.statusCode}, not taken`;
}

async function send(url: string, attack: Attack, signal: AbortSignal): Promise<string> {
  const { query, variables, unread } = attack;
  if (unread) return sendOnly(url, attack, signal);
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    const text = await response.text();
    const messages = /"message":"(.{0,90})/.exec(text)?.[1] ?? '';
    return `${response.status}, ${text.length} bytes ${messages}`;
  } catch (error) {
    return signal.aborted
      ? `none in ${PATIENCE / 1000} s`
      : `no answer: ${String((error as Error).cause ?? error)}`;
  }
}

/** Asks /health/live every 50 ms until told to stop; an attempt under way counts with what it took so far. */
function watch(url: string): { slowest: () => number } {
  let [slowest, begun, open] = [0, 0, false];
  let over = false;
  const look = async (): Promise<void> => {
    while (!over) {
      begun = performance.now();
      open = true;
      await fetch(`${url}/health/live`)
        .then((response) => response.text())
        .catch(() => undefined);
      open = false;
      slowest = Math.max(slowest, performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  void look();
  return {
    slowest: () => {
      over = true;
      return Math.max(slowest, open ? performance.now() - begun : 0);
    },
  };
}

/** Equal answers once, each with how often it came where there are several. */
function summed(answers: readonly string[]): string {
  const different = [...new Set(answers)];
  if (answers.length === 1) return answers[0]!;
  const times = (one: string): number => answers.filter((answer) => answer === one).length;
  return different.map((one) => `${times(one)} x ${one}`).join('; ');
}

async function run(attack: Attack): Promise<Outcome> {
  const { server, url } = await startServer();
  const pid = server.process.pid!;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  let peakMegabytes = 0;
  const memory = setInterval(() => (peakMegabytes = Math.max(peakMegabytes, peakOf(pid))), 100);
  await send(url, { name: 'warm', query: '{ events(first: 1) { totalCount } }' }, controller.signal);
  const live = watch(url);
  const begun = performance.now();
  const answers = await Promise.all(
    Array.from({ length: attack.times ?? 1 }, () => send(url, attack, controller.signal)),
  );
  const seconds = (performance.now() - begun) / 1000;
  // What outlives its client still holds the server.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const slowestLive = live.slowest();
  clearTimeout(timer);
  clearInterval(memory);
  peakMegabytes = Math.max(peakMegabytes, peakOf(pid));
  server.process.kill('SIGKILL');
  await server.ended;
  return { answer: summed(answers), seconds, slowestLive, peakMegabytes };
}

async function main(): Promise<void> {
  const only = process.argv[process.argv.indexOf('--only') + 1] ?? '';
  const chosen = process.argv.includes('--only')
    ? attacks.filter(({ name }) => name.includes(only))
    : attacks;
  console.log(
    '| attack | bytes | seconds | slowest live, ms | peak, MB | answer |\n|---|---|---|---|---|---|',
  );
  for (const attack of chosen) {
    const bytes = JSON.stringify({ query: attack.query, variables: attack.variables }).length;
    const { answer, seconds, slowestLive, peakMegabytes } = await run(attack);
    console.log(
      `| ${attack.name} | ${bytes} | ${seconds.toFixed(1)} | ${slowestLive.toFixed(0)} | ${peakMegabytes.toFixed(0)} | ${answer} |`,
    );
  }
}

void main();
