import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { typeDefs } from './type-defs';

/*
 * @neo4j/graphql on Apollo, set up as its documentation does ("Self-hosting GraphQL"). It says on its
 * output where it answers, and ends with its standard input.
 */
/** Ranges of texts, which dates are here, have to be asked for. */
const features = { filters: { String: { GTE: true, LTE: true } } };

async function main(): Promise<void> {
  const { NEO4J_URI = '', NEO4J_USERNAME = '', NEO4J_PASSWORD = '' } = process.env;
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));
  const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
  const server = new ApolloServer({ schema });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  process.stdout.write(`${url}\n`);
  process.stdin.resume().on('end', () => process.exit(0));
}

void main();
