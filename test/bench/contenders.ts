import type { BenchQuestion } from './questions/question';
import type { Asked } from './requests';
import type { BenchServer } from './servers';
import type { Setting } from './setting';

/** Who is asked: the past is asked of ours alone. */
export const contenders = ['ours', 'peer', 'past'] as const;

export type Of<T> = Readonly<Record<(typeof contenders)[number], T>>;

/** A question as one of them is asked it, once for each event that was drawn. */
export interface Contender {
  readonly server: BenchServer;
  readonly asked: readonly Asked[];
}

export function contendersOf({ ours, peer, drawn, past }: Setting, question: BenchQuestion): Of<Contender> {
  const asked = (query: string, more = {}): Asked[] =>
    drawn.map((one) => ({ query, variables: { ...question.variables(one), ...more } }));
  return {
    ours: { server: ours, asked: asked(question.ours) },
    peer: { server: peer, asked: asked(question.peer) },
    past: { server: ours, asked: asked(question.ours, { asOf: { known: past } }) },
  };
}
