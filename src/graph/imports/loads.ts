import { decodeInteger, decodeList, decodeNullable, decodeText } from '../store/decode';
import { decodeRow } from '../store/decode-row';
import type { Query, Reader, Transaction } from '../store/port';
import { writingQuery } from '../write/writing';

/*
 * What a store knows of the files that were loaded: a node of bookkeeping for each,
 * `(:Import {id, documentId, line, countries, months})`. It is written in the transaction of each batch, so
 * that a batch and its position are there together or not at all. `line` is how far the load has come, and
 * goes with the last batch: only what was interrupted has one. `countries` and `months` say of which events
 * the file told, each with how many rows: `120 location-iraq`, `31 2014-01`.
 */

/** A file that was loaded, at least in part. */
export interface Load {
  readonly id: string;
  /** The release that it is a file of. */
  readonly documentId: string;
  /** The last line that is in the graph; 0 where all of it is. */
  readonly line: number;
  readonly countries: readonly string[];
  readonly months: readonly string[];
}

const loadsOf: Query<Load> = {
  name: 'loads of documents',
  text: 'UNWIND $documents AS documentId MATCH (i:Import {documentId: documentId}) RETURN i.id AS id, documentId, i.line AS line, coalesce(i.countries, []) AS countries, coalesce(i.months, []) AS months ORDER BY id',
  parameters: ['documents'],
  ...decodeRow({
    id: decodeText,
    documentId: decodeText,
    line: (value: unknown) => decodeNullable(decodeInteger)(value) ?? 0,
    countries: decodeList(decodeText),
    months: decodeList(decodeText),
  }),
};

/** The files that were loaded as these releases. */
export function readLoads(reader: Reader, documents: readonly string[]): Promise<Load[]> {
  return documents.length === 0 ? Promise.resolve([]) : reader.read(loadsOf, { documents });
}

const setLoad = writingQuery(
  'setting of a load',
  'MERGE (i:Import {id: $id}) SET i.line = $line, i.documentId = $documentId, i.countries = $countries, i.months = $months',
  ['id', 'line', 'documentId', 'countries', 'months'],
);

const endLoad = writingQuery('end of a load', 'MATCH (i:Import {id: $id}) REMOVE i.line', ['id']);

const forgetLoads = writingQuery('removal of loads', 'UNWIND $ids AS id MATCH (i:Import {id: id}) DELETE i', [
  'ids',
]);

/** Notes how far a load has come. */
export async function keepLoad(transaction: Transaction, load: Load): Promise<void> {
  await transaction.run(setLoad, { ...load });
}

/** Notes that a load is complete, and forgets those of which nothing is left to know. */
export async function finishLoad(
  transaction: Transaction,
  id: string,
  forgotten: readonly string[],
): Promise<void> {
  await transaction.run(endLoad, { id });
  if (forgotten.length > 0) await transaction.run(forgetLoads, { ids: forgotten });
}
