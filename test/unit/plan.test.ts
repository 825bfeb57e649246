import { Kind as AstKind, parse, type FragmentDefinitionNode, type GraphQLResolveInfo } from 'graphql';
import { present } from '../../src/model/lens';
import type { EdgeListPlan, ListPlan, NodePlan } from '../../src/graph/read/plan';
import type { Kind } from '../../src/model/registry/kinds';
import { Planner } from '../../src/resolvers/plan/planner';
import { createSchema } from '../../src/resolvers/schema';

const schema = createSchema();

/** The plan of the first field of a document, as the executor would have it planned. */
function planOf(
  kinds: readonly Kind[],
  text: string,
  variableValues: Record<string, unknown> = {},
): NodePlan {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === AstKind.OPERATION_DEFINITION)!;
  const fragments = Object.fromEntries(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === AstKind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const [root] = operation.selectionSet.selections;
  if (root?.kind !== AstKind.FIELD) throw new Error('the document starts with no field');
  const info = { schema, fragments, variableValues } as unknown as GraphQLResolveInfo;
  return new Planner({ listKeys: new Map() }, info, present).planNode(kinds, [root], ['root']);
}

const keys = (lists: readonly ListPlan[]): string[] => lists.map((list) => list.key);
const edgeList = (list: ListPlan | undefined): EdgeListPlan => {
  if (list?.of !== 'nodes') throw new Error('no list along an edge');
  return list;
};

test('brings only the columns asked for, and those that references are followed by', () => {
  const plan = planOf(
    ['Event'],
    '{ event { id name kind __typename claims { edges { assertion { medium document { id } speaker { id } } } } } }',
  );
  expect(plan.columns).toEqual(['name']);
  expect(edgeList(plan.lists[0]).assertionColumns).toEqual(['documentId', 'medium', 'speakerId']);
  expect(edgeList(plan.lists[0]).node.columns).toEqual([]);
});

test('two aliases with different arguments are two lists', () => {
  const plan = planOf(
    ['Event'],
    '{ event { a: claims(first: 1) { nodes { id } } b: claims(first: 2, stance: DENIES) { nodes { id } } } }',
  );
  expect(plan.lists.map((list) => [list.page.limit, list.stance])).toEqual([
    [1, 'AFFIRMS'],
    [2, 'DENIES'],
  ]);
  expect(new Set(keys(plan.lists)).size).toBe(2);
});

test('one list selected in several places is one list with all that they select', () => {
  const plan = planOf(
    ['Event'],
    `query { event { claims { nodes { name } } ...F ... on Event { claims { totalCount } } } }
     fragment F on Entity { ... on Event { claims { edges { node { type } cursor } } } }`,
  );
  expect(plan.lists).toHaveLength(1);
  expect(edgeList(plan.lists[0]).node.columns).toEqual(['name', 'type']);
  expect(plan.lists[0]!.page).toMatchObject({ totalCount: true, nodeCount: false, cursors: true });
});

test('nodes and edges.node may use one alias with different arguments', () => {
  const plan = planOf(
    ['Event'],
    `{ event { claims {
        nodes { x: claimed(first: 1) { nodes { id } } }
        edges { node { x: claimed(first: 2) { nodes { id } } } }
    } } }`,
  );
  const [first, second] = edgeList(plan.lists[0]).node.lists;
  expect([first!.page.limit, second!.page.limit]).toEqual([1, 2]);
  expect(first!.key).not.toBe(second!.key);
});

test('fragments on two kinds with one alias are two lists, each for its kind', () => {
  const plan = planOf(
    ['Event'],
    `{ event { targets { nodes {
        __typename
        ... on Actor { x: claimed { nodes { name } } }
        ... on Location { x: events { nodes { occurred } } }
    } } } }`,
  );
  const { node } = edgeList(plan.lists[0]);
  expect(node.kinds).toEqual(['Actor', 'Person', 'Location', 'Asset']);
  expect(node.lists.map((list) => [list.kinds, edgeList(list).edge])).toEqual([
    [['Actor'], 'CLAIMED'],
    [['Location'], 'LOCATED_AT'],
  ]);
});

test("an interface's list is planned once for all kinds that have it", () => {
  const plan = planOf(['Event'], '{ event { targets { nodes { mentionedIn { nodes { title } } } } } }');
  const [list, ...others] = edgeList(plan.lists[0]).node.lists;
  expect(list!.kinds).toEqual(['Actor', 'Person', 'Location', 'Asset']);
  expect(others).toEqual([]);
});

test('one field of two kinds is ordered by the type of each', () => {
  const plan = planOf(
    ['Actor', 'Event'],
    '{ entity { ... on Event { partOf { nodes { id } } } ... on Actor { partOf { nodes { id } } } } }',
  );
  expect(plan.lists.map((list) => [list.kinds, edgeList(list).order])).toEqual([
    [['Actor'], [{ property: 'name', descending: false }]],
    [['Event'], [{ property: 'occurredFrom', descending: true }]],
  ]);
});

test('directives leave out what they skip, by variables too', () => {
  const text = `query Q($yes: Boolean!, $no: Boolean!) { event {
    name @include(if: $no) summary @include(if: $yes)
    claims @skip(if: $yes) { nodes { id } }
    ... on Event @include(if: $no) { type }
    targets { nodes { id @include(if: $yes) name @skip(if: $yes) } }
  } }`;
  const plan = planOf(['Event'], text, { yes: true, no: false });
  expect(plan.columns).toEqual(['summary']);
  expect(plan.lists.map((list) => edgeList(list).edge)).toEqual(['TARGETED']);
  expect(edgeList(plan.lists[0]).node.columns).toEqual([]);
});

test('arguments come from variables', () => {
  const plan = planOf(['Event'], 'query Q($n: Int) { event { claims(first: $n) { nodes { id } } } }', {
    n: 7,
  });
  expect(plan.lists[0]!.page.limit).toBe(7);
});

test('a list of which only counts are asked brings no rows', () => {
  const plan = planOf(['Event'], '{ event { claims(first: 50) { totalCount nodeCount } } }');
  expect(plan.lists[0]!.page).toMatchObject({ limit: 0, totalCount: true, nodeCount: true });
});

test("a document's source is the first of its publishers", () => {
  const plan = planOf(['Document'], '{ document { source { name reliability } } }');
  const list = edgeList(plan.lists[0]);
  expect([list.edge, list.page.limit, list.node.columns]).toEqual([
    'PUBLISHED_BY',
    1,
    ['name', 'reliability'],
  ]);
});

test('assertions of chosen types bring the columns of those types alone', () => {
  const plan = planOf(
    ['Event'],
    '{ event { assertions(types: [CLAIMED]) { nodes { stance ... on ClaimedAssertion { medium } ... on UsedAssertion { role } } } } }',
  );
  expect(plan.lists[0]).toMatchObject({
    of: 'assertions',
    types: ['CLAIMED'],
    assertionColumns: ['medium', 'stance'],
  });
});

describe('what asks for too much is refused, with its path', () => {
  test.each([
    ['a page that is too large', '{ event { claims(first: 501) { nodes { id } } } }', 'root.claims.first'],
    ['a page of negative size', '{ event { claims(first: -1) { nodes { id } } } }', 'root.claims.first'],
    [
      'first and last together',
      '{ event { claims(first: 1, last: 1) { nodes { id } } } }',
      'root.claims.last',
    ],
    ['a foreign cursor', '{ event { claims(after: "x") { nodes { id } } } }', 'root.claims.after'],
  ])('%s', (_name, text, path) => {
    expect(() => planOf(['Event'], text)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', faults: [expect.objectContaining({ path })] }),
    );
  });
});
