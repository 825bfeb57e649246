import { contenders, contendersOf, type Contender, type Of } from './contenders';
import { processorTime } from './processor-time';
import type { BenchQuestion } from './questions/question';
import { load, perSecond, quantile } from './requests';
import { connections, type Setting } from './setting';

/** They take turns, so that what disturbs the machine disturbs all of them; an odd number has a median. */
export const rounds = 3;

/** What one turn came to: requests a second, milliseconds of a request, and of each process for a request. */
interface Turn {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly node: number;
  readonly neo4j: number;
}

/** The median of the turns of each, figure by figure. */
export async function measure(setting: Setting, question: BenchQuestion): Promise<Of<Turn>> {
  const of = contendersOf(setting, question);
  const turns: Of<Turn[]> = { ours: [], peer: [], past: [] };
  for (let round = 0; round < rounds; round++)
    for (const who of contenders) turns[who].push(await takeTurn(setting, of[who]));
  return { ours: medians(turns.ours), peer: medians(turns.peer), past: medians(turns.past) };
}

async function takeTurn({ neo4j, seconds }: Setting, { server, asked }: Contender): Promise<Turn> {
  const times = (): Promise<number[]> => Promise.all([server.pid, neo4j].map(processorTime));
  const before = await times();
  const measured = await load(server.url, asked, { connections, seconds: seconds / rounds });
  const after = await times();
  const perRequest = (i: number): number => (after[i]! - before[i]!) / measured.latencies.length;
  return {
    rate: perSecond(measured),
    p50: quantile(measured, 0.5),
    p99: quantile(measured, 0.99),
    node: perRequest(0),
    neo4j: perRequest(1),
  };
}

function medians(turns: readonly Turn[]): Turn {
  const median = (name: keyof Turn): number =>
    turns.map((turn) => turn[name]).sort((a, b) => a - b)[Math.floor(turns.length / 2)]!;
  return {
    rate: median('rate'),
    p50: median('p50'),
    p99: median('p99'),
    node: median('node'),
    neo4j: median('neo4j'),
  };
}
