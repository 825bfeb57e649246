import { enforceLimit } from './limits';

interface Found {
  readonly value: unknown;
  readonly depth: number;
}

/**
 * Checks the values of variables against their limits before anything else is done with them: how many there are,
 * how deep they lie, how many keys an object has and how long a text is. One pass reads each value once.
 */
export function checkValues(variables: Readonly<Record<string, unknown>>): void {
  const path = ['variables'];
  const pending: Found[] = [{ value: variables, depth: 0 }];
  let [values, objects] = [0, 0];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') enforceLimit('textLength', value.length, path);
    if (typeof value !== 'object' || value === null) continue;
    enforceLimit('valueDepth', depth, path);
    const below: unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (!Array.isArray(value)) {
      enforceLimit('keys', below.length, path);
      enforceLimit('objects', (objects += 1), path);
    }
    enforceLimit('values', (values += below.length), path);
    for (const each of below) pending.push({ value: each, depth: depth + 1 });
  }
}
