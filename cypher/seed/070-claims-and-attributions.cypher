// One claim in two media. Both are known through the article alone, so they are claims by the group
// and no documents. That the group made them, South Front asserts; whether they are true is another
// matter.
UNWIND [
  {from: 'actor-ashab-al-kahf', to: 'event-2020-08-10-border-convoy', key: 'south-front-p2-statement',
   medium: 'STATEMENT'},
  {from: 'actor-ashab-al-kahf', to: 'event-2020-08-10-border-convoy', key: 'south-front-p2-video',
   medium: 'VIDEO'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:CLAIMED {id: row.from + '~CLAIMED~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 2',
  r.medium = row.medium,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// Blame for the other four: by the United States and by the media, each a speaker, and by South
// Front not at all. Nobody claims them. The attack on the convoy is not blamed on anybody but
// claimed; that it may be among those blamed is one reading of the sentence, too weak for an edge.
UNWIND [
  {from: 'event-2020-08-12-green-zone-rockets', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p4-united-states', speakerId: 'actor-united-states'},
  {from: 'event-2020-08-12-green-zone-rockets', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p4-mainstream-media', speakerId: 'actor-mainstream-media'},
  {from: 'event-2020-08-05-embassy-rocket', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p4-united-states', speakerId: 'actor-united-states'},
  {from: 'event-2020-08-05-embassy-rocket', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p4-mainstream-media', speakerId: 'actor-mainstream-media'},
  {from: 'event-2020-07-30-baghdad-airport-rockets', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p4-united-states', speakerId: 'actor-united-states'},
  {from: 'event-2020-07-30-baghdad-airport-rockets', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p4-mainstream-media', speakerId: 'actor-mainstream-media'},
  {from: 'event-2020-07-27-camp-taji-rockets', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p4-united-states', speakerId: 'actor-united-states'},
  {from: 'event-2020-07-27-camp-taji-rockets', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p4-mainstream-media', speakerId: 'actor-mainstream-media'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:ATTRIBUTED_TO {id: row.from + '~ATTRIBUTED_TO~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08', r.speakerId = row.speakerId,
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 4',
  r.certainty = 'STATED',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// The killing: South Front itself names the perpetrator.
UNWIND [
  {from: 'event-2020-01-03-killing-of-soleimani', to: 'actor-united-states',
   key: 'south-front-p3-south-front'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:ATTRIBUTED_TO {id: row.from + '~ATTRIBUTED_TO~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 3',
  r.certainty = 'STATED',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

UNWIND [
  {from: 'person-qasem-soleimani', to: 'event-2020-01-03-killing-of-soleimani', key: 'south-front-p3-killing'},
  {from: 'person-abu-mahdi-al-muhandis', to: 'event-2020-01-03-killing-of-soleimani',
   key: 'south-front-p3-killing'},
  {from: 'person-several-iraqi-officers', to: 'event-2020-01-03-killing-of-soleimani',
   key: 'south-front-p3-killing'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:KILLED_IN {id: row.from + '~KILLED_IN~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 3',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// The groups appeared after the killing. The article says when and not why: AFTER.
UNWIND [
  {from: 'actor-anti-us-resistance-groups', to: 'event-2020-01-03-killing-of-soleimani',
   key: 'south-front-p3-killing'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:RESPONDS_TO {id: row.from + '~RESPONDS_TO~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 3',
  r.relation = 'AFTER',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';
