import type { EdgeType } from '../../../model/registry/edges';
import type { Kind } from '../../../model/registry/kinds';

/**
 * How the rows of a file of one's own become entities and assertions. The JSON Schema of it is
 * {@link mappingSchema}; what a template is stands in `template.ts`.
 */
export interface Mapping {
  /** The file as a document, which every edge cites. */
  readonly document: Readonly<Record<string, Template>> & {
    readonly id: string;
    readonly name: string;
    readonly edition?: string;
    /** What the ids of all editions begin with, where a newer file replaces an older one. */
    readonly series?: string;
  };
  /** Who publishes it. */
  readonly source: Readonly<Record<string, Template>> & { readonly id: string };
  /** How a CSV file is written: by default with commas and quotation marks. */
  readonly table?: { readonly delimiter?: string; readonly quoted?: boolean };
  /** Texts that say of any cell that its value is missing. */
  readonly missing?: readonly string[];
  /** Columns that the file may lack. */
  readonly optional?: readonly string[];
  /** What a row is called in locators: its own key, as a template. By default the number of its line. */
  readonly row?: string;
  /** The entity that a row is about, by its name below. */
  readonly subject?: string;
  /** What every edge carries. */
  readonly envelope?: Readonly<Record<string, Template>>;
  readonly entities: Readonly<Record<string, EntityMapping>>;
  readonly edges?: readonly EdgeMapping[];
}

interface EntityMapping {
  readonly kind: Kind;
  readonly id: string;
  /** Only named here: made where it is missing, never changed. */
  readonly introduce?: boolean;
  readonly properties: Readonly<Record<string, ValueMapping>>;
}

export interface EdgeMapping {
  readonly type: EdgeType;
  /** The name of an entity above, `document` for the file itself, or an id as a template. */
  readonly from: string;
  readonly to: string;
  readonly speaker?: string;
  readonly locator?: string;
  /** Only where this comes to something. */
  readonly when?: string;
  readonly properties?: Readonly<Record<string, ValueMapping>>;
}

export type Template = string | number | boolean | readonly string[];

export type ValueMapping =
  | Template
  | {
      readonly from: string;
      /** What each text of the file becomes. */
      readonly values?: Readonly<Record<string, string | number | boolean>>;
      /** What all others become; without it they are refused. */
      readonly otherwise?: string | number | boolean;
      /** Texts that say, beside those of the mapping, that this value is missing. */
      readonly missing?: readonly string[];
      /** What divides a list. */
      readonly split?: string;
    };
