import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  valueFromAST,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { defaultPageSize, maxPageSize } from '../schema/page.args';
import { maxGroups } from '../graph/stats/load-stats';
import { maxCells, mostBuckets } from '../graph/stats/load-timeline';
import type { StatsDimension, TimelineInterval } from '../model/registry/stats-vocabularies';
import { responseKey } from '../resolvers/plan/selection';
import { enforceLimit } from './limits';
import { readVariables } from './read-variables';
import { selectedFields, type RequestText, type SelectedField } from './selected-fields';

export interface MeasuredRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Undefined where the text does not have the one that is asked for, as execution will say. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether an error names the fields that may have been meant. */
  readonly suggestions?: boolean;
}

/**
 * The cost of a request, by its text and variables alone: how many rows and fields it may bring. A list brings
 * what its page may hold for each row above it (10 where it has no page, like those who claim an event), any
 * other field with subfields brings one row, and each field of a row counts one: a long text more. Numbers of
 * events count what they have to read, too. Throws a BadInputError where a limit is passed, or a variable
 * is wrong.
 */
export function measureRequest({
  schema,
  document,
  operation,
  variables,
  suggestions = true,
}: MeasuredRequest): Measured {
  const type = operation && schema.getRootType(operation.operation);
  if (operation === undefined || type == null) return { cost: 0, rows: 0, rootFields: 0 };
  const coerced = readVariables(schema, operation.variableDefinitions ?? [], variables, suggestions);
  enforceLimit('aliases', aliasesOf(document), ['query']);

  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const measurement = new Measurement({ schema, fragments, variables: coerced });
  const fields = measurement.fields(type, [operation.selectionSet]);
  enforceLimit('rootFields', fields.length, ['query']);
  for (const field of fields)
    measurement.add(field, { path: [], width: 1, depth: 0, lists: 0, within: null });
  enforceLimit('cost', measurement.cost, ['query']);
  const { cost, rows } = measurement;
  return { cost, rows, rootFields: fields.length };
}

function aliasesOf(document: DocumentNode): number {
  let aliases = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias !== undefined) aliases += 1;
    },
  });
  return aliases;
}

/** Where the measurement has come to. */
interface Place {
  readonly path: readonly string[];
  /** How many rows there are here. */
  readonly width: number;
  /** Inside a page: how many pages there are. */
  readonly pages?: number;
  readonly depth: number;
  /** How many subqueries lie along the path, side by side or within each other: one statement has them all. */
  readonly lists: number;
  /** Inside a page, whose `edges` and `nodes` are the rows that it was counted with. */
  readonly within: 'page' | 'edge' | null;
  /** How many rows the lists just below may have, where the field above says so: a neighborhood's `limit`. */
  readonly listSize?: number | undefined;
  /** Below numbers of events: what is asked of them. */
  readonly numbers?: Numbers;
}

/** A question for numbers of events, as its arguments ask it. */
interface Numbers {
  /** How many keys a group has: one for each dimension. */
  readonly keys: number;
  /** How many buckets of time there may be, and groups in each of them. */
  readonly buckets: number;
  readonly groups: number;
  /** Whether the events are judged one by one. */
  judged: boolean;
}

class Measurement {
  cost = 0;
  rows = 0;
  #selections = 0;

  constructor(private readonly text: RequestText) {}

  /** What is selected on a type; reading it counts, however often the same fragment is read. */
  fields(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): SelectedField[] {
    return selectedFields(this.text, type, sets, () =>
      enforceLimit('selections', (this.#selections += 1), ['query']),
    );
  }

  /** Adds a field and all that lies below it. */
  add({ on, nodes }: SelectedField, place: Place): void {
    const [node] = nodes as [FieldNode];
    // Introspection's own fields are on no type, and GraphQL's rules bound their depth.
    const field = isUnionType(on) ? undefined : on.getFields()[node.name.value];
    const type = field && getNamedType(field.type);
    if (field === undefined) return this.#addIntrospection(node);
    if (!isCompositeType(type)) {
      if (place.numbers && judgedFields.has(`${on.name}.${field.name}`)) this.#judge(place.numbers);
      const times = place.within === 'page' ? place.pages! : place.width;
      this.cost += times * (longTexts.has(field.name) ? costOfLongText : 1);
      return;
    }
    // As in all other errors, a path names lists and references, and skips a page's own parts.
    const path = place.within === null ? [...place.path, responseKey(node)] : place.path;
    const below = this.fields(
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
    const here =
      place.within === null
        ? this.#count(on, field, node, below, { ...place, path })
        : { ...place, within: place.within === 'page' && field.name === 'edges' ? ('edge' as const) : null };
    const lists = place.lists + this.#listParts(type, below);
    enforceLimit('lists', lists, path);
    for (const each of below) this.add(each, { ...here, lists });
  }

  /** How many subqueries the lists of a selection are: a page and each count is one. */
  #listParts(type: GraphQLCompositeType, selected: readonly SelectedField[]): number {
    if (isUnionType(type)) return 0;
    let parts = 0;
    for (const { on, nodes } of selected) {
      const field = isUnionType(on) ? undefined : on.getFields()[nodes[0]!.name.value];
      const page = field && getNamedType(field.type);
      if (field === undefined || !isCompositeType(page) || !isPage(field)) continue;
      const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const asked = new Set(
        selectedFields(this.text, page, sets, () => undefined).map((each) => each.nodes[0]!.name.value),
      );
      parts += Number([...rowFields].some((name) => asked.has(name)));
      parts += Number(asked.has('totalCount')) + Number(asked.has('nodeCount'));
    }
    return parts;
  }

  #addRows(rows: number): void {
    this.rows += rows;
    this.cost += rows;
  }

  /** To judge each event takes all that is said of it, beyond what counting reads. */
  #judge(numbers: Numbers): void {
    if (!numbers.judged) this.cost += costOfJudging;
    numbers.judged = true;
  }

  #introspections = 0;

  /** Fields of introspection are on no type of the schema's root; rules of GraphQL bound how deep they go. */
  #addIntrospection(node: FieldNode): void {
    if (node.name.value === '__typename') return;
    enforceLimit('introspection', (this.#introspections += 1), ['query']);
  }

  #count(
    on: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    below: readonly SelectedField[],
    place: Place,
  ): Place {
    const size = this.#sizeOf(on, field, node, place);
    if (size === null) {
      this.#addRows(place.width);
      if (countsEvents.has(getNamedType(field.type).name))
        return { ...place, numbers: this.#askNumbers(field, node) };
      const listSize = this.#argument(field, node, 'limit') ?? this.#argument(field, node, 'first');
      return { ...place, listSize: typeof listSize === 'number' ? listSize : undefined };
    }
    // A page of which only counts are asked for brings no rows.
    const paged = isPage(field);
    const rows = !paged || below.some(({ nodes: [part] }) => rowFields.has(part!.name.value)) ? size : 0;
    const width = place.width * Math.max(rows, 1);
    const depth = place.depth + 1;
    enforceLimit('width', width, place.path);
    enforceLimit('depth', depth, place.path);
    this.#addRows(place.width * rows);
    const within = paged ? ('page' as const) : null;
    return { ...place, width, pages: place.width, depth, within, listSize: undefined };
  }

  /** How many rows a list may have for each row above it; null where the field is no list. */
  #sizeOf(
    on: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    { path, listSize, numbers }: Place,
  ): number | null {
    const asked = this.#argument(field, node, 'first') ?? this.#argument(field, node, 'last');
    if (isPage(field)) return pageSize(asked ?? defaultPageSize[path.length === 1 ? 'root' : 'below']);
    if (!isListType(getNullableType(field.type))) return null;
    const most = numbers && sizes[`${on.name}.${field.name}`]?.(numbers);
    if (most !== undefined) return most;
    const ids = this.#argument(field, node, 'ids');
    return Array.isArray(ids) ? ids.length : pageSize(listSize ?? unpagedSize);
  }

  #askNumbers(field: GraphQLField<unknown, unknown>, node: FieldNode): Numbers {
    this.cost += costOfCounting;
    const argument = (name: string): unknown => this.#argument(field, node, name);
    const split = (argument('split') ?? null) as StatsDimension | null;
    const by = [...((argument('groupBy') ?? []) as StatsDimension[]), ...(split === null ? [] : [split])];
    const buckets = mostBuckets({
      interval: argument('interval') as TimelineInterval,
      from: (argument('from') ?? null) as string | null,
      to: (argument('to') ?? null) as string | null,
    });
    const groups = split === null ? 0 : Math.ceil(maxCells / buckets);
    const numbers = { keys: by.length, buckets, groups, judged: false };
    if (by.includes('STATUS')) this.#judge(numbers);
    return numbers;
  }

  #argument(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string): unknown {
    const argument = field.args.find((each) => each.name === name);
    const given = node.arguments?.find((each) => each.name.value === name);
    if (argument === undefined) return undefined;
    return given ? valueFromAST(given.value, argument.type, this.text.variables) : argument.defaultValue;
  }
}

/** What is measured of a request. */
export interface Measured {
  readonly cost: number;
  readonly rows: number;
  readonly rootFields: number;
}

/** Properties that hold paragraphs, and what they count. */
const longTexts: ReadonlySet<string> = new Set(['summary', 'statement', 'condition', 'snippet']);
const costOfLongText = 5;

/** The types of what is counted over any number of events. */
const countsEvents: ReadonlySet<string> = new Set(['EventStats', 'Timeline']);

/** To count reads all events that a filter lets pass. */
const costOfCounting = 20_000;
const costOfJudging = 80_000;

const judgedFields: ReadonlySet<string> = new Set(
  ['EventNumbers', 'EventGroup', 'TimelineBucket'].map((type) => `${type}.independentOrigins`),
);

/** How many there may be of what has no page. */
const sizes: Readonly<Record<string, (numbers: Numbers) => number>> = {
  'EventStats.groups': () => maxGroups,
  'EventGroup.keys': ({ keys }) => keys,
  'Timeline.buckets': ({ buckets }) => buckets,
  'TimelineBucket.groups': ({ groups }) => groups,
};

/** Rows that a list is taken to have where it has no page. */
const unpagedSize = 10;

/** What of a page needs its rows. */
const rowFields: ReadonlySet<string> = new Set(['edges', 'nodes', 'pageInfo']);

/** Connections are named so (Relay, GraphQL Cursor Connections Specification). */
const isPage = (field: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(field.type).name.endsWith('Connection');

/** What lies outside the bounds of a page is refused where its arguments are checked. */
const pageSize = (asked: unknown): number => Math.min(Math.max(Number(asked), 0), maxPageSize);
