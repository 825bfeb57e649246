import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadInputError, ConflictError } from '../../src/errors';
import { readClock, stamp } from '../../src/graph/store/clock';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { migrationsDirectory } from '../../src/package-root';
import { describeEachEngine } from '../support/engines';
import { plant, rowsOf } from '../support/graph-queries';

describeEachEngine('migrate', ({ open }) => {
  let graph: Graph;
  let directory: string;

  beforeEach(async () => {
    graph = await open();
    directory = await mkdtemp(join(tmpdir(), 'claimgraph-migrations-'));
    await cp(migrationsDirectory, directory, { recursive: true });
  });

  afterEach(() => rm(directory, { recursive: true }));

  it('applies each migration once, in order, and records it', async () => {
    const { dialect: engine } = graph;
    const files = ['V001__constraints.cypher', `V002__indexes.${engine}.cypher`];
    if (engine === 'neo4j')
      files.push('V003__search.neo4j.cypher', 'V004__orders.neo4j.cypher', 'V005__versions.neo4j.cypher');
    await expect(migrate(graph)).resolves.toEqual(files);
    await expect(migrate(graph)).resolves.toEqual([]);

    const recorded = await rowsOf(
      graph,
      'MATCH (m:Migration) RETURN m.version, m.name, m.checksum, m.appliedAt ORDER BY m.version',
    );
    const names = ['constraints', 'indexes', 'search', 'orders', 'versions'].slice(0, files.length);
    expect(recorded.map(([version, name]) => [version, name])).toEqual(
      names.map((name, index) => [index + 1, name]),
    );
    for (const [, , checksum, appliedAt] of recorded) {
      expect(checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(new Date(appliedAt as string).toISOString()).toBe(appliedAt);
    }
  });

  it('makes an id unique over every kind', async () => {
    await migrate(graph);
    await plant(graph, "CREATE (:Entity:Actor {id: 'a'})");
    await expect(plant(graph, "CREATE (:Entity:Event {id: 'a'})")).rejects.toThrow(ConflictError);
  });

  it('sets the clock going', async () => {
    const before = new Date().toISOString();
    await migrate(graph);
    expect((await readClock(graph)) >= before).toBe(true);
  });

  it('refuses a store whose migration was edited, by the name of its file', async () => {
    await migrate(graph, directory);
    const file = join(directory, 'V001__constraints.cypher');
    await writeFile(file, `${await readFile(file, 'utf8')}\n// A word more.\n`);
    const edited = migrate(graph, directory);
    await expect(edited).rejects.toThrow(ConflictError);
    await expect(edited).rejects.toThrow('V001__constraints.cypher was edited');
  });

  it('does not take other line ends for an edit', async () => {
    await migrate(graph, directory);
    const file = join(directory, 'V001__constraints.cypher');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'));
    await expect(migrate(graph, directory)).resolves.toEqual([]);
  });

  it('refuses a store whose migration is missing', async () => {
    await migrate(graph, directory);
    await rm(join(directory, 'V001__constraints.cypher'));
    await expect(migrate(graph, directory)).rejects.toThrow('migration 1 (constraints) was applied');
  });

  it('refuses a new migration that comes before an applied one, and runs nothing', async () => {
    await writeFile(join(directory, 'V107__later.cypher'), 'CREATE (:Later);');
    await migrate(graph, directory);
    await writeFile(join(directory, 'V106__late.cypher'), 'CREATE (:Late);');
    await writeFile(join(directory, 'V108__next.cypher'), 'CREATE (:Next);');
    await expect(migrate(graph, directory)).rejects.toThrow('V106__late.cypher comes before migration 107');
    await expect(rowsOf(graph, 'MATCH (n) WHERE n:Late OR n:Next RETURN n.id')).resolves.toEqual([]);
  });

  it('keeps what came before a migration that fails, and goes on from there', async () => {
    const file = join(directory, 'V105__broken.cypher');
    await writeFile(file, 'CREATE (:Half);\nCREAT (:Broken);');
    const broken = migrate(graph, directory);
    await expect(broken).rejects.toThrow(BadInputError);
    await expect(broken).rejects.toThrow('V105__broken.cypher, line 2');
    await expect(rowsOf(graph, 'MATCH (n:Half) RETURN n.id')).resolves.toEqual([]);
    await writeFile(file, 'MERGE (:Whole);');
    await expect(migrate(graph, directory)).resolves.toEqual(['V105__broken.cypher']);
  });

  it('can be cut off between a migration and its record', async () => {
    const files = await migrate(graph);
    await plant(graph, 'MATCH (m:Migration) DELETE m');
    await expect(migrate(graph)).resolves.toEqual(files);
  });

  it.each(['V1__short.cypher', 'first.cypher'])('refuses the file name %s', async (name) => {
    await writeFile(join(directory, name), 'RETURN 1;');
    await expect(migrate(graph, directory)).rejects.toThrow(`${name} is no name of a migration`);
  });

  it('refuses two files of one version', async () => {
    await writeFile(join(directory, 'V002__again.cypher'), 'RETURN 1;');
    await expect(migrate(graph, directory)).rejects.toThrow('are of one version');
  });
});

describeEachEngine('stamp', ({ open }) => {
  let graph: Graph;

  beforeEach(async () => {
    graph = await open();
    await migrate(graph);
  });

  it('rises in the order of commits, also where many write at once', async () => {
    const stamps = await Promise.all(Array.from({ length: 20 }, () => graph.write(stamp)));
    expect(new Set(stamps).size).toBe(20);
    await expect(readClock(graph)).resolves.toBe([...stamps].sort().at(-1));
  });

  it('goes on by a millisecond where the clock is ahead of the machine', async () => {
    await plant(graph, "MATCH (c:Clock) SET c.last = '2999-12-31T23:59:59.999Z'");
    await expect(graph.write(stamp)).resolves.toBe('3000-01-01T00:00:00.000Z');
    await expect(graph.write(stamp)).resolves.toBe('3000-01-01T00:00:00.001Z');
  });

  it('is taken back with its transaction', async () => {
    const before = await readClock(graph);
    const failing = graph.write(async (transaction) => {
      await stamp(transaction);
      throw new Error('given up');
    });
    await expect(failing).rejects.toThrow('given up');
    await expect(readClock(graph)).resolves.toBe(before);
    await expect(rowsOf(graph, 'MATCH (c:Clock) RETURN c.locked')).resolves.toEqual([[null]]);
  });
});

describeEachEngine('readClock', ({ open }) => {
  it('says that a store was never migrated', async () => {
    await expect(readClock(await open())).rejects.toThrow('never been migrated');
  });
});
