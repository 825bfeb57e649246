import type { RequestContext } from '../resolvers/request-context';
import type { Activity } from './activity';
import type { Explanation } from './explain';

/** What resolvers share, with what the server keeps of the request beside it. */
export interface ServerContext extends RequestContext {
  readonly activity: Activity;
  readonly showsCost: boolean;
  /** Where the request is to be explained. */
  readonly explanation: Explanation | null;
}
