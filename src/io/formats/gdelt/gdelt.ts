import { basename } from 'node:path';
import { isCalendarDate } from '../../../model/edtf-bounds';
import { countryNamed, countryOfFips, countryOfIso } from '../../places/countries';
import { addPlace } from '../../places/place-tree';
import { type Cells, shown } from '../../rows/cells';
import { delimitedRows } from '../../rows/delimited-rows';
import { type InputRow } from '../../rows/row';
import { RowFault } from '../../rows/row-fault';
import { hash, slug } from '../../slug';
import { requireEdition, standingByOrder } from '../edition';
import type { Format, ImportRecord, Release } from '../format';
import { RecordDraft } from '../record-draft';
import { placeTypes, roots, typeOfActor, typeOfEvent } from './codes';
import { gdeltColumns } from './columns';

/** GDELT 2.0 events, coded by machine: one row an event, as one article tells it. */
export const gdelt: Format = {
  name: 'gdelt',
  fingerprint: '',
  columns: new Set([
    ...['global_event_id', 'day', 'event_code', 'event_base_code', 'event_root_code', 'quad_class'],
    ...['actor1', 'actor2'].flatMap((side) =>
      ['code', 'name', 'country_code', 'type1_code'].map((name) => `${side}_${name}`),
    ),
    ...['type', 'full_name', 'country_code', 'lat', 'long'].map((name) => `action_geo_${name}`),
    'source_url',
  ]),
  rows: (file, text, found) =>
    delimitedRows(file, text, { delimiter: '\t', quoted: false, columns: gdeltColumns }, found),
  release: (file, { edition: given, marking }) => {
    const edition = requireEdition(
      given ?? editionOf(file),
      `the name of ${file} does not say of when it is`,
    );
    const translated = edition.endsWith(translatedEnd);
    return {
      id: `document-gdelt-${edition}`,
      // Each file is another quarter of an hour: none replaces another.
      series: null,
      edition,
      standing: (other) => standingByOrder(other, edition),
      document: {
        type: 'DATASET_RELEASE',
        name: `GDELT events ${edition}`,
        title: `GDELT 2.0 event database, file of ${edition}${translated ? ' (from articles that a machine translated)' : ''}`,
        url: 'https://www.gdeltproject.org/',
        language: 'en',
        licence: 'free for any use with attribution',
        edition,
      },
      source: {
        id: 'source-gdelt',
        properties: {
          type: 'DATA_PROJECT',
          name: 'GDELT Project',
          aliases: ['GDELT'],
          url: 'https://www.gdeltproject.org/',
        },
      },
      // A machine has read the article: how far it can be trusted can't be judged (Admiralty 6).
      envelope: { modality: 'REPORTED', credibility: 6, marking },
    };
  },
  record: readRecord,
};

const translatedEnd = '-translated';

/** Beside each file of a quarter of an hour there is one of articles in other languages: `….translation.export.CSV`. */
function editionOf(file: string): string | undefined {
  const name = basename(file);
  const [instant] = /\d{14}/.exec(name) ?? [];
  if (instant === undefined) return undefined;
  return /\.translation\./i.test(name) ? `${instant}${translatedEnd}` : instant;
}

function readRecord(row: InputRow, release: Release): ImportRecord {
  const { cells } = row;
  const draft = new RecordDraft(release);
  const number = cells.required('global_event_id');
  if (!/^\d+$/.test(number)) throw new RowFault('global_event_id', `is ${shown(number)}, which is no number`);
  const eventId = `event-gdelt-${number}`;
  const locator = `row ${number}`;
  const root = cells.oneOf(roots, 'event_root_code');
  const day = dayOf(cells);
  const place = cells.text('action_geo_full_name');
  const actors = ['actor1', 'actor2'].map((side) => cells.text(`${side}_name`)).filter(Boolean);

  draft.describe('Event', eventId, {
    type: typeOfEvent(root, cells.text('event_base_code')),
    subtype: root.name,
    name: [actors.join(' – '), root.name, place, day].filter(Boolean).join(', '),
    occurred: day,
  });
  for (const side of ['actor1', 'actor2'] as const) addActor(draft, cells, side, eventId, locator);
  addLocation(draft, cells, eventId, locator);
  draft.assert('REPORTS', release.id, eventId, locator, {
    originalType: cells.required('event_code'),
    occurred: day,
  });
  addArticle(draft, cells, release.id, eventId, locator);
  return draft.record(row, eventId);
}

function dayOf(cells: Cells): string {
  const text = cells.required('day');
  const day = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (!isCalendarDate(day)) throw new RowFault('day', `is ${shown(text)}, which is no day`);
  return day;
}

/** An actor by the row's code and name together: one name has several codes, and one code many names. */
function addActor(
  draft: RecordDraft,
  cells: Cells,
  side: 'actor1' | 'actor2',
  eventId: string,
  locator: string,
): void {
  const [name, code] = [cells.text(`${side}_name`), cells.text(`${side}_code`)];
  const shownName = name ?? code;
  if (shownName === undefined) return;
  const country = cells.text(`${side}_country_code`);
  const id = `actor-gdelt-${[code, name]
    .filter((part) => part !== undefined)
    .map(slug)
    .join('-')}`;
  draft.introduce('Actor', id, {
    name: shownName,
    type: typeOfActor(cells.text(`${side}_type1_code`), country),
    country: country === undefined ? undefined : countryOfIso(country)?.alpha3,
    aliases: code === undefined || name === undefined ? undefined : [code],
  });
  // Material conflict has sides; all else has those who take part.
  const sides = { actor1: 'SIDE_A', actor2: 'SIDE_B' } as const;
  const role = cells.text('quad_class') === '4' ? sides[side] : 'PARTICIPANT';
  draft.assert('INVOLVED_IN', id, eventId, locator, { role });
}

/** Where the event happened, as far as the machine could tell; nowhere, where it could not. */
function addLocation(draft: RecordDraft, cells: Cells, eventId: string, locator: string): void {
  if ((cells.text('action_geo_type') ?? '0') === '0') return;
  const { type, metres } = cells.oneOf(placeTypes, 'action_geo_type');
  const fullName = cells.text('action_geo_full_name');
  if (fullName === undefined) return draft.warn('the place has no name, and is left out');
  const parts = cells.parts('action_geo_full_name', ',');
  const countryName = parts.at(-1) ?? fullName;
  const country = countryOfFips(cells.text('action_geo_country_code') ?? '') ?? countryNamed(countryName);
  // `Nashville, Tennessee, United States` lies in what `Tennessee, United States` is.
  const province = parts.length > 2 ? parts.at(-2) : type === 'PROVINCE' ? parts[0] : undefined;
  const placeId = addPlace(draft, {
    dataset: 'gdelt',
    country,
    countryName,
    divisions: [{ name: province, type: 'PROVINCE' }],
    site: type === 'COUNTRY' ? undefined : { name: parts[0] ?? fullName, type },
    latitude: cells.number('action_geo_lat', { minimum: -90, maximum: 90 }),
    longitude: cells.number('action_geo_long', { minimum: -180, maximum: 180 }),
    locator: 'column ActionGeo_FullName',
  });
  draft.assert('LOCATED_AT', eventId, placeId, locator, { relation: 'AT', precision: metres });
}

/** The article that was read, by its address; its publisher goes by the host. */
function addArticle(
  draft: RecordDraft,
  cells: Cells,
  releaseId: string,
  eventId: string,
  locator: string,
): void {
  const address = cells.text('source_url');
  if (address === undefined) return;
  const isAddress = URL.canParse(address) && /^https?:/.test(address);
  const id = `document-web-${hash(address)}`;
  draft.introduce('Document', id, {
    type: 'ARTICLE',
    name: address,
    url: isAddress ? address : undefined,
  });
  const column = 'column SOURCEURL';
  draft.assert('CITES', releaseId, id, column);
  if (isAddress) {
    const host = new URL(address).hostname.replace(/^www\./, '');
    const sourceId = draft.introduce('Source', `source-${slug(host)}`, {
      type: 'NEWS_MEDIA',
      name: host,
      url: new URL(address).origin,
    });
    draft.assert('PUBLISHED_BY', id, sourceId, column);
  }
  draft.assert('REPORTS', id, eventId, locator);
}
