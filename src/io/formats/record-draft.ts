import type { Value } from '../../graph/store/port';
import type { EdgeType } from '../../model/registry/edges';
import type { Kind } from '../../model/registry/kinds';
import type { EdgeInput, EdgeValues, EntityInput, EntityValues } from '../../graph/write/batch';
import type { Cells } from '../rows/cells';
import type { InputRow } from '../rows/row';
import type { DescribedEntity, ImportRecord, Release } from './format';

export type Given = Readonly<Record<string, Value | undefined>>;

/** Gathers what a row says. Properties that are undefined are left out. */
export class RecordDraft {
  readonly #release: Release;
  readonly #entities = new Map<string, DescribedEntity>();
  readonly #edges = new Map<string, EdgeInput>();
  readonly #warnings: string[] = [];

  constructor(release: Release) {
    this.#release = release;
  }

  /** An entity whose description is the data set's own. Gives its id. */
  describe<K extends Kind>(kind: K, id: string, properties: EntityValues<K>): string {
    this.#add(kind, id, properties, false);
    return id;
  }

  /** An entity that others may have described already, and better. Gives its id. */
  introduce<K extends Kind>(kind: K, id: string, properties: EntityValues<K>): string {
    if (!this.#entities.has(id)) this.#add(kind, id, properties, true);
    return id;
  }

  /** An assertion of the release, at a place in it. Said twice in a row, it counts once. */
  assert<T extends EdgeType>(
    type: T,
    fromId: string,
    toId: string,
    locator: string,
    properties: Partial<EdgeValues<T>> = {},
  ): void {
    const { id, envelope } = this.#release;
    const said: Record<string, Value> = { documentId: id, stance: 'AFFIRMS', ...envelope, locator };
    const edge = { type, fromId, toId, properties: set(said, properties) } as EdgeInput;
    const key = saidIn(edge);
    if (!this.#edges.has(key)) this.#edges.set(key, edge);
  }

  warn(text: string): void {
    this.#warnings.push(text);
  }

  record(
    { line, text, table, cells }: Omit<InputRow, 'cells'> & { readonly cells?: Cells },
    subject: string | null,
  ): ImportRecord {
    const entities = [...this.#entities.values()];
    return {
      line,
      text,
      ...(table && { table }),
      subject,
      entities: cells === undefined ? entities : entities.map((entity) => withOriginal(entity, cells)),
      edges: [...this.#edges.values()],
      warnings: this.#warnings,
    };
  }

  #add(kind: Kind, id: string, properties: Given, introduced: boolean): void {
    const { latitude, longitude } = properties;
    // Where programs write 0 for what is missing, a place is put into the Gulf of Guinea.
    if (latitude === 0 && longitude === 0) this.warn(`${id} lies at 0, 0, which is often a missing point`);
    const { marking } = this.#release.envelope;
    this.#entities.set(id, {
      input: { kind, id, properties: set({ marking }, properties) } as EntityInput,
      introduced,
    });
  }
}

/** An assertion, whether it is to be written or was read, as far as it takes to tell it from others. */
interface Said extends Pick<EdgeInput, 'fromId' | 'toId' | 'key'> {
  readonly type: string;
  readonly properties: {
    readonly [Name in 'locator' | 'speakerId' | 'speakerText' | 'stance']?: string | null | undefined;
  };
}

/** An entity whose name the file writes otherwise, though it is seen alike, has that for an alias. */
function withOriginal(entity: DescribedEntity, cells: Cells): DescribedEntity {
  const { name, aliases } = entity.input.properties;
  const original = typeof name === 'string' ? cells.original(name) : undefined;
  if (original === undefined) return entity;
  const others = Array.isArray(aliases) ? (aliases as string[]) : [];
  const properties = { ...entity.input.properties, aliases: [...others, original] };
  return { ...entity, input: { ...entity.input, properties } as EntityInput };
}

/** What tells an assertion of a release from its others, as a text to compare. */
export function saidIn({ type, fromId, toId, key, properties }: Said): string {
  const { locator, speakerId, speakerText, stance } = properties;
  const parts: readonly unknown[] = [fromId, type, toId, key, locator, speakerId, speakerText, stance];
  return parts.join('\u0000');
}

/** The release itself: its Document, who publishes it, and that it does. */
export function releaseRecord(release: Release): ImportRecord {
  const draft = new RecordDraft(release);
  draft.describe('Document', release.id, release.document);
  draft.describe('Source', release.source.id, release.source.properties);
  draft.assert('PUBLISHED_BY', release.id, release.source.id, 'title');
  return draft.record({ line: 0, text: '' }, null);
}

/** Sets those properties that are not undefined. */
function set(to: Record<string, Value>, properties: Given): Record<string, Value> {
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (value !== undefined) to[name] = value;
  }
  return to;
}
