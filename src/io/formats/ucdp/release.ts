import { requireEdition } from '../edition';
import type { Release, ReleaseOptions } from '../format';
import { isCandidate, ucdpEditionOf, ucdpStanding } from './edition';

const series = 'document-ucdp-ged-';

export function ucdpRelease(file: string, options: ReleaseOptions): Release {
  const edition = requireEdition(
    options.edition ?? ucdpEditionOf(file),
    `the name of ${file} does not say which edition of UCDP GED it is`,
  );
  const name = isCandidate(edition) ? 'UCDP GED Candidate' : 'UCDP GED';
  return {
    id: `${series}${edition}`,
    series,
    edition,
    standing: (other) => ucdpStanding(other, edition),
    document: {
      type: 'DATASET_RELEASE',
      name: `${name} ${edition}`,
      title: isCandidate(edition)
        ? `UCDP Candidate Events Dataset, version ${edition}`
        : `UCDP Georeferenced Event Dataset (GED), version ${edition}`,
      url: 'https://ucdp.uu.se/downloads/',
      language: 'en',
      licence: 'CC BY 4.0',
      edition,
    },
    source: {
      id: 'source-ucdp',
      properties: {
        type: 'DATA_PROJECT',
        name: 'Uppsala Conflict Data Program',
        aliases: ['UCDP'],
        url: 'https://ucdp.uu.se/',
      },
    },
    envelope: { modality: 'ASSERTED', marking: options.marking },
  };
}
