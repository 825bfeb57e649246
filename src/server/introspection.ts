import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { execute, Kind, type DocumentNode, type ExecutionArgs, type OperationDefinitionNode } from 'graphql';
import type { ServerContext } from './server-context';

type Data = Record<string, unknown>;

/** Answers a request for the schema alone from memory: the schema never changes, and to execute it is dear. */
export function rememberIntrospection(): ApolloServerPlugin<ServerContext> {
  const known = new WeakMap<DocumentNode, Map<string | null, Data>>();
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, operationName, schema, contextValue }) => {
        if (!asksForSchemaAlone(operation)) return null;
        const answers = known.get(document) ?? new Map<string | null, Data>();
        known.set(document, answers);
        const data =
          answers.get(operationName) ?? (await dataOf({ schema, document, operationName, contextValue }));
        // Whatever is wrong is told as of any other request.
        if (data === null) return null;
        answers.set(operationName, data);
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
      },
    }),
  };
}

/** Apollo gives no operation where the text does not have the one that is asked for. */
function asksForSchemaAlone(operation: OperationDefinitionNode | undefined): boolean {
  if (operation === undefined) return false;
  const { selectionSet, variableDefinitions = [] } = operation;
  return (
    variableDefinitions.length === 0 &&
    selectionSet.selections.every((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'))
  );
}

async function dataOf(request: ExecutionArgs): Promise<Data | null> {
  const { data, errors } = await execute(request);
  return errors === undefined ? (data ?? null) : null;
}
