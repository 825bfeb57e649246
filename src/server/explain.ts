import type { FastifyRequest } from 'fastify';
import type { Config } from '../config';
import type { ObservedStatement, StatementCall, StatementListener } from '../graph/store/observe';
import type { Graph, PlanOperator } from '../graph/store/port';
import type { FaultLog } from './fault-log';
import { isLocal } from './loopback';

/** A statement of a request, as `extensions.explain` shows it. */
interface ExplainedStatement extends ObservedStatement {
  /** The operators that run it; null where it failed, or could not be run once more. */
  readonly plan: readonly PlanOperator[] | null;
}

/**
 * Whether a request asks to be explained (`X-Claimgraph-Explain: 1`) and may be. An explanation shows how
 * the store is asked, so it is for whoever runs the server: only to a local request, and only where there
 * is no token (a server that has one is meant for others). Elsewhere the header is ignored.
 */
export function mayExplain(request: FastifyRequest, { token }: Pick<Config, 'token'>): boolean {
  return request.headers['x-claimgraph-explain'] === '1' && token === null && isLocal(request);
}

/** Gathers the statements of one request, and has each profiled when all have run. */
export class Explanation {
  readonly #ran: { readonly statement: ObservedStatement; readonly call: StatementCall }[] = [];

  constructor(
    private readonly graph: Pick<Graph, 'profile'>,
    private readonly faults: FaultLog,
  ) {}

  readonly add: StatementListener = (statement, call) => {
    this.#ran.push({ statement, call });
  };

  /** The statements in the order in which they ended. To profile one is to run it once more. */
  async statements(): Promise<ExplainedStatement[]> {
    const explained: ExplainedStatement[] = [];
    for (const { statement, call } of this.#ran) {
      const plan = statement.rows === null ? null : await this.#planOf(call);
      explained.push({ ...statement, milliseconds: Math.round(statement.milliseconds * 100) / 100, plan });
    }
    return explained;
  }

  /** The answer is complete by now, so a statement that can't be profiled only has no plan. */
  async #planOf({ query, parameters }: StatementCall): Promise<readonly PlanOperator[] | null> {
    try {
      return await this.graph.profile(query, parameters);
    } catch (error) {
      this.faults.report(error, 'a statement could not be profiled');
      return null;
    }
  }
}
