import type { LoadedRow } from '../../graph/imports/loaded-rows';
import type { ImportRecord } from '../formats/format';
import { hash } from '../slug';
import { isOfRow } from './build-batch';

/** Those rows that can be told so: each about an entity that it describes itself, and no other row does. */
export function loadedRows(
  records: readonly ImportRecord[],
  documentId: string,
): Map<ImportRecord, LoadedRow> {
  const rows = new Map<ImportRecord, LoadedRow>();
  const bySubject = new Map<string, ImportRecord>();
  for (const record of records) {
    const { subject } = record;
    if (subject === null) continue;
    const other = bySubject.get(subject);
    if (other !== undefined) {
      rows.delete(other);
      continue;
    }
    bySubject.set(subject, record);
    const described = record.entities.find(({ input, introduced }) => input.id === subject && !introduced);
    const edges = record.edges.filter((edge) => isOfRow(edge, record));
    if (described === undefined || edges.some(({ properties }) => properties['documentId'] !== documentId))
      continue;
    rows.set(record, {
      subject,
      marking: described.input.properties['marking'],
      hash: hash(JSON.stringify([described.input, edges])),
      edges: edges.length,
    });
  }
  return rows;
}
