import type { MedTypeGroup } from '../region-profile.ts';

/** `clr_type` (清算类别): under which heading the fund clears a claim with the institution. */
export const clearingTypes = ['OUTPATIENT', 'INPATIENT', 'PHARMACY', 'MATERNITY'] as const;
export type ClearingType = (typeof clearingTypes)[number];

/**
 * The heading of each group of `med_type`. Public code that speaks the national interface writes 11 outpatient (门诊),
 * 21 inpatient (住院) and 41 pharmacy (药店); care of chronic and special diseases (`med_type` 14) is given at outpatient
 * departments and clears with them. On maternity the provinces do not agree, so it keeps to itself.
 */
const clearingTypeOfGroup: Readonly<Record<MedTypeGroup, ClearingType>> = {
  OUTPATIENT: 'OUTPATIENT',
  CHRONIC: 'OUTPATIENT',
  INPATIENT: 'INPATIENT',
  PHARMACY: 'PHARMACY',
  MATERNITY: 'MATERNITY',
};

export const clearingTypeOf = (group: MedTypeGroup): ClearingType => clearingTypeOfGroup[group];
