import { edgeFieldsOf } from '../../../src/model/registry/edge-fields';
import { edgeTypeNamed } from '../../../src/model/registry/edges';
import { compareValues, meets } from './compare';
import { isInBox, isNear } from './place';
import type { Input } from './question';
import type { Row, View } from './view';
import type { Stored, WorldEdge, WorldNode } from './world';

/** Whether a row meets a filter: all of its conditions hold. */
export function passes(view: View, row: Row, filter: Input): boolean {
  return Object.entries(filter).every(([name, value]) => condition(view, row, name, value));
}

function condition(view: View, row: Row, name: string, value: unknown): boolean {
  const again = (part: Input): boolean => passes(view, row, part);
  const state = view.state(row.node);
  const input = value as Input;
  switch (name) {
    case 'and':
      return (value as Input[]).every(again);
    case 'or':
      return (value as Input[]).some(again);
    case 'not':
      return !again(input);
    case 'assertion':
      return assertionPasses(view, row.edge!, input);
    case 'kind':
      return (value as string[]).includes(row.node.kind);
    case 'within':
      return view.within(String(value)).has(row.node.properties.id);
    case 'near':
      return isNear(state, input, row.edge?.properties['precision']);
    case 'box':
      return isInBox(state, input, row.edge?.properties['precision']);
    case 'occurred':
      return occurred(state, input);
    case 'asserted':
      return isAsserted(view, row.node) === value;
    case 'id':
      return meets(row.node.properties.id, input);
  }
  const field = edgeFieldsOf(row.node.kind).get(name);
  if (field === undefined) return meets(state[name], input);
  const rows = view.follow(row.node, field);
  return Object.entries(input).every(([quantifier, of]) => across(view, rows, quantifier, of as Input));
}

/** Whether anything is asserted of a node, as far as the view shows. */
export function isAsserted(view: View, { properties: { id } }: WorldNode): boolean {
  return view.edges.some(({ from, to }) => from === id || to === id);
}

/** Across an edge: what is affirmed counts, unless the condition itself speaks of the stance. */
function across(view: View, rows: readonly Row[], quantifier: string, filter: Input): boolean {
  const counted = speaksOfStance(filter) ? rows : rows.filter(({ edge }) => isAffirmed(edge!));
  const passing = (row: Row): boolean => passes(view, row, filter);
  if (quantifier === 'every') return counted.every(passing);
  return counted.some(passing) === (quantifier === 'some');
}

/** Whether a date lies in a range: possibly where its bounds overlap it, certainly where both lie inside. */
function occurred(state: Stored, { from, to, certainty, isNull }: Input): boolean {
  const [first, last] = [String(state['occurredFrom']), String(state['occurredTo'])];
  const certain = certainty === 'CERTAIN';
  const begins = from === undefined || compareValues(certain ? first : last, from) >= 0;
  const ends = to === undefined || compareValues(certain ? last : first, to) <= 0;
  return begins && ends && (isNull === undefined || meets(state['occurred'], { isNull }));
}

/** Whether an edge meets the filter of an assertion. */
export function assertionPasses(view: View, edge: WorldEdge, filter: Input): boolean {
  const again = (part: Input): boolean => assertionPasses(view, edge, part);
  const { properties } = edge;
  const isOneOf = (property: unknown, values: unknown): boolean => (values as unknown[]).includes(property);
  return Object.entries(filter).every(([name, value]) => {
    switch (name) {
      case 'and':
        return (value as Input[]).every(again);
      case 'or':
        return (value as Input[]).some(again);
      case 'not':
        return !again(value as Input);
      case 'stance':
        return properties['stance'] === value;
      case 'modality':
      case 'marking':
        return isOneOf(properties[name], value);
      case 'minCredibility':
        return Number(properties['credibility'] ?? 6) <= Number(value);
      case 'speaker':
        return isOneOf(properties['speakerId'], value);
      case 'document':
        return isOneOf(properties['documentId'], value);
      case 'source':
        return publishers(view, edge).some(({ node }) => node.properties.id === value);
      case 'sourceReliability':
        return publishers(view, edge).some(({ node }) => isOneOf(view.state(node)['reliability'], value));
      case 'type':
        return isOneOf(edge.type, value);
      default: {
        const type = edgeTypeNamed(name);
        if (type === undefined) return meets(properties[name], value as Input);
        const own = Object.entries(value as Input);
        return (
          edge.type === type && own.every(([each, compared]) => meets(properties[each], compared as Input))
        );
      }
    }
  });
}

/** The sources that published an edge's document, as far as that is affirmed. */
function publishers(view: View, { properties }: WorldEdge): Row[] {
  return view.edges
    .filter(({ type, from }) => type === 'PUBLISHED_BY' && from === properties['documentId'])
    .filter(isAffirmed)
    .map((edge) => ({ edge, node: view.end(edge.to) }));
}

export const isAffirmed = ({ properties }: WorldEdge): boolean => properties['stance'] === 'AFFIRMS';

/** Whether a filter says itself, at whatever depth of and, or and not, which stance it wants. */
export function speaksOfStance(filter: Input): boolean {
  const { assertion } = filter;
  return (assertion !== undefined && namesStance(assertion as Input)) || parts(filter).some(speaksOfStance);
}

function namesStance(assertion: Input): boolean {
  return assertion['stance'] !== undefined || parts(assertion).some(namesStance);
}

const parts = ({ and = [], or = [], not = [] }: Input): Input[] => [and, or, not].flat() as Input[];
