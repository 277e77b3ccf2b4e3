import { invariant } from '../invariant.ts';
import { type Fen, formatYuan, sumFen } from '../money.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { Coverage } from '../persons/coverage.ts';
import type { InsuranceType } from '../persons/participation.ts';
import type { InstitutionLevel, MedTypeGroup, RegionClass, RegionProfile } from '../region-profile.ts';
import { benefitYearOf, type ClaimYear, type YearContribution } from './accumulators.ts';
import { type Benefit, type BenefitSlice, computeBenefit } from './benefits.ts';
import { type ClassAmounts, personalClasses, sumOfClasses } from './cost-classes.ts';
import { type CostSplit, checkCostSplit } from './cost-split.ts';
import { type ExplanationLine, explain } from './explanation.ts';
import { assertIdentities, payersMax } from './identities.ts';
import { checkItems, type ItemAmounts, notPayableItems } from './items.ts';
import { type OtherFundPayment, payOtherFunds, sumOfOtherFunds } from './other-funds.ts';
import type { CashReason, GiverFacts, PayerFacts, PayerRow } from './payer-facts.ts';
import { type Payment, payPersonalPart, sumOfPaid } from './payers.ts';
import { regionClassOf } from './place-of-care.ts';

/** Everything that decides who pays. The same facts always give the same settlement, in a quote as in earnest. */
export interface SettleFacts {
  /** In force on the day of care. */
  readonly profile: RegionProfile;
  readonly insuranceType: InsuranceType;
  /** 2206 `med_type`. */
  readonly medType: string;
  readonly level: InstitutionLevel;
  /** `mdtrtarea_admvs`. */
  readonly placeOfCare: string;
  readonly costs: CostSplit;
  /** The same cost by what it was for; absent where the institution does not say. */
  readonly items?: ItemAmounts;
  /** The person's year in which the day of care lies, before this claim. */
  readonly year: ClaimYear;
  /** 2207 `acct_used_flag`. */
  readonly useAccounts: boolean;
  /** Absent where his insurance has no account. */
  readonly own?: PayerFacts;
  /** Through links that are live now, in any order. */
  readonly givers: readonly GiverFacts[];
  readonly mutualAidFrozen: boolean;
  /** How he was insured on the day of care: the pooled fund pays by that. */
  readonly coverage: Coverage;
  /** Whether his insurance is in normal standing now: nothing is shared to him where it is not. */
  readonly insuredNow: boolean;
  /** 1101 `cvlserv_flag`: the supplement for civil servants is his. */
  readonly civilServant: boolean;
  /** `hosp_part_amt`; zero where the region does not count it into the total. */
  readonly hospitalShare: Fen;
}

/** Who pays what of one claim. `total = fund + ownAccount + mutualAid + cash + other + hospitalShare`. */
export interface Settlement {
  /** `medfee_sumamt`. */
  readonly total: Fen;
  /** `hifp_pay`: the pooled fund. */
  readonly fund: Fen;
  /** All the other funds together; with `fund` it is `fund_pay_sumamt`. */
  readonly other: Fen;
  /** The same one by one, in the order in which they paid; absent where none has to do with the claim. */
  readonly otherFunds?: readonly OtherFundPayment[];
  /** `hosp_part_amt`. */
  readonly hospitalShare: Fen;
  /** `acct_pay`: the person's own account. */
  readonly ownAccount: Fen;
  /** `acct_mulaid_pay`: his relatives' accounts. */
  readonly mutualAid: Fen;
  /** `psn_cash_pay`. */
  readonly cash: Fen;
  /** `psn_part_amt`: own account, mutual aid and cash. */
  readonly personal: Fen;
  readonly personalClasses: ClassAmounts;
  readonly cashClasses: ClassAmounts;
  /** `act_pay_dedc`. */
  readonly deductible: Fen;
  readonly slices: readonly BenefitSlice[];
  /** What the fund would have paid without its yearly cap. */
  readonly cutByCap: Fen;
  /** Whether the year has come to the cap. */
  readonly capReached: boolean;
  readonly group: MedTypeGroup;
  readonly regionClass: RegionClass;
  /** The standard does not say whose account paid. We always do. */
  readonly payers: readonly PayerRow[];
  readonly cashReasons: readonly CashReason[];
  /** What the claim adds to the person's year. */
  readonly contribution: YearContribution;
  readonly explanation: readonly ExplanationLine[];
  readonly profileVersion: string;
}

/** One definition for quote, settlement and re-settlement. All numbers are the profile's. */
export function settle(facts: SettleFacts): Outcome<Settlement> {
  const { profile, costs } = facts;
  assertOnePerson(facts);
  const checked = checkFacts(facts);
  if (!checked.ok) return checked;
  const group = checked.value;
  const rule = profile.benefits[facts.insuranceType][group];
  const regionClass = regionClassOf(facts.placeOfCare, profile.admdvs);
  const benefit = computeBenefit({
    rule,
    level: facts.level,
    regionClass,
    inScope: costs.inScope,
    accumulator: benefitYearOf(facts.year, facts.insuranceType, group),
    rounding: profile.rounding,
  });
  const left = costs.total - benefit.fund;
  if (facts.hospitalShare > left) {
    return rejected('other_parts_exceed_cost', ['hospitalShare'], { left: formatYuan(left) });
  }
  const settlement = withPayment(facts, group, regionClass, benefit);
  if (settlement.payers.length > payersMax) return rejected('payers_too_many', undefined, { max: `${payersMax}` });
  assertIdentities(costs, settlement, profile.identities);
  return accepted({
    ...settlement,
    explanation: explain(settlement, { fundPays: rule !== null, coverage: facts.coverage }),
  });
}

function assertOnePerson({ year, own, givers }: SettleFacts): void {
  invariant(own === undefined || own.personId === year.personId, 'the own account and the year are of one person');
  const payers: readonly PayerFacts[] = own === undefined ? givers : [own, ...givers];
  invariant(
    payers.every(({ personId, account }) => account.personId === personId),
    'everybody pays from his own account',
  );
  invariant(
    givers.every(({ link }) => link.receiverId === year.personId),
    'everybody gives to the person treated',
  );
}

/** The group of the kind of care, once everything that the caller stated is in order. */
export function checkFacts({ profile, costs, items, medType, hospitalShare }: SettleFacts): Outcome<MedTypeGroup> {
  const group = Object.hasOwn(profile.medTypeGroups, medType) ? profile.medTypeGroups[medType] : undefined;
  if (group === undefined) return rejected('med_type_unknown', ['medType']);
  const split = checkCostSplit(costs);
  if (!split.ok) return split;
  const categories = items === undefined ? accepted(null) : checkItems(items, costs.total);
  if (!categories.ok) return categories;
  if (hospitalShare < 0n) return rejected('amount_below_zero', ['hospitalShare']);
  const counts = profile.identities.hospitalShareInTotal || hospitalShare === 0n;
  return counts ? accepted(group) : rejected('hospital_share_not_counted', ['hospitalShare']);
}

function withPayment(facts: SettleFacts, group: MedTypeGroup, regionClass: RegionClass, benefit: Benefit): Settlement {
  const { costs, profile, hospitalShare } = facts;
  const { fund } = benefit;
  const rest = personalClasses(costs, { fund, other: 0n, hospitalShare }).IN_SCOPE;
  const otherFunds = otherFundsOf(facts, group, rest);
  const other = sumOfOtherFunds(otherFunds);
  const personal = personalClasses(costs, { fund, other, hospitalShare });
  const payment = paymentOf(facts, group, personal);
  const mutualAid = sumOfPaid(payment.payers.filter(({ relation }) => relation !== 'SELF'));
  return {
    total: costs.total,
    fund,
    other,
    ...(otherFunds.length > 0 && { otherFunds }),
    hospitalShare,
    ownAccount: sumOfPaid(payment.payers) - mutualAid,
    mutualAid,
    cash: payment.cash,
    personal: sumOfClasses(personal),
    personalClasses: personal,
    cashClasses: payment.cashClasses,
    deductible: benefit.deductiblePaid,
    slices: benefit.slices,
    cutByCap: benefit.cutByCap,
    capReached: benefit.capReached,
    group,
    regionClass,
    payers: payment.payers,
    cashReasons: payment.cashReasons,
    contribution: contributionOf(facts.insuranceType, group, { benefit, mutualAid, otherFunds }),
    explanation: [],
    profileVersion: profile.versionId,
  };
}

function paymentOf(facts: SettleFacts, group: MedTypeGroup, personal: ClassAmounts): Payment {
  const { profile, own, items } = facts;
  return payPersonalPart({
    personal,
    useAccounts: facts.useAccounts,
    group,
    ownAccountRules: profile.ownAccount,
    mutualAidRules: profile.mutualAid,
    ...(own && { own }),
    givers: facts.givers,
    mutualAidReceived: facts.year.mutualAidReceived,
    mutualAidFrozen: facts.mutualAidFrozen,
    insuredNow: facts.insuredNow,
    notPayableItems: notPayableItems(items, profile.mutualAid?.payableItemCategories ?? []),
  });
}

function otherFundsOf({ profile, insuranceType, civilServant, year }: SettleFacts, group: MedTypeGroup, rest: Fen) {
  const { otherFunds: rules, rounding } = profile;
  return payOtherFunds({ rules, insuranceType, group, civilServant, rest, year, rounding });
}

interface Decided {
  readonly benefit: Benefit;
  readonly mutualAid: Fen;
  readonly otherFunds: readonly OtherFundPayment[];
}

const contributionOf = (
  insuranceType: InsuranceType,
  group: MedTypeGroup,
  { benefit: { deductiblePaid, slices, fund }, mutualAid, otherFunds }: Decided,
): YearContribution => ({
  insuranceType,
  group,
  deductible: deductiblePaid,
  inScopeAfterDeductible: sumFen(slices.map(({ amount }) => amount)),
  fund,
  mutualAid,
  ...(otherFunds.length > 0 && {
    otherFunds: otherFunds.map((each) => ({
      fund: each.fund,
      deductible: each.deductible,
      afterDeductible: sumFen(each.slices.map(({ amount }) => amount)),
      paid: each.paid,
    })),
  }),
});
