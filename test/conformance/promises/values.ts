import { InvariantError } from '../../../src/errors';
import { decodeInteger } from '../../../src/graph/store/decode';
import { decodeRow } from '../../../src/graph/store/decode-row';
import type { Value } from '../../../src/graph/store/port';
import { echo, read, readOne, write, type Promised } from '../promise';

const texts = [
  '',
  'it\'s "quoted" \\ and `ticked`',
  'line\nbreak\ttab',
  'عصبة الثائرين',
  'e\u0301 é',
  '😀𝒳',
  '$name {a: 1}',
];

/** What is stored as a property and read back by another statement. */
async function stored(graph: Parameters<Promised['run']>[0], value: Value): Promise<unknown> {
  await write(graph, 'MERGE (n:Stored {id: 1}) SET n.value = $value', { value });
  return readOne(graph, 'MATCH (n:Stored) RETURN n.value');
}

export const valuePromises: Promised[] = [
  {
    id: 'integer-kept',
    sentence: 'A whole number MUST come back as the same number, up to the safe bounds of JavaScript',
    run: async (graph) => {
      for (const value of [0, 1, -7, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
        expect(await echo(graph, value)).toBe(value);
        expect(await stored(graph, value)).toBe(value);
      }
    },
  },
  {
    id: 'integer-is-integer',
    sentence: 'A whole number MUST be an integer to the store, at any depth of a parameter',
    run: async (graph) => {
      expect(await readOne(graph, 'RETURN $value / 2', { value: 5 })).toBe(2);
      expect(await readOne(graph, 'RETURN $value.a[0].b / 2', { value: { a: [{ b: 5 }] } })).toBe(2);
      expect(await readOne(graph, "RETURN 'n' + toString($value)", { value: 3 })).toBe('n3');
    },
  },
  {
    id: 'float',
    sentence: 'A fraction MUST come back as the same number',
    run: async (graph) => {
      for (const value of [0.1, -33.3128, 44.3615, 1e-300, 1.7976931348623157e308]) {
        expect(await echo(graph, value)).toBe(value);
        expect(await stored(graph, value)).toBe(value);
      }
    },
  },
  {
    id: 'unsafe-integer',
    sentence: 'An integer that JavaScript can not hold MUST NOT decode as another number',
    run: async (graph) => {
      const text = 'RETURN 9007199254740993 AS big';
      const call = graph.read(
        { name: 'big', text, parameters: [], ...decodeRow({ big: decodeInteger }) },
        {},
      );
      await expect(call).rejects.toBeInstanceOf(InvariantError);
    },
  },
  {
    id: 'text',
    sentence: 'Text MUST come back as it was: quotes, breaks, Arabic, combining and astral characters',
    run: async (graph) => {
      for (const value of texts) {
        expect(await echo(graph, value)).toBe(value);
        expect(await stored(graph, value)).toBe(value);
      }
    },
  },
  {
    id: 'null-and-boolean',
    sentence: 'Null and booleans MUST come back as they were, and a property set to null be absent',
    run: async (graph) => {
      for (const value of [null, true, false]) {
        expect(await echo(graph, value)).toBe(value);
        expect(await stored(graph, value)).toBe(value);
      }
      await stored(graph, null);
      expect(await readOne(graph, 'MATCH (n:Stored) RETURN properties(n)')).toEqual({ id: 1 });
    },
  },
  {
    id: 'list',
    sentence: 'A list MUST come back with its order, its nulls and its depth; a stored one with its order',
    run: async (graph) => {
      const nested: Value = [1, 'two', null, [3.5, [true]], { four: [] }];
      expect(await echo(graph, nested)).toEqual(nested);
      expect(await stored(graph, ['b', 'a', 'b'])).toEqual(['b', 'a', 'b']);
      expect(await stored(graph, [])).toEqual([]);
    },
  },
  {
    id: 'map',
    sentence: 'A map MUST come back equal, also one without a prototype',
    run: async (graph) => {
      const bare = Object.assign(Object.create(null) as Record<string, Value>, { a: 1, b: { c: null } });
      expect(await echo(graph, bare)).toEqual({ a: 1, b: { c: null } });
      expect(await echo(graph, [bare])).toEqual([{ a: 1, b: { c: null } }]);
    },
  },
  {
    id: 'set-map',
    sentence: 'SET += with a map parameter MUST set its entries and remove those that are null',
    run: async (graph) => {
      await write(graph, 'CREATE (:Stored {id: 1, old: 1, kept: 2})');
      await write(graph, 'MATCH (n:Stored) SET n += $map', { map: { old: null, fresh: ['x'] } });
      expect(await readOne(graph, 'MATCH (n:Stored) RETURN properties(n)')).toEqual({
        id: 1,
        kept: 2,
        fresh: ['x'],
      });
    },
  },
  {
    id: 'rows',
    sentence: 'A list of maps MUST unwind into rows',
    run: async (graph) => {
      const rows = [
        { id: 'a', size: 1.5 },
        { id: 'b', size: null },
      ];
      const text = 'UNWIND $rows AS row RETURN row.id, row.size';
      expect(await read(graph, text, { rows })).toEqual([
        ['a', 1.5],
        ['b', null],
      ]);
    },
  },
];
