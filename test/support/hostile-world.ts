import type { Stored, World, WorldEdge, WorldNode } from './oracle/world';

/** Texts that some format could mistake for something of its own. */
export const hostileTexts: readonly string[] = [
  `it's "quoted" and \`ticked\``,
  'line\nfeed, carriage\r\nreturn,\ttab',
  'back\\slash \\n \\" \\u0041 C:\\users\\\\',
  '; DROP; // no comment /* nor this */',
  '=HYPERLINK("http://example.com";"x")',
  '+1',
  '-1',
  '@SUM(A1)',
  "'apostrophe",
  '\tindented',
  '\rreturned',
  'nul \u0000 and bell \u0007 and \u001b[31m',
  'separators \u2028 \u2029 \u0085 \ufeff',
  '😀 👩‍👩‍👧 e\u0301 é',
  'عصبة الثائرين \u202e right to left',
  ' $name ${name} {{name}} %s ',
  ':param x => 1',
  'x'.repeat(100_000),
  'a,b;c|d',
  'null',
  '3',
];

const stamps: Stored = {
  marking: 'CLEAR',
  recordedAt: '2020-01-01T00:00:00.000Z',
  recordedBy: 'somebody',
};

/** A small graph that keeps the storage model, and has every hostile text on nodes, versions and edges. */
export function hostileWorld(): World {
  const texts = hostileTexts.filter((text) => text.length < 1000);
  const actors = hostileTexts.map((text, index): WorldNode => ({
    kind: 'Actor',
    properties: {
      ...stamps,
      id: `actor-${index}`,
      // Neo4j indexes names, and no text of more than 8 kB.
      name: text.slice(0, 1000),
      summary: text,
      aliases: texts,
      type: 'OTHER',
      updatedAt: '2020-01-02T00:00:00.000Z',
      version: 2,
    },
    versions: [
      {
        ...stamps,
        name: text.slice(0, 1000),
        summary: text,
        type: 'OTHER',
        version: 1,
        updatedAt: '2020-01-01T00:00:00.000Z',
        entityId: `actor-${index}`,
        from: '2020-01-01T00:00:00.000Z',
        to: '2020-01-02T00:00:00.000Z',
      },
    ],
  }));
  const present = { ...stamps, updatedAt: '2020-01-01T00:00:00.000Z', version: 1 };
  const document: WorldNode = {
    kind: 'Document',
    properties: { ...present, id: 'document-1', name: 'Document', type: 'REPORT' },
    versions: [],
  };
  const edges = hostileTexts.map((text, index): WorldEdge => ({
    type: 'MENTIONS',
    from: 'document-1',
    to: `actor-${index}`,
    properties: {
      ...stamps,
      id: `document-1~MENTIONS~${index}`,
      documentId: 'document-1',
      stance: 'AFFIRMS',
      modality: 'ASSERTED',
      locator: text,
      speakerText: text,
      count: index,
    },
  }));
  return { nodes: [...actors, document], edges };
}
