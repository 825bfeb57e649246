import neo4j from 'neo4j-driver';
import type { Value } from '../port';

/**
 * A parameter as the driver wants it. The driver sends every JavaScript number as a float, which LIMIT
 * refuses and which would store `3.0` where the embedded engine stores `3`; so whole numbers become
 * integers, at any depth. Objects are made anew, since those of graphql-js have no prototype and the
 * driver takes such for none of its own.
 */
export function toNeo4jValue(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toNeo4jValue);
  return Object.fromEntries(
    Object.entries(value as Record<string, Value>).map(([key, item]) => [key, toNeo4jValue(item)]),
  );
}
