import type { Actor } from '../binding/application.ts';
import type { AccountRef } from '../persons/personal-account.ts';
import type { Adjustment } from './adjust.ts';

/** PROPOSED waits for the second person; the other two are for good. */
export const proposalStates = ['PROPOSED', 'BOOKED', 'DECLINED'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** An adjustment that one person asks for and another decides on: nobody moves money alone. */
export interface AdjustmentProposal extends AccountRef, Adjustment {
  /** A random UUID; also the transfer id of what is booked. */
  readonly id: string;
  /** File number, as staff references are written; no free words. */
  readonly reference: string;
  readonly state: ProposalState;
  readonly proposedBy: Actor;
  readonly proposedAt: string;
  /** The second person, never the first; once decided. */
  readonly decidedBy?: Actor;
  readonly decidedAt?: string;
  readonly version: number;
}
