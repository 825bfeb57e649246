import { Pace } from '../../src/resolvers/pace';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

describe('The pace of a dear request', () => {
  it('hands out a slice at once, and what follows a slice at each turn of the event loop, in order', async () => {
    const pace = new Pace(100);
    const first = numbers(0, 100);
    expect(pace.hand(first)).toBe(first);
    const handed: number[] = [];
    for (const rows of [numbers(100, 150), numbers(150, 320)])
      for (const row of pace.hand(rows)) void Promise.resolve(row).then((number) => handed.push(number));
    expect(handed).toEqual([]);
    await turn();
    expect(handed).toEqual(numbers(100, 200));
    await turn();
    expect(handed).toEqual(numbers(100, 300));
    await turn();
    expect(handed).toEqual(numbers(100, 320));
  });

  it('hands out a list that is larger than a slice in slices', async () => {
    const rows = new Pace(5).hand(numbers(0, 12));
    const handed: number[] = [];
    for (const row of rows) void Promise.resolve(row).then((number) => handed.push(number));
    await turn();
    expect(handed).toHaveLength(5);
    await turn();
    await turn();
    expect(handed).toEqual(numbers(0, 12));
  });
});
