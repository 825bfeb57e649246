/*
 * Lets Node run the TypeScript of this repository, as jest does: `node -r ./test/support/typescript.cjs
 * FILE.ts`. swc takes its settings from `.swcrc`.
 */
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) =>
  module._compile(transformFileSync(filename, { filename, sourceMaps: 'inline' }).code, filename);
require('reflect-metadata');
