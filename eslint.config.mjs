import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * Imports point one way: main, cli → server → resolvers → schema → graph → errors, and io → graph.
 * Each folder with the folders and files of `src` that it may import, itself among them.
 */
const mayImport = {
  graph: ['graph', 'errors.ts', 'package-root.ts'],
  schema: ['schema', 'graph', 'errors.ts'],
  resolvers: ['resolvers', 'schema', 'graph', 'errors.ts'],
  server: ['server', 'resolvers', 'graph', 'errors.ts', 'config.ts', 'package-root.ts'],
  io: ['io', 'graph', 'errors.ts'],
  cli: ['cli', 'server', 'resolvers', 'io', 'graph', 'errors.ts', 'config.ts', 'package-root.ts'],
  graphiql: ['graphiql'],
};

const importZones = Object.entries(mayImport).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: allowed.map((path) => `./${path}`),
  message: `src/${folder} may import only: ${allowed.join(', ')}.`,
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

const noDrivers = { group: drivers, message: 'Only src/graph/backends may import a driver.' };
const noGraphql = { group: graphqlPackages, message: 'src/graph knows nothing of GraphQL or HTTP.' };

const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Only src/config.ts reads the environment.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.cache/', 'data/'] },
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
    rules: { 'max-lines': ['warn', { max: 400 }] },
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
    files: ['src/graph/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noDrivers, noGraphql] }] },
  },
  {
    files: ['src/graph/backends/**'],
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
);
