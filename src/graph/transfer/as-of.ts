import type { Lens } from '../../model/lens';
import { rowProperties, textOf, type EdgeRow, type NodeRow, type GraphRow, type VersionRow } from './row';

/** An entity with its former states, the oldest first. */
export interface History {
  readonly node: NodeRow;
  readonly versions: readonly VersionRow[];
}

/**
 * The rows of an entity as they stood at an instant: it is as it was then, was not yet withdrawn later,
 * and has the versions that it had. Nothing where it was recorded later. Its marking is the present one.
 */
export function historyAsOf({ node, versions }: History, known: string | null): GraphRow[] {
  if (known === null) return [node, ...versions];
  if (textOf(node, 'recordedAt') > known) return [];
  return [
    stateAsOf({ node, versions }, known),
    ...versions.filter((version) => textOf(version, 'to') <= known),
  ];
}

function stateAsOf({ node, versions }: History, known: string): NodeRow {
  const version = versions.find((each) => textOf(each, 'from') <= known && textOf(each, 'to') > known);
  if (textOf(node, 'updatedAt') <= known || version === undefined) return notWithdrawnLater(node, known);
  const { entityId = null, from = null, to: _to, ...former } = version.properties;
  const { recordedAt = null, marking = null } = node.properties;
  const properties = rowProperties({ ...former, id: entityId, recordedAt, marking, updatedAt: from });
  return notWithdrawnLater({ ...node, properties }, known);
}

function notWithdrawnLater(state: NodeRow, known: string): NodeRow {
  if (textOf(state, 'withdrawnAt') <= known) return state;
  const { withdrawnAt: _at, ...standing } = state.properties;
  return { ...state, properties: standing };
}

/**
 * An edge as it stood at an instant, and if it held in the world on a day, where the lens has them: not
 * there where it was recorded later, not retracted where that came later.
 */
export function edgeAsOf(row: EdgeRow, { known, valid }: Pick<Lens, 'known' | 'valid'>): EdgeRow[] {
  if (valid !== null && !heldOn(row, valid)) return [];
  if (known === null) return [row];
  if (textOf(row, 'recordedAt') > known) return [];
  if (textOf(row, 'retractedAt') <= known) return [row];
  const { retractedAt: _at, retractedBy: _by, retractionReason: _reason, ...asserted } = row.properties;
  return [{ ...row, properties: asserted }];
}

function heldOn(row: EdgeRow, day: string): boolean {
  const [from, to] = [textOf(row, 'validFrom'), textOf(row, 'validTo')];
  return from <= day && (to === '' || to >= day);
}
