import { shanghaiDay } from '../../domain/calendar.ts';
import { type Contribution, contribute } from '../../domain/ledger/contribute.ts';
import { type ContributionRecord, type Month, parseMonth } from '../../domain/ledger/contribution-record.ts';
import { parseYuan } from '../../domain/money.ts';
import { accepted, type Outcome, within } from '../../domain/outcome.ts';
import type { AccountRef, PersonalAccount } from '../../domain/persons/personal-account.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Change, Services } from '../ports.ts';
import { type AccountGround, areaAccount } from './area-account.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions'>;

/** An amount as it was sent, in yuan. */
export interface StatedAmount {
  readonly amount: string;
}

export interface ContributionRequest {
  readonly idempotencyKey: string;
  /** Undefined where the id that was sent names none. */
  readonly account: AccountRef | undefined;
  readonly month: string;
  readonly employer: StatedAmount;
  readonly person: StatedAmount;
}

/** The month and both parts of a contribution, read and checked. */
export interface MonthlyContribution extends Contribution {
  readonly month: Month;
}

/**
 * A clerk pays one month into an account of his pooling area. A month is paid in once, whoever sends it; the look at
 * the account is in the person's access log.
 */
export async function bookContribution(
  services: Needs,
  caller: Caller & Correlated,
  { idempotencyKey, ...request }: ContributionRequest,
): Promise<Outcome<PersonalAccount>> {
  const once = { operation: 'contributionBook', key: idempotencyKey, content: request };
  return answerOnce(services, caller, once, async () => {
    const stated = readContribution(request, services.clock.now());
    if (!stated.ok) return stated;
    const ground = await areaAccount(services, caller, request.account);
    if (!ground.ok) return ground;
    const booked = contributionChanges(services, ground.value, stated.value);
    if (!booked.ok) return booked;
    const { account, changes } = booked.value;
    const record = accessRecord(services, caller, { personId: account.personId, kind: 'CONTRIBUTION_BOOKED' });
    return accepted({ changes: [...changes, { change: 'ACCESS_RECORDED', record } as const], answer: account });
  });
}

export function readContribution(
  request: Pick<ContributionRequest, 'month' | 'employer' | 'person'>,
  now: Date,
): Outcome<MonthlyContribution> {
  const month = parseMonth(request.month, shanghaiDay(now));
  if (!month.ok) return within(month, 'month');
  const employer = parseYuan(request.employer.amount);
  if (!employer.ok) return within(employer, 'employer', 'amount');
  const person = parseYuan(request.person.amount);
  if (!person.ok) return within(person, 'person', 'amount');
  return accepted({ month: month.value, employer: employer.value, person: person.value });
}

/** What paying a month in writes: the account, its entries, and that the month is paid in. */
export function contributionChanges(
  { clock, ids }: Pick<Services, 'clock' | 'ids'>,
  { account, profile }: AccountGround,
  { month, ...contribution }: MonthlyContribution,
): Outcome<{ readonly account: PersonalAccount; readonly changes: readonly Change[] }> {
  const act = { transferId: ids.newId(), now: clock.now() };
  const booked = contribute(account, contribution, profile, act);
  if (!booked.ok) return booked;
  const record: ContributionRecord = {
    personId: account.personId,
    insuranceType: account.insuranceType,
    admdvs: account.admdvs,
    month,
    ...contribution,
    transferId: act.transferId,
    bookedAt: act.now.toISOString(),
    profileVersion: profile.versionId,
  };
  return accepted({
    account: booked.value.account,
    changes: [
      { change: 'ACCOUNT_BOOKED', ...booked.value },
      { change: 'CONTRIBUTION_RECORDED', contribution: record },
    ],
  });
}
