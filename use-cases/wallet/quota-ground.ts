import { shanghaiDay } from '../../domain/calendar.ts';
import { invariant } from '../../domain/invariant.ts';
import { type QuotaStanding, quotaStanding } from '../../domain/ledger/quota-standing.ts';
import type { FamilyLink, FamilyLinkRef, LinkSide } from '../../domain/links/family-link.ts';
import { payingAccountOf } from '../../domain/links/paying-account.ts';
import { accepted, type Outcome, type Rejection, rejected, within } from '../../domain/outcome.ts';
import type { PersonalAccount } from '../../domain/persons/personal-account.ts';
import { isSameRow } from '../../domain/persons/registration.ts';
import type { RegionProfile } from '../../domain/region-profile.ts';
import type { Caller } from '../caller.ts';
import type { Change, Services } from '../ports.ts';

/** A link as the caller's own id of it says: on which side he stands. */
export interface OwnLink {
  readonly ref: FamilyLinkRef;
  readonly side: LinkSide;
  /** There in the id of a link that has ended. */
  readonly endedAt?: string;
}

/** On what an act on a quota rests. */
export interface QuotaGround {
  readonly link: FamilyLink;
  /** From which the relative's costs are paid; undefined where the giver of a roster's link never had one. */
  readonly account: PersonalAccount | undefined;
  /** In force today in the pooling area of the link. */
  readonly profile: RegionProfile;
  readonly now: Date;
}

/** What was decided on a quota, as both sides may see it. */
export interface QuotaDecision {
  readonly link: FamilyLink;
  readonly quota: QuotaStanding;
  /** `RegionProfile.versionId` by which it was decided. */
  readonly profileVersion: string;
  readonly decidedAt: string;
}

/**
 * The link that the caller names and the account behind it, where he stands on that side of it. The account is read
 * before the link: whatever ends a mutual-aid link changes the account too, so an act that is written upon this
 * account was done while the link was live. Nobody is told of links of others.
 */
export async function quotaGround(
  { reads, clock, regions }: Pick<Services, 'reads' | 'clock' | 'regions'>,
  caller: Caller,
  named: OwnLink | undefined,
  side: LinkSide,
): Promise<Outcome<QuotaGround>> {
  if (!named || !isOwn(caller, named, side)) return rejected('not_found', ['linkId']);
  if (named.endedAt !== undefined) return rejected('link_not_live', ['linkId']);
  const accounts = await reads.accounts(named.ref.giverId);
  const link = await reads.link(named.ref);
  if (!link) return rejected('link_not_live', ['linkId']);
  const now = clock.now();
  const profile = regions.profile(link.admdvs, shanghaiDay(now));
  if (!profile) return rejected('quota_not_offered', ['linkId']);
  const paying = payingAccountOf(link);
  const account = accounts.find((one) => isSameRow(one, paying));
  return accepted({ link, account, profile, now });
}

/** Whether it is a link of mutual aid, and the caller stands on that side of it. */
export function isOwn({ personId }: Caller, { ref, side: sideSent }: OwnLink, side: LinkSide): boolean {
  if (personId === undefined || ref.kind !== 'MUTUAL_AID' || sideSent !== side) return false;
  return personId === (side === 'GIVING' ? ref.giverId : ref.receiverId);
}

/** A refusal at its place in the input: at the link where it is for want of one to act on, otherwise at what was asked. */
export function refusedAt(refusal: { readonly rejection: Rejection }, asked: 'quota' | 'transferId') {
  const { code } = refusal.rejection;
  return within(refusal, code === 'link_not_live' || code === 'account_closed' ? 'linkId' : asked);
}

/** The act upon the account; nothing where it left the account as it was. */
export const bookedChanges = (
  before: PersonalAccount,
  { account, entries }: Omit<Extract<Change, { change: 'ACCOUNT_BOOKED' }>, 'change'>,
): readonly Change[] => (account.version === before.version ? [] : [{ change: 'ACCOUNT_BOOKED', account, entries }]);

export function quotaDecision(
  { link, profile, now }: Omit<QuotaGround, 'account'>,
  account: PersonalAccount,
): QuotaDecision {
  const quota = quotaStanding(account, link.receiver.id, now);
  invariant(quota, 'a quota that was decided on is there');
  return { link, quota, profileVersion: profile.versionId, decidedAt: now.toISOString() };
}
