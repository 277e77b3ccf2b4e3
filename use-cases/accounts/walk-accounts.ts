import type { PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { AccountScan } from '../account-scan.ts';
import type { JobProgress } from '../job-progress.ts';

/** What a job over all accounts has come to; `Found` is what the job itself keeps of them, as JSON. */
export interface AccountWalk<Found> {
  /** RUNNING: it was stopped before the end; the next run goes on from there. */
  readonly status: 'RUNNING' | 'FINISHED';
  readonly found: Found;
}

export interface WalkOptions<Found> {
  readonly jobs: JobProgress;
  /** Another id for each part of the table that is walked by itself. */
  readonly jobId: string;
  /** What the walk is for. Progress towards anything else does not count. */
  readonly goal: string;
  readonly scan: AccountScan;
  readonly nothing: Found;
  /** Whether a walk that has come to its end is to be begun again. */
  readonly again: (found: Found) => boolean;
  /** Asked before each page; a page begun is finished. */
  readonly shouldStop?: (() => boolean) | undefined;
}

interface Progress<Found> extends AccountWalk<Found> {
  readonly goal: string;
  readonly after?: string;
}

/** Accounts at a time: each waits mostly for the table. */
const concurrency = 8;

/**
 * Takes every account once, page by page, and keeps after each page how far it came. A run that broke off in the
 * middle of a page takes that page again, so taking an account twice must do no harm.
 */
export async function walkAccounts<Found>(
  { jobs, jobId, goal, scan, nothing, again, shouldStop }: WalkOptions<Found>,
  take: (account: PersonalAccount) => Promise<(found: Found) => Found>,
): Promise<AccountWalk<Found>> {
  const kept = await jobs.read(jobId);
  let progress = readProgress(kept, goal, nothing, again);
  while (progress.status === 'RUNNING' && !shouldStop?.()) {
    const { items, next } = await scan.page(progress.after);
    let { found } = progress;
    const waiting = items.values();
    const work = async () => {
      for (const account of waiting) {
        const counted = await take(account);
        found = counted(found);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
    progress = { goal, found, ...(next === undefined ? { status: 'FINISHED' } : { status: 'RUNNING', after: next }) };
    await jobs.write(jobId, JSON.stringify(progress));
  }
  return { status: progress.status, found: progress.found };
}

function readProgress<Found>(
  kept: string | undefined,
  goal: string,
  nothing: Found,
  again: (found: Found) => boolean,
): Progress<Found> {
  const beginning: Progress<Found> = { goal, status: 'RUNNING', found: nothing };
  if (kept === undefined) return beginning;
  const earlier = JSON.parse(kept) as Progress<Found>;
  if (earlier.goal !== goal) return beginning;
  return earlier.status === 'FINISHED' && again(earlier.found) ? beginning : earlier;
}
