import { ancestors, type Ancestor, type Hierarchy } from '../ancestors';
import { affirmedList, evidenceIn, evidencePlan, loadEvidence } from '../evidence';
import type { Lens } from '../../../model/lens';
import type { Loaders } from '../../read/loaders';
import type { AssertionRecord } from '../../read/records';
import { countOrigins, type Provenance, type Provenances } from './origins';

const release = 'DATASET_RELEASE';

/** From a document to what it repeats and who publishes it, and on to who owns that. */
const provenance: Hierarchy = {
  plan: {
    kinds: ['Document', 'Source'],
    columns: ['type'],
    lists: [
      affirmedList('Document', 'cites', {
        is: 'edge property',
        property: 'syndicated',
        comparison: 'eq',
        value: true,
      }),
      affirmedList('Document', 'publishedBy'),
      affirmedList('Source', 'ownedBy'),
      affirmedList('Document', 'citedBy', {
        is: 'property',
        property: 'type',
        comparison: 'eq',
        value: release,
      }),
    ],
  },
  upward: ['cites', 'publishedBy', 'ownedBy'],
};

/** A plan of the reports of an event; casualties are judged by the same, so one statement serves both. */
export const reportsPlan = evidencePlan('Event', ['reports']);

/** What stands behind these documents, as far as the lens shows. */
export async function loadProvenances(
  loaders: Loaders,
  lens: Lens,
  documentIds: Iterable<string>,
): Promise<Provenances> {
  const found = await ancestors(loaders, lens, provenance, documentIds);
  return new Map([...found].map(([id, ancestor]) => [id, provenanceOf(ancestor)]));
}

function provenanceOf({ record, above }: Ancestor): Provenance {
  return {
    on: above,
    isRelease: record?.kind === 'Document' && record.type === release,
    citedBy: evidenceIn(record, 'citedBy').map(({ node }) => node.id),
  };
}

/** How many independent origins stand behind these assertions about an event. */
export async function loadOriginCount(
  loaders: Loaders,
  lens: Lens,
  eventId: string,
  assertions: readonly AssertionRecord[],
): Promise<number> {
  const documents = [...new Set(assertions.map(({ documentId }) => String(documentId)))];
  const provenances = await loadProvenances(loaders, lens, documents);
  const hasRelease = documents.some((id) => provenances.get(id)?.isRelease);
  if (!hasRelease) return countOrigins(provenances, [{ documents, reports: [] }]);
  // A release may code an article that is not at hand; then it matters which ones report the event.
  const { reports = [] } = await loadEvidence(loaders, lens, reportsPlan, eventId);
  const reporting = affirmed(reports).map(({ fromId }) => fromId);
  const all = await loadProvenances(loaders, lens, [...documents, ...reporting]);
  return countOrigins(all, [{ documents, reports: reporting }]);
}

const affirmed = (evidence: readonly { readonly assertion: AssertionRecord }[]): AssertionRecord[] =>
  evidence.map(({ assertion }) => assertion).filter(({ stance }) => stance === 'AFFIRMS');
