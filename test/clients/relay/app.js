/** react-relay in jsdom: pages at the root and below a node, both ways; refetches; assertions as nodes. */
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<div id="root"></div>');
Object.assign(globalThis, {
  window,
  document: window.document,
  navigator: window.navigator,
  IS_REACT_ACT_ENVIRONMENT: true,
});

const React = require('react');
const { createRoot } = require('react-dom/client');
const {
  graphql,
  RelayEnvironmentProvider,
  useLazyLoadQuery,
  usePaginationFragment,
  useRefetchableFragment,
} = require('react-relay');
const { Environment, Network, RecordSource, Store } = require('relay-runtime');

const [url] = process.argv.slice(2);

/** One environment holds one lens. */
const environmentOf = (headers = {}) =>
  new Environment({
    network: Network.create(async ({ text }, variables) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: text, variables }),
      });
      return response.json();
    }),
    store: new Store(new RecordSource()),
  });

const query = graphql`
  query appQuery($place: ID!, $event: ID!) {
    ...appEvents
    ...appEventsBackwards
    location(id: $place) {
      ...appParts
      ...appPartsBackwards
    }
    event(id: $event) {
      ...appStatus
      ...appAssertions
    }
  }
`;
const eventsFragment = graphql`
  fragment appEvents on Query
  @refetchable(queryName: "appEventsPaginationQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" }) {
    events(first: $first, after: $after) @connection(key: "app_events") {
      edges {
        node {
          id
        }
      }
    }
  }
`;
const eventsBackwardsFragment = graphql`
  fragment appEventsBackwards on Query
  @refetchable(queryName: "appEventsBackwardsPaginationQuery")
  @argumentDefinitions(last: { type: "Int", defaultValue: 2 }, before: { type: "String" }) {
    eventsBackwards: events(last: $last, before: $before) @connection(key: "app_eventsBackwards") {
      edges {
        node {
          id
        }
      }
    }
  }
`;
const partsFragment = graphql`
  fragment appParts on Location
  @refetchable(queryName: "appPartsPaginationQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" }) {
    parts(first: $first, after: $after) @connection(key: "app_parts") {
      edges {
        node {
          id
        }
      }
    }
  }
`;
const partsBackwardsFragment = graphql`
  fragment appPartsBackwards on Location
  @refetchable(queryName: "appPartsBackwardsPaginationQuery")
  @argumentDefinitions(last: { type: "Int", defaultValue: 2 }, before: { type: "String" }) {
    partsBackwards: parts(last: $last, before: $before) @connection(key: "app_partsBackwards") {
      edges {
        node {
          id
        }
      }
    }
  }
`;
const assertionsFragment = graphql`
  fragment appAssertions on Event
  @refetchable(queryName: "appAssertionsPaginationQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 5 }, after: { type: "String" }) {
    assertions(first: $first, after: $after) @connection(key: "app_assertions") {
      edges {
        node {
          id
          type
        }
      }
    }
  }
`;
const statusFragment = graphql`
  fragment appStatus on Event @refetchable(queryName: "appStatusRefetchQuery") {
    id
    responsibility {
      status
    }
  }
`;
const assertionQuery = graphql`
  query appAssertionQuery($id: ID!) {
    node(id: $id) {
      __typename
      ... on ClaimedAssertion {
        medium
      }
    }
  }
`;

/** What the components hold after the last rendering. */
const shown = {};

function App({ variables }) {
  const data = useLazyLoadQuery(query, variables);
  shown.events = usePaginationFragment(eventsFragment, data);
  shown.eventsBackwards = usePaginationFragment(eventsBackwardsFragment, data);
  shown.parts = usePaginationFragment(partsFragment, data.location);
  shown.partsBackwards = usePaginationFragment(partsBackwardsFragment, data.location);
  shown.assertions = usePaginationFragment(assertionsFragment, data.event);
  shown.status = useRefetchableFragment(statusFragment, data.event);
  return null;
}

function Assertion({ id }) {
  shown.assertion = useLazyLoadQuery(assertionQuery, { id }).node;
  return null;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Renders in an environment, and waits until what it asks for is there. */
async function render(environment, element, isThere) {
  const root = createRoot(window.document.getElementById('root'));
  await React.act(async () =>
    root.render(
      React.createElement(
        RelayEnvironmentProvider,
        { environment },
        React.createElement(React.Suspense, { fallback: null }, element),
      ),
    ),
  );
  while (!isThere()) await React.act(settled);
  return root;
}

/** Starts a request of a component, and waits until it is complete and rendered. */
async function completed(start) {
  let ended = null;
  await React.act(async () =>
    start((error) => {
      ended = { error };
    }),
  );
  while (ended === null) await React.act(settled);
  if (ended.error) throw ended.error;
}

/** Loads page after page to the end of a list, and gives the ids that the store holds then. */
async function allOf(name, load, has) {
  while (shown[name][has]) {
    await completed((onComplete) => shown[name][load](2, { onComplete }));
  }
  return shown[name].data[name].edges.map(({ node }) => node.id);
}

async function main() {
  const variables = { place: 'location-iraq', event: 'event-2020-08-10-border-convoy' };
  const past = { 'X-Claimgraph-Known': '2020-08-20T00:00:00Z' };
  const result = {};
  for (const [name, headers] of Object.entries({ now: {}, then: past })) {
    delete shown.status;
    const environment = environmentOf(headers);
    const app = await render(environment, React.createElement(App, { variables }), () => shown.status);
    const before = shown.status[0].responsibility.status;
    await completed((onComplete) => shown.status[1]({}, { fetchPolicy: 'network-only', onComplete }));
    result[name] = {
      status: before,
      refetched: shown.status[0].responsibility.status,
      events: await allOf('events', 'loadNext', 'hasNext'),
      eventsBackwards: await allOf('eventsBackwards', 'loadPrevious', 'hasPrevious'),
      parts: await allOf('parts', 'loadNext', 'hasNext'),
      partsBackwards: await allOf('partsBackwards', 'loadPrevious', 'hasPrevious'),
      assertions: await allOf('assertions', 'loadNext', 'hasNext'),
    };
    await React.act(async () => app.unmount());
  }
  const id = result.now.assertions.find((each) => each.includes('~CLAIMED~'));
  await render(environmentOf(), React.createElement(Assertion, { id }), () => shown.assertion);
  console.log(JSON.stringify({ ...result, assertion: shown.assertion }));
  process.exit(0);
}

void main();
