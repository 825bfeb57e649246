import type { Format, ImportRecord } from '../../../src/io/formats/format';
import { decodeText } from '../../../src/io/input/decode-text';
import { isRefused, type RefusedRow, takeRow } from '../../../src/io/rows/row';

export interface Read {
  readonly records: ImportRecord[];
  readonly refused: RefusedRow[];
}

/** What a format makes of a file's bytes, as the import reads them. */
export async function readRecords(
  format: Format,
  bytes: string | Buffer,
  { file = 'ged191.csv', edition }: { file?: string; edition?: string } = {},
): Promise<Read> {
  const release = format.release(file, { edition, marking: 'CLEAR' });
  const read: Read = { records: [], refused: [] };
  for await (const row of format.rows(file, decodeText(file, inChunks(Buffer.from(bytes))))) {
    const taken = isRefused(row) ? row : takeRow(row, () => format.record(row, release));
    if ('reason' in taken) read.refused.push(taken);
    else read.records.push(taken);
  }
  return read;
}

/** Odd pieces, so that characters and line ends are cut in two. */
async function* inChunks(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

/** An edge without what every edge of the record carries. */
export function edgesOf(record: ImportRecord | undefined, type: string): Record<string, unknown>[] {
  return (record?.edges ?? [])
    .filter((edge) => edge.type === type)
    .map(({ fromId, toId, properties: { documentId: _, stance: __, marking: ___, ...properties } }) => ({
      fromId,
      toId,
      ...properties,
    }));
}

export function entityOf(record: ImportRecord | undefined, id: string): Record<string, unknown> | undefined {
  const found = record?.entities.find(({ input }) => input.id === id);
  if (found === undefined) return undefined;
  const { marking: _, ...properties } = found.input.properties;
  return { kind: found.input.kind, introduced: found.introduced, ...properties };
}
