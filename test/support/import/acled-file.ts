/** A battle as ACLED's export tells it. */
const usual: Readonly<Record<string, string>> = {
  event_id_cnty: 'IRQ12345',
  event_date: '2020-08-10',
  year: '2020',
  time_precision: '1',
  disorder_type: 'Political violence',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Military Forces of Iraq (2018-2022)',
  assoc_actor_1: 'Popular Mobilization Forces; Police Forces of Iraq (2018-2022)',
  inter1: 'State forces',
  actor2: 'Islamic State (Iraq)',
  assoc_actor_2: '',
  inter2: 'Rebel group',
  interaction: 'State forces-Rebel group',
  civilian_targeting: '',
  iso: '368',
  region: 'Middle East',
  country: 'Iraq',
  admin1: 'Al Anbar',
  admin2: 'Al-Qaim',
  admin3: '',
  location: 'Al-Qaim',
  latitude: '34.3667',
  longitude: '41.1167',
  geo_precision: '1',
  source: 'Example Press; Other Agency',
  source_scale: 'National',
  notes: 'On 10 August 2020, forces clashed ("several" hurt).',
  fatalities: '3',
  tags: '',
  timestamp: '1597700000',
};

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A file of ACLED; each row says only what is not usual in it. */
export function acledFile(...rows: Readonly<Record<string, string>>[]): string {
  const names = Object.keys(usual);
  return [
    names.join(','),
    ...rows.map((row) => names.map((name) => quoted({ ...usual, ...row }[name] ?? '')).join(',')),
  ].join('\n');
}
