import fc from 'fast-check';
import { unknownDate } from '../../../src/model/date-bounds';
import { edtfBounds } from '../../../src/model/edtf-bounds';
import { entityProperties } from '../../../src/model/registry/entity-properties';
import { kinds } from '../../../src/model/registry/kinds';
import { some, texts, without } from './values.arbitrary';
import { idOf, moments, nodesOfKind, type Stored, type WorldKind, type WorldNode } from './world';

/** A node's states, the last of them the present one. */
interface History {
  readonly states: readonly Stored[];
  /** Steps between the moments at which it was recorded, changed, and perhaps withdrawn. */
  readonly start: number;
  readonly steps: readonly number[];
  readonly withdrawn: boolean;
  /** Whether it was withdrawn in each of its former states, and reinstated with the next one. */
  readonly absent: readonly boolean[];
  readonly marking: string;
}

/** Nodes of a kind: each with its past, some withdrawn. */
export function nodesOf(kind: WorldKind): fc.Arbitrary<WorldNode[]> {
  // A document is needed before anything can be asserted.
  const minLength = kind === 'Document' ? 1 : 0;
  return fc
    .array(history(kind), { minLength, maxLength: nodesOfKind[kind], size: 'max' })
    .map((histories) => histories.map((each, index) => nodeOf(kind, idOf(kind, index), each)));
}

function history(kind: WorldKind): fc.Arbitrary<History> {
  return fc.record({
    states: fc.array(state(kind), { minLength: 1, maxLength: 3 }),
    start: fc.integer({ min: 0, max: 2 }),
    steps: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 2 }))),
    withdrawn: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 9),
    absent: fc.tuple(...[0, 1].map(() => fc.integer({ min: 0, max: 3 }).map((dice) => dice === 3))),
    marking: fc.constantFrom('CLEAR', 'CLEAR', 'GREEN', 'AMBER'),
  });
}

function state(kind: WorldKind): fc.Arbitrary<Stored> {
  // An event's bounds follow from its date.
  const { name, aliases, summary } = entityProperties;
  const own = without(kinds[kind].properties, ['occurredFrom', 'occurredTo']);
  return fc
    .tuple(
      some({
        name,
        aliases,
        summary,
        ...own,
      }),
      fc.integer({ min: -2, max: 2 }),
      fc.integer({ min: -4, max: 4 }),
    )
    .map(([properties, latitude, longitude]) => {
      if (kind === 'Event') return { ...properties, ...boundsOf(properties['occurred']) };
      // A place has both coordinates or none; these reach the poles and the antimeridian.
      const { latitude: placed, longitude: _longitude, ...others } = properties;
      return placed === undefined
        ? others
        : { ...others, latitude: latitude * 45, longitude: longitude * 45 };
    });
}

function boundsOf(occurred: unknown): { occurredFrom: string; occurredTo: string } {
  const { from, to } = typeof occurred === 'string' ? edtfBounds(occurred) : unknownDate;
  return { occurredFrom: from, occurredTo: to };
}

function nodeOf(
  kind: WorldKind,
  id: string,
  { states, start, steps, withdrawn, absent, marking }: History,
): WorldNode {
  const begins = [start];
  for (const step of steps) begins.push(begins.at(-1)! + step);
  const stateAt = (index: number): Stored => ({
    ...states[index]!,
    marking,
    recordedAt: moments[start]!,
    recordedBy: texts[index]!,
    updatedAt: moments[begins[index]!]!,
    version: index + 1,
  });
  const last = states.length - 1;
  return {
    kind,
    properties: { ...stateAt(last), ...(withdrawn ? { withdrawnAt: moments[begins[last + 1]!]! } : {}), id },
    versions: states.slice(0, last).map((_, index) => ({
      ...stateAt(index),
      // It takes a moment between the two to be away.
      ...(absent[index] && steps[index] === 2 ? { withdrawnAt: moments[begins[index]! + 1]! } : {}),
      entityId: id,
      from: moments[begins[index]!]!,
      to: moments[begins[index + 1]!]!,
    })),
  };
}
