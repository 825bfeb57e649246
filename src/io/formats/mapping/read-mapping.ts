import { readFile } from 'node:fs/promises';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020';
import { parse } from 'yaml';
import { BadInputError, type InputFault } from '../../../errors';
import { fileState } from '../../input/file-state';
import { releaseName } from './mapped-format';
import type { Mapping } from './mapping';
import { nearest } from '../../nearest';
import { mappingSchema } from './mapping-schema';
import { unknownFilter } from './template';
import { templatesOf } from './templates';

/** Reads a mapping in YAML or JSON (which is YAML too); a BadInputError names each fault with its path. */
export async function readMapping(file: string): Promise<Mapping> {
  // A directory, a pipe or a device is told at once: to read from a pipe that nobody writes to would never end.
  const { size } = await fileState(file);
  if (size > largestMapping)
    throw new BadInputError(
      `${file} is no mapping: it has ${size} bytes, and a mapping ${largestMapping} at most`,
    );
  const text = decodeMapping(file, await readFile(file));
  const mapping = parseYaml(file, text);
  const validate = new Ajv2020({ allErrors: true, strictTypes: false, verbose: true }).compile<Mapping>(
    mappingSchema,
  );
  if (!validate(mapping)) throw refused(file, (validate.errors ?? []).flatMap(faultOf));
  const faults = [...faultsOf(mapping)];
  if (faults.length > 0) throw refused(file, faults);
  return mapping;
}

/** Bytes of a mapping at most: one that is larger is a data file, given by mistake. */
const largestMapping = 1024 * 1024;

function decodeMapping(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new BadInputError(`${file} is no mapping: it is not UTF-8 text`, [], { cause: error });
  }
}

function parseYaml(file: string, text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch (error) {
    throw new BadInputError(`${file}: ${error instanceof Error ? error.message : String(error)}`, [], {
      cause: error,
    });
  }
}

/** The schema's own faults, without those that only say that a branch was not the right one. */
function faultOf({ instancePath, keyword, message = '', params, ...error }: ErrorObject): InputFault[] {
  if (keyword === 'if' || keyword === 'oneOf' || keyword === 'propertyNames') return [];
  const { additionalProperty, allowedValues } = params as Record<string, unknown>;
  const path = instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
  const key = additionalProperty ?? error.propertyName;
  if (typeof key === 'string') {
    const { properties = {} } = (error.parentSchema ?? {}) as { properties?: object };
    const known = (allowedValues as string[] | undefined) ?? Object.keys(properties);
    return [{ path: [path, key].filter(Boolean).join('.'), message: unknownKey(key, known) }];
  }
  const allowed = Array.isArray(allowedValues) ? `: ${allowedValues.join(', ')}` : '';
  return [{ path, message: `${message}${allowed}` }];
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return `there is no such key; ${near === undefined ? `there are ${known.join(', ')}` : `did you mean ${near}?`}`;
}

/** What no schema can say. */
function* faultsOf(mapping: Mapping): Generator<InputFault> {
  const { entities, subject, document } = mapping;
  if (subject !== undefined && !Object.hasOwn(entities, subject))
    yield { path: 'subject', message: `there is no entity ${subject}` };
  if (document.series !== undefined && !document.id.startsWith(document.series))
    yield { path: 'document.series', message: 'the id does not begin with it' };
  if (Object.hasOwn(entities, releaseName))
    yield { path: `entities.${releaseName}`, message: "the name stands for the file's own document" };
  for (const [path, text] of templatesOf(mapping)) {
    const filter = unknownFilter(text);
    if (filter !== undefined) yield { path, message: `there is no filter ${filter}: slug, lower, upper` };
  }
}

function refused(file: string, faults: readonly InputFault[]): BadInputError {
  const lines = faults.map(({ path, message }) => `${path === '' ? 'the mapping' : path}: ${message}`);
  return new BadInputError(`${file} is no mapping:\n${[...new Set(lines)].join('\n')}`, faults);
}
