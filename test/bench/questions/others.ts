import type { BenchQuestion } from './question';

/** The first and the last day of each month of the year of a date. */
function monthsAround(date: string): [from: string, to: string][] {
  const year = Number(date.slice(0, 4));
  return Array.from({ length: 12 }, (_, month) => [
    new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10),
    new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10),
  ]);
}

const months = Array.from({ length: 12 }, (_, month) => `m${month + 1}`);

interface Bucket {
  readonly events: number;
}

/**
 * What the two do not offer alike. The peer has no ranked search, so it is asked for the name that contains
 * the text; it has no timeline, so it is asked for a count of each month, all in one request.
 */
export const otherQuestions: readonly BenchQuestion[] = [
  {
    name: 'search for a name (peer: contains)',
    ours: `query Search($text: String!, $asOf: AsOf) {
      search(text: $text, kinds: [Event], first: 1, asOf: $asOf) { nodes { id name } }
    }`,
    peer: `query Search($text: String!) {
      events(limit: 1, where: { name: { contains: $text }, withdrawnAt: { eq: null } }, sort: [{ name: ASC }, { id: ASC }]) { id name }
    }`,
    variables: ({ event }) => ({ text: event.name }),
    rows: ({ search, events }) => (search === undefined ? events : (search as { nodes: unknown }).nodes),
  },
  {
    name: 'a year of one type by month (peer: 12 counts)',
    ours: `query Timeline($type: EventType!, $from: Date!, $to: Date!, $asOf: AsOf) {
      timeline(interval: MONTH, from: $from, to: $to, filter: { type: { eq: $type } }, asOf: $asOf) {
        buckets { events }
      }
    }`,
    peer: `query Months($type: String!, ${months.map((m) => `$${m}from: String!, $${m}to: String!`).join(', ')}) {
      ${months
        .map(
          (m) => `${m}: eventsConnection(
        where: { type: { eq: $type }, occurredFrom: { gte: $${m}from, lte: $${m}to }, withdrawnAt: { eq: null } }
      ) { aggregate { count { nodes } } }`,
        )
        .join('\n')}
    }`,
    variables: ({ event }) => {
      const ranges = monthsAround(event.occurred);
      const named = ranges.flatMap(([from, to], i) => [
        [`${months[i]}from`, from],
        [`${months[i]}to`, to],
      ]);
      return {
        type: event.type,
        from: ranges[0]![0],
        to: ranges.at(-1)![1],
        ...Object.fromEntries(named),
      };
    },
    rows: ({ timeline, ...counts }) =>
      timeline === undefined
        ? months.map((m) => (counts[m] as { aggregate: { count: { nodes: number } } }).aggregate.count.nodes)
        : (timeline as { buckets: Bucket[] }).buckets.map(({ events }) => events),
  },
];
