import { BadInputError } from '../../errors';
import type { Load } from '../../graph/imports/loads';
import type { ImportRecord } from '../formats/format';

/** Of which countries and months rows tell, each with how many: by this, parts of a data set are told apart. */
export class Coverage {
  readonly #countries: Map<string, number>;
  readonly #months: Map<string, number>;

  constructor(of: Pick<Load, 'countries' | 'months'> = { countries: [], months: [] }) {
    this.#countries = parsed(of.countries);
    this.#months = parsed(of.months);
  }

  /** The same with these rows. */
  with(records: readonly ImportRecord[]): Coverage {
    const more = new Coverage(this.listed());
    for (const record of records) more.add(record);
    return more;
  }

  add(record: ImportRecord): void {
    for (const country of countriesOf(record)) increment(this.#countries, country);
    const month = monthOf(record);
    if (month !== undefined) increment(this.#months, month);
  }

  listed(): Pick<Load, 'countries' | 'months'> {
    return { countries: listed(this.#countries), months: listed(this.#months) };
  }

  /** Whether it tells of all countries and months of another. */
  includes(other: Coverage): boolean {
    return (
      [...other.#countries.keys()].every((country) => this.#countries.has(country)) &&
      [...other.#months.keys()].every((month) => this.#months.has(month))
    );
  }

  /** What another covers and this one does not at all: each with its rows. One row alone may have been deleted. */
  lacks(other: Coverage): string[] {
    return [...lacking(this.#countries, other.#countries), ...lacking(this.#months, other.#months)];
  }
}

/**
 * Throws a BadInputError where a file that is to be the whole of a release has no row of a country or month
 * of which others were loaded: it is a part, and all else would vanish.
 */
export function requireWhole(
  file: string,
  coverage: Coverage,
  documentId: string,
  loads: readonly Load[],
): void {
  for (const load of loads) {
    const lacking = coverage.lacks(new Coverage(load));
    if (lacking.length === 0) continue;
    const shown =
      lacking.slice(0, 5).join(', ') + (lacking.length > 5 ? `, and ${lacking.length - 5} more` : '');
    throw new BadInputError(
      `--full takes ${file} for the whole of ${documentId}, but it has no row of ${shown}, as were loaded before: ` +
        'import it without --full, as a part; or give --covers-all, and all of that is retracted',
    );
  }
}

function lacking(own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] {
  const missing = [...other].filter(([name]) => !own.has(name));
  const isApart = missing.length === other.size;
  return missing
    .filter(([, rows]) => isApart || rows > 1)
    .map(([name, rows]) => `${name} (${rows} row${rows > 1 ? 's' : ''})`);
}

function* countriesOf({ entities }: ImportRecord): Iterable<string> {
  for (const { input } of entities)
    if (input.kind === 'Location' && input.properties.type === 'COUNTRY') yield input.id;
}

function monthOf({ entities, subject }: ImportRecord): string | undefined {
  const event = entities.find(({ input }) => input.id === subject)?.input;
  return event?.kind === 'Event' ? /\d{4}-\d\d/.exec(event.properties.occurred ?? '')?.[0] : undefined;
}

const increment = (counts: Map<string, number>, name: string): void =>
  void counts.set(name, (counts.get(name) ?? 0) + 1);

const listed = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].map(([name, rows]) => `${rows} ${name}`).sort();

function parsed(texts: readonly string[]): Map<string, number> {
  return new Map(
    texts.map((text) => {
      const at = text.indexOf(' ');
      return [text.slice(at + 1), Number(text.slice(0, at))];
    }),
  );
}
