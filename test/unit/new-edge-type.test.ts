import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const definitions = 'src/model/registry/edge-definitions.ts';
const table = 'export const edgeDefinitions = {\n';

/** What a new type of edge takes: this entry, and nothing else in the code. */
const entry = `  FUNDED: {
    meaning: 'The actor or source paid for the event.',
    from: ['Actor', 'Source'],
    to: ['Event'],
    fields: {
      atFrom: { name: 'funded', description: 'The events that it paid for.' },
      atTo: { name: 'funders', description: 'Who paid for it.' },
    },
    properties: {
      dollars: { type: 'integer', required: true, minimum: 0, description: 'How much.' },
      way: { type: medium, description: 'How it is known.' },
    },
  },
`;

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- It is the JSON that the program prints. */
let used: any;

// A copy of the product has the entry in its registry, and a program there uses the new type everywhere.
beforeAll(async () => {
  const copy = await mkdtemp(join(tmpdir(), 'claimgraph-edge-type-'));
  try {
    for (const part of ['src', 'cypher', 'test/support', '.swcrc', 'package.json'])
      await cp(join(root, part), join(copy, part), { recursive: true });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    const text = await readFile(join(copy, definitions), 'utf8');
    expect(text.split(table)).toHaveLength(2);
    await writeFile(join(copy, definitions), text.replace(table, table + entry));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['-r', './test/support/typescript.cjs', 'test/support/registry/use-new-edge-type.ts'],
      { cwd: copy },
    );
    used = JSON.parse(stdout);
  } finally {
    await rm(copy, { recursive: true });
  }
});

describe('one entry in the registry makes a new type of edge', () => {
  it('has a field at each end, its assertions with its properties, filters and orders', () => {
    expect(used.answer.errors).toEqual([]);
    const assertion = {
      __typename: 'FundedAssertion',
      type: 'FUNDED',
      document: { id: 'document-one' },
    };
    expect(used.answer.data).toEqual({
      actor: {
        funded: {
          totalCount: 2,
          edges: [
            {
              node: { name: 'Two' },
              assertion: { ...assertion, id: expect.any(String), dollars: 100, way: null },
            },
            {
              node: { name: 'One' },
              assertion: { ...assertion, id: expect.any(String), dollars: 900, way: 'CALL' },
            },
          ],
        },
        assertions: { nodes: expect.arrayContaining([{ __typename: 'FundedAssertion', dollars: 900 }]) },
      },
      event: {
        funders: {
          nodes: [
            { __typename: 'Source', name: 'Poor' },
            { __typename: 'Actor', name: 'Rich' },
          ],
        },
      },
      events: { nodes: [{ id: 'event-one' }] },
      actors: { totalCount: 0 },
    });
    expect(used.described).toEqual([
      'FundedAssertion',
      'FundedEntityConnection',
      'FundedEntityEdge',
      'FundedEventConnection',
      'FundedEventEdge',
      'FundedFilter',
    ]);
  });

  it('is held to its ends and properties by every write, and by check', () => {
    expect(used.refused).toEqual([
      'edges.0.toId ends',
      'edges.1.dollars value-bounds',
      'edges.2.way value-unknown',
      'edges.3.dollars property-missing',
      'edges.4.colour property-unknown',
    ]);
    expect(used.breachesBefore).toEqual([]);
    expect(used.breachesAfter).toEqual([
      expect.objectContaining({ rule: 'value-type', subject: 'edge', message: expect.any(String) }),
    ]);
  });

  it('is exported and brought back, and a file of your own can be mapped to it', () => {
    expect(used.exported).toBe(3);
    expect(used.restored).toBe(true);
    expect(used.columns).toEqual(expect.arrayContaining(['dollars:long', 'way']));
    expect(used.mapped.then.properties.properties.propertyNames.enum).toEqual(
      expect.arrayContaining(['dollars', 'way']),
    );
  });
});
