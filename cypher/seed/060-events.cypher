// The six events. Their dates are the editors' working description: who says what of them is on
// REPORTS. The article does not say by what means the killing was done, so its type is OTHER; nor
// what exploded beside the convoy, so that has no subtype. Subtypes of the others are ACLED's.
UNWIND [
  {id: 'event-2020-01-03-killing-of-soleimani', name: 'Killing of Qasem Soleimani and Abu Mahdi al-Muhandis',
   type: 'OTHER', subtype: 'Assassination', occurred: '2020-01-03', occurredFrom: '2020-01-03',
   occurredTo: '2020-01-03', summary: 'The United States killed both men and several Iraqi officers.'},
  {id: 'event-2020-07-27-camp-taji-rockets', name: 'Rockets on Camp Taji', type: 'EXPLOSION',
   subtype: 'Shelling/artillery/missile attack', occurred: '2020-07-27', occurredFrom: '2020-07-27',
   occurredTo: '2020-07-27', summary: 'Several rockets hit the base north of Baghdad.'},
  {id: 'event-2020-07-30-baghdad-airport-rockets', name: 'Rockets at Baghdad International Airport',
   type: 'EXPLOSION', subtype: 'Shelling/artillery/missile attack', occurred: '2020-07-30',
   occurredFrom: '2020-07-30', occurredTo: '2020-07-30',
   summary: 'Two rockets were aimed at the military section of the airport.'},
  {id: 'event-2020-08-05-embassy-rocket', name: 'Rocket at the US embassy', type: 'EXPLOSION',
   subtype: 'Shelling/artillery/missile attack', occurred: '2020-08-05', occurredFrom: '2020-08-05',
   occurredTo: '2020-08-05',
   summary: 'At least one rocket was fired towards the embassy, and reportedly intercepted.'},
  {id: 'event-2020-08-10-border-convoy', name: 'Explosion at a convoy near the Iraq-Kuwait border',
   type: 'EXPLOSION', occurred: '2020-08-10', occurredFrom: '2020-08-10', occurredTo: '2020-08-10',
   summary: 'In the evening an explosion reportedly hit a convoy for US forces; Ashab al-Kahf claims a bombing.'},
  {id: 'event-2020-08-12-green-zone-rockets', name: 'Rockets in the Green Zone', type: 'EXPLOSION',
   subtype: 'Shelling/artillery/missile attack', occurred: '2020-08-12', occurredFrom: '2020-08-12',
   occurredTo: '2020-08-12', summary: 'Early in the day three rockets came down near the US embassy.'}
] AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n:Event, n += row, n.marking = 'CLEAR', n.version = 1,
  n.recordedAt = '2020-08-13T00:00:00.000Z', n.updatedAt = '2020-08-13T00:00:00.000Z',
  n.recordedBy = 'claimgraph-editors';

// What South Front reports. It gives day and month and no year, which EDTF can say: XXXX-08-10. For
// the killing it gives no date at all. Only the attack on the convoy is hedged.
UNWIND [
  {from: 'document-south-front-2020-08', to: 'event-2020-01-03-killing-of-soleimani',
   key: 'south-front-p3-killing', modality: 'ASSERTED', locator: 'paragraph 3'},
  {from: 'document-south-front-2020-08', to: 'event-2020-08-10-border-convoy',
   key: 'south-front-p2-border-convoy', modality: 'REPORTED', locator: 'paragraph 2', occurred: 'XXXX-08-10'},
  {from: 'document-south-front-2020-08', to: 'event-2020-08-12-green-zone-rockets',
   key: 'south-front-p5-green-zone-rockets', modality: 'ASSERTED', locator: 'paragraph 5',
   occurred: 'XXXX-08-12'},
  {from: 'document-south-front-2020-08', to: 'event-2020-08-05-embassy-rocket',
   key: 'south-front-p5-embassy-rocket', modality: 'ASSERTED', locator: 'paragraph 5', occurred: 'XXXX-08-05'},
  {from: 'document-south-front-2020-08', to: 'event-2020-07-30-baghdad-airport-rockets',
   key: 'south-front-p5-airport-rockets', modality: 'ASSERTED', locator: 'paragraph 5',
   occurred: 'XXXX-07-30'},
  {from: 'document-south-front-2020-08', to: 'event-2020-07-27-camp-taji-rockets',
   key: 'south-front-p5-camp-taji-rockets', modality: 'ASSERTED', locator: 'paragraph 5',
   occurred: 'XXXX-07-27'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:REPORTS {id: row.from + '~REPORTS~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = row.modality, r.locator = row.locator,
  r.occurred = row.occurred,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// That no casualties were reported is hedged where the fall of the rockets is not, so it is an edge
// of its own.
UNWIND [
  {from: 'document-south-front-2020-08', to: 'event-2020-08-12-green-zone-rockets',
   key: 'south-front-p5-no-casualties'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:REPORTS {id: row.from + '~REPORTS~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'REPORTED', r.locator = 'paragraph 5',
  r.occurred = 'XXXX-08-12', r.deathsLow = 0, r.deathsBest = 0, r.deathsHigh = 0, r.injuriesLow = 0,
  r.injuriesBest = 0, r.injuriesHigh = 0,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// The full dates are the editors'.
UNWIND [
  {from: 'document-editorial-note', to: 'event-2020-01-03-killing-of-soleimani',
   key: 'editors-dates-2020-01-03', occurred: '2020-01-03'},
  {from: 'document-editorial-note', to: 'event-2020-07-27-camp-taji-rockets', key: 'editors-dates-2020-07-27',
   occurred: '2020-07-27'},
  {from: 'document-editorial-note', to: 'event-2020-07-30-baghdad-airport-rockets',
   key: 'editors-dates-2020-07-30', occurred: '2020-07-30'},
  {from: 'document-editorial-note', to: 'event-2020-08-05-embassy-rocket', key: 'editors-dates-2020-08-05',
   occurred: '2020-08-05'},
  {from: 'document-editorial-note', to: 'event-2020-08-10-border-convoy', key: 'editors-dates-2020-08-10',
   occurred: '2020-08-10'},
  {from: 'document-editorial-note', to: 'event-2020-08-12-green-zone-rockets',
   key: 'editors-dates-2020-08-12', occurred: '2020-08-12'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:REPORTS {id: row.from + '~REPORTS~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-editorial-note',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'dates',
  r.occurred = row.occurred,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';
