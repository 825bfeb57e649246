import type { EndFields, ListField } from './edge-definitions';
import { allEdgeTypes, edges, type EdgeType } from './edges';
import { allKinds, type Kind } from './kinds';

export type Direction = 'out' | 'in' | 'both';

/** An edge as it is seen from a node of one kind: the field that lists what lies along it. */
export interface EdgeField {
  readonly name: string;
  readonly description: string;
  /** The kind of node that has the field. */
  readonly kind: Kind;
  readonly edge: EdgeType;
  readonly direction: Direction;
  /** The kinds that may be at the other end. */
  readonly farKinds: readonly Kind[];
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
