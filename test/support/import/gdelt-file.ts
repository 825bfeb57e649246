import { gdeltColumns } from '../../../src/io/formats/gdelt/columns';

/** A threat in Baghdad, as GDELT tells it. */
const usual: Readonly<Record<string, string>> = {
  global_event_id: '881990832',
  day: '20191024',
  actor1_code: 'USAGOV',
  actor1_name: 'WHITE HOUSE',
  actor1_country_code: 'USA',
  actor1_type1_code: 'GOV',
  actor2_code: 'IRN',
  actor2_name: 'TEHRAN',
  actor2_country_code: 'IRN',
  event_code: '138',
  event_base_code: '138',
  event_root_code: '13',
  quad_class: '3',
  action_geo_type: '4',
  action_geo_full_name: 'Baghdad, Baghdad, Iraq',
  action_geo_country_code: 'IZ',
  action_geo_adm1_code: 'IZ07',
  action_geo_lat: '33.3386',
  action_geo_long: '44.3939',
  action_geo_feature_id: '-3102103',
  date_added: '20191024143000',
  source_url: 'https://www.example.org/news/1',
};

/** A row of GDELT, which says only what is not usual in it. */
export const gdeltLine = (row: Readonly<Record<string, string>> = {}): string =>
  gdeltColumns.map((name) => ({ ...usual, ...row })[name] ?? '').join('\t');
