/**
 * Decoders check a value that a store gave and give it back typed. They throw a {@link DecodeError},
 * which the port completes with the query and the column.
 */
export class DecodeError extends Error {
  constructor(
    message: string,
    /** The column in which it was found, where the decoder knows it. */
    readonly column?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export type Decoder<T> = (value: unknown) => T;

function unexpected(expected: string, value: unknown): DecodeError {
  const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
  return new DecodeError(`expected ${expected}, found ${found}`);
}

export const decodeText: Decoder<string> = (value) => {
  if (typeof value !== 'string') throw unexpected('text', value);
  return value;
};

export const decodeInteger: Decoder<number> = (value) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw unexpected('a whole number', value);
  return value;
};

export const decodeBoolean: Decoder<boolean> = (value) => {
  if (typeof value !== 'boolean') throw unexpected('a boolean', value);
  return value;
};

export const decodeList =
  <T>(item: Decoder<T>): Decoder<T[]> =>
  (value) => {
    if (!Array.isArray(value)) throw unexpected('a list', value);
    return value.map(item);
  };

export const decodeNullable =
  <T>(inner: Decoder<T>): Decoder<T | null> =>
  (value) =>
    value === null || value === undefined ? null : inner(value);

/** A map of properties as it was stored, for code that inspects whatever is there. */
export const decodeProperties: Decoder<Record<string, unknown>> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpected('a map', value);
  return value as Record<string, unknown>;
};
