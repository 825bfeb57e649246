import { registerEnumType } from 'type-graphql';
import * as graphVocabularies from '../model/registry/graph-vocabularies';
import { statsDimension, timelineInterval } from '../model/registry/stats-vocabularies';
import type { Vocabulary } from '../model/registry/vocabulary';
import { makeOnce } from './type-registry';

/** A vocabulary as a GraphQL enum: each value stands for itself and is described by its meaning. */
export function enumOf<V extends string>(vocabulary: Vocabulary<V>): Record<V, V> {
  return makeOnce(vocabulary.name, () => {
    const values = Object.keys(vocabulary.values) as V[];
    const members = Object.fromEntries(values.map((value) => [value, value])) as Record<V, V>;
    registerEnumType(members, {
      name: vocabulary.name,
      description: vocabulary.description,
      valuesConfig: Object.fromEntries(
        values.map((value) => [value, { description: vocabulary.values[value] }]),
      ) as Record<V, { description: string }>,
    });
    return members;
  });
}

// type-graphql wants to know every enum before it builds the schema. Those of properties are made with the
// fields of the properties; these are only named in functions, which it calls later.
for (const vocabulary of [...Object.values(graphVocabularies), statsDimension, timelineInterval])
  enumOf<string>(vocabulary);
