import { BadInputError } from '../../../errors';

/** One statement of a script, without its semicolon, and the line on which it begins. */
export interface Statement {
  readonly text: string;
  readonly line: number;
}

/*
 * One token at a time, from where the last one ended. A semicolon counts only outside quotes and
 * comments, so these must be told apart and nothing else; a comment or quote that is never closed runs
 * to the end of the text, where the store will say what is wrong with it.
 */
const token = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<comment>//[^\r\n]*|/\*[^]*?(?:\*/|$))`,
    String.raw`(?<end>;)`,
    // Backslashes escape inside quotes; inside backticks a doubled backtick stands for one.
    String.raw`(?<code>'(?:\\[^]|[^\\'])*(?:'|$)|"(?:\\[^]|[^\\"])*(?:"|$)|${'`'}(?:${'``'}|[^${'`'}])*(?:${'`'}|$)|[^\s;'"${'`'}/]+|/)`,
  ].join('|'),
  'y',
);

/**
 * Splits a Cypher script into its statements, at the semicolons that are neither quoted nor commented.
 * Comments inside a statement stay, those before and after it go. Commands of cypher-shell (`:begin`,
 * `:param`) are no Cypher, and are refused by name.
 */
export function splitScript(script: string): Statement[] {
  const text = script.replace(/^\uFEFF/, '');
  const statements: Statement[] = [];
  const lineAt = createLineCounter(text);
  let start = -1;
  let end = -1;

  const finish = (): void => {
    if (start >= 0) statements.push({ text: text.slice(start, end), line: lineAt(start) });
    start = -1;
  };

  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const groups = token.exec(text)?.groups;
    if (groups === undefined) throw new BadInputError(`line ${lineAt(at)} can't be read`);
    if (groups.end !== undefined) finish();
    if (groups.code === undefined) continue;
    if (start < 0) {
      if (groups.code.startsWith(':')) throw refused(groups.code, lineAt(at));
      start = at;
    }
    end = token.lastIndex;
  }
  finish();
  return statements;
}

function refused(command: string, line: number): BadInputError {
  return new BadInputError(
    `line ${line}: ${command} is a command of cypher-shell; a script holds Cypher statements alone`,
  );
}

/** Gives the line of a position; positions must not go back. */
function createLineCounter(text: string): (position: number) => number {
  let counted = 0;
  let line = 1;
  return (position) => {
    line += text.slice(counted, position).match(/\r\n|\r|\n/g)?.length ?? 0;
    counted = position;
    return line;
  };
}
