import type { Graph, Parameters, Query, Row, Value } from '../../src/graph/store/port';

/** One thing that the port promises of every store. */
export interface Promised {
  readonly id: string;
  /** What a store MUST do, in words. */
  readonly sentence: string;
  /** Fails where the store doesn't. It gets an empty store. */
  readonly run: (graph: Graph) => Promise<void>;
}

/** A query that gives its rows as they are. */
export function query(text: string, parameters: readonly string[] = []): Query<Row> {
  return { name: 'conformance', text, parameters, columns: [], decode: (row) => row };
}

/** Reads rows as they are. */
export function read(graph: Graph, text: string, parameters: Parameters = {}): Promise<Row[]> {
  return graph.read(query(text, Object.keys(parameters)), parameters);
}

/** Writes with one statement, in a transaction of its own. */
export function write(graph: Graph, text: string, parameters: Parameters = {}): Promise<Row[]> {
  return graph.write((transaction) => transaction.run(query(text, Object.keys(parameters)), parameters));
}

/** The first column of the only row. */
export async function readOne(graph: Graph, text: string, parameters: Parameters = {}): Promise<unknown> {
  const rows = await read(graph, text, parameters);
  expect(rows).toHaveLength(1);
  return rows[0]?.[0];
}

/** What comes back of a value that was sent as a parameter. */
export async function echo(graph: Graph, value: Value): Promise<unknown> {
  return readOne(graph, 'RETURN $value AS value', { value });
}
