import type { Lens } from '../../model/lens';
import type { DialectName, Reader } from '../store/port';
import type { Dialect } from './dialect';
import { grafeoDialect } from './grafeo-dialect';
import { neo4jDialect } from './neo4j-dialect';

const dialects: Readonly<Record<DialectName, Dialect>> = { neo4j: neo4jDialect, grafeo: grafeoDialect };

export const dialectOf = ({ dialect }: Pick<Reader, 'dialect'>): Dialect => dialects[dialect];

/** What a text is composed for. */
export interface Target {
  readonly dialect: Dialect;
  readonly lens: Lens;
}

export const targetOf = (reader: Reader, lens: Lens): Target => ({ dialect: dialectOf(reader), lens });
