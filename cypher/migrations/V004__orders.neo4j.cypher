// Indexes of Neo4j for the other orders of the kinds that a graph has very many nodes of, so that a page in
// each of them is read off an index. The few of another kind are soon sorted.

CREATE INDEX event_recorded IF NOT EXISTS FOR (n:Event) ON (n.recordedAt, n.id);
CREATE INDEX event_updated IF NOT EXISTS FOR (n:Event) ON (n.updatedAt, n.id);
CREATE INDEX document_recorded IF NOT EXISTS FOR (n:Document) ON (n.recordedAt, n.id);
CREATE INDEX document_updated IF NOT EXISTS FOR (n:Document) ON (n.updatedAt, n.id);
