import type { Reader } from '../../src/graph/store/port';
import { readRows } from '../../src/graph/transfer/read-rows';
import { select, wholeGraph, type Scope } from '../../src/graph/transfer/selection';
import { exportJsonl } from '../../src/io/jsonl/export-jsonl';

/** A graph, or a part of it, as the lines of its export. */
export async function exportedLines(reader: Reader, scope: Scope = wholeGraph): Promise<string[]> {
  let text = '';
  for await (const part of exportJsonl(readRows(reader, await select(reader, scope)))) text += part;
  return text.trimEnd().split('\n');
}
