import type { Filter } from '../../graph/read/filter/filter';
import type { Value } from '../../graph/store/port';
import type { EdgeType } from '../../model/registry/edges';
import { refuse } from '../../errors';
import { assertionProperties, readAll, readComparisons, type FilterScope, type Input } from './read-filter';

/** The conditions of an assertion filter that compare with one property of the envelope. */
const envelopeTests: Readonly<Record<string, { property: string; comparison: 'eq' | 'in' | 'lte' }>> = {
  stance: { property: 'stance', comparison: 'eq' },
  modality: { property: 'modality', comparison: 'in' },
  // Admiralty grades run from 1, the best; 6 cannot be judged and is above every bound.
  minCredibility: { property: 'credibility', comparison: 'lte' },
  speaker: { property: 'speakerId', comparison: 'in' },
  document: { property: 'documentId', comparison: 'in' },
  marking: { property: 'marking', comparison: 'in' },
};

/** Reads the filter of an assertion of one type, or of any. */
export function readAssertionFilter(edge: EdgeType | null, input: Input, scope: FilterScope): Filter {
  return readAll(
    input,
    scope,
    (name, value, here): Filter => {
      if (name === 'source') return { is: 'source', sourceId: String(value), reliabilities: null };
      if (name === 'sourceReliability')
        return { is: 'source', sourceId: null, reliabilities: value as string[] };
      const test = envelopeTests[name];
      if (test === undefined)
        return readComparisons(name, assertionProperties(edge)[name]!, value as Input, here, 'edge property');
      if (name === 'minCredibility' && !(Number(value) >= 1 && Number(value) <= 5))
        throw refuse(here.path, 'credibility is graded from 1, the best, to 5');
      return { is: 'edge property', ...test, value: value as Value };
    },
    (part, at) => readAssertionFilter(edge, part, at),
  );
}
