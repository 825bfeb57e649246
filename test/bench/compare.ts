import { isDeepStrictEqual } from 'node:util';
import { ask, load, perSecond, quantile, together, type Asked, type Measured } from './requests';
import type { BenchQuestion, Drawn } from './questions/question';
import { figure, printTable } from './table';

export interface Setting {
  readonly ours: string;
  readonly peer: string;
  readonly drawn: readonly Drawn[];
  readonly past: string;
  readonly seconds: number;
}

const connections = 8;
/** Ours and the peer take turns, so that what disturbs the machine disturbs both. */
const rounds = 2;

const asked = (query: string, question: BenchQuestion, drawn: readonly Drawn[], more = {}): Asked[] =>
  drawn.map((one) => ({ query, variables: { ...question.variables(one), ...more } }));

/**
 * Asks both the same questions, holds their answers against each other, and prints the comparison. The mean
 * that it ends with is of `counted`; what they do not offer alike is shown beside them.
 */
export async function compare(
  setting: Setting,
  counted: readonly BenchQuestion[],
  beside: readonly BenchQuestion[],
): Promise<void> {
  const ratios: number[] = [];
  const rows: string[][] = [];
  const firsts = new Map<BenchQuestion, First>();
  for (const question of [...counted, ...beside]) firsts.set(question, await warmUp(setting, question));
  for (const [question, first] of firsts) {
    const { ours, peer, past } = await measure(setting, question);
    const ratio = perSecond(ours) / perSecond(peer);
    if (counted.includes(question)) ratios.push(ratio);
    rows.push([
      question.name,
      ...cells(ours),
      figure(first.ours),
      ...cells(peer),
      figure(first.peer),
      figure(ratio),
      ...cells(past),
      figure(first.past),
    ]);
    process.stderr.write(`${question.name}: ${figure(ratio)}\n`);
  }
  const who = (name: string): string[] => [`${name} /s`, `${name} p50`, `${name} p99`, `${name} first`];
  printTable(['question', ...who('ours'), ...who('peer'), 'ratio', ...who('past')], rows);
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  const of = `of the first ${counted.length}`;
  process.stdout.write(`geometric mean ${of} ${figure(mean)}, least ${figure(Math.min(...ratios))}\n\n`);
}

const cells = (measured: Measured): string[] =>
  [perSecond(measured), quantile(measured, 0.5), quantile(measured, 0.99)].map(figure);

/** What is asked of whom: the past is asked of ours alone. */
interface Of<T> {
  readonly ours: T;
  readonly peer: T;
  readonly past: T;
}

/** Milliseconds that each took to answer for the first time. */
type First = Of<number>;

function turnsOf({ ours, peer, drawn, past }: Setting, question: BenchQuestion): Of<[string, Asked[]]> {
  return {
    ours: [ours, asked(question.ours, question, drawn)],
    peer: [peer, asked(question.peer, question, drawn)],
    past: [ours, asked(question.ours, question, drawn, { asOf: { known: past } })],
  };
}

/**
 * Every question is asked of everybody before anything is measured: the first minute of a process (of the
 * store's too) is spent on compiling it, and would be charged to whichever question comes first.
 */
async function warmUp(setting: Setting, question: BenchQuestion): Promise<First> {
  const turns = turnsOf(setting, question);
  const timeOf = async ([url, all]: [string, Asked[]]): Promise<number> => {
    const start = performance.now();
    await ask(url, all[0]!);
    return performance.now() - start;
  };
  const first = {
    ours: await timeOf(turns.ours),
    peer: await timeOf(turns.peer),
    past: await timeOf(turns.past),
  };
  await holdAgainst(question, turns.ours, turns.peer);
  for (const [url, all] of Object.values(turns) as [string, Asked[]][])
    await load(url, all, { connections, seconds: setting.seconds });
  return first;
}

async function measure(setting: Setting, question: BenchQuestion): Promise<Of<Measured>> {
  const found: Of<Measured[]> = { ours: [], peer: [], past: [] };
  const turns = Object.entries(turnsOf(setting, question)) as [keyof Of<unknown>, [string, Asked[]]][];
  for (let round = 0; round < rounds; round++)
    for (const [who, [url, all]] of turns)
      found[who].push(await load(url, all, { connections, seconds: setting.seconds / rounds }));
  return { ours: together(found.ours), peer: together(found.peer), past: together(found.past) };
}

/** The same rows in the same order, or the comparison is worth nothing. */
async function holdAgainst(
  question: BenchQuestion,
  [ours, askedOurs]: [string, Asked[]],
  [peer, askedPeer]: [string, Asked[]],
): Promise<void> {
  for (const i of [0, 1, 2]) {
    const [a, b] = [await ask(ours, askedOurs[i]!), await ask(peer, askedPeer[i]!)].map(question.rows);
    if (isDeepStrictEqual(a, b)) continue;
    const variables = JSON.stringify(askedOurs[i]!.variables);
    throw new Error(
      `'${question.name}' of ${variables} is answered with different rows:\n${JSON.stringify(a)}\n${JSON.stringify(b)}`,
    );
  }
}
