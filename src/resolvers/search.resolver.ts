import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { maxWordLength } from '../graph/search/fold';
import { SearchArgs } from '../schema/search.args';
import { SearchConnection } from '../schema/search.types';
import type { RequestContext } from './request-context';
import { loadSearch, type SearchPage } from './search';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description: `Entities that have all the searched words in their names, aliases, titles, statements or summaries, the best first; where they are as good, by id. A word is met by one that is alike when folded, that begins with it (two letters at least), or that is a typo away: one letter wrong, missing or added, or two neighbours swapped (words of 4 to 32 letters without digits). Folding leaves out case, diacritics, tashkeel and tatweel; reads q as k, o as u, e and y as i, and a doubled letter as one, in Latin script; and joins the forms of alef, ya, kaf and ta marbuta, and drops the article ال, in Arabic script. Of a word ${maxWordLength} letters count. An entity is found by its state at \`asOf.known\` alone.`,
  })
  search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchPage> {
    return loadSearch(context, info, args);
  }
}
