/**
 * The lens: as of when, and for whom, the graph is read. It is one value that every statement, count,
 * cursor and loader key carries, so that two aliases with two lenses never see each other's rows.
 *
 * - `known`: an instant; what the graph knew then. `null` is the present, which has a shorter text.
 * - `valid`: a date; assertions that held in the world on that day. `null` asks for any.
 * - `clearance`: the markings that the viewer may see. `null` is all of them.
 */
export interface Lens {
  readonly known: string | null;
  /** The `known` of the question, where it is later than now and so reads as now. */
  readonly askedKnown?: string;
  readonly valid: string | null;
  readonly clearance: readonly string[] | null;
}

export const present: Lens = Object.freeze({ known: null, valid: null, clearance: null });

/**
 * What a cursor is bound to. Now is no part of it: where a question asks as of the future, each of its pages is
 * read as of a later instant.
 */
export function cursorLensKey({ askedKnown, ...lens }: Lens): string {
  return lensKey({ ...lens, known: askedKnown ?? lens.known });
}

/** Two lenses with one key show the same graph. */
export function lensKey(lens: Lens): string {
  return JSON.stringify([lens.known, lens.valid, lens.clearance]);
}
