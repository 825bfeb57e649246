/** Apollo Client, as its documentation sets it up. Prints what its cache holds after each step. */
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

const [url] = process.argv.slice(2);
const convoy = 'event-2020-08-10-border-convoy';

const introspection = await fetch(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ __schema { types { name possibleTypes { name } } } }' }),
}).then((response) => response.json());
const possibleTypes = Object.fromEntries(
  introspection.data.__schema.types
    .filter((type) => type.possibleTypes !== null)
    .map((type) => [type.name, type.possibleTypes.map(({ name }) => name)]),
);

/** One client holds one lens. */
const clientOf = (headers = {}) =>
  new ApolloClient({
    link: new HttpLink({ uri: url, headers }),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        Query: { fields: { events: relayStylePagination(['filter', 'orderBy']) } },
        // They have no id: two selections of one are merged within the event that they stand in.
        Responsibility: { merge: true },
        Casualties: { merge: true },
        Location: { fields: { parts: relayStylePagination(['filter', 'orderBy']) } },
      },
    }),
  });

const statusQuery = gql`
  query Status($id: ID!) {
    event(id: $id) {
      id
      responsibility {
        status
      }
    }
  }
`;
const statusOf = async (client) => {
  const { data } = await client.query({ query: statusQuery, variables: { id: convoy } });
  return data.event.responsibility.status;
};
const now = clientOf();
const then = clientOf({ 'X-Claimgraph-Known': '2020-08-20T00:00:00Z' });
const statuses = { now: await statusOf(now), then: await statusOf(then), nowAgain: await statusOf(now) };

/** Watches a query, as a component does, and waits for its first answer. */
const loaded = (query) =>
  new Promise((resolve, reject) =>
    query.subscribe((result) => {
      if (result.error !== undefined) reject(result.error);
      else if (!result.loading) resolve(result);
    }),
  );

const eventsQuery = gql`
  query Events($first: Int, $after: String) {
    events(first: $first, after: $after) {
      edges {
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
const events = now.watchQuery({ query: eventsQuery, variables: { first: 2 } });
let { data: page } = await loaded(events);
let pages = 1;
while (page.events.pageInfo.hasNextPage) {
  await events.fetchMore({ variables: { after: page.events.pageInfo.endCursor } });
  page = now.readQuery({ query: eventsQuery, variables: { first: 2 } });
  pages += 1;
}

const partsQuery = gql`
  query Parts($id: ID!, $after: String) {
    location(id: $id) {
      id
      parts(first: 2, after: $after) {
        edges {
          node {
            id
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;
const parts = now.watchQuery({ query: partsQuery, variables: { id: 'location-iraq' } });
let { data: place } = await loaded(parts);
while (place.location.parts.pageInfo.hasNextPage) {
  await parts.fetchMore({ variables: { after: place.location.parts.pageInfo.endCursor } });
  place = now.readQuery({ query: partsQuery, variables: { id: 'location-iraq' } });
}

// A fragment on an interface is read from the cache by possible types.
const { data } = await now.query({
  query: gql`
    query Node($id: ID!) {
      node(id: $id) {
        id
        ... on Entity {
          name
        }
      }
    }
  `,
  variables: { id: convoy },
});
const cached = now.readFragment({
  id: now.cache.identify(data.node),
  fragment: gql`
    fragment Named on Entity {
      name
    }
  `,
});

const idsOf = (connection) => connection.edges.map(({ node }) => node.id);
console.log(
  JSON.stringify({
    statuses,
    pages,
    events: idsOf(page.events),
    parts: idsOf(place.location.parts),
    node: data.node.__typename,
    name: cached?.name,
  }),
);
now.stop();
then.stop();
