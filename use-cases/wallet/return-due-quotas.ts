import { returnQuotas } from '../../domain/ledger/return-quotas.ts';
import type { AccountRef, PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids'>;

export interface DueReturns {
  /** An instant that has come. */
  readonly until: string;
  /** Most accounts of one call; 1 to 100. */
  readonly limit: number;
}

/**
 * Gives back, account by account, what givers of a pooling area set aside and nobody accepted in time. The accounts
 * are found in an index that follows the table: each is read again, and one on which it was given back meanwhile is no
 * matter. One that is busy is left for the next time.
 */
export async function returnDueQuotas(
  services: Needs,
  admdvs: string,
  { until, limit }: DueReturns,
): Promise<{ readonly returned: number; readonly more: boolean }> {
  const { items, next } = await services.reads.quotaReturns(admdvs, until, { first: limit });
  let returned = 0;
  for (const listed of items) {
    if (await returnDue(services, listed)) returned += 1;
  }
  return { returned, more: next !== undefined };
}

/** Each attempt that is lost, somebody else changed the account in the milliseconds that one takes. */
const attemptsMax = 3;

async function returnDue({ reads, commit, clock, ids }: Needs, ref: AccountRef): Promise<boolean> {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const current: PersonalAccount | undefined = await reads.account(ref);
    if (!current) return false;
    const { account, entries } = returnQuotas(current, { transferId: ids.newId(), now: clock.now() });
    if (entries.length === 0) return false;
    const outcome = await commit({ changes: [{ change: 'ACCOUNT_BOOKED', account, entries }] });
    if (outcome.status !== 'REFUSED') return true;
    if (outcome.rejection.code === 'busy') return false;
  }
  return false;
}
