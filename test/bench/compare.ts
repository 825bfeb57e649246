import { contenders } from './contenders';
import { measure } from './measure';
import type { BenchQuestion } from './questions/question';
import type { Setting } from './setting';
import { figure, printTable } from './table';
import { warmUp, type First } from './warm-up';

const header = ['question', 'of', '/s', 'p50', 'p99', 'Node ms', 'Neo4j ms', 'first', 'ours / peer'];

/**
 * Asks both the same questions, holds their answers against each other, and prints the comparison. The mean
 * that it ends with is of `counted`; what they do not offer alike is shown beside them.
 */
export async function compare(
  setting: Setting,
  counted: readonly BenchQuestion[],
  beside: readonly BenchQuestion[],
): Promise<void> {
  const firsts = new Map<BenchQuestion, First>();
  for (const question of [...counted, ...beside]) {
    firsts.set(question, await warmUp(setting, question));
    process.stderr.write(`${question.name}: warm\n`);
  }
  const ratios: number[] = [];
  const rows: string[][] = [];
  for (const [question, first] of firsts) {
    const measured = await measure(setting, question);
    const ratio = measured.ours.rate / measured.peer.rate;
    if (counted.includes(question)) ratios.push(ratio);
    for (const who of contenders) {
      const { rate, p50, p99, node, neo4j } = measured[who];
      const figures = [rate, p50, p99, node, neo4j, first[who]].map(figure);
      rows.push([question.name, who, ...figures, who === 'ours' ? figure(ratio) : '']);
    }
    process.stderr.write(`${question.name}: ${figure(ratio)}\n`);
  }
  printTable(header, rows);
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  const of = `of the first ${counted.length}`;
  process.stdout.write(`geometric mean ${of} ${figure(mean)}, least ${figure(Math.min(...ratios))}\n\n`);
}
