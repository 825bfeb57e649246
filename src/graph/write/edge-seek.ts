import { parseAssertionId } from '../assertion-id';
import { decodeProperties, decodeText } from '../decode';
import type { Parameters, Query, Row, Transaction, Value } from '../port';
import type { EdgeType } from '../registry/edges';
import { columnsOf, propertiesOf } from './columns';
import { isSame, statedOfEdge, type Given } from './given-properties';
import { groupBy } from './writing';

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
    private readonly type: EdgeType,
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

  get recordedAt(): unknown {
    return this.row[3];
  }

  /** Whether it is live, leads there and says this. */
  stands(toId: string, given: Given): boolean {
    return (
      this.isLive &&
      this.row[ahead.length] === toId &&
      statedOfEdge(this.type).every((name, index) =>
        isSame(given[name] ?? null, this.row[ahead.length + 1 + index] ?? null),
      )
    );
  }

  /** What it says, by name. */
  get stated(): Given {
    return propertiesOf(statedOfEdge(this.type), this.row, ahead.length + 1) as Given;
  }
}

/** The columns before what an edge says. */
const ahead = ['id', 'retractedAt', 'marking', 'recordedAt'];

/** The address of an edge of which nothing but the id is known; null where the text is no such id. */
export function addressOf(id: string): EdgeAddress | null {
  const parts = parseAssertionId(id);
  return parts === null ? null : { id, type: parts.type, end: parts.fromId, leaves: true };
}

/** Edges by their exact ids. */
export async function findEdges(
  transaction: Transaction,
  addresses: readonly EdgeAddress[],
): Promise<Map<string, FoundEdge>> {
  const found = new Map<string, FoundEdge>();
  for (const { type, walk, rows } of walksOf(addresses))
    for (const edge of await transaction.run(finding(type, `${walk} WHERE r.id IN row[1]`), { rows }))
      found.set(edge.id, edge);
  return found;
}

/** Edges whose ids begin with these. */
export async function findEdgesBeginning(
  transaction: Transaction,
  addresses: readonly EdgeAddress[],
): Promise<FoundEdge[]> {
  const found: FoundEdge[] = [];
  for (const { type, walk, rows } of walksOf(addresses)) {
    const query = finding(type, `${walk} WHERE any(id IN row[1] WHERE r.id STARTS WITH id)`);
    found.push(...(await transaction.run(query, { rows })));
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

/** A statement for each type and direction, with a row for each node to walk from: it and the ids there. */
function walksOf(addresses: readonly EdgeAddress[]): { type: EdgeType; walk: string; rows: Value[][] }[] {
  const walks = groupBy(addresses, ({ type, leaves }) =>
    leaves ? `(n)-[r:${type}]->(m:Entity)` : `(n)<-[r:${type}]-(m:Entity)`,
  );
  return [...walks].map(([pattern, some]) => ({
    type: some[0]!.type,
    walk: `UNWIND $rows AS row MATCH (n:Entity {id: row[0]}) MATCH ${pattern}`,
    rows: [...groupBy(some, ({ end }) => end)].map(([end, each]) => [end, each.map(({ id }) => id)]),
  }));
}

function finding(type: EdgeType, walk: string): Query<FoundEdge> {
  const names = statedOfEdge(type);
  return {
    name: `${type} edges as they are stored`,
    text: `${walk} RETURN ${columnsOf('r', ahead)}, endNode(r).id AS toId, ${columnsOf('r', names)}`,
    parameters: ['rows'],
    columns: [...ahead, 'toId', ...names],
    decode: (row) => new FoundEdge(type, row),
  };
}
