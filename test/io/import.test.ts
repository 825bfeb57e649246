import { readFile } from 'node:fs/promises';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { migrate } from '../../src/graph/store/migrations/migrate';
import type { Graph } from '../../src/graph/store/port';
import { assertEdges, retract, upsertEntities, withdraw } from '../../src/graph/write/apply-batch';
import type { Given } from '../../src/graph/write/given-properties';
import { isKind, propertiesOfKind } from '../../src/model/registry/kinds';
import { givenNames } from '../../src/model/registry/property';
import { seedDemonstration } from '../../src/cli/seed';
import { gdelt } from '../../src/io/formats/gdelt/gdelt';
import { gdeltColumns } from '../../src/io/formats/gdelt/columns';
import { ucdp } from '../../src/io/formats/ucdp/ucdp';
import { createAsk, type Ask } from '../support/ask';
import { describeEachEngine } from '../support/engines';
import { plant, rowsOf } from '../support/graph-queries';
import { contentOf } from '../support/import/content';
import { useImports } from '../support/import/run';
import { oneSided, ucdpFile, type UcdpRow } from '../support/import/ucdp-file';

/** Rows of all sorts, enough of them for several batches. */
const many: readonly UcdpRow[] = Array.from({ length: 1200 }, (_, i) => ({
  id: i + 1,
  ...(i % 3 === 0 && oneSided),
  where_coordinates: i % 7 === 0 ? 'Al Anbār province' : `Place ${i % 20} town`,
  ...(i % 7 === 0 && { where_prec: 4, adm_2: '' }),
  latitude: i % 7 === 0 ? 33 : 33 + (i % 20) / 100,
  source_article: `"Press ${i % 5},2014-01-${10 + (i % 20)},Headline ${i % 90}"`,
  ...(i % 50 === 0 && { low: 9 }),
}));

const files = useImports();

describeEachEngine('import', (engine) => {
  let graph: Graph;
  let ask: Ask;

  beforeEach(async () => {
    graph = await engine.open();
    await migrate(graph);
    ask = createAsk(graph);
  });

  const load = (rows: readonly UcdpRow[], file = 'ged191.csv', options = {}) =>
    files.run(graph, ucdp, file, ucdpFile(rows), options);

  const mark = async (id: string, marking: string): Promise<void> => {
    const [[kind, stored] = []] = await rowsOf(
      graph,
      `MATCH (n:Entity {id: '${id}'}) RETURN labels(n), properties(n)`,
    );
    const found = (kind as string[]).find(isKind)!;
    const given = givenNames(propertiesOfKind(found)).map((name) => [name, (stored as Given)[name] ?? null]);
    const properties = { ...Object.fromEntries(given), marking };
    await upsertEntities(graph, [{ kind: found, id, properties }], {
      by: 'editor',
    });
  };

  it('makes of a file what can be asked, breaks no rule, and changes nothing a second time', async () => {
    const first = await load(many);
    expect(first.rows).toEqual({ read: 1200, taken: 1200, refused: 0, outdated: 0, resumed: 0 });
    expect(first.entities.Event).toEqual({ created: 1200, changed: 0, equal: 0 });
    expect(first.edges).toMatchObject({ changed: 0, equal: 0, superseded: 0, vanished: 0 });
    expect(first.heard).toHaveLength(24);
    expect(first.warnings).toBe(24);
    await expect(checkGraph(graph)).resolves.toEqual([]);
    const { data } = await ask(`{
      events(first: 1, filter: { locations: { some: { within: "location-iraq" } } }) { totalCount }
      document(id: "document-ucdp-ged-19.1") {
        edition licence source { id } reports { totalCount } cites { totalCount }
      }
      event(id: "event-ucdp-1") {
        name deaths { low best high }
        responsibility { status attributedTo { actor { id } } }
        participants { edges { node { id } assertion { role deathsBest locator } } }
      }
    }`);
    expect(data).toEqual({
      events: { totalCount: 1200 },
      document: {
        edition: '19.1',
        licence: 'CC BY 4.0',
        source: { id: 'source-ucdp' },
        reports: { totalCount: 1200 },
        cites: { totalCount: 180 },
      },
      event: {
        name: 'IS – Civilians, Al Anbār province, 2014-01-24',
        deaths: { low: 9, best: 3, high: 4 },
        responsibility: { status: 'ATTRIBUTED', attributedTo: [{ actor: { id: 'actor-ucdp-234' } }] },
        participants: {
          edges: [
            {
              node: { id: 'actor-ucdp-civilians' },
              assertion: { role: 'SIDE_B', deathsBest: 3, locator: 'row 1' },
            },
            {
              node: { id: 'actor-ucdp-234' },
              assertion: { role: 'SIDE_A', deathsBest: 0, locator: 'row 1' },
            },
          ],
        },
      },
    });

    const before = await contentOf(graph);
    const second = await load(many);
    expect(second.edges).toEqual({
      created: 0,
      changed: 0,
      equal: first.edges.created,
      superseded: 0,
      vanished: 0,
    });
    for (const counts of Object.values(second.entities))
      expect(counts).toMatchObject({ created: 0, changed: 0 });
    expect(await contentOf(graph)).toEqual(before);
  });

  it('says in a dry run what would become of it, and writes nothing', async () => {
    const before = await contentOf(graph);
    const dry = await load(many, 'ged191.csv', { dryRun: true });
    expect(await contentOf(graph)).toEqual(before);
    const real = await load(many);
    expect(dry.rows).toEqual(real.rows);
    expect(dry.edges.created).toBe(real.edges.created);
    for (const kind of ['Event', 'Actor', 'Document', 'Source'] as const)
      expect(dry.entities[kind]?.created).toBe(real.entities[kind]?.created);
    const again = await load([...many.slice(1), { ...many[0], best: 70, high: 80 }], 'ged191.csv', {
      dryRun: true,
    });
    expect(again.edges).toMatchObject({ changed: 1 });
  });

  it('meets what editors have written: places are found, and not described anew', async () => {
    await seedDemonstration(graph);
    await load([{ id: 1 }]);
    await expect(checkGraph(graph)).resolves.toEqual([]);
    const { data } = await ask(`{
      location(id: "location-iraq") { summary version }
      events(filter: { locations: { some: { within: "location-iraq" } } }) { nodes { id } }
    }`);
    expect(data.location).toEqual({ summary: 'The country in which the six events lie.', version: 1 });
    expect(data.events.nodes).toContainEqual({ id: 'event-ucdp-1' });
    expect(data.events.nodes.length).toBeGreaterThan(1);
  });

  it('lets a newer release supersede what an older one said of the same rows', async () => {
    await load([{ id: 1, best: 3 }, { id: 2 }, { id: 3 }]);
    const newer = await load(
      [
        { id: 1, best: 5, high: 6 },
        { id: 2, side_b: 'Islamic State' },
      ],
      'ged201.csv',
    );
    expect(newer.edges.superseded).toBeGreaterThan(10);
    await expect(checkGraph(graph)).resolves.toEqual([]);
    const figures = `reports { edges { node { id } assertion { ... on ReportsAssertion { deathsBest } } } }`;
    const question = `{ one: event(id: "event-ucdp-1") { deaths { best } ${figures} } three: event(id: "event-ucdp-3") { deaths { best } }
      retracted: event(id: "event-ucdp-1") { participants { totalCount } } }`;
    const { data } = await ask(question);
    expect(data.one.deaths).toEqual({ best: 5 });
    expect(data.one.reports.edges).toHaveLength(2);
    expect(data.three.deaths).toEqual({ best: 3 });
    expect(data.retracted.participants.totalCount).toBe(2);

    const late = await load([{ id: 1, best: 3 }, { id: 2 }, { id: 3 }]);
    expect(late.rows).toMatchObject({ taken: 1, outdated: 2 });
    expect((await ask(question)).data).toEqual(data);
    const same = await load(
      [
        { id: 1, best: 5, high: 6 },
        { id: 2, side_b: 'Islamic State' },
      ],
      'ged201.csv',
    );
    expect(same.edges).toMatchObject({ created: 0, changed: 0, superseded: 0 });
  });

  it('retracts what vanished from a whole release, where it is said to be whole', async () => {
    await load([{ id: 1 }, { id: 2 }, { id: 3 }]);
    const partial = await load([{ id: 1 }], 'ged201.csv');
    expect(partial.edges.vanished).toBe(0);
    const refused = await load([{ id: 1 }, { id: 2, best: 'x' }], 'ged201.csv', { full: true });
    expect(refused.edges.vanished).toBe(0);
    expect(refused.notes).toContainEqual(expect.stringContaining('nothing is taken for vanished'));
    const whole = await load([{ id: 1 }], 'ged201.csv', { full: true });
    expect(whole.edges.vanished).toBeGreaterThan(5);
    await expect(checkGraph(graph)).resolves.toEqual([]);
    const { data } = await ask(`{
      one: event(id: "event-ucdp-1") { reports { totalCount } }
      two: event(id: "event-ucdp-2") { reports { totalCount } participants { totalCount } }
      old: document(id: "document-ucdp-ged-19.1") { source { id } cites { totalCount } reports { totalCount } }
    }`);
    expect(data).toEqual({
      one: { reports: { totalCount: 2 } },
      two: { reports: { totalCount: 0 }, participants: { totalCount: 0 } },
      old: { source: { id: 'source-ucdp' }, cites: { totalCount: 1 }, reports: { totalCount: 0 } },
    });
  });

  it('writes refused rows to a file of their own, and takes the rest', async () => {
    const summary = await load([{ id: 1 }, { id: 2, best: 'many' }, { id: 3 }, { id: 4, country: '' }]);
    expect(summary.rows).toMatchObject({ read: 4, taken: 2, refused: 2 });
    const lines = (await readFile(files.path('ged191.csv.rejects.jsonl'), 'utf8')).trim().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^reject_at,reject_reason,id,year,/),
      expect.stringMatching(/^"line 3, best","is ""many"", which is no whole number from 0",2,2014,/),
      expect.stringMatching(/^"line 5, country","is empty",4,2014,/),
    ]);
    await load([{ id: 1 }]);
    await expect(readFile(files.path('ged191.csv.rejects.jsonl'))).rejects.toThrow('ENOENT');
  });

  it('refuses rows that the storage model refuses, and no other', async () => {
    await load([{ id: 1 }, { id: 2 }, { id: 3 }]);
    await withdraw(graph, [{ id: 'event-ucdp-2', reason: 'not an event' }], { by: 'editor' });
    const summary = await load([{ id: 1 }, { id: 2, best: 4 }, { id: 3, best: 4 }]);
    expect(summary.rows).toMatchObject({ taken: 2, refused: 1 });
    const [, line = ''] = (await readFile(files.path('ged191.csv.rejects.jsonl'), 'utf8')).split('\n');
    expect(line).toMatch(/^"line 3","event-ucdp-2: it has been withdrawn/);
    await expect(checkGraph(graph)).resolves.toEqual([]);
  });

  it('writes nothing of a file that can not be read to its end', async () => {
    const before = await contentOf(graph);
    for (const [bytes, options, message] of [
      [ucdpFile([...many, { best: 'x' }]), { strict: true }, 'ged191.csv:1202: best is "x"'],
      [`${ucdpFile(many)}5,"x\n`, {}, 'ged191.csv:1202: a quotation mark'],
      [Buffer.concat([Buffer.from(ucdpFile(many)), Buffer.from([0xe9, 0x0a])]), {}, 'ged191.csv:1202: byte'],
    ] as const)
      await expect(files.run(graph, ucdp, 'ged191.csv', bytes, options)).rejects.toThrow(message);
    expect(await contentOf(graph)).toEqual(before);
  });

  it('stops at a signal after the batch under way, and goes on from there to the same graph', async () => {
    await load(many);
    const whole = await contentOf(graph);
    graph = await engine.open();
    await migrate(graph);
    const stop = new AbortController();
    const observer = {
      begin: () => undefined,
      progress: () => stop.abort('SIGINT'),
      warn: () => undefined,
      note: () => undefined,
    };
    const part = await load(many, 'ged191.csv', { signal: stop.signal, observer });
    expect(part.interrupted).toBe(true);
    expect(part.rows.taken).toBeLessThan(1200);
    await expect(checkGraph(graph)).resolves.toEqual([]);
    const rest = await load(many, 'ged191.csv', { resume: true });
    expect(rest.rows.resumed).toBe(part.rows.taken);
    expect(rest.rows.taken).toBe(1200 - part.rows.taken);
    expect(await contentOf(graph)).toEqual(whole);
    const again = await load(many, 'ged191.csv', { resume: true });
    expect(again.notes).toContainEqual(expect.stringContaining('nothing to resume'));
  });

  it('finds what others have changed of rows that it loads again, and makes it as the file says', async () => {
    const rows = [1, 2, 3, 4].map((id) => ({ id, source_article: `Press, 2014-01-0${id}, headline` }));
    const first = await load(rows);
    const liveEdges = () =>
      rowsOf(graph, 'MATCH (:Entity)-[r]->(:Entity) WHERE r.retractedAt IS NULL RETURN count(r)');
    const [[edge] = [], [replaced] = []] = await rowsOf(
      graph,
      "MATCH (e:Event)-[r:LOCATED_AT]->() WHERE e.id IN ['event-ucdp-1', 'event-ucdp-4'] RETURN r.id ORDER BY e.id",
    );
    await retract(graph, [{ id: String(edge), reason: 'mistaken' }], { by: 'editor' });
    const event = { kind: 'Event', id: 'event-ucdp-2' } as const;
    await upsertEntities(
      graph,
      [{ ...event, properties: { name: 'Renamed', type: 'OTHER', occurred: '2014', marking: 'CLEAR' } }],
      { by: 'editor' },
    );
    await plant(graph, "MATCH (:Entity {id: 'event-ucdp-3'})-[r:LOCATED_AT]->() DELETE r");
    // Another place in the row's stead: as many live edges, and not the row's.
    await retract(graph, [{ id: String(replaced), reason: 'mistaken' }], { by: 'editor' });
    await assertEdges(
      graph,
      [
        {
          type: 'LOCATED_AT',
          fromId: 'event-ucdp-4',
          toId: 'location-iraq',
          properties: {
            documentId: 'document-ucdp-ged-19.1',
            stance: 'AFFIRMS',
            modality: 'ASSERTED',
            locator: 'row 4',
          },
        },
      ],
      { by: 'editor' },
    );

    const second = await load(rows);
    expect(second.entities.Event).toEqual({ created: 0, changed: 1, equal: 3 });
    expect(second.edges).toMatchObject({ created: 3, changed: 0, equal: first.edges.created - 3 });
    const third = await load(rows);
    expect(third.entities.Event).toEqual({ created: 0, changed: 0, equal: 4 });
    expect(third.edges).toMatchObject({ created: 0, changed: 0, equal: first.edges.created });
    expect(await liveEdges()).toEqual([[first.edges.created + 1]]);
    await expect(checkGraph(graph)).resolves.toEqual([]);
  });

  it('finds markings that others have changed', async () => {
    const rows = [{ id: 1 }, { id: 2, side_a: 'Another', side_a_new_id: 7 }, { id: 3 }];
    await load(rows);
    const whole = await contentOf(graph);
    for (const id of ['event-ucdp-1', 'actor-ucdp-7']) await mark(id, 'AMBER');
    const { entities, edges } = await load(rows);
    expect(entities).toMatchObject({ Event: { changed: 1 }, Actor: { changed: 1 } });
    expect(edges.changed).toBeGreaterThan(3);
    expect(await contentOf(graph)).toEqual(whole);
    expect((await load(rows)).edges.changed).toBe(0);
  });

  it('takes a row for equal by its hash, and compares it edge by edge where that is removed', async () => {
    await load([{ id: 1, best: 3 }, { id: 2 }]);
    await plant(graph, "MATCH (:Document)-[r:REPORTS]->(:Entity {id: 'event-ucdp-1'}) SET r.deathsBest = 99");
    expect((await load([{ id: 1, best: 3 }, { id: 2 }])).edges.changed).toBe(0);
    await plant(graph, "MATCH (n:Entity {id: 'event-ucdp-1'}) REMOVE n.rowHashes");
    expect((await load([{ id: 1, best: 3 }, { id: 2 }])).edges.changed).toBe(2);
    expect((await load([{ id: 1, best: 3 }, { id: 2 }])).edges.changed).toBe(0);
  });

  it('keeps to the first of two rows about one event, however often they are loaded', async () => {
    const rows = [{ id: 1, conflict_name: 'First' }, ...many.slice(1), { id: 1, conflict_name: 'Second' }];
    for (const time of [1, 2, 3]) {
      const { entities, heard } = await load(rows);
      expect(entities.Event?.changed).toBe(0);
      expect(heard.filter((line) => line.includes('described otherwise'))).toHaveLength(1);
      const { data } = await ask('{ event(id: "event-ucdp-1") { summary version } }');
      expect([time, data.event]).toEqual([time, { summary: 'Conflict: First.', version: 1 }]);
    }
  });

  it('loads files that do not replace one another side by side', async () => {
    const row = (id: string, day: string): string =>
      gdeltColumns
        .map((name) => {
          const cells: Record<string, string> = {
            global_event_id: id,
            day,
            actor1_code: 'IRQ',
            actor1_name: 'BAGHDAD',
            event_code: '190',
            event_base_code: '190',
            event_root_code: '19',
            quad_class: '4',
            action_geo_type: '1',
            action_geo_full_name: 'Iraq',
            action_geo_country_code: 'IZ',
            source_url: 'https://example.org/1',
          };
          return cells[name] ?? '';
        })
        .join('\t');
    await files.run(graph, gdelt, '20191024143000.export.CSV', row('1', '20191024'));
    const second = await files.run(graph, gdelt, '20191024144500.export.CSV', row('2', '20191024'));
    expect(second.edges.superseded).toBe(0);
    await expect(checkGraph(graph)).resolves.toEqual([]);
    const { data } = await ask(
      '{ events { totalCount } source(id: "source-gdelt") { documents { totalCount } } }',
    );
    expect(data).toEqual({ events: { totalCount: 2 }, source: { documents: { totalCount: 2 } } });
  });
});
