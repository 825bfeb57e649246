import { FileFault } from '../input/file-fault';
import { nearest } from '../nearest';

/** Throws a FileFault that names every column which a file should have and lacks, with the nearest that it has. */
export function refuseLacking(
  file: string,
  line: number | null,
  wanted: Iterable<string>,
  found: readonly string[],
): void {
  const lacking = [...new Set(wanted)].filter((name) => !found.includes(name));
  if (lacking.length === 0) return;
  const named = lacking.map((name) => {
    const near = nearest(name, found);
    return near === undefined ? name : `${name} (did you mean ${near}?)`;
  });
  throw new FileFault(file, line, `there is no column ${named.join(', ')}; there are ${found.join(', ')}`);
}
