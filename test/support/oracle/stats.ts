import { edgeFieldsOf } from '../../../src/model/registry/edge-fields';
import type { StatsDimension } from '../../../src/model/registry/stats-vocabularies';
import { compareValues } from './compare';
import { isAffirmed, isAsserted, passes } from './filter';
import { casualtiesOf, responsibilityOf } from './judgement';
import { originCount } from './origins';
import type { AsOf, Input } from './question';
import { reference } from './references';
import { spansBetween, spanOf, type Interval } from './spans';
import { View } from './view';
import type { World, WorldNode } from './world';

export type Measure = 'assertions' | 'independentOrigins' | 'deaths' | 'injuries';

/** A question for events in numbers. */
export interface StatsQuestion {
  readonly asOf: AsOf | null;
  readonly clearance: readonly string[] | null;
  readonly filter: Input | null;
  readonly measures: readonly Measure[];
  readonly by:
    | { readonly groupBy: readonly StatsDimension[] }
    | {
        readonly interval: Interval;
        readonly from: string | null;
        readonly to: string | null;
        readonly split: StatsDimension | null;
      };
}

type Key = string | null;

/** What the API has to answer, by a plain reading of the whole graph. */
export function statsAnswer(world: World, { asOf, clearance, filter, measures, by }: StatsQuestion): unknown {
  const view = new View(world, asOf, clearance);
  const events = view
    .nodesOfKind('Event')
    .filter((node) => isAsserted(view, node) && passes(view, { node, edge: null }, filter ?? {}));
  const numbers = (some: readonly WorldNode[]): object => numbersOf(view, some, measures);
  if ('groupBy' in by) {
    const groups = by.groupBy.length === 0 ? [] : groupsOf(view, events, by.groupBy);
    return {
      total: numbers(events),
      groups: groups.map((keys) => ({
        ...group(view, by.groupBy, keys),
        ...numbers(events.filter((event) => isIn(view, event, by.groupBy, keys))),
      })),
    };
  }
  const { interval, from, to, split } = by;
  const firstDay = (event: WorldNode): string => String(view.state(event)['occurredFrom']);
  const lastDay = (event: WorldNode): string => String(view.state(event)['occurredTo']);
  const bounds = { from: from && spanOf(interval, from).from, to: to && spanOf(interval, to).to };
  const dated = events.filter(
    (event) =>
      firstDay(event) !== '0001-01-01' &&
      (bounds.from === null || firstDay(event) >= bounds.from) &&
      (bounds.to === null || firstDay(event) <= bounds.to),
  );
  const days = [...dated.map(firstDay), ...[from, to].filter((day) => day !== null)].sort();
  const dimensions = split === null ? [] : [split];
  const groups = split === null ? [] : groupsOf(view, dated, dimensions);
  return {
    buckets: spansBetween(interval, days).map((span) => {
      const inside = dated.filter((event) => firstDay(event) >= span.from && firstDay(event) <= span.to);
      return {
        ...span,
        uncertain: inside.filter((event) => lastDay(event) > span.to).length,
        ...numbers(inside),
        groups: groups.map((keys) => ({
          ...group(view, dimensions, keys),
          ...numbers(inside.filter((event) => isIn(view, event, dimensions, keys))),
        })),
      };
    }),
    total: numbers(dated),
    undated: numbers(events.filter((event) => firstDay(event) === '0001-01-01')),
  };
}

function numbersOf(view: View, events: readonly WorldNode[], measures: readonly Measure[]): object {
  const said = events.map((event) => ({
    event,
    edges: view.along(event, null, 'both').map(({ edge }) => edge!),
  }));
  const measured: Record<Measure, () => unknown> = {
    assertions: () => said.reduce((sum, { edges }) => sum + edges.length, 0),
    independentOrigins: () => originCount(view, said),
    deaths: () => casualties(view, events, 'deaths'),
    injuries: () => casualties(view, events, 'injuries'),
  };
  return {
    events: events.length,
    ...Object.fromEntries(measures.map((measure) => [measure, measured[measure]()])),
  };
}

function casualties(view: View, events: readonly WorldNode[], measure: 'deaths' | 'injuries'): object {
  const each = events.map((event) => casualtiesOf(view, event, measure) as Record<string, number | null>);
  const bound = (name: string): number[] => each.flatMap((figures) => figures[name] ?? []);
  const sum = (name: string): number | null =>
    bound(name).length === 0 ? null : bound(name).reduce((a, b) => a + b, 0);
  // Any figure, whether or not something follows from it: a report is listed where it gives one.
  const given = each.filter((figures) => (figures['reports'] as unknown as object[]).length > 0).length;
  return {
    low: sum('low'),
    best: sum('best'),
    high: sum('high'),
    events: given,
    lowMissing: given - bound('low').length,
    bestMissing: given - bound('best').length,
    highMissing: given - bound('high').length,
  };
}

// --- groups

function group(view: View, dimensions: readonly StatsDimension[], keys: readonly Key[]): object {
  return {
    keys: keys.map((key, index) => ({
      dimension: dimensions[index],
      key,
      entity: dimensions[index] === 'TYPE' || dimensions[index] === 'STATUS' ? null : reference(view, key),
    })),
  };
}

/** Every combination of keys that some event has, in order: by code point, null last. */
function groupsOf(view: View, events: readonly WorldNode[], dimensions: readonly StatsDimension[]): Key[][] {
  const all = events.flatMap((event) =>
    dimensions
      .map((dimension) => keysOf(view, event, dimension))
      .reduce<Key[][]>((done, keys) => done.flatMap((some) => keys.map((key) => [...some, key])), [[]]),
  );
  const distinct = new Map(all.map((keys) => [JSON.stringify(keys), keys]));
  return [...distinct.values()].sort((a, b) => {
    const index = a.findIndex((key, at) => key !== b[at]);
    if (index < 0) return 0;
    if (a[index] === null || b[index] === null) return a[index] === null ? 1 : -1;
    return compareValues(a[index], b[index]);
  });
}

const isIn = (
  view: View,
  event: WorldNode,
  dimensions: readonly StatsDimension[],
  keys: readonly Key[],
): boolean => dimensions.every((dimension, index) => keysOf(view, event, dimension).includes(keys[index]!));

function keysOf(view: View, event: WorldNode, dimension: StatsDimension): Key[] {
  const keys = new Set(keysThatAre(view, event, dimension));
  return keys.size === 0 ? [null] : [...keys];
}

function keysThatAre(view: View, event: WorldNode, dimension: StatsDimension): string[] {
  const ends = (node: WorldNode, field: string): WorldNode[] =>
    view
      .follow(node, edgeFieldsOf(node.kind).get(field)!)
      .filter(({ edge }) => isAffirmed(edge!))
      .map((row) => row.node);
  const ids = (nodes: readonly WorldNode[]): string[] => nodes.map(({ properties }) => properties.id);
  switch (dimension) {
    case 'TYPE':
      return [String(view.state(event)['type'])];
    case 'STATUS':
      return [(responsibilityOf(view, event) as { status: string }).status];
    case 'CLAIMANT':
      return ids(ends(event, 'claims'));
    case 'ATTRIBUTED_ACTOR':
      return ids(ends(event, 'attributions'));
    case 'PARTICIPANT':
      return ids(ends(event, 'participants'));
    case 'TARGET':
      return ids(ends(event, 'targets'));
    case 'SOURCE':
      return ids(ends(event, 'reports').flatMap((document) => ends(document, 'publishedBy')));
    case 'LOCATION':
      return ids(ends(event, 'locations'));
    default: {
      const at = ids(ends(event, 'locations'));
      return ids(
        view
          .nodesOfKind('Location')
          .filter((place) => view.state(place)['type'] === dimension)
          .filter((place) => at.some((id) => view.within(place.properties.id).has(id))),
      );
    }
  }
}
