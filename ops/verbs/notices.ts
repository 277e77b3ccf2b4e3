import type { NoticeType } from '../../domain/notices/notice.ts';
import type { FollowedApplication } from '../../use-cases/operations/follow-application.ts';
import type { FollowedClaim, FollowedMessage } from '../../use-cases/operations/follow-claim.ts';
import type { ToldNotices } from '../told-notices.ts';

/** A notice that others are to be told, and whether the bus has taken it. */
export interface FollowedNotice {
  readonly type: NoticeType;
  /** WAITS: it follows within seconds. FORGOTTEN: the log does not go back so far. */
  readonly is: 'TOLD' | 'WAITS' | 'NOT_TOLD' | 'FORGOTTEN';
  readonly at?: string;
}

/** What follows of a change follows within seconds. */
const underWayMs = 60_000;
/** As long as the log is kept: `logRetention` of `infra/stages.ts`. */
const logKeptMs = 180 * 86_400_000;

export async function followNotices(
  followed: FollowedApplication | FollowedClaim | FollowedMessage,
  told: ToldNotices,
  now: Date,
): Promise<readonly FollowedNotice[]> {
  const notices: FollowedNotice[] = [];
  for (const { type, happenedAt } of dueOf(followed)) {
    const found = (await told(followed.id, happenedAt)).find((each) => each.type === type);
    const age = now.getTime() - Date.parse(happenedAt);
    if (found) notices.push({ type, is: 'TOLD', ...(found.at !== undefined && { at: found.at }) });
    else if (age < underWayMs) notices.push({ type, is: 'WAITS' });
    else notices.push({ type, is: age < logKeptMs ? 'NOT_TOLD' : 'FORGOTTEN' });
  }
  return notices;
}

interface Due {
  readonly type: NoticeType;
  readonly happenedAt: string;
}

/** As `functions/events/notices.ts` tells them. */
function dueOf(followed: Parameters<typeof followNotices>[0]): readonly Due[] {
  if (followed.what === 'CLOSED_MESSAGE') return [];
  if (followed.what === 'APPLICATION') {
    const { final, concludedAt, linkEndedAt } = followed;
    return [
      ...(final && concludedAt ? [{ type: 'BINDING_APPLICATION_CONCLUDED', happenedAt: concludedAt } as const] : []),
      ...(linkEndedAt ? [{ type: 'FAMILY_LINK_ENDED', happenedAt: linkEndedAt } as const] : []),
    ];
  }
  const { state, settledAt, takenBackAt, resettledAt } = followed;
  const leftAt = takenBackAt ?? resettledAt;
  return [
    { type: 'CLAIM_SETTLED', happenedAt: settledAt },
    ...(state !== 'SETTLED' && leftAt ? [{ type: `CLAIM_${state}`, happenedAt: leftAt } as const] : []),
  ];
}

const inWords = {
  TOLD: 'put on the bus',
  WAITS: 'waits to be put on the bus',
  NOT_TOLD: 'NOT PUT ON THE BUS',
  FORGOTTEN: 'longer ago than the log goes back',
} as const;

export const noticeLines = (notices: readonly FollowedNotice[]): readonly string[] =>
  notices.map(({ type, is, at }) => `notice       ${type}: ${inWords[is]}${at ? ` at ${at}` : ''}`);

export const noticesMissing = (notices: readonly FollowedNotice[]): readonly string[] =>
  notices
    .filter(({ is }) => is === 'NOT_TOLD')
    .map(
      ({ type }) =>
        `its notice ${type} was not put on the bus: look into the failure queue of events (RUNBOOK); ops redrive tells it.`,
    );
