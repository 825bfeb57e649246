import 'reflect-metadata';
import { coerceInputValue, isInputType, type GraphQLSchema } from 'graphql';
import { BadInputError, badInput } from '../../errors';
import type { Filter } from '../../graph/read/filter/filter';
import type { ListArgs } from '../../schema/list-args';
import { readFilter } from '../plan/list-arguments';

/**
 * Reads a filter that is given as JSON text and not in a GraphQL request: the same values as the variable
 * of a request, held to the same input type (`EventFilter`, or `EntityFilter` for nodes of any kind).
 */
export function readFilterJson(schema: GraphQLSchema, nodeName: string, text: string): Filter {
  const type = schema.getType(`${nodeName}Filter`);
  if (!isInputType(type)) throw new BadInputError(`there is no filter for ${nodeName}`);
  const input: unknown = coerceInputValue(parsed(text), type, (path, _value, error) => {
    throw badInput(['filter', ...path.map(String)], error.message);
  });
  return readFilter(nodeName, null, input as ListArgs['filter'], []);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInputError(`filter: it is no JSON`, [{ path: 'filter', message: 'it is no JSON' }], {
      cause: error,
    });
  }
}
