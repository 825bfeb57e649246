import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { edgeFieldsOf } from '../../src/model/registry/edge-fields';
import { camelCase, edgeTypeNamed } from '../../src/model/registry/edges';
import type { Kind } from '../../src/model/registry/kinds';

type Input = Readonly<Record<string, unknown>>;

/** A filter with a text in one place: what it looks like for a given text. */
export type TextPosition = (text: string) => Input;

/** Comparisons that hold where the text differs, and so would say nothing. */
const negative = new Set(['ne']);

/**
 * Every place of a kind's filter that takes a text: each comparison of each property, and, across each
 * type of edge, the name at its other end and the properties of the assertion. A property of one name and
 * type is one place, whichever kind or edge has it: what is `seen` already is left out.
 */
export function textPositions(schema: GraphQLSchema, kind: string, seen: Set<string>): TextPosition[] {
  const fresh = (owner: string, { name, type }: GraphQLInputField): boolean => {
    const key = `${owner} ${name} ${type.toString()}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  };

  const ofProperties = (owner: string, type: GraphQLInputObjectType): TextPosition[] =>
    fieldsOf(type).flatMap((field): TextPosition[] => {
      const below = getNamedType(field.type);
      if (isText(field))
        return fresh(owner, field) ? [(text) => ({ [field.name]: valueOf(field, text) })] : [];
      if (!isInputObjectType(below) || logic.has(field.name)) return [];
      // Nothing leads to what a list at the root shows, and below an edge it is read with that.
      if (field.name === 'assertion') return [];
      const own = edgeTypeNamed(field.name);
      if (own !== undefined && owner === 'assertion') return [];
      if (!below.name.endsWith('Condition'))
        return fresh(owner, field) ? inside(field.name, leaves(below)) : [];
      if (!fresh(owner, field)) return [];
      const edge = getNamedType(below.getFields()['some']!.type) as GraphQLInputObjectType;
      const assertion = getNamedType(edge.getFields()['assertion']!.type) as GraphQLInputObjectType;
      return inside(
        field.name,
        inside('some', [
          (text) => ({ name: { eq: text } }),
          ...inside('assertion', ofProperties('assertion', assertion)),
          ...inside('assertion', ofOwn(field.name, assertion)),
        ]),
      );
    });

  /** What assertions of the field's type alone have. */
  const ofOwn = (fieldName: string, assertion: GraphQLInputObjectType): TextPosition[] => {
    const type = edgeFieldsOf(kind as Kind).get(fieldName)!.edge;
    const own = assertion.getFields()[camelCase(type)];
    if (own === undefined) return [];
    return inside(own.name, ofProperties(type, getNamedType(own.type) as GraphQLInputObjectType));
  };

  return ofProperties('node', inputOf(schema, `${kind}Filter`));
}

const logic = new Set(['and', 'or', 'not']);

/** The comparisons with a text that an input has. */
const leaves = (type: GraphQLInputObjectType): TextPosition[] =>
  fieldsOf(type)
    .filter((field) => isText(field) && !negative.has(field.name))
    .map((field) => (text) => ({ [field.name]: valueOf(field, text) }));

const inside = (name: string, positions: readonly TextPosition[]): TextPosition[] =>
  positions.map((position) => (text) => ({ [name]: position(text) }));

const valueOf = ({ type }: GraphQLInputField, text: string): unknown =>
  isListType(getNullableType(type)) ? [text] : text;

const isText = ({ type }: GraphQLInputField): boolean => ['String', 'ID'].includes(getNamedType(type).name);

const fieldsOf = (type: GraphQLInputObjectType): GraphQLInputField[] => Object.values(type.getFields());

function inputOf(schema: GraphQLSchema, name: string): GraphQLInputObjectType {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`the schema has no input ${name}`);
  return type;
}
