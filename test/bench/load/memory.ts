import { join } from 'node:path';
import { runClaimgraph } from '../../support/claimgraph';

type Settings = Readonly<Record<string, string>>;

/** The most memory, in MB, that the command line holds while it imports a file into an empty store. */
export async function peakOfImport(file: string, store: Settings): Promise<number> {
  const args = ['import', 'ucdp', file, '--rejects', `${file}.rejects.jsonl`];
  const options = `--require ${join(__dirname, 'print-peak.cjs')}`;
  const { code, stderr } = await runClaimgraph(args, { ...store, NODE_OPTIONS: options });
  const [, peak] = /^peak (.+)$/m.exec(stderr) ?? [];
  if (code !== 0 || peak === undefined) throw new Error(`the import ended with ${code}: ${stderr}`);
  return Number(peak);
}
