import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { kinds } from '../../../src/model/registry/kinds';
import type { ListQuestion, NodeQuestion, Question } from './question';

export interface Printed {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A question as GraphQL; every argument is a variable, of the type that the schema gives it. */
export function printQuestion(schema: GraphQLSchema, question: Question, cursor: string | null): Printed {
  return new Printer(schema).print(question, cursor);
}

/** The same question for the cursors of its outermost list alone, from the list's start. */
export function printCursors(schema: GraphQLSchema, question: Question): Printed {
  const bare = ({ field, args: { first: _first, last: _last, ...args } }: ListQuestion): ListQuestion => ({
    field,
    args: { ...args, first: 500 },
    totalCount: false,
    nodeCount: false,
    pageInfo: false,
    rows: 'edges',
    assertion: [],
    node: { columns: [], lists: [], computed: false },
  });
  const asked: Question =
    'many' in question
      ? { ...question, cursor: null, list: bare(question.list) }
      : {
          ...question,
          cursor: null,
          node: { columns: [], lists: question.node.lists.slice(0, 1).map(bare), computed: false },
        };
  return new Printer(schema, true).print(asked, null);
}

const weighed = 'independentOrigins speakers { speaker { id name } isParty }';
const evidence = `actor { id name } assertions { id } ${weighed}`;
const computed = `responsibility { status claimedBy { ${evidence} } attributedTo { ${evidence} } deniedBy { ${evidence} } } deaths { low best high reports { id } ${weighed} }`;
const references = new Set(['from', 'to', 'document', 'speaker', 'source']);

class Printer {
  private readonly declared: string[] = [];
  private readonly variables: Record<string, unknown> = {};

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly cursors = false,
  ) {}

  print(question: Question, cursor: string | null): Printed {
    const asOf = question.asOf === null ? {} : { asOf: question.asOf };
    const page = cursor === null || question.cursor === null ? {} : { [question.cursor.side]: cursor };
    const root =
      'many' in question
        ? this.list('Query', 'answer', question.list, { ...asOf, ...page })
        : `answer: ${kinds[question.one].one}${this.args('Query', kinds[question.one].one, { id: question.id, ...asOf })} { ${this.node(question.one, question.node, page)} }`;
    const declared = this.declared.length === 0 ? '' : `(${this.declared.join(', ')})`;
    return { source: `query Oracle${declared} { ${root} }`, variables: this.variables };
  }

  /** What is selected of a node; `page` holds the cursor of its first list. */
  private node(typeName: string, question: NodeQuestion, page: object): string {
    const columns = question.columns.map((column) =>
      references.has(column) ? `${column} { id name }` : column,
    );
    const lists = question.lists.map((list, index) =>
      this.list(typeName, `l${index}`, list, index === 0 ? page : {}),
    );
    return ['id', ...columns, ...(question.computed ? [computed] : []), ...lists].join(' ');
  }

  private list(typeName: string, alias: string, question: ListQuestion, more: object): string {
    const connection = this.typeOf(typeName, question.field);
    const node = `{ ${this.node(this.typeOf(connection, 'nodes'), question.node, {})} }`;
    const assertion = question.assertion.map((column) =>
      references.has(column) ? `${column} { id name }` : column,
    );
    const led = question.field !== 'assertions' && question.field !== 'asserts' && typeName !== 'Query';
    const edge = [
      this.cursors ? 'cursor' : '',
      led ? `assertion { id ${assertion.join(' ')} }` : '',
      `node ${node}`,
    ];
    const selected = [
      question.totalCount ? 'totalCount' : '',
      question.nodeCount ? 'nodeCount' : '',
      question.pageInfo ? 'pageInfo { hasNextPage hasPreviousPage }' : '',
      question.rows === 'nodes' ? `nodes ${node}` : `edges { ${edge.join(' ')} }`,
    ];
    return `${alias}: ${question.field}${this.args(typeName, question.field, { ...question.args, ...more })} { ${selected.filter((part) => part !== '').join(' ')} }`;
  }

  private args(typeName: string, field: string, values: object): string {
    const given = Object.entries(values).map(([name, value]) => {
      const type = this.fieldOf(typeName, field).args.find((arg) => arg.name === name)?.type;
      if (type === undefined) throw new Error(`${typeName}.${field} has no argument '${name}'`);
      const variable = `v${this.declared.length}`;
      this.declared.push(`$${variable}: ${type.toString()}`);
      this.variables[variable] = value;
      return `${name}: $${variable}`;
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  private typeOf(typeName: string, field: string): string {
    return this.fieldOf(typeName, field)
      .type.toString()
      .replace(/[[\]!]/g, '');
  }

  private fieldOf(typeName: string, field: string) {
    const type = this.schema.getType(typeName);
    const found = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
    if (found === undefined) throw new Error(`the schema has no ${typeName}.${field}`);
    return found;
  }
}
