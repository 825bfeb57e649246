import { hash as digest } from 'node:crypto';

/**
 * A set of texts by 52 bits of their hash, in some 16 bytes each: what a run over millions of rows has seen.
 * Among a million texts, two are taken for one with a probability of one in ten thousand.
 */
export class HashSet {
  /** Open addressing; 0 is a free place. */
  #places = new Float64Array(1024);
  #size = 0;

  has(text: string): boolean {
    return this.#places[this.#placeOf(numberOf(text))] !== 0;
  }

  /** Adds a text, and says whether it is new. */
  add(text: string): boolean {
    const number = numberOf(text);
    const place = this.#placeOf(number);
    if (this.#places[place] !== 0) return false;
    this.#places[place] = number;
    if (++this.#size * 2 > this.#places.length) this.#grow();
    return true;
  }

  #placeOf(number: number): number {
    let place = number % this.#places.length;
    for (let there = this.#places[place]; there !== 0 && there !== number; there = this.#places[place])
      place = (place + 1) % this.#places.length;
    return place;
  }

  #grow(): void {
    const numbers = this.#places;
    this.#places = new Float64Array(numbers.length * 2);
    for (const number of numbers) if (number !== 0) this.#places[this.#placeOf(number)] = number;
  }
}

const numberOf = (text: string): number => parseInt(digest('sha256', text).slice(0, 13), 16) + 1;
