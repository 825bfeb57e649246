import type { Value } from '../../graph/store/port';

/*
 * What both engines and cypher-shell read alike: the embedded engine does not know \b and \f, and a
 * backslash before a u that was meant as one is doubled like any other.
 */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

// Control characters, and the separators that some programs take for the end of a line.
// eslint-disable-next-line no-control-regex
const special = /[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/** A value as a literal of Cypher. */
export function literal(value: Value): string {
  if (typeof value === 'string') return `"${value.replace(special, escaped)}"`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  const entries = Object.entries(value as Record<string, Value>);
  return `{${entries.map(([name, each]) => `${name}: ${literal(each)}`).join(', ')}}`;
}

function escaped(character: string): string {
  return escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
