import { readReported, readSaid, readSaidAt, type Said } from '../../graph/imports/said';
import type { Reader } from '../../graph/store/port';
import type { Retraction } from '../../graph/write/batch';
import type { ImportRecord } from '../formats/format';
import { saidIn } from '../formats/record-draft';
import { isOfRow } from './build-batch';
import { HashSet } from './hash-set';

/**
 * What becomes of a release that was loaded before, when a file of it says something else. An edge of the
 * release is retracted where the rows in the file that are about its event no longer say it. What no row
 * alone says (which place lies where, who opposes whom) is retracted once it is known that no row says it:
 * where the file has all events of which the release tells.
 */
export class Correction {
  readonly #documentId: string;
  /** All that rows of the file are about, with how many rows each. */
  readonly #subjects: ReadonlyMap<string, number>;
  /** What several rows are about, until all of them were read. */
  readonly #open = new Map<string, { readonly lines: Set<number>; readonly said: Set<string> }>();
  /** What no row alone says. */
  readonly #shared = new HashSet();
  /** Where rows stand that are about no entity. */
  readonly #locators = new Set<unknown>();

  constructor(documentId: string, subjects: ReadonlyMap<string, number>) {
    this.#documentId = documentId;
    this.#subjects = subjects;
  }

  /** Notes what records say beside what is about their subjects alone. */
  note(records: readonly ImportRecord[]): void {
    for (const record of records)
      for (const edge of record.edges) {
        if (isOfRow(edge, record)) continue;
        this.#shared.add(saidIn(edge));
        if (record.subject === null && record.line > 0) this.#locators.add(edge.properties['locator']);
      }
  }

  /**
   * What the release says of the subjects of these records, and they do not. Of what several rows are about,
   * once the last of them is among these.
   */
  async unsaid(reader: Reader, records: readonly ImportRecord[]): Promise<Retraction[]> {
    const said = new Map<string, ReadonlySet<string>>();
    for (const record of records) {
      const { subject } = record;
      if (subject === null) continue;
      const all = this.#saidOf(subject, record);
      if (all !== null) said.set(subject, all);
    }
    const stored = await readSaidAt(reader, this.#documentId, [...said.keys()]);
    return stored
      .filter((edge) => said.get(edge.end)?.has(textOf(edge)) === false && !this.#isOfAnother(edge, said))
      .map(retraction('corrected'));
  }

  /** All that rows say of a subject; null until they were all read. */
  #saidOf(subject: string, record: ImportRecord): ReadonlySet<string> | null {
    const own = record.edges.filter((edge) => isOfRow(edge, record)).map(saidIn);
    const rows = this.#subjects.get(subject) ?? 1;
    if (rows === 1) return new Set(own);
    const open = this.#open.get(subject) ?? { lines: new Set(), said: new Set() };
    this.#open.set(subject, open);
    open.lines.add(record.line);
    for (const text of own) open.said.add(text);
    return open.lines.size === rows ? open.said : null;
  }

  /** An edge between what two rows are about is the other's, as long as that says it. */
  #isOfAnother(edge: Said, said: ReadonlyMap<string, ReadonlySet<string>>): boolean {
    const other = edge.end === edge.fromId ? edge.toId : edge.fromId;
    if (!this.#subjects.has(other)) return false;
    return said.get(other)?.has(textOf(edge)) ?? true;
  }

  /**
   * What the release says and the file, read to its end, does not: all of it where the file is the whole
   * release, else what no row alone says.
   */
  async *rest(reader: Reader, isWhole: boolean): AsyncGenerator<Retraction[]> {
    const isComplete = isWhole || (await this.#hasAllEvents(reader));
    if (!isComplete && this.#locators.size === 0) return;
    const reason = isWhole ? 'vanished' : 'corrected';
    for await (const page of readSaid(reader, [this.#documentId])) {
      const unsaid = page.filter(
        (edge) =>
          !this.#subjects.has(edge.fromId) &&
          !this.#subjects.has(edge.toId) &&
          !this.#shared.has(textOf(edge)) &&
          (isComplete || this.#locators.has(edge.locator)),
      );
      if (unsaid.length > 0) yield unsaid.map(retraction(reason));
    }
  }

  async #hasAllEvents(reader: Reader): Promise<boolean> {
    const events = await readReported(reader, this.#documentId);
    return events.length > 0 && events.every((id) => this.#subjects.has(id));
  }
}

const retraction =
  (reason: string) =>
  ({ id, end }: Said): Retraction => ({ id, end, reason });

function textOf({ type, fromId, toId, locator, speakerId, speakerText, stance }: Said): string {
  const properties = { locator, speakerId, speakerText, stance };
  return saidIn({ type, fromId, toId, properties });
}
