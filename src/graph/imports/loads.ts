import { cypher } from '../cypher/fragment';
import { column, record } from '../cypher/projection';
import { command, statement } from '../cypher/statement';
import { decodeInteger, decodeList, decodeText } from '../store/decode';
import type { Reader, Transaction } from '../store/port';

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

/** The files that were loaded as these releases. */
export async function readLoads(reader: Reader, documents: readonly string[]): Promise<Load[]> {
  if (documents.length === 0) return [];
  return reader.read(
    statement(
      'loads of documents',
      cypher`UNWIND ${documents} AS documentId MATCH (i:Import {documentId: documentId})`,
      record<Load>({
        id: column(cypher`i.id`, decodeText),
        documentId: column(cypher`i.documentId`, decodeText),
        line: column(cypher`coalesce(i.line, 0)`, decodeInteger),
        countries: column(cypher`coalesce(i.countries, [])`, decodeList(decodeText)),
        months: column(cypher`coalesce(i.months, [])`, decodeList(decodeText)),
      }),
      cypher`ORDER BY i.id`,
    ),
  );
}

/** Notes how far a load has come. */
export async function keepLoad(transaction: Transaction, load: Load): Promise<void> {
  const { id, ...properties } = load;
  await transaction.run(
    command('setting of a load', cypher`MERGE (i:Import {id: ${id}}) SET i += ${properties}`),
  );
}

/** Notes that a load is complete, and forgets those of which nothing is left to know. */
export async function finishLoad(
  transaction: Transaction,
  id: string,
  forgotten: readonly string[],
): Promise<void> {
  await transaction.run(command('end of a load', cypher`MATCH (i:Import {id: ${id}}) REMOVE i.line`));
  if (forgotten.length === 0) return;
  await transaction.run(
    command('removal of loads', cypher`UNWIND ${forgotten} AS id MATCH (i:Import {id: id}) DELETE i`),
  );
}
