/*
 * Runs a program for as long as its own standard input stays open, then kills it and removes its folder
 * (`remove`), or tells it to end and leaves the folder (`keep`).
 *
 *   node keeper.cjs FOLDER remove|keep PROGRAM ARGUMENT…
 *
 * A line `halt` kills the program and keeps its folder, and `start` starts it again there.
 *
 * The input ends when the test run closes it, and also when the test run dies, however it dies: so no
 * server is ever left behind, with no signal to catch.
 */
const { spawn } = require('node:child_process');
const { openSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const [folder, end, program, ...args] = process.argv.slice(2);
const log = openSync(join(folder, 'output.log'), 'a');

let ending = false;
let halted = false;
let child = start();

function start() {
  const started = spawn(program, args, { cwd: folder, stdio: ['ignore', log, log] });
  started.on('error', () => process.exit(1));
  started.on('exit', (code) => {
    if (halted && !ending) return;
    // A server that stops by itself keeps its folder, whose log says why.
    if (ending) leave();
    process.exit(code || 1);
  });
  return started;
}

/** Ends this process too, with the folder as it is to be left. */
function leave() {
  if (end === 'remove') rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

process.stdin.setEncoding('utf8').on('data', (word) => {
  halted = word.trim() === 'halt';
  if (halted) child.kill('SIGKILL');
  else child = start();
});
process.stdin.on('end', () => {
  ending = true;
  if (child.exitCode === null && child.signalCode === null)
    child.kill(end === 'keep' ? 'SIGTERM' : 'SIGKILL');
  else leave();
});
