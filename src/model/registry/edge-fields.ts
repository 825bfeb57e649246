import type { EndFields, ListField } from './edge-definitions';
import { allEdgeTypes, edges, type EdgeType } from './edges';
import { allKinds, type Kind } from './kinds';

export type Direction = 'out' | 'in' | 'both';

/** A field that lists what lies along an edge. */
export interface ListedEdge {
  readonly name: string;
  readonly description: string;
  readonly edge: EdgeType;
  /** The kinds that may be at the other end. */
  readonly farKinds: readonly Kind[];
}

/** Such a field of one kind of node. */
export interface EdgeField extends ListedEdge {
  readonly kind: Kind;
  readonly direction: Direction;
}

function fieldsOf(kind: Kind, type: EdgeType): EdgeField[] {
  const { meaning, from, to, sameKind, fields } = edges[type];
  const along = (direction: Direction, ends: EndFields, far: readonly Kind[]): EdgeField[] =>
    listFields(ends, sameKind ? [kind] : far).map(([{ name, description }, farKinds]) => ({
      name,
      description: typeof description === 'string' ? description : (description[kind] ?? meaning),
      kind,
      edge: type,
      direction,
      farKinds,
    }));

  const atFrom = from.includes(kind);
  const atTo = to.includes(kind);
  if ('atEither' in fields && atFrom && atTo)
    return along('both', fields.atEither, [...new Set([...from, ...to])]);
  const ends = 'atEither' in fields ? { atFrom: fields.atEither, atTo: fields.atEither } : fields;
  return [...(atFrom ? along('out', ends.atFrom, to) : []), ...(atTo ? along('in', ends.atTo, from) : [])];
}

/** The fields at an end, each with the kinds that it leads to. */
function listFields(ends: EndFields, farKinds: readonly Kind[]): [ListField, readonly Kind[]][] {
  if (isListField(ends)) return [[ends, farKinds]];
  return farKinds.flatMap((far): [ListField, readonly Kind[]][] => {
    const field = ends[far];
    return field === undefined ? [] : [[field, [far]]];
  });
}

const isListField = (ends: EndFields): ends is ListField => 'name' in ends;

const byKind: ReadonlyMap<Kind, ReadonlyMap<string, EdgeField>> = new Map(
  allKinds.map((kind) => {
    const fields = allEdgeTypes.flatMap((type) => fieldsOf(kind, type));
    return [kind, new Map(fields.map((field) => [field.name, field]))];
  }),
);

/** Every edge field of a kind, by its name. */
export function edgeFieldsOf(kind: Kind): ReadonlyMap<string, EdgeField> {
  return byKind.get(kind) ?? new Map<string, EdgeField>();
}

/** The fields that every kind has: they are the interface's own, whichever way they lead at a kind. */
export const commonEdgeFields: readonly ListedEdge[] = [...edgeFieldsOf(allKinds[0]!).values()].flatMap(
  (field) => {
    const alike = allKinds.flatMap((kind) => {
      const other = edgeFieldsOf(kind).get(field.name);
      return other?.edge === field.edge ? [other] : [];
    });
    const farKinds = [...new Set(alike.flatMap((each) => each.farKinds))];
    return alike.length === allKinds.length ? [{ ...field, farKinds }] : [];
  },
);

/** The name of the type of a list's nodes: their kind, or `Entity` where they may be of several. */
export function nodeTypeName(farKinds: readonly Kind[]): string {
  const [only, ...others] = farKinds;
  return only !== undefined && others.length === 0 ? only : 'Entity';
}
