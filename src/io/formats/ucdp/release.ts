import { basename } from 'node:path';
import { requireEdition } from '../edition';
import type { Release, ReleaseOptions } from '../format';

const series = 'document-ucdp-ged-';

/** The edition is in the names of UCDP's own files: `ged191.csv`, `GEDEvent_v25_1.csv`, `GEDEvent_v25_0_12.csv`. */
function editionOf(file: string): string | undefined {
  const name = basename(file);
  const [, ...apart] = /v(\d\d)[._](\d+)(?:[._](\d+))?/i.exec(name) ?? [];
  const [, ...together] = /ged-?_?(\d\d)(\d)(?!\d)/i.exec(name) ?? [];
  const parts = (apart.length > 0 ? apart : together).filter((part) => part !== undefined);
  return parts.length > 0 ? parts.map(Number).join('.') : undefined;
}

export function ucdpRelease(file: string, options: ReleaseOptions): Release {
  const edition = requireEdition(
    options.edition ?? editionOf(file),
    `the name of ${file} does not say which edition of UCDP GED it is`,
  );
  return {
    id: `${series}${edition}`,
    series,
    edition,
    document: {
      type: 'DATASET_RELEASE',
      name: `UCDP GED ${edition}`,
      title: `UCDP Georeferenced Event Dataset (GED), version ${edition}`,
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
