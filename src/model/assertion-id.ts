import { isEdgeType, type EdgeType } from './registry/edges';

/** The parts of an edge's id, `{fromId}~{TYPE}~{text unique there}`. */
export interface AssertionId {
  readonly fromId: string;
  readonly type: EdgeType;
}

/** Reads an edge's id; `null` where the text is no such id. */
export function parseAssertionId(id: string): AssertionId | null {
  const [fromId, type, rest] = id.split('~', 3);
  if (!fromId || !type || !rest || !isEdgeType(type)) return null;
  return { fromId, type };
}
