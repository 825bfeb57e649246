/** Disjoint sets of texts that can be joined (union-find, with path halving). */
export class DisjointSets {
  private readonly parents = new Map<string, string>();

  /** The representative of the set that a text is in; by itself until it is joined. */
  find(member: string): string {
    let current = member;
    for (;;) {
      const parent = this.parents.get(current) ?? current;
      if (parent === current) return current;
      const grandparent = this.parents.get(parent) ?? parent;
      this.parents.set(current, grandparent);
      current = grandparent;
    }
  }

  join(one: string, other: string): void {
    this.parents.set(this.find(one), this.find(other));
  }
}
