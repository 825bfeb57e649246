import type { EntityInput } from '../../graph/write/batch';
import type { BatchFault, RefusedBatchError } from '../../graph/write/refused-batch';
import type { ImportRecord } from '../formats/format';
import type { RefusedRow } from '../rows/row';
import type { Built, Owned } from './build-batch';

type Entities = readonly Owned<EntityInput>[];

/** The rows that a refused batch's faults come from. Throws where it is the release itself that is refused. */
export function refusedRows(
  error: RefusedBatchError,
  entities: Entities,
  edges: Built['edges'],
): RefusedRow[] {
  const rows = new Map<number, RefusedRow>();
  for (const fault of error.faults)
    for (const { line, text, table } of recordsOf(fault, entities, edges)) {
      if (line === 0) throw error;
      if (!rows.has(line))
        rows.set(line, {
          ...{ line, text, field: null, reason: reasonOf(fault, entities, edges) },
          ...(table && { table }),
        });
    }
  if (rows.size === 0) throw error;
  return [...rows.values()];
}

function recordsOf(
  { list, index }: BatchFault,
  entities: Entities,
  edges: Built['edges'],
): readonly ImportRecord[] {
  const owned: readonly Owned<unknown>[] = list === 'entities' ? entities : list === 'edges' ? edges : [];
  return owned[index]?.records ?? [];
}

function reasonOf({ list, index, message }: BatchFault, entities: Entities, edges: Built['edges']): string {
  if (list === 'entities') return `${entities[index]?.input.id}: ${message}`;
  const edge = edges[index]?.input;
  return `${edge?.fromId} ${edge?.type} ${edge?.toId}: ${message}`;
}
