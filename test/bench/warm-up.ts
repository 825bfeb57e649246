import { isDeepStrictEqual } from 'node:util';
import { contenders, contendersOf, type Contender, type Of } from './contenders';
import type { BenchQuestion } from './questions/question';
import { ask, load } from './requests';
import { connections, type Setting } from './setting';

/**
 * The parts of the time that each is warmed for. The past is no part of the comparison, and most of what it
 * runs is warm once the present is, on the same server: a third is enough for its own statements.
 */
const parts: Of<number> = { ours: 1, peer: 1, past: 1 / 3 };

/** Milliseconds that each took to answer for the first time. */
export type First = Of<number>;

/**
 * Asks everybody a question until it is warm. All questions must have been through this before the first is
 * measured: Node and the JVM compile as they run, and would charge that to whichever question comes first.
 */
export async function warmUp(setting: Setting, question: BenchQuestion): Promise<First> {
  const of = contendersOf(setting, question);
  const first = {
    ours: await timeOf(of.ours),
    peer: await timeOf(of.peer),
    past: await timeOf(of.past),
  };
  await holdAgainst(question, of.ours, of.peer);
  for (const who of contenders) {
    const { server, asked } = of[who];
    await load(server.url, asked, { connections, seconds: setting.warm * parts[who] });
  }
  return first;
}

async function timeOf({ server, asked }: Contender): Promise<number> {
  const start = performance.now();
  await ask(server.url, asked[0]!);
  return performance.now() - start;
}

/** The same rows in the same order, or the comparison is worth nothing. */
async function holdAgainst(question: BenchQuestion, ours: Contender, peer: Contender): Promise<void> {
  for (const i of [0, 1, 2]) {
    const [a, b] = [
      await ask(ours.server.url, ours.asked[i]!),
      await ask(peer.server.url, peer.asked[i]!),
    ].map(question.rows);
    if (isDeepStrictEqual(a, b)) continue;
    const variables = JSON.stringify(ours.asked[i]!.variables);
    throw new Error(
      `'${question.name}' of ${variables} is answered with different rows:\n${JSON.stringify(a)}\n${JSON.stringify(b)}`,
    );
  }
}
