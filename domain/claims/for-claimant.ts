import { sumFen } from '../money.ts';
import type { PersonId } from '../persons/person.ts';
import { cashLine } from './explanation.ts';
import type { CashReason } from './payer-facts.ts';
import type { Settlement } from './settlement.ts';

/**
 * What the person treated reads of his settlement. Why a relative's account paid no more would tell to the fen what is
 * on it, for whom else it is kept, or that it is closed; so of relatives' accounts it is only said that no more could be
 * paid from them. The agency reads the whole.
 */
export function forClaimant(settlement: Settlement, personId: PersonId): Settlement {
  const { cashReasons, explanation } = settlement;
  const isOfRelative = ({ payer }: CashReason) => payer !== undefined && payer.personId !== personId;
  const hidden = sumFen(cashReasons.filter(isOfRelative).map(({ amount }) => amount));
  if (hidden === 0n) return settlement;
  const reasons = withMoreMissing(
    cashReasons.filter((reason) => !isOfRelative(reason)),
    hidden,
  );
  // The sentences about cash are the last ones, one for each reason.
  const before = explanation.slice(0, explanation.length - cashReasons.length);
  return { ...settlement, cashReasons: reasons, explanation: [...before, ...reasons.map(cashLine)] };
}

function withMoreMissing(reasons: readonly CashReason[], more: bigint): readonly CashReason[] {
  const isMissing = ({ code, payer }: CashReason) => code === 'NOTHING_LEFT' && payer === undefined;
  if (!reasons.some(isMissing)) return [...reasons, { code: 'NOTHING_LEFT', amount: more }];
  return reasons.map((reason) => (isMissing(reason) ? { ...reason, amount: reason.amount + more } : reason));
}
