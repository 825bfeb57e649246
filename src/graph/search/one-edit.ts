/**
 * A typo: one letter wrong, missing or added, or two neighbours swapped (Damerau's four, once). Letters
 * are code points. Where the words are the same there is none.
 */
export function isOneEdit(a: string, b: string): boolean {
  // No edit changes the length by more than a letter, which is two units at most.
  if (a === b || Math.abs(a.length - b.length) > 2) return false;
  const [short, long] = [Array.from(a), Array.from(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const same = (from: number, to: number): boolean => short.slice(from).join('') === long.slice(to).join('');
  if (short.length + 1 === long.length) return same(start, start + 1);
  if (short.length !== long.length) return false;
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return same(start + 1, start + 1) || (swapped && same(start + 2, start + 2));
}

/**
 * All words that are one edit away, as patterns: `any` stands for one letter. Together they are a regular
 * expression that both engines understand, and that finds neither more nor less.
 */
export function oneEditPatterns(word: string, any: string): string[] {
  const letters = Array.from(word);
  const before = (end: number): string => letters.slice(0, end).join('');
  const after = (start: number): string => letters.slice(start).join('');
  const patterns = new Set([`${word}${any}`]);
  for (const [i, letter] of letters.entries()) {
    patterns.add(`${before(i)}${any}${after(i)}`);
    patterns.add(`${before(i)}${any}${after(i + 1)}`);
    patterns.add(`${before(i)}${after(i + 1)}`);
    const next = letters[i + 1];
    if (next !== undefined) patterns.add(`${before(i)}${next}${letter}${after(i + 2)}`);
  }
  return [...patterns];
}
