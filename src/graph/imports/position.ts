import { decodeInteger } from '../store/decode';
import type { Query, Reader, Transaction } from '../store/port';

/*
 * How far an import has come: a node of bookkeeping, `(:Import {id, line, documentId})`, written in the
 * transaction of each batch, so that a batch and its position are there together or not at all. It goes
 * with the last batch: only what was interrupted has one.
 */

const position: Query<number> = {
  name: 'position of an import',
  text: 'MATCH (i:Import {id: $id}) RETURN i.line AS line',
  parameters: ['id'],
  columns: ['line'],
  decode: ([line]) => decodeInteger(line),
};

const setPosition: Query<undefined> = {
  name: 'setting of the position of an import',
  text: 'MERGE (i:Import {id: $id}) SET i.line = $line, i.documentId = $documentId',
  parameters: ['id', 'line', 'documentId'],
  columns: [],
  decode: () => undefined,
};

const removePosition: Query<undefined> = {
  name: 'removal of the position of an import',
  text: 'MATCH (i:Import {id: $id}) DELETE i',
  parameters: ['id'],
  columns: [],
  decode: () => undefined,
};

/** The last line that is in the graph; 0 where the import was never begun, or has been finished. */
export async function readPosition(reader: Reader, id: string): Promise<number> {
  return (await reader.maybeOne(position, { id })) ?? 0;
}

export async function keepPosition(
  transaction: Transaction,
  at: { readonly id: string; readonly line: number; readonly documentId: string },
): Promise<void> {
  await transaction.run(setPosition, at);
}

export async function forgetPosition(transaction: Transaction, id: string): Promise<void> {
  await transaction.run(removePosition, { id });
}
