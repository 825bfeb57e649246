import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mappedFormat } from '../../src/io/formats/mapping/mapped-format';
import { mappingSchema } from '../../src/io/formats/mapping/mapping-schema';
import { readMapping } from '../../src/io/formats/mapping/read-mapping';
import { packageRoot } from '../../src/package-root';
import { edgesOf, entityOf, readRecords } from '../support/import/records';

const example = join(packageRoot, 'docs/import');

describe('a mapping', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'claimgraph-mapping-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  async function faultsOf(text: string): Promise<string> {
    const file = join(directory, 'mapping.yaml');
    await writeFile(file, text);
    return readMapping(file).then(
      () => '',
      (error: Error) => error.message.replace(`${directory}/`, ''),
    );
  }

  it('has its schema published', async () => {
    const published = JSON.parse(await readFile(join(example, 'mapping.schema.json'), 'utf8')) as unknown;
    expect(published).toEqual(JSON.parse(JSON.stringify(mappingSchema)));
  });

  it('reads the example of the documentation', async () => {
    const mapping = await readMapping(join(example, 'harbour-log.mapping.yaml'));
    const { records, refused } = await readRecords(
      mappedFormat('csv', mapping),
      await readFile(join(example, 'harbour-log.csv')),
    );
    expect(refused).toEqual([]);
    expect(records).toHaveLength(3);
    expect(records[0]?.subject).toBe('event-harbour-1');
    expect(entityOf(records[0], 'event-harbour-1')).toEqual({
      kind: 'Event',
      introduced: false,
      name: 'Drone strike on the Aurora',
      type: 'EXPLOSION',
      occurred: '2024-03-02',
    });
    expect(edgesOf(records[0], 'TARGETED')).toEqual([
      {
        fromId: 'event-harbour-1',
        toId: 'asset-harbour-aurora',
        modality: 'REPORTED',
        credibility: 3,
        locator: 'row 1',
        outcome: 'DAMAGED',
      },
    ]);
    expect(edgesOf(records[0], 'CLAIMED')).toMatchObject([
      { fromId: 'actor-harbour-coastal-front', medium: 'VIDEO' },
    ]);
    expect(edgesOf(records[1], 'CLAIMED')).toEqual([]);
    expect(edgesOf(records[2], 'LOCATED_AT')).toMatchObject([{ toId: 'location-harbour-outer-roads' }]);
  });

  it('reads JSON Lines, and what lies deep in them by dots', async () => {
    const file = join(directory, 'posts.json');
    await writeFile(
      file,
      JSON.stringify({
        document: { id: 'document-posts-1', name: 'Posts', edition: '1', series: 'document-posts-' },
        source: { id: 'source-posts', name: 'Posts', type: 'OTHER' },
        row: '{id}',
        entities: {
          post: {
            kind: 'Document',
            id: 'document-post-{id|lower}',
            properties: { name: '{text}', type: 'POST', aliases: { from: '{tags.0}', split: ',' } },
          },
          place: {
            kind: 'Location',
            id: 'location-{place.name|slug}',
            introduce: true,
            properties: { name: '{place.name}', type: 'CITY', latitude: '{place.at.0}' },
          },
        },
        edges: [{ type: 'MENTIONS', from: 'post', to: 'place', properties: { count: 2 } }],
      }),
    );
    const format = mappedFormat('jsonl', await readMapping(file));
    const { records, refused } = await readRecords(
      format,
      [
        '{"id": "A1", "text": "Fire at the port", "tags": ["fire, port"], "place": {"name": "Beirut", "at": [33.9, 35.5]}}',
        '',
        '{"id": "A2", "text": "Nothing"}',
        '{"id": "A3", ',
        '[1]',
        `{"id": "A4", "text": ${'['.repeat(50)}${']'.repeat(50)}}`,
      ].join('\n'),
      { file: 'posts.jsonl', edition: '2' },
    );
    expect(records).toHaveLength(2);
    expect(entityOf(records[0], 'document-post-a1')).toMatchObject({ aliases: ['fire', 'port'] });
    expect(entityOf(records[0], 'location-beirut')).toMatchObject({ latitude: 33.9, introduced: true });
    expect(edgesOf(records[0], 'MENTIONS')).toMatchObject([{ count: 2, locator: 'row A1' }]);
    expect(records[0]?.edges[0]?.properties['documentId']).toBe('document-posts-2');
    expect(records[1]?.edges).toEqual([]);
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'it is no JSON: "{\\"id\\": \\"A3\\", "'],
      [5, 'it is "[1]", which is no object'],
      [6, 'is nested too deep'],
    ]);
  });

  it.each([
    [{ outcome: 'sunk' }, 'TARGETED.outcome "sunk" is none of hit, missed'],
    [{ day: '2024-02-30' }, 'incident.occurred occurred is "2024-02-30", which is no date in EDTF'],
    [{ number: '' }, 'incident has no id, and it is what the row is about'],
    [{ dead: 'two' }, 'REPORTS.deathsBest deathsBest is "two", which is no integer'],
  ])('refuses a row with %j', async (change, reason) => {
    const mapping = await readMapping(join(example, 'harbour-log.mapping.yaml'));
    const row: Record<string, string> = {
      ...{
        number: '9',
        day: '2024-03-02',
        what: 'Fire',
        kind: 'fire',
        ship: 'Aurora',
        place: '',
        outcome: 'hit',
      },
      ...{ claimed_by: '', medium: '', dead: '', written_by: '' },
      ...change,
    };
    const text = `${Object.keys(row).join(';')}\n${Object.values(row).join(';')}\n`;
    const { refused } = await readRecords(mappedFormat('csv', mapping), text);
    expect(`${refused[0]?.field} ${refused[0]?.reason}`).toBe(reason);
  });

  const rest = 'source: {id: source-x, name: X, type: OTHER}\ndocument: {id: document-x, name: X}\n';

  it.each([
    ['{', 'mapping.yaml: '],
    ['entities: {}', "the mapping: must have required property 'document'"],
    [
      `${rest}entities: {a: {kind: Thing, id: x, properties: {}}}`,
      'entities.a.kind: must be equal to one of the allowed values: Actor',
    ],
    [
      `${rest}entities: {a: {kind: Actor, id: 'actor-{n}', properties: {name: '{n}', type: OTHER, colour: red}}}`,
      'entities.a.properties.colour: there is no such key; there are name, aliases, summary, type, country',
    ],
    [
      `${rest}entities: {a: {kind: Actor, id: 'actor-{n}', properties: {type: OTHER}}}`,
      "entities.a.properties: must have required property 'name'",
    ],
    [
      `${rest}entities: {a: {kind: Actor, id: 'event-{n}', properties: {name: x, type: OTHER}}}`,
      'entities.a.id: must match pattern "^actor-"',
    ],
    [
      `${rest}entities: {a: {kind: Actor, id: 'actor-{n|title}', properties: {name: x, type: OTHER}}}`,
      'entities.a.id: there is no filter title: slug, lower, upper',
    ],
    [`${rest}entites: {}`, 'entites: there is no such key; did you mean entities?'],
    [
      `${rest}entities: {a: {kind: Actor, id: 'actor-{n}', property: {}, properties: {nmae: x, type: OTHER}}}`,
      'entities.a.property: there is no such key; did you mean properties?',
    ],
    [
      `${rest}entities: {a: {kind: Actor, id: 'actor-{n}', properties: {nmae: x, type: OTHER}}}`,
      'entities.a.properties.nmae: there is no such key; did you mean name?',
    ],
    [
      `${rest}entities: {a: {kind: Actor, id: 'actor-{n}', properties: {name: {form: x}, type: OTHER}}}`,
      'entities.a.properties.name.form: there is no such key; did you mean from?',
    ],
    [
      `${rest}subject: b\nentities: {a: {kind: Actor, id: 'actor-{n}', properties: {name: x, type: OTHER}}}`,
      'subject: there is no entity b',
    ],
  ])('that is wrong is refused with its path: %j', async (text, message) => {
    expect(await faultsOf(text)).toContain(message);
  });
});
