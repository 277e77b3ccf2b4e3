import { addDays, type Day, shanghaiDay, shanghaiMidnight } from '../../domain/calendar.ts';
import type { EntryKind } from '../../domain/ledger/entry-kinds.ts';
import { type AccountStatement, type StatementFormat, statementEntriesMax } from '../../domain/ledger/statement.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { AccountRef, PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { Locale } from '../../domain/rejection-messages.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import { entriesIn } from '../accounts/account-entries.ts';
import type { Caller } from '../caller.ts';
import { answerOnce, type Decision } from '../idempotency.ts';
import type { Change, Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex'>;

export interface StatementRequest {
  readonly idempotencyKey: string;
  /** Undefined where the id that was sent names none. */
  readonly account: AccountRef | undefined;
  readonly format: StatementFormat;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly kinds?: readonly EntryKind[] | undefined;
  readonly language?: Locale | undefined;
}

/**
 * Asks for a statement: by the owner of the account, by clerks and auditors of its pooling area, whose look is in the
 * person's access log. Which entries it has is settled here; the file is made by the consumer of the table's stream
 * (`render-statement.ts`). `locale` is the language of whoever asks, where he names no other.
 */
export async function createStatement(
  services: Needs,
  caller: Caller & Correlated,
  { idempotencyKey, ...asked }: StatementRequest,
  locale: Locale,
): Promise<Outcome<AccountStatement>> {
  const once = { operation: 'accountStatementCreate', key: idempotencyKey, content: asked };
  return answerOnce(services, caller, once, () => decide(services, caller, asked, locale));
}

type Asked = Omit<StatementRequest, 'idempotencyKey'>;

async function decide(
  services: Needs,
  caller: Caller & Correlated,
  asked: Asked,
  locale: Locale,
): Promise<Outcome<Decision<AccountStatement>>> {
  const mistake = mistakeIn(asked, shanghaiDay(services.clock.now()));
  if (mistake) return mistake;
  const account = await accountOf(services, caller, asked.account);
  if (!account) return rejected('not_found', ['accountId']);
  const range = await entriesIn(services.reads, account, instantsOf(asked));
  const entries = range.through - range.after;
  if (entries > statementEntriesMax) {
    return rejected('statement_too_large', ['from'], { entries: String(entries), max: String(statementEntriesMax) });
  }
  const statement = requested(services, caller, { ...asked, account, language: asked.language ?? locale, ...range });
  return accepted({ changes: changesOf(services, caller, statement), answer: statement });
}

function mistakeIn({ from, until }: Asked, today: Day) {
  if (from !== undefined && from > today) return rejected('date_in_the_future', ['from']);
  if (until !== undefined && until > today) return rejected('date_in_the_future', ['until']);
  if (from !== undefined && until !== undefined && until < from) {
    return rejected('statement_period_malformed', ['until']);
  }
  return undefined;
}

/** One that is somebody else's, one that is elsewhere and one that does not exist are the same. */
async function accountOf(
  { reads }: Needs,
  caller: Caller,
  ref: AccountRef | undefined,
): Promise<PersonalAccount | undefined> {
  if (!ref) return undefined;
  const isOwn = caller.role === 'citizen' && caller.personId === ref.personId;
  const isOfArea = isStatementStaff(caller) && caller.admdvs === ref.admdvs;
  return isOwn || isOfArea ? reads.account(ref) : undefined;
}

export const isStatementStaff = ({ role }: Caller): boolean => role === 'clerk' || role === 'auditor';

/** Days of Asia/Shanghai as instants: the first one counts, the second does not. */
const instantsOf = ({ from, until }: Asked) => ({
  from: from && shanghaiMidnight(from).toISOString(),
  until: until && shanghaiMidnight(addDays(until, 1)).toISOString(),
});

interface Settled extends Omit<Asked, 'account'> {
  readonly account: PersonalAccount;
  readonly language: Locale;
  readonly after: number;
  readonly through: number;
}

function requested({ ids, clock }: Needs, caller: Caller, { account, kinds, ...settled }: Settled): AccountStatement {
  const { role, subject, clientId, personId } = caller;
  const { format, language, from, until, after, through } = settled;
  return {
    id: ids.newId(),
    personId: account.personId,
    insuranceType: account.insuranceType,
    admdvs: account.admdvs,
    format,
    language,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(kinds?.length && { kinds: [...new Set(kinds)] }),
    after,
    through,
    requestedAt: clock.now().toISOString(),
    requestedBy: { role, subject, clientId, ...(personId !== undefined && { personId }) },
    version: 1,
  };
}

function changesOf(services: Needs, caller: Caller & Correlated, statement: AccountStatement): readonly Change[] {
  const set: Change = { change: 'STATEMENT_SET', statement };
  if (!isStatementStaff(caller)) return [set];
  const record = accessRecord(services, caller, { personId: statement.personId, kind: 'STATEMENT_MADE' });
  return [set, { change: 'ACCESS_RECORDED', record }];
}
