import {
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { InvariantError } from '../errors';
import type { EntityRecord } from '../graph/read/records';
import { allKinds } from '../model/registry/kinds';
import { kindList } from './plan/kind-list';
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
      const list = kindList(kind, field.name);
      if (list === null) continue;
      if (list.of === 'assertions') field.resolve = assertionPage;
      else field.resolve = list.onlyFirst ? firstNode : page;
    }
  }
}

const page: ListResolver = (record, _args, context, info) => pageIn(record.pages, record, context, info);

const firstNode: ListResolver = (record, _args, context, info) =>
  pageIn(record.pages, record, context, info).edges[0]?.node ?? null;

const assertionPage: ListResolver = (record, _args, context, info) =>
  pageIn(record.assertionPages, record, context, info);

function pageIn<P>(
  pages: Readonly<Record<string, P>>,
  { kind }: EntityRecord,
  { listKeys }: RequestContext,
  { fieldNodes, fieldName }: GraphQLResolveInfo,
): P {
  const page = pages[listKeys.get(fieldNodes[0]!) ?? ''];
  if (page === undefined) throw new InvariantError(`no plan brought ${kind}.${fieldName}`);
  return page;
}
