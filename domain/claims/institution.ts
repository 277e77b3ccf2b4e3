import type { InstitutionLevel } from '../region-profile.ts';

export const institutionKinds = ['HOSPITAL', 'PHARMACY'] as const;
export type InstitutionKind = (typeof institutionKinds)[number];

/** Twelve digits and capital letters. */
export const isInstitutionId = (text: string): boolean => /^[0-9A-Z]{12}$/.test(text);

/** 定点医药机构: where people of the pooling areas that have designated it may have their claims settled. */
export interface Institution {
  /** By which client it calls us: a token of that client speaks for it. */
  readonly clientId: string;
  /** `fixmedins_code`: twelve digits and capital letters, with which its messages begin. */
  readonly institutionId: string;
  readonly name: string;
  readonly level: InstitutionLevel;
  /** Where it stands. */
  readonly admdvs: string;
  /** The pooling areas that have designated it. */
  readonly designatedFor: readonly string[];
  readonly kind: InstitutionKind;
  /** Whether it may settle at all now. */
  readonly active: boolean;
  readonly version: number;
}
