import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotFoundError, UnavailableError } from '../../src/errors';
import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import type { Graph } from '../../src/graph/store/port';
import { readOne, write } from './promise';

describe('the file of the embedded engine', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'claimgraph-file-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));
  const at = (name: string): string => join(directory, name);
  const count = (graph: Graph): Promise<unknown> => readOne(graph, 'MATCH (n:N) RETURN count(n)');

  /** Closes a store, whatever the test did to it. */
  const closed = async (graph: Graph): Promise<void> => void (await graph.close().catch(() => undefined));

  it('is refused without its latest writes, unless it was closed in order', async () => {
    const graph = await openGrafeo({ path: at('store') });
    await write(graph, 'CREATE (:N)');
    // As a crash leaves it, and as a copy of the one file does.
    cpSync(at('store'), at('alone'));
    cpSync(at('store'), at('both'));
    cpSync(`${at('store')}.wal`, `${at('both')}.wal`, { recursive: true });
    cpSync(at('store'), at('empty'));
    mkdirSync(`${at('empty')}.wal`);
    await graph.close();

    for (const readOnly of [false, true])
      for (const name of ['alone', 'empty']) {
        const opened = openGrafeo({ path: at(name) }, { readOnly });
        await expect(opened).rejects.toBeInstanceOf(UnavailableError);
        await expect(opened).rejects.toThrow(`${at(name)} was not closed in order, and ${at(name)}.wal`);
      }
    for (const readOnly of [true, false])
      for (const name of ['both', 'store']) {
        const again = await openGrafeo({ path: at(name) }, { readOnly });
        expect([name, await count(again)]).toEqual([name, 1]);
        await again.close();
      }
    expect(existsSync(`${at('both')}.wal`)).toBe(false);
  });

  it('takes its latest writes again after a refusal, once they are put beside it', async () => {
    const graph = await openGrafeo({ path: at('store') });
    for (let n = 0; n < 3; n++) await write(graph, 'CREATE (:N)');
    cpSync(at('store'), at('copy'));
    cpSync(`${at('store')}.wal`, at('saved'), { recursive: true });
    await graph.close();
    await expect(openGrafeo({ path: at('copy') })).rejects.toThrow('not closed in order');
    await expect(openGrafeo({ path: at('copy') })).rejects.toThrow('not closed in order');
    cpSync(at('saved'), `${at('copy')}.wal`, { recursive: true });
    const again = await openGrafeo({ path: at('copy') });
    expect(await count(again)).toBe(3);
    await again.close();
  });

  it('is for its user alone, with its directories', async () => {
    const path = join(directory, 'a', 'b', 'store');
    const graph = await openGrafeo({ path });
    await write(graph, 'CREATE (:N)');
    const mode = (name: string): string => (statSync(name).mode & 0o777).toString(8);
    expect([mode(path), mode(`${path}.wal`), mode(join(directory, 'a', 'b'))]).toEqual(['600', '700', '700']);
    await graph.close();
    expect(mode(path)).toBe('600');
    // What its user has opened to others stays so.
    chmodSync(path, 0o640);
    await closed(await openGrafeo({ path }));
    expect(mode(path)).toBe('640');
  });

  it('is opened for reading without a trace, and refuses to be written then', async () => {
    await closed(await openGrafeo({ path: at('store') }));
    const before = statSync(at('store'), { bigint: true });
    const graph = await openGrafeo({ path: at('store') }, { readOnly: true });
    const other = await openGrafeo({ path: at('store') }, { readOnly: true });
    expect([await count(graph), await count(other)]).toEqual([0, 0]);
    await expect(write(graph, 'CREATE (:N)')).rejects.toThrow('read-only');
    await graph.close();
    await other.close();
    expect(statSync(at('store'), { bigint: true }).mtimeNs).toBe(before.mtimeNs);
    expect(existsSync(`${at('store')}.wal`)).toBe(false);
    await expect(openGrafeo({ path: at('none') }, { readOnly: true })).rejects.toBeInstanceOf(NotFoundError);
    expect(existsSync(at('none'))).toBe(false);
  });

  it('acknowledges no write once it was removed', async () => {
    const graph = await openGrafeo({ path: at('store') });
    await write(graph, 'CREATE (:N)');
    // A checkpoint keeps the file that it is.
    await new Promise((resolve) => setTimeout(resolve, 1300));
    await write(graph, 'CREATE (:N)');
    rmSync(at('store'));
    for (const call of [() => write(graph, 'CREATE (:N)'), () => graph.ready()]) {
      await expect(call()).rejects.toBeInstanceOf(UnavailableError);
      await expect(call()).rejects.toThrow('was removed or replaced while it was open');
    }
    expect(await count(graph)).toBe(2);
    await closed(graph);
  });

  it('says at once that its directory can not be made', async () => {
    for (const path of ['/proc/none/store', '/dev/null/none/store'])
      await expect(openGrafeo({ path })).rejects.toThrow(`${path} can't be opened`);
  });
});
