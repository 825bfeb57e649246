/** A project of the tests: its folder below test/, and whether it wants Neo4j. */
function project(name, { neo4j }) {
  return {
    displayName: name,
    rootDir: __dirname,
    testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
    testEnvironment: '<rootDir>/test/support/environment.cjs',
    transform: { '\\.ts$': '@swc/jest' },
    // What is loaded only when it is wanted (`import('./serve.js')`) is named as it is built.
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    setupFiles: ['<rootDir>/test/support/setup.ts'],
    ...(neo4j && {
      // jest calls each of these once for a run, though several projects name it.
      globalSetup: '<rootDir>/test/support/neo4j/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/neo4j/global-teardown.ts',
    }),
  };
}

module.exports = {
  // Suites wipe the Neo4j database that they run on. Each worker has a server of its own, unless the run was
  // given one; `npx jest -i` makes do with one worker, for a few suites.
  maxWorkers: process.env.NEO4J_URI ? 1 : 2,
  // An empty Neo4j with all its indexes takes seconds to make. (jest knows this setting for all projects alone.)
  testTimeout: 180_000,
  reporters: ['default', '<rootDir>/test/support/reporter.cjs'],
  projects: [
    project('unit', { neo4j: false }),
    project('api', { neo4j: true }),
    project('server', { neo4j: true }),
    project('cli', { neo4j: true }),
    project('io', { neo4j: true }),
    project('conformance', { neo4j: true }),
    project('browser', { neo4j: false }),
    {
      ...project('clients', { neo4j: false }),
      // The clients have a lock file of their own. The first run installs them.
      globalSetup: '<rootDir>/test/clients/install.cjs',
    },
  ],
};
