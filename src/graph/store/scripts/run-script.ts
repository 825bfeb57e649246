import {
  BadInputError,
  ClaimgraphError,
  ConflictError,
  InvariantError,
  NotFoundError,
  StatementError,
  TimeoutError,
  UnavailableError,
} from '../../../errors';
import type { Graph, Query, Transaction } from '../port';
import { splitScript, type Statement } from './split-script';

/** A script by the name that errors call it. */
export interface Script {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs all statements of a script in one transaction: either all of it is there afterwards or nothing.
 * An error names the script, and the line and the text of the statement that failed.
 *
 * @param finish more work for the same transaction, after the last statement
 */
export async function runScript(
  graph: Graph,
  script: Script,
  finish?: (transaction: Transaction) => Promise<unknown>,
): Promise<{ statements: number }> {
  let current: Statement | undefined;
  try {
    const statements = splitScript(script.text);
    await graph.write(async (transaction) => {
      for (const statement of statements) {
        current = statement;
        await transaction.run(queryOf(statement), {});
      }
      current = undefined;
      await finish?.(transaction);
    });
    return { statements: statements.length };
  } catch (error) {
    // Here and not around each statement: the store must see its own error, to know whether to retry.
    throw located(error, script.name, current);
  }
}

function queryOf(statement: Statement): Query<undefined> {
  return {
    name: 'script statement',
    text: statement.text,
    parameters: [],
    columns: [],
    decode: () => undefined,
  };
}

function located(error: unknown, name: string, statement: Statement | undefined): unknown {
  if (!(error instanceof ClaimgraphError)) return error;
  const place = statement === undefined ? name : `${name}, line ${statement.line}`;
  const what = statement === undefined ? '' : `\n  in: ${shortened(statement.text)}`;
  const message = `${place}: ${error.message}${what}`;
  const options = { cause: error, audience: error.audience };
  // A statement of ours that the store refuses is a defect; one of a script is somebody's input.
  if (statement !== undefined && error instanceof StatementError)
    return new BadInputError(message, [], options);
  if (error instanceof BadInputError) return new BadInputError(message, error.faults, options);
  const kinds = [
    ConflictError,
    NotFoundError,
    TimeoutError,
    UnavailableError,
    StatementError,
    InvariantError,
  ];
  for (const Kind of kinds) if (error instanceof Kind) return new Kind(message, options);
  return error;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}
