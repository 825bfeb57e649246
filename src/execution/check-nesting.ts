import { enforceLimit } from './limits';

const opening: ReadonlySet<string> = new Set(['{', '[', '(']);
const closing: ReadonlySet<string> = new Set(['}', ']', ')']);

/**
 * Checks how deep the text of a query nests, before it is parsed: the parser and what reads its tree
 * call themselves for each level. It reads each character once.
 */
export function checkNesting(query: string): void {
  let depth = 0;
  for (let at = 0; at < query.length; at += 1) {
    const sign = query[at]!;
    if (sign === '"') at = endOfString(query, at);
    else if (sign === '#') at = endOfLine(query, at);
    else if (closing.has(sign)) depth -= 1;
    else if (opening.has(sign)) enforceLimit('nesting', (depth += 1), ['query']);
  }
}

/** Where the string that begins here ends; the end of the text where it does not, as the parser will say. */
function endOfString(query: string, start: number): number {
  const quotes = query.startsWith('"""', start) ? '"""' : '"';
  for (let at = start + quotes.length; at < query.length; at += 1) {
    if (query[at] === '\\') at += quotes === '"' || query.startsWith('"""', at + 1) ? quotes.length : 0;
    else if (query.startsWith(quotes, at)) return at + quotes.length - 1;
  }
  return query.length;
}

function endOfLine(query: string, start: number): number {
  for (let at = start; at < query.length; at += 1) if (query[at] === '\n' || query[at] === '\r') return at;
  return query.length;
}
