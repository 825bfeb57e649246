import { checkGraph } from '../graph/rules/check-graph';
import { groupBy } from '../collections';
import type { Reader } from '../graph/store/port';
import { exitCode } from './exit-code';
import type { Output } from './output';

export interface CheckOptions {
  readonly json: boolean;
}

/** `claimgraph check`: prints every breach of the storage model. It writes nothing to the store. */
export async function checkCommand(reader: Reader, options: CheckOptions, output: Output): Promise<number> {
  const breaches = await checkGraph(reader);
  if (options.json) output.result(JSON.stringify(breaches, null, 2));
  else
    for (const { rule, subject, id, message } of breaches)
      output.result(`${rule}  ${subject} ${id}: ${message}`);
  for (const [rule, some] of groupBy(breaches, (breach) => breach.rule))
    output.note(`${some.length}  ${rule}`);
  output.note(
    breaches.length === 0 ? 'no breach' : `${breaches.length} breach${breaches.length > 1 ? 'es' : ''}`,
  );
  return breaches.length === 0 ? exitCode.success : exitCode.failure;
}
