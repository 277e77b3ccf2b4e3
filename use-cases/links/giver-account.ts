import { releaseQuota } from '../../domain/ledger/release-quota.ts';
import type { FamilyLink } from '../../domain/links/family-link.ts';
import { payingAccountOf } from '../../domain/links/paying-account.ts';
import type { Change, Services } from '../ports.ts';

/**
 * What the end of a link changes of the account from which its giver paid, to be written in the same transaction: what
 * is left of the quota is his again. Where no quota stands the account is touched all the same: whoever is paying by
 * the link at that moment rests on the account as it was, so that of a settlement and an end one wins. Nothing where
 * the link shares no money, or where the giver has no such account.
 */
export async function giverAccountAfterEnd(
  { reads, ids, clock }: Pick<Services, 'reads' | 'ids' | 'clock'>,
  link: FamilyLink,
): Promise<readonly Change[]> {
  if (link.kind !== 'MUTUAL_AID') return [];
  const account = await reads.account(payingAccountOf(link));
  if (!account) return [];
  const released = releaseQuota(account, link.receiver.id, { transferId: ids.newId(), now: clock.now() });
  const touched = { ...account, version: account.version + 1 };
  const after = released.entries.length > 0 ? released.account : touched;
  return [{ change: 'ACCOUNT_BOOKED', account: after, entries: released.entries }];
}
