import type { PersonId } from '../persons/person.ts';
import type { CostSplit } from './cost-split.ts';
import type { SummedAmounts } from './identities.ts';

/** CANCEL 2208: care was given back. REVERSAL 2601: the caller never learned what had become of his message. */
export type CancellationKind = 'CANCEL' | 'REVERSAL';

/** The linked negative record (`refd_setl_flag` 1). With the claim that it cancels, every sum is zero. */
export interface ClaimCancellation {
  readonly id: string;
  readonly kind: CancellationKind;
  /** The claim that it takes back. */
  readonly cancels: string;
  readonly institutionId: string;
  readonly messageId: string;
  readonly personId: PersonId;
  readonly at: string;
  readonly costs: CostSplit;
  /** Its amounts, all below zero. */
  readonly settlement: SummedAmounts;
}
