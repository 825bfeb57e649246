import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * Imports point one way. Each room of `src` with the rooms and files that it may import; a room may always
 * import itself. `docs/architecture.md` says what each room is.
 */
const shared = ['errors.ts', 'collections.ts', 'memoize.ts', 'next-turn.ts'];
const rooms = {
  model: [],
  'graph/store': ['model', 'package-root.ts'],
  'graph/cypher': ['model', 'graph/store'],
  'graph/read': ['model', 'graph/store', 'graph/cypher'],
  'graph/judgement': ['model', 'graph/store', 'graph/cypher', 'graph/read'],
  'graph/search': ['model', 'graph/store', 'graph/cypher', 'graph/read'],
  'graph/traversal': ['model', 'graph/store', 'graph/cypher', 'graph/read'],
  'graph/stats': ['model', 'graph/store', 'graph/cypher', 'graph/read', 'graph/judgement'],
  'graph/rules': ['model', 'graph/store', 'graph/cypher', 'graph/read', 'graph/search'],
  'graph/write': ['model', 'graph/store', 'graph/cypher', 'graph/read', 'graph/search', 'graph/rules'],
  'graph/transfer': [
    'model',
    'graph/store',
    'graph/cypher',
    'graph/read',
    'graph/search',
    'graph/rules',
    'graph/write',
  ],
  'graph/imports': ['model', 'graph/store', 'graph/cypher', 'graph/read', 'graph/rules', 'graph/write'],
  schema: ['model', 'graph'],
  resolvers: ['schema', 'model', 'graph'],
  execution: ['resolvers', 'schema', 'model', 'graph'],
  server: ['execution', 'resolvers', 'model', 'graph', 'config.ts', 'package-root.ts'],
  io: ['model', 'graph'],
  cli: ['server', 'resolvers', 'io', 'model', 'graph', 'config.ts', 'package-root.ts'],
  graphiql: [],
};

const importZones = Object.entries(rooms).map(([room, others]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...others, ...shared].map((path) => `./${path}`),
  message: `src/${room} may import only: ${[...others, ...shared].join(', ')}.`,
}));

const drivers = ['neo4j-driver', '@grafeo-db/*'];
const graphqlPackages = [
  'graphql',
  'graphql/*',
  'graphql-*',
  'type-graphql',
  '@graphql-tools/*',
  '@apollo/*',
  '@as-integrations/*',
  'fastify',
  '@fastify/*',
];

const noDrivers = {
  group: drivers,
  message: 'Only the two backends in src/graph/store may import a driver.',
};
const noGraphql = {
  group: graphqlPackages,
  message: 'src/model and src/graph know nothing of GraphQL or HTTP.',
};

const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Only src/config.ts reads the environment.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      '.cache/',
      'data/',
      // What a generator writes, and what is typed by it.
      'test/clients/*/generated/',
      'test/clients/codegen/',
      'test/clients/relay/compiled.cjs',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An interface may ask for a promise where an implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Classes are empty where decorators say it all, and functions where there is nothing to do.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.mts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: { 'max-lines': ['warn', { max: 400 }], 'import-x/no-cycle': 'error' },
  },
  {
    files: ['src/**'],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: importZones }],
      'no-restricted-imports': ['error', { patterns: [noDrivers] }],
      'no-restricted-properties': ['error', noEnvironment],
    },
  },
  {
    // Nobody's text may hold the event loop: a regular expression takes time in proportion to what it reads.
    files: ['src/**', 'test/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['src/model/**', 'src/graph/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noDrivers, noGraphql] }] },
  },
  {
    files: ['src/graph/store/neo4j/**', 'src/graph/store/grafeo/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noGraphql] }] },
  },
  {
    files: ['test/**'],
    rules: {
      // Tests look into answers and matchers whose types say nothing; an expectation checks them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  {
    files: ['test/clients/**'],
    languageOptions: {
      globals: { fetch: 'readonly', setTimeout: 'readonly', URLSearchParams: 'readonly' },
    },
  },
);
