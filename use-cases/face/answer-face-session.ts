import { type Deed, faceFailed, facePassed } from '../../domain/binding/transitions.ts';
import { answered, type FaceResult, type FaceSession, isAwaited } from '../../domain/face/face-session.ts';
import { activatedByFace } from '../../domain/vouchers/voucher.ts';
import { hasLapsed } from '../binding/change-application.ts';
import { nextWaitEnds } from '../binding/wait-ends.ts';
import type { Change, Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'regions'>;

export interface FaceAnswer {
  readonly sessionId: string;
  readonly result: FaceResult;
}

/** GONE: nobody waits for that session, or not any more. BUSY: send it again. */
export type FaceAnswerTaken = 'TAKEN' | 'GONE' | 'BUSY';

const attemptsMax = 3;

/**
 * What the provider says of a face closes its session and moves on what waited for it, in one transaction. A session
 * is answered once: whatever comes later is acknowledged and changes nothing.
 */
export async function answerFaceSession(services: Needs, answer: FaceAnswer): Promise<FaceAnswerTaken> {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const session = await services.reads.faceSession(answer.sessionId);
    if (!session) return 'GONE';
    if (session.state !== 'OPEN') return 'TAKEN';
    const now = services.clock.now();
    if (!isAwaited(session, now)) return 'GONE';
    const moved = await movedOn(services, session, answer.result, now);
    const closed: Change = { change: 'FACE_SESSION_SET', session: answered(session, answer.result, now) };
    const outcome = await services.commit({ changes: [closed, ...moved] });
    if (outcome.status === 'COMMITTED') return 'TAKEN';
    if (outcome.status === 'REFUSED' && outcome.rejection.code === 'busy') break;
  }
  return 'BUSY';
}

/** Nothing, where what was waiting has come to its end meanwhile. */
function movedOn(services: Needs, session: FaceSession, result: FaceResult, now: Date): Promise<readonly Change[]> {
  return session.purpose.for === 'VOUCHER'
    ? movedVoucher(services, session, result, now)
    : movedApplication(services, session.purpose.applicationId, result, now);
}

/** A voucher waits until a face is recognised; a failure leaves it waiting. */
async function movedVoucher(
  { reads }: Needs,
  { personId }: FaceSession,
  result: FaceResult,
  now: Date,
): Promise<readonly Change[]> {
  const [voucher] = await reads.vouchers([personId]);
  if (voucher?.state !== 'AWAITING_FACE' || result === 'FAILED') return [];
  return [{ change: 'VOUCHER_SET', voucher: activatedByFace(voucher, now) }];
}

const provider: Deed['by'] = { role: 'system', subject: 'face-provider', clientId: 'face-provider' };

async function movedApplication(
  { reads, regions }: Needs,
  applicationId: string,
  result: FaceResult,
  now: Date,
): Promise<readonly Change[]> {
  const application = await reads.application(applicationId);
  if (application?.state !== 'AWAITING_FACE' || hasLapsed(application, now)) return [];
  const deed: Deed = { by: provider, at: now };
  const outcome =
    result === 'PASSED'
      ? facePassed(application, nextWaitEnds(regions, application, now), deed)
      : faceFailed(application, deed);
  return outcome.ok ? [{ change: 'APPLICATION_CHANGED', application: outcome.value }] : [];
}
