import type { EdgeField } from '../../../src/model/registry/edge-fields';
import type { EdgeType } from '../../../src/model/registry/edges';
import type { Kind } from '../../../src/model/registry/kinds';
import type { AsOf } from './question';
import type { Stored, World, WorldEdge, WorldNode } from './world';

/** A row of a list: a node, and the edge that led to it where one did. */
export interface Row {
  readonly node: WorldNode;
  readonly edge: WorldEdge | null;
}

/** A stored instant, where it is set: text, which compares as such. */
type Instant = Stored[string] | undefined;

/** The graph as of a moment, for a viewer: what was known then, of what held on a day. */
export class View {
  readonly edges: readonly WorldEdge[];

  constructor(
    private readonly world: World,
    private readonly asOf: AsOf | null,
    /** The markings that the viewer may see; null is all of them. */
    private readonly clearance: readonly string[] | null,
  ) {
    this.edges = world.edges.filter(
      ({ properties }) => this.isKnown(properties) && this.holds(properties) && this.isCleared(properties),
    );
  }

  /** The nodes of a kind that a list from the root shows. */
  nodesOfKind(kind: Kind): WorldNode[] {
    return this.world.nodes.filter((node) => node.kind === kind && this.isThere(node));
  }

  /** The node that an id names, where it is there. */
  find(id: unknown): WorldNode | undefined {
    const node = this.world.nodes.find(({ properties }) => properties.id === id);
    return node !== undefined && this.isThere(node) ? node : undefined;
  }

  /** What a node's properties were. */
  state({ properties, versions }: WorldNode): Stored {
    const known = this.asOf?.known;
    if (known === undefined || properties['updatedAt']! <= known) return properties;
    const former = versions.find(({ from, to }) => from! <= known && to! > known);
    if (former === undefined) throw new Error(`${properties.id} had no state at ${known}`);
    return former;
  }

  /** Where a field leads from a node. */
  follow(node: WorldNode, field: EdgeField): Row[] {
    return this.along(node, field.edge, field.direction).filter((row) =>
      field.farKinds.includes(row.node.kind),
    );
  }

  /** The edges at a node, each with the node at its other end. */
  along({ properties: { id } }: WorldNode, type: EdgeType | null, direction: 'out' | 'in' | 'both'): Row[] {
    return this.edges.flatMap((edge): Row[] => {
      if (type !== null && edge.type !== type) return [];
      if (edge.from === id && direction !== 'in') return [{ edge, node: this.end(edge.to) }];
      if (edge.to === id && direction !== 'out') return [{ edge, node: this.end(edge.from) }];
      return [];
    });
  }

  /** All that lies in a place through any number of affirmed PART_OF, the place itself among it. */
  within(placeId: string): Set<string> {
    const inside = new Set([placeId]);
    for (const id of inside)
      for (const edge of this.edges)
        if (edge.type === 'PART_OF' && edge.to === id && edge.properties['stance'] === 'AFFIRMS')
          inside.add(edge.from);
    return inside;
  }

  /** The node at an end of an edge. */
  end(id: string): WorldNode {
    return this.world.nodes.find(({ properties }) => properties.id === id)!;
  }

  /** A node is there from the beginning of each of its states until it was withdrawn in it. */
  private isThere(node: WorldNode): boolean {
    const { recordedAt } = node.properties;
    if (this.asOf?.known !== undefined && recordedAt! > this.asOf.known) return false;
    return this.isBetween(recordedAt, this.state(node)['withdrawnAt']) && this.isCleared(node.properties);
  }

  private isKnown({ recordedAt, retractedAt }: Stored): boolean {
    return this.isBetween(recordedAt, retractedAt);
  }

  private isCleared({ marking }: Stored): boolean {
    return this.clearance === null || this.clearance.includes(String(marking));
  }

  private isBetween(begun: Instant, ended: Instant): boolean {
    const known = this.asOf?.known;
    if (known === undefined) return ended === undefined;
    return begun! <= known && (ended === undefined || ended > known);
  }

  private holds({ validFrom, validTo }: Stored): boolean {
    const valid = this.asOf?.valid;
    if (valid === undefined) return true;
    return (validFrom === undefined || validFrom <= valid) && (validTo === undefined || validTo >= valid);
  }
}
