import fc from 'fast-check';
import { BadInputError } from '../../src/errors';
import { splitScript } from '../../src/graph/store/scripts/split-script';

const texts = (script: string): string[] => splitScript(script).map(({ text }) => text);

describe('splitScript', () => {
  it('splits at semicolons and leaves them out', () => {
    expect(splitScript('RETURN 1;\nRETURN 2;')).toEqual([
      { text: 'RETURN 1', line: 1 },
      { text: 'RETURN 2', line: 2 },
    ]);
  });

  it('takes a last statement without a semicolon, and no empty ones', () => {
    expect(texts(';; RETURN 1 ; ;\n;RETURN 2')).toEqual(['RETURN 1', 'RETURN 2']);
    expect(texts(' \n// nothing here;\n/* nor; here */')).toEqual([]);
    expect(texts('')).toEqual([]);
  });

  it.each([
    [`RETURN ';'`],
    [`RETURN "a;b"`],
    [String.raw`RETURN 'it\'s; \\'`],
    [String.raw`RETURN "a\";b"`],
    ['RETURN 1 AS `a;b`'],
    ['RETURN 1 AS `a``;b`'],
    ['RETURN 1 /* ; */ + 1'],
    ['RETURN 1 // ;\n + 1'],
    [`RETURN '// no comment;'`],
    [`RETURN '/* no comment;'`],
    ['RETURN 4 / 2'],
    [`RETURN ''`],
    ['MATCH (n:`A``;`)'],
  ])('keeps whole: %s', (statement) => {
    expect(texts(`${statement};RETURN 2`)).toEqual([statement, 'RETURN 2']);
  });

  it('gives the line on which each statement begins, after comments and whatever the newlines', () => {
    const lines = (script: string): number[] => splitScript(script).map(({ line }) => line);
    const script = "// head\n\nRETURN 1;\n/* two\nlines */ RETURN\n'a\nb'; RETURN 3";
    expect(lines(script)).toEqual([3, 5, 7]);
    expect(lines(script.replaceAll('\n', '\r\n'))).toEqual([3, 5, 7]);
    expect(lines(script.replaceAll('\n', '\r'))).toEqual([3, 5, 7]);
  });

  it('reads past a byte order mark', () => {
    expect(splitScript('\uFEFFRETURN 1;')).toEqual([{ text: 'RETURN 1', line: 1 }]);
  });

  it('ends a comment of a line at a carriage return', () => {
    expect(texts('// one;\r\nRETURN 1;\r\n')).toEqual(['RETURN 1']);
  });

  it.each([':begin', ':param'])('refuses the command %s by name, with its line', (command) => {
    const split = (): unknown => splitScript(`RETURN 1;\n  ${command} x => 1;`);
    expect(split).toThrow(BadInputError);
    expect(split).toThrow(`line 2: ${command} is a command of cypher-shell`);
  });

  it('takes a colon inside a statement for what it is', () => {
    expect(texts('MATCH (n) WHERE n\n:Event RETURN n')).toHaveLength(1);
  });

  it('leaves a quote or comment that is never closed to the store', () => {
    expect(texts("RETURN 1; RETURN 'a; b")).toEqual(['RETURN 1', "RETURN 'a; b"]);
    expect(texts('RETURN 1; RETURN /* a; b')).toEqual(['RETURN 1', 'RETURN']);
  });

  it('gives back any list of statements that was joined', () => {
    const nasty = fc.string({
      unit: fc.constantFrom("'", '"', '`', '\\', ';', '/', '*', '\n', '\r', ':', 'a', ' ', 'é', '😀'),
    });
    const quoted = (mark: string) =>
      nasty.map((s) => mark + s.replace(/\\/g, '\\\\').replaceAll(mark, `\\${mark}`) + mark);
    const piece = fc.oneof(
      quoted("'"),
      quoted('"'),
      nasty.map((s) => `\`${s.replaceAll('`', '``')}\``),
      nasty.map((s) => `//${s.replace(/[\r\n]/g, '')}\n`),
      nasty.map((s) => `/*${s.replaceAll('*', '')}*/`),
      fc.constantFrom('RETURN 1', 'a / b', '\n', '\r\n', '(n:A)', '{x: 1}', '-->'),
    );
    const body = fc.array(piece).map((pieces) => `X ${pieces.join(' ')} Y`);
    const gap = fc.constantFrom('', ' ', '\n', '\r\n', '\n// x;\n', '/* ; */');
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, body)), (parts) => {
        const script = parts.map(([before, text]) => `${before}${text};`).join('');
        const found = splitScript(script);
        expect(found.map(({ text }) => text)).toEqual(parts.map(([, text]) => text));
        let at = 0;
        for (const { text, line } of found) {
          at = script.indexOf(text, at);
          expect(line).toBe(script.slice(0, at).split(/\r\n|\r|\n/).length);
          at += text.length + 1;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads a hundred thousand characters of one quote quickly', () => {
    const long = `RETURN '${"\\'x".repeat(200_000)}'`;
    expect(texts(`${long};RETURN 1`)).toEqual([long, 'RETURN 1']);
  });
});
