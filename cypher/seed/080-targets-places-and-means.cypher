// What was targeted, in the words of South Front. The convoy: reportedly, and with what outcome it
// does not say. The embassy, on 5 August: that a rocket was fired at it is asserted, that it was
// intercepted is reported, so these are two edges. The rockets of 12 August fell near the embassy,
// and nobody says what they were aimed at: no edge.
UNWIND [
  {from: 'event-2020-08-10-border-convoy', to: 'asset-border-convoy', key: 'south-front-p2-convoy',
   modality: 'REPORTED', locator: 'paragraph 2', outcome: 'UNKNOWN'},
  {from: 'event-2020-01-03-killing-of-soleimani', to: 'person-qasem-soleimani',
   key: 'south-front-p3-soleimani', modality: 'ASSERTED', locator: 'paragraph 3', outcome: 'HIT'},
  {from: 'event-2020-01-03-killing-of-soleimani', to: 'person-abu-mahdi-al-muhandis',
   key: 'south-front-p3-al-muhandis', modality: 'ASSERTED', locator: 'paragraph 3', outcome: 'HIT'},
  {from: 'event-2020-01-03-killing-of-soleimani', to: 'person-several-iraqi-officers',
   key: 'south-front-p3-several-officers', modality: 'ASSERTED', locator: 'paragraph 3', outcome: 'HIT'},
  {from: 'event-2020-08-05-embassy-rocket', to: 'location-us-embassy-baghdad',
   key: 'south-front-p5-us-embassy', modality: 'ASSERTED', locator: 'paragraph 5', outcome: 'UNKNOWN'},
  {from: 'event-2020-08-05-embassy-rocket', to: 'location-us-embassy-baghdad',
   key: 'south-front-p5-us-embassy-intercepted', modality: 'REPORTED', locator: 'paragraph 5',
   outcome: 'INTERCEPTED'},
  {from: 'event-2020-07-30-baghdad-airport-rockets', to: 'location-baghdad-airport-military-section',
   key: 'south-front-p5-airport-military-section', modality: 'ASSERTED', locator: 'paragraph 5',
   outcome: 'UNKNOWN'},
  {from: 'event-2020-07-27-camp-taji-rockets', to: 'location-camp-taji', key: 'south-front-p5-camp-taji',
   modality: 'ASSERTED', locator: 'paragraph 5', outcome: 'HIT'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:TARGETED {id: row.from + '~TARGETED~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = row.modality, r.locator = row.locator,
  r.outcome = row.outcome,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// What the statement of Ashab al-Kahf says of the same attack: another target, and destruction.
// South Front asserts that this was said; the speaker is the group.
UNWIND [
  {from: 'event-2020-08-10-border-convoy', to: 'asset-claimed-us-equipment',
   key: 'south-front-p2-group-statement-equipment', outcome: 'DESTROYED'},
  {from: 'event-2020-08-10-border-convoy', to: 'asset-claimed-us-vehicles',
   key: 'south-front-p2-group-statement-vehicles', outcome: 'DESTROYED'},
  {from: 'event-2020-08-10-border-convoy', to: 'location-border-crossing-south-of-basra',
   key: 'south-front-p2-group-statement-border-crossing', outcome: 'UNKNOWN'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:TARGETED {id: row.from + '~TARGETED~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08', r.speakerId = 'actor-ashab-al-kahf',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 2',
  r.outcome = row.outcome,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// Whose convoy it was is not said, only for whom it carried equipment: US forces are associated,
// not a target.
UNWIND [
  {from: 'actor-us-forces-in-iraq', to: 'event-2020-08-10-border-convoy', key: 'south-front-p2-border-convoy'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:INVOLVED_IN {id: row.from + '~INVOLVED_IN~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'REPORTED', r.locator = 'paragraph 2',
  r.role = 'ASSOCIATED',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// Where the events lie. South Front and the group place the attack of 10 August each in its own
// way. There is no edge for a bearing: "south of" and "north of" a city become NEAR.
UNWIND [
  {from: 'event-2020-08-10-border-convoy', to: 'location-iraq-kuwait-border',
   key: 'south-front-p2-iraq-kuwait-border', modality: 'REPORTED', locator: 'paragraph 2', relation: 'NEAR'},
  {from: 'event-2020-08-10-border-convoy', to: 'location-border-crossing-south-of-basra',
   key: 'south-front-p2-group-statement-border-crossing', speakerId: 'actor-ashab-al-kahf',
   modality: 'ASSERTED', locator: 'paragraph 2', relation: 'AT'},
  {from: 'event-2020-08-10-border-convoy', to: 'location-basra', key: 'south-front-p2-group-statement-basra',
   speakerId: 'actor-ashab-al-kahf', modality: 'ASSERTED', locator: 'paragraph 2', relation: 'NEAR'},
  {from: 'event-2020-08-12-green-zone-rockets', to: 'location-us-embassy-baghdad',
   key: 'south-front-p5-us-embassy', modality: 'ASSERTED', locator: 'paragraph 5', relation: 'NEAR'},
  {from: 'event-2020-08-12-green-zone-rockets', to: 'location-green-zone', key: 'south-front-p5-green-zone',
   modality: 'ASSERTED', locator: 'paragraph 5', relation: 'AT'},
  {from: 'event-2020-08-05-embassy-rocket', to: 'location-us-embassy-baghdad',
   key: 'south-front-p5-us-embassy', modality: 'ASSERTED', locator: 'paragraph 5', relation: 'NEAR'},
  {from: 'event-2020-07-30-baghdad-airport-rockets', to: 'location-baghdad-airport-military-section',
   key: 'south-front-p5-airport-military-section', modality: 'ASSERTED', locator: 'paragraph 5',
   relation: 'AT'},
  {from: 'event-2020-07-27-camp-taji-rockets', to: 'location-camp-taji', key: 'south-front-p5-camp-taji',
   modality: 'ASSERTED', locator: 'paragraph 5', relation: 'AT'},
  {from: 'event-2020-07-27-camp-taji-rockets', to: 'location-baghdad', key: 'south-front-p5-baghdad',
   modality: 'ASSERTED', locator: 'paragraph 5', relation: 'NEAR'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:LOCATED_AT {id: row.from + '~LOCATED_AT~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08', r.speakerId = row.speakerId,
  r.stance = 'AFFIRMS', r.modality = row.modality, r.locator = row.locator,
  r.relation = row.relation,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// The article does not say where the killing took place: the editors do.
UNWIND [
  {from: 'event-2020-01-03-killing-of-soleimani', to: 'location-baghdad-international-airport',
   key: 'editors-killing-baghdad-international-airport'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:LOCATED_AT {id: row.from + '~LOCATED_AT~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-editorial-note',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'killing',
  r.relation = 'NEAR',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// What was used, and how many: three; at least one, with no upper bound; two; several, which is at
// least two. The C-RAM was only reportedly used.
UNWIND [
  {from: 'event-2020-08-12-green-zone-rockets', to: 'asset-rockets', key: 'south-front-p5-rockets',
   modality: 'ASSERTED', role: 'WEAPON', quantityLow: 3, quantityHigh: 3},
  {from: 'event-2020-08-05-embassy-rocket', to: 'asset-rockets', key: 'south-front-p5-rockets',
   modality: 'ASSERTED', role: 'WEAPON', quantityLow: 1},
  {from: 'event-2020-07-30-baghdad-airport-rockets', to: 'asset-rockets', key: 'south-front-p5-rockets',
   modality: 'ASSERTED', role: 'WEAPON', quantityLow: 2, quantityHigh: 2},
  {from: 'event-2020-07-27-camp-taji-rockets', to: 'asset-rockets', key: 'south-front-p5-rockets',
   modality: 'ASSERTED', role: 'WEAPON', quantityLow: 2},
  {from: 'event-2020-08-05-embassy-rocket', to: 'asset-c-ram', key: 'south-front-p5-c-ram',
   modality: 'REPORTED', role: 'DEFENCE'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:USED {id: row.from + '~USED~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = row.modality, r.locator = 'paragraph 5',
  r.role = row.role, r.quantityLow = row.quantityLow, r.quantityHigh = row.quantityHigh,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';
