import type { Neo4jConfig } from '../../../src/graph/store/neo4j/neo4j';

/** The variables that tell the program which Neo4j to use. */
export const settingsOf = ({ uri, username, password, database }: Neo4jConfig): Record<string, string> => ({
  NEO4J_URI: uri,
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
});
