import type { Fen } from './money.ts';

/**
 * Supplementary funds, by the fields of 2207: `cvlserv_pay` 公务员医疗补助, `hifes_pay` 企业补充医疗保险, `hifmi_pay` 居民大病保险,
 * `hifob_pay` 职工大额医疗费用补助, `maf_pay` 医疗救助, `oth_pay` any other.
 */
export const otherFunds = [
  'CIVIL_SERVANT',
  'ENTERPRISE',
  'RESIDENT_SERIOUS_ILLNESS',
  'EMPLOYEE_LARGE_AMOUNT',
  'MEDICAL_ASSISTANCE',
  'OTHER',
] as const;
export type OtherFund = (typeof otherFunds)[number];

/** What one fund pays of an amount that adds up over the calendar year. */
export interface YearlyRule {
  readonly deductible: Fen;
  /** Ascending; the last one has no end. Cut on the year's amount after the deductible; shares in basis points. */
  readonly bands: readonly { readonly upTo: Fen | null; readonly share: number }[];
  readonly yearlyCap: Fen | null;
}
