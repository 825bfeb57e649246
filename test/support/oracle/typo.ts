/** Whether two words are one typo apart, by trying all of them: no thought is given to speed. */
export function areOneTypoApart(a: string, b: string): boolean {
  if (a === b) return false;
  const [from, to] = [Array.from(a), Array.from(b)];
  const is = (letters: readonly string[]): boolean => letters.join('') === b;
  return [...from.keys(), from.length].some(
    (i) =>
      is(from.toSpliced(i, 1)) ||
      to.some((letter) => is(from.toSpliced(i, 1, letter)) || is(from.toSpliced(i, 0, letter))) ||
      is([...from.slice(0, i), ...from.slice(i, i + 2).reverse(), ...from.slice(i + 2)]),
  );
}
