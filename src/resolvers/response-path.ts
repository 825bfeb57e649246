import type { GraphQLResolveInfo } from 'graphql';

/** The names on the way to a field, without the positions in lists: `event.claims.edges.assertion`. */
export function responsePath(info: GraphQLResolveInfo): string[] {
  const names: string[] = [];
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path !== undefined; path = path.prev)
    if (typeof path.key === 'string') names.unshift(path.key);
  return names;
}
