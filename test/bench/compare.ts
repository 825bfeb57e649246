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

interface Result {
  readonly first: number;
  readonly measured: Measured;
}

const asked = (query: string, question: BenchQuestion, drawn: readonly Drawn[], more = {}): Asked[] =>
  drawn.map((one) => ({ query, variables: { ...question.variables(one), ...more } }));

/** Asks both the same questions, holds their answers against each other, and prints the comparison. */
export async function compare(setting: Setting, questions: readonly BenchQuestion[]): Promise<void> {
  const ratios: number[] = [];
  const rows: string[][] = [];
  for (const question of questions) {
    const { ours, peer, past } = await measure(setting, question);
    const ratio = peer === null ? NaN : perSecond(ours.measured) / perSecond(peer.measured);
    if (peer !== null) ratios.push(ratio);
    rows.push([
      question.name,
      ...cells(ours),
      ...(peer === null ? ['-', '-', '-', '-'] : cells(peer)),
      figure(ratio),
      figure(perSecond(past.measured)),
      figure(quantile(past.measured, 0.5)),
      figure(quantile(past.measured, 0.99)),
    ]);
    process.stderr.write(`${question.name}: ${figure(ratio)}\n`);
  }
  const who = (name: string): string[] => [`${name} /s`, `${name} p50`, `${name} p99`, `${name} first`];
  printTable(['question', ...who('ours'), ...who('peer'), 'ratio', 'past /s', 'past p50', 'past p99'], rows);
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  process.stdout.write(`geometric mean ${figure(mean)}, least ${figure(Math.min(...ratios))}\n\n`);
}

const cells = ({ measured, first }: Result): string[] =>
  [perSecond(measured), quantile(measured, 0.5), quantile(measured, 0.99), first].map(figure);

async function measure(
  { ours, peer, drawn, past, seconds }: Setting,
  question: BenchQuestion,
): Promise<{ ours: Result; peer: Result | null; past: Result }> {
  const askedOurs = asked(question.ours, question, drawn);
  const askedPeer = question.peer === null ? [] : asked(question.peer, question, drawn);
  const askedPast = asked(question.ours, question, drawn, { asOf: { known: past } });
  const first = {
    ours: await timeOf(ours, askedOurs[0]!),
    peer: question.peer === null ? NaN : await timeOf(peer, askedPeer[0]!),
    past: await timeOf(ours, askedPast[0]!),
  };
  if (question.peer !== null) await holdAgainst(question, [ours, askedOurs], [peer, askedPeer]);
  const found: Record<keyof typeof first, Measured[]> = { ours: [], peer: [], past: [] };
  const turns: ['ours' | 'peer', string, Asked[]][] = [
    ['ours', ours, askedOurs],
    ...(question.peer === null ? [] : [['peer', peer, askedPeer] as ['peer', string, Asked[]]]),
  ];
  for (const [, url, all] of turns) await load(url, all, { connections, seconds: seconds / 4 });
  for (let round = 0; round < rounds; round++)
    for (const [who, url, all] of turns)
      found[who].push(await load(url, all, { connections, seconds: seconds / rounds }));
  await load(ours, askedPast, { connections, seconds: seconds / 4 });
  found.past.push(await load(ours, askedPast, { connections, seconds: seconds / rounds }));
  const result = (who: keyof typeof first): Result => ({
    first: first[who],
    measured: together(found[who]),
  });
  return { ours: result('ours'), peer: question.peer === null ? null : result('peer'), past: result('past') };
}

async function timeOf(url: string, one: Asked): Promise<number> {
  const start = performance.now();
  await ask(url, one);
  return performance.now() - start;
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
