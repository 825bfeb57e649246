import { createHash } from 'node:crypto';
import { BadInputError } from '../../errors';
import type { SortKey } from '../cypher/keyset';

/*
 * An opaque cursor: the sort keys of a row, and a fingerprint of the question that they belong to
 * (list, order, filter, lens). A keyset page starts strictly after these keys, so it costs the same
 * however deep it lies, and rows that come or go meanwhile are neither shown twice nor skipped.
 */

/** A short fingerprint of what a cursor belongs to. */
export function cursorScope(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);
}

export function encodeCursor(scope: string, keys: readonly SortKey[]): string {
  return Buffer.from(JSON.stringify([scope, ...keys])).toString('base64url');
}

/** The sort keys of a cursor. BadInputError where it is no cursor, or belongs to another question. */
export function decodeCursor(cursor: string, scope: string, keyCount: number, path: string): SortKey[] {
  const fail = (why: string): never => {
    throw new BadInputError(`${path}: ${why}`, [{ path, message: why }]);
  };
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return fail('this is not a cursor of this API');
  }
  if (!Array.isArray(parts) || typeof parts[0] !== 'string') return fail('this is not a cursor of this API');
  const [cursorOf, ...keys] = parts as unknown[];
  if (cursorOf !== scope)
    return fail(
      'this cursor belongs to another list, order, filter or point in time; take one from this question',
    );
  const isKey = (key: unknown): key is SortKey => typeof key === 'string' || typeof key === 'number';
  if (keys.length !== keyCount || !keys.every(isKey)) return fail('this is not a cursor of this API');
  return keys;
}
