import { startClaimgraph, type Running } from '../../support/claimgraph';

/** Starts a server of its own on the store that the environment names, on any free port. */
export async function startServer(): Promise<{ server: Running; url: string }> {
  const server = startClaimgraph(['serve'], {
    ...(process.env as Record<string, string>),
    PORT: '0',
    CLAIMGRAPH_DEMO: 'false',
    LOG_LEVEL: 'silent',
  });
  let url = '';
  await server.until(({ stdout, stderr }) => {
    url = /Claimgraph is at (\S+)/.exec(stdout + stderr)?.[1] ?? '';
    return url !== '';
  });
  return { server, url };
}
