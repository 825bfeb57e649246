import { basename } from 'node:path';
import { isCalendarDate } from '../../../model/edtf-bounds';
import type { InvolvementRole } from '../../../model/registry/assertion-vocabularies';
import { countryNamed, countryOfIso } from '../../places/countries';
import { addPlace } from '../../places/place-tree';
import { type Cells, shown } from '../../rows/cells';
import { delimitedRows } from '../../rows/delimited-rows';
import { type InputRow } from '../../rows/row';
import { RowFault } from '../../rows/row-fault';
import { slug } from '../../slug';
import { requireEdition, standingByOrder } from '../edition';
import type { Format, ImportRecord, Release } from '../format';
import { RecordDraft } from '../record-draft';
import { addActor } from './actors';
import { datePrecision, eventTypes, occurredOn, placePrecision } from './codes';

const series = 'document-acled-';
/** What programs that passed the file on write for an empty cell. */
const missing = new Set(['NA', 'NULL', 'null', 'NaN', 'nan', 'None', '-']);
const needed = ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'country', 'fatalities'];

/** The data export of ACLED (Armed Conflict Location & Event Data), one row an event. */
export const acled: Format = {
  name: 'acled',
  fingerprint: '',
  columns: new Set([
    ...needed,
    ...['time_precision', 'sub_event_type', 'inter1', 'actor2', 'inter2', 'assoc_actor_1', 'assoc_actor_2'],
    ...['iso', 'admin1', 'admin2', 'admin3', 'location', 'latitude', 'longitude', 'geo_precision'],
    ...['source', 'notes'],
  ]),
  rows: (file, text, found) =>
    delimitedRows(file, text, { delimiter: ',', quoted: true, required: needed, missing }, found),
  release: (file, { edition: given, marking }) => {
    const edition = requireEdition(
      dashed(given) ?? dayOfDownload(file),
      `the name of ${file} does not say on which day it was downloaded from ACLED`,
    );
    return {
      id: `${series}${edition}`,
      series,
      edition,
      standing: (other) => standingByOrder(other, edition),
      document: {
        type: 'DATASET_RELEASE',
        name: `ACLED ${edition}`,
        title: `Armed Conflict Location & Event Data, as of ${edition}`,
        url: 'https://acleddata.com/',
        language: 'en',
        licence: "ACLED's terms of use",
        edition,
      },
      source: {
        id: 'source-acled',
        properties: {
          type: 'DATA_PROJECT',
          name: 'Armed Conflict Location & Event Data',
          aliases: ['ACLED'],
          url: 'https://acleddata.com/',
        },
      },
      envelope: { modality: 'ASSERTED', marking },
    };
  },
  record: readRecord,
};

/** A day with its hyphens, so that all editions are ordered alike. */
const dashed = (edition: string | undefined): string | undefined =>
  edition?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** The one day in a file's name. Where there are two, they say of which days the events are. */
function dayOfDownload(file: string): string | undefined {
  const days =
    basename(file)
      .match(/(?<!\d)\d{4}-?\d\d-?\d\d(?!\d)/g)
      ?.map(dashed) ?? [];
  const [day] = days;
  return days.length === 1 && day !== undefined && isCalendarDate(day) ? day : undefined;
}

function readRecord(row: InputRow, release: Release): ImportRecord {
  const { cells } = row;
  const draft = new RecordDraft(release);
  const number = cells.required('event_id_cnty');
  if (!/^[A-Za-z]+\d+$/.test(number))
    throw new RowFault('event_id_cnty', `is ${shown(number)}, which is no such id`);
  const eventId = `event-acled-${number.toLowerCase()}`;
  const locator = `row ${number}`;
  const type = cells.oneOf(eventTypes, 'event_type');
  const day = dayOf(cells);
  const precision = cells.text('time_precision') ? cells.oneOf(datePrecision, 'time_precision') : 'day';
  const occurred = occurredOn(precision, day);
  const [actor1, actor2] = [cells.required('actor1'), cells.text('actor2')];
  const place = cells.text('location') ?? cells.required('country');

  draft.describe('Event', eventId, {
    type,
    subtype: cells.text('sub_event_type'),
    name: `${actor2 === undefined ? actor1 : `${actor1} – ${actor2}`}, ${place}, ${day}`,
    summary: cells.text('notes'),
    occurred,
  });
  if (cells.text('event_type') === 'Riots/Protests') draft.warn('Riots/Protests is either: taken as OTHER');
  addLocation(draft, cells, eventId, locator);
  addActors(draft, cells, eventId, locator);
  draft.assert('REPORTS', release.id, eventId, locator, {
    originalType: [cells.text('event_type'), cells.text('sub_event_type')].filter(Boolean).join('/'),
    occurred,
    deathsBest: cells.count('fatalities'),
  });
  for (const name of cells.parts('source', ';')) addSource(draft, release.id, number, name, eventId, locator);
  return draft.record(row, eventId);
}

/** `2024-12-15`, or as the export tool writes it: `15 December 2024`. */
function dayOf(cells: Cells): string {
  const text = cells.required('event_date');
  const [, day, month = '', year] = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(text) ?? [];
  const at = months.indexOf(month.slice(0, 3).toLowerCase());
  if (day === undefined || at < 0) return cells.day('event_date');
  return `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function addLocation(draft: RecordDraft, cells: Cells, eventId: string, locator: string): void {
  const name = cells.text('location');
  const countryName = cells.required('country');
  const placeId = addPlace(draft, {
    dataset: 'acled',
    country: countryOfIso(cells.text('iso') ?? '') ?? countryNamed(countryName),
    countryName,
    divisions: [
      { name: cells.text('admin1'), type: 'PROVINCE' },
      { name: cells.text('admin2'), type: 'DISTRICT' },
      { name: cells.text('admin3'), type: 'DISTRICT' },
    ],
    site: name === undefined ? undefined : { name, type: 'CITY' },
    latitude: cells.number('latitude', { minimum: -90, maximum: 90 }),
    longitude: cells.number('longitude', { minimum: -180, maximum: 180 }),
    locator: 'columns country, admin1, admin2, admin3, location',
  });
  const about = cells.text('geo_precision') === undefined ? {} : cells.oneOf(placePrecision, 'geo_precision');
  draft.assert('LOCATED_AT', eventId, placeId, locator, about);
}

/**
 * The two actors, in ACLED's order, which says nothing of who attacked whom: so nobody is blamed. Where
 * one is alone it is no side of anything. Those associated with either are named beside them.
 */
function addActors(draft: RecordDraft, cells: Cells, eventId: string, locator: string): void {
  const involved = new Set<string>();
  const involve = (name: string, role: InvolvementRole, inter?: string): void => {
    const actorId = addActor(draft, name, inter);
    if (involved.has(actorId)) return draft.warn(`${name} is named twice: its first part counts`);
    involved.add(actorId);
    draft.assert('INVOLVED_IN', actorId, eventId, locator, { role });
  };
  const actor2 = cells.text('actor2');
  involve(cells.required('actor1'), actor2 === undefined ? 'PARTICIPANT' : 'SIDE_A', cells.text('inter1'));
  if (actor2 !== undefined) involve(actor2, 'SIDE_B', cells.text('inter2'));
  for (const column of ['assoc_actor_1', 'assoc_actor_2'])
    for (const name of cells.parts(column, ';')) involve(name, 'ASSOCIATED');
}

/** ACLED names publishers, and not what they published: a document stands for what each wrote of the event. */
function addSource(
  draft: RecordDraft,
  releaseId: string,
  number: string,
  name: string,
  eventId: string,
  locator: string,
): void {
  const documentId = `document-acled-${number.toLowerCase()}-${slug(name)}`;
  const sourceId = `source-${slug(name)}`;
  draft.describe('Document', documentId, { type: 'ARTICLE', name: `${name} on ACLED's event ${number}` });
  draft.introduce('Source', sourceId, { type: 'NEWS_MEDIA', name });
  draft.assert('PUBLISHED_BY', documentId, sourceId, locator);
  draft.assert('CITES', releaseId, documentId, locator);
  draft.assert('REPORTS', documentId, eventId, locator);
}
