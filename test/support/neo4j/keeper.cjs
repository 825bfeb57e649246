/*
 * Runs a program for as long as its own standard input stays open, then kills it and removes its folder
 * (`remove`), or tells it to end and leaves the folder (`keep`).
 *
 *   node keeper.cjs FOLDER remove|keep PROGRAM ARGUMENT…
 *
 * The input ends when the test run closes it, and also when the test run dies, however it dies: so no
 * server is ever left behind, with no signal to catch.
 */
const { spawn } = require('node:child_process');
const { openSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const [folder, end, program, ...args] = process.argv.slice(2);
const log = openSync(join(folder, 'output.log'), 'a');
const child = spawn(program, args, { cwd: folder, stdio: ['ignore', log, log] });

let ending = false;
process.stdin.resume();
process.stdin.on('end', () => {
  ending = true;
  child.kill(end === 'keep' ? 'SIGTERM' : 'SIGKILL');
});
child.on('error', () => process.exit(1));
child.on('exit', (code) => {
  // A server that stops by itself keeps its folder, whose log says why.
  if (ending && end === 'remove') rmSync(folder, { recursive: true, force: true });
  process.exit(ending ? 0 : code || 1);
});
