import { type ChannelConsent, isLive } from '../domain/consents/channel-consent.ts';
import { invariant } from '../domain/invariant.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import type { Caller } from './caller.ts';
import { answerOnce } from './idempotency.ts';
import type { Services } from './ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'blindIndex'>;

export interface RevokeRequest {
  readonly idempotencyKey: string;
  /** The channel whose consent is taken back; undefined where the id that was sent is not one of the caller's. */
  readonly clientId: string | undefined;
}

/** The signed-in person takes a consent back; the channel's very next strongly consistent read sees it. */
export async function revokeChannelConsent(
  services: Needs,
  caller: Caller,
  { idempotencyKey, clientId }: RevokeRequest,
): Promise<Outcome<ChannelConsent>> {
  const personId = caller.personId;
  invariant(caller.role === 'citizen' && personId, 'only a citizen takes a consent back');
  const once = { operation: 'channelConsentRevoke', key: idempotencyKey, content: { clientId } };
  return answerOnce(services, caller, once, async () => {
    const now = services.clock.now();
    const consent = clientId === undefined ? undefined : await services.reads.consent(personId, clientId);
    if (!consent) return rejected('not_found', ['consentId']);
    if (!isLive(consent, now)) return rejected('consent_not_live', ['consentId']);
    const revoked = { ...consent, revokedAt: now.toISOString(), version: consent.version + 1 };
    return accepted({ changes: [{ change: 'CONSENT_SET', consent: revoked }], answer: revoked });
  });
}
