import type { Day } from '../calendar.ts';
import type { InsuranceType } from '../persons/participation.ts';
import type { PersonId } from '../persons/person.ts';
import type { InstitutionLevel } from '../region-profile.ts';
import type { RejectionCode } from '../rejections.ts';
import type { ClaimCancellation } from './cancellation.ts';
import type { CostSplit } from './cost-split.ts';
import type { ItemAmounts } from './items.ts';
import type { Settlement } from './settlement.ts';

/** How people sort their bills (S0), beside the standard's `med_type`. It decides nothing about money. */
export const reimbursementClasses = [
  'GENERAL',
  'HOSPITALISATION',
  'SURGERY',
  'COMPREHENSIVE',
  'SPECIAL_DISEASE',
] as const;
export type ReimbursementClass = (typeof reimbursementClasses)[number];

/**
 * A claim is settled at once and left by one of three ways, each once; for good but for RESETTLED, which ends when the
 * re-settlement is itself taken back. Claims that wait for somebody's
 * review before they are settled (off-site reimbursement) will stand before SETTLED, without a settlement.
 */
export const claimStates = ['SETTLED', 'CANCELLED', 'REVERSED', 'RESETTLED'] as const;
export type ClaimState = (typeof claimStates)[number];

/** Why a claim is not cancelled or settled again any more. A re-settled one lives on in the claim that settled it again. */
export const whyNotSettled: Readonly<Record<ClaimState, RejectionCode | null>> = {
  SETTLED: null,
  CANCELLED: 'claim_cancelled_already',
  REVERSED: 'claim_reversed_already',
  RESETTLED: 'claim_resettled_already',
};

/** 结算单: one request to pay for care. What was decided never changes; only the state and what ended it are added. */
export interface Claim {
  /** `setl_id`. */
  readonly id: string;
  /** `fixmedins_code`. */
  readonly institutionId: string;
  /** `fixmedins_name`. */
  readonly institutionName: string;
  readonly level: InstitutionLevel;
  /** `msgid` of the message that brought it. */
  readonly messageId: string;
  /** Keyed digest of what that message asked for: when it comes again, it has to ask for the same. */
  readonly contentDigest: string;
  /** Who was treated. */
  readonly personId: PersonId;
  readonly maskedName: string;
  /** `insutype`. */
  readonly insuranceType: InsuranceType;
  /** `insuplc_admdvs`. */
  readonly admdvs: string;
  /** `mdtrtarea_admvs`. */
  readonly placeOfCare: string;
  /** `med_type`. */
  readonly medType: string;
  readonly reimbursementClass: ReimbursementClass;
  /** Its profile and its year decide. Of a stay in hospital, the day of discharge. */
  readonly dayOfCare: Day;
  readonly costs: CostSplit;
  readonly items?: ItemAmounts;
  /** `acct_used_flag`. */
  readonly useAccounts: boolean;
  /** Paid in cash first, because the equipment had failed: it may be settled again (S3). */
  readonly cashFirst: boolean;
  readonly settlement: Settlement;
  /** The sequence number of each payer's ledger entry, in the order of the payers: what taking it back undoes. */
  readonly entrySequences: readonly number[];
  readonly settledAt: string;
  readonly state: ClaimState;
  /** The record that took it back, once CANCELLED or REVERSED. */
  readonly cancellation?: ClaimCancellation;
  /** The cash-first claim that this one settles again. */
  readonly resettles?: string;
  /** The claim that settled this one again, once RESETTLED. */
  readonly resettledBy?: string;
  readonly version: number;
}
