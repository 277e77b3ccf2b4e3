import type { ClosingLine } from '../../../domain/reconciliation/closing-line.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import type { World } from '../../support/world.ts';
import { careOf, type claimScene, messageId } from '../claims/scene.ts';

const inScope = (total: string) => ({
  total,
  inScope: total,
  preSelfPay: '0.00',
  overLimit: '0.00',
  fullSelfFunded: '0.00',
});

/**
 * A day of the hospital, within the deductible of ¥1,000.00 but for the last:
 * 1. ¥200.00: own account ¥50.00, mother ¥100.00, cash ¥50.00.
 * 2. ¥30.00 in cash, cancelled on the same day.
 * 3. ¥40.00 in cash, reversed on the next day.
 * 4. ¥1,100.00 paid in cash first, settled again on the next day: ¥100.00 × 70 % = ¥70.00 of the fund, ¥1,030.00 in cash.
 */
export async function twoDays(scene: ReturnType<typeof claimScene>, world: World) {
  const patient = await scene.person(2_000n, 3_000n);
  const mother = await scene.person(6_000n, 4_000n);
  await scene.linked(mother, patient);
  const other = await scene.person();
  const settle = async (who: typeof patient, total: string, more: object = {}) =>
    acceptedValue(await scene.settle({ ...careOf(who, { costs: inScope(total) }), ...more }));
  const paid = await settle(patient, '200.00');
  const cancelled = await settle(other, '30.00');
  acceptedValue(await scene.cancel(cancelled.id));
  const message = messageId();
  const reversed = await settle(other, '40.00', { messageId: message });
  const inCash = await settle(other, '1100.00', { cashFirst: true });
  world.clock.set('2026-11-20T16:00:00.000Z');
  acceptedValue(await scene.reverse(message));
  const { claim: resettled } = acceptedValue(await scene.resettle(inCash.id));
  world.clock.set('2026-11-21T02:00:00.000Z');
  return { paid, cancelled, reversed, inCash, resettled };
}

/** Number, kind, total, fund, own account, mutual aid, cash. */
export const inShort = ({ madeBy, kind, count, total, fund, ownAccount, mutualAid, cash }: ClosingLine) => [
  madeBy,
  kind,
  count,
  total,
  fund,
  ownAccount,
  mutualAid,
  cash,
];
