import { shanghaiDay } from '../../domain/calendar.ts';
import type { BrokenLink } from '../../domain/ledger/verify-chain.ts';
import type { AccountRef, PersonalAccount } from '../../domain/persons/personal-account.ts';
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
  /** Leaves a walk that has come to its end today as it is; otherwise the next run begins anew. */
  readonly onceADay?: boolean;
}

export interface Verified extends AccountWalk<VerifyCounts> {
  /** When every chain had been walked last; absent where that has not been yet. */
  readonly wholeAt?: string;
}

const nothing: VerifyCounts = { accounts: 0, entries: 0, broken: 0, first: [] };

/** As many as a person reads; one item of the table keeps them. */
const toldMax = 100;

/**
 * Walks the chain of every account and tells the first broken link of each. It changes nothing but its own progress;
 * it stops and goes on, and once it has come to its end the next run begins anew, or the first run of the next day.
 */
export async function verifyAccounts(
  services: Pick<Services, 'reads' | 'clock'>,
  { onBroken, onceADay = false, ...walk }: VerifyOptions,
): Promise<Verified> {
  const { clock } = services;
  const wholeId = `${walk.jobId}:whole`;
  const wholeAt = await walk.jobs.read(wholeId);
  const doneToday = wholeAt !== undefined && shanghaiDay(new Date(wholeAt)) === shanghaiDay(clock.now());
  let begun = false;
  const options = { ...walk, goal: 'verify', nothing, again: () => !(onceADay && doneToday) };
  const result = await walkAccounts(options, async (account) => {
    begun = true;
    const chain = await brokenChain(services, account);
    if (chain) onBroken?.(chain);
    return (counts) => withAccount(counts, account, chain);
  });
  if (result.status === 'RUNNING' || (!begun && doneToday)) return { ...result, ...(wholeAt && { wholeAt }) };
  const now = clock.now().toISOString();
  await walk.jobs.write(wholeId, now);
  return { ...result, wholeAt: now };
}

async function brokenChain(
  services: Pick<Services, 'reads'>,
  account: PersonalAccount,
): Promise<BrokenChain | undefined> {
  const { broken } = await verifyAccount(services, account);
  const { personId, insuranceType, admdvs } = account;
  return broken && { personId, insuranceType, admdvs, ...broken };
}

const withAccount = (
  { accounts, entries, broken, first }: VerifyCounts,
  { sequence }: PersonalAccount,
  chain: BrokenChain | undefined,
): VerifyCounts => ({
  accounts: accounts + 1,
  entries: entries + sequence,
  broken: broken + (chain ? 1 : 0),
  first: chain ? [...first, chain].slice(0, toldMax) : first,
});
