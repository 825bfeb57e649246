import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { badInput } from '../errors';
import type { SortKey } from '../graph/cypher/keyset';
import { encodeCursor } from '../graph/read/cursor';
import { pageOf, rowsToRead } from '../graph/read/page';
import type { PageRequest } from '../graph/read/plan';
import type { Page, PageEdge } from '../graph/read/records';
import { maxWordLength } from '../graph/search/fold';
import { searchedWordsOf, type SearchedWord } from '../graph/search/searched-words';
import { compareHits, search, type Hit, type Place } from '../graph/search/search';
import { snippetOf, type Snippet } from '../graph/search/snippet';
import { allKinds } from '../model/registry/kinds';
import { defaultPageSize } from '../schema/page.args';
import { maxSearchWords, SearchArgs } from '../schema/search.args';
import { SearchConnection } from '../schema/search.types';
import { resolveLens } from './lens';
import { readFilter, readPage } from './plan/list-arguments';
import { Planner } from './plan/planner';
import { responsePath } from './plan/selection';
import type { RequestContext } from './request-context';

interface SearchEdge extends PageEdge {
  readonly score: number;
  readonly snippets: readonly Snippet[];
}

type SearchPage = Page<SearchEdge> & { readonly truncated: boolean };

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description: `Entities that have all the searched words in their names, aliases, titles, statements or summaries, the best first; where they are as good, by id. A word is met by one that is alike when folded, that begins with it (two letters at least), or that is a typo away: one letter wrong, missing or added, or two neighbours swapped (words of 4 to 32 letters without digits). In names, words that stand side by side are also one: M-23 and M23, Abdul Rahman and Abdulrahman meet. Folding leaves out case, diacritics, tashkeel and tatweel; reads q as k, o as u, e and y as i, and a doubled letter as one, in Latin script; and joins the forms of alef, ya, kaf, ha and ta marbuta, and drops the article ال, in Arabic script. Of a word ${maxWordLength} letters count. An entity is found by its state at \`asOf.known\` alone. Null, with an error that says why, where the question can't be answered.`,
  })
  search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchPage> {
    return loadSearch(context, info, args);
  }
}

/** A page of what a search finds, with what is selected of each entity. */
async function loadSearch(
  context: RequestContext,
  info: GraphQLResolveInfo,
  args: SearchArgs,
): Promise<SearchPage> {
  const path = responsePath(info);
  const words = readWords(args.text, [...path, 'text']);
  const lens = await resolveLens(context, args.asOf);
  const planner = new Planner(context, info, lens);
  const selected = planner.selection.connection('SearchConnection', info.fieldNodes);
  const kinds = args.kinds?.length ? [...new Set(args.kinds)].sort() : allKinds;
  const filter = readFilter('Entity', null, args.filter, path);
  const page = readPage(args, selected, {
    path,
    lens,
    defaultSize: defaultPageSize.root,
    keys: 2,
    identity: ['search', words.map(({ plain }) => plain), kinds, filter],
  });
  const plan = planner.planNode(kinds, selected.nodes, path);

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

function readWords(text: string, path: readonly string[]): SearchedWord[] {
  const words = searchedWordsOf(text);
  if (words.length === 0) throw badInput(path, 'there is no word in it');
  if (words.length > maxSearchWords)
    throw badInput(path, `it has ${words.length} words; ${maxSearchWords} at most`);
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
