import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A question as it goes over the wire. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      text(response).then(resolve, reject);
    });
    sent.on('error', reject).end(body);
  });
}

/** The data of the answer; an error where it has errors. */
export async function ask(url: string, asked: Asked): Promise<Record<string, unknown>> {
  const body = await post(url, JSON.stringify(asked));
  const answer = JSON.parse(body) as { data?: Record<string, unknown>; errors?: unknown };
  if (answer.errors !== undefined || answer.data == null)
    throw new Error(`${body.slice(0, 2000)}\n${JSON.stringify(asked)}`);
  return answer.data;
}

/** Milliseconds that each request took, and how long all of them together. */
export interface Measured {
  readonly latencies: readonly number[];
  readonly milliseconds: number;
}

/** Asks over so many connections for so long, one request after another on each. */
export async function load(
  url: string,
  asked: readonly Asked[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Measured> {
  const bodies = asked.map((one) => JSON.stringify(one));
  const latencies: number[] = [];
  const begin = performance.now();
  let next = 0;
  const connection = async (): Promise<void> => {
    while (performance.now() - begin < seconds * 1000) {
      const start = performance.now();
      const answer = await post(url, bodies[next++ % bodies.length]!);
      latencies.push(performance.now() - start);
      if (answer.startsWith('{"errors"')) throw new Error(answer.slice(0, 2000));
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return { latencies, milliseconds: performance.now() - begin };
}

export const perSecond = ({ latencies, milliseconds }: Measured): number =>
  (latencies.length / milliseconds) * 1000;

export function quantile({ latencies }: Measured, q: number): number {
  const sorted = [...latencies].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
}
