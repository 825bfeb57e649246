/*
 * One small graph that holds to every rule, and one change to it for each breach. The store has no
 * constraints here, since a script may have run before there were any.
 */

const recorded = '2020-09-01T00:00:00.000Z';
const before = '2020-08-01T00:00:00.000Z';
const nodeSince = (instant: string): string =>
  `marking: 'GREEN', recordedAt: '${instant}', recordedBy: 'editor', updatedAt: '${recorded}', version: 1`;
export const node = nodeSince(recorded);
const envelope = `stance: 'AFFIRMS', modality: 'ASSERTED', recordedAt: '${recorded}', recordedBy: 'editor', marking: 'GREEN', documentId: 'document-one'`;

export const clean = [
  `CREATE (:Clock {id: 'clock', last: '${recorded}'})`,
  `CREATE (:Entity:Source {id: 'source-one', name: 'Source', type: 'NEWS_MEDIA', ${node}})`,
  `CREATE (:Entity:Document {id: 'document-one', name: 'Document', type: 'ARTICLE', publishedOn: '2020-08-31', ${node}})`,
  `CREATE (:Entity:Actor {id: 'actor-one', name: 'Actor', type: 'ARMED_GROUP', aliases: ['One', 'First'], ${nodeSince(before)}})`,
  `CREATE (:Entity:Location {id: 'location-one', name: 'Place', type: 'CITY', latitude: 33.3, longitude: 44, ${node}})`,
  `CREATE (:Entity:Event {id: 'event-one', name: 'Event', type: 'EXPLOSION', occurred: '[2020-08-10..2020-08-11]', occurredFrom: '2020-08-10', occurredTo: '2020-08-11', ${node}})`,
  `CREATE (:Entity:Event {id: 'event-undated', name: 'Undated', type: 'OTHER', occurredFrom: '0001-01-01', occurredTo: '9999-12-31', ${node}})`,
  `MATCH (a:Entity {id: 'actor-one'}), (e:Entity {id: 'event-one'}) CREATE (a)-[:CLAIMED {id: 'actor-one~CLAIMED~1', medium: 'VIDEO', credibility: 3, saidOn: '2020-08-12', validFrom: '2020-08-12', validTo: '2020-08-13', locator: 'paragraph 2', ${envelope}}]->(e)`,
  `MATCH (a:Entity {id: 'actor-one'}), (e:Entity {id: 'event-one'}) CREATE (e)-[:ATTRIBUTED_TO {id: 'event-one~ATTRIBUTED_TO~1', speakerId: 'source-one', ${envelope}}]->(a)`,
  `MATCH (d:Entity {id: 'document-one'}), (e:Entity {id: 'event-one'}) CREATE (d)-[:REPORTS {id: 'document-one~REPORTS~1', deathsLow: 4, deathsBest: 2, deathsHigh: 3, speakerText: 'a spokesman', ${envelope}}]->(e)`,
  `MATCH (a:Entity {id: 'actor-one'}) CREATE (a)-[:WAS]->(:Version {entityId: 'actor-one', from: '${before}', to: '${recorded}', recordedBy: 'editor', name: 'Former'})`,
];

const claim = "MATCH (a:Entity {id: 'actor-one'})-[r:CLAIMED]->(e:Entity {id: 'event-one'})";
const entity = (id: string): string => `MATCH (n:Entity {id: '${id}'})`;

interface Planted {
  /** The rules that report it, most often one. */
  readonly rules: readonly string[];
  readonly subject: 'node' | 'edge';
  readonly what: string;
  readonly statements: readonly string[];
  /** The id that is reported. */
  readonly id: string | RegExp;
}

const onNode = (rule: string, what: string, id: string, change: string): Planted => ({
  rules: [rule],
  subject: 'node',
  what,
  statements: [`${entity(id)} ${change}`],
  id,
});

const onClaim = (rule: string, what: string, change: string): Planted => ({
  rules: [rule],
  subject: 'edge',
  what,
  statements: [`${claim} ${change}`],
  id: 'actor-one~CLAIMED~1',
});

export const planted: readonly Planted[] = [
  ...['Pla\u200ece', '\ufeffPlace', 'Place\u00a0', 'P\u0640lace'].map((name): Planted => ({
    rules: ['name-alike'],
    subject: 'node',
    what: `a name that is seen as another's: ${JSON.stringify(name)}`,
    statements: [
      `CREATE (:Entity:Location {id: 'location-two', name: '${name}', type: 'CITY', ${node}})`,
      `CREATE (:Entity:Actor {id: 'actor-place', name: 'Place', type: 'OTHER', ${node}})`,
    ],
    id: 'location-one',
  })),
  {
    rules: ['name-alike'],
    subject: 'node',
    what: 'two names of which each is seen as the other',
    statements: [
      `CREATE (:Entity:Actor {id: 'actor-nfd', name: 'Cafe\u0301', type: 'OTHER', ${node}})`,
      `CREATE (:Entity:Actor {id: 'actor-rlm', name: 'Caf\u00e9\u200f', type: 'OTHER', ${node}})`,
    ],
    id: /^actor-(nfd|rlm)$/,
  },
  onNode('point-half', 'a latitude alone', 'location-one', 'REMOVE n.longitude'),
  onNode('point-half', 'a longitude alone', 'location-one', 'REMOVE n.latitude'),
  onNode('label-unknown', 'a label that nothing knows', 'actor-one', 'SET n:Militia'),
  {
    rules: ['label-unknown'],
    subject: 'node',
    what: 'no label at all',
    statements: ['CREATE ({x: 1})'],
    id: /^#\d+$/,
  },
  {
    rules: ['entity-label-missing'],
    subject: 'node',
    what: 'a kind without Entity',
    statements: [`CREATE (:Actor {id: 'actor-two'})`],
    id: 'actor-two',
  },
  {
    rules: ['kind-missing'],
    subject: 'node',
    what: 'an entity of no kind',
    statements: [`CREATE (:Entity {id: 'two', name: 'Two', ${node}})`],
    id: 'two',
  },
  {
    rules: ['kind-doubled'],
    subject: 'node',
    what: 'an entity of two kinds',
    statements: [`CREATE (:Entity:Actor:Person {id: 'two', name: 'Two', ${node}})`],
    id: 'two',
  },
  {
    rules: ['id-missing'],
    subject: 'node',
    what: 'an entity without an id',
    statements: [`CREATE (:Entity:Person {name: 'Two', ${node}})`],
    id: /^(Entity:Person|Person:Entity)#\d+$/,
  },
  {
    rules: ['id-malformed'],
    subject: 'node',
    what: 'an id with a space',
    statements: [`CREATE (:Entity:Person {id: 'person two', name: 'Two', ${node}})`],
    id: 'person two',
  },
  {
    rules: ['id-doubled'],
    subject: 'node',
    what: 'an id that is taken',
    statements: [
      `CREATE (:Entity:Person {id: 'actor-one', name: 'Actor', aliases: ['One', 'First'], ${nodeSince(before)}})`,
    ],
    id: 'actor-one',
  },
  onNode('property-unknown', 'a property of another kind', 'actor-one', "SET n.occurred = '2020'"),
  onNode('property-missing', 'no name', 'actor-one', 'REMOVE n.name'),
  onNode('property-missing', 'no type', 'source-one', 'REMOVE n.type'),
  onNode('value-type', 'a number for a text', 'actor-one', 'SET n.summary = 7'),
  onNode('value-type', 'a text for a list of texts', 'actor-one', "SET n.aliases = 'One'"),
  onNode('value-type', 'a text for a number', 'location-one', "SET n.latitude = '33.3'"),
  onNode('value-type', 'a fraction for a whole number', 'actor-one', 'SET n.version = 1.5'),
  onNode('value-unknown', 'a type that is in no vocabulary', 'actor-one', "SET n.type = 'GANG'"),
  onNode('value-unknown', 'a marking that is none', 'location-one', "SET n.marking = 'PURPLE'"),
  onNode('value-bounds', 'a latitude beyond the pole', 'location-one', 'SET n.latitude = 90.5'),
  onNode('value-bounds', 'version 0', 'actor-one', 'SET n.version = 0'),
  onNode(
    'bad-instant',
    'an instant without milliseconds',
    'actor-one',
    "SET n.updatedAt = '2020-09-02T00:00:00Z'",
  ),
  onNode(
    'bad-instant',
    'an instant that never was',
    'actor-one',
    "SET n.updatedAt = '2021-02-29T00:00:00.000Z'",
  ),
  onNode('bad-date', 'a day that the calendar lacks', 'document-one', "SET n.publishedOn = '2021-02-29'"),
  onNode('bad-date', 'a day in another notation', 'document-one', "SET n.publishedOn = '31.8.2020'"),
  onNode('bad-edtf', 'an uncertain date that is none', 'event-one', "SET n.occurred = 'in August'"),
  onNode(
    'updated-before-recorded',
    'a present before its node',
    'actor-one',
    "SET n.updatedAt = '2020-07-31T00:00:00.000Z'",
  ),
  onNode(
    'history-broken',
    'a change of which no former state was kept',
    'event-one',
    "SET n.updatedAt = '2020-09-02T00:00:00.000Z'",
  ),
  onNode(
    'history-broken',
    'a time without a state',
    'actor-one',
    "SET n.recordedAt = '2020-07-01T00:00:00.000Z'",
  ),
  onNode('search-tokens-stale', 'no search tokens', 'actor-one', 'REMOVE n.searchTokens'),
  onNode('search-tokens-stale', 'search tokens of a former name', 'actor-one', "SET n.name = 'Renamed'"),
  {
    rules: ['search-tokens-stale'],
    subject: 'node',
    what: 'search tokens without those of a former state',
    statements: ["MATCH (v:Version) SET v.name = 'Other'"],
    id: 'actor-one',
  },
  onNode('occurred-bounds', 'bounds of another date', 'event-one', "SET n.occurredTo = '2020-08-12'"),
  onNode(
    'occurred-bounds',
    'bounds of an undated event',
    'event-undated',
    "SET n.occurredFrom = '2020-01-01'",
  ),
  {
    rules: ['clock-doubled'],
    subject: 'node',
    what: 'a second clock',
    statements: [`CREATE (:Clock {id: 'clock', last: '${recorded}'})`],
    id: 'clock',
  },
  {
    rules: ['version-entity-missing'],
    subject: 'node',
    what: 'a version of nothing',
    statements: [`CREATE (:Version {entityId: 'gone', from: '2020-08-01T00:00:00.000Z', to: '${recorded}'})`],
    id: /^Version#\d+$/,
  },
  {
    rules: ['version-span'],
    subject: 'node',
    what: 'a version that ends as it begins',
    statements: ['MATCH (v:Version) SET v.to = v.from'],
    id: /^Version#\d+$/,
  },
  {
    rules: ['edge-type-unknown'],
    subject: 'edge',
    what: 'a type that nothing knows',
    statements: [
      `MATCH (a:Entity {id: 'actor-one'}), (e:Entity {id: 'event-one'}) CREATE (a)-[:BLAMED {id: 'x'}]->(e)`,
    ],
    id: 'x',
  },
  {
    rules: ['edge-type-unknown'],
    subject: 'edge',
    what: 'WAS to a version of another',
    statements: [`${entity('source-one')} MATCH (v:Version) CREATE (n)-[:WAS]->(v)`],
    id: /^WAS#\d+$/,
  },
  { ...onClaim('id-missing', 'no id', 'REMOVE r.id'), id: /^CLAIMED#\d+$/ },
  {
    ...onClaim('id-malformed', 'an id that names another start', "SET r.id = 'actor-two~CLAIMED~1'"),
    id: 'actor-two~CLAIMED~1',
  },
  {
    ...onClaim('id-malformed', 'an id that ends early', "SET r.id = 'actor-one~CLAIMED~'"),
    id: 'actor-one~CLAIMED~',
  },
  {
    rules: ['id-doubled'],
    subject: 'edge',
    what: 'an id that is taken',
    statements: [`${claim} CREATE (a)-[:CLAIMED {id: 'actor-one~CLAIMED~1', ${envelope}}]->(e)`],
    id: 'actor-one~CLAIMED~1',
  },
  {
    rules: ['ends'],
    subject: 'edge',
    what: 'an end of a wrong kind',
    statements: [
      `MATCH (a:Entity {id: 'actor-one'}), (l:Entity {id: 'location-one'}) CREATE (a)-[:CLAIMED {id: 'actor-one~CLAIMED~2', ${envelope}}]->(l)`,
    ],
    id: 'actor-one~CLAIMED~2',
  },
  {
    rules: ['ends'],
    subject: 'edge',
    what: 'a part of another kind than the whole',
    statements: [
      `MATCH (a:Entity {id: 'actor-one'}), (l:Entity {id: 'location-one'}) CREATE (a)-[:PART_OF {id: 'actor-one~PART_OF~1', ${envelope}}]->(l)`,
    ],
    id: 'actor-one~PART_OF~1',
  },
  {
    rules: ['self-loop'],
    subject: 'edge',
    what: 'an edge back to its own node',
    statements: [
      `${entity('actor-one')} CREATE (n)-[:PART_OF {id: 'actor-one~PART_OF~1', ${envelope}}]->(n)`,
    ],
    id: 'actor-one~PART_OF~1',
  },
  onClaim('property-unknown', 'a property of another type', "SET r.certainty = 'STATED'"),
  onClaim('envelope-gap', 'no stance', 'REMOVE r.stance'),
  onClaim('envelope-gap', 'no document', 'REMOVE r.documentId'),
  onClaim('envelope-gap', 'no marking', 'REMOVE r.marking'),
  {
    rules: ['property-missing'],
    subject: 'edge',
    what: 'no property that its type requires',
    statements: [`${claim} CREATE (a)-[:INVOLVED_IN {id: 'actor-one~INVOLVED_IN~1', ${envelope}}]->(e)`],
    id: 'actor-one~INVOLVED_IN~1',
  },
  onClaim('value-type', 'a text for a whole number', "SET r.credibility = '3'"),
  onClaim('value-unknown', 'a medium that is in no vocabulary', "SET r.medium = 'TELEPATHY'"),
  onClaim('value-bounds', 'a credibility beyond the scale', 'SET r.credibility = 7'),
  onClaim('bad-instant', 'an instant that is a date', "SET r.recordedAt = '2020-09-01'"),
  onClaim('bad-date', 'a date that is an instant', `SET r.saidOn = '${recorded}'`),
  {
    rules: ['bad-edtf'],
    subject: 'edge',
    what: 'an uncertain date that is none',
    statements: ["MATCH (:Entity)-[r:REPORTS]->() SET r.occurred = '2021-02-29'"],
    id: 'document-one~REPORTS~1',
  },
  onClaim('document-missing', 'a document that does not exist', "SET r.documentId = 'document-two'"),
  onClaim('document-missing', 'a document that is none', "SET r.documentId = 'actor-one'"),
  onClaim('speaker-missing', 'a speaker that does not exist', "SET r.speakerId = 'person-two'"),
  onClaim('speaker-missing', 'a speaker that can not speak', "SET r.speakerId = 'location-one'"),
  onClaim('speaker-doubled', 'two speakers', "SET r.speakerId = 'source-one', r.speakerText = 'he'"),
  onClaim('valid-reversed', 'a validity that ends before it begins', "SET r.validTo = '2020-08-11'"),
  onClaim('marking-weak', 'a marking weaker than that of its ends', "SET r.marking = 'CLEAR'"),
  {
    rules: ['marking-weak'],
    subject: 'edge',
    what: 'a marking weaker than that of its speaker',
    statements: [`${entity('source-one')} SET n.marking = 'RED'`],
    id: 'event-one~ATTRIBUTED_TO~1',
  },
  onClaim('recorded-before-end', 'a record before its ends', "SET r.recordedAt = '2020-08-31T23:59:59.999Z'"),
  onClaim(
    'retraction-early',
    'a retraction before the record',
    "SET r.retractedAt = '2020-08-31T00:00:00.000Z', r.retractedBy = 'editor'",
  ),
  onClaim(
    'retraction-incomplete',
    'a retraction by nobody',
    "SET r.retractedAt = '2020-09-02T00:00:00.000Z'",
  ),
  onClaim('retraction-incomplete', 'a reason without a retraction', "SET r.retractionReason = 'wrong'"),
  {
    rules: ['withdrawn-end'],
    subject: 'edge',
    what: 'an edge of a withdrawn node',
    statements: [
      "MATCH (:Entity)-[r:REPORTS]->() SET r.retractedAt = '2020-09-02T00:00:00.000Z', r.retractedBy = 'editor'",
      "MATCH (:Entity)-[r:ATTRIBUTED_TO]->() SET r.retractedAt = '2020-09-02T00:00:00.000Z', r.retractedBy = 'editor'",
      `${entity('event-one')} SET n.withdrawnAt = '2020-09-02T00:00:00.000Z'`,
    ],
    id: 'actor-one~CLAIMED~1',
  },
  {
    rules: ['withdrawn-then'],
    subject: 'edge',
    what: 'an edge that stood while its end was withdrawn',
    statements: [
      `${entity('event-one')} CREATE (n)-[:WAS]->(:Version {entityId: 'event-one', from: n.updatedAt, to: '2020-09-03T00:00:00.000Z', withdrawnAt: '2020-09-02T00:00:00.000Z', name: n.name, type: n.type, occurredFrom: n.occurredFrom, occurredTo: n.occurredTo, marking: n.marking, recordedBy: 'editor', recordedAt: n.recordedAt, updatedAt: n.updatedAt, version: 1})`,
      `${entity('event-one')} SET n.updatedAt = '2020-09-03T00:00:00.000Z', n.version = 2`,
      "MATCH (:Entity)-[r:REPORTS]->() SET r.retractedAt = '2020-09-02T00:00:00.000Z', r.retractedBy = 'editor'",
      "MATCH (:Entity)-[r:ATTRIBUTED_TO]->() SET r.retractedAt = '2020-09-02T00:00:00.000Z', r.retractedBy = 'editor'",
    ],
    id: 'actor-one~CLAIMED~1',
  },
  {
    rules: ['withdrawal-outside'],
    subject: 'node',
    what: 'a withdrawal before the state began',
    statements: [
      "CREATE (:Entity:Person {id: 'person-gone', name: 'Gone', withdrawnAt: '2020-08-01T00:00:00.000Z', " +
        node +
        '})',
    ],
    id: 'person-gone',
  },
  {
    rules: ['withdrawn-document'],
    subject: 'edge',
    what: 'an assertion of a withdrawn document',
    statements: [
      `CREATE (:Entity:Document {id: 'document-two', name: 'Withdrawn', type: 'ARTICLE', withdrawnAt: '2020-09-02T00:00:00.000Z', ${node}})`,
      `${claim} SET r.documentId = 'document-two'`,
    ],
    id: 'actor-one~CLAIMED~1',
  },
];
