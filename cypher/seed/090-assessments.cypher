// Declared goals, judgements, scenarios and forecasts. None has a likelihood: "may", "might well"
// and "most likely" (of several) are no bands of ICD 203. A scenario's condition is what the
// article ties it to.
UNWIND [
  {id: 'assessment-coalition-turn-for-the-worse', name: 'The coalition in Iraq is doing worse',
   type: 'JUDGEMENT',
   statement: 'Things have lately gone from better to worse for the US-led coalition in Iraq.',
   summary: 'On the weeks before the article.'},
  {id: 'assessment-goal-us-troop-withdrawal', name: 'Goal: US troops out of Iraq', type: 'GOAL',
   statement: 'To compel the troops of the United States to withdraw from Iraq.',
   summary: 'What all the new groups declare.'},
  {id: 'assessment-goal-attacks-on-us-forces', name: 'Goal: to attack US forces and their infrastructure',
   type: 'GOAL',
   statement: 'To strike at the forces of the United States and at their military infrastructure.',
   summary: 'What all the new groups declare to be doing.'},
  {id: 'assessment-attacks-are-everyday-reality', name: 'Attacks are daily life for US forces',
   type: 'JUDGEMENT', statement: 'Such attacks are by now a part of daily life for the US military.',
   summary: 'On the present.'},
  {id: 'assessment-attacks-aim-at-pressure', name: 'The attacks are meant to press for withdrawal',
   type: 'JUDGEMENT',
   statement: 'How the attacks are built and how intense they are shows that most of them serve to create a hostile environment in which US leaders order a withdrawal, and not to do great damage to US forces.',
   summary: 'On the purpose of the attacks.'},
  {id: 'assessment-scenario-years-of-resistance',
   name: 'Scenario: years of resistance without a breakthrough', type: 'SCENARIO',
   statement: 'The resistance may go on for years with neither side breaking through.',
   condition: 'Washington disregards the attacks and puts up with more casualties in the region.',
   horizon: 'years', summary: 'What may come of disregarding the attacks.'},
  {id: 'assessment-scenario-open-us-response', name: 'Scenario: an open US military response',
   type: 'SCENARIO', statement: 'The United States may well answer openly by military means.',
   condition: 'An unusually successful rocket strike costs many casualties.',
   summary: 'What may come of a strike with many casualties.'},
  {id: 'assessment-scenario-airstrikes', name: 'Scenario: airstrikes in Iraq and eastern Syria',
   type: 'SCENARIO',
   statement: 'Most probable among the forms of such a response are large air raids in Iraq and eastern Syria on what Washington would describe as targets of Iran and its proxies.',
   condition: 'The United States answers openly by military means.',
   summary: 'The form that an open response is expected to take.'},
  {id: 'assessment-scenario-isolated-response-changes-little',
   name: 'Scenario: an isolated response changes little', type: 'SCENARIO',
   statement: 'Strategically, such a response would leave the situation as it is.',
   condition: 'The response of the United States stays an isolated one, however strong.',
   summary: 'What an isolated response would achieve.'},
  {id: 'assessment-forecast-lingering-conflict', name: 'Forecast: a drawn-out conflict of low intensity',
   type: 'FORECAST',
   statement: 'The low-intensity conflict of the United States with Iranian-led forces in Iraq would become a drawn-out one.',
   condition: 'The situation goes on developing as it does now.', summary: 'Where present developments lead.'},
  {id: 'assessment-forecast-stabilisation-in-question', name: 'Forecast: stabilisation of Iraq in doubt',
   type: 'FORECAST',
   statement: 'Whether the economy and the security of Iraq can be stabilised would be in serious doubt.',
   condition: 'The situation goes on developing as it does now.',
   summary: 'What a drawn-out conflict would mean for Iraq.'}
] AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n:Assessment, n += row, n.marking = 'CLEAR', n.version = 1,
  n.recordedAt = '2020-08-13T00:00:00.000Z', n.updatedAt = '2020-08-13T00:00:00.000Z',
  n.recordedBy = 'claimgraph-editors';

// The article supports all of them; for the declared goals it is the groups that speak. CONDITIONAL
// is what hangs on a condition.
UNWIND [
  {from: 'document-south-front-2020-08', to: 'assessment-coalition-turn-for-the-worse',
   key: 'south-front-p1-coalition-turn-for-the-worse', modality: 'ASSERTED', locator: 'paragraph 1'},
  {from: 'document-south-front-2020-08', to: 'assessment-goal-us-troop-withdrawal',
   key: 'south-front-p3-goal-us-troop-withdrawal', speakerId: 'actor-anti-us-resistance-groups',
   modality: 'ASSERTED', locator: 'paragraph 3'},
  {from: 'document-south-front-2020-08', to: 'assessment-goal-attacks-on-us-forces',
   key: 'south-front-p3-goal-attacks-on-us-forces', speakerId: 'actor-anti-us-resistance-groups',
   modality: 'ASSERTED', locator: 'paragraph 3'},
  {from: 'document-south-front-2020-08', to: 'assessment-attacks-are-everyday-reality',
   key: 'south-front-p3-attacks-are-everyday-reality', modality: 'ASSERTED', locator: 'paragraph 3'},
  {from: 'document-south-front-2020-08', to: 'assessment-attacks-aim-at-pressure',
   key: 'south-front-p6-attacks-aim-at-pressure', modality: 'ASSERTED', locator: 'paragraph 6'},
  {from: 'document-south-front-2020-08', to: 'assessment-scenario-years-of-resistance',
   key: 'south-front-p6-scenario-years-of-resistance', modality: 'CONDITIONAL', locator: 'paragraph 6'},
  {from: 'document-south-front-2020-08', to: 'assessment-scenario-open-us-response',
   key: 'south-front-p6-scenario-open-us-response', modality: 'CONDITIONAL', locator: 'paragraph 6'},
  {from: 'document-south-front-2020-08', to: 'assessment-scenario-airstrikes',
   key: 'south-front-p6-scenario-airstrikes', modality: 'CONDITIONAL', locator: 'paragraph 6'},
  {from: 'document-south-front-2020-08', to: 'assessment-scenario-isolated-response-changes-little',
   key: 'south-front-p6-scenario-isolated-response-changes-little', modality: 'CONDITIONAL',
   locator: 'paragraph 6'},
  {from: 'document-south-front-2020-08', to: 'assessment-forecast-lingering-conflict',
   key: 'south-front-p6-forecast-lingering-conflict', modality: 'CONDITIONAL', locator: 'paragraph 6'},
  {from: 'document-south-front-2020-08', to: 'assessment-forecast-stabilisation-in-question',
   key: 'south-front-p6-forecast-stabilisation-in-question', modality: 'CONDITIONAL', locator: 'paragraph 6'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:SUPPORTS {id: row.from + '~SUPPORTS~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08', r.speakerId = row.speakerId,
  r.stance = 'AFFIRMS', r.modality = row.modality, r.locator = row.locator,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// South Front draws its judgement on their purpose from the attacks themselves.
UNWIND [
  {from: 'event-2020-08-10-border-convoy', to: 'assessment-attacks-aim-at-pressure',
   key: 'south-front-p6-attacks-aim-at-pressure'},
  {from: 'event-2020-08-12-green-zone-rockets', to: 'assessment-attacks-aim-at-pressure',
   key: 'south-front-p6-attacks-aim-at-pressure'},
  {from: 'event-2020-08-05-embassy-rocket', to: 'assessment-attacks-aim-at-pressure',
   key: 'south-front-p6-attacks-aim-at-pressure'},
  {from: 'event-2020-07-30-baghdad-airport-rockets', to: 'assessment-attacks-aim-at-pressure',
   key: 'south-front-p6-attacks-aim-at-pressure'},
  {from: 'event-2020-07-27-camp-taji-rockets', to: 'assessment-attacks-aim-at-pressure',
   key: 'south-front-p6-attacks-aim-at-pressure'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:SUPPORTS {id: row.from + '~SUPPORTS~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 6',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// What each is about.
UNWIND [
  {from: 'assessment-coalition-turn-for-the-worse', to: 'actor-us-led-coalition-in-iraq',
   key: 'south-front-p1-us-led-coalition-in-iraq', locator: 'paragraph 1'},
  {from: 'assessment-coalition-turn-for-the-worse', to: 'location-iraq', key: 'south-front-p1-iraq',
   locator: 'paragraph 1'},
  {from: 'assessment-attacks-are-everyday-reality', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p3-anti-us-resistance-groups', locator: 'paragraph 3'},
  {from: 'assessment-attacks-are-everyday-reality', to: 'actor-us-forces-in-iraq',
   key: 'south-front-p3-us-forces-in-iraq', locator: 'paragraph 3'},
  {from: 'assessment-attacks-aim-at-pressure', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p6-anti-us-resistance-groups', locator: 'paragraph 6'},
  {from: 'assessment-attacks-aim-at-pressure', to: 'actor-us-leadership', key: 'south-front-p6-us-leadership',
   locator: 'paragraph 6'},
  {from: 'assessment-attacks-aim-at-pressure', to: 'actor-us-forces-in-iraq',
   key: 'south-front-p6-us-forces-in-iraq', locator: 'paragraph 6'},
  {from: 'assessment-attacks-aim-at-pressure', to: 'event-2020-08-10-border-convoy',
   key: 'south-front-p6-2020-08-10-border-convoy', locator: 'paragraph 6'},
  {from: 'assessment-attacks-aim-at-pressure', to: 'event-2020-08-12-green-zone-rockets',
   key: 'south-front-p6-2020-08-12-green-zone-rockets', locator: 'paragraph 6'},
  {from: 'assessment-attacks-aim-at-pressure', to: 'event-2020-08-05-embassy-rocket',
   key: 'south-front-p6-2020-08-05-embassy-rocket', locator: 'paragraph 6'},
  {from: 'assessment-attacks-aim-at-pressure', to: 'event-2020-07-30-baghdad-airport-rockets',
   key: 'south-front-p6-2020-07-30-baghdad-airport-rockets', locator: 'paragraph 6'},
  {from: 'assessment-attacks-aim-at-pressure', to: 'event-2020-07-27-camp-taji-rockets',
   key: 'south-front-p6-2020-07-27-camp-taji-rockets', locator: 'paragraph 6'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:ABOUT {id: row.from + '~ABOUT~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = row.locator,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

UNWIND [
  {from: 'assessment-goal-us-troop-withdrawal', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p3-anti-us-resistance-groups'},
  {from: 'assessment-goal-us-troop-withdrawal', to: 'actor-us-forces-in-iraq',
   key: 'south-front-p3-us-forces-in-iraq'},
  {from: 'assessment-goal-us-troop-withdrawal', to: 'location-iraq', key: 'south-front-p3-iraq'},
  {from: 'assessment-goal-attacks-on-us-forces', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p3-anti-us-resistance-groups'},
  {from: 'assessment-goal-attacks-on-us-forces', to: 'actor-us-forces-in-iraq',
   key: 'south-front-p3-us-forces-in-iraq'},
  {from: 'assessment-goal-attacks-on-us-forces', to: 'asset-us-military-infrastructure',
   key: 'south-front-p3-us-military-infrastructure'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:ABOUT {id: row.from + '~ABOUT~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08', r.speakerId = 'actor-anti-us-resistance-groups',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'paragraph 3',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

UNWIND [
  {from: 'assessment-scenario-years-of-resistance', to: 'actor-anti-us-resistance-groups',
   key: 'south-front-p6-anti-us-resistance-groups'},
  {from: 'assessment-scenario-years-of-resistance', to: 'actor-us-leadership',
   key: 'south-front-p6-us-leadership'},
  {from: 'assessment-scenario-open-us-response', to: 'actor-united-states',
   key: 'south-front-p6-united-states'},
  {from: 'assessment-scenario-open-us-response', to: 'asset-rockets', key: 'south-front-p6-rockets'},
  {from: 'assessment-scenario-airstrikes', to: 'actor-united-states', key: 'south-front-p6-united-states'},
  {from: 'assessment-scenario-airstrikes', to: 'location-iraq', key: 'south-front-p6-iraq'},
  {from: 'assessment-scenario-airstrikes', to: 'location-eastern-syria', key: 'south-front-p6-eastern-syria'},
  {from: 'assessment-scenario-isolated-response-changes-little', to: 'actor-united-states',
   key: 'south-front-p6-united-states'},
  {from: 'assessment-scenario-isolated-response-changes-little', to: 'location-iraq',
   key: 'south-front-p6-iraq'},
  {from: 'assessment-forecast-lingering-conflict', to: 'actor-united-states',
   key: 'south-front-p6-united-states'},
  {from: 'assessment-forecast-lingering-conflict', to: 'actor-iranian-led-forces-in-iraq',
   key: 'south-front-p6-iranian-led-forces-in-iraq'},
  {from: 'assessment-forecast-lingering-conflict', to: 'location-iraq', key: 'south-front-p6-iraq'},
  {from: 'assessment-forecast-stabilisation-in-question', to: 'location-iraq', key: 'south-front-p6-iraq'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:ABOUT {id: row.from + '~ABOUT~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'CONDITIONAL', r.locator = 'paragraph 6',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// That the targets of airstrikes would be Iran's and its proxies' is what Washington would call
// them.
UNWIND [
  {from: 'assessment-scenario-airstrikes', to: 'actor-iran', key: 'south-front-p6-washington-iran'},
  {from: 'assessment-scenario-airstrikes', to: 'actor-iranian-proxies',
   key: 'south-front-p6-washington-iranian-proxies'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:ABOUT {id: row.from + '~ABOUT~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08', r.speakerId = 'actor-us-leadership',
  r.stance = 'AFFIRMS', r.modality = 'CONDITIONAL', r.locator = 'paragraph 6',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

// What follows within what: the form of the response and its effect belong to the scenario of a
// response, the doubt about stabilisation to the forecast of a drawn-out conflict.
UNWIND [
  {from: 'assessment-scenario-airstrikes', to: 'assessment-scenario-open-us-response',
   key: 'south-front-p6-scenario-open-us-response'},
  {from: 'assessment-scenario-isolated-response-changes-little', to: 'assessment-scenario-open-us-response',
   key: 'south-front-p6-scenario-open-us-response'},
  {from: 'assessment-forecast-stabilisation-in-question', to: 'assessment-forecast-lingering-conflict',
   key: 'south-front-p6-forecast-lingering-conflict'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:PART_OF {id: row.from + '~PART_OF~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'CONDITIONAL', r.locator = 'paragraph 6',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';
