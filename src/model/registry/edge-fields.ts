import { allEdgeTypes, edges, type EdgeType, type FieldName } from './edges';
import { allKinds, type Kind } from './kinds';

export type Direction = 'out' | 'in' | 'both';

/** An edge as it is seen from a node of one kind: the field that leads along it. */
export interface EdgeField {
  readonly name: string;
  /** The kind of node that has the field. */
  readonly kind: Kind;
  readonly edge: EdgeType;
  readonly direction: Direction;
  /** The kinds that may be at the other end. */
  readonly farKinds: readonly Kind[];
}

function fieldNames(name: FieldName, farKinds: readonly Kind[]): Map<string, Kind[]> {
  const byName = new Map<string, Kind[]>();
  for (const far of farKinds) {
    const text = typeof name === 'string' ? name : name[far];
    if (text !== undefined) byName.set(text, [...(byName.get(text) ?? []), far]);
  }
  return byName;
}

function fieldsOf(kind: Kind, type: EdgeType): EdgeField[] {
  const edge = edges[type];
  const farKinds = (ends: readonly Kind[]): readonly Kind[] => (edge.sameKind ? [kind] : ends);
  const atFrom = edge.from.includes(kind);
  const atTo = edge.to.includes(kind);

  if (edge.symmetric && atFrom && atTo) {
    const far = farKinds([...new Set([...edge.from, ...edge.to])]);
    return [...fieldNames(edge.fieldAtFrom, far)].map(([name, kinds]) => ({
      name,
      kind,
      edge: type,
      direction: 'both',
      farKinds: kinds,
    }));
  }
  const fields: EdgeField[] = [];
  if (atFrom) {
    for (const [name, far] of fieldNames(edge.fieldAtFrom, farKinds(edge.to)))
      fields.push({ name, kind, edge: type, direction: 'out', farKinds: far });
  }
  if (atTo) {
    for (const [name, far] of fieldNames(edge.fieldAtTo, farKinds(edge.from)))
      fields.push({ name, kind, edge: type, direction: 'in', farKinds: far });
  }
  return fields;
}

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
