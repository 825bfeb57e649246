/** Stops the Neo4j that was started for the run, if one was. */
export default async function tearDown(): Promise<void> {
  await globalThis.claimgraphTestServer?.stop();
}
