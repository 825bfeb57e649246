import type { FieldNode } from 'graphql';
import type { Lens } from '../model/lens';
import { Loaders } from '../graph/read/loaders';
import type { NodePlan } from '../graph/read/plan';
import type { Reader } from '../graph/store/port';
import type { Pace } from './pace';
import type { AsOf } from '../schema/lens.input';

/** As of when a request as a whole is asked. */
export type RequestMoment = AsOf;

/** What the resolvers of one request share. It is made anew for each request. */
export interface RequestContext {
  readonly reader: Reader;
  /** The markings that the viewer may see; `null` is all of them. It is the request's, never a key's. */
  readonly clearance: Lens['clearance'];
  /** As of when the request as a whole is asked; a root field's own `asOf` overrides it. */
  readonly asOf: RequestMoment;
  readonly loaders: Loaders;
  /** Hands out rows a slice at a time, where the request is large. */
  pace: Pace | null;
  /** The key of each list's page in its record, as the plan named it. */
  readonly listKeys: Map<FieldNode, string>;
  /** The plans of references, by their selection: siblings share one. */
  readonly referencePlans: WeakMap<readonly FieldNode[], Map<Lens, NodePlan>>;
}

export function createRequestContext(
  reader: Reader,
  clearance: RequestContext['clearance'],
  asOf: RequestContext['asOf'] = {},
): RequestContext {
  return {
    reader,
    clearance,
    asOf,
    loaders: new Loaders(reader),
    pace: null,
    listKeys: new Map(),
    referencePlans: new WeakMap(),
  };
}
