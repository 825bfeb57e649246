import { edgeFieldsOf } from '../../../src/model/registry/edge-fields';
import { isAffirmed } from './filter';
import { byId } from './list';
import { originCount } from './origins';
import { reference } from './references';
import { speakersOf } from './speakers';
import type { Row, View } from './view';
import type { WorldNode } from './world';

/** Who claims an event, to whom it is attributed, who denies it, and what follows. */
export function responsibilityOf(view: View, event: WorldNode): object {
  const claims = evidence(view, event, 'claims');
  const attributions = evidence(view, event, 'attributions');
  const denied = (row: Row): boolean => !isAffirmed(row.edge!);
  const claimed = claims.filter(({ edge }) => isAffirmed(edge!));
  const attributed = attributions.filter(
    ({ edge, node }) => isAffirmed(edge!) && edge!.properties['speakerId'] !== node.properties.id,
  );
  const denials = [...claims.filter(denied), ...attributions.filter(denied)];
  return {
    status: status(view, actors(claimed), actors(attributed), actors(denials)),
    claimedBy: byActor(view, event, claimed),
    attributedTo: byActor(view, event, attributed),
    deniedBy: byActor(view, event, denials),
  };
}

function status(view: View, claimed: string[], attributed: string[], denied: string[]): string {
  if (claimed.length === 0 && attributed.length === 0) return denied.length > 0 ? 'DENIED' : 'UNATTRIBUTED';
  if (denied.some((actor) => claimed.includes(actor) || attributed.includes(actor))) return 'CONTESTED';
  if (attributed.length === 0) return 'CLAIMED';
  if (claimed.length === 0) return 'ATTRIBUTED';
  const tied = (one: string, other: string): boolean =>
    view.within(one).has(other) || view.within(other).has(one);
  return attributed.some((blamed) => claimed.some((claimant) => tied(blamed, claimant)))
    ? 'CLAIMED_AND_ATTRIBUTED'
    : 'CONTESTED';
}

/** The interval over the figures of all affirmed reports; the best one only where all origins agree. */
export function casualtiesOf(view: View, event: WorldNode, measure: 'deaths' | 'injuries'): object {
  const reports = evidence(view, event, 'reports').filter(({ edge }) => isAffirmed(edge!));
  const figures = (bound: string): number[] =>
    reports.flatMap(({ edge }) => (edge!.properties[`${measure}${bound}`] as number | undefined) ?? []);
  const [lows, bests, highs] = [figures('Low'), figures('Best'), figures('High')];
  return {
    low: lows.length === 0 ? null : Math.min(...lows),
    best: new Set(bests).size === 1 ? bests[0]! : null,
    high: highs.length === 0 ? null : Math.max(...highs),
    ...weighed(view, event, 'reports', reports.filter(givesFigure(measure))),
  };
}

const givesFigure =
  (measure: string) =>
  ({ edge }: Row): boolean =>
    ['Low', 'Best', 'High'].some((bound) => `${measure}${bound}` in edge!.properties);

/** Assertions about an event, under a name; how many origins stand behind them, and who speaks in them. */
function weighed(view: View, event: WorldNode, name: string, rows: readonly Row[]): object {
  const edges = rows.map(({ edge }) => edge!);
  return {
    [name]: edges.map(({ properties }) => ({ id: properties.id })),
    independentOrigins: originCount(view, [{ event, edges }]),
    speakers: speakersOf(view, event, edges),
  };
}

function evidence(view: View, event: WorldNode, field: string): Row[] {
  return view.follow(event, edgeFieldsOf('Event').get(field)!).sort(byId);
}

const actors = (rows: readonly Row[]): string[] => [...new Set(rows.map(({ node }) => node.properties.id))];

function byActor(view: View, event: WorldNode, rows: readonly Row[]): object[] {
  return actors(rows).map((id) => ({
    actor: reference(view, id),
    ...weighed(
      view,
      event,
      'assertions',
      rows.filter(({ node }) => node.properties.id === id),
    ),
  }));
}
