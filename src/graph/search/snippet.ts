import type { TextMatch } from './score';
import type { SearchField } from './searched-fields';

/** A stretch of a text, in UTF-16 units: `end` is the first unit that no longer belongs to it. */
interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text with what was found in it. It is plain text: markup in it is the text's own. */
export interface Snippet {
  readonly field: SearchField;
  readonly text: string;
  readonly highlights: readonly Highlight[];
}

/** Units of a snippet at most, before the ellipses at its ends. */
const maxLength = 240;
/** Units that are shown before the first find. */
const lead = 60;

export function snippetOf({ field, text, words }: TextMatch): Snippet {
  const [from, to] = excerpt(text, words[0]!.start);
  const [head, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const shift = head.length - from;
  return {
    field,
    text: `${head}${text.slice(from, to)}${tail}`,
    highlights: words
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** The part of a long text around its first find, cut between words. */
function excerpt(text: string, find: number): [from: number, to: number] {
  if (text.length <= maxLength) return [0, text.length];
  const earliest = Math.max(0, Math.min(find - lead, text.length - maxLength));
  const gap = text.slice(earliest, find).search(/\s/);
  const from = earliest === 0 ? 0 : gap < 0 ? find : earliest + gap + 1;
  if (text.length - from <= maxLength) return [from, text.length];
  const last = text.slice(from, from + maxLength).search(/\s\S*$|[\uD800-\uDBFF]$/);
  return [from, last > 0 && from + last > find ? from + last : from + maxLength];
}
