// The demonstration graph: one news article, whole, as assertions.
// Conventions of all files in this folder, which are loaded in the order of their names:
// - A second load changes nothing: a node or an edge is made where it is missing and never touched
//   again, so that what an analyst has changed since stays changed. All instants are fixed, so that
//   any two loads are equal.
// - A node's properties are the editors' working description. Evidence is on the edges alone.
// - An edge's id is its start, its type and a key: who says so, in which paragraph (p1 to p6), and
//   what.
// - Paragraphs are counted from the article's first sentence; its heading is the publisher's name.
// - ASSERTED: South Front vouches for it. REPORTED: it hedges. CONDITIONAL: it says so only for the
//   case that something else comes about.
// - Without a speakerId the document itself speaks.

// The article grades nobody, so neither source has a reliability.
UNWIND [
  {id: 'source-south-front', name: 'South Front', type: 'NEWS_MEDIA', aliases: ['SouthFront'],
   summary: 'Publisher of analyses of armed conflicts.'},
  {id: 'source-claimgraph-editors', name: 'Claimgraph editors', type: 'EDITOR',
   summary: 'The editors of the demonstration graph.'}
] AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n:Source, n += row, n.marking = 'CLEAR', n.version = 1,
  n.recordedAt = '2020-08-13T00:00:00.000Z', n.updatedAt = '2020-08-13T00:00:00.000Z',
  n.recordedBy = 'claimgraph-editors';

// The article names no title, address or day of publication, so the document has none. Its name is
// the editors'.
UNWIND [
  {id: 'document-south-front-2020-08', name: 'South Front on the attacks on US forces in Iraq, August 2020',
   type: 'ARTICLE', language: 'en',
   summary: 'Analysis of six incidents in Iraq, of who claims them and who is blamed, and of what may follow.'},
  {id: 'document-editorial-note', name: 'Editors\' note on what the South Front article takes for granted',
   title: 'What the South Front article takes for granted', type: 'EDITORIAL_NOTE', language: 'en',
   summary: 'States the years, the day and place of the killing and the geography that the article leaves unsaid.'}
] AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n:Document, n += row, n.marking = 'CLEAR', n.version = 1,
  n.recordedAt = '2020-08-13T00:00:00.000Z', n.updatedAt = '2020-08-13T00:00:00.000Z',
  n.recordedBy = 'claimgraph-editors';

// Each document bears its publisher's name, so each asserts its own publication. The note reads the
// article and does not merely repeat it.
UNWIND [
  {from: 'document-south-front-2020-08', to: 'source-south-front', key: 'south-front-heading'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:PUBLISHED_BY {id: row.from + '~PUBLISHED_BY~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-south-front-2020-08',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'heading',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

UNWIND [
  {from: 'document-editorial-note', to: 'source-claimgraph-editors', key: 'editors-heading'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:PUBLISHED_BY {id: row.from + '~PUBLISHED_BY~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-editorial-note',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'heading',
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';

UNWIND [
  {from: 'document-editorial-note', to: 'document-south-front-2020-08', key: 'editors-heading-south-front'}
] AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
MERGE (a)-[r:CITES {id: row.from + '~CITES~' + row.key}]->(b)
ON CREATE SET
  r.documentId = 'document-editorial-note',
  r.stance = 'AFFIRMS', r.modality = 'ASSERTED', r.locator = 'heading',
  r.syndicated = false,
  r.recordedAt = '2020-08-13T00:00:00.000Z', r.recordedBy = 'claimgraph-editors',
  r.marking = 'CLEAR';
