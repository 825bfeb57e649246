import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { performance } from 'node:perf_hooks';
import { startServer } from '../attacks/server';
import { heavy } from './heavy';

/*
 * npm run bench:neighbours [-- --seconds 15]
 *
 * One client that asks by id, and probes of /health/live, beside 40 clients on addresses of their own, each of
 * which sends one heavy request after the other. Prints the answers of the light client and of the probes, first
 * alone and then beside the heavy ones. The store is what the environment says (CLAIMGRAPH_DATA or NEO4J_URI): a
 * graph of UCDP GED Iraq. Nothing but this machine is asked.
 */

const HEAVY_CLIENTS = 40;
const light = '{ event(id: "event-ucdp-274540") { name locations { nodes { name } } } }';

interface Sent {
  readonly status: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Sends a request from an address of this machine; without a query it is a probe. */
async function send(url: string, localAddress: string, query?: string): Promise<Sent> {
  const begun = performance.now();
  const { hostname, port } = new URL(url);
  const to = { hostname, port, localAddress, agent: false };
  const body = query === undefined ? '' : JSON.stringify({ query });
  const options =
    query === undefined
      ? { ...to, path: '/health/live' }
      : { ...to, path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' } };
  return new Promise((resolve) => {
    const fail = (): void => resolve({ status: 0, bytes: 0, milliseconds: performance.now() - begun });
    httpRequest(options, (response) => {
      text(response).then(
        ({ length }) =>
          resolve({
            status: response.statusCode ?? 0,
            bytes: length,
            milliseconds: performance.now() - begun,
          }),
        fail,
      );
    })
      .on('error', fail)
      .end(body);
  });
}

/** Asks again and again until it is told to end, with a pause in between. */
async function keepAsking(ask: () => Promise<Sent>, pause: number, going: () => boolean): Promise<Sent[]> {
  const all: Sent[] = [];
  while (going()) {
    all.push(await ask());
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return all;
}

function line(name: string, sent: readonly Sent[]): string {
  const times = sent.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(0);
  const statuses = [...new Set(sent.map(({ status }) => status))].sort((a, b) => a - b);
  const counts = statuses.map((one) => `${sent.filter(({ status }) => status === one).length} x ${one}`);
  return `| ${name} | ${sent.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${counts.join(', ')} |`;
}

async function main(): Promise<void> {
  const given = process.argv.indexOf('--seconds');
  const seconds = given < 0 ? 15 : Number(process.argv[given + 1]);
  const { server, url } = await startServer();
  let until = performance.now() + seconds * 1000;
  const going = (): boolean => performance.now() < until;
  const asLight = (): Promise<Sent[]> => keepAsking(() => send(url, '127.0.0.1', light), 20, going);
  const asProbe = (): Promise<Sent[]> => keepAsking(() => send(url, '127.0.0.1'), 50, going);

  console.log('| who | requests | p50 ms | p95 ms | slowest ms | answers |\n|---|---|---|---|---|---|');
  // The engines plan, and the processes compile, in the first seconds.
  const warm = performance.now() + 15_000;
  const warming = (): boolean => performance.now() < warm;
  await Promise.all([
    keepAsking(() => send(url, '127.0.0.1', light), 0, warming),
    keepAsking(() => send(url, '127.0.0.2', heavy[1]!.query), 0, warming),
  ]);
  until = performance.now() + seconds * 1000;
  const [calm, calmProbes] = await Promise.all([asLight(), asProbe()]);
  console.log(line('light client, alone', calm));
  console.log(line('/health/live, alone', calmProbes));

  for (const { name, query } of heavy) {
    until = performance.now() + seconds * 1000;
    const others = Array.from({ length: HEAVY_CLIENTS }, (_, client) =>
      keepAsking(() => send(url, `127.0.0.${client + 2}`, query), 0, going),
    );
    const [beside, probes] = await Promise.all([asLight(), asProbe()]);
    console.log(line(`light client, beside ${HEAVY_CLIENTS} x ${name}`, beside));
    console.log(line('/health/live', probes));
    console.log(line(`${HEAVY_CLIENTS} x ${name}`, (await Promise.all(others)).flat()));
  }
  server.process.kill('SIGKILL');
  await server.ended;
}

void main();
