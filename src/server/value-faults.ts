import {
  BREAK,
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type Source,
} from 'graphql';
import type { InputFault } from '../errors';
import { shortened } from '../execution/found-faults';
import { responseKey } from '../resolvers/plan/selection';

/**
 * What is wrong with a literal value that does not fit the schema, and where: GraphQL itself finds it before
 * anything is run. Null where an error is of another sort.
 */
export function valueFaults(error: GraphQLError): InputFault[] | null {
  const path = pathOfLiteral(error);
  return path === null ? null : [{ path: shortened(path), message: shortenedMessage(error) }];
}

/** The error's message, with a literal that it prints cut short. */
export function shortenedMessage({ message, nodes }: GraphQLError): string {
  const [wrong] = nodes ?? [];
  if (wrong?.kind === Kind.STRING || wrong?.kind === Kind.ENUM) return shortened(message, wrong.value);
  return shortened(message, wrong !== undefined && valueKinds.has(wrong.kind) ? print(wrong) : undefined);
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

/** One request's text, read once for all its errors. */
const documents = new WeakMap<Source, DocumentNode>();

function documentOf(source: Source): DocumentNode {
  const known = documents.get(source) ?? parse(source);
  documents.set(source, known);
  return known;
}

/** `events.filter.type.eq`, as the errors of our own name it; it begins at the fragment in a fragment. */
function pathOfLiteral({ nodes, source }: GraphQLError): string | null {
  const [wrong] = nodes ?? [];
  if (wrong === undefined || source === undefined || !valueKinds.has(wrong.kind)) return null;
  let found: string | null = null;
  visit(documentOf(source), {
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
