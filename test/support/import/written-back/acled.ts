import type { Graph } from '../../../../src/graph/store/port';
import { rowsOf } from '../../graph-queries';
import { byEvent, number, placesAbove, seen, text, type Columns } from './read-back';

/** All rows that a download of ACLED tells, by the data set's id of the event. */
export async function acledWrittenBack(graph: Graph, releaseId: string): Promise<Map<string, Columns>> {
  const ofRelease = `r.retractedAt IS NULL AND r.documentId = '${releaseId}'`;
  const actors = await byEvent(
    graph,
    `MATCH (a:Actor)-[r:INVOLVED_IN]->(e:Event) WHERE ${ofRelease} RETURN e.id, r.role, a.name`,
  );
  const located = await byEvent(
    graph,
    `MATCH (e:Event)-[r:LOCATED_AT]->(l:Location) WHERE ${ofRelease} RETURN e.id, l.id, r.precision`,
  );
  const sources = await byEvent(
    graph,
    `MATCH (d:Document)-[r:REPORTS]->(e:Event) WHERE r.retractedAt IS NULL AND d.id <> '${releaseId}'
     MATCH (d)-[p:PUBLISHED_BY]->(s:Source) WHERE p.retractedAt IS NULL RETURN e.id, s.name`,
  );
  const places = await placesAbove(graph);
  const events = await rowsOf(
    graph,
    `MATCH (d:Document {id: '${releaseId}'})-[r:REPORTS]->(e:Event) WHERE ${ofRelease}
     RETURN e.id, r.locator, e.summary, r.occurred, r.originalType, r.deathsBest`,
  );
  return new Map(
    events.map(([id, locator, notes, occurred, type, fatalities]) => {
      const inRoles = (...roles: string[]): string =>
        actors(String(id))
          .filter(([role]) => roles.includes(text(role)))
          .map(([, name]) => text(name))
          .sort()
          .join('; ');
      const [place, precision] = located(String(id))[0] ?? [];
      const chain = places(place);
      const event = text(locator).replace('row ', '');
      const [type_ = '', subtype = ''] = text(type).split('/');
      const columns: Columns = {
        id: event,
        event_date: text(occurred),
        event_type: type_,
        sub_event_type: subtype,
        notes: text(notes),
        fatalities: text(fatalities),
        actor1: inRoles('SIDE_A', 'PARTICIPANT'),
        actor2: inRoles('SIDE_B'),
        associated: inRoles('ASSOCIATED'),
        source: sources(String(id))
          .map(([name]) => text(name))
          .sort()
          .join('; '),
        location: text(chain[0]?.name),
        divisions: chain
          .slice(1, -1)
          .map(({ name }) => name)
          .reverse()
          .join(' > '),
        country: text(chain.at(-1)?.name),
        latitude: number(chain[0]?.latitude),
        longitude: number(chain[0]?.longitude),
        geo_precision: text(precision),
      };
      return [event, columns];
    }),
  );
}

/** The same columns of a row of the file. */
export function acledColumns(row: Columns): Columns {
  const cell = (name: string): string => seen(row[name]);
  const parts = (...names: string[]): string =>
    names
      .flatMap((name) => cell(name).split(';'))
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .sort()
      .join('; ');
  return {
    id: cell('event_id_cnty'),
    event_date: cell('event_date'),
    event_type: cell('event_type'),
    sub_event_type: cell('sub_event_type'),
    notes: cell('notes'),
    fatalities: cell('fatalities'),
    actor1: cell('actor1'),
    actor2: cell('actor2'),
    associated: parts('assoc_actor_1', 'assoc_actor_2'),
    source: parts('source'),
    location: cell('location'),
    divisions: ['admin1', 'admin2', 'admin3']
      .map(cell)
      .filter((name) => name !== '')
      .join(' > '),
    country: cell('country'),
    latitude: number(cell('latitude')),
    longitude: number(cell('longitude')),
    geo_precision: { 1: '1000', 2: '25000', 3: '100000' }[cell('geo_precision')] ?? '',
  };
}
