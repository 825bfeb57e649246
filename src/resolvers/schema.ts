import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { allKinds } from '../model/registry/kinds';
import { assertionTypes } from '../schema/assertions/assertion-types';
import { entityTypes } from '../schema/entities/entity-types';
import { AssertionResolver } from './assertion.resolver';
import { bindLists } from './bind-lists';
import { paceLists } from './pace-lists';
import { EntityResolver } from './entity.resolver';
import { ActorEvidenceResolver, CasualtiesResolver, EventResolver, SpeakerResolver } from './event.resolver';
import { createKindResolver } from './kind.resolver';
import { NeighborhoodResolver } from './neighborhood.resolver';
import { PathResolver, PathStepResolver } from './path.resolver';
import { StatsResolver, GroupKeyResolver } from './stats.resolver';
import { responsePath } from './plan/selection';
import { SearchResolver } from './search.resolver';
import { validateInput } from './validate';

/** Builds the executable schema. */
export function createSchema(): GraphQLSchema {
  const resolvers: NonEmptyArray<NewableFunction> = [
    EntityResolver,
    AssertionResolver,
    EventResolver,
    ActorEvidenceResolver,
    CasualtiesResolver,
    SpeakerResolver,
    PathResolver,
    PathStepResolver,
    NeighborhoodResolver,
    SearchResolver,
    StatsResolver,
    GroupKeyResolver,
    ...allKinds.map(createKindResolver),
  ];
  const schema = buildSchemaSync({
    resolvers: resolvers,
    orphanedTypes: [...Object.values(entityTypes), ...assertionTypes],
    validate: true,
    validateFn: (value: unknown, _type, { info }) => {
      if (typeof value === 'object' && value !== null) validateInput(value, responsePath(info));
    },
  });
  bindLists(schema);
  paceLists(schema);
  return schema;
}

/** The text of `schema.graphql`: sorted, so that a change of the API is a change of few lines. */
export function printSchemaFile(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
