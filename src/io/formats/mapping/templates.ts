import type { Mapping } from './mapping';
import { columnsIn } from './template';

/** Every template of a mapping, with its path: `entities.place.properties.name`. */
export function* templatesOf({
  entities,
  edges = [],
  row,
}: Mapping): Generator<[path: string, text: string]> {
  if (row !== undefined) yield ['row', row];
  for (const [name, { id, properties }] of Object.entries(entities)) {
    yield [`entities.${name}.id`, id];
    yield* texts(`entities.${name}.properties`, properties);
  }
  for (const [at, { from, to, speaker, locator, when, properties = {} }] of edges.entries()) {
    yield* texts(`edges.${at}`, { from, to, speaker, locator, when });
    yield* texts(`edges.${at}.properties`, properties);
  }
}

function* texts(path: string, values: object): Generator<[path: string, text: string]> {
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    const text = typeof value === 'object' && value !== null && 'from' in value ? value.from : value;
    if (typeof text === 'string') yield [`${path}.${name}`, text];
  }
}

/** The columns that a mapping reads, in small letters. */
export const columnsOf = (mapping: Mapping): ReadonlySet<string> =>
  new Set([...templatesOf(mapping)].flatMap(([, text]) => columnsIn(text)));
