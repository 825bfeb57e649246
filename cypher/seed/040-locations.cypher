// The places. Coordinates are the editors' and approximate, to two decimals (about a kilometre); a
// place that can't be pinned down has none. Embassy and "embassy area" are one place, near which an
// event can lie.
UNWIND [
  {id: 'location-iraq', name: 'Iraq', type: 'COUNTRY', summary: 'The country in which the six events lie.'},
  {id: 'location-baghdad', name: 'Baghdad', type: 'CITY', latitude: 33.32, longitude: 44.37,
   summary: 'City of the Green Zone, the US embassy and the airport.'},
  {id: 'location-green-zone', name: 'Green Zone', type: 'AREA', latitude: 33.31, longitude: 44.39,
   aliases: ['Baghdad Green Zone'], summary: 'The area of Baghdad in which the US embassy stands.'},
  {id: 'location-us-embassy-baghdad', name: 'US embassy in Baghdad', type: 'FACILITY', latitude: 33.3,
   longitude: 44.4, aliases: ['US embassy area in Baghdad'],
   summary: 'The embassy of the United States, with the area around it.'},
  {id: 'location-baghdad-international-airport', name: 'Baghdad International Airport', type: 'FACILITY',
   latitude: 33.26, longitude: 44.23, summary: 'The airport, a section of which is military.'},
  {id: 'location-baghdad-airport-military-section', name: 'Military section of Baghdad International Airport',
   type: 'FACILITY', latitude: 33.26, longitude: 44.23,
   summary: 'The section in which US forces were deployed.'},
  {id: 'location-camp-taji', name: 'Camp Taji', type: 'FACILITY', latitude: 33.52, longitude: 44.26,
   summary: 'A military base north of Baghdad that the United States operates.'},
  {id: 'location-basra', name: 'Basra', type: 'CITY', latitude: 30.51, longitude: 47.78,
   summary: 'The Iraqi city to the north of the border crossing.'},
  {id: 'location-border-crossing-south-of-basra', name: 'Border crossing south of Basra', type: 'CROSSING',
   summary: 'The crossing that Ashab al-Kahf says it targeted; the article does not name it.'},
  {id: 'location-iraq-kuwait-border', name: 'Iraq-Kuwait border', type: 'BORDER',
   summary: 'The border near which the convoy is reported to have been.'},
  {id: 'location-kuwait', name: 'Kuwait', type: 'COUNTRY', summary: 'The country beyond the border.'},
  {id: 'location-syria', name: 'Syria', type: 'COUNTRY',
   summary: 'The country whose east might see airstrikes.'},
  {id: 'location-eastern-syria', name: 'Eastern Syria', type: 'AREA',
   summary: 'The part of Syria that might see airstrikes.'}
] AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n:Location, n += row, n.marking = 'CLEAR', n.version = 1,
  n.recordedAt = '2020-08-13T00:00:00.000Z', n.updatedAt = '2020-08-13T00:00:00.000Z',
  n.recordedBy = 'claimgraph-editors';

// What the article says of where places lie, in so many words or in a name such as "Iraqi city".
UNWIND [
  {from: 'location-basra', to: 'location-iraq', key: 'south-front-p2-iraq', locator: 'paragraph 2'},
  {from: 'location-green-zone', to: 'location-baghdad', key: 'south-front-p5-baghdad', locator: 'paragraph 5'},
  {from: 'location-us-embassy-baghdad', to: 'location-green-zone', key: 'south-front-p5-green-zone',
   locator: 'paragraph 5'},
  {from: 'location-us-embassy-baghdad', to: 'location-baghdad', key: 'south-front-p5-baghdad',
   locator: 'paragraph 5'},
  {from: 'location-baghdad-airport-military-section', to: 'location-baghdad-international-airport',
   key: 'south-front-p5-baghdad-international-airport', locator: 'paragraph 5'},
  {from: 'location-eastern-syria', to: 'location-syria', key: 'south-front-p6-syria', locator: 'paragraph 6'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:PART_OF {id: row.from + '~PART_OF~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = row.locator,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// What it takes for granted: the editors say it. The border has two sides; the events are on that
// of Iraq.
UNWIND [
  {from: 'location-baghdad', to: 'location-iraq', key: 'editors-places-iraq'},
  {from: 'location-baghdad-international-airport', to: 'location-baghdad', key: 'editors-places-baghdad'},
  {from: 'location-camp-taji', to: 'location-iraq', key: 'editors-places-iraq'},
  {from: 'location-iraq-kuwait-border', to: 'location-iraq', key: 'editors-places-iraq'},
  {from: 'location-border-crossing-south-of-basra', to: 'location-iraq', key: 'editors-places-iraq'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:PART_OF {id: row.from + '~PART_OF~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-editorial-note',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'places',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// Whose places they are. A "US embassy" and a "US-operated" base name the state, not its forces.
UNWIND [
  {from: 'location-us-embassy-baghdad', to: 'actor-united-states', key: 'south-front-p5-united-states'},
  {from: 'location-camp-taji', to: 'actor-united-states', key: 'south-front-p5-united-states'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:OPERATED_BY {id: row.from + '~OPERATED_BY~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 5',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// Where the actors are. "Since early 2020" may begin as early as the first of January.
UNWIND [
  {from: 'actor-us-led-coalition-in-iraq', to: 'location-iraq', key: 'south-front-p1-iraq',
   locator: 'paragraph 1'},
  {from: 'actor-anti-us-resistance-groups', to: 'location-iraq', key: 'south-front-p3-iraq',
   locator: 'paragraph 3', validFrom: '2020-01-01'},
  {from: 'actor-us-forces-in-iraq', to: 'location-iraq', key: 'south-front-p3-iraq', locator: 'paragraph 3'},
  {from: 'actor-isis', to: 'location-iraq', key: 'south-front-p3-iraq', locator: 'paragraph 3'},
  {from: 'actor-us-forces-in-iraq', to: 'location-baghdad-airport-military-section',
   key: 'south-front-p5-airport-military-section', locator: 'paragraph 5'},
  {from: 'actor-iranian-led-forces-in-iraq', to: 'location-iraq', key: 'south-front-p6-iraq',
   locator: 'paragraph 6'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:LOCATED_AT {id: row.from + '~LOCATED_AT~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = row.locator,
  r.validFrom = row.validFrom,
  r.relation = 'AT',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';
