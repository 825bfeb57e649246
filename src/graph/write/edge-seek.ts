import { parseAssertionId } from '../../model/assertion-id';
import { decodeInteger, decodeProperties, decodeText } from '../store/decode';
import type { Parameters, Query, Row, Transaction, Value } from '../store/port';
import type { EdgeType } from '../../model/registry/edges';
import { isSame, type Given } from './given-properties';
import { groupBy } from '../../collections';

/*
 * One edge among half a million is found by a seek of a node and a walk along that node's edges of its
 * type: no engine need index the ids of edges. A hub (the release of a data set reports every row) is
 * walked once for a batch, and not at all where the other end is known and has fewer edges in the batch.
 */

/** Where an edge is to be looked for. */
export interface EdgeAddress {
  readonly id: string;
  readonly type: EdgeType;
  /** The end to walk from, and whether the edge leaves it or comes in. */
  readonly end: string;
  readonly leaves: boolean;
}

/**
 * An edge as it was found. Its row stays as it came: most edges of a second load are equal, and all that is
 * asked of them is that.
 */
export class FoundEdge {
  constructor(
    private readonly names: readonly string[],
    private readonly row: Row,
  ) {}

  get id(): string {
    return decodeText(this.row[0]);
  }

  get isLive(): boolean {
    return this.row[1] == null;
  }

  get marking(): unknown {
    return this.row[2];
  }

  /** What it has by one of the names that it was read with. */
  value(name: string): unknown {
    return this.row[ahead + this.names.indexOf(name)];
  }

  /** Whether it is live, leads there and says this and nothing else. */
  stands(toId: string, given: Given): boolean {
    return (
      this.isLive &&
      (this.row[4] ?? toId) === toId &&
      this.names.every((name, index) => isSame(given[name] ?? null, this.row[ahead + index] ?? null)) &&
      decodeInteger(this.row[3]) === statedCount(given) + keptOfLive
    );
  }
}

/** The columns before what an edge says. One that was sought from the end that it reaches leads there. */
const columnsAhead = ['id', 'retractedAt', 'marking', 'size', 'toId'];
const ahead = columnsAhead.length;

/** Beside what it says, an edge that is live has its id, when and by whom it was recorded, and its marking. */
const keptOfLive = 4;

const statedCount = (given: Given): number => Object.keys(given).length - ('marking' in given ? 1 : 0);

/** The address of an edge by its id, and the end to seek it from if not where it leaves; null for no such id. */
export function addressOf(id: string, end?: string): EdgeAddress | null {
  const parts = parseAssertionId(id);
  if (parts === null) return null;
  const { type, fromId } = parts;
  return { id, type, end: end ?? fromId, leaves: end === undefined || end === fromId };
}

/** Edges by their exact ids, with what they say by these names, of whatever type they are. */
export const findEdges = async (
  transaction: Transaction,
  addresses: readonly EdgeAddress[],
  names: readonly string[],
): Promise<Map<string, FoundEdge>> => {
  const found = await find(transaction, addresses, 'r.id IN row[1]', names);
  return new Map(found.map((edge) => [edge.id, edge]));
};

/** Edges whose ids begin with these. */
export const findEdgesBeginning = (
  transaction: Transaction,
  addresses: readonly EdgeAddress[],
  names: readonly string[],
): Promise<FoundEdge[]> => find(transaction, addresses, 'any(id IN row[1] WHERE r.id STARTS WITH id)', names);

/** A statement for each direction: their plans cost more than the columns that some of the types lack. */
async function find(
  transaction: Transaction,
  addresses: readonly EdgeAddress[],
  condition: string,
  names: readonly string[],
): Promise<FoundEdge[]> {
  const found: FoundEdge[] = [];
  for (const [leaves, some] of groupBy(addresses, (address) => address.leaves)) {
    const query: Query<FoundEdge> = {
      name: `edges that ${leaves ? 'leave' : 'reach'} entities, as they are stored`,
      text: `UNWIND $rows AS row MATCH (n:Entity {id: row[0]}) MATCH ${leaves ? '(n)-[r]->(m)' : '(n)<-[r]-()'} WHERE ${condition} RETURN r.id AS id, r.retractedAt AS retractedAt, r.marking AS marking, size(keys(r)) AS size, ${leaves ? 'm.id' : 'null'} AS toId${names.map((name) => `, r.${name} AS ${name}`).join('')}`,
      parameters: ['rows'],
      columns: [...columnsAhead, ...names],
      decode: (row) => new FoundEdge(names, row),
    };
    found.push(...(await transaction.run(query, { rows: rowsOf(some) })));
  }
  return found;
}

/** An edge with everything that it has, and where it leads. */
export interface WholeEdge {
  readonly toId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Edges by their exact ids, to be compared to the letter. */
export async function findWholeEdges(
  transaction: Transaction,
  addresses: readonly EdgeAddress[],
): Promise<Map<string, WholeEdge>> {
  const found = new Map<string, WholeEdge>();
  for (const { type, walk, rows } of walksOf(addresses)) {
    const query: Query<WholeEdge> = {
      name: `whole ${type} edges`,
      text: `${walk} WHERE r.id IN row[1] RETURN endNode(r).id AS toId, properties(r) AS properties`,
      parameters: ['rows'],
      columns: ['toId', 'properties'],
      decode: ([toId, properties]) => ({
        toId: decodeText(toId),
        properties: decodeProperties(properties),
      }),
    };
    for (const edge of await transaction.run(query, { rows }))
      found.set(decodeText(edge.properties['id']), edge);
  }
  return found;
}

/** Changes edges in place: a retraction or a marking, the only things of an edge that ever change. */
export async function changeEdges(
  transaction: Transaction,
  addresses: readonly EdgeAddress[],
  name: string,
  change: string,
  parameters: Parameters,
): Promise<void> {
  for (const { walk, rows } of walksOf(addresses))
    await transaction.run(
      {
        name,
        text: `${walk} WHERE r.id IN row[1] SET ${change}`,
        parameters: ['rows', ...Object.keys(parameters)],
        columns: [],
        decode: () => undefined,
      },
      { rows, ...parameters },
    );
}

/** A statement for each type and direction. */
function walksOf(addresses: readonly EdgeAddress[]): { type: EdgeType; walk: string; rows: Value[][] }[] {
  const walks = groupBy(addresses, ({ type, leaves }) =>
    leaves ? `(n)-[r:${type}]->(m:Entity)` : `(n)<-[r:${type}]-(m:Entity)`,
  );
  return [...walks].map(([pattern, some]) => ({
    type: some[0]!.type,
    walk: `UNWIND $rows AS row MATCH (n:Entity {id: row[0]}) MATCH ${pattern}`,
    rows: rowsOf(some),
  }));
}

/** A row for each node to walk from: it and the ids there. */
const rowsOf = (addresses: readonly EdgeAddress[]): Value[][] =>
  [...groupBy(addresses, ({ end }) => end)].map(([end, each]) => [end, each.map(({ id }) => id)]);
