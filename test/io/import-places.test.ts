import { checkGraph } from '../../src/graph/rules/check-graph';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { acled } from '../../src/io/formats/acled/acled';
import { gdelt } from '../../src/io/formats/gdelt/gdelt';
import { mappedFormat } from '../../src/io/formats/mapping/mapped-format';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { createAsk, dataOf } from '../support/ask';
import { describeEachEngine } from '../support/engines';
import { acledFile } from '../support/import/acled-file';
import { gdeltLine } from '../support/import/gdelt-file';
import { useImports } from '../support/import/run';
import { ucdpFile } from '../support/import/ucdp-file';

const files = useImports();

const syria = { country: 'Syria', iso3: 'SYR', adm_1: 'Aleppo governorate', adm_2: '' };

const places = mappedFormat('csv', {
  document: { id: 'document-places', name: 'Places' },
  source: { id: 'source-places', name: 'Places', type: 'OTHER' },
  entities: {
    place: {
      kind: 'Location',
      id: 'location-own-{place|slug}',
      properties: { name: '{place}', type: 'OTHER', latitude: '{lat}', longitude: '{lon}' },
    },
  },
  edges: [{ type: 'MENTIONS', from: 'document', to: 'place' }],
});

describeEachEngine('places of files', (engine) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await engine.open();
    await migrate(graph);
  });

  it('are towns, roads and provinces whatever their names, in one country whatever its name', async () => {
    const rows = [
      { ...syria, id: 1, where_coordinates: 'Aleppo governorate', where_prec: 4 },
      { ...syria, id: 2, where_coordinates: 'Road in Aleppo governorate', where_prec: 5 },
      { ...syria, id: 3, where_coordinates: 'Border between Idlib governorate and Aleppo governorate' },
      { ...syria, id: 4, country: 'Syrian Arab Republic', iso3: '', where_coordinates: 'Aleppo city' },
    ];
    await files.run(graph, ucdp, 'ged191.csv', ucdpFile(rows));
    const monaco = { country: 'Monaco', iso: '492', admin1: '', admin2: '', location: 'Monaco' };
    await files.run(
      graph,
      acled,
      'monaco.csv',
      acledFile({ ...monaco, event_id_cnty: 'MCO1', latitude: '43.7', longitude: '7.4' }),
      { edition: '2020-09-01' },
    );
    await files.run(
      graph,
      gdelt,
      '20191024143000.export.CSV',
      gdeltLine({
        action_geo_full_name: 'Monaco',
        action_geo_country_code: 'MN',
        action_geo_lat: '43.75',
        action_geo_long: '7.45',
      }),
    );
    const { provinces, countries, cities, near } = await dataOf(
      createAsk(graph),
      `{ provinces: stats(groupBy: [PROVINCE]) { groups { keys { key } events } }
         countries: stats(groupBy: [COUNTRY]) { groups { keys { key } events } }
         cities: stats(groupBy: [CITY]) { groups { keys { entity { name } } events } }
         near: events(filter: { locations: { some: { near: { latitude: 43.7, longitude: 7.4, withinKm: 1 } } } }) { totalCount } }`,
    );
    const inShort = ({ groups }: typeof provinces) =>
      groups.map(({ keys: [{ key, entity }], events }: typeof groups) => [entity?.name ?? key, events]);
    expect(inShort(provinces)).toEqual([
      ['location-ucdp-sy-aleppo-governorate', 4],
      [null, 2],
    ]);
    expect(inShort(countries)).toEqual([
      ['location-monaco', 2],
      ['location-syria', 4],
    ]);
    expect(inShort(cities).filter(([name]: [string]) => name === 'Monaco')).toEqual([
      ['Monaco', 1],
      ['Monaco', 1],
    ]);
    expect(near).toEqual({ totalCount: 2 });
    await expect(checkGraph(graph)).resolves.toEqual([]);
  });

  it('are refused with half a point, and warned of at 0, 0', async () => {
    const text = [
      'place,lat,lon',
      'Null,0,0',
      'Half,33.3,',
      'Other half,,44.4',
      'Swapped,144.4,33.3',
      'Comma,"33,3","44,4"',
      "Degrees,33°18'N,44°24'E",
      'Antimeridian,-17,-180',
    ].join('\n');
    const summary = await files.run(graph, places, 'places.csv', text, { strict: false });
    expect(summary.rows).toMatchObject({ taken: 2, refused: 5 });
    expect(summary.heard).toEqual(['2: location-own-null lies at 0, 0, which is often a missing point']);
  });
});
