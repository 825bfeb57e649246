import { badInput } from '../../errors';
import { allEdgeTypes, type EdgeType } from '../../model/registry/edges';
import type { Direction } from '../../model/registry/edge-fields';
import { ENTITY } from '../../model/registry/kinds';
import type { EdgeFigures, Figures, Reader } from '../store/port';
import type { Filter } from './filter/filter';
import type { AssertionListPlan, ListPlan, NodePlan, RootListPlan } from './plan';

/**
 * Rows that one statement may touch on an engine that can't end a statement which runs.
 */
const maxTouchedRows = 10_000_000;

/**
 * Refuses what may touch more, where the engine needs that. It is reckoned from the counts of kinds and edges
 * and from the greatest degrees, at their worst: what is read may be less, and is never much more.
 */
export async function holdTouchedRows(
  { figures }: Reader,
  reckon: (reckoning: Reckoning) => Promise<number>,
): Promise<void> {
  if (figures === null) return;
  const rows = await reckon(new Reckoning(figures));
  if (rows > maxTouchedRows)
    throw badInput(
      ['query'],
      `limit touchedRows: ${maxTouchedRows} rows that one statement may touch on the embedded engine at most, ${Math.min(rows, Number.MAX_SAFE_INTEGER)} reckoned from the counts and degrees of the graph; ask for smaller pages, fewer lists within lists or fewer conditions within conditions`,
    );
}

/** Nodes whose lists are read: so many groups, each of so many different nodes at most. */
interface Parents {
  readonly groups: number;
  readonly size: number;
}

/** A row of a list is sorted, too, which costs what reading three others does. */
const rowOfList = 4;

/** Reckons how many rows a statement may touch. */
export class Reckoning {
  constructor(private readonly figures: Figures) {}

  /** A root list reads all nodes of its kind, tests each, and then reads the lists of its page. */
  async rootList({ kind, page, filter, node }: RootListPlan): Promise<number> {
    const nodes = await this.figures.nodes(kind);
    const tested = nodes + (await this.#filter(filter, nodes, false));
    const shown = page.rows ? Math.min(page.limit + 1, nodes) : 0;
    return tested + (await this.byIds(node, shown));
  }

  /** Nodes that are found by their ids, each once. */
  async byIds({ lists }: NodePlan, nodes: number): Promise<number> {
    return nodes + (await this.#lists(lists, { groups: 1, size: nodes }));
  }

  /** Nodes of a kind, or of any, that a filter is tested on, with all edges of some types that they have. */
  async filtered(kind: string, filter: Filter, types: readonly EdgeType[]): Promise<number> {
    const nodes = await this.figures.nodes(kind);
    let edges = 0;
    for (const type of types) edges += (await this.figures.edges(type)).total;
    return nodes + edges + (await this.#filter(filter, nodes, false));
  }

  async #lists(lists: readonly ListPlan[], parents: Parents): Promise<number> {
    let rows = 0;
    for (const list of lists) rows += await this.#list(list, parents);
    return rows;
  }

  /** A list reads all edges of each parent, once for the page and once for each count. */
  async #list(list: ListPlan, parents: Parents): Promise<number> {
    const { page } = list;
    const times = Number(page.rows) + Number(page.totalCount) + Number(page.nodeCount);
    const nodes = parents.groups * parents.size;
    const tested = await this.#filter(list.filter, nodes, true);
    if (list.of === 'assertions')
      return times * (rowOfList * (await this.#assertions(list, parents)) + tested);
    const figures = await this.figures.edges(list.edge);
    const edges = edgesOf(figures, list.direction, parents);
    const read = times * (rowOfList * edges + tested);
    if (!page.rows) return read;
    const size = Math.min(mostOf(figures, list.direction), page.limit + 1);
    return read + (await this.#lists(list.node.lists, { groups: nodes, size }));
  }

  /** To find what a document asserts, all edges are read. */
  async #assertions(list: AssertionListPlan, parents: Parents): Promise<number> {
    const atNode = list.where === 'at node';
    let rows = 0;
    for (const type of atNode && list.types.length > 0 ? list.types : allEdgeTypes) {
      const figures = await this.figures.edges(type);
      rows += atNode
        ? edgesOf(figures, list.direction, parents)
        : parents.groups * parents.size * figures.total;
    }
    return rows;
  }

  /** What is looked up beforehand along edges of a type: all of them, with their ends, are read once. */
  async lookUp(edge: EdgeType): Promise<number> {
    return (await this.figures.nodes(ENTITY)) + (await this.figures.edges(edge)).total;
  }

  /**
   * A condition across an edge reads all nodes and the edges of its type, once for all rows. In a list it reads the
   * edges of each row: for each parent, each of them once at most. What lies inside of it was looked up beforehand.
   */
  async #filter(filter: Filter, parents: number, inList: boolean): Promise<number> {
    switch (filter.is) {
      case 'all':
      case 'any': {
        let sum = 0;
        for (const part of filter.of) sum += await this.#filter(part, parents, inList);
        return sum;
      }
      case 'not':
        return this.#filter(filter.of, parents, inList);
      case 'asserted': {
        let all = 0;
        for (const type of allEdgeTypes) all += (await this.figures.edges(type)).total;
        return inList ? parents * all : (await this.figures.nodes(ENTITY)) + all;
      }
      case 'across':
        return inList
          ? parents * (await this.figures.edges(filter.edge)).total
          : await this.lookUp(filter.edge);
      default:
        return 0;
    }
  }
}

function mostOf({ out, in: into }: EdgeFigures, direction: Direction): number {
  const [most = 0] = out;
  const [mostIn = 0] = into;
  return direction === 'both' ? most + mostIn : direction === 'out' ? most : mostIn;
}

/** The edges of these parents at most: in each group they are those with the most. */
function edgesOf(figures: EdgeFigures, direction: Direction, { groups, size }: Parents): number {
  const ofGroup = (degrees: readonly number[]): number => {
    const greatest = degrees.slice(0, size).reduce((sum, degree) => sum + degree, 0);
    const others = Math.max(size - degrees.length, 0) * (degrees.at(-1) ?? 0);
    return Math.min(greatest + others, figures.total);
  };
  const out = direction === 'in' ? 0 : ofGroup(figures.out);
  const into = direction === 'out' ? 0 : ofGroup(figures.in);
  return groups * (out + into);
}
