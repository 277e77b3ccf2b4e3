import { isStaffReference } from '../../domain/access/staff-reference.ts';
import { type Adjustment, adjust } from '../../domain/ledger/adjust.ts';
import type { AdjustmentProposal } from '../../domain/ledger/adjustment-proposal.ts';
import { afterReturns } from '../../domain/ledger/after-returns.ts';
import type { AdjustmentReason } from '../../domain/ledger/entry.ts';
import { parseYuan } from '../../domain/money.ts';
import { accepted, type Outcome, type Rejection, rejected, within } from '../../domain/outcome.ts';
import type { AccountRef } from '../../domain/persons/personal-account.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import { actorOf } from '../binding/actors.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Services } from '../ports.ts';
import { areaAccount } from './area-account.ts';
import type { StatedAmount } from './contribute.ts';

export type AdjustmentNeeds = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions'>;

export interface AdjustmentRequest {
  readonly idempotencyKey: string;
  readonly account: AccountRef | undefined;
  /** What comes to each fund; a leading minus takes away. */
  readonly currentYear: StatedAmount;
  readonly historical: StatedAmount;
  readonly reason: AdjustmentReason;
  readonly reference: string;
}

/**
 * A clerk asks to set an account of his pooling area right. Nothing is booked until a second person has agreed; but
 * what could not be booked as the account stands now is refused at once.
 */
export async function proposeAdjustment(
  services: AdjustmentNeeds,
  caller: Caller & Correlated,
  { idempotencyKey, ...request }: AdjustmentRequest,
): Promise<Outcome<AdjustmentProposal>> {
  const once = { operation: 'adjustmentPropose', key: idempotencyKey, content: request };
  return answerOnce(services, caller, once, async () => {
    const { reference } = request;
    const stated = readAdjustment(request);
    if (!stated.ok) return stated;
    if (!isStaffReference(reference)) return rejected('reference_malformed', ['reference']);
    const ground = await areaAccount(services, caller, request.account);
    if (!ground.ok) return ground;
    const { account, profile } = ground.value;
    const [id, now] = [services.ids.newId(), services.clock.now()];
    const act = { transferId: id, now };
    const bookable = afterReturns(account, act, (left) => adjust(left, stated.value, profile, act));
    if (!bookable.ok) return atFault(bookable.rejection, stated.value);
    const { personId, insuranceType, admdvs } = account;
    const adjustment: AdjustmentProposal = {
      id,
      personId,
      insuranceType,
      admdvs,
      ...stated.value,
      reference,
      state: 'PROPOSED',
      proposedBy: actorOf(caller),
      proposedAt: now.toISOString(),
      version: 1,
    };
    const record = accessRecord(services, caller, { personId, kind: 'ADJUSTMENT_PROPOSED', reference });
    return accepted({
      changes: [
        { change: 'ADJUSTMENT_SET', adjustment },
        { change: 'ACCESS_RECORDED', record },
      ],
      answer: adjustment,
    });
  });
}

/** Of two amounts the one that is taken away; where both are, the account has not as much in all. */
const atFault = ({ code, details }: Rejection, { current, historical }: Adjustment) =>
  code === 'balance_not_sufficient' && current < 0n !== historical < 0n
    ? rejected(code, [current < 0n ? 'currentYear' : 'historical', 'amount'], details)
    : rejected(code, undefined, details);

function readAdjustment({
  currentYear,
  historical,
  reason,
}: Pick<AdjustmentRequest, 'currentYear' | 'historical' | 'reason'>) {
  const current = parseYuan(currentYear.amount, { signed: true });
  if (!current.ok) return within(current, 'currentYear', 'amount');
  const past = parseYuan(historical.amount, { signed: true });
  if (!past.ok) return within(past, 'historical', 'amount');
  return accepted<Adjustment>({ current: current.value, historical: past.value, reason });
}
