import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { kinds } from '../../src/model/registry/kinds';
import { orderFieldsOf } from '../../src/model/registry/order-fields';
import { createAsk, dataOf, type Ask } from '../support/ask';
import { describeEachEngine } from '../support/engines';
import { clearing, plant } from '../support/graph-queries';
import { before, disturbance, hub, idOf, pagedKinds, plantedNodes, type Paged } from '../support/paged-nodes';

/*
 * Every order of every kind, in a root list and in a list along an edge, in the present and as of the past,
 * walked page by page from either end while others write. Walks go side by side, each with its own cursor.
 */
const nodes = 18;
const pageSize = 6;
const turnsDisturbed = 3;
const ordersAtOnce = 10;
const minutes = 60_000;

interface Walk {
  readonly orderBy: string;
  readonly backward: boolean;
  readonly place: 'root' | 'below';
  readonly past: boolean;
  cursor: string | null;
  over: boolean;
  ids: readonly string[];
}

interface Connection {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
}

const ways = ['ASC', 'DESC'] as const;
const key = (field: string, way: string): string => `{ field: ${field}, direction: ${way} }`;

/** By each field either way, and by a pair of fields both ways: Neo4j plans every shape of text anew. */
function ordersOf(kind: string): string[] {
  const fields = [...orderFieldsOf(kind).keys()];
  return [
    ...fields.flatMap((field) => ways.map((way) => `[${key(field, way)}]`)),
    `[${key(fields.at(-1)!, 'ASC')}, ${key(fields[0]!, 'DESC')}]`,
  ];
}

/** As of the past every other order is walked: each field's, one of its two ways. */
const walksOf = (orderBy: string, i: number): Walk[] =>
  [false, true].flatMap((backward) =>
    (['root', 'below'] as const).flatMap((place) =>
      (i % 2 === 0 ? [false, true] : [false]).map((past) => ({
        orderBy,
        backward,
        place,
        past,
        cursor: null,
        over: false,
        ids: [],
      })),
    ),
  );

const asOf = `asOf: { known: "${before}" }`;

function queryOf({ kind, field }: Paged, walks: readonly Walk[]): string {
  const lists = (place: Walk['place'], past: boolean): string =>
    walks
      .map((walk, i) => {
        if (walk.place !== place || walk.past !== past) return '';
        const page = walk.backward ? `last: $size, before: $c${i}` : `first: $size, after: $c${i}`;
        const name = place === 'root' ? kinds[kind].many : field.name;
        const moment = place === 'root' && past ? asOf : '';
        return `w${i}: ${name}(${page}, orderBy: ${walk.orderBy} ${moment}) { edges { node { id } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`;
      })
      .join('\n');
  const { one } = kinds[field.kind];
  return `query ($size: Int!, ${walks.map((_, i) => `$c${i}: String`).join(', ')}) {
    ${lists('root', false)}
    ${lists('root', true)}
    now: ${one}(id: "${hub}") { ${lists('below', false)} }
    then: ${one}(id: "${hub}", ${asOf}) { ${lists('below', true)} }
  }`;
}

const changed = (kind: Paged['kind'], turn: number): string => idOf(kind, 2 * turn + 1);
const withdrawn = (kind: Paged['kind'], turn: number): string => idOf(kind, 2 * turn + 2);

describeEachEngine('Pages walked from either end while others write', (engine) => {
  let graph: Graph;
  let ask: Ask;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
    ask = createAsk(graph);
  });

  const pages = async (query: string, walks: readonly Walk[], size: number): Promise<Connection[]> => {
    const cursors = Object.fromEntries(walks.map(({ cursor }, i) => [`c${i}`, cursor]));
    const { now, then, ...root } = await dataOf(ask, query, { size, ...cursors });
    const lists = { ...root, ...now, ...then } as Record<string, Connection>;
    return walks.map((_, i) => lists[`w${i}`]!);
  };

  const idsOf = ({ edges }: Connection): string[] => edges.map(({ node }) => node.id);

  const advance = (walk: Walk, page: Connection): void => {
    const { startCursor, endCursor, hasNextPage, hasPreviousPage } = page.pageInfo;
    if (walk.over) return;
    walk.ids = walk.backward ? [...idsOf(page), ...walk.ids] : [...walk.ids, ...idsOf(page)];
    walk.cursor = (walk.backward ? startCursor : endCursor) ?? walk.cursor;
    walk.over = !(walk.backward ? hasPreviousPage : hasNextPage);
  };

  /** Walks to the ends; gives the orders as they were before anybody else wrote. */
  const walkAll = async (list: Paged, walks: readonly Walk[]): Promise<string[][]> => {
    await plant(graph, ...clearing, ...plantedNodes(list, nodes));
    const query = queryOf(list, walks);
    const whole = (await pages(query, walks, 500)).map(idsOf);
    for (let turn = 0; walks.some(({ over }) => !over); turn += 1) {
      const found = await pages(query, walks, pageSize);
      walks.forEach((walk, i) => advance(walk, found[i]!));
      if (turn < turnsDisturbed)
        await plant(graph, ...disturbance(list, turn, changed(list.kind, turn), withdrawn(list.kind, turn)));
    }
    return whole;
  };

  test.each(pagedKinds.map((list) => [list.kind, list] as const))(
    'show every %s that was there throughout once, in its order, whatever the order',
    async (kind, list) => {
      const turns = Array.from({ length: turnsDisturbed }, (_, turn) => turn);
      const moved = new Set(turns.map((turn) => changed(kind, turn)));
      const gone = new Set(turns.map((turn) => withdrawn(kind, turn)));
      const orders = ordersOf(kind);
      for (let start = 0; start < orders.length; start += ordersAtOnce) {
        const walks = orders.slice(start, start + ordersAtOnce).flatMap(walksOf);
        const whole = await walkAll(list, walks);
        walks.forEach(({ ids, past, ...walk }, i) => {
          // As of the past nothing has moved or gone.
          const stayed = whole[i]!.filter((id) => past || !(moved.has(id) || gone.has(id)));
          expect(stayed.length).toBeGreaterThanOrEqual(past ? nodes : nodes - 2 * turnsDisturbed);
          expect({ ...walk, past, ids: ids.filter((id) => stayed.includes(id)) }).toEqual({
            ...walk,
            past,
            ids: stayed,
          });
          const once = ids.filter((id) => past || !moved.has(id));
          expect({ ...walk, past, twice: once.filter((id, at) => once.indexOf(id) !== at) }).toEqual({
            ...walk,
            past,
            twice: [],
          });
        });
      }
    },
    10 * minutes,
  );
});
