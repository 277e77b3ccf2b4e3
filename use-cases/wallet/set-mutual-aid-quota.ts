import { afterReturns } from '../../domain/ledger/after-returns.ts';
import { setQuota } from '../../domain/ledger/set-quota.ts';
import { type Fen, parseYuan } from '../../domain/money.ts';
import { accepted, type Outcome, rejected, within } from '../../domain/outcome.ts';
import type { Caller } from '../caller.ts';
import { answerOnce, type Decision } from '../idempotency.ts';
import { passwordFor } from '../passwords/transaction-passwords.ts';
import type { Change, Services } from '../ports.ts';
import {
  bookedChanges,
  type OwnLink,
  type QuotaDecision,
  type QuotaGround,
  quotaDecision,
  quotaGround,
  refusedAt,
} from './quota-ground.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions' | 'passwordHash'>;

export interface QuotaSetting {
  readonly idempotencyKey: string;
  /** Undefined where the id that was sent names no link. */
  readonly link: OwnLink | undefined;
  /** In yuan: the whole that the relative may use, what he has used of it included. */
  readonly quota: string;
  readonly transactionPassword?: string | undefined;
}

/**
 * The giver sets aside for a relative, raises or lowers it, by the rules in force today in the link's pooling area.
 * What nobody accepted in time goes back before, in the same transaction: he disposes of it again. Refuses what
 * {@link setQuota} refuses.
 */
export async function setMutualAidQuota(
  services: Needs,
  caller: Caller,
  { idempotencyKey, link, quota, transactionPassword }: QuotaSetting,
): Promise<Outcome<QuotaDecision>> {
  const once = { operation: 'mutualAidQuotaSet', key: idempotencyKey, content: { link, quota } };
  return answerOnce(services, caller, once, async () => {
    const fen = parseYuan(quota);
    if (!fen.ok) return within(fen, 'quota', 'amount');
    const ground = await quotaGround(services, caller, link, 'GIVING');
    if (!ground.ok) return ground;
    return decide(services, ground.value, fen.value, transactionPassword);
  });
}

async function decide(
  services: Needs,
  ground: QuotaGround,
  quota: Fen,
  transactionPassword: string | undefined,
): Promise<Outcome<Decision<QuotaDecision>>> {
  const { link, account, profile, now } = ground;
  if (!account) return rejected('quota_not_covered', ['quota']);
  const act = { transferId: services.ids.newId(), now };
  const set = afterReturns(account, act, (left) => setQuota(left, { link, quota }, profile.mutualAid, act));
  if (!set.ok) return refusedAt(set, 'quota');
  const password = await passwordChanges(services, ground, transactionPassword);
  if (!password.ok) return password;
  return accepted({
    changes: [...bookedChanges(account, set.value), ...password.value],
    answer: quotaDecision(ground, set.value.account),
  });
}

/**
 * S1 sets the password with the binding, and asks the giver for it again when the quota changes. Whoever was bound without
 * one, by his face or from a roster, or whose was taken away, sets it here, as he does when he unbinds.
 */
async function passwordChanges(
  services: Needs,
  { link, profile }: QuotaGround,
  transactionPassword: string | undefined,
): Promise<Outcome<readonly Change[]>> {
  if (!profile.mutualAid?.unbinding.transactionPasswordAsked) return accepted([]);
  return passwordFor(services, link.giver.id, transactionPassword, { path: ['transactionPassword'] });
}
