import { DisjointSets } from './disjoint-sets';

/**
 * Independent origins. What many documents say may come from one: a wire story and those that repeat it,
 * two papers of one owner, a row of a data set and the article that it codes. This counts who stands
 * behind a set of documents:
 *
 * - documents are one origin where one repeats the other (`syndicated` CITES), or both the same one,
 *   through any number of steps, at hand or not;
 * - and where their publishers are the same or share an owner, or one owns the other (OWNED_BY, any steps);
 * - a data set release speaks, of an event, for the article that it cites and codes there: the first by id
 *   of those at hand, else of those that report the event. So it adds no origin of its own, and two
 *   articles that it codes stay two.
 *
 * Origins are documents and their publishers. Who is quoted in them, a speaker, is another matter.
 */

/** What is known of a document, or of one that stands behind it (a publisher, an owner). */
export interface Provenance {
  /** What it repeats, who publishes it, who owns it. */
  readonly on: readonly string[];
  readonly isRelease: boolean;
  /** The data set releases that cite it. */
  readonly citedBy: readonly string[];
}

export type Provenances = ReadonlyMap<string, Provenance>;

/** What is said of one event: the documents that say it, and those that report the event at all. */
export interface Said {
  readonly documents: readonly string[];
  readonly reports: readonly string[];
}

/** How many independent origins stand behind what is said, of one event or of several. */
export function countOrigins(provenances: Provenances, said: readonly Said[]): number {
  const documents = new Set(
    said.flatMap((each) => each.documents.map((id) => spokenFor(provenances, id, each))),
  );
  const sets = new DisjointSets();
  const joined = new Set<string>();
  const waiting = [...documents];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (joined.has(id)) continue;
    joined.add(id);
    for (const below of provenances.get(id)?.on ?? []) {
      sets.join(id, below);
      waiting.push(below);
    }
  }
  return new Set([...documents].map((id) => sets.find(id))).size;
}

/** The article that a release codes here, else the document itself. */
function spokenFor(provenances: Provenances, id: string, { documents, reports }: Said): string {
  if (!provenances.get(id)?.isRelease) return id;
  const coded = (article: string): boolean => {
    const provenance = provenances.get(article);
    return provenance !== undefined && !provenance.isRelease && provenance.citedBy.includes(id);
  };
  return first(documents.filter(coded)) ?? first(reports.filter(coded)) ?? id;
}

const first = (ids: readonly string[]): string | undefined => [...ids].sort()[0];
