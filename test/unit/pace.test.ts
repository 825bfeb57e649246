import { Pace } from '../../src/resolvers/pace';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('The pace of a dear request', () => {
  it('hands out a slice at once, and what follows a slice at each turn of the event loop, in order', async () => {
    const pace = new Pace(100);
    const handed: number[] = [];
    const pages = Array.from({ length: 25 }, (_, page) => pace.hand(page, 10));
    expect(pages.slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const page of pages.slice(10)) void Promise.resolve(page).then((number) => handed.push(number));
    expect(handed).toEqual([]);
    await turn();
    expect(handed).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    await turn();
    expect(handed).toHaveLength(15);
  });

  it('hands out a page that is larger than a slice alone', async () => {
    const pace = new Pace(5);
    expect(pace.hand('first', 500)).toBe('first');
    expect(await pace.hand('second', 500)).toBe('second');
  });
});
