/** Requests that are near the limits, and answered. */
interface Heavy {
  readonly name: string;
  readonly query: string;
}

const repeated = (times: number, of: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => of(index)).join(' ');

export const heavy: readonly Heavy[] = [
  {
    name: '50 filters',
    query: `{ ${repeated(50, (i) => `f${i}: documents(first: 1, filter: { name: { contains: "${i}" }, reports: { some: { summary: { contains: "x${i}" } } } }) { totalCount nodes { id } }`)} }`,
  },
  {
    name: 'a page of 500 with lists',
    query:
      '{ events(first: 500) { totalCount nodes { name reports(first: 30) { nodes { name publishedBy(first: 5) { nodes { name } } } } locations(first: 10) { nodes { name } } } } }',
  },
  {
    name: 'stats with origins',
    query:
      '{ stats(groupBy: [TYPE, SOURCE]) { total { events independentOrigins } groups { events independentOrigins deaths { low best high } } } }',
  },
  {
    name: 'a large answer',
    query: `{ ${repeated(4, (i) => `d${i}: documents(first: 500) { nodes { ...Names } }`)} } fragment Names on Document { ${repeated(180, (i) => `n${i}: name`)} }`,
  },
];
