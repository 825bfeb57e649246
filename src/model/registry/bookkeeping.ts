import type { Properties } from './property';

/*
 * What a store keeps beside the entities and their assertions. The API shows none of it, and it is no part of
 * what an export brings, but for the versions.
 */

/** The labels of its nodes. */
export const bookkeepingLabels = {
  Version: 'A former state of an entity.',
  Migration: 'A migration that the store has had.',
  Clock: 'The clock: the last instant that a write was stamped with.',
  Import: 'How far an import has come.',
} as const satisfies Readonly<Record<string, string>>;

/** The types of its edges, with the labels that they join. */
export const bookkeepingEdges = {
  WAS: { from: 'Entity', to: 'Version' },
} as const satisfies Readonly<Record<string, { readonly from: string; readonly to: string }>>;

/** What a version has beside the properties of its entity's former state. */
export const versionProperties = {
  entityId: { type: 'id', required: true, description: 'The entity whose state it was.' },
  from: { type: 'instant', required: true, description: 'When it became the present state.' },
  to: { type: 'instant', required: true, description: 'When the next state began.' },
} as const satisfies Properties;

/** What is kept on every node beside its properties; it is no part of a node's state. */
export const bookkeepingProperties = {
  searchTokens: { type: 'text', description: 'The words by which searches find it.' },
  rowHashes: { type: 'texts', description: 'The rows of data sets from which it was loaded.' },
} as const satisfies Properties;

export function isBookkeepingLabel(text: string): text is keyof typeof bookkeepingLabels {
  return Object.hasOwn(bookkeepingLabels, text);
}

export function isBookkeepingEdge(text: string): text is keyof typeof bookkeepingEdges {
  return Object.hasOwn(bookkeepingEdges, text);
}
