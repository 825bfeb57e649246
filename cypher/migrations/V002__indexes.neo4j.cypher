// Indexes of Neo4j. A page is fast where its order is an index: the property bound to one value first,
// then the order, and the id last, which makes the order total.

// By name, of every kind.
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name, n.id);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name, n.id);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.name, n.id);
CREATE INDEX location_name IF NOT EXISTS FOR (n:Location) ON (n.name, n.id);
CREATE INDEX asset_name IF NOT EXISTS FOR (n:Asset) ON (n.name, n.id);
CREATE INDEX document_name IF NOT EXISTS FOR (n:Document) ON (n.name, n.id);
CREATE INDEX source_name IF NOT EXISTS FOR (n:Source) ON (n.name, n.id);
CREATE INDEX assessment_name IF NOT EXISTS FOR (n:Assessment) ON (n.name, n.id);

// By name, of one type.
CREATE INDEX actor_type_name IF NOT EXISTS FOR (n:Actor) ON (n.type, n.name, n.id);
CREATE INDEX event_type_name IF NOT EXISTS FOR (n:Event) ON (n.type, n.name, n.id);
CREATE INDEX location_type_name IF NOT EXISTS FOR (n:Location) ON (n.type, n.name, n.id);
CREATE INDEX asset_type_name IF NOT EXISTS FOR (n:Asset) ON (n.type, n.name, n.id);
CREATE INDEX document_type_name IF NOT EXISTS FOR (n:Document) ON (n.type, n.name, n.id);
CREATE INDEX source_type_name IF NOT EXISTS FOR (n:Source) ON (n.type, n.name, n.id);
CREATE INDEX assessment_type_name IF NOT EXISTS FOR (n:Assessment) ON (n.type, n.name, n.id);

// Events by their date, of one type too, and by the end that a range compares.
CREATE INDEX event_occurred_from IF NOT EXISTS FOR (n:Event) ON (n.occurredFrom, n.id);
CREATE INDEX event_type_occurred_from IF NOT EXISTS FOR (n:Event) ON (n.type, n.occurredFrom, n.id);
CREATE INDEX event_occurred_to IF NOT EXISTS FOR (n:Event) ON (n.occurredTo, n.id);

// Locations within a rectangle.
CREATE INDEX location_position IF NOT EXISTS FOR (n:Location) ON (n.latitude, n.longitude);

// The past: what was recorded, what still is as it was, and the versions of a node.
CREATE INDEX entity_recorded IF NOT EXISTS FOR (n:Entity) ON (n.recordedAt, n.id);
CREATE INDEX entity_updated IF NOT EXISTS FOR (n:Entity) ON (n.updatedAt, n.id);
CREATE INDEX version_entity IF NOT EXISTS FOR (n:Version) ON (n.entityId, n.from);

// What a document asserts.
CREATE INDEX claimed_document IF NOT EXISTS FOR ()-[r:CLAIMED]-() ON (r.documentId);
CREATE INDEX attributed_to_document IF NOT EXISTS FOR ()-[r:ATTRIBUTED_TO]-() ON (r.documentId);
CREATE INDEX involved_in_document IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.documentId);
CREATE INDEX targeted_document IF NOT EXISTS FOR ()-[r:TARGETED]-() ON (r.documentId);
CREATE INDEX killed_by_document IF NOT EXISTS FOR ()-[r:KILLED_BY]-() ON (r.documentId);
CREATE INDEX killed_in_document IF NOT EXISTS FOR ()-[r:KILLED_IN]-() ON (r.documentId);
CREATE INDEX located_at_document IF NOT EXISTS FOR ()-[r:LOCATED_AT]-() ON (r.documentId);
CREATE INDEX part_of_document IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.documentId);
CREATE INDEX member_of_document IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.documentId);
CREATE INDEX leads_document IF NOT EXISTS FOR ()-[r:LEADS]-() ON (r.documentId);
CREATE INDEX allied_with_document IF NOT EXISTS FOR ()-[r:ALLIED_WITH]-() ON (r.documentId);
CREATE INDEX opposes_document IF NOT EXISTS FOR ()-[r:OPPOSES]-() ON (r.documentId);
CREATE INDEX operated_by_document IF NOT EXISTS FOR ()-[r:OPERATED_BY]-() ON (r.documentId);
CREATE INDEX used_document IF NOT EXISTS FOR ()-[r:USED]-() ON (r.documentId);
CREATE INDEX responds_to_document IF NOT EXISTS FOR ()-[r:RESPONDS_TO]-() ON (r.documentId);
CREATE INDEX reports_document IF NOT EXISTS FOR ()-[r:REPORTS]-() ON (r.documentId);
CREATE INDEX mentions_document IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r.documentId);
CREATE INDEX published_by_document IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() ON (r.documentId);
CREATE INDEX cites_document IF NOT EXISTS FOR ()-[r:CITES]-() ON (r.documentId);
CREATE INDEX owned_by_document IF NOT EXISTS FOR ()-[r:OWNED_BY]-() ON (r.documentId);
CREATE INDEX about_document IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.documentId);
CREATE INDEX supports_document IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.documentId);
CREATE INDEX same_as_document IF NOT EXISTS FOR ()-[r:SAME_AS]-() ON (r.documentId);

// Whose statement it is.
CREATE INDEX claimed_speaker IF NOT EXISTS FOR ()-[r:CLAIMED]-() ON (r.speakerId);
CREATE INDEX attributed_to_speaker IF NOT EXISTS FOR ()-[r:ATTRIBUTED_TO]-() ON (r.speakerId);
CREATE INDEX involved_in_speaker IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.speakerId);
CREATE INDEX targeted_speaker IF NOT EXISTS FOR ()-[r:TARGETED]-() ON (r.speakerId);
CREATE INDEX killed_by_speaker IF NOT EXISTS FOR ()-[r:KILLED_BY]-() ON (r.speakerId);
CREATE INDEX killed_in_speaker IF NOT EXISTS FOR ()-[r:KILLED_IN]-() ON (r.speakerId);
CREATE INDEX located_at_speaker IF NOT EXISTS FOR ()-[r:LOCATED_AT]-() ON (r.speakerId);
CREATE INDEX part_of_speaker IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.speakerId);
CREATE INDEX member_of_speaker IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.speakerId);
CREATE INDEX leads_speaker IF NOT EXISTS FOR ()-[r:LEADS]-() ON (r.speakerId);
CREATE INDEX allied_with_speaker IF NOT EXISTS FOR ()-[r:ALLIED_WITH]-() ON (r.speakerId);
CREATE INDEX opposes_speaker IF NOT EXISTS FOR ()-[r:OPPOSES]-() ON (r.speakerId);
CREATE INDEX operated_by_speaker IF NOT EXISTS FOR ()-[r:OPERATED_BY]-() ON (r.speakerId);
CREATE INDEX used_speaker IF NOT EXISTS FOR ()-[r:USED]-() ON (r.speakerId);
CREATE INDEX responds_to_speaker IF NOT EXISTS FOR ()-[r:RESPONDS_TO]-() ON (r.speakerId);
CREATE INDEX reports_speaker IF NOT EXISTS FOR ()-[r:REPORTS]-() ON (r.speakerId);
CREATE INDEX mentions_speaker IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r.speakerId);
CREATE INDEX published_by_speaker IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() ON (r.speakerId);
CREATE INDEX cites_speaker IF NOT EXISTS FOR ()-[r:CITES]-() ON (r.speakerId);
CREATE INDEX owned_by_speaker IF NOT EXISTS FOR ()-[r:OWNED_BY]-() ON (r.speakerId);
CREATE INDEX about_speaker IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.speakerId);
CREATE INDEX supports_speaker IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.speakerId);
CREATE INDEX same_as_speaker IF NOT EXISTS FOR ()-[r:SAME_AS]-() ON (r.speakerId);
