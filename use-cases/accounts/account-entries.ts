import { invariant } from '../../domain/invariant.ts';
import { type Balances, balancesAfter, newestEntryAt } from '../../domain/ledger/balance-at.ts';
import type { LedgerEntry } from '../../domain/ledger/entry.ts';
import type { EntryKind } from '../../domain/ledger/entry-kinds.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { type PersonalAccount, reservedOf } from '../../domain/persons/personal-account.ts';
import type { Page, PageRequest, Services } from '../ports.ts';

type Needs = Pick<Services, 'reads'>;

/** Which entries are asked for: instants in ISO 8601. Nothing given, all of them. */
export interface EntryFilter {
  /** Booked then or later. */
  readonly from?: string;
  /** Booked before. */
  readonly until?: string;
  readonly kinds?: readonly EntryKind[];
}

/**
 * A page of an account's entries, newest first. Sequence numbers follow time, so a period is a range of them, and its
 * ends are found by halves: whatever lies outside the period is not read through.
 */
export async function accountEntries(
  { reads }: Needs,
  account: PersonalAccount,
  { from, until, kinds }: EntryFilter,
  page: PageRequest,
): Promise<Page<LedgerEntry>> {
  if (from === undefined && until === undefined && kinds === undefined) return reads.entries(account, page);
  const { after, through } = await entriesIn(reads, account, { from, until });
  if (after >= through) return { items: [], positions: [] };
  return reads.entries(account, page, { from: after + 1, until: through, ...(kinds && { kinds }) });
}

/** The entries of a period by their sequence numbers: the newest before it, 0 where there is none, and its newest. */
export async function entriesIn(
  reads: Services['reads'],
  account: PersonalAccount,
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
): Promise<{ readonly after: number; readonly through: number }> {
  const [after, through] = await Promise.all([
    from === undefined ? 0 : sequenceBefore(reads, account, from),
    until === undefined ? account.sequence : sequenceBefore(reads, account, until),
  ]);
  return { after, through };
}

/** The sequence number of the newest entry booked before that instant; 0 where there is none. */
async function sequenceBefore(reads: Services['reads'], account: PersonalAccount, instant: string): Promise<number> {
  const justBefore = new Date(Date.parse(instant) - 1);
  if (isAtHead(account, justBefore)) return account.sequence;
  return (await entryAt(reads, account, justBefore))?.sequence ?? 0;
}

/** What stood on the account at that moment, which is none to come. */
export async function balancesAt(
  { reads, clock }: Needs & Pick<Services, 'clock'>,
  account: PersonalAccount,
  instant: Date,
): Promise<Outcome<Balances>> {
  if (instant > clock.now()) return rejected('date_in_the_future');
  if (isAtHead(account, instant)) {
    const { current, historical } = account;
    return accepted({ current, historical, reserved: reservedOf(account) });
  }
  return accepted(balancesAfter(await entryAt(reads, account, instant)));
}

/** Nothing was booked since: the account itself says what there was. */
const isAtHead = ({ headBookedAt }: PersonalAccount, instant: Date): boolean =>
  headBookedAt === undefined || headBookedAt <= instant.toISOString();

async function entryAt(
  reads: Services['reads'],
  account: PersonalAccount,
  instant: Date,
): Promise<LedgerEntry | undefined> {
  const search = newestEntryAt(account.sequence, instant);
  let step = search.next();
  while (!step.done) {
    const entry = await reads.entry(account, step.value);
    invariant(entry, 'entries have no gaps');
    step = search.next(entry);
  }
  return step.value;
}
