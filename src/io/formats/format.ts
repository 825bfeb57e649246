import type { Value } from '../../graph/store/port';
import type { EdgeInput, EntityInput, EntityValues } from '../../graph/write/batch';
import type { FoundColumn, InputRow, ParsedRow, TableHead } from '../rows/row';
import type { Standing } from './edition';

/** What a row says, as entities and assertions. */
export interface ImportRecord {
  readonly line: number;
  readonly text: string;
  readonly table?: TableHead;
  /** The event that it is about. What an older release says of it is superseded. */
  readonly subject: string | null;
  readonly entities: readonly DescribedEntity[];
  readonly edges: readonly EdgeInput[];
  /** What is odd and was taken in all the same. */
  readonly warnings: readonly string[];
}

export interface DescribedEntity {
  readonly input: EntityInput;
  /** Only named here, and described elsewhere: it is made where it is missing, and never changed. */
  readonly introduced: boolean;
}

/** What a file is: one release of a data set, which every edge made from it cites. */
export interface Release {
  /** The id of its Document, the same for every run. */
  readonly id: string;
  /** What the ids of all editions of the data set begin with; null where no file replaces another. */
  readonly series: string | null;
  readonly edition: string;
  /** How another edition of the series stands to this one. */
  readonly standing: (other: string) => Standing;
  readonly document: EntityValues<'Document'>;
  readonly source: { readonly id: string; readonly properties: EntityValues<'Source'> };
  /** What every edge of it carries: how far it vouches, how it is graded, with whom it may be shared. */
  readonly envelope: Readonly<Record<string, Value>> & { readonly marking: string };
}

export interface ReleaseOptions {
  /** The edition as the user gives it, where the file's name does not tell. */
  readonly edition: string | undefined;
  readonly marking: string;
}

/** A sort of file: how its rows are read, which release it is, and what a row says. */
export interface Format {
  readonly name: string;
  /** Tells mappings apart that are given with the file. */
  readonly fingerprint: string;
  readonly rows: (file: string, text: AsyncIterable<string>, found?: FoundColumn) => AsyncIterable<ParsedRow>;
  /** The columns that it reads, in small letters. */
  readonly columns: ReadonlySet<string>;
  /** Throws a BadInputError where neither the file nor the options tell which release it is. */
  readonly release: (file: string, options: ReleaseOptions) => Release;
  /** Throws a RowFault where the row can't be taken in. */
  readonly record: (row: InputRow, release: Release) => ImportRecord;
}
