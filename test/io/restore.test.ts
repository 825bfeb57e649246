import fc from 'fast-check';
import { breachesOfRandom } from '../support/breaches';
import { openGrafeo } from '../../src/graph/store/grafeo/grafeo';
import { readClock } from '../../src/graph/store/clock';
import { ConflictError } from '../../src/errors';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { fingerprint } from '../../src/io/fingerprint';
import { restoreJsonl } from '../../src/io/jsonl/restore-jsonl';
import { describeEachEngine } from '../support/engines';
import { exportedLines } from '../support/exported';
import { hostileWorld } from '../support/hostile-world';
import { plantWorld } from '../support/oracle/plant-world';
import { randomWorld } from '../support/oracle/world.arbitrary';

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

describeEachEngine('an export as lines of JSON', (engine) => {
  let graph: Graph;
  let other: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
    other = await openGrafeo({ path: null });
    await migrate(other);
  });
  afterAll(() => other.close());

  test('restores random graphs from engine to engine, to the byte and back', async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, async (world) => {
        await plantWorld(graph, world);
        await plantWorld(other, { nodes: [], edges: [] });
        const lines = await exportedLines(graph);
        await restoreJsonl(other, 'export.jsonl', given(lines));
        expect(await exportedLines(other)).toEqual(lines);
        expect(await fingerprint(other)).toEqual(await fingerprint(graph));
        // And back again.
        await plantWorld(graph, { nodes: [], edges: [] });
        await restoreJsonl(graph, 'export.jsonl', given(lines));
        expect(await exportedLines(graph)).toEqual(lines);
        expect(await breachesOfRandom(graph)).toEqual([]);
      }),
      { numRuns: engine.name === 'grafeo' ? 20 : 3 },
    );
  });
});

describe('restoring lines of JSON', () => {
  const nothing = { nodes: [], edges: [] };
  let graph: Graph;
  let lines: string[];
  beforeAll(async () => {
    graph = await openGrafeo({ path: null });
    await migrate(graph);
    await plantWorld(graph, hostileWorld());
    lines = await exportedLines(graph);
  });
  afterAll(() => graph.close());
  beforeEach(() => plantWorld(graph, nothing));

  const at = (start: string): number => lines.findIndex((line) => line.startsWith(start));
  const restore = (some: readonly string[]): Promise<unknown> =>
    restoreJsonl(graph, 'export.jsonl', given(some));
  const with_ = (index: number, change: (line: string) => string): string[] =>
    lines.map((line, each) => (each === index ? change(line) : line));

  test('leaves what is there already, and says how much that was', async () => {
    await restore(lines);
    const counts = JSON.parse(lines.at(-1)!).end;
    await expect(restore(lines)).resolves.toEqual({
      written: { nodes: 0, versions: 0, edges: 0 },
      equal: counts,
    });
    expect(await exportedLines(graph)).toEqual(lines);
  });

  const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
  const setting = (start: string, name: string, value: string): string[] =>
    with_(at(start), (line) => {
      const [[is, { properties, ...row }] = ['', {}]] = Object.entries<{ properties: object }>(
        JSON.parse(line),
      );
      return JSON.stringify({ [is]: { ...row, properties: { ...properties, [name]: value } } });
    });

  test('moves the clock past what it wrote', async () => {
    const later = inHours(2);
    await restore(setting('{"edge"', 'recordedAt', later));
    expect(await readClock(graph)).toBe(later);
  });

  test('moves the clock by stamps alone, and not by an instant in a text', async () => {
    const future = '2999-01-01T00:00:00.000Z';
    await restore(setting('{"node"', 'name', future));
    expect((await exportedLines(graph)).join('\n')).toContain(`"name":"${future}"`);
    expect(Date.parse(await readClock(graph))).toBeLessThan(Date.parse(inHours(3)));
  });

  test.each([
    ['{"node"', 'updatedAt'],
    ['{"version"', 'to'],
    ['{"edge"', 'recordedAt'],
  ])('refuses a stamp later than tomorrow, with its line: %s %s', async (start, name) => {
    const before = await readClock(graph);
    const late = inHours(25);
    await expect(restore(setting(start, name, late))).rejects.toThrow(
      `export.jsonl, line ${at(start) + 1}: ${name} is ${late}, more than a day later than now`,
    );
    expect(await readClock(graph)).toBe(before);
  });

  test('refuses what is there and differs, and changes nothing', async () => {
    await restore(lines);
    for (const start of ['{"node"', '{"version"', '{"edge"']) {
      const changed = with_(at(start), (line) =>
        line.replace('"recordedBy":"somebody"', '"recordedBy":"else"'),
      );
      await expect(restore(changed)).rejects.toThrow(ConflictError);
      await expect(restore(changed)).rejects.toThrow(`line ${at(start) + 1}: `);
    }
    expect(await exportedLines(graph)).toEqual(lines);
  });

  test('refuses an edge that is there and leads elsewhere', async () => {
    await restore(lines);
    const elsewhere = with_(at('{"edge"'), (line) => line.replace('"to":"actor-0"', '"to":"actor-1"'));
    await expect(restore(elsewhere)).rejects.toThrow(
      `line ${at('{"edge"') + 1}: document-1~MENTIONS~0 is there`,
    );
  });

  test.each([
    ['a file that is cut off', () => lines.slice(0, -1), 'before its last line'],
    ['a line that is cut off', () => with_(2, (line) => line.slice(0, 40)), 'line 3: it is no JSON'],
    [
      'a line that is missing',
      () => lines.filter((_, index) => index !== at('{"edge"')),
      'the export should have',
    ],
    ['a header that is missing', () => lines.slice(1), 'line 1: an export begins with its header'],
    ['another format', () => with_(0, (line) => line.replace('1', '2')), 'line 1: its format is 2'],
    ['more after the end', () => [...lines, lines[1]!], `there is more after the last line`],
    ['lines of something else', () => with_(1, () => '{"a":1}'), 'line 2: it is no line of an export'],
    ['a kind that is none', () => with_(1, (line) => line.replace('"Actor"', '"Ghost"')), 'line 2: its kind'],
    [
      'a value that is none',
      () => with_(1, (line) => line.replace('"type":"OTHER"', '"type":{"a":1}')),
      'line 2: type',
    ],
    [
      'a value outside its vocabulary',
      () => with_(1, (line) => line.replace('"type":"OTHER"', '"type":"GHOST"')),
      'line 2: value-unknown  actor-0: type is "GHOST"',
    ],
    [
      'an edge weaker than its ends',
      () => with_(1, (line) => line.replace('"marking":"CLEAR"', '"marking":"RED"')),
      'marking-weak',
    ],
    [
      'an edge before its ends',
      () => [lines[0]!, ...lines.slice(1, -1).sort(), lines.at(-1)!],
      'line 2: ends  document-1~MENTIONS~0: it leads from a node of no kind',
    ],
  ])('refuses %s', async (_, changed, message) => {
    await expect(restore(changed())).rejects.toThrow(message);
  });
});
