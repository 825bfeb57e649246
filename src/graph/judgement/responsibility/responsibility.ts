import { groupBy } from '../../../collections';
import type { Evidence, Judged } from '../evidence';
import type { AssertionRecord } from '../../read/records';

/**
 * What follows, for one event under one lens, from who claims it, to whom it is attributed and who
 * denies it. The Global Terrorism Database keeps claims, competing claims and suspicion apart in the
 * same way.
 */
type ResponsibilityStatus =
  'UNATTRIBUTED' | 'DENIED' | 'CLAIMED' | 'ATTRIBUTED' | 'CLAIMED_AND_ATTRIBUTED' | 'CONTESTED';

/** An actor with the assertions that put it in its list. */
export interface ActorEvidence extends Judged {
  readonly actorId: string;
  readonly assertions: readonly AssertionRecord[];
}

export interface Responsibility {
  readonly status: ResponsibilityStatus;
  readonly claimedBy: readonly ActorEvidence[];
  readonly attributedTo: readonly ActorEvidence[];
  readonly deniedBy: readonly ActorEvidence[];
}

/** Whether two actors are tied: the same, or one is, through any number of steps, a part of the other. */
export type Tied = (one: string, other: string) => Promise<boolean>;

export async function judgeResponsibility(
  judged: Judged,
  claims: readonly Evidence[],
  attributions: readonly Evidence[],
  tied: Tied,
): Promise<Responsibility> {
  const affirmed = ({ assertion }: Evidence): boolean => assertion.stance === 'AFFIRMS';
  const bySomeoneElse = ({ assertion, node }: Evidence): boolean => assertion.speakerId !== node.id;
  const byActor = (evidence: readonly Evidence[]): ActorEvidence[] =>
    [...groupBy(evidence, ({ node }) => node.id)].map(([actorId, some]) => ({
      ...judged,
      actorId,
      assertions: some.map(({ assertion }) => assertion),
    }));
  const claimedBy = byActor(claims.filter(affirmed));
  const attributedTo = byActor(attributions.filter((edge) => affirmed(edge) && bySomeoneElse(edge)));
  const deniedBy = byActor([...claims, ...attributions].filter((edge) => !affirmed(edge)));
  const status = await statusOf(ids(claimedBy), ids(attributedTo), ids(deniedBy), tied);
  return { status, claimedBy, attributedTo, deniedBy };
}

async function statusOf(
  claimed: readonly string[],
  attributed: readonly string[],
  denied: readonly string[],
  tied: Tied,
): Promise<ResponsibilityStatus> {
  if (claimed.length === 0 && attributed.length === 0) return denied.length > 0 ? 'DENIED' : 'UNATTRIBUTED';
  if (denied.some((actor) => claimed.includes(actor) || attributed.includes(actor))) return 'CONTESTED';
  if (attributed.length === 0) return 'CLAIMED';
  if (claimed.length === 0) return 'ATTRIBUTED';
  // All pairs at once, so that the statements behind them are shared.
  const pairs = attributed.flatMap((blamed) => claimed.map((claimant) => tied(blamed, claimant)));
  return (await Promise.all(pairs)).includes(true) ? 'CLAIMED_AND_ATTRIBUTED' : 'CONTESTED';
}

const ids = (actors: readonly ActorEvidence[]): string[] => actors.map(({ actorId }) => actorId);
