import { and, cypher, Parameter, Variable } from '../cypher/fragment';
import { isLive } from '../cypher/lens';
import { Entity } from '../cypher/pattern';
import { column, record } from '../cypher/projection';
import { command, statement } from '../cypher/statement';
import { decodeInteger, decodeText } from '../store/decode';
import type { Query, Reader, Transaction } from '../store/port';

/*
 * Most rows of a file that is loaded again come to what they came to before. What a row is about bears a
 * hash of that, with the release and the instant of the load, in `rowHashes`; so such a row is told without
 * comparing edge by edge. The hash counts as long as the entity's state is no later, its marking is the
 * row's, and of the edges there that were recorded by then, live ones of that marking, as many cite the
 * release as the row made: an edge is never changed otherwise, so one that is no more as it was is retracted.
 */

/** What a row came to: the entity that it is about, and the edges there. */
export interface LoadedRow {
  readonly subject: string;
  readonly marking: unknown;
  readonly hash: string;
  readonly edges: number;
}

const asLoaded = (ids: readonly string[], documentId: string): Query<LoadedRow> => {
  const edge = new Variable('r');
  const release = new Parameter(documentId);
  const made = [
    cypher`${edge}.documentId = ${release}`,
    isLive(edge),
    cypher`${edge}.recordedAt <= loaded[1]`,
    cypher`${edge}.marking = n.marking`,
  ];
  return statement(
    'rows as they were loaded',
    cypher`UNWIND ${ids} AS id
MATCH (n:${Entity} {id: id})
WITH id, n, split(head([row IN coalesce(n.rowHashes, []) WHERE row STARTS WITH ${release} + ' ']), ' ') AS loaded
WHERE n.updatedAt <= loaded[1] AND n.withdrawnAt IS NULL`,
    record<LoadedRow>({
      subject: column(cypher`id`, decodeText),
      marking: column(cypher`n.marking`, decodeText),
      hash: column(cypher`loaded[2]`, decodeText),
      edges: column(cypher`COUNT { (n)-[${edge}]-() WHERE ${and(made)} }`, decodeInteger),
    }),
  );
};

/** Those of these rows of a release, by whatever they came from, that the graph holds as they are. */
export async function readUnchanged<T>(
  reader: Reader,
  documentId: string,
  rows: ReadonlyMap<T, LoadedRow>,
): Promise<ReadonlyMap<T, LoadedRow>> {
  if (rows.size === 0) return new Map();
  const ids = [...rows.values()].map(({ subject }) => subject);
  const stored = new Map((await reader.read(asLoaded(ids, documentId))).map((row) => [row.subject, row]));
  return new Map([...rows].filter(([, row]) => isUnchanged(row, stored.get(row.subject))));
}

const isUnchanged = (one: LoadedRow, other: LoadedRow | undefined): boolean =>
  one.hash === other?.hash && one.marking === other.marking && one.edges === other.edges;

/** Notes rows of a release with what they are about, in the transaction that writes them, at its stamp. */
export async function noteLoaded(
  transaction: Transaction,
  rows: readonly LoadedRow[],
  { documentId, older, stamp }: { documentId: string; older: readonly string[]; stamp: string },
): Promise<void> {
  if (rows.length === 0) return;
  const hashes = rows.map(({ subject, hash }) => [subject, `${documentId} ${stamp} ${hash}`]);
  await transaction.run(
    command(
      'noting of loaded rows',
      cypher`UNWIND ${hashes} AS row
MATCH (n:${Entity} {id: row[0]})
SET n.rowHashes = [other IN coalesce(n.rowHashes, []) WHERE NOT split(other, ' ')[0] IN ${[documentId, ...older]}] + [row[1]]`,
    ),
  );
}
