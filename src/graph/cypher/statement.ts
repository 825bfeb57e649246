import { DecodeError } from '../store/decode';
import type { Query } from '../store/port';
import { cypher, Fragment, lines, list, render } from './fragment';
import { RowReader, type Projection } from './projection';

/**
 * A statement with its values, ready to be read: what matches its rows, and what it returns of each.
 *
 * @param called a noun phrase for logs and errors
 * @param tail what follows the RETURN
 */
export function statement<T>(
  called: string,
  match: Fragment,
  returned: Projection<T>,
  ...tail: readonly Fragment[]
): Query<T> {
  const columns = returned.expressions.map((_, index) => `c${index}`);
  const items = returned.expressions.map((each, index) => new Fragment(['', ` AS c${index}`], [each]));
  const { text, values } = render(lines(match, ...returned.clauses, cypher`RETURN ${list(items)}`, ...tail));
  return {
    name: called,
    text,
    parameters: Object.keys(values),
    columns,
    decode: (row) => {
      const reader = new RowReader(row);
      try {
        return returned.decode(reader);
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
        throw new DecodeError(error.message, columns[reader.read - 1], { cause: error });
      }
    },
    values,
  };
}

/** A statement that writes, with its values, and returns nothing. */
export function command(called: string, text: Fragment): Query<undefined> {
  const rendered = render(text);
  return {
    name: called,
    text: rendered.text,
    parameters: Object.keys(rendered.values),
    columns: [],
    decode: () => undefined,
    values: rendered.values,
  };
}
