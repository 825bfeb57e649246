import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed } from '../../src/cli/seed';
import { isEmpty } from '../../src/graph/imports/existing';
import { BadInputError, ConflictError, StatementError } from '../../src/errors';
import { readClock } from '../../src/graph/store/clock';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { runScript } from '../../src/graph/store/scripts/run-script';
import { describeEachEngine } from '../support/engines';
import { plant, rowsOf } from '../support/graph-queries';

async function errorOf(work: Promise<unknown>): Promise<Error> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Error) return error;
  throw new Error('expected an error');
}

describeEachEngine('runScript', ({ open }) => {
  let graph: Graph;
  const names = () => rowsOf(graph, 'MATCH (n:Entity) RETURN n.name ORDER BY n.name');

  beforeEach(async () => {
    graph = await open();
    await migrate(graph);
  });

  it('runs all statements, and lets a later one see what an earlier one wrote', async () => {
    const text = `
      // Names with all that could be mistaken for an end.
      CREATE (:Entity {id: 'a', name: 'a;b // c'});
      CREATE (:Entity {id: 'b', name: "it's /* d */"});
      MATCH (a:Entity {id: 'a'}), (b:Entity {id: 'b'}) CREATE (a)-[:MENTIONS {id: 'c'}]->(b) RETURN a.id;
    `;
    await expect(runScript(graph, { name: 'x.cypher', text })).resolves.toEqual({ statements: 3 });
    await expect(names()).resolves.toEqual([['a;b // c'], ["it's /* d */"]]);
    await expect(rowsOf(graph, 'MATCH (:Entity)-[r:MENTIONS]->() RETURN r.id')).resolves.toEqual([['c']]);
  });

  it('names file, line and statement of a mistake, keeps its cause, and leaves nothing', async () => {
    const text =
      "CREATE (:Entity {id: 'a', name: 'a'});\n\nMATCH (n)\n  RETRUN n;\nCREATE (:Entity {id: 'b'});";
    const error = await errorOf(runScript(graph, { name: 'x.cypher', text }));
    expect(error).toBeInstanceOf(BadInputError);
    expect(error.message).toMatch(/^x\.cypher, line 3: /);
    expect(error.message).toContain('in: MATCH (n) RETRUN n');
    expect(error.cause).toBeInstanceOf(StatementError);
    await expect(names()).resolves.toEqual([]);
  });

  it('leaves nothing of a script whose last statement breaks a constraint', async () => {
    await plant(graph, "CREATE (:Entity {id: 'taken', name: 'first'})");
    const text =
      "CREATE (:Entity {id: 'new', name: 'second'});\nCREATE (:Entity {id: 'taken', name: 'third'});";
    const error = await errorOf(runScript(graph, { name: 'x.cypher', text }));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.message).toMatch(/^x\.cypher, line 2: /);
    await expect(names()).resolves.toEqual([['first']]);
  });

  it('refuses a command of cypher-shell before anything runs', async () => {
    const text = "CREATE (:Entity {id: 'a', name: 'a'});\n:commit\n";
    const error = await errorOf(runScript(graph, { name: 'x.cypher', text }));
    expect(error).toBeInstanceOf(BadInputError);
    expect(error.message).toBe(
      'x.cypher: line 2: :commit is a command of cypher-shell; a script holds Cypher statements alone',
    );
    await expect(names()).resolves.toEqual([]);
  });

  it('shortens a long statement in its error', async () => {
    const error = await errorOf(runScript(graph, { name: 'x', text: `RETRUN '${'long '.repeat(1000)}'` }));
    const quoted = error.message.split('\n  in: ').at(-1);
    expect(quoted).toHaveLength(120);
    expect(quoted?.endsWith('…')).toBe(true);
  });
});

describeEachEngine('seed', ({ open }) => {
  let graph: Graph;
  let directory: string;

  beforeEach(async () => {
    graph = await open();
    await migrate(graph);
    directory = await mkdtemp(join(tmpdir(), 'claimgraph-seed-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function write(name: string, text: string): Promise<string> {
    const file = join(directory, name);
    await writeFile(file, text);
    return file;
  }

  it('keeps the files before one that fails, and stops there', async () => {
    const files = [
      await write('1.cypher', "CREATE (:Entity {id: 'one'});"),
      await write('2.cypher', "CREATE (:Entity {id: 'two'});\nCREATE (:Entity {id: 'one'});"),
      await write('3.cypher', "CREATE (:Entity {id: 'three'});"),
    ];
    const seeded: string[] = [];
    const seeding = (async () => {
      for await (const { file } of seed(graph, files)) seeded.push(file);
    })();
    await expect(seeding).rejects.toThrow(`${files[1]}, line 2`);
    expect(seeded).toEqual([files[0]]);
    await expect(rowsOf(graph, 'MATCH (n:Entity) RETURN n.id')).resolves.toEqual([['one']]);
  });

  it('moves the clock on, so that the present is not before what was recorded', async () => {
    const before = await readClock(graph);
    for await (const { statements } of seed(graph, [await write('1.cypher', "MERGE (:Entity {id: 'one'});")]))
      expect(statements).toBe(1);
    expect((await readClock(graph)) > before).toBe(true);
  });

  it('tells an empty store from one with an entity; bookkeeping does not count', async () => {
    await expect(isEmpty(graph)).resolves.toBe(true);
    await plant(graph, "CREATE (:Entity {id: 'one'})");
    await expect(isEmpty(graph)).resolves.toBe(false);
  });
});
