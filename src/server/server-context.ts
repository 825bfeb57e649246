import type { RequestContext } from '../resolvers/request-context';
import type { Activity } from './activity';
import type { Explanation } from './explain';
import type { Place } from './large-requests';

/** What resolvers share, with what the server keeps of the request beside it. */
export interface ServerContext extends RequestContext {
  readonly activity: Activity;
  readonly showsCost: boolean;
  /** Aborted when the request is over. */
  readonly signal: AbortSignal;
  /** Its place among the requests that are large. */
  readonly place: Place;
  /** Where the request is to be explained. */
  readonly explanation: Explanation | null;
}
