import { type Fen, formatYuan } from '../money.ts';
import type { Coverage } from '../persons/coverage.ts';
import { type CostClass, costClasses } from '../region-profile.ts';
import type { CashReason, CashReasonCode } from './payer-facts.ts';
import type { Settlement } from './settlement.ts';

/** What a settlement says to the person, one sentence each. `CASH_…`: why something was left to his own cash. */
export type ExplanationCode =
  | 'COST'
  | 'INSURED_THEN'
  | 'FUND_NOT_OFFERED'
  | 'DEDUCTIBLE'
  | 'BAND'
  | 'FUND_CAP'
  | 'FUND'
  | 'NOT_COVERED'
  | 'OTHER_FUND_DEDUCTIBLE'
  | 'OTHER_FUND_BAND'
  | 'OTHER_FUND_CAP'
  | 'OTHER_FUND'
  | 'HOSPITAL_SHARE'
  | 'OWN_ACCOUNT'
  | 'RELATIVE'
  | 'CASH'
  | `CASH_${CashReasonCode}`;

export interface ExplanationLine {
  readonly code: ExplanationCode;
  /** What the sentence is about, in fen. */
  readonly amount: Fen;
  /** Words to fill in: codes, masked names, shares; amounts as yuan. Never plaintext of a person. */
  readonly details?: Readonly<Record<string, string>>;
}

/** A settlement as far as it can be explained from itself. */
type Explained = Omit<Settlement, 'explanation'>;

interface Circumstances {
  readonly fundPays: boolean;
  readonly coverage: Coverage;
}

/**
 * The cost; what the fund paid and why no more; what came from whom; what was left to cash, and by which rule. Nothing
 * that is zero is spoken of, but the cash: that there is none to pay is worth a sentence.
 */
export function explain(settlement: Explained, { fundPays, coverage }: Circumstances): ExplanationLine[] {
  const { total, hospitalShare, cash, cashReasons } = settlement;
  return [
    { code: 'COST', amount: total },
    ...(coverage === 'IS_OVER' ? [{ code: 'INSURED_THEN', amount: total } as const] : []),
    ...(fundPays ? fundLines(settlement) : unlessZero('FUND_NOT_OFFERED', settlement.personalClasses.IN_SCOPE)),
    ...notCovered(settlement),
    ...unlessZero('HOSPITAL_SHARE', hospitalShare),
    ...otherFundLines(settlement),
    ...payerLines(settlement),
    { code: 'CASH', amount: cash },
    ...cashReasons.map(cashLine),
  ];
}

/** The sentence about one reason. */
export const cashLine = ({ code, amount, payer, costClass }: CashReason): ExplanationLine => ({
  code: `CASH_${code}`,
  amount,
  details: { ...(payer && { name: payer.maskedName }), ...(costClass && { costClass }) },
});

const fundLines = ({ deductible, slices, cutByCap, fund }: Explained): ExplanationLine[] => [
  ...unlessZero('DEDUCTIBLE', deductible),
  ...slices.map(
    ({ amount, share }): ExplanationLine => ({ code: 'BAND', amount, details: { share: percentage(share) } }),
  ),
  ...unlessZero('FUND_CAP', cutByCap),
  ...unlessZero('FUND', fund),
];

/** Of each supplementary fund as of the pooled one. */
const otherFundLines = ({ otherFunds = [] }: Explained): ExplanationLine[] =>
  otherFunds.flatMap(({ fund, deductible, slices, cutByCap, paid }) => [
    ...unlessZero('OTHER_FUND_DEDUCTIBLE', deductible, { fund }),
    ...slices.map(
      ({ amount, share }): ExplanationLine => ({
        code: 'OTHER_FUND_BAND',
        amount,
        details: { fund, share: percentage(share) },
      }),
    ),
    ...unlessZero('OTHER_FUND_CAP', cutByCap, { fund }),
    ...unlessZero('OTHER_FUND', paid, { fund }),
  ]);

/** Basis points as people read them: 7000 -> `70`, 8550 -> `85.5`. */
const percentage = (basisPoints: number): string => formatYuan(BigInt(basisPoints)).replace(/\.?0+$/, '');

/** The classes that the pooled fund never pays. */
const notCovered = ({ personalClasses }: Explained): ExplanationLine[] =>
  costClasses
    .filter((costClass): costClass is Exclude<CostClass, 'IN_SCOPE'> => costClass !== 'IN_SCOPE')
    .flatMap((costClass) => unlessZero('NOT_COVERED', personalClasses[costClass], { costClass }));

const payerLines = ({ payers }: Explained): ExplanationLine[] =>
  payers.map(({ relation, paid, maskedName }) =>
    relation === 'SELF'
      ? { code: 'OWN_ACCOUNT', amount: paid }
      : { code: 'RELATIVE', amount: paid, details: { name: maskedName, relation } },
  );

const unlessZero = (
  code: ExplanationCode,
  amount: Fen,
  details?: Readonly<Record<string, string>>,
): ExplanationLine[] => (amount > 0n ? [{ code, amount, ...(details && { details }) }] : []);
