import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { environment, readConfig } from '../config';
import type { StoreAccess } from '../graph/store/grafeo/grafeo';
import { openGraph, type StoreConfig } from '../graph/store/open';
import { rules } from '../graph/rules/check-graph';
import type { Graph } from '../graph/store/port';
import { marking } from '../model/registry/assertion-vocabularies';
import { packageRoot } from '../package-root';
import { collectEarly } from './collect-early';
import type { BackupOptions } from './backup';
import type { CheckOptions } from './check';
import type { CopyOptions } from './copy';
import type { ExportOptions } from './export';
import { exportFormats, importFormats, type ExportFormat, type ImportFormat } from './formats';
import { filesOf } from './guard-outputs';
import type { ImportCommandOptions } from './import-options';
import type { Output } from './output';
import type { PurgeOptions } from './purge';
import type { SchemaOptions } from './schema';
import type { SeedOptions } from './seed';

const storeVariables = ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE', 'CLAIMGRAPH_DATA'];

/**
 * The command line. A command gives its exit code to `end`; its errors come out of `parseAsync`. Each is
 * loaded when it is called: the server and the schema take longer to load than most commands to run.
 */
export function createProgram(output: Output, end: (code: number) => void): Command {
  const program = new Command('claimgraph')
    .description('A knowledge graph for contested events, with its evidence, over GraphQL.')
    .version(packageVersion())
    .exitOverride()
    // All but the server go over data once, and leave it behind as fast as they read.
    .hook('preAction', (_, command) => {
      if (command.name() !== 'serve') collectEarly();
    });

  program
    .command('serve')
    .description('Serve GraphQL and GraphiQL. Migrates the store first.')
    .addHelpText(
      'after',
      helpText(Object.keys(environment), ['0  stopped by SIGTERM or SIGINT', ...failures]),
    )
    .action(async () => {
      const { serve } = await import('./serve.js');
      end(await serve(readConfig(), output));
    });

  program
    .command('migrate')
    .description('Bring the constraints and indexes of the store up to date.')
    .addHelpText('after', helpText(storeVariables, ['0  the store is up to date', ...failures]))
    .action(async () => {
      const { migrateCommand } = await import('./migrate.js');
      end(await withGraph((graph) => migrateCommand(graph, output)));
    });

  program
    .command('seed')
    .description('Run Cypher scripts, each in one transaction. Migrates the store first.')
    .argument('[file...]', 'files of Cypher statements, each ended by a semicolon')
    .option('--demo', 'run the scripts of the demonstration graph', false)
    .addHelpText('after', helpText(storeVariables, ['0  every script is in the store', ...failures]))
    .action(async (files: string[], options: SeedOptions) => {
      const { seedCommand } = await import('./seed.js');
      end(await withGraph((graph) => seedCommand(graph, files, options, output)));
    });

  program
    .command('import')
    .description('Import data files, plain, gzip or zip: each as a release that every assertion cites.')
    .addArgument(new Argument('<format>', 'what the files are').choices(importFormats))
    .argument('<file...>', 'files to import')
    .option('--mapping <file>', 'for csv and jsonl: how columns become the graph, in YAML or JSON')
    .option('--edition <edition>', 'the edition of the data set, where the name of the file does not tell')
    .addOption(
      new Option('--marking <marking>', 'with whom it may be shared, by the Traffic Light Protocol')
        .choices(Object.keys(marking.values))
        .default('CLEAR'),
    )
    .option('--by <name>', 'who imports: recordedBy of all of it (default: import-FORMAT)')
    .option(
      '--rejects <file>',
      'where refused rows go, to be mended and imported (default: FILE.rejects.csv in the working directory)',
    )
    .option('--warnings <file>', 'where all warnings go, as CSV with the line and the id of each row')
    .option('--dry-run', 'say what would be new, changed, equal and refused, and write nothing', false)
    .option('--strict', 'import nothing where any row can not be read', false)
    .option('--resume', 'go on after an interruption', false)
    .option('--full', 'the file is the whole release: retract what older ones say and it does not', false)
    .option(
      '--covers-all',
      'with --full: also what is of countries and months of which the file has no row',
      false,
    )
    .option('--wait <minutes>', 'how long to wait for a store that is away', minutes, 5)
    .option('--json', 'print a JSON list with a summary of each file', false)
    .addHelpText('after', importHelp)
    .addHelpText(
      'after',
      helpText(storeVariables, [
        '0    every row is in the graph',
        '1    the store refused, failed or was away for too long',
        '2    a wrong argument, setting, file or mapping',
        '3    imported, but for rows that were refused',
        '130  stopped by SIGINT or SIGTERM: go on with --resume',
      ]),
    )
    .action(
      async (
        format: ImportFormat,
        files: string[],
        options: Omit<ImportCommandOptions, 'given'>,
        command: Command,
      ) => {
        const { importCommand } = await import('./import.js');
        const all = { ...options, given: givenOptions(command) };
        const { store } = readConfig();
        // A dry run leaves no store where there is none.
        const isScratch = options.dryRun && isMissing(store);
        const setting = { taken: filesOf(store), isScratch };
        const tried: StoreConfig = isScratch ? { engine: 'grafeo', path: null } : store;
        end(
          await withGraph(
            (graph) => importCommand(graph, format, files, all, output, setting),
            undefined,
            tried,
          ),
        );
      },
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
    .action(async (options: CheckOptions) => {
      const { checkCommand } = await import('./check.js');
      end(await withGraph((graph) => checkCommand(graph, options, output), forReading));
    });

  program
    .command('export')
    .description('Write the graph, or a part of it, in a format that can be read elsewhere.')
    .addArgument(new Argument('<format>', formatMeanings).choices(exportFormats))
    .option('--kind <kind>', 'only nodes of this kind, and what belongs to them')
    .option('--filter <json>', "only nodes that meet this: the API's own filter of the kind, as JSON")
    .option('--as-of <instant>', 'the graph as it stood at this instant')
    .option('--valid <day>', 'only assertions that held in the world on this day')
    .option('--out <path>', 'the file to write to, or for csv the directory (stdout)')
    .option('--raw-text', 'csv: leave cells that look like formulas as they are', false)
    .addHelpText('after', exportHelp)
    .addHelpText('after', helpText(storeVariables, ['0  all of it is written', ...failures]))
    .action(async (format: ExportFormat, options: ExportOptions) => {
      const { exportCommand } = await import('./export.js');
      const taken = filesOf(readConfig().store);
      end(
        await withGraph(
          (graph) => exportCommand(graph, format, options, output, process.stdout, taken),
          forReading,
        ),
      );
    });

  program
    .command('copy')
    .description('Copy the whole graph to another store, as it is, and compare the two. Migrates it first.')
    .requiredOption('--from <store>', 'a URI of Neo4j, or a file of the embedded engine')
    .requiredOption('--to <store>', 'the same; it must be empty, or hold a part of the same graph')
    .addHelpText(
      'after',
      helpText(copyVariables, [
        '0  the two hold the same graph',
        '1  they do not, or the store refused, failed or could not be reached',
        failures[1],
      ]),
    )
    .action(async (options: CopyOptions) => {
      const { copyCommand } = await import('./copy.js');
      end(await copyCommand(options, output));
    });

  program
    .command('backup')
    .description('Write a consistent copy of the whole graph, as lines of JSON, while others write.')
    .argument('<file>', 'the file to write')
    .option('--url <url>', 'the running server that holds the store, asked with CLAIMGRAPH_TOKEN')
    .addHelpText(
      'after',
      helpText([...storeVariables, 'CLAIMGRAPH_TOKEN'], ['0  the copy is whole', ...failures]),
    )
    .action(async (file: string, { url }: BackupOptions) => {
      const { backupCommand, backupOfServer } = await import('./backup.js');
      const { store, token } = readConfig();
      const taken = filesOf(store);
      end(
        url === undefined
          ? await withGraph((graph) => backupCommand(graph, file, output, taken), forReading)
          : await backupOfServer(url, token, file, output, taken),
      );
    });

  program
    .command('restore')
    .description('Bring a backup back exactly as it was, and compare fingerprints. Migrates the store first.')
    .argument('<file>', 'what backup, or export jsonl, wrote; plain, gzip or zip')
    .addHelpText('after', helpText(storeVariables, ['0  all of it is in the store', ...failures]))
    .action(async (file: string) => {
      const { restoreCommand } = await import('./restore-backup.js');
      end(await withGraph((graph) => restoreCommand(graph, file, output)));
    });

  program
    .command('purge')
    .description('Remove an entity or an assertion for good, with all its states, after asking.')
    .argument('<id>', 'the id of an entity, whose assertions go with it, or of an assertion')
    .option('--yes', 'ask nothing', false)
    .addHelpText('after', helpText(storeVariables, ['0  it is removed', ...failures]))
    .action(async (id: string, options: PurgeOptions) => {
      const { purgeCommand } = await import('./purge.js');
      end(await withGraph((graph) => purgeCommand(graph, id, options, output)));
    });

  program
    .command('fingerprint')
    .description('Print the SHA-256 of the graph as `export jsonl` writes it, and how much it holds.')
    .addHelpText('after', helpText(storeVariables, ['0  printed', ...failures]))
    .action(async () => {
      const { fingerprintCommand } = await import('./fingerprint.js');
      end(await withGraph((graph) => fingerprintCommand(graph, output), forReading));
    });

  program
    .command('schema')
    .description('Print the API in the GraphQL schema language, sorted. Opens no store.')
    .option('--mapping', 'print the JSON Schema of the mappings that import takes instead', false)
    .addHelpText('after', '\nExit codes:\n  0  printed')
    .action(async (options: SchemaOptions) => {
      const { schemaCommand } = await import('./schema.js');
      end(schemaCommand(options, output));
    });

  return program;
}

const copyVariables = Object.keys(environment).filter(
  (name) => /^(CLAIMGRAPH_(FROM|TO)|NEO4J)_/.test(name) && name !== 'NEO4J_URI',
);

const formatMeanings =
  'jsonl (all there is, and `import jsonl` takes it back), cypher (a script), geojson (events at places), csv (for neo4j-admin import)';

const importHelp = `
Formats, each with an example:
  ucdp   UCDP GED, annual or candidate; the name tells the edition
         claimgraph import ucdp ged251-csv.zip
  acled  ACLED's export; the day of the download is in the name, or given
         claimgraph import acled iraq.csv --edition 2024-05-01
  gdelt  GDELT 2.0 events, a quarter of an hour a file
         claimgraph import gdelt 20191024143000.export.CSV.zip
  csv    a table of your own, with a mapping (its schema: claimgraph schema --mapping)
         claimgraph import csv log.csv --mapping log.mapping.yaml
  jsonl  JSON Lines of your own, with a mapping; without one, an export of claimgraph
         claimgraph import jsonl posts.jsonl --mapping posts.mapping.yaml
         claimgraph import jsonl graph.jsonl

Options, each with an example:
  claimgraph import ucdp ged251.csv --dry-run             # what would become of it; leaves nothing behind
  claimgraph import ucdp ged251.csv --full                # what older releases say and this one lacks is retracted
  claimgraph import ucdp ged251.csv --resume              # goes on where the same command was interrupted
  claimgraph import ucdp ged251.csv.rejects.csv           # the rows that were refused, mended
  claimgraph import ucdp ged251.csv --warnings odd.csv    # all that was odd and was taken in all the same
  claimgraph import acled iraq.csv --edition 2024-05-01 --marking AMBER --by jane`;

const exportHelp = `
With --kind or --filter, what belongs to the nodes comes with them: every edge at them, retracted or not, and
the node at its other end; what any node taken is PART_OF and PUBLISHED_BY; the document and the speaker of
every edge taken. Versions come with their nodes. With --as-of, what was recorded later is left out and what
was changed later is as it was; markings are the present ones.

jsonl: a header line, then {"node": …}, {"version": …} and {"edge": …} by id, and a line of counts at the end.
cypher: for a store that has been migrated; it makes what is missing, and can be run again.
csv: lists are divided by U+001F, text may hold line breaks, and a cell that begins with = + - @ TAB CR or ' has
a ' in front, unless --raw-text is given. For neo4j-admin database import give --raw-text here, and there
--array-delimiter=U+001F --multiline-fields=true.`;

const failures = [
  '1  the store refused, failed or could not be reached',
  '2  a wrong argument, setting or script',
];

/** The options of a command that were given, by their names. */
function givenOptions(command: Command): string[] {
  return command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .map(({ long, flags }) => long ?? flags);
}

function minutes(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new InvalidArgumentError('It must be a number from 0.');
  return value;
}

/** How a command that only reads opens the store, so that it works on a medium that can't be written. */
const forReading: StoreAccess = { readOnly: true };

const isMissing = (store: StoreConfig): boolean =>
  store.engine === 'grafeo' && store.path !== null && !existsSync(store.path);

async function withGraph(
  work: (graph: Graph) => Promise<number>,
  access?: StoreAccess,
  store: StoreConfig = readConfig().store,
): Promise<number> {
  const graph = await openGraph(store, access);
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
