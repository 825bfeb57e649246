import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraph } from '../../src/graph/store/open';
import { checkGraph } from '../../src/graph/rules/check-graph';
import { startClaimgraph } from '../support/claimgraph';
import { openDemonstration } from '../support/demonstration';
import { describeEachEngine } from '../support/engines';
import { rowsOf } from '../support/graph-queries';
import { neo4jConnection } from '../support/neo4j/connection';

const dear = `{ ${Array.from({ length: 8 }, (_, i) => `e${i}: events(first: ${i + 20}) { totalCount nodes { name claims { nodes { name } } reports { nodes { name } } } }`).join(' ')} }`;

/** How a client fared with one request. */
type Fared = 'answered' | 'sent elsewhere' | 'cut' | 'refused' | 'half an answer';

async function fare(url: string): Promise<Fared> {
  let response: Response;
  try {
    response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: dear }),
    });
  } catch (error) {
    const { code } = (error as { cause: NodeJS.ErrnoException }).cause;
    return code === 'ECONNREFUSED' ? 'refused' : 'cut';
  }
  const text = await response.text().catch(() => '');
  if (response.status === 503) return 'sent elsewhere';
  try {
    return 'data' in (JSON.parse(text) as object) ? 'answered' : 'half an answer';
  } catch {
    return 'half an answer';
  }
}

describeEachEngine('SIGTERM under load', (engine) => {
  let directory: string;
  beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'claimgraph-stop-'))));
  afterEach(() => rm(directory, { recursive: true }));

  it('lets requests end, sends others elsewhere, and ends the process in order', async () => {
    const path = join(directory, 'graph');
    const { uri, username, password, database } = engine.name === 'neo4j' ? neo4jConnection() : noNeo4j;
    const store: Record<string, string> =
      engine.name === 'neo4j'
        ? { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
        : { CLAIMGRAPH_DATA: path };
    if (engine.name === 'neo4j') await openDemonstration(engine);

    const server = startClaimgraph(['serve'], { ...store, PORT: '0', LOG_LEVEL: 'warn' });
    let url = '';
    await server.until(({ stderr }) => {
      url = /Claimgraph is at (\S+)/.exec(stderr)?.[1] ?? '';
      return url !== '';
    });
    const fared: Fared[] = [];
    const client = async (): Promise<void> => {
      for (;;) {
        const how = await fare(url);
        fared.push(how);
        if (how === 'refused' || how === 'cut') return;
        if (how === 'sent elsewhere') await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const clients = Array.from({ length: 20 }, client);
    while (fared.length < 40) await new Promise((resolve) => setTimeout(resolve, 10));
    server.process.kill('SIGTERM');
    const { code, stderr } = await server.ended;
    await Promise.all(clients);

    expect(code).toBe(0);
    // An answer that was begun is whole: nothing that an engine does under load is cut within ten seconds.
    expect(fared).not.toContain('half an answer');
    expect(fared.slice(0, 40)).toEqual(Array.from({ length: 40 }, () => 'answered'));
    expect(stderr).not.toMatch(/"level":[56]0/);
    const graph = engine.name === 'neo4j' ? await engine.open() : await openGraph({ engine: 'grafeo', path });
    if (engine.name === 'grafeo') await expect(checkGraph(graph)).resolves.toEqual([]);
    await graph.close();
  });
});

const noNeo4j = { uri: '', username: '', password: '', database: '' };

describe('A statement that nothing can end', () => {
  it('does not hold the process up, and what was acknowledged is there afterwards', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'claimgraph-stop-'));
    try {
      const path = join(directory, 'graph');
      const support = join(__dirname, '../support');
      const script = join(support, 'store/close-under-statement.ts');
      const child = spawn(process.execPath, ['-r', join(support, 'typescript.cjs'), script, path], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      while (!output.includes('wrote 20\n')) await once(child.stdout, 'data');
      child.stdin.end();
      const [code] = (await once(child, 'close')) as [number];
      expect(code).toBe(0);
      expect(output).toMatch(/left\n$/);

      const wrote = output.split('\n').filter((line) => line.startsWith('wrote ')).length;
      const graph = await openGraph({ engine: 'grafeo', path });
      expect(await rowsOf(graph, 'MATCH (s:Sample) RETURN count(s), max(s.number)')).toEqual([
        [wrote, wrote],
      ]);
      await graph.close();
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
