/** Stops what Neo4j was started for the run. */
export default async function tearDown(): Promise<void> {
  await Promise.all((globalThis.claimgraphTestServers ?? []).map((server) => server.stop()));
}
