import { acceptQuota } from '../../domain/ledger/accept-quota.ts';
import { returnQuotas } from '../../domain/ledger/return-quotas.ts';
import { sameAct } from '../../domain/ledger/same-act.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Caller } from '../caller.ts';
import { answerOnce, type Decision } from '../idempotency.ts';
import type { Services } from '../ports.ts';
import {
  bookedChanges,
  type OwnLink,
  type QuotaDecision,
  type QuotaGround,
  quotaDecision,
  quotaGround,
  refusedAt,
} from './quota-ground.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions'>;

export interface QuotaAcceptance {
  readonly idempotencyKey: string;
  /** Undefined where the id that was sent names no link. */
  readonly link: OwnLink | undefined;
  /** Of the act by which it was set aside. */
  readonly transferId: string;
}

/**
 * The relative accepts what was set aside for him: from then on he may spend it. What others did not accept in time
 * goes back in the same transaction. Refuses what {@link acceptQuota} refuses.
 */
export async function acceptMutualAidQuota(
  services: Needs,
  caller: Caller,
  { idempotencyKey, link, transferId }: QuotaAcceptance,
): Promise<Outcome<QuotaDecision>> {
  const once = { operation: 'mutualAidQuotaAccept', key: idempotencyKey, content: { link, transferId } };
  return answerOnce(services, caller, once, async () => {
    const ground = await quotaGround(services, caller, link, 'RECEIVING');
    if (!ground.ok) return ground;
    return decide(services, ground.value, transferId);
  });
}

function decide({ ids }: Needs, ground: QuotaGround, transferId: string): Outcome<Decision<QuotaDecision>> {
  const { link, account, now } = ground;
  if (!account) return rejected('quota_transfer_not_pending', ['transferId']);
  const acceptance = acceptQuota(account, { link, transferId }, now);
  if (!acceptance.ok) return refusedAt(acceptance, 'transferId');
  const touched = { account: acceptance.value, entries: [] };
  const booked = sameAct(account, touched, returnQuotas(touched.account, { transferId: ids.newId(), now }));
  return accepted({ changes: bookedChanges(account, booked), answer: quotaDecision(ground, booked.account) });
}
