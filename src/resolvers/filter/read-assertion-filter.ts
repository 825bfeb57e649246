import type { Filter } from '../../graph/read/filter/filter';
import type { Value } from '../../graph/store/port';
import { edges, edgeTypeNamed, type EdgeType } from '../../model/registry/edges';
import { envelope } from '../../model/registry/envelope';
import { conditionsOn } from '../../model/registry/filter-fields';
import type { Properties } from '../../model/registry/property';
import { badInput } from '../../errors';
import type { FilterScope, Input } from './filter-scope';
import { readAll, readComparisons } from './read-conditions';

/** Reads the filter of an assertion; `edge` is its type, or null where it may be of several. */
export function readAssertionFilter(edge: EdgeType | null, input: Input, scope: FilterScope): Filter {
  return readAll(
    input,
    scope,
    (name, value, here): Filter => {
      if (name === 'type') return { is: 'edge type', types: value as EdgeType[] };
      if (name === 'source') return { is: 'source', sourceId: String(value), reliabilities: null };
      if (name === 'sourceReliability')
        return { is: 'source', sourceId: null, reliabilities: value as string[] };
      const type = edgeTypeNamed(name);
      if (type !== undefined) return readOwn(edge, type, value as Input, here);
      return readProperty(envelope, name, value, here);
    },
    (part, at) => readAssertionFilter(edge, part, at),
  );
}

/** What assertions of one type alone have. It says nothing where edges of another type lead. */
function readOwn(edge: EdgeType | null, type: EdgeType, input: Input, scope: FilterScope): Filter {
  if (edge !== null && edge !== type)
    throw badInput(scope.path, `this is about ${type} assertions, and ${edge} assertions lead here`);
  const own = readAll(input, scope, (name, value, here) =>
    readProperty(edges[type].properties, name, value, here),
  );
  return edge === null ? { is: 'all', of: [{ is: 'edge type', types: [type] }, own] } : own;
}

function readProperty(properties: Properties, name: string, value: unknown, scope: FilterScope): Filter {
  const condition = conditionsOn(properties).find((each) => each.name === name);
  if (condition === undefined)
    return readComparisons(name, properties[name]!.type, value as Input, scope, 'edge property');
  // Admiralty grades run from 1, the best; 6 says that it cannot be judged, so no bound takes it in.
  if (name === 'minCredibility' && !(Number(value) >= 1 && Number(value) <= 5))
    throw badInput(scope.path, 'credibility is graded from 1, the best, to 5');
  const { property, comparison } = condition;
  return { is: 'edge property', property, comparison, value: value as Value };
}
