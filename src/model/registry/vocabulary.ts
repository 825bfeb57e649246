/**
 * A controlled vocabulary: the values that a property may take, each with what it means. The schema
 * makes a GraphQL enum of each, and `claimgraph check` refuses what is not in it.
 */
export interface Vocabulary<V extends string = string> {
  /** The name of the GraphQL enum. */
  readonly name: string;
  readonly description: string;
  /** Each value with what it means, in the order in which they are shown. */
  readonly values: Readonly<Record<V, string>>;
}

export function vocabulary<V extends string>(
  name: string,
  description: string,
  values: Record<V, string>,
): Vocabulary<V> {
  return Object.freeze({ name, description, values: Object.freeze(values) });
}

/** The type of a vocabulary's values. */
export type ValueOf<T> = T extends Vocabulary<infer V> ? V : never;
