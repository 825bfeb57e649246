import { isAffirmed } from './filter';
import type { View } from './view';
import type { WorldEdge, WorldNode } from './world';

/** What is said of an event: some assertions about it. */
export interface SaidOfEvent {
  readonly event: WorldNode;
  readonly edges: readonly WorldEdge[];
}

/** How many independent origins stand behind assertions about some events. */
export function originCount(view: View, said: readonly SaidOfEvent[]): number {
  const affirmed = view.edges.filter(isAffirmed);
  const documents = new Set(
    said.flatMap(({ event, edges }) => {
      const here = [...new Set(edges.map(({ properties }) => String(properties['documentId'])))].sort();
      const reporting = affirmed
        .filter(({ type, to }) => type === 'REPORTS' && to === event.properties.id)
        .map(({ from }) => from)
        .sort();
      return here.map((id) => {
        if (!isRelease(view, id)) return id;
        const codes = (article: string): boolean =>
          !isRelease(view, article) &&
          affirmed.some(({ type, from, to }) => type === 'CITES' && from === id && to === article);
        return here.find(codes) ?? reporting.find(codes) ?? id;
      });
    }),
  );
  // Groups of documents that stand on something in common grow together until nothing changes.
  let groups = [...documents].map((id) => standsOn(affirmed, id));
  for (;;) {
    const pair = pairThatMeets(groups);
    if (pair === null) return groups.length;
    const [one, other] = pair;
    groups = [...groups.filter((group) => group !== one && group !== other), new Set([...one, ...other])];
  }
}

function pairThatMeets(groups: readonly Set<string>[]): [Set<string>, Set<string>] | null {
  for (const one of groups)
    for (const other of groups)
      if (one !== other && [...one].some((id) => other.has(id))) return [one, other];
  return null;
}

/** A document, what it repeats, who publishes that, and who owns them. */
function standsOn(affirmed: readonly WorldEdge[], document: string): Set<string> {
  const below = new Set([document]);
  for (const id of below)
    for (const { type, from, to, properties } of affirmed)
      if (
        from === id &&
        (type === 'PUBLISHED_BY' ||
          type === 'OWNED_BY' ||
          (type === 'CITES' && properties['syndicated'] === true))
      )
        below.add(to);
  return below;
}

function isRelease(view: View, id: string): boolean {
  const document = view.find(id);
  return document !== undefined && view.state(document)['type'] === 'DATASET_RELEASE';
}
