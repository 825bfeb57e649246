import type { Filter } from '../../graph/read/filter/filter';
import { edgeFieldsOf, nodeTypeName } from '../../model/registry/edge-fields';
import type { EdgeType } from '../../model/registry/edges';
import { entityProperties } from '../../model/registry/entity-properties';
import { isKind, propertiesOfKind, type Kind } from '../../model/registry/kinds';
import type { Properties } from '../../model/registry/property';
import { BoxFilter, NearFilter, OccurredFilter } from '../../schema/filters/special-filters';
import { badInput } from '../../errors';
import type { FilterScope, Input } from './filter-scope';
import { readAssertionFilter } from './read-assertion-filter';
import { checked, readAll, readComparisons } from './read-conditions';

/** Reads the filter of a node; `edge` is the type of edge that leads to it, where one does. */
export function readNodeFilter(
  nodeName: string,
  edge: EdgeType | null,
  input: Input,
  scope: FilterScope,
): Filter {
  return readAll(
    input,
    scope,
    (name, value, here) => {
      switch (name) {
        case 'assertion':
          if (edge === null) throw badInput(here.path, 'no assertion leads to what this list shows');
          return readAssertionFilter(edge, value as Input, { ...here, depth: here.depth + 1 });
        case 'asserted':
          return value === true ? { is: 'asserted' } : { is: 'not', of: { is: 'asserted' } };
        case 'kind':
          return { is: 'kind', kinds: value as Kind[] };
        case 'within':
          return { is: 'within', placeId: String(value) };
        case 'near':
          return { is: 'near', ...checked(NearFilter, value as Input, here) };
        case 'box':
          return readBox(value as Input, here);
        default:
          return readProperty(nodeName, name, value as Input, here);
      }
    },
    (part, at) => readNodeFilter(nodeName, edge, part, at),
  );
}

function readProperty(nodeName: string, name: string, value: Input, scope: FilterScope): Filter {
  if (isKind(nodeName)) {
    const field = edgeFieldsOf(nodeName).get(name);
    if (field !== undefined)
      return readAll(value, scope, (quantifier, of, here) => ({
        is: 'across',
        edge: field.edge,
        direction: field.direction,
        farKinds: field.farKinds,
        quantifier: quantifier as 'some' | 'none' | 'every',
        stance: namesStance(of as Input) ? null : 'AFFIRMS',
        of: readNodeFilter(nodeTypeName(field.farKinds), field.edge, of as Input, {
          ...here,
          depth: here.depth + 1,
        }),
      }));
    if (nodeName === 'Event' && name === 'occurred') return readOccurred(value, scope);
  }
  const properties: Properties = isKind(nodeName) ? propertiesOfKind(nodeName) : entityProperties;
  return readComparisons(name, properties[name]!.type, value, scope);
}

function readOccurred(value: Input, scope: FilterScope): Filter {
  const { from, to, certainty, isNull } = checked(OccurredFilter, value, scope);
  if (from != null && to != null && from > to)
    throw badInput([...scope.path, 'to'], 'the range ends before it begins');
  const range: Filter = {
    is: 'occurred',
    from: from ?? null,
    to: to ?? null,
    certain: certainty === 'CERTAIN',
  };
  if (isNull == null) return range;
  return {
    is: 'all',
    of: [range, { is: 'property', property: 'occurred', comparison: 'isNull', value: isNull }],
  };
}

function readBox(value: Input, scope: FilterScope): Filter {
  const box = checked(BoxFilter, value, scope);
  if (box.south > box.north)
    throw badInput([...scope.path, 'south'], 'the box has its south above its north');
  return { is: 'box', ...box };
}

/** Whether a filter says itself what stance it wants; else a condition counts what is affirmed. */
export function namesStance(input: Input): boolean {
  const parts = [input['and'], input['or'], input['not']].flat().filter((part) => part != null) as Input[];
  const assertion = input['assertion'] as Input | undefined;
  return (assertion != null && mentionsStance(assertion)) || parts.some(namesStance);
}

function mentionsStance(assertion: Input): boolean {
  const parts = [assertion['and'], assertion['or'], assertion['not']]
    .flat()
    .filter((part) => part != null) as Input[];
  return assertion['stance'] != null || parts.some(mentionsStance);
}
