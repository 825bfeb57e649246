/** Numbers that look random and are the same in every run: mulberry32, seeded by what they are for. */
export class Random {
  #state: number;

  constructor(...seed: readonly number[]) {
    this.#state = seed.reduce((hash, part) => Math.imul(hash ^ part, 0x9e3779b1) ^ (hash >>> 15), 0x51ed270b);
  }

  /** At least 0 and less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number below the bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** By Zipf's law: 0 is twice as likely as 1, and so on. */
  zipf(bound: number): number {
    return Math.floor((bound + 1) ** this.next()) - 1;
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  zipfOf<T>(values: readonly T[]): T {
    return values[this.zipf(values.length)]!;
  }
}
