import { buildBatch, Known } from '../../src/io/run/build-batch';
import { RecordDraft } from '../../src/io/formats/record-draft';
import { HashSet } from '../../src/io/run/hash-set';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';

describe('what a run has seen', () => {
  it('is told from what it has not, however much it is', () => {
    const set = new HashSet();
    const texts = Array.from({ length: 20_000 }, (_, i) => `entity-${i}`);
    expect(texts.every((text) => !set.has(text) && set.add(text))).toBe(true);
    expect(texts.some((text) => set.add(text))).toBe(false);
    expect(set.has('entity-20000')).toBe(false);
  });

  it('is written and counted once, after a hundred thousand others too', () => {
    const known = new Known();
    const release = ucdp.release('ged251.csv', { edition: undefined, marking: 'CLEAR' });
    const batchOf = (ids: readonly number[]) => {
      const records = ids.map((id) => {
        const draft = new RecordDraft(release);
        draft.describe('Document', `document-${id}`, { name: `${id}`, type: 'ARTICLE' });
        draft.introduce('Source', `source-${id}`, { name: `${id}`, type: 'OTHER' });
        draft.assert('PUBLISHED_BY', `document-${id}`, `source-${id}`, 'column');
        return draft.record({ line: id, text: '' }, null);
      });
      return buildBatch(records, known, new Map());
    };
    known.learn(batchOf([1]));
    for (let from = 2; from < 110_000; from += 10_000)
      known.learn(batchOf(Array.from({ length: 10_000 }, (_, i) => from + i)));
    const { entities, introduced, edges, differing } = batchOf([1]);
    expect([entities, introduced, edges, differing]).toEqual([[], [], [], []]);
  });
});
