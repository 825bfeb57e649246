import type { Reader } from '../graph/store/port';
import { shownCounts } from '../graph/transfer/row';
import { fingerprint, type Fingerprint } from '../io/fingerprint';
import { exitCode } from './exit-code';
import type { Output } from './output';

/** `claimgraph fingerprint`: prints what tells this graph from others. */
export async function fingerprintCommand(reader: Reader, output: Output): Promise<number> {
  output.result(shownFingerprint(await fingerprint(reader)));
  return exitCode.success;
}

export function shownFingerprint({ sha256, rows }: Fingerprint): string {
  return `${sha256}  ${shownCounts(rows)}`;
}
