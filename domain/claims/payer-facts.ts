import type { Fen } from '../money.ts';
import type { ParticipationStatus } from '../persons/participation.ts';
import type { PersonId } from '../persons/person.ts';
import type { AccountRef, PersonalAccount } from '../persons/personal-account.ts';
import type { CostClass } from '../region-profile.ts';
import type { Relation } from '../relations.ts';
import type { ClassAmounts } from './cost-classes.ts';

/** The link through which a giver pays. Only links that are live at the moment of settling are handed in. */
export interface PayerLink {
  /** What decides last between givers. */
  readonly id: string;
  /** The person treated, by whom `PersonalAccount.reservedByLink` names what is set aside for him. */
  readonly receiverId: PersonId;
  /** What the receiver is to the giver, as the link has it. */
  readonly relation: Relation;
  /** Since when it has been live; ISO 8601 in UTC, so that texts compare as instants. */
  readonly since: string;
  /** The receiver's own order of his givers, the lowest first; absent where he set none, and then after all others. */
  readonly priority?: number;
}

/** Somebody whose account may pay: the person treated, or one of his givers. */
export interface PayerFacts {
  readonly personId: PersonId;
  readonly maskedName: string;
  readonly account: PersonalAccount;
  /** Of the row on which the account hangs. */
  readonly participation: ParticipationStatus;
}

export interface GiverFacts extends PayerFacts {
  readonly link: PayerLink;
}

/**
 * What one account paid of a claim. The account is named whole: somebody may have one in each of two pooling areas. Never
 * below zero, except in a record that cancels a claim.
 */
export interface PayerRow extends AccountRef {
  readonly maskedName: string;
  /** What the payer is to the person treated: PARENT where his mother paid. */
  readonly relation: 'SELF' | Relation;
  /** The link through which a giver paid, and since when it had been live: a later link of the same two is another. */
  readonly link?: { readonly id: string; readonly since: string };
  readonly currentPaid: Fen;
  readonly historicalPaid: Fen;
  /** `acct_pay` of the person himself, a part of `acct_mulaid_pay` of a giver: both funds together. */
  readonly paid: Fen;
  /** How much of it was set aside for this receiver before. */
  readonly fromQuota: Fen;
  /** `balc`: both funds after this claim. */
  readonly balanceAfter: Fen;
  /** How much of each class of cost it paid. */
  readonly classes: ClassAmounts;
}

/** By what rule, or for want of what, a part of the cost was left to the person's own cash. In order of precedence. */
export const cashReasonCodes = [
  /** Paid in cash first, because the equipment had failed (S3). */
  'EQUIPMENT_FAILED',
  /** 2207 `acct_used_flag` 0. */
  'ACCOUNTS_NOT_USED',
  'CLASS_NOT_PAYABLE',
  'ITEM_CATEGORY_NOT_PAYABLE',
  'MUTUAL_AID_FROZEN',
  /** The insurance of the person treated has ended or is suspended since the day of care. */
  'RECEIVER_NOT_INSURED_NOW',
  'YEARLY_CAP_REACHED',
  'HOSPITALISATION_LIMIT_REACHED',
  'ACCOUNT_CLOSED',
  'PARTICIPATION_NOT_NORMAL',
  'QUOTA_NOT_ACCEPTED',
  'SET_ASIDE_FOR_OTHERS',
  'MINIMUM_KEPT',
  'CURRENT_YEAR_NOT_SHARED',
  'QUOTA_USED_UP',
  'NOTHING_LEFT',
] as const;
export type CashReasonCode = (typeof cashReasonCodes)[number];

/** One reason with the cash that it accounts for: the amounts of all reasons make up the cash to the fen. */
export interface CashReason {
  readonly code: CashReasonCode;
  readonly amount: Fen;
  /** Whose account it speaks of; absent where it speaks of the whole. */
  readonly payer?: { readonly personId: PersonId; readonly maskedName: string };
  /** Of CLASS_NOT_PAYABLE. */
  readonly costClass?: CostClass;
}
