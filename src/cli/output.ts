/** Where a command writes: its result, and beside it what a person wants to know meanwhile. */
export interface Output {
  /** A line of the result, on stdout. */
  result(line: string): void;
  /** A line for the person at the terminal, on stderr. */
  note(line: string): void;
}

export const terminal: Output = {
  result: (line) => void process.stdout.write(`${line}\n`),
  note: (line) => void process.stderr.write(`${line}\n`),
};

/** Ignores that the reader has closed the pipe (`| head`): what is written after that is lost, and no defect. */
export function ignoreBrokenPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
