/** A project of the tests: its folder below test/, how long one test may take, and whether it wants Neo4j. */
function project(name, { seconds, neo4j }) {
  return {
    displayName: name,
    rootDir: __dirname,
    testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
    testTimeout: seconds * 1000,
    transform: { '\\.ts$': '@swc/jest' },
    setupFiles: ['<rootDir>/test/support/setup.ts'],
    ...(neo4j && {
      // jest calls each of these once for a run, though several projects name it.
      globalSetup: '<rootDir>/test/support/neo4j/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/neo4j/global-teardown.ts',
    }),
  };
}

module.exports = {
  // There is one Neo4j database for all suites, and they wipe it.
  maxWorkers: 1,
  reporters: ['default', '<rootDir>/test/support/reporter.cjs'],
  projects: [
    project('unit', { seconds: 10, neo4j: false }),
    project('api', { seconds: 30, neo4j: true }),
    project('conformance', { seconds: 30, neo4j: true }),
    project('browser', { seconds: 60, neo4j: false }),
  ],
};
