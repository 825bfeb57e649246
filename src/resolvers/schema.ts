import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { allKinds } from '../model/registry/kinds';
import { assertionTypes } from '../schema/assertions/assertion-types';
import { entityTypes } from '../schema/entities/entity-types';
import { AssertionResolver } from './assertion.resolver';
import { bindLists } from './bind-lists';
import { EntityResolver } from './entity.resolver';
import { ActorEvidenceResolver, CasualtiesResolver, EventResolver, SpeakerResolver } from './event.resolver';
import { createKindResolver } from './kind.resolver';
import { NeighborhoodResolver } from './neighborhood.resolver';
import { PathResolver, PathStepResolver } from './path.resolver';
import { StatsResolver, GroupKeyResolver } from './stats.resolver';
import { responsePath } from './response-path';
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
  return schema;
}
