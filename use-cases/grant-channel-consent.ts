import { shanghaiDay } from '../domain/calendar.ts';
import type { ChannelConsent, ConsentScope } from '../domain/consents/channel-consent.ts';
import { invariant } from '../domain/invariant.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import type { PersonId } from '../domain/persons/person.ts';
import { channelOffer, type RegionProfile } from '../domain/region-profile.ts';
import type { Caller } from './caller.ts';
import { answerOnce } from './idempotency.ts';
import type { Services } from './ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'blindIndex' | 'regions'>;

export interface GrantRequest {
  readonly idempotencyKey: string;
  readonly clientId: string;
  readonly scopes: readonly ConsentScope[];
  readonly admdvs: string;
  readonly textVersion: string;
  readonly days: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The signed-in person lets a channel read him. A consent to the same channel is replaced, whatever became of it. */
export async function grantChannelConsent(
  services: Needs,
  caller: Caller,
  { idempotencyKey, ...request }: GrantRequest,
): Promise<Outcome<ChannelConsent>> {
  const personId = caller.personId;
  invariant(caller.role === 'citizen' && personId, 'only a citizen gives a consent');
  const once = { operation: 'channelConsentGrant', key: idempotencyKey, content: request };
  return answerOnce(services, caller, once, async () => {
    const now = services.clock.now();
    const profile = services.regions.profile(request.admdvs, shanghaiDay(now));
    if (!profile) return rejected('pooling_area_unknown', ['admdvs']);
    const mistake = mistakeIn(request, profile);
    if (mistake) return mistake;
    const participations = await services.reads.participations(personId);
    if (!participations.some(({ admdvs }) => admdvs === request.admdvs)) {
      return rejected('participation_not_found', ['admdvs']);
    }
    const before = await services.reads.consent(personId, request.clientId);
    const version = (before?.version ?? 0) + 1;
    const consent = consentFrom(request, { personId, now, version, profileVersion: profile.versionId });
    return accepted({ changes: [{ change: 'CONSENT_SET', consent }], answer: consent });
  });
}

function mistakeIn(request: Omit<GrantRequest, 'idempotencyKey'>, profile: RegionProfile) {
  const offer = channelOffer(profile, request.clientId);
  if (!offer) return rejected('channel_unknown', ['clientId']);
  if (request.scopes.length === 0) return rejected('consent_scopes_empty', ['scopes']);
  const tooWide = request.scopes.find((scope) => !offer.scopes.includes(scope));
  if (tooWide) return rejected('consent_scope_not_offered', ['scopes'], { scope: tooWide });
  const current = profile.consent.text.version;
  if (request.textVersion !== current) {
    return rejected('consent_text_version_not_current', ['textVersion'], { current });
  }
  const { daysMax } = profile.consent;
  if (!Number.isInteger(request.days) || request.days < 1 || request.days > daysMax) {
    return rejected('consent_expiry_out_of_range', ['days'], { daysMax: String(daysMax) });
  }
  return undefined;
}

interface Frame {
  readonly personId: PersonId;
  readonly now: Date;
  readonly version: number;
  readonly profileVersion: string;
}

const consentFrom = (
  { clientId, scopes, textVersion, admdvs, days }: Omit<GrantRequest, 'idempotencyKey'>,
  { personId, now, version, profileVersion }: Frame,
): ChannelConsent => ({
  personId,
  clientId,
  scopes: [...new Set(scopes)],
  textVersion,
  profileVersion,
  admdvs,
  grantedAt: now.toISOString(),
  expiresAt: new Date(now.getTime() + days * dayMs).toISOString(),
  version,
});
