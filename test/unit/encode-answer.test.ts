import fc from 'fast-check';
import { encodeAnswer, holdAnswer, maxAnswerBytes } from '../../src/execution/encode-answer';

/** How often the event loop turns until a promise is settled. */
async function turnsOf(work: Promise<unknown>): Promise<number> {
  let [turns, over] = [0, false];
  void work.finally(() => (over = true)).catch(() => undefined);
  while (!over) {
    turns += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return turns;
}

const rows = (count: number, text: string): object => ({
  data: {
    events: { nodes: Array.from({ length: count }, (_, id) => ({ id, text, claims: { nodes: [] } })) },
  },
});

describe('An answer', () => {
  it('is encoded as JSON.stringify does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (data) => {
        // A key of this name would be the prototype of the value that is read back.
        const answer = { data, extensions: undefined };
        expect(await encodeAnswer(answer)).toBe(JSON.stringify(answer));
      }),
      { numRuns: 200 },
    );
  });

  it('gives way to others between its slices', async () => {
    expect(await turnsOf(encodeAnswer(rows(100, 'x')))).toBeLessThan(3);
    expect(await turnsOf(encodeAnswer(rows(4_000, 'x'.repeat(1_000))))).toBeGreaterThan(12);
  });

  it('is refused beyond its greatest size, in bytes', async () => {
    const arabic = 'ب'.repeat(1_000);
    await expect(encodeAnswer(rows(17_000, arabic))).rejects.toThrow(
      `limit answer: ${maxAnswerBytes} bytes in an answer at most`,
    );
    expect(() => holdAnswer(arabic.repeat(17_000))).toThrow('limit answer');
    expect(holdAnswer(arabic)).toBe(arabic);
  });
});
