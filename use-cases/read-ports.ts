import type { ClaimYear } from '../domain/claims/accumulators.ts';
import type { Institution } from '../domain/claims/institution.ts';
import type { MutualAidFreeze } from '../domain/claims/mutual-aid-freeze.ts';
import type { MessageRecord } from '../domain/claims/used-message.ts';
import type { LinkKind } from '../domain/links/family-link.ts';
import type { InsuranceType, Participation } from '../domain/persons/participation.ts';
import type { Person, PersonId } from '../domain/persons/person.ts';
import type { AccountRef, PersonalAccount } from '../domain/persons/personal-account.ts';
import type { ClearingType } from '../domain/reconciliation/clearing-type.ts';
import type { ClosingLine } from '../domain/reconciliation/closing-line.ts';
import type { SubmissionChannel } from '../domain/region-profile.ts';

/** Of what a claim's ground is asked: the client that calls, the claim its message makes, who is treated and when. */
export interface ClaimGroundNames {
  readonly clientId: string;
  /** Left out where the message is none that settles. */
  readonly claimId?: string;
  /** Left out where nobody is known to whom it could belong. */
  readonly row?: AccountRef;
  /** The year in which the day of care lies. */
  readonly year: string;
}

export interface ClaimGround extends PayerGround, ReceiverGround {
  readonly institution?: Institution | undefined;
  readonly claim?: MessageRecord | undefined;
  readonly person?: Person | undefined;
}

/** What a person's year has received, and whether mutual aid for him is frozen. */
export interface ReceiverGround {
  readonly claimYear?: ClaimYear | undefined;
  readonly freeze?: MutualAidFreeze | undefined;
}

/** An account that may pay, and the row on which it hangs. */
export interface PayerGround {
  readonly account?: PersonalAccount | undefined;
  readonly participation?: Participation | undefined;
}

/** That a device or staff member handed something in. */
export interface SubmissionNote {
  readonly applicationId: string;
  readonly at: string;
}

export interface EvidenceUse {
  readonly applicationId: string;
  readonly giverId: PersonId;
  readonly receiverId: PersonId;
  readonly at: string;
}

/** Lines of an institution's day: all of them, or those under one heading, however far it goes. */
export interface ClosingSelection extends Pick<ClosingLine, 'institutionId' | 'day'> {
  readonly heading?: {
    readonly admdvs: string;
    readonly insuranceType?: InsuranceType;
    /** Of that insurance. */
    readonly clearingType?: ClearingType;
  };
}

export interface ReviewQueueFilter {
  readonly kind?: LinkKind;
  readonly channel?: SubmissionChannel;
  readonly flagged?: boolean;
  readonly escalated?: boolean;
  /** The reviewer who has taken it, by the token's subject; null for what nobody has taken. */
  readonly claimedBy?: string | null;
}
