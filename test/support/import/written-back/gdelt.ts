import type { Graph } from '../../../../src/graph/store/port';
import { gdeltColumns as columnNames } from '../../../../src/io/formats/gdelt/columns';
import { rowsOf } from '../../graph-queries';
import { byEvent, number, placesAbove, text, type Columns, type Row } from './read-back';

/** All rows that a file of GDELT tells, by the data set's number of the event. */
export async function gdeltWrittenBack(graph: Graph, releaseId: string): Promise<Map<string, Columns>> {
  const ofRelease = `r.retractedAt IS NULL AND r.documentId = '${releaseId}'`;
  const actors = await byEvent(
    graph,
    `MATCH (a:Actor)-[r:INVOLVED_IN]->(e:Event) WHERE ${ofRelease} RETURN e.id, a.name, a.aliases`,
  );
  const located = await byEvent(
    graph,
    `MATCH (e:Event)-[r:LOCATED_AT]->(l:Location) WHERE ${ofRelease} RETURN e.id, l.id`,
  );
  const articles = await byEvent(
    graph,
    `MATCH (d:Document)-[r:REPORTS]->(e:Event) WHERE r.retractedAt IS NULL AND d.id <> '${releaseId}' RETURN e.id, d.name`,
  );
  const places = await placesAbove(graph);
  const events = await rowsOf(
    graph,
    `MATCH (d:Document {id: '${releaseId}'})-[r:REPORTS]->(e:Event) WHERE ${ofRelease} RETURN e.id, r.originalType, r.occurred`,
  );
  return new Map(
    events.map(([id, code, occurred]) => {
      const event = String(id).replace('event-gdelt-', '');
      const [place] = places(located(String(id))[0]?.[0]);
      const columns: Columns = {
        id: event,
        day: text(occurred).replaceAll('-', ''),
        event_code: text(code),
        actors: actors(String(id)).map(actorOf).sort().join(' | '),
        source_url: text(articles(String(id))[0]?.[0]),
        latitude: number(place?.latitude),
        longitude: number(place?.longitude),
      };
      return [event, columns];
    }),
  );
}

const actorOf = ([name, aliases]: Row): string =>
  [text(name), ...((aliases as string[] | null) ?? [])].join(' ');

/** The same columns of a row of the file, which has no head. */
export function gdeltColumns(line: string): Columns {
  const cells = line.split('\t');
  const cell = (name: string): string => (cells[columnNames.indexOf(name)] ?? '').trim();
  const actor = (side: string): string =>
    [cell(`${side}_name`), cell(`${side}_code`)].filter((part) => part !== '').join(' ');
  const isPlace = !['', '0'].includes(cell('action_geo_type'));
  return {
    id: cell('global_event_id'),
    day: cell('day'),
    event_code: cell('event_code'),
    actors: [...new Set([actor('actor1'), actor('actor2')])]
      .filter((one) => one !== '')
      .sort()
      .join(' | '),
    source_url: cell('source_url'),
    latitude: isPlace ? number(cell('action_geo_lat')) : '',
    longitude: isPlace ? number(cell('action_geo_long')) : '',
  };
}
