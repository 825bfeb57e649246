import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { InvariantError } from '../errors';
import type { EntityRecord, Page } from '../graph/read/records';
import { allKinds } from '../model/registry/kinds';
import { listFieldOf } from './plan/list-field';
import type { RequestContext } from './request-context';

type ListResolver = GraphQLFieldResolver<EntityRecord, RequestContext>;

/**
 * Gives every list field of every kind its resolver: the page that the request's plan brought. It is
 * set on the built schema, since type-graphql would convert and check a list's arguments again for
 * each of its parents, asynchronously; the plan has checked them once.
 */
export function bindLists(schema: GraphQLSchema): void {
  for (const kind of allKinds) {
    const type = schema.getType(kind);
    if (!isObjectType(type)) throw new InvariantError(`the schema has no object type '${kind}'`);
    for (const field of Object.values(type.getFields())) {
      const list = listFieldOf(kind, field.name);
      if (list === null) continue;
      field.resolve = list.of === 'nodes' && list.onlyFirst ? firstNode : wholePage;
    }
  }
}

const pageOf = (record: EntityRecord, context: RequestContext, info: Parameters<ListResolver>[3]): Page => {
  const key = context.listKeys.get(info.fieldNodes[0]!);
  const page = key === undefined ? undefined : record.pages[key];
  if (page === undefined) throw new InvariantError(`no plan brought ${record.kind}.${info.fieldName}`);
  return page;
};

const wholePage: ListResolver = (record, _args, context, info) => {
  const page = pageOf(record, context, info);
  return context.pace === null ? page : context.pace.hand(page, page.edges.length);
};

const firstNode: ListResolver = (record, _args, context, info) =>
  pageOf(record, context, info).edges[0]?.node ?? null;
