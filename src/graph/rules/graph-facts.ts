import { ENTITY, isKind, type Kind } from '../../model/registry/kinds';
import { textOfId } from '../../model/plain-text';
import { searchedProperties } from '../search/searched-fields';
import type { Facts, NodeFacts } from './rule';
import type { StoredEdge, StoredNode } from './stored';

/** What the pages read so far have shown of the whole graph: some hundred bytes for each id. */
export class GraphFacts implements Facts {
  readonly #nodes = new Map<string, NodeFacts>();
  readonly #keysOfEdges = new Map<string, number>();
  readonly #keysOfNodes = new Map<string, number>();
  readonly #clocks: number[] = [];
  /** By kind and name as it is seen: entities whose name has more to it than is seen. Those are few. */
  readonly #oddlyNamed = new Map<string, { readonly id: string; readonly name: string }[]>();
  readonly #formerStates = new Map<unknown, Record<string, unknown>[]>();

  addNode(node: StoredNode): void {
    if (node.labels.includes('Clock')) this.#clocks.push(node.key);
    if (node.labels.includes('Version')) this.#addFormerState(node.properties);
    const { id, marking, withdrawnAt } = node.properties;
    if (!node.labels.includes(ENTITY) || typeof id !== 'string' || this.#nodes.has(id)) return;
    this.#nodes.set(id, { kind: kindOf(node), marking, withdrawnAt });
    this.#keysOfNodes.set(id, node.key);
    const { name } = node.properties;
    if (typeof name !== 'string' || textOfId(name) === name) return;
    const key = seenName(node, name);
    this.#oddlyNamed.set(key, [...(this.#oddlyNamed.get(key) ?? []), { id, name }]);
  }

  namedAlike(node: StoredNode): readonly string[] {
    const { id, name: own } = node.properties;
    if (typeof own !== 'string' || this.#oddlyNamed.size === 0) return [];
    const alike = this.#oddlyNamed.get(seenName(node, own)) ?? [];
    return alike.filter((other) => other.id !== id && other.name !== own).map((other) => other.id);
  }

  addEdge(edge: StoredEdge): void {
    const { id } = edge.properties;
    if (typeof id === 'string' && !this.#keysOfEdges.has(id)) this.#keysOfEdges.set(id, edge.key);
  }

  entity(id: unknown): NodeFacts | undefined {
    return typeof id === 'string' ? this.#nodes.get(id) : undefined;
  }

  formerStates(id: unknown): ReturnType<Facts['formerStates']> {
    return this.#formerStates.get(id) ?? [];
  }

  isDoubledNode(node: StoredNode): boolean {
    const first = this.#keysOfNodes.get(node.properties.id as string);
    return first !== undefined && first !== node.key;
  }

  isDoubledEdge(edge: StoredEdge): boolean {
    const first = this.#keysOfEdges.get(edge.properties.id as string);
    return first !== undefined && first !== edge.key;
  }

  #addFormerState(version: StoredNode['properties']): void {
    const kept = Object.fromEntries(
      [...searchedProperties, 'from', 'to', 'withdrawnAt'].map((name) => [name, version[name]]),
    );
    this.#formerStates.set(version['entityId'], [
      ...(this.#formerStates.get(version['entityId']) ?? []),
      kept,
    ]);
  }

  isSecondClock(node: StoredNode): boolean {
    return this.#clocks.indexOf(node.key) > 0;
  }
}

const seenName = (node: StoredNode, name: string): string => `${kindOf(node)} ${textOfId(name)}`;

/** The kind of an entity with exactly one kind label. */
export function kindOf(node: StoredNode): Kind | null {
  const found = node.labels.filter(isKind);
  const [kind] = found;
  return found.length === 1 && kind !== undefined ? kind : null;
}
