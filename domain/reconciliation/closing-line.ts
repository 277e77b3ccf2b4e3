import { type Day, shanghaiDay } from '../calendar.ts';
import type { Claim } from '../claims/claim.ts';
import type { OtherFundPayment } from '../claims/other-funds.ts';
import { invariant } from '../invariant.ts';
import type { Fen } from '../money.ts';
import type { InsuranceType } from '../persons/participation.ts';
import type { OtherFund } from '../supplementary-funds.ts';
import { type ClearingType, clearingTypeOf } from './clearing-type.ts';

/**
 * SETTLED: it counts from here on. CANCELLED: it was taken back, by a cancel or a reversal. REPLACED: a claim paid in
 * cash first was settled again, and what takes its place has a line of its own. RESTORED: that was taken back, so that the
 * one paid in cash first counts again.
 */
export const closingLineKinds = ['SETTLED', 'CANCELLED', 'REPLACED', 'RESTORED'] as const;
export type ClosingLineKind = (typeof closingLineKinds)[number];

/** One line of what an institution's day comes to (日结). What was taken back is below zero: lines add up. */
export interface ClosingLine {
  /** `fixmedins_code`. */
  readonly institutionId: string;
  /** In Asia/Shanghai, on which it happened: of what is taken back, the day of that. */
  readonly day: Day;
  /** `setl_optins`, the office that clears it: the pooling area that insures. */
  readonly admdvs: string;
  /** `insutype`. */
  readonly insuranceType: InsuranceType;
  readonly clearingType: ClearingType;
  readonly kind: ClosingLineKind;
  /** The claim of which the line follows; with the kind, it names the line. */
  readonly madeBy: string;
  /** `setl_id`: the claim whose amounts these are. */
  readonly claimId: string;
  /** `msgid` of the message that brought that claim: what the institution calls it by. */
  readonly messageId: string;
  /** How many claims more, or fewer, count since: 1 or -1. */
  readonly count: number;
  /** `medfee_sumamt`. */
  readonly total: Fen;
  /** `hifp_pay`. */
  readonly fund: Fen;
  /** All the other funds. */
  readonly other: Fen;
  /** Each of them by itself; absent where none paid. */
  readonly otherFunds?: Readonly<Partial<Record<OtherFund, Fen>>>;
  /** `hosp_part_amt`. */
  readonly hospitalShare: Fen;
  /** `acct_pay`. */
  readonly ownAccount: Fen;
  /** `acct_mulaid_pay`. */
  readonly mutualAid: Fen;
  /** `psn_cash_pay`. */
  readonly cash: Fen;
}

/** What a line comes to, and of which message. */
export type ClosingSums = Pick<
  ClosingLine,
  'messageId' | 'count' | 'total' | 'fund' | 'other' | 'ownAccount' | 'mutualAid'
>;

/**
 * Every line that follows of a claim as it stands now. Nothing in it ever changes, lines are only added as the claim goes
 * on, so whoever reckons them again comes to the same. `earlier` is the claim that this one settles again, where it does.
 */
export function closingLinesOf(claim: Claim, earlier?: Claim): readonly ClosingLine[] {
  invariant(claim.resettles === earlier?.id, 'a claim that settles another one again is closed together with that one');
  const { id: madeBy, settledAt, cancellation } = claim;
  const settled = { madeBy, at: settledAt };
  const takenBack = cancellation && { madeBy, at: cancellation.at };
  return [
    lineOf(claim, 'SETTLED', 1, settled),
    ...(earlier ? [lineOf(earlier, 'REPLACED', -1, settled)] : []),
    ...(takenBack ? [lineOf(claim, 'CANCELLED', -1, takenBack)] : []),
    ...(takenBack && earlier ? [lineOf(earlier, 'RESTORED', 1, takenBack)] : []),
  ];
}

function lineOf(
  { id, messageId, institutionId, admdvs, insuranceType, settlement }: Claim,
  kind: ClosingLineKind,
  count: 1 | -1,
  { madeBy, at }: { readonly madeBy: string; readonly at: string },
): ClosingLine {
  const signed = (amount: Fen) => BigInt(count) * amount;
  return {
    institutionId,
    day: shanghaiDay(new Date(at)),
    admdvs,
    insuranceType,
    clearingType: clearingTypeOf(settlement.group),
    kind,
    madeBy,
    claimId: id,
    messageId,
    count,
    total: signed(settlement.total),
    fund: signed(settlement.fund),
    other: signed(settlement.other),
    ...byFund(settlement.otherFunds, signed),
    hospitalShare: signed(settlement.hospitalShare),
    ownAccount: signed(settlement.ownAccount),
    mutualAid: signed(settlement.mutualAid),
    cash: signed(settlement.cash),
  };
}

function byFund(
  payments: readonly OtherFundPayment[] = [],
  signed: (amount: Fen) => Fen,
): Pick<ClosingLine, 'otherFunds'> {
  const paying = payments.filter(({ paid }) => paid > 0n);
  if (paying.length === 0) return {};
  return { otherFunds: Object.fromEntries(paying.map(({ fund, paid }) => [fund, signed(paid)])) };
}

const counted = ['count', 'total', 'fund', 'other', 'hospitalShare', 'ownAccount', 'mutualAid', 'cash'] as const;

/** Whether two lines of one name say the same. */
export const isSameLine = (one: ClosingLine, other: ClosingLine): boolean =>
  one.claimId === other.claimId &&
  one.messageId === other.messageId &&
  counted.every((name) => one[name] === other[name]) &&
  fundsOf(one) === fundsOf(other);

const fundsOf = ({ otherFunds = {} }: ClosingLine): string =>
  Object.entries(otherFunds)
    .map(([fund, paid]) => `${fund} ${paid}`)
    .toSorted()
    .join();
