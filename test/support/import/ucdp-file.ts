/** Columns of GED 19.1, in its order. */
const columns =
  'id,year,active_year,start_year,end_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,gwnoa,side_a,side_b_new_id,gwnob,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,iso3,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high'.split(
    ',',
  );

export type UcdpRow = Readonly<Record<string, string | number>>;

/** A battle at a town, told by one article. */
const usual: UcdpRow = {
  id: 1,
  year: 2014,
  active_year: 1,
  type_of_violence: 1,
  conflict_name: 'Iraq: Government',
  dyad_new_id: 524,
  side_a_new_id: 116,
  gwnoa: '645.0',
  side_a: 'Government of Iraq',
  side_b_new_id: 234,
  side_b: 'IS',
  number_of_sources: 1,
  source_article: '"Example Press,2014-01-25,Clashes near the river"',
  source_original: 'Doctor',
  where_prec: 1,
  where_coordinates: 'Al Fallūjah town',
  adm_1: 'Al Anbār province',
  adm_2: 'Qaḑā’ al Fallūjah',
  latitude: '33.355813',
  longitude: '43.786124',
  country: 'Iraq',
  country_id: 645,
  iso3: 'IRQ',
  event_clarity: 1,
  date_prec: 1,
  date_start: '2014-01-24',
  date_end: '2014-01-24',
  deaths_a: 1,
  deaths_b: 2,
  deaths_civilians: 0,
  deaths_unknown: 0,
  low: 3,
  best: 3,
  high: 4,
};

/** A row of one-sided violence: who did it is named. */
export const oneSided: UcdpRow = {
  type_of_violence: 3,
  side_a: 'IS',
  side_a_new_id: 234,
  side_b: 'Civilians',
  side_b_new_id: 1,
  deaths_a: 0,
  deaths_b: 0,
  deaths_civilians: 3,
};

/** A file of UCDP GED; each row says only what is not usual in it. */
export function ucdpFile(
  rows: readonly UcdpRow[],
  { lineEnd = '\n', head = columns.join(',') }: { lineEnd?: string; head?: string } = {},
): string {
  const names = head.toLowerCase().split(',');
  const lines = rows.map((row) => {
    const all = { ...usual, ...row };
    return names.map((name) => quoted(String(all[name] ?? ''))).join(',');
  });
  return [head, ...lines, ''].join(lineEnd);
}

export const ucdpHeader = columns;

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
