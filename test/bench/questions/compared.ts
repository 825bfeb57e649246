import { byDate, byName, live, type BenchQuestion } from './question';

const envelope = 'id stance modality credibility locator recordedAt marking';
const below = (field: string, first: number, selection: string, sort = byName): string =>
  `${field}: ${field}Connection(first: ${first}, where: { edge: ${live} }, sort: ${sort}) { edges { ${selection} } }`;
const events = '[{ occurredFrom: DESC }, { id: DESC }]';

const rowsOfEvents: BenchQuestion['rows'] = ({ events: page }) =>
  Array.isArray(page) ? page : (page as { nodes: unknown }).nodes;

const yearsAround = (date: string): { from: string; to: string } => ({
  from: `${Number(date.slice(0, 4)) - 1}${date.slice(4, 8)}01`,
  to: `${Number(date.slice(0, 4)) + 1}${date.slice(4, 8)}28`,
});

/** The questions by which the two are compared. */
export const comparedQuestions: readonly BenchQuestion[] = [
  {
    name: 'lookup by id',
    ours: `query Lookup($id: ID!, $asOf: AsOf) { event(id: $id, asOf: $asOf) { id name type occurred summary } }`,
    peer: `query Lookup($id: ID!) {
      events(where: { id: { eq: $id }, withdrawnAt: { eq: null } }) { id name type occurred summary }
    }`,
    variables: ({ event }) => ({ id: event.id }),
    rows: ({ event, events }) => (events === undefined ? [event] : events),
  },
  {
    name: '50 of a type by date, three lists',
    ours: `query Page($type: EventType!, $asOf: AsOf) {
      events(first: 50, filter: { type: { eq: $type } }, orderBy: [{ field: OCCURRED, direction: DESC }], asOf: $asOf) {
        nodes { id name occurred
          claims(first: 5) { edges { node { id name } assertion { ${envelope} } } }
          participants(first: 5) { edges { node { ... on Actor { id name } } } }
          locations(first: 5) { edges { node { id name } } }
        }
      }
    }`,
    peer: `query Page($type: String!) {
      events(limit: 50, where: { type: { eq: $type }, withdrawnAt: { eq: null } }, sort: ${events}) {
        id name occurred
        ${below('claims', 5, `node { id name } assertion: properties { ${envelope} }`)}
        ${below('participants', 5, 'node { id name }')}
        ${below('locations', 5, 'node { id name }')}
      }
    }`,
    variables: ({ event }) => ({ type: event.type }),
    rows: rowsOfEvents,
  },
  {
    name: 'type, dates, place; sorted; totalCount',
    ours: `query Filtered($type: EventType!, $from: Date!, $to: Date!, $place: ID!, $asOf: AsOf) {
      events(
        first: 20, orderBy: [{ field: OCCURRED, direction: DESC }], asOf: $asOf,
        filter: { type: { eq: $type }, occurred: { from: $from, to: $to }, locations: { some: { id: { eq: $place } } } }
      ) { totalCount edges { node { id name occurred } } }
    }`,
    peer: `query Filtered($type: String!, $from: String!, $to: String!, $place: ID!) {
      events: eventsConnection(
        first: 20, sort: ${events},
        where: {
          type: { eq: $type }, occurredTo: { gte: $from }, occurredFrom: { lte: $to }, withdrawnAt: { eq: null }
          locationsConnection: { some: { node: { id: { eq: $place } }, edge: ${live} } }
        }
      ) { totalCount edges { node { id name occurred } } }
    }`,
    variables: ({ event }) => ({
      type: event.type,
      place: event.placeId,
      ...yearsAround(event.occurred),
    }),
    rows: ({ events }) => events,
  },
  {
    name: 'four levels: actor, events, claimants, places',
    ours: `query Deep($actor: ID!, $asOf: AsOf) {
      actor(id: $actor, asOf: $asOf) { id name
        involvedIn(first: 10) { edges { node { id name
          claims(first: 5) { edges { node { id name
            claimed(first: 5) { edges { node { id name locations(first: 2) { edges { node { id name } } } } } }
          } } }
          reports(first: 5) { edges { node { id name publishedBy(first: 2) { edges { node { id name } } } } } }
        } } }
      }
    }`,
    peer: `query Deep($actor: ID!) {
      actors(where: { id: { eq: $actor } }) { id name
        ${below(
          'involvedIn',
          10,
          `node { id name
          ${below('claims', 5, `node { id name ${below('claimed', 5, `node { id name ${below('locations', 2, 'node { id name }')} }`, byDate)} }`)}
          ${below('reports', 5, `node { id name ${below('publishedBy', 2, 'node { id name }')} }`)}
        }`,
          byDate,
        )}
      }
    }`,
    variables: ({ actorId }) => ({ actor: actorId }),
    rows: ({ actor, actors }) => (actors === undefined ? [actor] : actors),
  },
  {
    name: '500 by date, two lists',
    ours: `query Wide($to: Date!, $asOf: AsOf) {
      events(first: 500, filter: { occurred: { to: $to } }, orderBy: [{ field: OCCURRED, direction: DESC }], asOf: $asOf) {
        nodes { id name occurred
          participants(first: 5) { edges { node { ... on Actor { id name } } } }
          locations(first: 5) { edges { node { id name } } }
        }
      }
    }`,
    peer: `query Wide($to: String!) {
      events(limit: 500, where: { occurredFrom: { lte: $to }, withdrawnAt: { eq: null } }, sort: ${events}) {
        id name occurred
        ${below('participants', 5, 'node { id name }')}
        ${below('locations', 5, 'node { id name }')}
      }
    }`,
    variables: ({ event }) => ({ to: event.occurred }),
    rows: rowsOfEvents,
  },
];
