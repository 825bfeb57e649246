import { closeSync, openSync, writeSync } from 'node:fs';
import type { Properties, Property } from '../../../src/model/registry/property';
import type { Stored } from '../../support/oracle/world';

const flushAt = 1 << 20;

/** A CSV file in the format of `neo4j-admin database import`: keys first, then a column a property. */
export class CsvFile {
  readonly #file: number;
  readonly #names: readonly string[];
  #text: string;

  constructor(path: string, keys: readonly string[], properties: Properties) {
    this.#file = openSync(path, 'w');
    this.#names = Object.keys(properties);
    const columns = Object.entries(properties).map(([name, { type }]) => `${name}:${columnType(type)}`);
    this.#text = `${[...keys, ...columns].join(',')}\n`;
  }

  add(keys: readonly string[], stored: Stored): void {
    const cells = [...keys, ...this.#names.map((name) => cellOf(stored[name]))];
    this.#text += `${cells.join(',')}\n`;
    if (this.#text.length >= flushAt) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#text);
    this.#text = '';
  }
}

function columnType(type: Property['type']): string {
  switch (type) {
    case 'texts':
      return 'string[]';
    case 'boolean':
      return 'boolean';
    case 'integer':
      return 'long';
    case 'float':
      return 'double';
    default:
      return 'string';
  }
}

/** An empty cell is a property that is not set. */
function cellOf(value: Stored[string] | undefined): string {
  if (value === undefined) return '';
  return `"${(typeof value === 'object' ? value.join(';') : String(value)).replaceAll('"', '""')}"`;
}
