import type { Filter } from '../../graph/read/filter/filter';
import type { Value } from '../../graph/store/port';
import { propertiesOfEdge, type EdgeType } from '../../model/registry/edges';
import { envelope } from '../../model/registry/envelope';
import { conditionsOn } from '../../model/registry/filter-fields';
import type { Properties } from '../../model/registry/property';
import { refuse } from '../../errors';
import type { FilterScope, Input } from './filter-scope';
import { readAll, readComparisons } from './read-conditions';

/** Reads the filter of an assertion of one type, or of any. */
export function readAssertionFilter(edge: EdgeType | null, input: Input, scope: FilterScope): Filter {
  const properties: Properties = edge === null ? envelope : propertiesOfEdge(edge);
  return readAll(
    input,
    scope,
    (name, value, here): Filter => {
      if (name === 'source') return { is: 'source', sourceId: String(value), reliabilities: null };
      if (name === 'sourceReliability')
        return { is: 'source', sourceId: null, reliabilities: value as string[] };
      const condition = conditionsOn(properties).find((each) => each.name === name);
      if (condition === undefined)
        return readComparisons(name, properties[name]!.type, value as Input, here, 'edge property');
      // Admiralty grades run from 1, the best; 6 says that it cannot be judged, so no bound takes it in.
      if (name === 'minCredibility' && !(Number(value) >= 1 && Number(value) <= 5))
        throw refuse(here.path, 'credibility is graded from 1, the best, to 5');
      const { property, comparison } = condition;
      return { is: 'edge property', property, comparison, value: value as Value };
    },
    (part, at) => readAssertionFilter(edge, part, at),
  );
}
