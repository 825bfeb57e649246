import { parseAssertionId } from '../../model/assertion-id';
import { cypher, name, property, Variable, type Fragment } from '../cypher/fragment';
import { arrow, Entity } from '../cypher/pattern';
import { column, record } from '../cypher/projection';
import { command, statement } from '../cypher/statement';
import { decodeInteger, decodeProperties, decodeText } from '../store/decode';
import type { Row, Transaction, Value } from '../store/port';
import type { EdgeType } from '../../model/registry/edges';
import { isSame, type Given } from './given-properties';
import { groupBy } from '../../collections';

/*
 * One edge among half a million is found by a seek of a node and a walk along that node's edges of its
 * type: no engine need index the ids of edges. A hub (the release of a data set reports every row) is
 * walked once for a batch, and not at all where the other end is known and has fewer edges in the batch.
 */

/** The edge that a statement looks for, and the ids that a row of it has. */
const edge = new Variable('r');
const isAmongIds = cypher`${edge}.id IN row[1]`;

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
const columnsAhead = (leaves: boolean): Fragment[] => [
  cypher`${edge}.id`,
  cypher`${edge}.retractedAt`,
  cypher`${edge}.marking`,
  cypher`size(keys(${edge}))`,
  leaves ? cypher`m.id` : cypher`null`,
];
const ahead = 5;

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
  const found = await find(transaction, addresses, isAmongIds, names);
  return new Map(found.map((each) => [each.id, each]));
};

/** Edges whose ids begin with these. */
export const findEdgesBeginning = (
  transaction: Transaction,
  addresses: readonly EdgeAddress[],
  names: readonly string[],
): Promise<FoundEdge[]> =>
  find(transaction, addresses, cypher`any(id IN row[1] WHERE ${edge}.id STARTS WITH id)`, names);

/** A statement for each direction: their plans cost more than the columns that some of the types lack. */
async function find(
  transaction: Transaction,
  addresses: readonly EdgeAddress[],
  condition: Fragment,
  names: readonly string[],
): Promise<FoundEdge[]> {
  const found: FoundEdge[] = [];
  for (const [leaves, some] of groupBy(addresses, (address) => address.leaves)) {
    const walk = leaves ? cypher`(n)-[${edge}]->(m)` : cypher`(n)<-[${edge}]-()`;
    const edges = await transaction.read(
      statement(
        `edges that ${leaves ? 'leave' : 'reach'} entities, as they are stored`,
        cypher`UNWIND ${rowsOf(some)} AS row MATCH (n:${Entity} {id: row[0]}) MATCH ${walk} WHERE ${condition}`,
        {
          clauses: [],
          expressions: [...columnsAhead(leaves), ...names.map((each) => property(edge, each))],
          decode: ({ row }) => new FoundEdge(names, row),
        },
      ),
    );
    found.push(...edges);
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
  for (const { type, walk } of walksOf(addresses)) {
    const edges = await transaction.read(
      statement(
        `whole ${type} edges`,
        cypher`${walk} WHERE ${isAmongIds}`,
        record<WholeEdge>({
          toId: column(cypher`endNode(${edge}).id`, decodeText),
          properties: column(cypher`properties(${edge})`, decodeProperties),
        }),
      ),
    );
    for (const each of edges) found.set(decodeText(each.properties['id']), each);
  }
  return found;
}

/** Changes edges in place: a retraction or a marking, the only things of an edge that ever change. */
export async function changeEdges(
  transaction: Transaction,
  addresses: readonly EdgeAddress[],
  called: string,
  change: (edge: Variable) => Fragment,
): Promise<void> {
  for (const { walk } of walksOf(addresses))
    await transaction.run(command(called, cypher`${walk} WHERE ${isAmongIds} SET ${change(edge)}`));
}

/** A statement for each type and direction. */
function walksOf(addresses: readonly EdgeAddress[]): { type: EdgeType; walk: Fragment }[] {
  const walks = groupBy(addresses, ({ type, leaves }) => `${type} ${leaves}`);
  return [...walks.values()].map((some) => {
    const [{ type, leaves }] = some as [EdgeAddress];
    const along = arrow[leaves ? 'out' : 'in'](cypher`${edge}:${name(type)}`);
    return {
      type,
      walk: cypher`UNWIND ${rowsOf(some)} AS row MATCH (n:${Entity} {id: row[0]}) MATCH (n)${along}(m:${Entity})`,
    };
  });
}

/** A row for each node to walk from: it and the ids there. */
const rowsOf = (addresses: readonly EdgeAddress[]): Value[][] =>
  [...groupBy(addresses, ({ end }) => end)].map(([end, each]) => [end, each.map(({ id }) => id)]);
