import { type BrokenLink, endWalk, startWalk, walkOn } from '../../domain/ledger/verify-chain.ts';
import type { PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { Services } from '../ports.ts';

/** Entries read at once: 600 KB, below the 1 MB at which DynamoDB stops. */
const pageSize = 1_000;

export interface Verification {
  /** As it stood when the walk began: what is booked meanwhile is not looked at. */
  readonly account: PersonalAccount;
  /** The first link that does not hold; absent where the chain leads from the first entry to the account. */
  readonly broken?: BrokenLink;
}

/** Walks the chain of one account from its first entry to its newest, or to the first link that is broken. */
export async function verifyAccount(
  { reads }: Pick<Services, 'reads'>,
  account: PersonalAccount,
): Promise<Verification> {
  let walk = startWalk(account);
  let after: string | undefined;
  do {
    const page = { first: pageSize, ...(after !== undefined && { after }) };
    const { items, next } = await reads.entries(account, page, { until: account.sequence, order: 'OLDEST_FIRST' });
    walk = walkOn(walk, items);
    after = next;
  } while (after !== undefined && !walk.broken);
  const broken = endWalk(walk);
  return { account, ...(broken && { broken }) };
}
