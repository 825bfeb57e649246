import type { Logger } from 'pino';

/**
 * What went wrong while one request was answered. Each fault is logged once, with the request's id, even if
 * the answer does not show it: where two fields fail, GraphQL may drop the error of one.
 */
export class FaultLog {
  readonly #logged = new Set<unknown>();
  readonly #unreported = new Set<unknown>();
  #answered = false;

  constructor(
    private readonly logger: Logger,
    private readonly requestId: string,
  ) {}

  /** Logs a fault that the answer tells of. */
  report(error: unknown, message: string, details: object = {}): void {
    this.#unreported.delete(error);
    if (this.#logged.has(error)) return;
    this.#logged.add(error);
    const err = error instanceof Error ? error : new Error(`thrown: ${String(error)}`);
    this.logger.error({ requestId: this.requestId, ...details, err }, message);
  }

  /** Takes note of a statement that failed, which the answer is likely to tell of. */
  statementFailed(error: unknown): void {
    if (this.#answered) this.report(error, 'a statement failed');
    else this.#unreported.add(error);
  }

  /** Logs what the answer did not tell of. What fails from now on is logged at once. */
  answered(): void {
    this.#answered = true;
    for (const error of this.#unreported) this.report(error, 'a statement failed');
  }
}
