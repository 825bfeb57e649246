import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/*
 * Random requests: any field of the schema, to a depth, with arguments in the document or in variables. Values
 * are mostly of the right type, and at times of another, of an odd size, or under a key that there is not.
 */

export interface FuzzedRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Ids of the demonstration graph, one of each sort, and some that there are not. */
const ids = [
  'event-2020-08-10-border-convoy',
  'event-2020-01-03-killing-of-soleimani',
  'actor-ashab-al-kahf',
  'actor-united-states',
  'person-qasem-soleimani',
  'location-iraq',
  'location-baghdad',
  'asset-c-ram',
  'document-south-front-2020-08',
  'source-south-front',
  'actor-ashab-al-kahf~CLAIMED~south-front-p2-video',
  'nobody',
  '',
  'o\'neill "`$',
];

const texts = [
  'Soleimani',
  'al',
  'قاسم',
  'a',
  '',
  ' ',
  '%',
  '\\',
  '\u0000',
  'x'.repeat(1500),
  '2020-08-10',
  '-1',
];
const numbers = [0, 1, 2, 5, 20, 500, 501, -1, 2_147_483_647, 2_147_483_648, 1.5, 1e300];
const dates = ['2020-08-10', '2020-01-03', '0000-01-01', '0001-01-01', '9999-12-31', '2021-02-29', 'x'];
const instants = ['2020-08-12T00:00:00Z', '2999-01-01T00:00:00.000Z', '0001-01-01T00:00:00Z', 'now'];

/** What none of the schema's inputs takes. */
const wrong = fc.constantFrom<unknown>(null, true, 7, 'x', [], {}, [[]], { a: { b: [1] } }, 'x'.repeat(5000));

export function randomRequest(schema: GraphQLSchema): fc.Arbitrary<FuzzedRequest> {
  return fc.infiniteStream(fc.nat()).map((stream) => new Writer(schema, stream).request());
}

/** Writes a request by drawing numbers, so that one seed gives one request. */
class Writer {
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #fields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly numbers: IterableIterator<number>,
  ) {}

  request(): FuzzedRequest {
    const query = this.schema.getQueryType()!;
    const roots = Array.from({ length: 1 + this.#below(3) }, (_, i) =>
      this.#field(this.#one(Object.values(query.getFields())), `r${i}`, 4),
    );
    const declared = this.#declared.length === 0 ? '' : `(${this.#declared.join(', ')})`;
    return { query: `query Fuzz${declared} { ${roots.join(' ')} }`, variables: this.#variables };
  }

  #field(field: GraphQLField<unknown, unknown>, alias: string, depth: number): string {
    this.#fields += 1;
    const type = getNamedType(field.type);
    const args = this.#arguments(field.args);
    const selection = isCompositeType(type) ? ` { ${this.#selection(type, depth - 1)} }` : '';
    return `${alias === '' ? '' : `${alias}: `}${field.name}${args}${selection}`;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '__typename';
    const fields = Object.values(type.getFields());
    const leaves = fields.filter(({ type: each }) => !isCompositeType(getNamedType(each)));
    const deeper = fields.filter((each) => !leaves.includes(each));
    const chosen = ['__typename'];
    for (let i = this.#below(3); i > 0 && leaves.length > 0; i -= 1)
      chosen.push(this.#field(this.#one(leaves), `l${this.#fields}`, 0));
    for (let i = 1 + this.#below(2); i > 0 && deeper.length > 0 && depth > 0; i -= 1)
      chosen.push(this.#field(this.#one(deeper), `f${this.#fields}`, depth));
    // At times one field under hundreds of names.
    if (this.#below(60) === 0 && leaves.length > 0)
      for (let i = 0; i < 250; i += 1) chosen.push(`h${this.#fields}_${i}: ${leaves[0]!.name}`);
    return chosen.join(' ');
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter(({ type }) => getNullableType(type) !== type || this.#below(3) === 0);
    if (given.length === 0) return '';
    const written = given.map(({ name, type }) => {
      const variable = `v${this.#declared.length}`;
      this.#declared.push(`$${variable}: ${String(type)}`);
      this.#variables[variable] = this.#value(type, 3);
      return `${name}: $${variable}`;
    });
    return `(${written.join(', ')})`;
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (this.#below(40) === 0) return this.#drawn(wrong);
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const length = this.#below(30) === 0 ? 600 : this.#below(4);
      const item = this.#value(nullable.ofType, depth);
      // One value repeated is a list as good as any, and finds what counts a value twice.
      return Array.from({ length }, () => (length > 4 ? item : this.#value(nullable.ofType, depth)));
    }
    if (isEnumType(nullable)) return this.#one(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields());
      const required = fields.filter(({ type: each }) => getNullableType(each) !== each);
      const some = depth > 0 ? Array.from({ length: 1 + this.#below(2) }, () => this.#one(fields)) : [];
      const object = Object.fromEntries(
        [...required, ...some].map((each) => [each.name, this.#value(each.type, depth - 1)]),
      );
      return this.#below(50) === 0 ? { ...object, [`unknown${this.#below(9)}`]: 1 } : object;
    }
    return isScalarType(nullable) ? this.#scalar(nullable.name) : null;
  }

  #scalar(name: string): unknown {
    switch (name) {
      case 'ID':
        return this.#one(ids);
      case 'Int':
        return this.#below(4) === 0 ? this.#one(numbers) : this.#below(9);
      case 'Float':
        return this.#below(4) === 0 ? this.#one(numbers) : this.#below(90);
      case 'Boolean':
        return this.#below(2) === 0;
      case 'Date':
        return this.#one(dates);
      case 'DateTime':
        return this.#one(instants);
      default:
        return this.#one(texts);
    }
  }

  #drawn<T>(arbitrary: fc.Arbitrary<T>): T {
    return fc.sample(arbitrary, { seed: this.#below(1_000_000), numRuns: 1 })[0]!;
  }

  #one<T>(all: readonly T[]): T {
    return all[this.#below(all.length)]!;
  }

  #below(limit: number): number {
    return (this.numbers.next().value as number) % limit;
  }
}
