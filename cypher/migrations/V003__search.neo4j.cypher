// The words by which a search finds an entity: folded by us, so the analyzer only parts them at spaces.
// The embedded engine has no such index, and reads them.
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchTokens]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
