import { shanghaiDay } from '../../domain/calendar.ts';
import { closeYear, lastClosingDay } from '../../domain/ledger/close-year.ts';
import type { AccountRef, PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { Services } from '../ports.ts';
import { type AccountWalk, type WalkOptions, walkAccounts } from './walk-accounts.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'regions'>;

export interface YearCloseCounts {
  /** Accounts looked at. */
  readonly accounts: number;
  /** Accounts whose year was closed by this walk. */
  readonly closed: number;
  /** Accounts that could not be closed; the next run begins again for their sake. */
  readonly failed: number;
}

export interface YearCloseOptions extends Pick<WalkOptions<unknown>, 'jobs' | 'jobId' | 'scan' | 'shouldStop'> {
  readonly onFailure?: (ref: AccountRef, error: unknown) => void;
}

const noCounts: YearCloseCounts = { accounts: 0, closed: 0, failed: 0 };

/** Somebody else may book on the account at the same moment; so many times in a row is no accident. */
const attemptsMax = 5;

/** So many failures mean that something is wrong with the table, not with the accounts. */
const failuresMax = 100;

/**
 * Closes the year of every account once the closing day of its pooling area has begun. It stops and goes on; once it
 * has finished for a closing day it does nothing until the next one. Nothing hurries: whatever is paid into an account
 * before the walk has come to it closes its year first.
 */
export async function closeYears(services: Needs, options: YearCloseOptions): Promise<AccountWalk<YearCloseCounts>> {
  const { onFailure, ...walk } = options;
  let failures = 0;
  return walkAccounts(
    { ...walk, goal: goalOf(services), nothing: noCounts, again: ({ failed }) => failed > 0 },
    async (account) => {
      const result = await closeOne(services, account).catch((error: unknown) => {
        onFailure?.(account, error);
        failures += 1;
        if (failures > failuresMax)
          throw new Error(`the years of more than ${failuresMax} accounts could not be closed`);
        return 'FAILED' as const;
      });
      return (counts) => ({
        accounts: counts.accounts + 1,
        closed: counts.closed + (result === 'CLOSED' ? 1 : 0),
        failed: counts.failed + (result === 'FAILED' ? 1 : 0),
      });
    },
  );
}

/** The newest closing day of each pooling area: with the next one there is something to do again. */
function goalOf({ regions, clock }: Needs): string {
  const today = shanghaiDay(clock.now());
  const closings = regions.areas().flatMap((admdvs) => {
    const profile = regions.profile(admdvs, today);
    return profile ? [`${admdvs}:${lastClosingDay(today, profile.yearCloseOn)}`] : [];
  });
  return closings.toSorted().join(' ');
}

/** An account of an area that is not served here, or not yet, is left as it is. */
async function closeOne({ reads, commit, clock, ids, regions }: Needs, seen: PersonalAccount) {
  let account: PersonalAccount | undefined = seen;
  for (let attempt = 1; attempt <= attemptsMax && account; attempt += 1) {
    const now = clock.now();
    const profile = regions.profile(account.admdvs, shanghaiDay(now));
    const closed = profile && closeYear(account, profile, { transferId: ids.newId(), now });
    if (!closed || closed.entries.length === 0) return 'UNCHANGED';
    const outcome = await commit({ changes: [{ change: 'ACCOUNT_BOOKED', ...closed }] });
    if (outcome.status === 'COMMITTED') return 'CLOSED';
    account = await reads.account(account);
  }
  throw new Error(`the account was changed by somebody else at each of ${attemptsMax} attempts, or the table was busy`);
}
