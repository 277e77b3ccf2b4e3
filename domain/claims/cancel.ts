import type { Fen } from '../money.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { PersonId } from '../persons/person.ts';
import type { AccountRef } from '../persons/personal-account.ts';
import type { IdentityFlags } from '../region-profile.ts';
import type { YearContribution } from './accumulators.ts';
import type { BenefitSlice } from './benefits.ts';
import type { CancellationKind, ClaimCancellation } from './cancellation.ts';
import { type Claim, whyNotSettled } from './claim.ts';
import { ofEachClass } from './cost-classes.ts';
import { assertSums, type SettledAmounts, type SummedAmounts } from './identities.ts';
import type { OtherFundPayment } from './other-funds.ts';
import type { PayerRow } from './payer-facts.ts';

export interface CancelFacts {
  readonly kind: CancellationKind;
  /** Of the record to be made. */
  readonly id: string;
  readonly institutionId: string;
  readonly messageId: string;
  readonly at: string;
  /** Of the profile under which the claim was settled. */
  readonly identities: IdentityFlags;
  /** Links that are live and still have a quota, with since when; of the payers' links those that matter. */
  readonly openQuotas: readonly { readonly id: string; readonly since: string }[];
}

/** What one payer gets back: to each fund what came out of it, whether or not the link is still there. */
export interface PayBack extends AccountRef {
  readonly current: Fen;
  readonly historical: Fen;
  /** Set aside again for the receiver, out of what comes back. */
  readonly toQuota?: { readonly receiverId: PersonId; readonly amount: Fen };
}

export interface Cancelled {
  /** It keeps the record. */
  readonly claim: Claim;
  readonly record: ClaimCancellation;
  readonly payBacks: readonly PayBack[];
  /** What the person's year loses again; see `withoutContribution`. */
  readonly contribution: YearContribution;
}

/** Takes a claim back: whole, once, by the institution that settled it. Nothing is deleted. */
export function cancel(claim: Claim, facts: CancelFacts): Outcome<Cancelled> {
  if (facts.institutionId !== claim.institutionId) return rejected('claim_of_other_institution', ['claimId']);
  const refusal = whyNotSettled[claim.state];
  if (refusal) return rejected(refusal, ['claimId']);
  const { settlement } = claim;
  const record = recordOf(claim, facts);
  assertSums(record.costs, record.settlement, facts.identities);
  return accepted({
    claim: {
      ...claim,
      state: facts.kind === 'CANCEL' ? 'CANCELLED' : 'REVERSED',
      cancellation: record,
      version: claim.version + 1,
    },
    record,
    payBacks: settlement.payers.map((payer) => payBackOf(payer, claim.personId, facts)),
    contribution: settlement.contribution,
  });
}

const recordOf = (claim: Claim, { id, kind, institutionId, messageId, at }: CancelFacts): ClaimCancellation => ({
  id,
  kind,
  cancels: claim.id,
  institutionId,
  messageId,
  personId: claim.personId,
  at,
  costs: {
    total: -claim.costs.total,
    inScope: -claim.costs.inScope,
    preSelfPay: -claim.costs.preSelfPay,
    overLimit: -claim.costs.overLimit,
    fullSelfFunded: -claim.costs.fullSelfFunded,
  },
  settlement: negative(claim.settlement),
});

/** A quota is filled up again only where it still stands: money that comes back after an unbinding is the giver's own. */
function payBackOf(payer: PayerRow, receiverId: PersonId, { openQuotas }: CancelFacts): PayBack {
  const { personId, insuranceType, admdvs, currentPaid, historicalPaid, fromQuota, link } = payer;
  const stands = link !== undefined && openQuotas.some(({ id, since }) => id === link.id && since === link.since);
  return {
    personId,
    insuranceType,
    admdvs,
    current: currentPaid,
    historical: historicalPaid,
    ...(stands && fromQuota > 0n && { toQuota: { receiverId, amount: fromQuota } }),
  };
}

function negative(settlement: SettledAmounts): SummedAmounts {
  const { payers, slices, cashReasons, contribution, otherFunds } = settlement;
  return {
    total: -settlement.total,
    fund: -settlement.fund,
    other: -settlement.other,
    hospitalShare: -settlement.hospitalShare,
    ownAccount: -settlement.ownAccount,
    mutualAid: -settlement.mutualAid,
    cash: -settlement.cash,
    personal: -settlement.personal,
    personalClasses: ofEachClass((costClass) => -settlement.personalClasses[costClass]),
    cashClasses: ofEachClass((costClass) => -settlement.cashClasses[costClass]),
    deductible: -settlement.deductible,
    slices: slices.map(negativeSlice),
    cutByCap: -settlement.cutByCap,
    ...(otherFunds && { otherFunds: otherFunds.map(negativeFund) }),
    payers: payers.map(negativeRow),
    cashReasons: cashReasons.map((reason) => ({ ...reason, amount: -reason.amount })),
    contribution: {
      ...contribution,
      deductible: -contribution.deductible,
      inScopeAfterDeductible: -contribution.inScopeAfterDeductible,
      fund: -contribution.fund,
      mutualAid: -contribution.mutualAid,
      ...(contribution.otherFunds && {
        otherFunds: contribution.otherFunds.map((each) => ({
          ...each,
          deductible: -each.deductible,
          afterDeductible: -each.afterDeductible,
          paid: -each.paid,
        })),
      }),
    },
  };
}

const negativeSlice = (slice: BenefitSlice): BenefitSlice => ({ ...slice, amount: -slice.amount, fund: -slice.fund });

const negativeFund = (payment: OtherFundPayment): OtherFundPayment => ({
  ...payment,
  deductible: -payment.deductible,
  slices: payment.slices.map(negativeSlice),
  paid: -payment.paid,
  cutByCap: -payment.cutByCap,
});

const negativeRow = ({ balanceAfter: _, ...row }: PayerRow): Omit<PayerRow, 'balanceAfter'> => ({
  ...row,
  currentPaid: -row.currentPaid,
  historicalPaid: -row.historicalPaid,
  paid: -row.paid,
  fromQuota: -row.fromQuota,
  classes: ofEachClass((costClass) => -row.classes[costClass]),
});
