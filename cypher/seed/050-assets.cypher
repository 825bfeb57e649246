// Weapons, systems and materiel. Rockets are one asset: how many were used is on the edges. What
// the group says it destroyed is kept apart from the convoy of which South Front has heard: nobody
// in the article says that they are the same.
UNWIND [
  {id: 'asset-border-convoy', name: 'Military convoy with equipment for US forces', type: 'CONVOY',
   summary: 'The convoy reported near the border between Iraq and Kuwait.'},
  {id: 'asset-claimed-us-equipment', name: 'American equipment that Ashab al-Kahf says it destroyed',
   type: 'MATERIEL', summary: 'Known from the statement of the group alone.'},
  {id: 'asset-claimed-us-vehicles', name: 'American vehicles that Ashab al-Kahf says it destroyed',
   type: 'VEHICLE', summary: 'Known from the statement of the group alone.'},
  {id: 'asset-rockets', name: 'Rockets', type: 'WEAPON',
   summary: 'Rockets of a kind that the article does not name.'},
  {id: 'asset-c-ram', name: 'C-RAM', type: 'WEAPON_SYSTEM',
   aliases: ['Counter-Rocket, Artillery, and Mortar'],
   summary: 'A system against incoming rockets, artillery shells and mortar rounds.'},
  {id: 'asset-us-military-infrastructure', name: 'US military infrastructure in Iraq', type: 'INFRASTRUCTURE',
   summary: 'What the resistance groups attack besides the forces.'}
] AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n:Asset, n += row, n.marking = 'CLEAR', n.version = 1,
  n.recordedAt = '2020-08-13T00:00:00.000Z', n.updatedAt = '2020-08-13T00:00:00.000Z',
  n.recordedBy = 'claimgraph-editors';

// Whose they are. That the equipment and vehicles were American is what the group says. The C-RAM
// and who deployed it are not hedged: only its interception of the rocket is.
UNWIND [
  {from: 'asset-claimed-us-equipment', to: 'actor-united-states',
   key: 'south-front-p2-group-statement-united-states', speakerId: 'actor-ashab-al-kahf',
   locator: 'paragraph 2'},
  {from: 'asset-claimed-us-vehicles', to: 'actor-united-states',
   key: 'south-front-p2-group-statement-united-states', speakerId: 'actor-ashab-al-kahf',
   locator: 'paragraph 2'},
  {from: 'asset-us-military-infrastructure', to: 'actor-us-forces-in-iraq', key: 'south-front-p3-us-forces',
   locator: 'paragraph 3'},
  {from: 'asset-c-ram', to: 'actor-us-forces-in-iraq', key: 'south-front-p5-us-forces',
   locator: 'paragraph 5'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:OPERATED_BY {id: row.from + '~OPERATED_BY~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08', r.speakerId = row.speakerId,
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = row.locator,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// Where they are. The sentence on the convoy is hedged as a whole.
UNWIND [
  {from: 'asset-border-convoy', to: 'location-iraq-kuwait-border', key: 'south-front-p2-iraq-kuwait-border',
   modality: 'REPORTED', locator: 'paragraph 2'},
  {from: 'asset-c-ram', to: 'location-us-embassy-baghdad', key: 'south-front-p5-us-embassy',
   modality: 'ASSERTED', locator: 'paragraph 5'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:LOCATED_AT {id: row.from + '~LOCATED_AT~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = row.modality, r.locator = row.locator,
  r.relation = 'NEAR',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';
