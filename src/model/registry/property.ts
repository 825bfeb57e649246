import type { Vocabulary } from './vocabulary';

/** What a value of each type is in TypeScript; vocabularies aside. */
interface ValueOfType {
  readonly id: string;
  readonly text: string;
  readonly texts: readonly string[];
  readonly boolean: boolean;
  readonly integer: number;
  readonly float: number;
  readonly instant: string;
  readonly date: string;
  readonly edtf: string;
}

/**
 * The type of a stored property.
 *
 * - `id`: the id of a node or edge;
 * - `text`, `texts` (a list), `boolean`, `integer`, `float`;
 * - `instant`: exactly `YYYY-MM-DDTHH:mm:ss.SSSZ`, `date`: exactly `YYYY-MM-DD`, both text, so that
 *   they compare as text on both engines;
 * - `edtf`: a possibly uncertain date (ISO 8601-2);
 * - a vocabulary: one of its values.
 */
export type PropertyType = keyof ValueOfType | Vocabulary;

/**
 * A property of a node or an edge. Where a flag is left out, a property is what most are: optional, given by
 * writers, shown, and filtered and sorted by as its type allows.
 */
export interface Property {
  readonly type: PropertyType;
  /** What it says: its description in the API. */
  readonly description: string;
  /** Whether it is always set. */
  readonly required?: boolean;
  /** Who sets it, where it is not the writer: it is derived from other properties, or kept by the store. */
  readonly setBy?: 'derivation' | 'store';
  /** The bounds of a number, both included. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** The stored value that stands for "not known", so that a sort key is never null. The API has null for it. */
  readonly unknown?: string;
  /** False where the API has no field for it. */
  readonly shown?: false;
  /** False where no filter has it; or the one condition that filters have instead of all that its type allows. */
  readonly filter?: false | Condition;
  /** False where lists are not ordered by it; or the name of the order, where it is not the property's own. */
  readonly order?: false | string;
  /** The indexes on Neo4j that lists can be read along (see the migrations). */
  readonly index?: Index;
}

/** A condition of a filter under a name of its own, such as `minCredibility: 3`. */
export interface Condition {
  readonly name: string;
  readonly comparison: 'eq' | 'in' | 'lte';
  readonly description: string;
}

/**
 * `order`: kinds with very many nodes have an index of the property and the id. `order and type`: so have
 * they of the type, the property and the id.
 */
export type Index = 'order' | 'order and type';

export type Properties = Readonly<Record<string, Property>>;

/** The type of a property's values. */
type PropertyValue<P> = P extends { readonly type: Vocabulary<infer V> }
  ? V
  : P extends { readonly type: infer T extends keyof ValueOfType }
    ? ValueOfType[T]
    : never;

/** What a record has of these properties: those that were asked for, null where they are not set. */
export type Columns<P> = {
  readonly [Name in keyof P]?: PropertyValue<P[Name]> | null;
};

/**
 * What a writer gives of these properties. A marking may be left out: the write path knows which one holds then.
 * A property that is null, undefined or left out is not set.
 */
export type GivenValues<P> = {
  readonly [
    Name in GivenName<P> as P[Name] extends { readonly required: true } ? Exclude<Name, 'marking'> : never
  ]: PropertyValue<P[Name]>;
} & {
  readonly [Name in GivenName<P>]?: PropertyValue<P[Name]> | null | undefined;
};

/** The names of the properties that writers give. */
type GivenName<P> = {
  [Name in keyof P]: P[Name] extends { readonly setBy: string } ? never : Name;
}[keyof P];

/** The greatest count: what a GraphQL Int holds. Sums of counts may be greater. */
export const greatestCount = 2_147_483_647;

/** The names of the properties that pass a test. */
export const namesWhere = (properties: Properties, test: (property: Property) => boolean): string[] =>
  Object.keys(properties).filter((name) => test(properties[name]!));

/** The names of the properties that writers give. */
export const givenNames = (properties: Properties): string[] =>
  namesWhere(properties, ({ setBy }) => setBy === undefined);

/** The names of the properties that are derived from others. */
export const derivedNames = (properties: Properties): string[] =>
  namesWhere(properties, ({ setBy }) => setBy === 'derivation');
