import { hash } from 'node:crypto';
import type { EdgeInput } from './batch';
import type { Given } from './given-properties';

/**
 * The id under which an assertion is first made: `{fromId}~{TYPE}~{key}`. Without a key of the writer's it
 * is a hash of what makes it this assertion and no other: to whom it leads, and who says so, where.
 */
export function firstIdOf({ type, fromId, toId, key }: EdgeInput, given: Given): string {
  return `${fromId}~${type}~${key ?? hashOf(toId, given)}`;
}

function hashOf(toId: string, given: Given): string {
  const { documentId, speakerId, speakerText, locator, stance } = given;
  const said = [toId, documentId, speakerId, speakerId == null ? speakerText : null, locator, stance];
  // 96 bits, which are shared by the edges of one type at one node.
  return hash('sha256', JSON.stringify(said.map((each) => each ?? null)), 'base64url').slice(0, 16);
}

/** The id of an assertion that was made before, retracted, and is made again: `…~{key}.2`. */
export function laterIdOf(firstId: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const id = `${firstId}.${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Whether an id is one of those that `laterIdOf` makes. */
export function isLaterId(id: string, firstId: string): boolean {
  return id.startsWith(`${firstId}.`) && /^\d+$/.test(id.slice(firstId.length + 1));
}
