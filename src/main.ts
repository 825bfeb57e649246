#!/usr/bin/env node
import { CommanderError } from 'commander';
import { exitCode, exitCodeOf } from './cli/exit-code';
import { fileErrorOf } from './cli/file-error';
import { ignoreBrokenPipe, terminal } from './cli/output';
import { createProgram } from './cli/program';
import { ClaimgraphError, StatementError } from './errors';

/** What an error ends the process with; what a person should read of it goes to stderr. */
function reported(error: unknown): number {
  // Commander has written its own message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.success : exitCode.badInput;
  const ours = error instanceof ClaimgraphError ? error : fileErrorOf(error);
  if (ours !== null && !(ours instanceof StatementError)) {
    terminal.note(`claimgraph: ${ours.message}`);
    return exitCodeOf(ours.code);
  }
  terminal.note(
    `claimgraph: a defect; please report it\n${error instanceof Error ? error.stack : String(error)}`,
  );
  return exitCode.defect;
}

async function main(): Promise<void> {
  ignoreBrokenPipe(process.stdout);
  process.on('uncaughtException', (error) => process.exit(reported(error)));
  try {
    await createProgram(terminal, (code) => {
      process.exitCode = code;
    }).parseAsync();
  } catch (error) {
    process.exitCode = reported(error);
  }
}

void main();
