import { decodeInteger } from '../decode';
import type { EdgeFigures, Figures, Query, Reader } from '../port';

/** How long a figure is taken for true. It is for reckoning, which a few writes do not change. */
const KEPT_MILLISECONDS = 60_000;

/** Counts nodes and edges where somebody asks, and keeps the figures for a while. */
export class GrafeoFigures implements Figures {
  readonly #kept = new Map<string, { readonly until: number; readonly figure: Promise<unknown> }>();

  constructor(private readonly reader: Pick<Reader, 'read'>) {}

  nodes(kind: string): Promise<number> {
    return this.#keep(`node ${kind}`, async () => (await this.reader.read(countOf(kind), {}))[0] ?? 0);
  }

  edges(type: string): Promise<EdgeFigures> {
    return this.#keep(`edge ${type}`, async () => {
      const [out, into] = await Promise.all([
        this.reader.read(degreesOf(`(n)-[:${type}]->()`), {}),
        this.reader.read(degreesOf(`(n)<-[:${type}]-()`), {}),
      ]);
      return { total: out.reduce((sum, degree) => sum + degree, 0), out: greatest(out), in: greatest(into) };
    });
  }

  #keep<T>(name: string, count: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(name);
    if (kept !== undefined && kept.until > Date.now()) return kept.figure as Promise<T>;
    const figure = count();
    this.#kept.set(name, { until: Date.now() + KEPT_MILLISECONDS, figure });
    // A failure is told to whoever asked, and not kept.
    figure.catch(() => this.#kept.delete(name));
    return figure;
  }
}

const countOf = (kind: string): Query<number> => ({
  name: 'count of nodes',
  text: `MATCH (n:${kind}) RETURN count(n) AS total`,
  parameters: [],
  columns: ['total'],
  decode: ([total]) => decodeInteger(total),
});

const degreesOf = (pattern: string): Query<number> => ({
  name: 'degrees',
  text: `MATCH ${pattern} WITH n, count(*) AS degree RETURN degree`,
  parameters: [],
  columns: ['degree'],
  decode: ([degree]) => decodeInteger(degree),
});

/** The greatest degrees, as many as a page has rows. */
const greatest = (degrees: readonly number[]): number[] => [...degrees].sort((a, b) => b - a).slice(0, 512);
