import type { ResultOf } from '@graphql-typed-document-node/core';
import { graphql } from './generated';

const claims = graphql(/* GraphQL */ `
  query Claims($id: ID!) {
    event(id: $id) {
      id
      occurredFrom
      claims {
        edges {
          node {
            name
          }
          assertion {
            medium
          }
        }
      }
      targets {
        nodes {
          __typename
          ... on Location {
            locationType: type
          }
          ... on Asset {
            assetType: type
          }
        }
      }
    }
  }
`);

export function mediaOf(answer: ResultOf<typeof claims>): string[] {
  const edges = answer.event?.claims.edges ?? [];
  // @ts-expect-error a name is no number: without types this line would be an error itself.
  const wrong: number | undefined = edges[0]?.node.name;
  void wrong;
  return edges.map(({ assertion }) => assertion.medium ?? 'unknown');
}
