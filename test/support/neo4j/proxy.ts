import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that a test can cut. */
export interface Proxy {
  /** Where it listens, at the given host and port of loopback. */
  readonly uri: string;
  /** Ends every connection; new ones are taken again. */
  cut(): void;
  /** Ends every connection, and takes no new ones. */
  close(): Promise<void>;
}

/** Listens on a free port of loopback, and hands every connection on to the server of a bolt URI. */
export async function openProxy(boltUri: string): Promise<Proxy> {
  const { hostname, port } = new URL(boltUri);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      cut();
      await closed;
    },
  };
}
