import {
  coerceInputValue,
  isInputType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { FoundFaults } from './found-faults';
import { checkValues } from './check-values';

/**
 * The variables of an operation, coerced by their types (GraphQL, section 6.1.2). Throws a BadInputError with
 * the first faults and their count. GraphQL's own reading has no bound on either: each of its messages
 * prints the whole value.
 */
export function readVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Readonly<Record<string, unknown>>,
  suggestions: boolean,
): Record<string, unknown> {
  checkValues(given);
  const read: Record<string, unknown> = {};
  const faults = new FoundFaults('values of variables');
  for (const { variable, type: typeNode, defaultValue } of definitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode);
    // Validation has refused it.
    if (!isInputType(type)) continue;
    if (Object.hasOwn(given, name))
      read[name] = coerceInputValue(
        given[name],
        type,
        (path, value, { message }) => faults.add([name, ...path], message, value),
        !suggestions,
      );
    else if (defaultValue !== undefined) read[name] = valueFromAST(defaultValue, type);
    else if (isNonNullType(type)) faults.add([name], `a value of type "${String(type)}" is required`);
  }
  faults.throwIfAny();
  return read;
}
