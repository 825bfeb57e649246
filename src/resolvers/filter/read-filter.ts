import type { Comparison, Filter } from '../../graph/read/filter/filter';
import { edgeFieldsOf } from '../../model/registry/edge-fields';
import { edges, envelope, type EdgeType } from '../../model/registry/edges';
import { isKind, propertiesOfKind, type Kind } from '../../model/registry/kinds';
import type { Property } from '../../model/registry/property';
import { comparisonFilter } from '../../schema/filters/comparison-filters';
import { nodeTypeName } from '../../schema/filters/filter-inputs';
import { BoxFilter, NearFilter, OccurredFilter } from '../../schema/filters/special-filters';
import type { Value } from '../../graph/store/port';
import { refuse } from '../../errors';
import { validateInput } from '../validate';
import { readAssertionFilter } from './read-assertion-filter';

/** Conditions in one filter, and filters within filters, at most: a statement has to stay readable. */
export const maxConditions = 100;
export const maxFilterDepth = 8;

/** What reading a filter has come to. */
export interface FilterScope {
  readonly path: readonly string[];
  readonly depth: number;
  /** Shared by the whole filter. */
  readonly budget: { conditions: number };
}

export type Input = Readonly<Record<string, unknown>>;

export function filterScope(path: readonly string[]): FilterScope {
  return { path, depth: 0, budget: { conditions: maxConditions } };
}

/** The scope of one condition below; it counts against the filter's bounds. */
export function below(scope: FilterScope, name: string | number, deeper = 0): FilterScope {
  const path = [...scope.path, String(name)];
  if (--scope.budget.conditions < 0)
    throw refuse(path, `more than ${maxConditions} conditions in one filter`);
  const depth = scope.depth + deeper;
  if (depth > maxFilterDepth) throw refuse(path, `filters lie more than ${maxFilterDepth} deep`);
  return { ...scope, path, depth };
}

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
          return readAssertionFilter(edge, value as Input, { ...here, depth: here.depth + 1 });
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
  const properties = propertiesOfKind(isKind(nodeName) ? nodeName : 'Actor');
  return readComparisons(name, properties[name]!, value, scope);
}

/** The comparisons with one property of a node, or (`on`) of the edge that led to it. */
export function readComparisons(
  name: string,
  property: Property,
  value: Input,
  scope: FilterScope,
  on: 'property' | 'edge property' = 'property',
): Filter {
  checked(comparisonFilter(property, name), value, scope);
  return readAll(value, scope, (comparison, operand) => ({
    is: on,
    property: name,
    comparison: comparison as Comparison,
    value: operand as Value,
  }));
}

function readOccurred(value: Input, scope: FilterScope): Filter {
  const { from, to, certainty, isNull } = checked(OccurredFilter, value, scope);
  if (from != null && to != null && from > to)
    throw refuse([...scope.path, 'to'], 'the range ends before it begins');
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
  if (box.south > box.north) throw refuse([...scope.path, 'south'], 'the box has its south above its north');
  return { is: 'box', ...box };
}

/**
 * Reads every condition that is given: all must hold. `and`, `or` and `not` are read by `again`, where
 * the input has them. A null says nothing and is refused, since it would silently widen the answer.
 */
export function readAll(
  input: Input,
  scope: FilterScope,
  read: (name: string, value: unknown, scope: FilterScope) => Filter,
  again?: (input: Input, scope: FilterScope) => Filter,
): Filter {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const conditions = given.map(([name, value]): Filter => {
    const here = below(scope, name);
    if (value === null) throw refuse(here.path, 'null is no condition; leave it out, or use isNull');
    if (again === undefined) return read(name, value, here);
    if (name === 'not') return { is: 'not', of: again(value as Input, below(scope, name, 1)) };
    if (name !== 'and' && name !== 'or') return read(name, value, here);
    const parts = (value as Input[]).map((part, index) => again(part, below(here, index, 1)));
    return { is: name === 'and' ? 'all' : 'any', of: parts };
  });
  return conditions.length === 1 ? conditions[0]! : { is: 'all', of: conditions };
}

/** The input as an instance of its class, checked by the class's decorators. */
export function checked<T extends object>(type: new () => T, value: Input, scope: FilterScope): T {
  const instance = Object.assign(new type(), value);
  validateInput(instance, scope.path);
  return instance;
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

export const assertionProperties = (edge: EdgeType | null): Readonly<Record<string, Property>> =>
  edge === null ? envelope : { ...envelope, ...edges[edge].properties };
