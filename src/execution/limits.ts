import { badInput } from '../errors';

/**
 * What one request may ask for at most. Sizes of pages, of lists of values and of filters are bounded
 * where they are declared (`page.args.ts`, `root.args.ts`, `comparison-filters.ts`, `read-filter.ts`);
 * these bound how a request may multiply them, and what it brings. All are measured before anything is run.
 */
export const limits = {
  /** Tokens (words and punctuation) of the query's text. The full introspection query has some 500. */
  tokens: 10_000,
  /** Brackets within brackets in the query's text: ten lists by `edges`, and a filter at its own limit. */
  nesting: 128,
  /** Items of lists and keys of objects in all variables together. */
  values: 200_000,
  /** Objects in all variables together. Each is read by all fields of its type. */
  objects: 10_000,
  /** Keys of one object. The largest input type has some 50. */
  keys: 500,
  /** Lists and objects within each other in a variable. A filter at its own limit has some 20. */
  valueDepth: 40,
  /** Characters of one text in a variable. */
  textLength: 100_000,
  /** Fields at the root, aliases counted each. */
  rootFields: 50,
  /** Fields with an alias, in the whole text. */
  aliases: 200,
  /** Fields and fragments, once fragments are spread: a few of them within each other make millions. */
  selections: 10_000,
  /** Lists within lists along a path, what is reached by reference from a list's rows included. */
  depth: 10,
  /**
   * Pages and counts of lists, side by side and along a path: one statement has them all, and the embedded engine
   * plans no more than some 120.
   */
  lists: 96,
  /** Rows along a path: the product of the sizes of its pages. */
  width: 500_000,
  /** `__schema` and `__type` at the root. */
  introspection: 5,
  /** Rows and their fields in all: the request's cost. */
  cost: 500_000,
} as const;

export type Limit = keyof typeof limits;

const meanings: Readonly<Record<Limit, string>> = {
  tokens: 'tokens in a query',
  nesting: 'brackets within each other in a query',
  values: 'values in variables',
  objects: 'objects in variables',
  keys: 'keys in one object',
  valueDepth: 'lists and objects within each other in a variable',
  textLength: 'characters in one text',
  rootFields: 'fields at the root',
  aliases: 'aliases in a query',
  selections: 'fields and fragments once they are spread',
  depth: 'lists within lists',
  lists: 'pages and counts of lists, side by side and along one path',
  width: 'rows along one path, as the product of page sizes',
  introspection: 'questions about the schema in a request',
  cost: 'rows and fields in one request',
};

/** Throws a BadInputError, whose message begins with the limit's name, where more is asked for than it allows. */
export function enforceLimit(limit: Limit, asked: number, path: readonly string[]): void {
  if (asked > limits[limit]) throw badInput(path, limitMessage(limit, String(asked)));
}

export function limitMessage(limit: Limit, asked: string): string {
  return `limit ${limit}: ${limits[limit]} ${meanings[limit]} at most, ${asked} asked for`;
}
