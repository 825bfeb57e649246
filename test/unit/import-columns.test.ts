import { acled } from '../../src/io/formats/acled/acled';
import type { Format } from '../../src/io/formats/format';
import { gdelt } from '../../src/io/formats/gdelt/gdelt';
import { gdeltColumns } from '../../src/io/formats/gdelt/columns';
import { mappedFormat } from '../../src/io/formats/mapping/mapped-format';
import type { Mapping } from '../../src/io/formats/mapping/mapping';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { Cells } from '../../src/io/rows/cells';
import { takeRow } from '../../src/io/rows/row';
import { acledFile } from '../support/import/acled-file';
import { gdeltLine } from '../support/import/gdelt-file';
import { edgesOf, entityOf, readRecords } from '../support/import/records';
import { oneSided, ucdpFile, ucdpHeader } from '../support/import/ucdp-file';

/** What a format asks a row for. */
function askedOf(format: Format, ...rows: Readonly<Record<string, string>>[]): Set<string> {
  const asked = new Set<string>();
  const release = format.release('20191024143000.export.CSV', { edition: '20.1', marking: 'CLEAR' });
  for (const row of rows) {
    const cells = new Cells((name) => {
      asked.add(name);
      return row[name];
    });
    const taken = takeRow({ line: 1, text: '' }, () => format.record({ line: 1, text: '', cells }, release));
    expect(taken).not.toHaveProperty('reason');
  }
  return asked;
}

const rowOf = (text: string, delimiter: string, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(text.split(delimiter).map((cell, at) => [names[at] ?? '', cell.replaceAll('"', '')]));

describe('the columns that a format reads', () => {
  it('are those of UCDP that it asks a row for', () => {
    const first = {
      source_article: 'Press',
      source_original: '',
      conflict_name: 'X',
      where_coordinates: 'Town',
    };
    const [, one = '', other = ''] = ucdpFile([first, { ...first, ...oneSided }]).split('\n');
    const row = rowOf(one, ',', ucdpHeader);
    const older = {
      ...row,
      year: '',
      side_a_new_id: '',
      side_b_new_id: '',
      side_a_id: '1',
      side_b_id: '2',
      dyad_new_id: '',
    };
    expect([...askedOf(ucdp, row, rowOf(other, ',', ucdpHeader), older)].sort()).toEqual(
      [...ucdp.columns].sort(),
    );
  });

  it('are those of ACLED that it asks a row for', () => {
    const [head = '', one = ''] = acledFile({ notes: 'A note.', assoc_actor_1: '' }).split('\n');
    expect([...askedOf(acled, rowOf(one, ',', head.split(',')))].sort()).toEqual([...acled.columns].sort());
  });

  it('are those of GDELT that it asks a row for', () => {
    const row = rowOf(gdeltLine(), '\t', gdeltColumns);
    expect([...askedOf(gdelt, row)].sort()).toEqual([...gdelt.columns].sort());
  });
});

const document = { id: 'document-log', name: 'Log' };
const source = { id: 'source-log', name: 'Log', type: 'OTHER' };
const event = (properties: Mapping['entities'][string]['properties']): Mapping => ({
  document,
  source,
  subject: 'event',
  entities: { event: { kind: 'Event', id: 'event-log-{id}', properties: { type: 'OTHER', ...properties } } },
});

describe('a column that the file lacks', () => {
  const mapping: Mapping = {
    ...event({ name: '{name}', occurred: '{Date of event}', summary: '{notes}' }),
    edges: [{ type: 'LOCATED_AT', from: 'event', to: 'location-log-{plcae|slug}' }],
  };

  it('refuses a table with all of them named, and the nearest that there are', async () => {
    const read = readRecords(
      mappedFormat('csv', mapping),
      'id,name,event_date,note,place\n1,One,2024-03-05,text,Town\n',
    );
    await expect(read).rejects.toThrow(
      'there is no column date of event, notes (did you mean note?), plcae (did you mean place?); there are id, name, event_date, note, place',
    );
  });

  it('refuses JSON Lines of which no row has it', async () => {
    const read = readRecords(
      mappedFormat('jsonl', mapping),
      '{"id": 1, "name": "One"}\n{"id": 2, "place": null}\n',
    );
    await expect(read).rejects.toThrow(
      'there is no column date of event, notes, plcae (did you mean place?)',
    );
  });

  it('may be lacking where the mapping says so', async () => {
    const optional = { ...mapping, optional: ['Date of event', 'notes', 'plcae'] };
    const { records } = await readRecords(mappedFormat('csv', optional), 'id,name\n1,One\n');
    expect(records).toHaveLength(1);
  });

  it('refuses a file of a data set with all of them named', async () => {
    const read = readRecords(ucdp, 'id,type_of_violence,side_a,country,date_start,date_end\n');
    await expect(read).rejects.toThrow('there is no column side_b (did you mean side_a?), best');
  });
});

describe('a list of JSON', () => {
  const format = mappedFormat('jsonl', event({ name: '{name}', aliases: '{aliases}' }));
  const aliasesOf = async (row: object) => {
    const { records, refused } = await readRecords(
      format,
      JSON.stringify({ id: 'e1', name: 'Alpha', ...row }),
    );
    return refused[0]?.reason ?? entityOf(records[0], 'event-log-e1')?.['aliases'];
  };

  it.each([
    [{ aliases: ['Beta', 'Gamma; Delta'] }, ['Beta', 'Gamma; Delta']],
    [{ aliases: [' Beta  B ', '', null, 7] }, ['Beta B', '7']],
    [{ aliases: 'Beta; Gamma' }, ['Beta', 'Gamma']],
    [{ aliases: [] }, undefined],
    [{ aliases: ['Beta'], name: ['Alpha'] }, ['Beta']],
    [
      { aliases: ['Beta'], name: ['Alpha', 'Omega'] },
      'is a list of 2, where one value is wanted: name it, as name.0',
    ],
  ])('%j fills a list property, each part as it is', async (row, aliases) => {
    expect(await aliasesOf(row)).toEqual(aliases);
  });

  it('goes through what a mapping makes of each text', async () => {
    const chosen = mappedFormat(
      'jsonl',
      event({
        name: '{id}',
        aliases: { from: '{tags|upper}', values: { A: 'Alpha', B: 'Beta' }, missing: ['-'] },
      }),
    );
    const { records } = await readRecords(chosen, '{"id": "e1", "tags": ["a", "-", "b"]}');
    expect(entityOf(records[0], 'event-log-e1')?.['aliases']).toEqual(['Alpha', 'Beta']);
  });
});

describe('a missing value', () => {
  it.each(['NA', 'NULL', 'null', 'nan', 'NaN', 'None', '-', ' NA '])(
    'is absent in UCDP as %j',
    async (cell) => {
      const { records, refused } = await readRecords(
        ucdp,
        ucdpFile([
          {
            ...{
              where_description: cell,
              adm_1: cell,
              adm_2: cell,
              source_original: cell,
              conflict_name: cell,
            },
            ...{
              iso3: cell,
              deaths_a: cell,
              low: cell,
              event_clarity: cell,
              where_prec: cell,
              date_prec: cell,
            },
          },
        ]),
      );
      expect(refused).toEqual([]);
      const [record] = records;
      expect(entityOf(record, 'event-ucdp-1')).not.toHaveProperty('summary');
      expect(edgesOf(record, 'PART_OF')).toMatchObject([{ toId: 'location-iraq' }]);
      expect(edgesOf(record, 'INVOLVED_IN')[0]).not.toHaveProperty('deathsBest');
      for (const report of edgesOf(record, 'REPORTS')) expect(report).not.toHaveProperty('speakerText');
    },
  );

  it('is -99 in UCDP, but for a coordinate', async () => {
    const { records } = await readRecords(
      ucdp,
      ucdpFile([{ deaths_a: -99, low: -99, longitude: -99, latitude: '19.4' }]),
    );
    const [site] = edgesOf(records[0], 'LOCATED_AT');
    expect(entityOf(records[0], String(site?.['toId']))).toMatchObject({ longitude: -99 });
    expect(edgesOf(records[0], 'REPORTS')[0]).not.toHaveProperty('deathsLow');
  });

  it('is required all the same', async () => {
    const { refused } = await readRecords(ucdp, ucdpFile([{ side_a: 'NA' }]));
    expect(refused).toMatchObject([{ field: 'side_a', reason: 'is empty' }]);
  });

  it('is absent in ACLED as NA, and a count of -99 is none there', async () => {
    const [record] = (await readRecords(acled, acledFile({ admin2: 'NA', notes: 'nan' }), { edition: '1' }))
      .records;
    expect(entityOf(record, 'event-acled-irq12345')).not.toHaveProperty('summary');
    const { refused } = await readRecords(acled, acledFile({ fatalities: '-99' }), { edition: '1' });
    expect(refused).toMatchObject([{ field: 'fatalities' }]);
  });

  it('is what a mapping says, compared as it is written', async () => {
    const mapping: Mapping = {
      ...event({ name: '{name}', summary: { from: '{note}', missing: ['unknown'] }, subtype: '{sort}' }),
      missing: ['-99', 'n/a'],
    };
    const { records } = await readRecords(
      mappedFormat('csv', mapping),
      'id,name,note,sort\n1,One,unknown,-99\n2,Two,n/a,-99.0\n3,Three,-9,unknown\n',
    );
    expect(records.map((record, at) => entityOf(record, `event-log-${at + 1}`))).toMatchObject([
      { name: 'One' },
      { name: 'Two', subtype: '-99.0' },
      { name: 'Three', summary: '-9', subtype: 'unknown' },
    ]);
    expect(entityOf(records[0], 'event-log-1')).not.toHaveProperty('summary');
    expect(entityOf(records[0], 'event-log-1')).not.toHaveProperty('subtype');
    expect(entityOf(records[1], 'event-log-2')).not.toHaveProperty('summary');
  });
});
