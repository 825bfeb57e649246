/** After everything else: how many tests of which project ran on which engine, and one line to sum up. */
const states = ['passed', 'failed', 'skipped'];

/** The engine that a test's titles name, as `describeEachEngine` writes them. */
function engineOf({ ancestorTitles }) {
  for (const title of ancestorTitles) {
    const engine = / on (grafeo|neo4j)(?: \(|$)/.exec(title)?.[1];
    if (engine) return engine;
  }
  return '';
}

function stateOf({ status }) {
  return status === 'passed' || status === 'failed' ? status : 'skipped';
}

module.exports = class Reporter {
  #counts = new Map();
  #reasons = new Set();

  #count(key, state) {
    if (!this.#counts.has(key)) this.#counts.set(key, { passed: 0, failed: 0, skipped: 0 });
    this.#counts.get(key)[state] += 1;
  }

  onTestResult(test, result) {
    const project = test.context.config.displayName?.name ?? '';
    // A file that could not be run has no tests to fail, and must not go by unseen.
    if (result.testExecError) this.#count(`${project}\t`, 'failed');
    for (const assertion of result.testResults) {
      this.#count(`${project}\t${engineOf(assertion)}`, stateOf(assertion));
      const reason = assertion.ancestorTitles
        .map((title) => /\(did not run: (.*)\)$/.exec(title)?.[1])
        .find(Boolean);
      if (reason) this.#reasons.add(reason);
    }
  }

  onRunComplete() {
    const rows = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
    const line = (...cells) =>
      cells.map((cell, i) => (i < 2 ? `${cell}`.padEnd(13) : `${cell}`.padStart(9))).join('');
    const lines = ['', line('project', 'engine', ...states)];
    for (const [key, counts] of rows) {
      const [project, engine] = key.split('\t');
      lines.push(line(project, engine || '-', ...states.map((state) => counts[state])));
    }
    for (const reason of this.#reasons) lines.push('', `The tests on Neo4j did not run: ${reason}.`);
    const sum = (state) => rows.reduce((total, [, counts]) => total + counts[state], 0);
    const shown = states.filter((state) => state !== 'skipped' || sum(state) > 0);
    lines.push('', shown.map((state) => `${sum(state)} ${state}`).join(', '));
    // jest prints its own summary after every reporter, and the last line is to be ours.
    process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
};
