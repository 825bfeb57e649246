/** A request that asks for too much, or is wrong at length. */
export interface Attack {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** How many are sent at once; one where it is not said. */
  readonly times?: number;
  /** Whether the client never takes what it is sent. */
  readonly unread?: boolean;
}

const repeated = (times: number, of: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => of(index)).join(' ');

const list = <T>(length: number, of: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => of(index));

const keys = (count: number): Record<string, number> =>
  Object.fromEntries(list(count, (index) => [`key${index}`, index]));

const byFilter = 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }';

const nested = (depth: number, inner: object): object =>
  depth === 0 ? inner : { not: nested(depth - 1, inner) };

/** A page of 500 below 500 ids, with 170 aliases of a text in each row. */
const aliased = (root: number): string =>
  `a${root}: nodes(ids: $ids) { ... on Location { events(first: 500) { nodes { ...Many } } } }`;

const numbers =
  'total { events independentOrigins } groups { events independentOrigins deaths { low best high } }';

const reports = (depth: number): string =>
  depth === 0 ? '{ id: { ne: "x" } }' : `{ reports: { some: ${reports(depth - 1)} } }`;

const introspection =
  '__schema { types { name description fields { name description args { name description type { name } } type { name ofType { name ofType { name } } } } inputFields { name description } enumValues { name description } } }';

/** An answer of some 20 MB, at nearly the greatest cost. */
const large = `{ ${repeated(4, (i) => `d${i}: documents(first: 500) { nodes { ...Names } }`)} } fragment Names on Document { ${repeated(180, (i) => `n${i}: name`)} }`;

/** The attacks on a graph of UCDP Iraq: what a request may cost the server, its neighbours and its memory. */
export const attacks: readonly Attack[] = [
  {
    name: 'unknown keys, 1,000',
    query: byFilter,
    variables: { filter: keys(1_000) },
  },
  { name: 'unknown keys, 4,000', query: byFilter, variables: { filter: keys(4_000) } },
  { name: 'unknown keys, 60,000', query: byFilter, variables: { filter: keys(60_000) } },
  {
    name: 'empty conditions, 300,000',
    query: byFilter,
    variables: { filter: { and: list(300_000, () => ({})) } },
  },
  {
    name: 'a text of 100 kB for a number',
    query: 'query ($first: Int) { events(first: $first) { totalCount } }',
    variables: { first: 'at "first'.repeat(11_000) },
  },
  { name: 'a filter 3,000 deep', query: byFilter, variables: { filter: nested(3_000, {}) } },
  {
    name: '3 x 500 ids x 500 rows x 170 aliases',
    query: `query ($ids: [ID!]!) { ${repeated(3, aliased)} } fragment Many on Event { ${repeated(170, (i) => `t${i}: summary`)} }`,
    variables: { ids: list(500, () => 'location-iraq') },
  },
  {
    name: '50 x stats with origins',
    query: `{ ${repeated(50, (i) => `s${i}: stats(groupBy: [TYPE, SOURCE]) { ${numbers} }`)} }`,
  },
  {
    name: '50 x timeline by day',
    query: `{ ${repeated(50, (i) => `t${i}: timeline(interval: DAY) { buckets { label events assertions deaths { low best high } } }`)} }`,
  },
  {
    name: '50 x introspection',
    query: `{ ${repeated(50, (i) => `i${i}: ${introspection}`)} }`,
  },
  { name: '4 reports deep', query: `{ documents(filter: ${reports(4)}) { totalCount } }` },
  {
    name: '119 sibling lists',
    query: `{ events(first: 1) { nodes { ${repeated(119, (i) => `c${i}: claims(first: 1) { nodes { id } }`)} } } }`,
  },
  {
    name: '2 requests of 50 filters',
    times: 2,
    query: `{ ${repeated(50, (i) => `f${i}: documents(first: 1, filter: { name: { contains: "${i}" }, reports: { some: { summary: { contains: "x${i}" } } } }) { totalCount nodes { id } }`)} }`,
  },
  { name: 'a large answer', query: large },
  { name: '32 large answers', times: 32, query: large },
  { name: '32 large answers that nobody takes', times: 32, unread: true, query: large },
];
