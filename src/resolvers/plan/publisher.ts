import type { GraphQLResolveInfo } from 'graphql';
import type { Lens } from '../../model/lens';
import type { EntityRecord } from '../../graph/read/records';
import { responsePath } from '../response-path';
import type { RequestContext } from '../request-context';
import { listFieldOf } from './list-field';
import { planList } from './plan-list';
import { referencePlan } from './references';
import { rootScope } from './scope';

/** Loads the publisher of a document with what is selected of it: the document's `source`. */
export async function loadPublisher(
  context: RequestContext,
  info: GraphQLResolveInfo,
  lens: Lens,
  documentId: string,
): Promise<EntityRecord | null> {
  const key = 'source';
  const plan = referencePlan(context, info, lens, (planning) => {
    const wanted = { key, fields: [listFieldOf('Document', key)!], nodes: info.fieldNodes };
    return {
      kinds: ['Document'],
      columns: [],
      lists: [planList(planning, wanted, rootScope(responsePath(info), lens))],
    };
  });
  const document = await context.loaders.entity(plan, lens).load(documentId);
  return document?.pages[key]?.edges[0]?.node ?? null;
}
