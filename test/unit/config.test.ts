import { allShown, defaultLimits, readConfig } from '../../src/config';
import { BadInputError } from '../../src/errors';

function refusalOf(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof BadInputError) return error.message;
    throw error;
  }
  throw new Error('expected the environment to be refused');
}

describe('readConfig', () => {
  it('needs nothing: an embedded store on loopback, with the demonstration graph', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      token: null,
      origins: [],
      get: true,
      trustedDocuments: null,
      store: { engine: 'grafeo', path: './data/claimgraph.grafeo' },
      demo: true,
      logLevel: 'info',
      limits: defaultLimits,
      shows: allShown,
      trustProxy: [],
    });
  });

  it('is frozen, the store too', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config) && Object.isFrozen(config.store)).toBe(true);
  });

  it('uses Neo4j where its URI is given, and leaves that empty unless told otherwise', () => {
    const env = { NEO4J_URI: 'neo4j+s://graph.example:7687', NEO4J_PASSWORD: 'secret' };
    expect(readConfig(env)).toMatchObject({
      store: {
        engine: 'neo4j',
        uri: 'neo4j+s://graph.example:7687',
        username: 'neo4j',
        password: 'secret',
        database: 'neo4j',
      },
      demo: false,
    });
    expect(readConfig({ ...env, CLAIMGRAPH_DEMO: 'true' }).demo).toBe(true);
  });

  it('wants a password with a Neo4j URI, and takes an empty one that was set', () => {
    expect(refusalOf({ NEO4J_URI: 'bolt://localhost:7687' })).toMatch(
      /^NEO4J_PASSWORD must be set with NEO4J_URI/,
    );
    const { store } = readConfig({ NEO4J_URI: 'bolt://localhost:7687', NEO4J_PASSWORD: '' });
    expect(store).toMatchObject({ engine: 'neo4j', password: '' });
  });

  it('keeps nothing where CLAIMGRAPH_DATA is :memory:', () => {
    expect(readConfig({ CLAIMGRAPH_DATA: ':memory:' }).store).toEqual({ engine: 'grafeo', path: null });
  });

  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('takes %s without a token', (host) => {
    expect(readConfig({ HOST: host })).toMatchObject({ host, token: null });
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'graph.example'])('refuses %s without a token', (host) => {
    expect(refusalOf({ HOST: host })).toBe(
      `CLAIMGRAPH_TOKEN must be set when HOST is not loopback (HOST is ${host})`,
    );
    expect(readConfig({ HOST: host, CLAIMGRAPH_TOKEN: 'abcdefgh-12345678' })).toMatchObject({ host });
  });

  it.each([
    ['HOST', 'not a host', 'must be a host name or an IP address'],
    ['HOST', '127.0.0.256', 'must be a host name or an IP address'],
    ['HOST', '', 'must be a host name or an IP address'],
    ['PORT', 'abc', 'must be a whole number from 0 to 65535'],
    ['PORT', '65536', 'must be a whole number from 0 to 65535'],
    ['PORT', '-1', 'must be a whole number from 0 to 65535'],
    ['PORT', '4000.5', 'must be a whole number from 0 to 65535'],
    [
      'NEO4J_URI',
      'http://localhost',
      'must be a URI such as neo4j://localhost:7687, neo4j+s://… or bolt://…',
    ],
    ['NEO4J_DATABASE', ' ', 'must not be empty'],
    ['CLAIMGRAPH_DATA', '', 'must not be empty'],
    ['CLAIMGRAPH_DEMO', 'yes', 'must be true or false'],
    ['CLAIMGRAPH_TOKEN', 'short', 'must be at least 16 visible ASCII characters, with no spaces'],
    [
      'CLAIMGRAPH_TOKEN',
      'with spaces in its middle',
      'must be at least 16 visible ASCII characters, with no spaces',
    ],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, trace, silent'],
  ])('refuses %s=%j in one line', (name, value, reason) => {
    expect(refusalOf({ [name]: value })).toBe(`${name} ${reason}`);
  });

  it.each([
    ['https://app.example', ['https://app.example']],
    ['https://app.example http://localhost:5173', ['https://app.example', 'http://localhost:5173']],
    ['https://App.Example:443/, http://[::1]:3000', ['https://app.example', 'http://[::1]:3000']],
    ['', []],
  ])('reads the origins "%s"', (CLAIMGRAPH_ORIGINS, origins) => {
    expect(readConfig({ CLAIMGRAPH_ORIGINS }).origins).toEqual(origins);
  });

  it.each([
    '*',
    'null',
    'app.example',
    'https://*.example',
    'https://app.example/page',
    'https://user@app.example',
    'ftp://app.example',
    'https://',
  ])('refuses the origin %s', (CLAIMGRAPH_ORIGINS) => {
    expect(refusalOf({ CLAIMGRAPH_ORIGINS })).toMatch(/^CLAIMGRAPH_ORIGINS must list origins/);
  });

  it('answers GET unless told otherwise', () => {
    expect(readConfig({ CLAIMGRAPH_GET: 'false' }).get).toBe(false);
    expect(refusalOf({ CLAIMGRAPH_GET: 'no' })).toBe('CLAIMGRAPH_GET must be true or false');
  });

  it('names every wrong value at once, a line each', () => {
    expect(refusalOf({ PORT: 'x', LOG_LEVEL: 'y', HOST: 'a b' }).split('\n')).toHaveLength(3);
  });

  it.each([
    { NEO4J_URI: 'neo4j://user:hunter2-hunter2@localhost', NEO4J_PASSWORD: 'hunter2-hunter2' },
    { CLAIMGRAPH_TOKEN: 'hunter2 hunter2 hunter2', NEO4J_PASSWORD: 'hunter2-hunter2', PORT: 'x' },
  ])('never repeats a secret', (env) => {
    expect(refusalOf(env)).not.toContain('hunter2');
  });
});
