// The people killed. The officers whom the article does not name are one collective person: nobody
// is invented. The day of death is the editors' description, as the day of the event is.
UNWIND [
  {id: 'person-qasem-soleimani', name: 'Qasem Soleimani', title: 'Commander of the Quds Force',
   diedOn: '2020-01-03', collective: false, aliases: ['Qassem Soleimani', 'Qasim Sulaimani', 'قاسم سليماني'],
   summary: 'Commanded the Quds Force of Iran until he was killed.'},
  {id: 'person-abu-mahdi-al-muhandis', name: 'Abu Mahdi al-Muhandis', aliases: ['أبو مهدي المهندس'],
   title: 'Deputy chairman of the Popular Mobilization Units', diedOn: '2020-01-03', collective: false,
   summary: 'Deputy chairman of the Popular Mobilization Units of Iraq until he was killed.'},
  {id: 'person-several-iraqi-officers', name: 'Several other Iraqi officers', nationality: 'IRQ',
   diedOn: '2020-01-03', collective: true,
   summary: 'Prominent officers, unnamed and uncounted in the article, who led in the fight against ISIS.'}
] AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n:Person, n += row, n.marking = 'CLEAR', n.version = 1,
  n.recordedAt = '2020-08-13T00:00:00.000Z', n.updatedAt = '2020-08-13T00:00:00.000Z',
  n.recordedBy = 'claimgraph-editors';

// The offices. They carry no dates: the article gives none.
UNWIND [
  {from: 'person-qasem-soleimani', to: 'actor-irgc-quds-force', key: 'south-front-p3-quds-force',
   role: 'commander'},
  {from: 'person-abu-mahdi-al-muhandis', to: 'actor-popular-mobilization-units',
   key: 'south-front-p3-popular-mobilization-units', role: 'deputy chairman'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:LEADS {id: row.from + '~LEADS~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 3',
  r.role = row.role,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// The article says of the unnamed officers that they led the fight against ISIS; whether it means
// the two named as well is left open, so the edge is theirs alone.
UNWIND [
  {from: 'person-several-iraqi-officers', to: 'actor-isis', key: 'south-front-p3-isis'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:OPPOSES {id: row.from + '~OPPOSES~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 3',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// South Front itself says that the United States killed them: no speaker.
UNWIND [
  {from: 'person-qasem-soleimani', to: 'actor-united-states', key: 'south-front-p3-united-states'},
  {from: 'person-abu-mahdi-al-muhandis', to: 'actor-united-states', key: 'south-front-p3-united-states'},
  {from: 'person-several-iraqi-officers', to: 'actor-united-states', key: 'south-front-p3-united-states'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:KILLED_BY {id: row.from + '~KILLED_BY~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 3',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';
