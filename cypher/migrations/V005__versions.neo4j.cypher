// Indexes of Neo4j for lists as of the past, which show versions beside the nodes that are still as they were.

// Those that ended since, for a past that little of the graph has changed since.
CREATE INDEX version_span IF NOT EXISTS FOR (v:Version) ON (v.to, v.from);

// Those of a longer past, in the orders of events and documents: an order, the id that makes it total, and
// the span, so that what did not hold then is passed over without a look at it.
CREATE INDEX version_name IF NOT EXISTS FOR (v:Version) ON (v.name, v.entityId, v.from, v.to);
CREATE INDEX version_type_name IF NOT EXISTS FOR (v:Version) ON (v.type, v.name, v.entityId, v.from, v.to);
CREATE INDEX version_occurred_from IF NOT EXISTS FOR (v:Version) ON (v.occurredFrom, v.entityId, v.from, v.to);
CREATE INDEX version_type_occurred_from IF NOT EXISTS
FOR (v:Version) ON (v.type, v.occurredFrom, v.entityId, v.from, v.to);
