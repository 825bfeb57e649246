import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EdgeInput, EntityInput } from '../../../src/graph/write/batch';
import { firstIdOf } from '../../../src/graph/write/edge-key';
import { setProperties } from '../../../src/graph/write/given-properties';
import type { Format } from '../../../src/io/formats/format';
import { releaseRecord } from '../../../src/io/formats/record-draft';
import { ucdp } from '../../../src/io/formats/ucdp/ucdp';
import { readBatches } from '../../../src/io/run/read-batches';
import { readRows } from '../../../src/io/run/survey';

/** A file of UCDP GED: each row an event that an article tells, at one of many places, with two sides. */
export async function writeRows(file: string, rows: number): Promise<void> {
  await pipeline(Readable.from(lines(rows)), createWriteStream(file));
}

const places = 500;
const groups = 60;
const rowsOfAnArticle = 5;

function* lines(rows: number): Generator<string> {
  for (let row = -1; row < rows; row++) {
    const cells = row < 0 ? Object.keys(cellsOf(0)) : Object.values(cellsOf(row));
    yield `${cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')}\n`;
  }
}

function cellsOf(row: number): Readonly<Record<string, string | number>> {
  const [place, article, best] = [row % places, Math.floor(row / rowsOfAnArticle), row % 7];
  return {
    id: row + 1,
    year: dayOf(row).slice(0, 4),
    type_of_violence: row % 5 === 0 ? 3 : 1,
    conflict_name: `Conflict ${row % 9}`,
    dyad_new_id: row % groups,
    side_a_new_id: 1000 + (row % groups),
    side_a: `Group ${row % groups}`,
    side_b_new_id: row % 5 === 0 ? 1 : 2000 + (row % 7),
    side_b: row % 5 === 0 ? 'Civilians' : `Government of country ${row % 7}`,
    source_article: `"Agency ${article % 40},${dayOf(row)},Clashes near place ${place}, told by article ${article}"`,
    source_original: `police of place ${place}`,
    where_prec: 1 + (row % 2),
    where_coordinates: `Place ${place} town`,
    where_description: `Quarter ${row % 11} of place ${place}`,
    adm_1: `Province ${place % 20}`,
    adm_2: `District ${place % 100}`,
    latitude: 30 + place / 100,
    longitude: 40 + place / 100,
    country: 'Iraq',
    event_clarity: 1,
    date_prec: 1,
    date_start: dayOf(row),
    date_end: dayOf(row),
    deaths_a: best,
    deaths_b: 1,
    deaths_civilians: row % 3,
    deaths_unknown: 0,
    low: best,
    best: best + 1,
    high: best + 3,
  };
}

/** A day of one of twenty years. */
const dayOf = (row: number): string =>
  new Date(Date.UTC(2000, 0, 1) + (Math.floor(row / rowsOfAnArticle) % 7300) * 86_400_000)
    .toISOString()
    .slice(0, 10);

/** Releases that do not replace one another, so that a second one only says its own of the same events. */
export const format: Format = {
  ...ucdp,
  release: (file, options) => ({ ...ucdp.release(file, options), series: null }),
};

/** What a file comes to: each entity and each assertion once. */
export interface Items {
  readonly entities: readonly EntityInput[];
  readonly edges: readonly EdgeInput[];
}

export async function itemsOf(file: string): Promise<Items> {
  const release = format.release(file, { edition: undefined, marking: 'CLEAR' });
  const entities = new Map<string, EntityInput>();
  const edges = new Map<string, EdgeInput>();
  const take = ({ entities: some, edges: said }: ReturnType<typeof releaseRecord>): void => {
    for (const { input } of some) if (!entities.has(input.id)) entities.set(input.id, input);
    for (const edge of said) edges.set(firstIdOf(edge, setProperties(edge.properties)), edge);
  };
  take(releaseRecord(release));
  const { signal } = new AbortController();
  for await (const { records } of readBatches(format, readRows(format, file), release, 0, signal))
    records.forEach(take);
  return { entities: [...entities.values()], edges: [...edges.values()] };
}
