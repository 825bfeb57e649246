/** urql with Graphcache and its defaults, which prefer GET. */
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { getIntrospectionQuery } from 'graphql';
import { relayPagination } from '@urql/exchange-graphcache/extras';

const [url] = process.argv.slice(2);
const convoy = 'event-2020-08-10-border-convoy';

const { data: introspected } = await new Client({ url, exchanges: [fetchExchange] }).query(
  getIntrospectionQuery({ descriptions: false }),
  {},
);

/** One client holds one lens, here by its URL. */
const clientOf = (parameters = {}) =>
  new Client({
    url: `${url}?${new URLSearchParams(parameters)}`,
    exchanges: [
      cacheExchange({
        schema: introspected,
        // What has no id is a part of the entity that it stands in.
        keys: { Responsibility: () => null },
        resolvers: {
          Query: { events: relayPagination() },
          Location: { parts: relayPagination() },
        },
      }),
      fetchExchange,
    ],
  });

const statusOf = async (client, policy = 'cache-first') => {
  const { data, error } = await client.query(
    gql`
      query Status($id: ID!) {
        event(id: $id) {
          id
          responsibility {
            status
          }
        }
      }
    `,
    { id: convoy },
    { requestPolicy: policy },
  );
  if (error !== undefined) throw error;
  return data.event.responsibility.status;
};
const now = clientOf();
const then = clientOf({ known: '2020-08-20T00:00:00Z' });
const statuses = { now: await statusOf(now), then: await statusOf(then), nowAgain: await statusOf(now) };

const pageOf = async (client, after) => {
  const { data, error } = await client.query(
    gql`
      query Page($after: String) {
        events(first: 2, after: $after) {
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
    `,
    { after },
  );
  if (error !== undefined) throw error;
  return data.events;
};
let page = await pageOf(now);
while (page.pageInfo.hasNextPage) page = await pageOf(now, page.pageInfo.endCursor);

const partsOf = async (client, after) => {
  const { data, error } = await client.query(
    gql`
      query Parts($after: String) {
        location(id: "location-iraq") {
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
    `,
    { after },
  );
  if (error !== undefined) throw error;
  return data.location.parts;
};
let parts = await partsOf(now);
while (parts.pageInfo.hasNextPage) parts = await partsOf(now, parts.pageInfo.endCursor);

const idsOf = (connection) => connection.edges.map(({ node }) => node.id);
console.log(JSON.stringify({ statuses, events: idsOf(page), parts: idsOf(parts) }));
