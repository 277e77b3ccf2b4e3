import { creditInterest, type Interest } from '../../domain/ledger/credit-interest.ts';
import { parseYuan } from '../../domain/money.ts';
import { accepted, type Outcome, within } from '../../domain/outcome.ts';
import type { AccountRef, PersonalAccount } from '../../domain/persons/personal-account.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Services } from '../ports.ts';
import { areaAccount } from './area-account.ts';
import type { StatedAmount } from './contribute.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions'>;

export interface InterestRequest {
  readonly idempotencyKey: string;
  readonly account: AccountRef | undefined;
  readonly currentYear: StatedAmount;
  readonly historical: StatedAmount;
}

/** A clerk credits what the agency has reckoned as interest on each fund of an account of his pooling area. */
export async function bookInterest(
  services: Needs,
  caller: Caller & Correlated,
  { idempotencyKey, ...request }: InterestRequest,
): Promise<Outcome<PersonalAccount>> {
  const once = { operation: 'interestCredit', key: idempotencyKey, content: request };
  return answerOnce(services, caller, once, async () => {
    const interest = readInterest(request);
    if (!interest.ok) return interest;
    const ground = await areaAccount(services, caller, request.account);
    if (!ground.ok) return ground;
    const { account, profile } = ground.value;
    const act = { transferId: services.ids.newId(), now: services.clock.now() };
    const booked = creditInterest(account, interest.value, profile, act);
    if (!booked.ok) return booked;
    const record = accessRecord(services, caller, { personId: account.personId, kind: 'INTEREST_CREDITED' });
    return accepted({
      changes: [
        { change: 'ACCOUNT_BOOKED', ...booked.value },
        { change: 'ACCESS_RECORDED', record },
      ],
      answer: booked.value.account,
    });
  });
}

function readInterest({ currentYear, historical }: Pick<InterestRequest, 'currentYear' | 'historical'>) {
  const current = parseYuan(currentYear.amount);
  if (!current.ok) return within(current, 'currentYear', 'amount');
  const past = parseYuan(historical.amount);
  if (!past.ok) return within(past, 'historical', 'amount');
  return accepted<Interest>({ current: current.value, historical: past.value });
}
