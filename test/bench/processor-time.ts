import { readFile } from 'node:fs/promises';

/** Linux counts the time of processes in hundredths of a second. */
const tick = 10;

/**
 * Milliseconds of processor time that a process, with all its threads, has used so far. Not a number where
 * the system has no /proc.
 */
export async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return NaN;
  // The name of the program comes before, in brackets, and may hold blanks and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = fields.slice(11, 13).map(Number);
  return (user! + system!) * tick;
}
