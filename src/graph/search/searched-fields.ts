import { type searchField } from '../../model/registry/graph-vocabularies';

export type SearchField = keyof typeof searchField.values;

/** A property that searches look into, and what a word found there is worth. */
interface SearchedField {
  readonly field: SearchField;
  readonly property: string;
  readonly weight: number;
  /** Whether it is what the entity is called: names are written joined and divided. */
  readonly isName: boolean;
}

/** What is searched, the weightiest first: what it is called counts more than what is said of it. */
const searchedFields: readonly SearchedField[] = [
  { field: 'NAME', property: 'name', weight: 1, isName: true },
  { field: 'ALIAS', property: 'aliases', weight: 0.95, isName: true },
  { field: 'TITLE', property: 'title', weight: 0.8, isName: true },
  { field: 'STATEMENT', property: 'statement', weight: 0.6, isName: false },
  { field: 'SUMMARY', property: 'summary', weight: 0.5, isName: false },
];

export const searchedProperties = searchedFields.map(({ property }) => property);

/** A text of one state of a node. */
export interface SearchedText extends SearchedField {
  readonly text: string;
}

/** The texts of a state, each alias by itself. What a script has stored there and is no text is none. */
export function searchedTexts(state: Readonly<Record<string, unknown>>): SearchedText[] {
  return searchedFields.flatMap((field) =>
    [state[field.property]]
      .flat()
      .filter((text) => typeof text === 'string')
      .map((text) => ({ ...field, text })),
  );
}
