import { newClaimYear } from '../../domain/claims/accumulators.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import { type ClassAmounts, noAmounts } from '../../domain/claims/cost-classes.ts';
import type { CostSplit } from '../../domain/claims/cost-split.ts';
import type { CashReason, GiverFacts, PayerFacts, PayerLink } from '../../domain/claims/payer-facts.ts';
import { type Payment, type PaymentFacts, payPersonalPart } from '../../domain/claims/payers.ts';
import type { SettleFacts, Settlement } from '../../domain/claims/settlement.ts';
import { type Fen, parseYuan } from '../../domain/money.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { MutualAidRules } from '../../domain/region-profile.ts';
import { zhejiangS4 } from './binding-facts.ts';

/** Yuan as they stand in a bill: `yuan('12.34')`. */
export function yuan(text: string): Fen {
  const parsed = parseYuan(text, { signed: true });
  if (!parsed.ok) throw new Error(`${text} is no amount`);
  return parsed.value;
}

export function acceptedValue<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.rejection.code}`);
  return outcome.value;
}

/** Who is treated in all examples. */
export const patientId = 'patient';

const accountOf = (personId: string, differing: Partial<PersonalAccount> = {}): PersonalAccount => ({
  personId,
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  status: 'OPEN',
  current: 0n,
  historical: 0n,
  reservedByLink: {},
  sequence: 1,
  headHash: '0'.repeat(64),
  version: 1,
  ...differing,
});

export const ownOf = (account: Partial<PersonalAccount>): PayerFacts => ({
  personId: patientId,
  maskedName: '张*',
  account: accountOf(patientId, account),
  participation: 'NORMAL',
});

interface GiverOverrides extends Omit<Partial<GiverFacts>, 'account' | 'link'> {
  readonly account?: Partial<PersonalAccount>;
  readonly link?: Partial<PayerLink>;
}

/** Somebody whose child is treated, linked since January 2025. */
export const giverOf = (personId: string, { account, link, ...differing }: GiverOverrides = {}): GiverFacts => ({
  personId,
  maskedName: '李*',
  participation: 'NORMAL',
  ...differing,
  account: accountOf(personId, account),
  link: {
    id: `link-of-${personId}`,
    receiverId: patientId,
    relation: 'CHILD',
    since: '2025-01-05T02:00:00.000Z',
    ...link,
  },
});

/** The rules of mutual aid of Zhejiang at first, with both funds shareable: no quota, no limits, all classes. */
export function aidRules(differing: Partial<MutualAidRules> = {}): MutualAidRules {
  if (!zhejiangS4.mutualAid) throw new Error('Zhejiang has mutual aid');
  return { ...zhejiangS4.mutualAid, shareableFunds: 'ALL', ...differing };
}

/** A cost that is in scope but for what is named. */
export const costsOf = (inScope: Fen, others: Partial<Omit<CostSplit, 'total' | 'inScope'>> = {}): CostSplit => {
  const { preSelfPay = 0n, overLimit = 0n, fullSelfFunded = 0n } = others;
  return { total: inScope + preSelfPay + overLimit + fullSelfFunded, inScope, preSelfPay, overLimit, fullSelfFunded };
};

export const classesOf = (amounts: Partial<ClassAmounts>): ClassAmounts => ({ ...noAmounts, ...amounts });

/** An employee of Hangzhou sees a doctor of a tertiary hospital there, in 2024, and has nothing on any account. */
export const settleFacts = (differing: Partial<SettleFacts> = {}): SettleFacts => ({
  profile: zhejiangS4,
  insuranceType: 'EMPLOYEE',
  medType: '11',
  level: 'TERTIARY',
  placeOfCare: '330106',
  costs: costsOf(150_000n),
  year: newClaimYear(patientId, '2024'),
  useAccounts: true,
  givers: [],
  mutualAidFrozen: false,
  coverage: 'GOES_ON',
  insuredNow: true,
  civilServant: false,
  hospitalShare: 0n,
  ...differing,
});

export const claimOf = (facts: SettleFacts, settlement: Settlement, differing: Partial<Claim> = {}): Claim => ({
  id: 'claim-1',
  institutionId: 'H33010600001',
  institutionName: '试样医院',
  level: facts.level,
  messageId: 'H33010600001202403011015300001',
  contentDigest: 'content-1',
  personId: patientId,
  maskedName: '张*',
  insuranceType: facts.insuranceType,
  admdvs: '330100',
  placeOfCare: facts.placeOfCare,
  medType: facts.medType,
  reimbursementClass: 'GENERAL',
  dayOfCare: '2024-03-01',
  costs: facts.costs,
  ...(facts.items && { items: facts.items }),
  useAccounts: facts.useAccounts,
  cashFirst: false,
  settlement,
  entrySequences: settlement.payers.map((_payer, place) => place + 2),
  settledAt: '2024-03-01T02:15:31.000Z',
  state: 'SETTLED',
  version: 1,
  ...differing,
});

/** ¥1,000 in scope at a doctor’s, all classes payable, and nobody to pay but in cash. */
export const paymentFacts = (differing: Partial<PaymentFacts> = {}): PaymentFacts => ({
  personal: classesOf({ IN_SCOPE: 100_000n }),
  useAccounts: true,
  group: 'OUTPATIENT',
  ownAccountRules: {
    payableCostClasses: ['IN_SCOPE', 'PRE_BORNE', 'OVER_LIMIT', 'FULL_SELF_FUNDED'],
    fundOrder: ['HISTORICAL', 'CURRENT'],
  },
  mutualAidRules: aidRules(),
  givers: [],
  mutualAidReceived: 0n,
  mutualAidFrozen: false,
  insuredNow: true,
  notPayableItems: 0n,
  ...differing,
});

/** ¥1,000 in scope, to be paid by these givers under rules that differ in what is named. */
export const given = (
  rules: Partial<MutualAidRules>,
  givers: readonly GiverFacts[],
  differing: Partial<PaymentFacts> = {},
) => payPersonalPart(paymentFacts({ mutualAidRules: aidRules(rules), givers, ...differing }));

export const paidBy = ({ payers }: Payment): readonly (readonly [string, Fen])[] =>
  payers.map(({ personId, paid }) => [personId, paid]);

/** Code, amount, and whose account it speaks of. */
export const why = ({ cashReasons }: Payment): readonly (readonly [CashReason['code'], Fen, string?])[] =>
  cashReasons.map(({ code, amount, payer }) => (payer ? [code, amount, payer.personId] : [code, amount]));
