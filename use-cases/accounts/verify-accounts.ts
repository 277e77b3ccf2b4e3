import type { BrokenLink } from '../../domain/ledger/verify-chain.ts';
import type { AccountRef } from '../../domain/persons/personal-account.ts';
import type { Services } from '../ports.ts';
import { verifyAccount } from './verify-account.ts';
import { type AccountWalk, type WalkOptions, walkAccounts } from './walk-accounts.ts';

/** The first broken link of an account. */
export type BrokenChain = AccountRef & BrokenLink;

export interface VerifyCounts {
  /** Accounts whose chain was walked. */
  readonly accounts: number;
  /** Entries on them. */
  readonly entries: number;
  /** Accounts with a broken link. */
  readonly broken: number;
  /** The first of them; the others are told one by one as they are found. */
  readonly first: readonly BrokenChain[];
}

export interface VerifyOptions extends Pick<WalkOptions<unknown>, 'jobs' | 'jobId' | 'scan' | 'shouldStop'> {
  readonly onBroken?: (chain: BrokenChain) => void;
}

const nothing: VerifyCounts = { accounts: 0, entries: 0, broken: 0, first: [] };

/** As many as a person reads; one item of the table keeps them. */
const toldMax = 100;

/**
 * Walks the chain of every account and tells the first broken link of each. It changes nothing but its own progress;
 * it stops and goes on, and once it has come to its end the next run begins anew.
 */
export const verifyAccounts = (
  services: Pick<Services, 'reads'>,
  { onBroken, ...walk }: VerifyOptions,
): Promise<AccountWalk<VerifyCounts>> =>
  walkAccounts({ ...walk, goal: 'verify', nothing, again: () => true }, async (account) => {
    const { broken } = await verifyAccount(services, account);
    const { personId, insuranceType, admdvs, sequence } = account;
    const chain = broken && { personId, insuranceType, admdvs, ...broken };
    if (chain) onBroken?.(chain);
    return (counts) => ({
      accounts: counts.accounts + 1,
      entries: counts.entries + sequence,
      broken: counts.broken + (chain ? 1 : 0),
      first: chain ? [...counts.first, chain].slice(0, toldMax) : counts.first,
    });
  });
