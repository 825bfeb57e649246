import { plainText, textOfId, visibleText } from '../../src/model/plain-text';
import { acled } from '../../src/io/formats/acled/acled';
import { gdelt } from '../../src/io/formats/gdelt/gdelt';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { slug } from '../../src/io/slug';
import { acledFile } from '../support/import/acled-file';
import { gdeltLine } from '../support/import/gdelt-file';
import { edgesOf, entityOf, readRecords } from '../support/import/records';
import { ucdpFile } from '../support/import/ucdp-file';

describe('texts that are seen alike', () => {
  it.each([
    ['canonically equivalent letters', ['Café', 'Cafe\u0301']],
    ['canonically equivalent letters of Arabic', ['\u0622', '\u0627\u0653']],
    ['marks of direction', ['IS', 'I\u200eS', '\u200fIS', '\u202bIS\u202c', '\u2067IS\u2069', '\u061cIS']],
    ['a byte order mark', ['IS', '\ufeffIS', 'I\ufeffS']],
    ['the tatweel', ['حزب', 'حـــزب']],
    [
      'the no-break space and others',
      ['Al Anbar', 'Al\u00a0Anbar', 'Al\u202fAnbar', ' Al \u2003 Anbar\u00a0'],
    ],
    [
      'the soft hyphen, the zero-width space and the word joiner',
      ['Anbar', 'An\u00adbar', 'An\u200bbar', 'An\u2060bar'],
    ],
    ['a mark between a letter and its accent', ['é', 'e\u200e\u0301']],
  ])('are one: %s', (_, texts) => {
    expect(new Set(texts.map(plainText)).size).toBe(1);
    expect(new Set(texts.map(slug)).size).toBe(1);
  });

  const names = ['حزب\u200cالله', 'حزب الله'];

  it('keep the zero-width non-joiner, which ids take for a space', () => {
    expect(names.map(plainText)).toEqual(names);
    expect(new Set(names.map(textOfId)).size).toBe(1);
    expect(new Set(names.map(slug)).size).toBe(1);
    expect(slug('حزبالله')).not.toBe(slug(names[0] ?? ''));
  });

  it('keep their spaces where a part of a text is sought', () => {
    expect(visibleText(' of\u00a0 ')).toBe(' of  ');
  });

  it('leave the ids of other texts as they were', () => {
    expect(slug('حزب الله')).toMatch(/^[0-9a-f]{12}$/);
    expect(slug('Al Fallūjah town')).toBe('al-fallujah-town');
    expect(slug('Côte d’Ivoire')).toBe('cote-divoire');
  });
});

describe('a name of a file that has more to it than is seen', () => {
  const name = 'Test\u00a0Fro\u200ent';

  it('makes one id, and stays as an alias', async () => {
    const ids = new Set<unknown>();
    for (const actor1 of [name, 'Test Front', '\ufeffTest Front']) {
      const { records } = await readRecords(acled, acledFile({ actor1 }), { edition: '1' });
      const [{ fromId } = {}] = edgesOf(records[0], 'INVOLVED_IN');
      ids.add(fromId);
      expect(entityOf(records[0], String(fromId))).toMatchObject({ name: 'Test Front' });
      expect(entityOf(records[0], String(fromId))?.['aliases']).toEqual(
        actor1 === 'Test Front' ? undefined : [actor1],
      );
    }
    expect(ids).toEqual(new Set(['actor-acled-test-front']));
  });

  it('is one of several in a cell, too', async () => {
    const row = { assoc_actor_1: `One; ${name}`, source: `Press; ${name}` };
    const [record] = (await readRecords(acled, acledFile(row), { edition: '1' })).records;
    expect(entityOf(record, 'actor-acled-test-front')).toMatchObject({ name: 'Test Front', aliases: [name] });
    expect(entityOf(record, 'source-test-front')).toMatchObject({ name: 'Test Front', aliases: [name] });
    const place = { action_geo_full_name: `Bagh\u200edad, Baghdad, Iraq` };
    const [other] = (await readRecords(gdelt, gdeltLine(place), { file: '20191024143000.export.CSV' }))
      .records;
    const at = String(edgesOf(other, 'LOCATED_AT')[0]?.['toId']);
    expect(entityOf(other, at)).toMatchObject({ name: 'Baghdad', aliases: ['Bagh\u200edad'] });
  });

  it('makes one place, whatever form its letters have', async () => {
    const places = await Promise.all(
      ['Al Fallūjah town', 'Al Fallu\u0304jah town', 'Al Fallūjah\u00a0town', 'Al Fall\u200eūjah town'].map(
        async (where_coordinates) => {
          const { records } = await readRecords(ucdp, ucdpFile([{ where_coordinates }]));
          return edgesOf(records[0], 'LOCATED_AT')[0]?.['toId'];
        },
      ),
    );
    expect(new Set(places).size).toBe(1);
  });

  it('is that of a column', async () => {
    const text = ucdpFile([{}]).replace('side_a,', '\u00a0Side_\u200eA ,');
    expect((await readRecords(ucdp, text)).records).toHaveLength(1);
  });
});
