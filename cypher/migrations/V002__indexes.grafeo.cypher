// Indexes of the embedded engine. It has hash indexes over one property each, which find what equals a
// value; it uses none to sort or for a range, so the sort indexes of Neo4j would only cost memory here.

// A unique constraint makes no index, and without one every insert reads all nodes.
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX version_entity IF NOT EXISTS FOR (n:Version) ON (n.entityId);

// The filter that lists of a kind are most asked with.
CREATE INDEX actor_type IF NOT EXISTS FOR (n:Actor) ON (n.type);
CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type);
CREATE INDEX location_type IF NOT EXISTS FOR (n:Location) ON (n.type);
CREATE INDEX asset_type IF NOT EXISTS FOR (n:Asset) ON (n.type);
CREATE INDEX document_type IF NOT EXISTS FOR (n:Document) ON (n.type);
CREATE INDEX source_type IF NOT EXISTS FOR (n:Source) ON (n.type);
CREATE INDEX assessment_type IF NOT EXISTS FOR (n:Assessment) ON (n.type);
