import { BadInputError, ConflictError, type InputFault } from '../../errors';
import type { Batch } from './batch';

/** One thing that is wrong with one item of a batch. Its path is such as `edges.17.documentId`. */
export interface BatchFault extends InputFault {
  readonly list: keyof Batch;
  /** The item's place in its list. */
  readonly index: number;
  /** The rule that it breaks, by the name that `claimgraph check` has for it where it has one. */
  readonly rule: string;
}

/** A batch that would break the storage model: nothing of it was written. It names every fault. */
export class RefusedBatchError extends BadInputError {
  declare readonly faults: readonly BatchFault[];

  constructor(faults: readonly BatchFault[]) {
    const [first] = faults;
    const others = faults.length > 1 ? `, and ${faults.length - 1} more` : '';
    super(`the batch was refused: ${first?.path}: ${first?.message}${others}`, faults);
  }
}

/** Gathers what is wrong with a batch, so that all of it is told at once. */
export class BatchFaults {
  readonly #faults: BatchFault[] = [];
  readonly #conflicts: string[] = [];

  get none(): boolean {
    return this.#faults.length === 0 && this.#conflicts.length === 0;
  }

  add(list: keyof Batch, index: number, rule: string, message: string, property?: string): void {
    const path = `${list}.${index}${property === undefined ? '' : `.${property}`}`;
    this.#faults.push({ list, index, rule, path, message });
  }

  /** The writer has seen another version than the store holds. */
  addConflict(index: number, message: string): void {
    this.#conflicts.push(`entities.${index}: ${message}`);
  }

  /** Throws where anything is wrong. A lost race comes second: with faults, trying again is no use. */
  throwIfAny(): void {
    if (this.#faults.length > 0) throw new RefusedBatchError(this.#faults);
    if (this.#conflicts.length > 0) throw new ConflictError(this.#conflicts.join('; '));
  }
}
