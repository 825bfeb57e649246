// The actors of the article. Where it says "US forces", "US troops" and "US military" it means
// those in Iraq, so they are one actor. Those whom it only knows as a group of groups are of the
// type CLASS. Countries are ISO 3166-1 alpha-3 codes.
UNWIND [
  {id: 'actor-united-states', name: 'United States', type: 'STATE', country: 'USA',
   aliases: ['US', 'USA', 'United States of America'],
   summary: 'The state that leads the coalition in Iraq and killed Soleimani, in the article.'},
  {id: 'actor-us-leadership', name: 'Military and political leadership of the United States', type: 'OTHER',
   country: 'USA', aliases: ['Washington'], summary: 'Those who decide whether US troops stay in Iraq.'},
  {id: 'actor-us-forces-in-iraq', name: 'US forces in Iraq', type: 'STATE_FORCES', country: 'USA',
   aliases: ['US troops in Iraq', 'US military in Iraq'],
   summary: 'The troops whose withdrawal the resistance groups demand.'},
  {id: 'actor-us-led-coalition-in-iraq', name: 'US-led coalition in Iraq', type: 'COALITION',
   summary: 'The coalition in Iraq under the lead of the United States.'},
  {id: 'actor-anti-us-resistance-groups', name: 'Anti-US resistance groups in Iraq', type: 'CLASS',
   country: 'IRQ',
   summary: 'The armed groups that appeared in Iraq after the killing; at least four incidents besides the convoy are blamed on them.'},
  {id: 'actor-ashab-al-kahf', name: 'Ashab al-Kahf', type: 'ARMED_GROUP', country: 'IRQ',
   aliases: ['أصحاب الكهف'],
   summary: 'A Shiite armed group of Iraq that claims the attack near the Kuwaiti border.'},
  {id: 'actor-mainstream-media', name: 'Mainstream media', type: 'CLASS',
   summary: 'The media which, in the words of the article, blame the groups; it names none of them.'},
  {id: 'actor-iran', name: 'Iran', type: 'STATE', country: 'IRN',
   summary: 'The state to which the Quds Force belongs.'},
  {id: 'actor-irgc-quds-force', name: 'Quds Force', type: 'UNIT', country: 'IRN',
   summary: 'The Iranian force that Soleimani commanded.'},
  {id: 'actor-popular-mobilization-units', name: 'Popular Mobilization Units', type: 'MILITIA',
   country: 'IRQ', aliases: ['PMU'], summary: 'The Iraqi units whose deputy chairman was al-Muhandis.'},
  {id: 'actor-isis', name: 'ISIS', type: 'ARMED_GROUP',
   summary: 'The group that the killed officers were fighting in Iraq.'},
  {id: 'actor-iranian-led-forces-in-iraq', name: 'Iranian-led forces in Iraq', type: 'CLASS',
   summary: 'The other side of the low-intensity conflict with the United States, in the words of the article.'},
  {id: 'actor-iranian-proxies', name: 'Iranian proxies', type: 'CLASS',
   summary: 'Whom, as the article expects, Washington would call so if it struck them from the air.'}
] AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n:Actor, n += row, n.marking = 'CLEAR', n.version = 1,
  n.recordedAt = '2020-08-13T00:00:00.000Z', n.updatedAt = '2020-08-13T00:00:00.000Z',
  n.recordedBy = 'claimgraph-editors';

// What belongs to what. "US-led" makes the United States a part of the coalition.
UNWIND [
  {from: 'actor-united-states', to: 'actor-us-led-coalition-in-iraq', key: 'south-front-p1-us-led-coalition',
   locator: 'paragraph 1'},
  {from: 'actor-us-forces-in-iraq', to: 'actor-united-states', key: 'south-front-p2-united-states',
   locator: 'paragraph 2'},
  {from: 'actor-ashab-al-kahf', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p3-resistance-groups', locator: 'paragraph 3'},
  {from: 'actor-irgc-quds-force', to: 'actor-iran', key: 'south-front-p3-iran', locator: 'paragraph 3'},
  {from: 'actor-us-leadership', to: 'actor-united-states', key: 'south-front-p6-united-states',
   locator: 'paragraph 6'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:PART_OF {id: row.from + '~PART_OF~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = row.locator,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// Who stands against whom. "Enemy" is the word of the group itself, so the group is the speaker.
UNWIND [
  {from: 'actor-ashab-al-kahf', to: 'actor-united-states',
   key: 'south-front-p2-group-statement-united-states', speakerId: 'actor-ashab-al-kahf',
   locator: 'paragraph 2'},
  {from: 'actor-anti-us-resistance-groups', to: 'actor-united-states', key: 'south-front-p3-united-states',
   locator: 'paragraph 3'},
  {from: 'actor-iranian-led-forces-in-iraq', to: 'actor-united-states', key: 'south-front-p6-united-states',
   locator: 'paragraph 6'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:OPPOSES {id: row.from + '~OPPOSES~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08', r.speakerId = row.speakerId,
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = row.locator,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// "Iranian-led": an alliance is the least that it says.
UNWIND [
  {from: 'actor-iranian-led-forces-in-iraq', to: 'actor-iran', key: 'south-front-p6-iran'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:ALLIED_WITH {id: row.from + '~ALLIED_WITH~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 6',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';
