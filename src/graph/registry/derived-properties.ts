/**
 * Properties of entities that follow from others and are kept for the engines' sake. They are no part of
 * the graph that is exported, copied or fingerprinted; whatever writes an entity makes them anew.
 */
export const derivedProperties: readonly string[] = [];
