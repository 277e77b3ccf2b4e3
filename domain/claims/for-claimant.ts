import { type Fen, sumFen } from '../money.ts';
import type { PersonId } from '../persons/person.ts';
import type { Claim } from './claim.ts';
import { cashLine } from './explanation.ts';
import type { CashReason, CashReasonCode, PayerRow } from './payer-facts.ts';
import type { Settlement } from './settlement.ts';

/** What keeps every relative from paying more, because of who receives. In order of precedence, as reasons are. */
const ofReceiver: readonly CashReasonCode[] = [
  'MUTUAL_AID_FROZEN',
  'RECEIVER_NOT_INSURED_NOW',
  'YEARLY_CAP_REACHED',
  'HOSPITALISATION_LIMIT_REACHED',
];

/**
 * What the person treated reads of his settlement. Why a relative's account paid no more would tell to the fen what is
 * on it, for whom else it is kept, or that it is closed; so of relatives' accounts it is only said that no more could be
 * paid from them. Where a rule about himself has kept them from paying, all that they might have paid is put down to that:
 * how much of it they have would be told by the rest. The agency reads the whole.
 */
export function forClaimant(settlement: Settlement, personId: PersonId): Settlement {
  const { cashReasons, explanation } = settlement;
  const rule = cashReasons.find(({ code }) => ofReceiver.includes(code));
  const ofRelatives = (reason: CashReason) =>
    reason.payer === undefined
      ? rule !== undefined && (isMissing(reason) || ofReceiver.includes(reason.code))
      : reason.payer.personId !== personId;
  const hidden = cashReasons.filter((reason) => reason !== rule && ofRelatives(reason));
  if (hidden.length === 0) return settlement;
  const rest = cashReasons.filter((reason) => !hidden.includes(reason));
  const reasons = withMore(rest, rule ?? rest.find(isMissing), sumFen(hidden.map(({ amount }) => amount)));
  // The sentences about cash are the last ones, one for each reason.
  const before = explanation.slice(0, explanation.length - cashReasons.length);
  return { ...settlement, cashReasons: reasons, explanation: [...before, ...reasons.map(cashLine)] };
}

const isMissing = ({ code, payer }: CashReason): boolean => code === 'NOTHING_LEFT' && payer === undefined;

function withMore(reasons: readonly CashReason[], to: CashReason | undefined, more: Fen): readonly CashReason[] {
  if (to === undefined) return [...reasons, { code: 'NOTHING_LEFT', amount: more }];
  return reasons.map((reason) => (reason === to ? { ...reason, amount: reason.amount + more } : reason));
}

/** The whole claim, to be handed to the person treated: what he reads of it, and of no other account what is left there. */
export function claimForClaimant({ settlement, cancellation, ...claim }: Claim) {
  const shown = forClaimant(settlement, claim.personId);
  return {
    ...claim,
    settlement: { ...shown, payers: shown.payers.map(withoutBalance) },
    ...(cancellation && { cancellation: { ...cancellation, settlement: withoutReasons(cancellation.settlement) } }),
  };
}

function withoutBalance(payer: PayerRow): Omit<PayerRow, 'balanceAfter'> {
  const { balanceAfter: _, ...row } = payer;
  return payer.relation === 'SELF' ? payer : row;
}

/** The record takes back all of them; they are the claim's. */
const withoutReasons = <T extends object>({ cashReasons: _, ...sums }: T & { readonly cashReasons: unknown }) => sums;
