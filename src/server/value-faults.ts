import { BREAK, Kind, parse, visit, type ASTNode, type GraphQLError } from 'graphql';
import type { InputFault } from '../errors';
import { responseKey } from '../resolvers/plan/selection';

/**
 * What is wrong with a value that does not fit the schema, and where: GraphQL itself finds it, in a
 * literal before anything is run, in a variable when it is read. Null where an error is of another sort.
 */
export function valueFaults(error: GraphQLError): InputFault[] | null {
  const path = pathOfLiteral(error) ?? pathInVariable(error);
  return path === null ? null : [{ path, message: error.message }];
}

const valueKinds: ReadonlySet<Kind> = new Set([
  Kind.OBJECT_FIELD,
  Kind.ENUM,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.LIST,
  Kind.OBJECT,
]);

/** `events.filter.type.eq`, as the errors of our own name it; it begins at the fragment in a fragment. */
function pathOfLiteral({ nodes, source }: GraphQLError): string | null {
  const [wrong] = nodes ?? [];
  if (wrong === undefined || source === undefined || !valueKinds.has(wrong.kind)) return null;
  let found: string | null = null;
  visit(parse(source), {
    enter(node, _key, parent, path, ancestors) {
      if (node.kind !== wrong.kind || node.loc?.start !== wrong.loc?.start) return undefined;
      const steps = [...ancestors, ...(parent === undefined ? [] : [parent]), node];
      found = steps.flatMap((step, i) => nameOf(step, path[i - 1], path[i])).join('.');
      return BREAK;
    },
  });
  return found;
}

/** What a node on the way adds to a path; a list adds the place of the item below it. */
function nameOf(
  step: ASTNode | readonly ASTNode[],
  listName: string | number | undefined,
  item: string | number | undefined,
): string[] {
  if (!('kind' in step)) return listName === 'values' ? [String(item)] : [];
  if (step.kind === Kind.FIELD) return [responseKey(step)];
  return step.kind === Kind.ARGUMENT || step.kind === Kind.OBJECT_FIELD ? [step.name.value] : [];
}

/** `filter.and[0].type.eq` in the variable `$filter`: GraphQL tells it in its message alone. */
function pathInVariable({ nodes, message }: GraphQLError): string | null {
  if (nodes?.[0]?.kind !== Kind.VARIABLE_DEFINITION) return null;
  const variable = nodes[0].variable.name.value;
  const path = new RegExp(`.* at "(${variable}[\\w.[\\]]*)"; `, 's').exec(message)?.[1];
  return path?.replace(/\[(\d+)\]/g, '.$1') ?? variable;
}
