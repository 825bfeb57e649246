import { type searchField } from '../../model/registry/graph-vocabularies';

export type SearchField = keyof typeof searchField.values;

/** A property that searches look into, and what a word found there is worth. */
interface SearchedField {
  readonly field: SearchField;
  readonly property: string;
  readonly weight: number;
}

/** What is searched, the weightiest first: what it is called counts more than what is said of it. */
const searchedFields: readonly SearchedField[] = [
  { field: 'NAME', property: 'name', weight: 1 },
  { field: 'ALIAS', property: 'aliases', weight: 0.95 },
  { field: 'TITLE', property: 'title', weight: 0.8 },
  { field: 'STATEMENT', property: 'statement', weight: 0.6 },
  { field: 'SUMMARY', property: 'summary', weight: 0.5 },
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
