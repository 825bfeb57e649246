import type { GraphQLResolveInfo } from 'graphql';
import { allEdgeTypes } from '../model/registry/edges';
import { defaultTypes, type Route } from '../graph/traversal/route';
import type { RouteArgs } from '../schema/traversal/route.args';
import { Selection } from './plan/selection';

/** The route that arguments ask for. Its types stand in the registry's order: one text for one choice. */
export function readRoute({ edges, stance }: RouteArgs): Route {
  const types = edges == null || edges.length === 0 ? defaultTypes : edges;
  return { types: allEdgeTypes.filter((type) => types.includes(type)), stance: stance ?? 'AFFIRMS' };
}

/**
 * The columns of the assertions that are selected at the end of this way down from the resolved field
 * (`ShortestPaths.paths`, `Path.steps` …); `null` where none are.
 */
export function routeColumns(
  info: GraphQLResolveInfo,
  { types }: Route,
  way: readonly (readonly [typeName: string, field: string])[],
): string[] | null {
  const selection = new Selection(info);
  const nodes = way.reduce(
    (above, [typeName, field]) => selection.named(selection.fields(typeName, above), field),
    [...info.fieldNodes],
  );
  return nodes.length === 0 ? null : selection.assertionColumns(types, nodes);
}
