import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';

const main = join(packageRoot, 'dist', 'main.js');

interface Written {
  readonly stdout: string;
  readonly stderr: string;
}

export interface Ended extends Written {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves as soon as what it has written so far is such; rejects where it ends before. */
  until(such: (written: Written) => boolean): Promise<void>;
}

/** What the program may have of its machine. */
export interface Room {
  /** No file that it writes grows beyond this, in KiB: as on a disk that is full. */
  readonly largestFile?: number;
}

/** Starts the built program as its users do, with this environment and no other setting. */
export function startClaimgraph(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { largestFile }: Room = {},
): Running {
  if (!existsSync(main)) throw new Error(`${main} is not there: the program must be built before its tests`);
  const command = [process.execPath, main, ...args];
  const limited = `trap '' XFSZ; ulimit -f ${largestFile}; exec "$@"`;
  const [file = '', ...rest] =
    largestFile === undefined ? command : ['bash', '-c', limited, 'limited', ...command];
  const child = spawn(file, rest, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (written[name] += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...written }));
  });
  const until = (such: (written: Written) => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => void (such(written) && resolve());
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      void ended.then(
        ({ code, stderr }) => reject(new Error(`ended too early, with ${code}: ${stderr}`)),
        reject,
      );
      look();
    });
  return { process: child, ended, until };
}

/** Runs the built program to its end. */
export function runClaimgraph(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  room?: Room,
): Promise<Ended> {
  return startClaimgraph(args, env, room).ended;
}
