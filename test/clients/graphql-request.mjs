/** graphql-request has no cache, so that asOf may be used as one likes. */
import { ClientError, gql, GraphQLClient } from 'graphql-request';

const [url] = process.argv.slice(2);
const id = 'event-2020-08-10-border-convoy';

const client = new GraphQLClient(url);
const both = await client.request(
  gql`
    query Both($id: ID!) {
      now: event(id: $id) {
        responsibility {
          status
        }
      }
      then: event(id: $id, asOf: { known: "2020-08-20T00:00:00Z" }) {
        responsibility {
          status
        }
      }
    }
  `,
  { id },
);
const past = new GraphQLClient(url, { headers: { 'X-Claimgraph-Known': '2020-08-20T00:00:00Z' } });
const lens = await past.request('query Lens($id: ID!) { event(id: $id) { responsibility { status } } }', {
  id,
});

const refused = await client.request('{ events(first: 501) { totalCount } }').catch((error) => error);
console.log(
  JSON.stringify({
    now: both.now.responsibility.status,
    then: both.then.responsibility.status,
    lens: lens.event.responsibility.status,
    refused: refused instanceof ClientError ? refused.response.errors[0].extensions.faults[0].path : null,
  }),
);
