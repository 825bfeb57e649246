import type { Vocabulary } from './vocabulary';

/**
 * The type of a stored property.
 *
 * - `text`, `texts` (a list), `boolean`, `integer`, `float`;
 * - `instant`: exactly `YYYY-MM-DDTHH:mm:ss.SSSZ`, `date`: exactly `YYYY-MM-DD`, both text, so that
 *   they compare as text on both engines;
 * - `edtf`: a possibly uncertain date (ISO 8601-2);
 * - a vocabulary: one of its values.
 */
export type PropertyType =
  'text' | 'texts' | 'boolean' | 'integer' | 'float' | 'instant' | 'date' | 'edtf' | Vocabulary;

export interface Property {
  readonly type: PropertyType;
  readonly required: boolean;
  /** The bounds of a number, both included. */
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Properties = Readonly<Record<string, Property>>;

export const required = (type: PropertyType): Property => ({ type, required: true });
export const optional = (type: PropertyType): Property => ({ type, required: false });
/** The greatest count: what a GraphQL Int holds. Sums of counts may be greater. */
export const greatestCount = 2_147_483_647;
export const optionalCount: Property = {
  type: 'integer',
  required: false,
  minimum: 0,
  maximum: greatestCount,
};
