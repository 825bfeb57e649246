/** As many texts as are remembered before it begins anew. */
const limit = 20_000;

/** The same test, which remembers the texts that it found to be so: those of a data set repeat. */
export function rememberTrue(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Set<string>();
  return (text) => {
    if (known.has(text)) return true;
    if (!test(text)) return false;
    if (known.size >= limit) known.clear();
    known.add(text);
    return true;
  };
}
