import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { environment, readConfig } from '../config';
import { openGraph } from '../graph/backends/open';
import { rules } from '../graph/check/check-graph';
import type { Graph } from '../graph/port';
import { packageRoot } from '../package-root';
import { checkCommand, type CheckOptions } from './check';
import { migrateCommand } from './migrate';
import type { Output } from './output';
import { schemaCommand } from './schema';
import { seedCommand, type SeedOptions } from './seed';
import { serve } from './serve';

const storeVariables = ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE', 'CLAIMGRAPH_DATA'];

/** The command line. A command gives its exit code to `end`; its errors come out of `parseAsync`. */
export function createProgram(output: Output, end: (code: number) => void): Command {
  const program = new Command('claimgraph')
    .description('A knowledge graph for contested events, with its evidence, over GraphQL.')
    .version(packageVersion())
    .exitOverride();

  program
    .command('serve')
    .description('Serve GraphQL and GraphiQL. Migrates the store first.')
    .addHelpText(
      'after',
      helpText(Object.keys(environment), ['0  stopped by SIGTERM or SIGINT', ...failures]),
    )
    .action(async () => end(await serve(readConfig(), output)));

  program
    .command('migrate')
    .description('Bring the constraints and indexes of the store up to date.')
    .addHelpText('after', helpText(storeVariables, ['0  the store is up to date', ...failures]))
    .action(async () => end(await withGraph((graph) => migrateCommand(graph, output))));

  program
    .command('seed')
    .description('Run Cypher scripts, each in one transaction. Migrates the store first.')
    .argument('[file...]', 'files of Cypher statements, each ended by a semicolon')
    .option('--demo', 'run the scripts of the demonstration graph', false)
    .addHelpText('after', helpText(storeVariables, ['0  every script is in the store', ...failures]))
    .action(async (files: string[], options: SeedOptions) =>
      end(await withGraph((graph) => seedCommand(graph, files, options, output))),
    );

  program
    .command('check')
    .description('Hold the whole graph to the storage model and print every breach. Writes nothing.')
    .option('--json', 'print a JSON list of {rule, subject, id, message}', false)
    .addHelpText(
      'after',
      helpText(storeVariables, ['0  no breach', '1  breaches, or a failure', failures[1]]),
    )
    .addHelpText('after', `\nRules:\n${ruleLines()}`)
    .action(async (options: CheckOptions) =>
      end(await withGraph((graph) => checkCommand(graph, options, output))),
    );

  program
    .command('schema')
    .description('Print the API in the GraphQL schema language, sorted. Opens no store.')
    .addHelpText('after', '\nExit codes:\n  0  printed')
    .action(() => end(schemaCommand(output)));

  return program;
}

const failures = [
  '1  the store refused, failed or could not be reached',
  '2  a wrong argument, setting or script',
];

async function withGraph(work: (graph: Graph) => Promise<number>): Promise<number> {
  const graph = await openGraph(readConfig().store);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

function helpText(variables: readonly string[], codes: readonly (string | undefined)[]): string {
  const width = Math.max(...variables.map((name) => name.length)) + 2;
  const lines = variables.map((name) => `  ${name.padEnd(width)}${environment[name] ?? ''}`);
  return `\nEnvironment:\n${lines.join('\n')}\n\nExit codes:\n${codes.map((code) => `  ${code}`).join('\n')}`;
}

function ruleLines(): string {
  const width = Math.max(...rules.map(({ id }) => id.length)) + 2;
  return rules.map(({ subject, id, sentence }) => `  ${subject}  ${id.padEnd(width)}${sentence}`).join('\n');
}

function packageVersion(): string {
  const description = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return description.version;
}
