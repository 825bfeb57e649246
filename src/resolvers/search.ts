import { defaultPageSize } from '../schema/page.args';
import type { GraphQLResolveInfo } from 'graphql';
import type { SortKey } from '../graph/cypher/keyset';
import { encodeCursor } from '../graph/read/cursor';
import type { Page, PageEdge } from '../graph/read/records';
import { pageOf, rowsToRead } from '../graph/read/page';
import type { PageRequest } from '../graph/read/plan';
import { allKinds } from '../model/registry/kinds';
import { wordsOf, type Word } from '../graph/search/fold';
import { compareHits, search, type Hit, type Place } from '../graph/search/search';
import { snippetOf, type Snippet } from '../graph/search/snippet';
import { maxSearchWords, type SearchArgs } from '../schema/search.args';
import { resolveLens } from './lens';
import { readFilter } from './plan/list-arguments';
import { pageRequest, selectConnection } from './plan/page-request';
import { planNode } from './plan/plan-node';
import { PlanningContext } from './plan/planning-context';
import { belowList, rootScope } from './plan/scope';
import { refuse } from '../errors';
import type { RequestContext } from './request-context';
import { responsePath } from './response-path';

interface SearchEdge extends PageEdge {
  readonly score: number;
  readonly snippets: readonly Snippet[];
}

export type SearchPage = Page<SearchEdge> & { readonly truncated: boolean };

/** A page of what a search finds, with what is selected of each entity. */
export async function loadSearch(
  context: RequestContext,
  info: GraphQLResolveInfo,
  args: SearchArgs,
): Promise<SearchPage> {
  const path = responsePath(info);
  const words = readWords(args.text, [...path, 'text']);
  const lens = await resolveLens(context, args.asOf);
  const planning = new PlanningContext(context, info);
  const selected = selectConnection(planning.selection, 'SearchConnection', info.fieldNodes);
  const kinds = args.kinds?.length ? [...new Set(args.kinds)].sort() : allKinds;
  const filter = readFilter('Entity', null, args.filter, path);
  const page = pageRequest(args, selected, {
    path,
    defaultSize: defaultPageSize.root,
    keys: 2,
    lens,
    identity: ['search', words.map(({ plain }) => plain), kinds, filter],
  });
  const below = belowList(rootScope(path.slice(0, -1), lens), path.at(-1)!);
  const plan = planNode(planning, kinds, selected.nodes, below);

  const { hits, truncated } = await search(context.reader, lens, { words, kinds, filter });
  const entities = context.loaders.entity(plan, lens);
  const edges = rowsOf(hits, page).map(async (hit): Promise<SearchEdge[]> => {
    const node = await entities.load(hit.id);
    // It may have been withdrawn since it was found.
    if (node === null) return [];
    const cursor = encodeCursor(page.scope, keysOf(hit));
    return [{ node, cursor, score: hit.score, snippets: hit.texts.map(snippetOf) }];
  });
  const rows = (await Promise.all(edges)).flat();
  return Object.assign(pageOf(page, rows, hits.length, hits.length), { truncated });
}

function readWords(text: string, path: readonly string[]): Word[] {
  const words = wordsOf(text);
  if (words.length === 0) throw refuse(path, 'there is no word in it');
  if (words.length > maxSearchWords)
    throw refuse(path, `it has ${words.length} words; ${maxSearchWords} at most`);
  return words;
}

const keysOf = ({ score, id }: Hit): SortKey[] => [score, id];

/** The rows of the page and one more, in the direction in which they are read. */
function rowsOf(hits: readonly Hit[], page: PageRequest): Hit[] {
  if (!page.rows) return [];
  const [after, before] = [page.after, page.before].map(placeOf);
  const within = hits.filter(
    (hit) => (!after || compareHits(hit, after) > 0) && (!before || compareHits(hit, before) < 0),
  );
  return (page.backward ? within.reverse() : within).slice(0, rowsToRead(page));
}

const placeOf = (keys: PageRequest['after']): Place | null =>
  keys === null ? null : { score: Number(keys[0]), id: String(keys[1]) };
