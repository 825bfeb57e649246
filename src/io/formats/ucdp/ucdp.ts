import type { InvolvementRole } from '../../../model/registry/assertion-vocabularies';
import type { LocationType } from '../../../model/registry/entity-vocabularies';
import { addPlace } from '../../places/place-tree';
import { countryNamed, countryOfIso } from '../../places/countries';
import type { Cells } from '../../rows/cells';
import { delimitedRows } from '../../rows/delimited-rows';
import { type FoundColumn, type ParsedRow, type InputRow, isRefused } from '../../rows/row';
import { RowFault } from '../../rows/row-fault';
import type { Format, ImportRecord, Release } from '../format';
import { RecordDraft } from '../record-draft';
import { addCivilians, addSide, addUnknown } from './actors';
import { addArticle, articlesOf } from './articles';
import { datePrecision, occurredOn, placePrecision, violence } from './codes';
import { ucdpRelease } from './release';

/** UCDP's code for what is missing, and what programs that passed the file on write for an empty cell. */
const missing = new Set(['-99', 'NA', 'NULL', 'null', 'NaN', 'nan', 'None', '-']);
const needed = ['id', 'type_of_violence', 'side_a', 'side_b', 'country', 'date_start', 'date_end', 'best'];

/** The Georeferenced Event Dataset of the Uppsala Conflict Data Program, one row an event. */
export const ucdp: Format = {
  name: 'ucdp',
  fingerprint: '',
  columns: new Set([
    'code_status',
    ...needed,
    ...['a', 'b'].flatMap((side) =>
      ['new_id', 'dset_id', 'id'].map((name) => `side_${side}_${name}`).concat(`deaths_${side}`),
    ),
    ...['dyad_new_id', 'dyad_dset_id', 'dyad_id', 'conflict_name', 'event_clarity', 'year', 'date_prec'],
    ...[
      'where_prec',
      'where_coordinates',
      'where_description',
      'adm_1',
      'adm_2',
      'latitude',
      'longitude',
      'iso3',
    ],
    ...['deaths_civilians', 'deaths_unknown', 'low', 'high', 'source_article', 'source_original'],
  ]),
  rows: readRows,
  release: ucdpRelease,
  record: readRecord,
};

/** The rows without the tags of the Humanitarian Exchange Language that may follow the header. */
async function* readRows(
  file: string,
  text: AsyncIterable<string>,
  found?: FoundColumn,
): AsyncGenerator<ParsedRow> {
  const shape = { delimiter: ',', quoted: true, required: needed, missing };
  for await (const row of delimitedRows(file, text, shape, found))
    if (isRefused(row) || !/^,*#/.test(row.text)) yield row;
}

function readRecord(row: InputRow, release: Release): ImportRecord {
  const { cells } = row;
  const draft = new RecordDraft(release);
  const number = cells.required('id').replace(/\.0*$/, '');
  if (!/^\d+$/.test(number)) throw new RowFault('id', 'is no number of an event');
  const eventId = `event-ucdp-${number}`;
  // The row's own number, and not the line that it happens to stand on.
  const locator = `row ${number}`;
  const sort = cells.oneOf(violence, 'type_of_violence');
  const dates = readDates(cells);
  const place = cells.text('where_coordinates') ?? cells.required('country');

  draft.describe('Event', eventId, {
    type: sort.type,
    subtype: sort.subtype,
    name: `${cells.required('side_a')} – ${cells.required('side_b')}, ${place}, ${dates.from}`,
    summary: summaryOf(cells),
    occurred: dates.occurred,
  });
  addLocation(draft, cells, eventId, locator);
  addSides(draft, cells, eventId, locator, sort.oneSided);
  addReports(draft, release, row, eventId, locator, dates.occurred);
  return draft.record(row, eventId);
}

function readDates(cells: Cells): { from: string; occurred: string } {
  const from = cells.day('date_start');
  const to = cells.day('date_end');
  if (from > to) throw new RowFault('date_end', `is ${to}, before date_start ${from}`);
  const precision = cells.text('date_prec') === undefined ? 'day' : cells.oneOf(datePrecision, 'date_prec');
  return { from, occurred: occurredOn(precision, from, to) };
}

/** What has no place of its own in the graph: the conflict, and whether single events can be told apart. */
function summaryOf(cells: Cells): string | undefined {
  const conflict = cells.text('conflict_name');
  const unclear = cells.text('event_clarity') === '2';
  const where = cells.text('where_description');
  const parts = [
    conflict && `Conflict: ${conflict}.`,
    where && `Place: ${where}.`,
    unclear && 'The reports are too coarse to tell single events apart (event clarity 2).',
  ].filter((part) => part);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

function addLocation(draft: RecordDraft, cells: Cells, eventId: string, locator: string): void {
  const name = cells.text('where_coordinates');
  const latitude = cells.number('latitude', { minimum: -90, maximum: 90 });
  const longitude = cells.number('longitude', { minimum: -180, maximum: 180 });
  const countryName = cells.required('country');
  const placeId = addPlace(draft, {
    dataset: 'ucdp',
    country: countryOfIso(cells.text('iso3') ?? '') ?? countryNamed(countryName),
    countryName,
    divisions: [
      { name: cells.text('adm_1'), type: 'PROVINCE' },
      { name: cells.text('adm_2'), type: 'DISTRICT' },
    ],
    site: name === undefined ? undefined : { name, type: typeOfSite(name, cells) },
    latitude,
    longitude,
    locator: 'columns country, adm_1, adm_2, where_coordinates',
  });
  const precision = cells.text('where_prec') && cells.oneOf(placePrecision, 'where_prec');
  const about = precision && { relation: precision.relation, precision: precision.metres };
  draft.assert('LOCATED_AT', eventId, placeId, locator, about || {});
}

/**
 * UCDP ends a name with what it names: `Al Fallūjah town`, `Iraq-Turkey border`. That a name ends in
 * "province" does not make a province of it, which may as well be a road or a river there: the columns of
 * divisions say what the divisions are, and where they are empty the precision does.
 */
function typeOfSite(name: string, cells: Cells): LocationType {
  const precision = cells.text('where_prec')?.replace(/\.0*$/, '');
  const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
  if (precision === '4' && cells.text('adm_1') === undefined && /^(province|governorate)$/.test(last))
    return 'PROVINCE';
  if (precision === '3' && cells.text('adm_2') === undefined && last === 'district') return 'DISTRICT';
  if (precision === '6') return 'AREA';
  if (/\bborder between\b/i.test(name)) return 'BORDER';
  return typesByLastWord[last] ?? 'OTHER';
}

const typesByLastWord: Readonly<Record<string, LocationType>> = {
  town: 'CITY',
  city: 'CITY',
  village: 'CITY',
  province: 'AREA',
  governorate: 'AREA',
  district: 'AREA',
  border: 'BORDER',
  area: 'AREA',
  region: 'AREA',
  airport: 'FACILITY',
  base: 'FACILITY',
  camp: 'FACILITY',
};

/**
 * Who took part, with the dead of each side. The two sides of a fight oppose each other and are blamed
 * for nothing; in one-sided violence alone the data set names a perpetrator and its target.
 */
function addSides(
  draft: RecordDraft,
  cells: Cells,
  eventId: string,
  locator: string,
  oneSided: boolean,
): void {
  const [sideA, sideB] = [addSide(draft, cells, 'a'), addSide(draft, cells, 'b')];
  if (sideA === sideB) throw new RowFault('side_b', 'is the same actor as side_a');
  const civilians = cells.count('deaths_civilians');
  const unknown = cells.count('deaths_unknown') ?? 0;
  const ofA = cells.count('deaths_a');
  const ofB = cells.count('deaths_b');
  const involve = (actorId: string, role: InvolvementRole, deathsBest: number | undefined): void =>
    draft.assert('INVOLVED_IN', actorId, eventId, locator, { role, deathsBest });

  involve(sideA, 'SIDE_A', ofA);
  if (oneSided) {
    // The other side are the civilians, whose dead stand in a column of their own.
    involve(sideB, 'SIDE_B', civilians === undefined ? ofB : civilians + (ofB ?? 0));
    draft.assert('ATTRIBUTED_TO', eventId, sideA, locator, { certainty: 'STATED' });
    draft.assert('TARGETED', eventId, sideB, locator);
  } else {
    involve(sideB, 'SIDE_B', ofB);
    if (civilians !== undefined && civilians > 0) involve(addCivilians(draft), 'VICTIM', civilians);
    const dyad = cells.text('dyad_new_id', 'dyad_dset_id', 'dyad_id')?.replace(/\.0*$/, '');
    draft.assert('OPPOSES', sideA, sideB, dyad === undefined ? 'columns side_a, side_b' : `dyad ${dyad}`);
  }
  if (unknown > 0) involve(addUnknown(draft), 'VICTIM', unknown);
}

/** The release's figures, and each article that it codes; who spoke to the press, as the row has it. */
function addReports(
  draft: RecordDraft,
  release: Release,
  { cells }: InputRow,
  eventId: string,
  locator: string,
  occurred: string,
): void {
  const [low, best, high] = [cells.count('low'), cells.count('best'), cells.count('high')];
  if ((low ?? 0) > (best ?? Infinity) || (best ?? 0) > (high ?? Infinity) || (low ?? 0) > (high ?? Infinity))
    draft.warn(`low ${low ?? '?'}, best ${best ?? '?'}, high ${high ?? '?'}: not in ascending order`);
  const speakerText = cells.text('source_original');
  const year = cells.text('year') ?? cells.day('date_start').slice(0, 4);
  const articles = articlesOf(cells.text('source_article'), year);
  draft.assert('REPORTS', release.id, eventId, locator, {
    originalType: cells.required('type_of_violence').replace(/\.0*$/, ''),
    codingStatus: cells.text('code_status'),
    occurred,
    deathsLow: low,
    deathsBest: best,
    deathsHigh: high,
    ...(articles.length === 0 && { speakerText }),
  });
  for (const article of articles)
    draft.assert('REPORTS', addArticle(draft, release.id, article), eventId, locator, { speakerText });
}
