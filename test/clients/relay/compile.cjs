/** Compiles the page with Relay's plugin for Babel, as its documentation sets it up. */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformFileSync } = require('@babel/core');
const relay = require('babel-plugin-relay');

const { code } = transformFileSync(join(__dirname, 'app.js'), {
  babelrc: false,
  configFile: false,
  plugins: [[relay, { artifactDirectory: join(__dirname, 'generated'), eagerEsModules: false }]],
});
writeFileSync(join(__dirname, 'compiled.cjs'), code);
