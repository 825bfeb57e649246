import type { Graph } from '../../../../src/graph/store/port';
import { rowsOf } from '../../graph-queries';
import { byEvent, number, placesAbove, seen, text, type Columns, type Place, type Row } from './read-back';

/** All rows that a release of UCDP GED tells, by the data set's number of the event. */
export async function ucdpWrittenBack(graph: Graph, releaseId: string): Promise<Map<string, Columns>> {
  const ofRelease = `r.retractedAt IS NULL AND r.documentId = '${releaseId}'`;
  const sides = await byEvent(
    graph,
    `MATCH (a:Actor)-[r:INVOLVED_IN]->(e:Event) WHERE ${ofRelease} RETURN e.id, a.id, a.name, r.role, r.deathsBest`,
  );
  const located = await byEvent(
    graph,
    `MATCH (e:Event)-[r:LOCATED_AT]->(l:Location) WHERE ${ofRelease} RETURN e.id, l.id, r.precision`,
  );
  const articles = await byEvent(
    graph,
    `MATCH (d:Document)-[r:REPORTS]->(e:Event) WHERE r.retractedAt IS NULL AND d.id <> '${releaseId}'
     OPTIONAL MATCH (d)-[p:PUBLISHED_BY]->(s:Source) WHERE p.retractedAt IS NULL
     RETURN e.id, d.name, d.title, d.publishedOn, s.name, r.speakerText`,
  );
  const places = await placesAbove(graph);
  const events = await rowsOf(
    graph,
    `MATCH (d:Document {id: '${releaseId}'})-[r:REPORTS]->(e:Event) WHERE ${ofRelease}
     RETURN e.id, e.summary, r.occurred, r.originalType, r.codingStatus, r.deathsLow, r.deathsBest, r.deathsHigh, r.speakerText, r.locator`,
  );
  return new Map(
    events.map(([id, summary, occurred, type, status, low, best, high, speaker, locator]) => {
      const told = articles(String(id));
      const event = String(id).replace('event-ucdp-', '');
      const columns: Columns = {
        id: event,
        locator: text(locator),
        type_of_violence: text(type),
        code_status: text(status),
        low: text(low),
        best: text(best),
        high: text(high),
        source_original: text(told.length === 0 ? speaker : told[0]![4]),
        source_article: told.map(articleOf).sort().join(' | '),
        ...datesOf(text(occurred)),
        ...summaryOf(text(summary)),
        ...sidesOf(sides(String(id)), text(type)),
        ...placeOf(places, located(String(id))[0] ?? []),
      };
      return [event, columns];
    }),
  );
}

/** The same columns of a row of the file. */
export function ucdpColumns(row: Columns): Columns {
  const cell = (name: string): string => (missing.has(row[name] ?? '') ? '' : seen(row[name]));
  const event = number(cell('id'));
  const [type, from, to] = [number(cell('type_of_violence')), cell('date_start'), cell('date_end')];
  const civiliansAre = (side: string): boolean => cell(`side_${side}`) === 'Civilians';
  return {
    id: event,
    locator: `row ${event}`,
    type_of_violence: type,
    code_status: cell('code_status'),
    low: cell('low'),
    best: cell('best'),
    high: cell('high'),
    source_original: cell('source_original'),
    source_article: articlesIn(cell('source_article'), cell('year')).sort().join(' | '),
    date_start: from,
    date_end: to,
    date_exact: String(from === to || number(cell('date_prec') || '1') === '1'),
    conflict_name: cell('conflict_name'),
    where_description: cell('where_description'),
    event_clarity: number(cell('event_clarity')) === '2' ? '2' : '1',
    side_a: cell('side_a'),
    side_b: cell('side_b'),
    side_a_new_id: civiliansAre('a') ? '' : number(cell('side_a_new_id')),
    side_b_new_id: civiliansAre('b') ? '' : number(cell('side_b_new_id')),
    deaths_a: cell('deaths_a'),
    // In one-sided violence the civilians are side B, and their dead are counted with it.
    deaths_b: type === '3' ? '' : cell('deaths_b'),
    deaths_civilians:
      type === '3'
        ? String(Number(cell('deaths_civilians')) + Number(cell('deaths_b')))
        : cell('deaths_civilians') || '0',
    deaths_unknown: cell('deaths_unknown') || '0',
    where_prec: number(cell('where_prec')),
    where_coordinates: cell('where_coordinates') || cell('adm_2') || cell('adm_1') || cell('country'),
    adm_1: cell('adm_1'),
    adm_2: cell('adm_2'),
    country: cell('country'),
    iso3: cell('iso3'),
    latitude: number(cell('latitude')),
    longitude: number(cell('longitude')),
  };
}

/** A publisher is one, however a row spells its name in capitals. */
const publisher = (office: string): string => office.trim().toLowerCase();

const missing = new Set(['-99', 'NA', 'NULL', 'null', 'NaN', 'nan', 'None', '-']);

/** `office,date,headline` where the source says all that; else as it stands, with the year that tells it apart. */
function articlesIn(cell: string, year: string): string[] {
  const parts = /^".*"$/.test(cell) ? cell.slice(1, -1).split(/"\s*;\s*"/) : cell.split(';');
  const told = new Set(parts.map((part) => seen(part)).filter((part) => part !== ''));
  return [...told].map((part) => {
    const [, office, date, headline] = /^([^,]+?), ?(\d{4}-\d\d-\d\d), ?(.*)$/.exec(part) ?? [];
    if (office !== undefined) return [publisher(office), date, headline].join(',');
    return /(?<!\d)(19|20)\d\d(?!\d)/.test(part) ? part : `${part} (${year})`;
  });
}

const articleOf = ([name, title, published, office]: Row): string =>
  office == null ? text(name) : [publisher(text(office)), published, title].map(text).join(',');

function datesOf(occurred: string): Columns {
  const [, from = occurred, to = occurred] = /^\[?(.{10})(?:\.\.|\/)(.{10})\]?$/.exec(occurred) ?? [];
  return { date_start: from, date_end: to, date_exact: String(!occurred.startsWith('[')) };
}

function summaryOf(summary: string): Columns {
  const [, conflict = ''] = /^Conflict: (.*?)\.(?= Place: | The reports|$)/.exec(summary) ?? [];
  const [, where = ''] = /Place: (.*?)\.(?= The reports|$)/.exec(summary) ?? [];
  const unclear = summary.includes('(event clarity 2)');
  return { conflict_name: conflict, where_description: where, event_clarity: unclear ? '2' : '1' };
}

function sidesOf(sides: readonly Row[], type: string): Columns {
  const inRole = (role: string): Row => sides.find((side) => side[2] === role) ?? [];
  const victims = (id: string): string =>
    text(sides.find((side) => side[0] === id && side[2] === 'VICTIM')?.[3] ?? 0);
  const [a, b] = [inRole('SIDE_A'), inRole('SIDE_B')];
  const numberOf = ([id]: Row): string =>
    id === 'actor-ucdp-civilians' ? '' : text(id).replace('actor-ucdp-', '');
  return {
    side_a: text(a[1]),
    side_b: text(b[1]),
    side_a_new_id: numberOf(a),
    side_b_new_id: numberOf(b),
    deaths_a: text(a[3]),
    deaths_b: type === '3' ? '' : text(b[3]),
    deaths_civilians: type === '3' ? text(b[3]) : victims('actor-ucdp-civilians'),
    deaths_unknown: victims('actor-ucdp-unknown'),
  };
}

const metres = [1_000, 25_000, 50_000, 100_000, 200_000, 500_000, 1_000_000];

function placeOf(places: (id: unknown) => readonly Place[], [id, precision]: Row): Columns {
  const chain = places(id);
  const [own] = chain;
  const country = chain.at(-1);
  const named = (type: string): string => text(chain.find((place) => place.type === type)?.name);
  return {
    where_prec: precision == null ? '' : String(metres.indexOf(Number(precision)) + 1),
    where_coordinates: text(own?.name),
    adm_1: named('PROVINCE'),
    adm_2: named('DISTRICT'),
    country: text(country?.name),
    iso3: text(country?.aliases.find((alias) => alias.length === 3)),
    latitude: number(own?.latitude),
    longitude: number(own?.longitude),
  };
}
