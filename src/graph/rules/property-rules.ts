import { bookkeepingProperties } from '../../model/registry/bookkeeping';
import { edges, isEdgeType, propertiesOfEdge } from '../../model/registry/edges';
import { entityProperties } from '../../model/registry/entity-properties';
import { envelope } from '../../model/registry/envelope';
import { ENTITY, allKinds, propertiesOfKind, type Kind } from '../../model/registry/kinds';
import type { Properties, Property } from '../../model/registry/property';
import { kindOf } from './graph-facts';
import { fault, type EdgeRule, type Faults, type NodeRule } from './rule';
import type { StoredEdge, StoredNode } from './stored';
import { faultOfValue, type ValueRule } from './values';

type Stored = Readonly<Record<string, unknown>>;

const sentences: Readonly<Record<ValueRule, string>> = {
  'value-type': 'A property has a value of its type.',
  'value-unknown': 'A property with a vocabulary has one of its values.',
  'value-bounds': 'A number lies within the bounds of its property.',
  'bad-instant': 'An instant is exactly YYYY-MM-DDTHH:mm:ss.SSSZ, and real.',
  'bad-date': 'A date is exactly YYYY-MM-DD, and a day of the calendar.',
  'bad-edtf': 'An uncertain date is EDTF with calendar days.',
};

/** The properties that an entity of each kind may have, or of no kind. Made once: `rememberNames` goes by them. */
const propertiesOfEntities = new Map(
  [null, ...allKinds].map((kind): [Kind | null, Properties] => [
    kind,
    { ...(kind === null ? entityProperties : propertiesOfKind(kind)), ...bookkeepingProperties },
  ]),
);

/** The properties that a node may have; null for bookkeeping. */
function expectedOfNode(node: StoredNode): Properties | null {
  return node.labels.includes(ENTITY) ? propertiesOfEntities.get(kindOf(node))! : null;
}

function expectedOfEdge(edge: StoredEdge): Properties | null {
  return isEdgeType(edge.type) ? propertiesOfEdge(edge.type) : null;
}

function* unknownNames(stored: Stored, expected: Properties | null): Faults {
  if (expected === null) return;
  for (const name of Object.keys(stored))
    if (!Object.hasOwn(expected, name)) yield fault(`it has a property ${name}, which nothing reads`, name);
}

function* missing(stored: Stored, expected: Properties | null): Faults {
  for (const name of requiredNames(expected))
    if (stored[name] == null) yield fault(`it has no ${name}`, name);
}

const requiredNames = rememberNames((name, { required }) => required === true && name !== 'id');

function* badValues(rule: ValueRule, stored: Stored, expected: Properties | null): Faults {
  for (const name of namesAtRisk[rule](expected)) {
    if (stored[name] == null) continue;
    const bad = faultOfValue(name, stored[name], expected![name]!);
    if (bad?.rule === rule) yield fault(bad.message, name);
  }
}

/** The properties whose values can break a rule: the others need not be looked at for it. */
const namesAtRisk: Readonly<Record<ValueRule, (expected: Properties | null) => readonly string[]>> = {
  'value-type': rememberNames(() => true),
  'value-unknown': rememberNames((_, { type }) => typeof type === 'object'),
  'value-bounds': rememberNames((_, { minimum, maximum }) => (minimum ?? maximum) !== undefined),
  'bad-instant': rememberNames((_, { type }) => type === 'instant'),
  'bad-date': rememberNames((_, { type }) => type === 'date'),
  'bad-edtf': rememberNames((_, { type }) => type === 'edtf'),
};

/** The names of such properties, worked out once for each kind and type: rules run for every row. */
function rememberNames(
  such: (name: string, property: Property) => boolean,
): (expected: Properties | null) => readonly string[] {
  const known = new WeakMap<Properties, readonly string[]>();
  return (expected) => {
    if (expected === null) return [];
    const found = known.get(expected);
    if (found !== undefined) return found;
    const names = Object.entries(expected)
      .filter(([name, property]) => such(name, property))
      .map(([name]) => name);
    known.set(expected, names);
    return names;
  };
}

const valueRules = Object.keys(sentences) as readonly ValueRule[];

/** Rules on the properties of nodes, as the registry has them. */
export const nodePropertyRules: readonly NodeRule[] = [
  {
    id: 'property-unknown',
    sentence: 'A node has no property but those of its kind.',
    faults: (node) =>
      // Without one kind there is no telling which properties are its own.
      kindOf(node) === null ? [] : unknownNames(node.properties, expectedOfNode(node)),
  },
  {
    id: 'property-missing',
    sentence: 'A node has every property that its kind requires.',
    faults: (node) => missing(node.properties, expectedOfNode(node)),
  },
  ...valueRules.map((id): NodeRule => ({
    id,
    sentence: sentences[id],
    faults: (node) => badValues(id, node.properties, expectedOfNode(node)),
  })),
];

/** Rules on the properties of edges, as the registry has them. */
export const edgePropertyRules: readonly EdgeRule[] = [
  {
    id: 'property-unknown',
    sentence: 'An edge has no property but those of its type and the envelope.',
    faults: (edge) => unknownNames(edge.properties, expectedOfEdge(edge)),
  },
  {
    id: 'envelope-gap',
    sentence: 'An edge has every part of the envelope that is required.',
    faults: (edge) => (isEdgeType(edge.type) ? missing(edge.properties, envelope) : []),
  },
  {
    id: 'property-missing',
    sentence: 'An edge has every property that its type requires.',
    faults: (edge) => (isEdgeType(edge.type) ? missing(edge.properties, edges[edge.type].properties) : []),
  },
  ...valueRules.map((id): EdgeRule => ({
    id,
    sentence: sentences[id],
    faults: (edge) => badValues(id, edge.properties, expectedOfEdge(edge)),
  })),
];
