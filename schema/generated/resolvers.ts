// Generated from schema/*.graphql by `npm run codegen`; not edited by hand.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ViewerView, PersonView, ParticipationView, AccountView, EntryView, StatementView, AdjustmentView, LinkView, MemberView, ConsentView, ClaimView, ClaimCancellationView, ClaimCashReasonView, ClaimExplanationView, ClaimItemsView, ClaimPayerView, ClaimQuoteView, ClaimSettlementView, InstitutionView, EvidenceView, ChannelView, VoucherView, VoucherCodeView, PresentedView, AccessRecordView, ApplicationActionView, ApplicationPartyView, ApplicationReasonView, ApplicationView, RuleVerdictView, ReconciliationBadLineView, ReconciliationRequestView, DetailReconciliationView, RegionProfileView, DisplayRulesView, MutualAidRulesView, LocalizedTextView, VersionedTextView } from '../../functions/graphql/views.ts';
import type { RequestContext } from '../../functions/graphql/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** An instant. It is given in UTC with milliseconds, `2026-11-22T05:00:00.000Z`, and taken as RFC 3339 has it: with an offset too, `2026-11-22T13:00:00+08:00`, and with or without a fraction of a second, of which milliseconds count. */
  DateTime: { input: string; output: string; }
  /**
   * A medical-insurance region code of six digits (`admdvs`, 医保区划). It is not the GB/T 2260 list: it has codes of its
   * own, such as 379900 for a province's own pool.
   */
  Admdvs: { input: string; output: string; }
};

/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Shows plaintext of a person to whoever may see it, for a purpose. It is written to the person's access log before the plaintext leaves; each call is a reading of its own, so it takes no idempotency key. */
  readonly personUnmask: PersonUnmaskPayload;
  /** Hands in an application to bind two relatives. It is judged at once where the pooling area decides so; otherwise it waits for a face, for the other side or for a reviewer. */
  readonly bindingApplicationSubmit: BindingApplicationSubmitPayload;
  /** Hands in applications for up to 10 relatives (S3: a terminal does this). Each is an act of its own with a result of its own. */
  readonly bindingApplicationSubmitBatch: BindingApplicationSubmitBatchPayload;
  /** Takes an application back, at whatever it waits for. */
  readonly bindingApplicationWithdraw: BindingApplicationWithdrawPayload;
  /** The side that did not apply says whether it wants the link: it is built voluntarily by both sides (national policy, 2026). Usually the receiver; the giver where a receiver or a guardian applied for his account; where an agent came, the giver first and then the receiver. */
  readonly bindingApplicationConfirm: BindingApplicationConfirmPayload;
  /** Adds the evidence that a reviewer asked for; the clock of the review goes on. For the giver and for whoever handed the application in; at a counter, also for another clerk of the pooling area. */
  readonly bindingApplicationSupplement: BindingApplicationSupplementPayload;
  /** Settles (2207): decides who pays and books it on every account at once. The message id makes it happen once: the same message is answered the same again, whatever has become of the claim since. */
  readonly claimSettle: ClaimSettlePayload;
  /** Takes a claim back because care was given back (2208): whole and once. Every payer gets back what came out of each of his funds, also where the link has ended. The same message is answered the same again, so it is never reversed, only sent again. */
  readonly claimCancel: ClaimCancelPayload;
  /** Undoes a `claimSettle` or `claimResettle` whose answer never came (2601), whether or not it was ever received: what it did is taken back, and when it comes later it counts no more. It may be sent any number of times. */
  readonly messageReverse: MessageReversePayload;
  /** Settles what was paid in cash first because the equipment had failed: by the same institution, within the days of the pooling area, by the rules of the day of care (S3). */
  readonly claimResettle: ClaimResettlePayload;
  /** Designates an institution (定点) for the caller's pooling area, or does so no more. */
  readonly institutionDesignate: InstitutionDesignatePayload;
  /** Lets mutual aid for a person stand still while suspected misuse is looked into: no relative's account pays for him. The fund and his own account go on, and so do his links. */
  readonly mutualAidFreeze: MutualAidFreezePayload;
  /** Lets mutual aid for a person go on again. */
  readonly mutualAidUnfreeze: MutualAidUnfreezePayload;
  /** Lets a channel read the signed-in person's data, as far as the scopes say. A live consent to the same channel is replaced. */
  readonly channelConsentGrant: ChannelConsentGrantPayload;
  /** Takes a consent back. The channel's very next query finds nothing. */
  readonly channelConsentRevoke: ChannelConsentRevokePayload;
  /** Announces a file and gives an address to send it to. The service checks what arrives against what is announced. */
  readonly evidenceUploadCreate: EvidenceUploadCreatePayload;
  /** Has an uploaded file checked: its length, what it really is, and every byte of it. Complete, it may be attached to one application; not attached within a day, it is gone. */
  readonly evidenceUploadComplete: EvidenceUploadCompletePayload;
  /** Gives an address from which a file can be read for a minute, to whoever uploaded it and to the reviewers of the application. It is written to the access logs of both sides before the address leaves; each call is a reading of its own, so it takes no idempotency key. */
  readonly evidenceRead: EvidenceReadPayload;
  /** Dissolves a link, by the will of one side, where the pooling area lets that side (`LinkRules.unbinding`): at once, or at the next midnight in Shanghai. Its place is free from then on, and the link stays readable. */
  readonly familyLinkUnbind: FamilyLinkUnbindPayload;
  /** Says that two persons are not what an application said: within moments every link between them ends, and whatever they apply for later is flagged. Both see in their access log that it was found. */
  readonly familyRelationRefute: FamilyRelationRefutePayload;
  /** Pays one month's contribution into an account (个人账户划入). A month is paid in once, by this or by file. */
  readonly contributionBook: ContributionBookPayload;
  /** Credits what the agency has reckoned as interest (计息). */
  readonly interestCredit: InterestCreditPayload;
  /** Asks to set an account right; a supervisor who is somebody else decides. */
  readonly adjustmentPropose: AdjustmentProposePayload;
  /** Agrees to an adjustment, which is booked by this. */
  readonly adjustmentApprove: AdjustmentApprovePayload;
  /** Does not agree to an adjustment; nothing is booked. */
  readonly adjustmentReject: AdjustmentRejectPayload;
  /** Pays a premium from the caller's own account: his own, or that of a relative to whom he gives mutual aid. */
  readonly premiumPay: PremiumPayPayload;
  /** An address to which an institution may put the file of its day. It writes nothing: the same file has the same address. */
  readonly reconciliationUploadCreate: ReconciliationUploadCreatePayload;
  /** Asks to have a day of the calling institution compared with ours row by row (3202), by a file that it has uploaded. The result is there within seconds: read the request by `node` until it is `READY`. Whatever differs leaves the day open: no clearing file until a later file is balanced or a clerk resolves it. */
  readonly reconciliationDetail: ReconciliationDetailPayload;
  /** Answers for the differences of a day that the caller's pooling area pays. */
  readonly reconciliationDayResolve: ReconciliationDayResolvePayload;
  /** The file by which a day is cleared; refused while both sides do not agree about it. */
  readonly clearingFileCreate: ClearingFileCreatePayload;
  /** Registers a person with his participations in the clerk's pooling area. */
  readonly personRegister: PersonRegisterPayload;
  /** Lets a registered person take part in the clerk's pooling area too, or again: somebody who comes back goes on with the account that he had. */
  readonly participationAdd: ParticipationAddPayload;
  /** Suspends a participation: it keeps its account, but nothing can be shared meanwhile (暂停参保). */
  readonly participationSuspend: ParticipationSuspendPayload;
  /** Makes a suspended participation normal again (恢复参保). */
  readonly participationResume: ParticipationResumePayload;
  /** Ends a participation for good and closes its account (S3: the card is returned and cancelled). */
  readonly participationEnd: ParticipationEndPayload;
  /** Ends a participation because it moves to another pooling area; where that one is served here too, opens the new one in the same transaction. */
  readonly participationMove: ParticipationMovePayload;
  /** Takes an application, so that nobody else decides it meanwhile. A supervisor takes only what was escalated. */
  readonly bindingApplicationClaim: BindingApplicationClaimPayload;
  /** Gives an application that the caller has taken back to the queue. */
  readonly bindingApplicationRelease: BindingApplicationReleasePayload;
  /** Gives an application to a reviewer, or back to the queue, whoever has it now. */
  readonly bindingApplicationReassign: BindingApplicationReassignPayload;
  /** Decides an application that the caller has taken. It is decided once; an approval makes the link in the same transaction. */
  readonly bindingApplicationDecide: BindingApplicationDecidePayload;
  /** Sends an application that the caller has taken back for more evidence. Its clock stands still meanwhile; it ends by itself where nothing is added. */
  readonly bindingApplicationAskForEvidence: BindingApplicationAskForEvidencePayload;
  /** Asks for a statement of an account as a file: by its owner, or by clerks and auditors of its pooling area, whose look is in the person's access log. The file is there within seconds: read the statement by `node` until it is `READY`. */
  readonly accountStatementCreate: AccountStatementCreatePayload;
  /** Accepts the agreement on e-vouchers (S2: agree to the agreement and activate). Where the pooling area asks for it, `faceAuthenticationStart` follows; elsewhere the voucher is active at once. It is one a person: who has an active one keeps it. */
  readonly voucherActivate: VoucherActivatePayload;
  /** Reads a code that was shown: who stands there, masked. A code counts once; the person sees in his log who read it. */
  readonly voucherCodeRedeem: VoucherCodeRedeemPayload;
  /** Begins a face authentication (人脸认证), or gives the one that is open: for an application that awaits the member's face, or for one's own voucher. The member may begin it himself, or whoever handed the application in, to whose device the member's face is then held. */
  readonly faceAuthenticationStart: FaceAuthenticationStartPayload;
  /** Takes away a transaction password that the person has forgotten, once he has proved at the counter who he is. He sets a new one; in his log he sees who removed it. */
  readonly transactionPasswordRemove: TransactionPasswordRemovePayload;
  /** Sets aside for a relative, raises or lowers it (医保钱包, 共济额度): no money moves, but what is set aside is spent by nobody else. Raising is a transfer and has the limits of transfers (`MutualAidRules`); lowering has none but what is spent. */
  readonly mutualAidQuotaSet: MutualAidQuotaSetPayload;
  /** The relative accepts a transfer: from then on he may spend it. One that is not accepted by `acceptBy` goes back to the giver. */
  readonly mutualAidQuotaAccept: MutualAidQuotaAcceptPayload;
  /** The relative says in which place one of those who give to him pays, where the pooling area goes by that: the lowest number first, those without one after all others; of equals the oldest link first. */
  readonly mutualAidPrioritySet: MutualAidPrioritySetPayload;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationPersonUnmaskArgs = {
  input: PersonUnmaskInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationBindingApplicationSubmitArgs = {
  input: BindingApplicationSubmitInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationBindingApplicationSubmitBatchArgs = {
  input: BindingApplicationSubmitBatchInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationBindingApplicationWithdrawArgs = {
  input: BindingApplicationWithdrawInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationBindingApplicationConfirmArgs = {
  input: BindingApplicationConfirmInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationBindingApplicationSupplementArgs = {
  input: BindingApplicationSupplementInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationClaimSettleArgs = {
  input: ClaimSettleInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationClaimCancelArgs = {
  input: ClaimCancelInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationMessageReverseArgs = {
  input: MessageReverseInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationClaimResettleArgs = {
  input: ClaimResettleInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationInstitutionDesignateArgs = {
  input: InstitutionDesignateInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationMutualAidFreezeArgs = {
  input: MutualAidFreezeInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationMutualAidUnfreezeArgs = {
  input: MutualAidUnfreezeInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationChannelConsentGrantArgs = {
  input: ChannelConsentGrantInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationChannelConsentRevokeArgs = {
  input: ChannelConsentRevokeInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationEvidenceUploadCreateArgs = {
  input: EvidenceUploadCreateInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationEvidenceUploadCompleteArgs = {
  input: EvidenceUploadCompleteInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationEvidenceReadArgs = {
  input: EvidenceReadInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationFamilyLinkUnbindArgs = {
  input: FamilyLinkUnbindInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationFamilyRelationRefuteArgs = {
  input: FamilyRelationRefuteInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationContributionBookArgs = {
  input: ContributionBookInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationInterestCreditArgs = {
  input: InterestCreditInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationAdjustmentProposeArgs = {
  input: AdjustmentProposeInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationAdjustmentApproveArgs = {
  input: AdjustmentApproveInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationAdjustmentRejectArgs = {
  input: AdjustmentRejectInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationPremiumPayArgs = {
  input: PremiumPayInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationReconciliationUploadCreateArgs = {
  input: ReconciliationUploadCreateInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationReconciliationDetailArgs = {
  input: ReconciliationDetailInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationReconciliationDayResolveArgs = {
  input: ReconciliationDayResolveInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationClearingFileCreateArgs = {
  input: ClearingFileCreateInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationPersonRegisterArgs = {
  input: PersonRegisterInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationParticipationAddArgs = {
  input: ParticipationAddInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationParticipationSuspendArgs = {
  input: ParticipationSuspendInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationParticipationResumeArgs = {
  input: ParticipationResumeInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationParticipationEndArgs = {
  input: ParticipationEndInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationParticipationMoveArgs = {
  input: ParticipationMoveInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationBindingApplicationClaimArgs = {
  input: BindingApplicationClaimInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationBindingApplicationReleaseArgs = {
  input: BindingApplicationReleaseInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationBindingApplicationReassignArgs = {
  input: BindingApplicationReassignInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationBindingApplicationDecideArgs = {
  input: BindingApplicationDecideInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationBindingApplicationAskForEvidenceArgs = {
  input: BindingApplicationAskForEvidenceInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationAccountStatementCreateArgs = {
  input: AccountStatementCreateInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationVoucherActivateArgs = {
  input: VoucherActivateInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationVoucherCodeRedeemArgs = {
  input: VoucherCodeRedeemInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationFaceAuthenticationStartArgs = {
  input: FaceAuthenticationStartInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationTransactionPasswordRemoveArgs = {
  input: TransactionPasswordRemoveInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationMutualAidQuotaSetArgs = {
  input: MutualAidQuotaSetInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationMutualAidQuotaAcceptArgs = {
  input: MutualAidQuotaAcceptInput;
};


/** Everything that can be changed. Each mutation is one transaction: it happens whole or not at all. */
export type MutationMutualAidPrioritySetArgs = {
  input: MutualAidPrioritySetInput;
};

/** One look at a person's data. */
export type AccessRecord = {
  readonly __typename?: 'AccessRecord';
  /** How it was looked at. */
  readonly kind: AccessKind;
  /** When. A channel's reading is noted once a day, at its first. */
  readonly at: Scalars['DateTime']['output'];
  /** What the reader was; SYSTEM is the service itself, judging an application. */
  readonly byRole: ActorRole;
  /** Pooling area that the reader worked for. */
  readonly byAdmdvs?: Maybe<Scalars['Admdvs']['output']>;
  /** The OAuth client through which he read; the channel, if it was one. */
  readonly byClientId: Scalars['String']['output'];
  /** Why, for plaintext. */
  readonly purpose?: Maybe<UnmaskPurpose>;
  /** File or ticket number of the staff member who saw plaintext. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** Fields whose plaintext was shown. */
  readonly fields: ReadonlyArray<PersonField>;
};

/** How somebody looked at a person's data. */
export type AccessKind =
  /** Saw plaintext. */
  | 'UNMASKED'
  /** Found the person by a certificate, card or number; saw him masked. */
  | 'LOOKED_UP'
  /** Opened the person by his id; saw him masked. */
  | 'VIEWED'
  /** A channel read, masked, what a consent allows. */
  | 'READ_BY_CHANNEL'
  /** A code of the person's e-voucher was shown (亮码), by himself or by the holder of a display link. */
  | 'VOUCHER_SHOWN'
  /** An institution or a terminal read a code that was shown to it; saw him masked. */
  | 'VOUCHER_READ'
  /** Name and certificate went to the provider of face authentication, which compares the face with them (人脸认证). */
  | 'FACE_ASKED'
  /** A clerk took away a transaction password that the person had forgotten. */
  | 'PASSWORD_REMOVED'
  /** Opened a file that was handed in with an application in which the person has a part. */
  | 'EVIDENCE_READ'
  /** The service wrote the person's name under the commitment letter that he had signed electronically. */
  | 'LETTER_WRITTEN'
  /** A clerk unbound a link of the person, who had come to the counter for it. */
  | 'LINK_UNBOUND'
  /** The agency found that a relation the person stood in is not what was said. */
  | 'RELATION_REFUTED'
  /** A clerk paid a month's contribution into an account of the person. */
  | 'CONTRIBUTION_BOOKED'
  /** A clerk credited interest on an account of the person. */
  | 'INTEREST_CREDITED'
  /** A clerk asked to set an account of the person right. */
  | 'ADJUSTMENT_PROPOSED'
  /** A supervisor agreed to it, and it was booked. */
  | 'ADJUSTMENT_APPROVED'
  /** A supervisor did not agree to it. */
  | 'ADJUSTMENT_REJECTED'
  /** An institution asked what of some care would be paid for the person (2206), or was refused a settlement; a claim that is settled is itself in the person's list. */
  | 'CLAIM_QUOTED'
  /** A clerk or an auditor asked for a statement of an account of the person as a file. */
  | 'STATEMENT_MADE'
  /** The agency let mutual aid for the person stand still while it looks into suspected misuse. */
  | 'MUTUAL_AID_FROZEN'
  /** The agency let mutual aid for the person go on again. */
  | 'MUTUAL_AID_UNFROZEN'
  /** An operator took out what the service holds of the person, or opened his identifiers in order to remove them. */
  | 'EXPORTED'
  /** An operator forbade that the person's data be destroyed, because somebody needs them: a court, an inquiry. */
  | 'HOLD_SET'
  /** An operator lifted that again. */
  | 'HOLD_RELEASED'
  /** The person's keys were destroyed: who he was can be told by nobody any more. */
  | 'KEYS_DESTROYED';

/** Fields of a person that are stored encrypted. */
export type PersonField =
  /** 1101 `psn_name`. */
  | 'NAME'
  /** 1101 `certno`. */
  | 'CERTIFICATE_NUMBER'
  /** 1101 `brdy`. */
  | 'BIRTH_DATE'
  /** Mobile number. */
  | 'PHONE'
  /** Social-security card number. */
  | 'SOCIAL_CARD_NUMBER'
  /** 1101 `psn_no`. */
  | 'COMPUTER_NUMBER';

/** A page of looks. */
export type AccessRecordConnection = {
  readonly __typename?: 'AccessRecordConnection';
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The looks, newest first. */
  readonly edges: ReadonlyArray<AccessRecordEdge>;
};

/** A look in its list. */
export type AccessRecordEdge = {
  readonly __typename?: 'AccessRecordEdge';
  /** Where it stands. */
  readonly cursor: Scalars['String']['output'];
  /** The look. */
  readonly node: AccessRecord;
};

/** Why plaintext is needed. */
export type UnmaskPurpose =
  /** The person looks at his own data. */
  | 'OWN_DATA'
  /** To check an identity at a counter. */
  | 'IDENTITY_CHECK'
  /** To decide an application. */
  | 'APPLICATION_REVIEW'
  /** To answer the person's own enquiry or complaint. */
  | 'ENQUIRY'
  /** To correct what is registered. */
  | 'CORRECTION';

/** Whose plaintext, which fields, and why. */
export type PersonUnmaskInput = {
  /** `Person.id`. */
  readonly personId: Scalars['ID']['input'];
  /** At least one, each at most once. */
  readonly fields: ReadonlyArray<PersonField>;
  /** Why. */
  readonly purpose: UnmaskPurpose;
  /** File or ticket number, of staff only and then needed: 1 to 100 of `A-Z a-z 0-9`, space and `. : # / _ -`, with a digit, no run of more than ten digits, and nothing that could be the number of a certificate, a card or a phone; or the number of a document, as 杭医保〔2026〕18号. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
};

/** What became of it. */
export type PersonUnmaskPayload = {
  readonly __typename?: 'PersonUnmaskPayload';
  /** The plaintext of the fields asked for; null if that was refused. */
  readonly plaintext?: Maybe<PersonPlaintext>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<PersonUnmaskUserError>;
};

/** Plaintext of a person. Fields not asked for, or that he has not, are null. */
export type PersonPlaintext = {
  readonly __typename?: 'PersonPlaintext';
  /** 1101 `psn_name`. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 1101 `certno`. */
  readonly certificateNumber?: Maybe<Scalars['String']['output']>;
  /** 1101 `brdy`. */
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  /** Mobile number. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Social-security card number. */
  readonly socialCardNumber?: Maybe<Scalars['String']['output']>;
  /** 1101 `psn_no`. */
  readonly computerNumber?: Maybe<Scalars['String']['output']>;
};

/** Why plaintext was not shown. */
export type PersonUnmaskUserError = UserError & {
  readonly __typename?: 'PersonUnmaskUserError';
  /** Stable code. */
  readonly code: PersonUnmaskErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why plaintext was not shown. */
export type PersonUnmaskErrorCode =
  /** There is no such person that the caller may see. */
  | 'NOT_FOUND'
  /** No field was named, or one twice. */
  | 'UNMASK_FIELDS_MALFORMED'
  /** The purpose does not fit the caller: OWN_DATA is for the person himself, the others for staff. */
  | 'UNMASK_PURPOSE_NOT_OF_CALLER'
  /** Staff must give a file or ticket number of the form that `PersonUnmaskInput` says; the person himself gives none. */
  | 'UNMASK_REFERENCE_MALFORMED'
  /** Too much at once; try again. */
  | 'BUSY';

/** 个人账户: the money of one participation. Two funds, of the current year and of past years. */
export type PersonalAccount = Node & {
  readonly __typename?: 'PersonalAccount';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Insurance type of the participation that it belongs to (1101 `insutype`). */
  readonly insuranceType: InsuranceType;
  /** Pooling area of the participation (1101 `insuplc_admdvs`). */
  readonly admdvs: Scalars['Admdvs']['output'];
  /** Whether it can be paid from. */
  readonly status: PersonalAccountStatus;
  /** Both funds together (1101 `balc`). */
  readonly balance: Money;
  /** Paid in during this calendar year (当年). */
  readonly currentYear: Money;
  /** Surplus of past years (历年结余). */
  readonly historical: Money;
  /** Set aside for relatives (共济额度). No money has moved. */
  readonly reserved: Money;
  /** What the owner may spend himself: `balance` less `reserved`. */
  readonly available: Money;
  /** What was booked, newest first. With `kinds`, a page may be shorter than asked for, empty even, and go on: its end is told by `hasNextPage` alone. */
  readonly entries: AccountEntryConnection;
  /** What was there at a moment that has passed. */
  readonly balanceAt: AccountBalance;
};


/** 个人账户: the money of one participation. Two funds, of the current year and of past years. */
export type PersonalAccountEntriesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AccountEntryKind>>;
};


/** 个人账户: the money of one participation. Two funds, of the current year and of past years. */
export type PersonalAccountBalanceAtArgs = {
  at: Scalars['DateTime']['input'];
};

/** What was on an account at a moment. */
export type AccountBalance = {
  readonly __typename?: 'AccountBalance';
  /** The moment. */
  readonly at: Scalars['DateTime']['output'];
  /** Both funds together. */
  readonly balance: Money;
  /** The current-year fund. */
  readonly currentYear: Money;
  /** The historical fund. */
  readonly historical: Money;
  /** Set aside for relatives, within the funds. */
  readonly reserved: Money;
};

/** Whether an account can be paid from. */
export type PersonalAccountStatus =
  /** Its participation is live or suspended. */
  | 'OPEN'
  /** Its participation has ended; what is on it waits for pay-out or transfer. */
  | 'CLOSED';

/** One booking. Entries are only ever added, each names the hash of the one before. */
export type AccountEntry = Node & {
  readonly __typename?: 'AccountEntry';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** 1, 2, 3 … without gaps. */
  readonly sequence: Scalars['Int']['output'];
  /** What was booked. */
  readonly kind: AccountEntryKind;
  /** When. */
  readonly bookedAt: Scalars['DateTime']['output'];
  /** The other side of the booking. */
  readonly counterSide: CounterSide;
  /** Ties together all entries of one business act. */
  readonly transferId: Scalars['String']['output'];
  /** The relative for whom it was paid or set aside, masked; null where it is for the owner himself. */
  readonly relativeName?: Maybe<Scalars['String']['output']>;
  /** Ties together all entries of one claim; null where it is of none. */
  readonly claimReference?: Maybe<Scalars['String']['output']>;
  /** `sequence` of the earlier entry of this account that it undoes; null where it undoes none. */
  readonly undoes?: Maybe<Scalars['Int']['output']>;
  /** What an adjustment is for, or which premium was paid; null for every other kind. */
  readonly reason?: Maybe<AccountEntryReason>;
  /** Change of the current-year fund; negative when money leaves. */
  readonly currentYearChange: Money;
  /** Change of the historical fund; negative when money leaves. */
  readonly historicalChange: Money;
  /** The current-year fund after it. */
  readonly currentYearAfter: Money;
  /** The historical fund after it. */
  readonly historicalAfter: Money;
  /** Change of what is set aside for the relative. It lies within the funds: no money moves by it. */
  readonly reservedChange: Money;
  /** Set aside for all relatives together after it. */
  readonly reservedAfter: Money;
  /** SHA-256 of the entry before, in hexadecimal; 64 zeros for the first. Not for channels: two of them could compare it. */
  readonly previousHash: Scalars['String']['output'];
  /** SHA-256 over this entry and `previousHash`, in hexadecimal. */
  readonly hash: Scalars['String']['output'];
};

/** What an entry books. */
export type AccountEntryKind =
  /** The balance with which the account came from the system before. */
  | 'OPENING'
  /** The employer's part of a contribution (单位划入). */
  | 'CONTRIBUTION_EMPLOYER'
  /** The person's own part of a contribution (个人缴费). */
  | 'CONTRIBUTION_PERSON'
  /** Interest on what is there (利息). */
  | 'INTEREST'
  /** Set right by decision of two persons of the agency. */
  | 'ADJUSTMENT'
  /** What is left of the current year becomes a surplus of past years (年度结转). */
  | 'YEAR_CLOSE'
  /** A resident or long-term-care premium, his own or a relative's. */
  | 'PREMIUM'
  /** Care of the owner. */
  | 'SETTLEMENT'
  /** Care of the owner that was paid in cash first and settled again by the same institution. */
  | 'RESETTLEMENT'
  /** Care of a relative (家庭共济). */
  | 'MUTUAL_AID'
  /** Given back: the payment was cancelled (2208). */
  | 'CANCELLATION'
  /** Taken back: its sender never learned that it was booked (2601). */
  | 'REVERSAL'
  /** What is set aside for a relative was set anew, up or down. No money moves. */
  | 'QUOTA_RESERVED'
  /** What was set aside for a relative is free again. No money moves. */
  | 'QUOTA_RELEASED';

/** What an adjustment is for, or which premium was paid. */
export type AccountEntryReason =
  /** A contribution was booked wrongly or late. */
  | 'CONTRIBUTION_CORRECTED'
  /** Interest was reckoned wrongly. */
  | 'INTEREST_CORRECTED'
  /** A payment was booked wrongly. */
  | 'PAYMENT_CORRECTED'
  /** Money came from an account in another place. */
  | 'TRANSFERRED_IN'
  /** Money went to an account in another place. */
  | 'TRANSFERRED_OUT'
  /** The balance was paid out to its owner or heirs. */
  | 'PAID_OUT'
  /** A premium of the residents' medical insurance. */
  | 'RESIDENT_PREMIUM'
  /** A premium of the long-term care insurance. */
  | 'LONG_TERM_CARE_PREMIUM';

/** The other side of a booking where it is not an account. */
export type CounterSide =
  /** Whoever pays contributions in. */
  | 'CONTRIBUTION_SOURCE'
  /** The pooled fund (统筹基金). */
  | 'POOL'
  /** Whoever pays the interest. */
  | 'INTEREST'
  /** What the agency sets right. */
  | 'ADJUSTMENT'
  /** What is owed to a designated institution. */
  | 'INSTITUTION_PAYABLE'
  /** Whoever collects a premium. */
  | 'PREMIUM_RECEIVER'
  /** The other fund of the same account. */
  | 'OWN_OTHER_FUND'
  /** What is set aside within the same account. */
  | 'OWN_RESERVE';

/** A page of bookings. */
export type AccountEntryConnection = {
  readonly __typename?: 'AccountEntryConnection';
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The bookings, newest first. */
  readonly edges: ReadonlyArray<AccountEntryEdge>;
};

/** A booking in its list. */
export type AccountEntryEdge = {
  readonly __typename?: 'AccountEntryEdge';
  /** Where it stands. */
  readonly cursor: Scalars['String']['output'];
  /** The booking. */
  readonly node: AccountEntry;
};

/** How the caller stands to the person whom an object is about. */
export type Reader =
  /** Whoever was given the object around the field: it holds nothing of a person. */
  | 'ANYONE'
  /** The person himself. */
  | 'OWNER'
  /** The other side of a live family link with him. */
  | 'RELATIVE'
  /** A channel that holds his live consent; the rule names the scope. */
  | 'CHANNEL'
  /** A clerk of a pooling area in which he takes part. */
  | 'CLERK'
  /** A reviewer of a pooling area in which he takes part. */
  | 'REVIEWER'
  /** A supervisor of a pooling area in which he takes part. */
  | 'SUPERVISOR'
  /** An auditor of a pooling area in which he takes part. */
  | 'AUDITOR'
  /** The device or staff member that handed an application in for both persons present. */
  | 'SUBMITTER'
  /** A reviewer or supervisor to whom the review queue shows an application that he has not opened: the work, not the people. */
  | 'QUEUE'
  /** The designated institution that asked for what the object is about. */
  | 'INSTITUTION';

/** What a caller is, as his verified token says. */
export type Role =
  /** An insured person who has signed in (参保人). */
  | 'CITIZEN'
  /** A third-party channel, such as a payment app. */
  | 'CHANNEL'
  /** A designated hospital or pharmacy (定点医药机构). */
  | 'INSTITUTION'
  /** A self-service terminal. */
  | 'TERMINAL'
  /** A clerk at a counter of the agency (经办人员). */
  | 'CLERK'
  /** Decides applications (审核人员). */
  | 'REVIEWER'
  /** Watches over reviewers (审核主管). */
  | 'SUPERVISOR'
  /** Reads and verifies, changes nothing (审计人员). */
  | 'AUDITOR'
  /** Runs the deployment; sees no personal data (运维人员). */
  | 'OPERATOR';

/** The currency of an amount. */
export type Currency =
  /** Renminbi; the fen is its smallest unit. */
  | 'CNY';

/** An amount of money, exact to the fen. Never a float. */
export type Money = {
  readonly __typename?: 'Money';
  /** In yuan with exactly two decimals: `12.34`, or `-0.05`. */
  readonly amount: Scalars['String']['output'];
  /** Always CNY. */
  readonly currency: Currency;
  /** The same in fen, as an integer in text: `1234`. */
  readonly fen: Scalars['String']['output'];
};

/** An amount given by the caller. */
export type MoneyInput = {
  /** In yuan, at most two decimals, no sign, no exponent, no separators: `12.34`. */
  readonly amount: Scalars['String']['input'];
  /** Always CNY. */
  readonly currency?: Currency;
};

/** A text in both languages of the service. */
export type LocalizedText = {
  readonly __typename?: 'LocalizedText';
  /** In the language that the request prefers by `Accept-Language`; English where it says nothing. */
  readonly text: Scalars['String']['output'];
  /** In English. */
  readonly en: Scalars['String']['output'];
  /** In Chinese (zh-CN). */
  readonly zhCN: Scalars['String']['output'];
};

/** A text with a version, which is recorded when somebody accepts it. */
export type VersionedText = {
  readonly __typename?: 'VersionedText';
  /** What an acceptance names. */
  readonly version: Scalars['String']['output'];
  /** Its heading. */
  readonly title: LocalizedText;
  /** The whole text. */
  readonly text: LocalizedText;
};

/** Something with an id that can be fetched again. */
export type Node = {
  /** Opaque and globally unique; its first letters say the type. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page stands in its list. There is no total: it would count rows that the caller may not see. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether there is a next page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is a page before; lists are walked forward only, so this is true on every page after the first. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last edge: the next call's `after`; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Why a mutation did not do what was asked. Nothing was written. */
export type UserError = {
  /** What is wrong and what would be right, in the language that the request prefers. */
  readonly message: Scalars['String']['output'];
  /** Where in the input, outermost first: `["input", "certificate", "number"]`. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Everything that can be read. */
export type Query = {
  readonly __typename?: 'Query';
  /** Who is calling, and what is his own. */
  readonly viewer: Viewer;
  /** An object by its id; null where there is none that the caller may see. */
  readonly node?: Maybe<Node>;
  /** Objects by their ids, in the order asked for; null for each that the caller may not see. At most 100. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Whether two relatives could be bound, before anything is handed in: every rule in its order, with why. The same rules decide later. It changes nothing; that somebody was looked up is in his access log. */
  readonly bindingEligibility: BindingEligibility;
  /** What a claim would come to now (2206). It moves nothing and uses up no code; the person sees in his log who asked. What is refused is BAD_USER_INPUT with the reason. */
  readonly claimQuote: ClaimQuote;
  /** Walks the chain of an account from its first entry to its newest; null where there is no such account in the auditor's pooling area. The look is in the person's access log. */
  readonly accountVerify?: Maybe<AccountVerification>;
  /** Adjustments of the caller's pooling area that wait for a second person, oldest first. A new one may take a second to be listed. */
  readonly adjustmentsOpen: AdjustmentConnection;
  /** A person by his id; null where there is none that the caller may see. A channel asks by the id of its own that came with the consent. */
  readonly person?: Maybe<Person>;
  /** A person of the caller's pooling area by his certificate; null where there is none. The look-up is written to the person's access log. */
  readonly personByCertificate?: Maybe<Person>;
  /** Our count and sums of some days beside those of an institution (3201). It changes nothing. What is refused is BAD_USER_INPUT with the reason. */
  readonly reconciliationTotals: ReconciliationTotals;
  /** The rules of a pooling area as they were in force on a day; null where the area is not served or had none yet. */
  readonly regionProfile?: Maybe<RegionProfile>;
  /** What waits for the reviewers of the caller's pooling area, oldest due first. It shows the work, not the people: whoever opens a row by `node` sees all of it, and the two see that he did. A page may have fewer rows than asked for and still go on. */
  readonly reviewQueue: BindingApplicationConnection;
  /** How much waits for the reviewers of the caller's pooling area, and who has it. */
  readonly reviewWorkload: ReviewWorkload;
  /** A code to show at a till (亮码): one's own, or that of a member of one's own live display link. It counts once and for a minute. That it was shown is in the log of the person whose code it is. Without such a link the answer is NOT_FOUND. */
  readonly voucherCode: VoucherCode;
};


/** Everything that can be read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type QueryBindingEligibilityArgs = {
  input: BindingRequestInput;
};


/** Everything that can be read. */
export type QueryClaimQuoteArgs = {
  input: ClaimQuoteInput;
};


/** Everything that can be read. */
export type QueryAccountVerifyArgs = {
  accountId: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryAdjustmentsOpenArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryPersonByCertificateArgs = {
  certificate: CertificateInput;
};


/** Everything that can be read. */
export type QueryReconciliationTotalsArgs = {
  input: ReconciliationTotalsInput;
};


/** Everything that can be read. */
export type QueryRegionProfileArgs = {
  admdvs: Scalars['Admdvs']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Everything that can be read. */
export type QueryReviewQueueArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<LinkKind>;
  channel?: InputMaybe<SubmissionChannel>;
  flagged?: InputMaybe<Scalars['Boolean']['input']>;
  escalated?: InputMaybe<Scalars['Boolean']['input']>;
  claimedBy?: ReviewClaim;
};


/** Everything that can be read. */
export type QueryVoucherCodeArgs = {
  for?: InputMaybe<Scalars['ID']['input']>;
};

/** 申请: one request to bind two relatives, from the form to its end. */
export type BindingApplication = Node & {
  readonly __typename?: 'BindingApplication';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of link. */
  readonly kind: LinkKind;
  /** Pooling area under whose rules it is decided. */
  readonly admdvs: Scalars['Admdvs']['output'];
  /** `RegionProfile.versionId` in force on the day of submission: it decides, also later. */
  readonly profileVersion: Scalars['String']['output'];
  /** Through what it arrived. */
  readonly channel: SubmissionChannel;
  /** In which part it was handed in. */
  readonly initiator: BindingInitiator;
  /** 共济人; of a display link, the holder. */
  readonly giver: ApplicationParty;
  /** 被共济人; of a display link, the member. */
  readonly receiver: ApplicationParty;
  /** What the receiver is to the giver: CHILD means that the giver's child receives. */
  readonly relation: Relation;
  /** Where it stands, exactly. */
  readonly state: BindingApplicationState;
  /** Where it stands, in the words people know: 申请, 受理, 办结, 送达, each with its time once it was reached. */
  readonly progress: ReadonlyArray<ApplicationProgress>;
  /** When it was handed in. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** Whose word it waits for, GIVER or RECEIVER: where an agent came for both, the giver is asked first, then the receiver. Null unless it is AWAITING_CONFIRMATION. */
  readonly confirmationBy?: Maybe<ApplicationPart>;
  /** When it ends by itself if nobody does what it waits for: a face, a confirmation, more evidence. */
  readonly waitsUntil?: Maybe<Scalars['DateTime']['output']>;
  /** By when it is to be decided, in working days of the Chinese calendar; there while it is reviewed. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the holidays of a year in which a deadline of the review lies are not announced yet: the deadlines may still move. False where no clock runs. */
  readonly deadlinesProvisional: Scalars['Boolean']['output'];
  /** When supervisors see it. */
  readonly escalatesAt?: Maybe<Scalars['DateTime']['output']>;
  /** Every rule's verdict at acceptance, in their order. Flags of risk are for reviewers. */
  readonly verdicts: ReadonlyArray<RuleVerdict>;
  /** Whether a rule flagged a risk. */
  readonly flagged: Scalars['Boolean']['output'];
  /** Why it ended as it did; empty while it is open. */
  readonly reasons: ReadonlyArray<ApplicationReason>;
  /** What was handed in. */
  readonly evidence: ReadonlyArray<ApplicationEvidence>;
  /** Version of the notice that was accepted. */
  readonly noticeVersion: Scalars['String']['output'];
  /** Version of the commitment letter that was signed. */
  readonly commitmentLetterVersion: Scalars['String']['output'];
  /** The amount to be set aside at once (共济额度). */
  readonly quota?: Maybe<Money>;
  /** The earlier application that this one takes up again. */
  readonly restores?: Maybe<Scalars['ID']['output']>;
  /** What the one who asks is in it; null for staff. */
  readonly viewerPart?: Maybe<ApplicationPart>;
  /** Who has taken it for review: the subject of his token. */
  readonly claimedBy?: Maybe<Scalars['String']['output']>;
  /** Since when he has it. */
  readonly claimedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that was done to it, the oldest first. */
  readonly history: ReadonlyArray<ApplicationAction>;
};

/** One side of an application. */
export type ApplicationParty = {
  readonly __typename?: 'ApplicationParty';
  /** Masked: `张*`. */
  readonly name: Scalars['String']['output'];
  /** The person, where the caller may see him. */
  readonly person?: Maybe<Person>;
};

/** Where an application stands. */
export type BindingApplicationState =
  /** Handed in; the rules are looking at it, or are about to decide. */
  | 'SUBMITTED'
  /** Waits for the face authentication of the member or receiver (人脸认证). */
  | 'AWAITING_FACE'
  /** Waits for the own word of the side that did not apply: `confirmationBy`. */
  | 'AWAITING_CONFIRMATION'
  /** Waits for a reviewer (审核). */
  | 'UNDER_REVIEW'
  /** A reviewer asked for more; the clock stands still. */
  | 'AWAITING_EVIDENCE'
  /** Nobody decided in time; supervisors see it. */
  | 'ESCALATED'
  /** Bound. */
  | 'APPROVED'
  /** Refused; final. A new application may name it. */
  | 'REJECTED'
  /** Taken back by the applicant. */
  | 'WITHDRAWN'
  /** Ended by itself. */
  | 'EXPIRED';

/** What somebody is in an application. */
export type ApplicationPart =
  /** The giver or holder. */
  | 'GIVER'
  /** The receiver or member. */
  | 'RECEIVER'
  /** Neither: a guardian, an agent, a device or a staff member who handed it in. */
  | 'SUBMITTER';

/** In which part somebody hands an application in. */
export type BindingInitiator =
  /** The giver or holder himself. */
  | 'GIVER'
  /** The receiver or member himself. */
  | 'RECEIVER'
  /** For a child under 16 (监护人). */
  | 'GUARDIAN'
  /** A device or staff member, with both persons present (S3 E F G). */
  | 'OPERATOR'
  /** With both persons' documents (S3). Neither was there, so the giver is asked, and the receiver where the pooling area asks him. */
  | 'AGENT';

/** Through what an application arrives (rows A to H of the sources). */
export type SubmissionChannel =
  /** A WeChat account (row A). */
  | 'WECHAT'
  /** A social-insurance website (rows B, B2). */
  | 'WEBSITE'
  /** The national platform's app (row C). */
  | 'NATIONAL_APP'
  /** A provincial app (row D). */
  | 'PROVINCIAL_APP'
  /** A self-service terminal (row E). */
  | 'TERMINAL'
  /** A designated hospital's insurance office (rows F, G2). */
  | 'HOSPITAL_OFFICE'
  /** A social-security counter (rows G, G2). */
  | 'COUNTER'
  /** A payment app (row H). */
  | 'PAYMENT_APP';

/** One of the four words that people know. */
export type ApplicationProgress = {
  readonly __typename?: 'ApplicationProgress';
  /** Which. */
  readonly step: ApplicationProgressStep;
  /** When it was reached; null while it was not. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
};

/** The outward progress of an application. */
export type ApplicationProgressStep =
  /** 申请: handed in. */
  | 'APPLIED'
  /** 受理: taken in, the rules stand against nothing. */
  | 'ACCEPTED'
  /** 办结: decided, withdrawn or expired. */
  | 'COMPLETED'
  /** 送达: the result was put before the applicant. */
  | 'DELIVERED';

/** What one rule says. */
export type RuleVerdict = {
  readonly __typename?: 'RuleVerdict';
  /** Stable code of the rule. */
  readonly rule: Scalars['String']['output'];
  /** What it asks. */
  readonly title: LocalizedText;
  /** What it found. */
  readonly result: RuleResult;
  /** Why, and what would be right; null where it passed. */
  readonly reason?: Maybe<LocalizedText>;
  /** Where the rule comes from: source pages S0 to S4, or N for national policy. */
  readonly source: Scalars['String']['output'];
  /** What would help. */
  readonly evidence: ReadonlyArray<EvidenceRequirement>;
};

/** What a rule found. */
export type RuleResult =
  /** Nothing against it. */
  | 'PASS'
  /** It cannot be bound. */
  | 'FAIL'
  /** It can, once what is named is handed in. */
  | 'NEEDS_EVIDENCE'
  /** A person has to look, where the pooling area says so. */
  | 'FLAG';

/** A piece of evidence that is asked for. */
export type EvidenceRequirement = {
  readonly __typename?: 'EvidenceRequirement';
  /** What. */
  readonly kind: EvidenceKind;
  /** In which form; any one of them will do. */
  readonly forms: ReadonlyArray<EvidenceForm>;
};

/** What is shown to prove a relation or an identity. */
export type EvidenceKind =
  /** 承诺书: the signed statement that the relation is true. */
  | 'COMMITMENT_LETTER'
  /** 登记表: the registration form of S1. */
  | 'REGISTRATION_FORM'
  /** 户口簿 of the giver or holder. */
  | 'GIVER_HOUSEHOLD_REGISTER'
  /** 户口簿 of the receiver or member. */
  | 'RECEIVER_HOUSEHOLD_REGISTER'
  /** Identity card of the giver. */
  | 'GIVER_ID_CARD'
  /** Identity card of the receiver. */
  | 'RECEIVER_ID_CARD'
  /** Social-security card of the giver. */
  | 'GIVER_SOCIAL_CARD'
  /** Social-security card of the receiver. */
  | 'RECEIVER_SOCIAL_CARD';

/** In which form a piece of evidence counts. */
export type EvidenceForm =
  /** A file, uploaded and checked. */
  | 'UPLOAD'
  /** A commitment letter signed by name in the app (S2). */
  | 'ELECTRONIC'
  /** An operator or device saw the original (S3 E, F). */
  | 'ORIGINAL_SEEN'
  /** The original was seen and a copy kept (S3 G). */
  | 'ORIGINAL_AND_COPY';

/** A piece of evidence as the application has it. */
export type ApplicationEvidence = {
  readonly __typename?: 'ApplicationEvidence';
  /** What. */
  readonly kind: EvidenceKind;
  /** In which form. */
  readonly form: EvidenceForm;
  /** `Evidence.id`, where there is a file. */
  readonly evidenceId?: Maybe<Scalars['ID']['output']>;
};

/** Why an application ended as it did. */
export type ApplicationReason = {
  readonly __typename?: 'ApplicationReason';
  /** Stable code: of a rule, of a reviewer's reason, or of what nobody answered. */
  readonly code: Scalars['String']['output'];
  /** In words. */
  readonly text: LocalizedText;
};

/** One line of an application's history. */
export type ApplicationAction = {
  readonly __typename?: 'ApplicationAction';
  /** What was done. */
  readonly act: ApplicationAct;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What he who did it was; SYSTEM is what runs by itself. */
  readonly byRole: ActorRole;
  /** The subject of his token; of staff and devices only. */
  readonly bySubject?: Maybe<Scalars['String']['output']>;
  /** To whom a supervisor gave it: the subject of his tokens; null where it went back to the queue, and of every other act. */
  readonly toSubject?: Maybe<Scalars['String']['output']>;
  /** Why. */
  readonly reasons: ReadonlyArray<ApplicationReason>;
};

/** What can be done to an application. */
export type ApplicationAct =
  /** Handed in. */
  | 'SUBMITTED'
  /** Taken in. */
  | 'ACCEPTED'
  /** The face was recognised. */
  | 'FACE_PASSED'
  /** The face was not recognised. */
  | 'FACE_FAILED'
  /** The other side said yes. */
  | 'CONFIRMED'
  /** The other side said no. */
  | 'DECLINED'
  /** A reviewer took it. */
  | 'CLAIMED'
  /** A reviewer gave it back. */
  | 'RELEASED'
  /** A supervisor gave it to somebody else. */
  | 'REASSIGNED'
  /** A reviewer asked for more. */
  | 'EVIDENCE_ASKED'
  /** The applicant added it. */
  | 'EVIDENCE_ADDED'
  /** Supervisors see it now. */
  | 'ESCALATED'
  /** The holidays of a year were announced, and the deadlines of the review are others by them. */
  | 'DEADLINES_MOVED'
  /** Approved. */
  | 'APPROVED'
  /** Refused. */
  | 'REJECTED'
  /** Taken back. */
  | 'WITHDRAWN'
  /** Ended by itself. */
  | 'EXPIRED'
  /** The result was put before the applicant. */
  | 'DELIVERED';

/** What somebody who acted on an application was. */
export type ActorRole =
  /** An insured person. */
  | 'CITIZEN'
  /** A third-party channel. */
  | 'CHANNEL'
  /** A hospital or pharmacy. */
  | 'INSTITUTION'
  /** A terminal. */
  | 'TERMINAL'
  /** A clerk. */
  | 'CLERK'
  /** A reviewer. */
  | 'REVIEWER'
  /** A supervisor. */
  | 'SUPERVISOR'
  /** An auditor. */
  | 'AUDITOR'
  /** Whoever runs the deployment. */
  | 'OPERATOR'
  /** What runs by itself: the workflow, the sweep. */
  | 'SYSTEM';

/** What the rules say before anything is handed in. */
export type BindingEligibility = {
  readonly __typename?: 'BindingEligibility';
  /** `RegionProfile.versionId` of the rules that were asked. */
  readonly profileVersion: Scalars['String']['output'];
  /** Whether an application like this would be taken in as it stands. */
  readonly eligible: Scalars['Boolean']['output'];
  /** What it would wait for, in order; empty where it would be decided at once. */
  readonly waitsFor: ReadonlyArray<ApplicationNeed>;
  /** Every rule's verdict, in their order. */
  readonly verdicts: ReadonlyArray<RuleVerdict>;
};

/** What an application may have to wait for. */
export type ApplicationNeed =
  /** The face authentication of the member or receiver. */
  | 'FACE'
  /** The own word of the side that did not apply. */
  | 'CONFIRMATION'
  /** A reviewer. */
  | 'REVIEW';

/** One side, as the applicant names him. Which identifiers are asked for is a rule of the pooling area. */
export type PartyInput = {
  /** As on the certificate. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** His identity document. */
  readonly certificate?: InputMaybe<CertificateInput>;
  /** Social-security card number (S1). */
  readonly socialCardNumber?: InputMaybe<Scalars['String']['input']>;
  /** Social-security computer number (S3; 1101 `psn_no`). */
  readonly computerNumber?: InputMaybe<Scalars['String']['input']>;
};

/** A signed commitment letter. */
export type CommitmentLetterInput = {
  /** Which version was signed. */
  readonly version: Scalars['String']['input'];
  /** Signed by name in the app: the applicant's own name as on his certificate. Leave it out where a signed letter is uploaded. */
  readonly signedName?: InputMaybe<Scalars['String']['input']>;
};

/** A piece of evidence that goes with an application. */
export type EvidenceInput = {
  /** What. */
  readonly kind: EvidenceKind;
  /** In which form. */
  readonly form: EvidenceForm;
  /** `Evidence.id` of the upload, where the form has a file. */
  readonly evidenceId?: InputMaybe<Scalars['ID']['input']>;
};

/** What is applied for. */
export type BindingRequestInput = {
  /** Which kind of link. */
  readonly kind: LinkKind;
  /** Pooling area whose rules count. */
  readonly admdvs: Scalars['Admdvs']['input'];
  /** Through what it arrives. */
  readonly channel: SubmissionChannel;
  /** In which part it is handed in. */
  readonly initiator: BindingInitiator;
  /** The giver or holder; left out where he is the one who has signed in. */
  readonly giver?: InputMaybe<PartyInput>;
  /** The receiver or member; left out where he is the one who has signed in. */
  readonly receiver?: InputMaybe<PartyInput>;
  /** What the receiver is to the giver. */
  readonly relation: Relation;
  /** Version of the notice that was read and accepted (`LinkRules.notice`). */
  readonly noticeVersion?: InputMaybe<Scalars['String']['input']>;
  /** The commitment letter. */
  readonly commitmentLetter?: InputMaybe<CommitmentLetterInput>;
  /** What goes with it; the documents that an operator or device saw. */
  readonly evidence?: ReadonlyArray<EvidenceInput>;
  /** The amount to set aside at once (共济额度), where the pooling area has quotas. */
  readonly quota?: InputMaybe<MoneyInput>;
  /** 交易密码: set with the first application where the pooling area has one (S1), asked for again later. It is kept as a hash only. */
  readonly transactionPassword?: InputMaybe<Scalars['String']['input']>;
  /** An earlier application of the same two that was refused, withdrawn or expired. */
  readonly restores?: InputMaybe<Scalars['ID']['input']>;
};

/** An application to be handed in. */
export type BindingApplicationSubmitInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What is applied for. */
  readonly application: BindingRequestInput;
};

/** Applications to be handed in together. */
export type BindingApplicationSubmitBatchInput = {
  /** Chosen by the client, 8 to 120 characters of `A-Z a-z 0-9 _ - . :`; each application is remembered under it and its place. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** 1 to 10. */
  readonly applications: ReadonlyArray<BindingRequestInput>;
};

/** An application to be taken back. */
export type BindingApplicationWithdrawInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `BindingApplication.id`. */
  readonly applicationId: Scalars['ID']['input'];
};

/** The other side's word. */
export type BindingApplicationConfirmInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `BindingApplication.id`. */
  readonly applicationId: Scalars['ID']['input'];
  /** Whether he wants the link. */
  readonly agrees: Scalars['Boolean']['input'];
};

/** What a reviewer asked for. */
export type BindingApplicationSupplementInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `BindingApplication.id`. */
  readonly applicationId: Scalars['ID']['input'];
  /** At least one piece. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
};

/** What became of it. */
export type BindingApplicationSubmitPayload = {
  readonly __typename?: 'BindingApplicationSubmitPayload';
  /** The application as it stands; null if it was refused. */
  readonly application?: Maybe<BindingApplication>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<BindingApplicationSubmitUserError>;
};

/** Why an application was not taken. */
export type BindingApplicationSubmitUserError = UserError & {
  readonly __typename?: 'BindingApplicationSubmitUserError';
  /** Stable code. */
  readonly code: BindingApplicationSubmitErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why an application was not taken. */
export type BindingApplicationSubmitErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** People apply through apps and websites, staff and devices through their own channel. */
  | 'SUBMISSION_CHANNEL_NOT_OF_CALLER'
  /** OPERATOR is for staff and devices, the other parts for people. */
  | 'INITIATOR_NOT_OF_CALLER'
  /** The pooling area is not served here. */
  | 'POOLING_AREA_UNKNOWN'
  /** The pooling area has no rules in force yet. */
  | 'PROFILE_NOT_IN_FORCE'
  /** The pooling area is not the one the caller works for. */
  | 'POOLING_AREA_NOT_SERVED_BY_CALLER'
  /** The pooling area does not offer this kind of link. */
  | 'LINK_KIND_NOT_OFFERED'
  /** A side other than one's own was left out. */
  | 'PARTY_MISSING'
  /** One's own side was stated. */
  | 'PARTY_NOT_STATED'
  /** Not the identifiers that the pooling area asks for. */
  | 'PARTY_IDENTIFIERS_INCOMPLETE'
  /** Nobody registered has these particulars. */
  | 'PARTY_NOT_MATCHED'
  /** Both sides are one person. */
  | 'PARTIES_ARE_THE_SAME'
  /** The number has not the form that its kind has. */
  | 'CERTIFICATE_NUMBER_MALFORMED'
  /** The check digit does not follow from the other digits. */
  | 'CERTIFICATE_CHECK_DIGIT_WRONG'
  /** The birth date in the number is no real date. */
  | 'CERTIFICATE_BIRTH_DATE_UNREAL'
  /** The birth date in the number is in the future. */
  | 'CERTIFICATE_BIRTH_DATE_IN_THE_FUTURE'
  /** The name is empty, too long or has characters that names have not. */
  | 'NAME_MALFORMED'
  /** Not the form of a social-security card number. */
  | 'SOCIAL_CARD_NUMBER_MALFORMED'
  /** Not the form of a social-security computer number. */
  | 'COMPUTER_NUMBER_MALFORMED'
  /** The notice was not accepted in its present version. */
  | 'NOTICE_VERSION_NOT_CURRENT'
  /** The commitment letter was not signed in its present version. */
  | 'COMMITMENT_LETTER_VERSION_NOT_CURRENT'
  /** The commitment letter was not signed with the applicant's own name. */
  | 'COMMITMENT_LETTER_NAME_DIFFERS'
  /** A piece of evidence that the pooling area asks for is missing. */
  | 'EVIDENCE_INCOMPLETE'
  /** More than 10 pieces at once. */
  | 'EVIDENCE_TOO_MANY'
  /** Only an operator or device says that it saw something. */
  | 'EVIDENCE_FORM_NOT_OF_CALLER'
  /** Only a commitment letter is signed electronically. */
  | 'EVIDENCE_FORM_NOT_OF_KIND'
  /** An agent signs for nobody: his letter is uploaded or copied. */
  | 'EVIDENCE_FORM_NOT_OF_AGENT'
  /** This form has a file, and none was named. */
  | 'EVIDENCE_UPLOAD_MISSING'
  /** This form has no file, and one was named. */
  | 'EVIDENCE_UPLOAD_NOT_EXPECTED'
  /** The same piece twice. */
  | 'EVIDENCE_DUPLICATE'
  /** The caller has no such upload. */
  | 'EVIDENCE_UNKNOWN'
  /** The upload belongs to an application already. */
  | 'EVIDENCE_ATTACHED_ALREADY'
  /** The upload has not been completed. */
  | 'EVIDENCE_NOT_COMPLETE'
  /** The upload was announced as another kind. */
  | 'EVIDENCE_KIND_DIFFERS'
  /** The quota is not yuan with at most two decimals. */
  | 'AMOUNT_MALFORMED'
  /** The quota is below zero. */
  | 'AMOUNT_BELOW_ZERO'
  /** The quota is too large. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** The pooling area asks for a transaction password. */
  | 'TRANSACTION_PASSWORD_MISSING'
  /** Not the form of a transaction password. */
  | 'TRANSACTION_PASSWORD_MALFORMED'
  /** It is not the password that was set. */
  | 'TRANSACTION_PASSWORD_WRONG'
  /** Wrong five times; closed for a while. */
  | 'TRANSACTION_PASSWORD_LOCKED'
  /** There is no such earlier application of these two. */
  | 'RESTORED_APPLICATION_UNKNOWN'
  /** The earlier application is still open. */
  | 'RESTORED_APPLICATION_NOT_FINAL'
  /** The earlier application was approved: there is nothing to take up again. */
  | 'RESTORED_APPLICATION_APPROVED'
  /** There is an open application of this kind for these two. */
  | 'APPLICATION_OPEN_ALREADY'
  /** Whoever has signed in is not registered here. */
  | 'PERSON_NOT_REGISTERED'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** What became of them. */
export type BindingApplicationSubmitBatchPayload = {
  readonly __typename?: 'BindingApplicationSubmitBatchPayload';
  /** One result for each application, in their order; null if the batch as a whole was refused. */
  readonly results?: Maybe<ReadonlyArray<BindingApplicationSubmitPayload>>;
  /** Why the batch as a whole was refused. */
  readonly userErrors: ReadonlyArray<BindingApplicationSubmitBatchUserError>;
};

/** Why a batch was refused as a whole. */
export type BindingApplicationSubmitBatchUserError = UserError & {
  readonly __typename?: 'BindingApplicationSubmitBatchUserError';
  /** Stable code. */
  readonly code: BindingApplicationSubmitBatchErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a batch was refused as a whole. */
export type BindingApplicationSubmitBatchErrorCode =
  /** The key is not 8 to 120 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** No relative was named. */
  | 'BATCH_EMPTY'
  /** More than 10 relatives. */
  | 'BATCH_TOO_LARGE';

/** What became of it. */
export type BindingApplicationWithdrawPayload = {
  readonly __typename?: 'BindingApplicationWithdrawPayload';
  /** The application as it stands; null if it was refused. */
  readonly application?: Maybe<BindingApplication>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<BindingApplicationWithdrawUserError>;
};

/** Why an application was not taken back. */
export type BindingApplicationWithdrawUserError = UserError & {
  readonly __typename?: 'BindingApplicationWithdrawUserError';
  /** Stable code. */
  readonly code: BindingApplicationWithdrawErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why an application was not taken back. */
export type BindingApplicationWithdrawErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** There is no such application that the caller may act on. */
  | 'NOT_FOUND'
  /** Only the giver or holder, or whoever handed it in, takes it back. */
  | 'NOT_PERMITTED'
  /** It has come to its end, or does not wait for this. */
  | 'APPLICATION_STATE_FORBIDS'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** What became of it. */
export type BindingApplicationConfirmPayload = {
  readonly __typename?: 'BindingApplicationConfirmPayload';
  /** The application as it stands; null if it was refused. */
  readonly application?: Maybe<BindingApplication>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<BindingApplicationConfirmUserError>;
};

/** Why the other side's word was not taken. */
export type BindingApplicationConfirmUserError = UserError & {
  readonly __typename?: 'BindingApplicationConfirmUserError';
  /** Stable code. */
  readonly code: BindingApplicationConfirmErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why the other side's word was not taken. */
export type BindingApplicationConfirmErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** There is no such application that the caller may act on. */
  | 'NOT_FOUND'
  /** Only the receiver himself gives his word. */
  | 'NOT_PERMITTED'
  /** It has come to its end, or does not wait for this. */
  | 'APPLICATION_STATE_FORBIDS'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** What became of it. */
export type BindingApplicationSupplementPayload = {
  readonly __typename?: 'BindingApplicationSupplementPayload';
  /** The application as it stands; null if it was refused. */
  readonly application?: Maybe<BindingApplication>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<BindingApplicationSupplementUserError>;
};

/** Why the evidence was not taken. */
export type BindingApplicationSupplementUserError = UserError & {
  readonly __typename?: 'BindingApplicationSupplementUserError';
  /** Stable code. */
  readonly code: BindingApplicationSupplementErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why the evidence was not taken. */
export type BindingApplicationSupplementErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** There is no such application that the caller may act on. */
  | 'NOT_FOUND'
  /** Only the giver and whoever handed it in add to it. */
  | 'NOT_PERMITTED'
  /** It has come to its end, or does not wait for this. */
  | 'APPLICATION_STATE_FORBIDS'
  /** Nothing was named. */
  | 'EVIDENCE_EMPTY'
  /** More than 10 pieces at once. */
  | 'EVIDENCE_TOO_MANY'
  /** Only an operator or device says that it saw something. */
  | 'EVIDENCE_FORM_NOT_OF_CALLER'
  /** Only a commitment letter is signed electronically. */
  | 'EVIDENCE_FORM_NOT_OF_KIND'
  /** A letter is signed in the app with the application only; afterwards it is uploaded. */
  | 'EVIDENCE_FORM_NOT_OF_SUPPLEMENT'
  /** This form has a file, and none was named. */
  | 'EVIDENCE_UPLOAD_MISSING'
  /** This form has no file, and one was named. */
  | 'EVIDENCE_UPLOAD_NOT_EXPECTED'
  /** The same piece twice. */
  | 'EVIDENCE_DUPLICATE'
  /** The caller has no such upload. */
  | 'EVIDENCE_UNKNOWN'
  /** The upload belongs to an application already. */
  | 'EVIDENCE_ATTACHED_ALREADY'
  /** The upload has not been completed. */
  | 'EVIDENCE_NOT_COMPLETE'
  /** The upload was announced as another kind. */
  | 'EVIDENCE_KIND_DIFFERS'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** A page of applications. */
export type BindingApplicationConnection = {
  readonly __typename?: 'BindingApplicationConnection';
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The applications. */
  readonly edges: ReadonlyArray<BindingApplicationEdge>;
};

/** An application in its list. */
export type BindingApplicationEdge = {
  readonly __typename?: 'BindingApplicationEdge';
  /** Where it stands. */
  readonly cursor: Scalars['String']['output'];
  /** The application. */
  readonly node: BindingApplication;
};

/** 参保人: somebody with an identity document. Everything here is masked; `personUnmask` shows plaintext, with a purpose, and leaves a trace. */
export type Person = Node & {
  readonly __typename?: 'Person';
  /** What was settled for him, newest first; what was taken back stays in it. */
  readonly claims: ClaimConnection;
  /** Since when mutual aid for him stands still, because misuse is looked into; null where it does not. */
  readonly mutualAidFrozenSince?: Maybe<Scalars['DateTime']['output']>;
  /** Links that have ended, given and received, newest first. */
  readonly familyLinkHistory: FamilyLinkConnection;
  /** Opaque id. A channel sees an id of its own for each person (pairwise). */
  readonly id: Scalars['ID']['output'];
  /** Masked: `张*` (1101 `psn_name`). */
  readonly name: Scalars['String']['output'];
  /** Kind of identity document (1101 `psn_cert_type`). */
  readonly certificateKind: CertificateKind;
  /** Masked: `330106********1234` (1101 `certno`). */
  readonly certificateNumber: Scalars['String']['output'];
  /** As the certificate says (1101 `gend`). */
  readonly gender: Gender;
  /** Masked mobile number: `138****1234`. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Masked social-security card number. */
  readonly socialCardNumber?: Maybe<Scalars['String']['output']>;
  /** Masked social-security computer number (1101 `psn_no`, 社保电脑号). */
  readonly computerNumber?: Maybe<Scalars['String']['output']>;
  /** When he was registered here. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** One row per insurance type and pooling area. Staff see the rows of their own pooling area. */
  readonly participations: ReadonlyArray<Participation>;
  /** His personal accounts; none for a resident. Staff see those of their own pooling area. */
  readonly accounts: ReadonlyArray<PersonalAccount>;
  /** Live links with his relatives, given and received. */
  readonly familyLinks: FamilyLinkConnection;
  /** His e-voucher; null where he never accepted the agreement. */
  readonly voucher?: Maybe<Voucher>;
};


/** 参保人: somebody with an identity document. Everything here is masked; `personUnmask` shows plaintext, with a purpose, and leaves a trace. */
export type PersonClaimsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** 参保人: somebody with an identity document. Everything here is masked; `personUnmask` shows plaintext, with a purpose, and leaves a trace. */
export type PersonFamilyLinkHistoryArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** 参保人: somebody with an identity document. Everything here is masked; `personUnmask` shows plaintext, with a purpose, and leaves a trace. */
export type PersonFamilyLinksArgs = {
  kind?: InputMaybe<LinkKind>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 结算单: one request to pay for care, as it was decided. What was decided never changes; only its state does. */
export type Claim = Node & {
  readonly __typename?: 'Claim';
  /** Opaque id (`setl_id`). */
  readonly id: Scalars['ID']['output'];
  /** Number of the institution (`fixmedins_code`). */
  readonly institutionId: Scalars['String']['output'];
  /** Its name (`fixmedins_name`). */
  readonly institutionName: Scalars['String']['output'];
  /** Its level then. */
  readonly institutionLevel: InstitutionLevel;
  /** The message that brought it (`msgid`). */
  readonly messageId: Scalars['String']['output'];
  /** Masked name of who was treated (`psn_name`). */
  readonly name: Scalars['String']['output'];
  /** Under which insurance (`insutype`). */
  readonly insuranceType: InsuranceType;
  /** Where he was insured (`insuplc_admdvs`). */
  readonly insuredAt: Scalars['Admdvs']['output'];
  /** Where he was treated (`mdtrtarea_admvs`). */
  readonly placeOfCare: Scalars['Admdvs']['output'];
  /** `med_type`. */
  readonly medType: Scalars['String']['output'];
  /** How people sort their bills (S0). */
  readonly reimbursementClass: ReimbursementClass;
  /** The day whose rules and whose year decided. */
  readonly dayOfCare: Scalars['Date']['output'];
  /** What it cost. */
  readonly costs: ClaimCosts;
  /** The same total by what it was for; null where the institution did not say. */
  readonly items?: Maybe<ClaimItems>;
  /** Whether accounts were to pay (`acct_used_flag`). */
  readonly useAccounts: Scalars['Boolean']['output'];
  /** Paid in cash first, because the equipment had failed: it may be settled again. */
  readonly cashFirst: Scalars['Boolean']['output'];
  /** Who paid what. */
  readonly settlement: ClaimSettlement;
  /** When (`setl_time`). */
  readonly settledAt: Scalars['DateTime']['output'];
  /** Whether it counts. */
  readonly state: ClaimState;
  /** The record that took it back; null while it counts. */
  readonly cancellation?: Maybe<ClaimCancellation>;
  /** `Claim.id` of the cash-first claim that this one settled again. */
  readonly resettles?: Maybe<Scalars['ID']['output']>;
  /** `Claim.id` of the claim that settled this one again. */
  readonly resettledBy?: Maybe<Scalars['ID']['output']>;
};

/** Whether a claim counts. */
export type ClaimState =
  /** It counts. */
  | 'SETTLED'
  /** It was cancelled (2208): care was given back. */
  | 'CANCELLED'
  /** It was reversed (2601): its sender never learned of it. */
  | 'REVERSED'
  /** It was paid in cash first and is settled again; the newer claim takes its place. */
  | 'RESETTLED';

/** How people sort their bills (S0). */
export type ReimbursementClass =
  /** 一般: outpatient, drugs, examination. */
  | 'GENERAL'
  /** 住院: hospitalisation. */
  | 'HOSPITALISATION'
  /** 手术: surgery. */
  | 'SURGERY'
  /** 综合: comprehensive. */
  | 'COMPREHENSIVE'
  /** 特病: special disease. */
  | 'SPECIAL_DISEASE';

/** 医疗机构等级. */
export type InstitutionLevel =
  /** 三级. */
  | 'TERTIARY'
  /** 二级. */
  | 'SECONDARY'
  /** 一级及以下. */
  | 'PRIMARY'
  /** 未定级, pharmacies too. */
  | 'UNGRADED';

/** What care cost, and the four parts that make up the total. */
export type ClaimCosts = {
  readonly __typename?: 'ClaimCosts';
  /** `medfee_sumamt`. */
  readonly total: Money;
  /** What the catalogue covers (`inscp_scp_amt`). */
  readonly inScope: Money;
  /** What the person bears before anything else (`preselfpay_amt`). */
  readonly preSelfPay: Money;
  /** Above the price limit (`overlmt_selfpay`). */
  readonly overLimit: Money;
  /** Outside the catalogue (`fulamt_ownpay_amt`). */
  readonly fullSelfFunded: Money;
};

/** What care was for; the five make up the total. */
export type ClaimItems = {
  readonly __typename?: 'ClaimItems';
  /** Examination, treatment, nursing. */
  readonly medicalService: Money;
  /** Drugs. */
  readonly drug: Money;
  /** Devices. */
  readonly device: Money;
  /** Consumables. */
  readonly consumable: Money;
  /** Anything else, which mutual aid never pays: public health, fitness, wellness. */
  readonly other: Money;
};

/** Who pays what. `total = fund + other + hospitalShare + ownAccount + mutualAid + cash`, to the fen. */
export type ClaimSettlement = {
  readonly __typename?: 'ClaimSettlement';
  /** `medfee_sumamt`. */
  readonly total: Money;
  /** The pooled fund (`hifp_pay`). */
  readonly fund: Money;
  /** Supplementary funds together: what the pooling area has of them pays of what the pooled fund leaves in scope, over the year. */
  readonly other: Money;
  /** The same one by one, in the order in which they pay; also one that pays nothing yet, because the year's deductible is not met. Empty where the pooling area has none for this care. */
  readonly otherFunds: ReadonlyArray<ClaimOtherFund>;
  /** All funds (`fund_pay_sumamt`). */
  readonly fundTotal: Money;
  /** What the hospital bears itself (`hosp_part_amt`). */
  readonly hospitalShare: Money;
  /** What is left for the person (`psn_part_amt`): own account, mutual aid and cash. */
  readonly personal: Money;
  /** His own account (`acct_pay`). */
  readonly ownAccount: Money;
  /** His relatives' accounts (`acct_mulaid_pay`). */
  readonly mutualAid: Money;
  /** `psn_cash_pay`. */
  readonly cash: Money;
  /** What went into the year's deductible (`act_pay_dedc`). */
  readonly deductible: Money;
  /** What is above the deductible, by the bands it falls into; of each the fund pays its share (`pool_prop_selfpay` is the rest). */
  readonly bands: ReadonlyArray<ClaimBand>;
  /** What the fund would have paid without its limit of the year. */
  readonly cutByCap: Money;
  /** How far from where he is insured. */
  readonly regionClass: RegionClass;
  /** Whose accounts paid: his own first, then his relatives' in their order. The standard does not say it; this always does. */
  readonly payers: ReadonlyArray<ClaimPayer>;
  /** Each fen of the cash with its reason. Of relatives' accounts the person is told only that no more could be paid from them; the agency reads why. */
  readonly cashReasons: ReadonlyArray<ClaimCashReason>;
  /** The same in plain sentences: what the fund paid and why, what came from whom, what rule left the rest to cash. */
  readonly explanation: ReadonlyArray<ClaimExplanation>;
  /** `RegionProfile.versionId` of the rules by which it was decided: those of the day of care. */
  readonly profileVersion: Scalars['String']['output'];
};

/** What of a claim falls into one band of the year. */
export type ClaimBand = {
  readonly __typename?: 'ClaimBand';
  /** Where the band ends, reckoned over the year; null for the last. */
  readonly upTo?: Maybe<Money>;
  /** How much falls into it. */
  readonly amount: Money;
  /** The fund's share of it, in basis points: 7000 is 70 %. */
  readonly fundShare: Scalars['Int']['output'];
  /** What the fund paid of it. */
  readonly fund: Money;
};

/** What one supplementary fund has to do with a claim. */
export type ClaimOtherFund = {
  readonly __typename?: 'ClaimOtherFund';
  /** Which. */
  readonly fund: OtherFund;
  /** What of the in-scope rest went into its own deductible of the year. */
  readonly deductible: Money;
  /** What it paid. */
  readonly paid: Money;
  /** What it would have paid without its limit of the year. */
  readonly cutByCap: Money;
};

/** Supplementary funds, each with its field of 2207. */
export type OtherFund =
  /** 公务员医疗补助 (`cvlserv_pay`). */
  | 'CIVIL_SERVANT'
  /** 企业补充医疗保险 (`hifes_pay`). */
  | 'ENTERPRISE'
  /** 居民大病保险 (`hifmi_pay`). */
  | 'RESIDENT_SERIOUS_ILLNESS'
  /** 职工大额医疗费用补助 (`hifob_pay`). */
  | 'EMPLOYEE_LARGE_AMOUNT'
  /** 医疗救助 (`maf_pay`). */
  | 'MEDICAL_ASSISTANCE'
  /** Any other (`oth_pay`). */
  | 'OTHER';

/** How far somebody is treated from where he is insured. */
export type RegionClass =
  /** In the same city. */
  | 'SAME_CITY'
  /** In another city of the province. */
  | 'SAME_PROVINCE'
  /** In another province. */
  | 'OTHER_PROVINCE';

/** What one account paid. */
export type ClaimPayer = {
  readonly __typename?: 'ClaimPayer';
  /** Masked name of whose account it is. */
  readonly name: Scalars['String']['output'];
  /** What he is to the person treated; null for that person himself. */
  readonly relation?: Maybe<Relation>;
  /** Insurance type of the account. */
  readonly insuranceType: InsuranceType;
  /** Pooling area of the account. */
  readonly admdvs: Scalars['Admdvs']['output'];
  /** Out of the current-year fund (当年). */
  readonly currentYearPaid: Money;
  /** Out of the historical fund (历年结余). */
  readonly historicalPaid: Money;
  /** Both together. */
  readonly paid: Money;
  /** How much of it was set aside for the person treated. */
  readonly fromQuota: Money;
  /** Both funds afterwards (`balc`). To the payer himself alone: of his own row, nobody learns what is left on a relative's account. */
  readonly balanceAfter?: Maybe<Money>;
};

/** Why something was left to cash. */
export type ClaimCashReason = {
  readonly __typename?: 'ClaimCashReason';
  /** By what rule, or for want of what. */
  readonly code: ClaimCashReasonCode;
  /** How much. */
  readonly amount: Money;
  /** Masked name of whose account it speaks of; null where it speaks of the whole. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The class of cost that may not be paid; of CLASS_NOT_PAYABLE. */
  readonly costClass?: Maybe<CostClass>;
};

/** By what rule, or for want of what, something was left to cash. In order of precedence. */
export type ClaimCashReasonCode =
  /** Paid in cash first, because the equipment had failed. */
  | 'EQUIPMENT_FAILED'
  /** No account was to be used. */
  | 'ACCOUNTS_NOT_USED'
  /** The pooling area does not let accounts pay this class of cost. */
  | 'CLASS_NOT_PAYABLE'
  /** Mutual aid may not pay for such things. */
  | 'ITEM_CATEGORY_NOT_PAYABLE'
  /** Mutual aid stands still while misuse is looked into. */
  | 'MUTUAL_AID_FROZEN'
  /** The insurance of the person treated has ended or is suspended since the day of care, so nothing is shared to him. */
  | 'RECEIVER_NOT_INSURED_NOW'
  /** The most that one person may receive within a year is reached. */
  | 'YEARLY_CAP_REACHED'
  /** The most that relatives may pay of one hospitalisation is reached. */
  | 'HOSPITALISATION_LIMIT_REACHED'
  /** The account is closed. */
  | 'ACCOUNT_CLOSED'
  /** The insurance of the giver is not in normal standing. */
  | 'PARTICIPATION_NOT_NORMAL'
  /** It was set aside and not accepted yet. */
  | 'QUOTA_NOT_ACCEPTED'
  /** It is set aside for other relatives. */
  | 'SET_ASIDE_FOR_OTHERS'
  /** So much must stay in the account. */
  | 'MINIMUM_KEPT'
  /** Only the surplus of past years may be shared here. */
  | 'CURRENT_YEAR_NOT_SHARED'
  /** It is more than what was set aside. */
  | 'QUOTA_USED_UP'
  /** No account could pay more. Of relatives' accounts the person is told no more than this. */
  | 'NOTHING_LEFT';

/** The classes of cost. */
export type CostClass =
  /** What the fund leaves of covered costs. */
  | 'IN_SCOPE'
  /** Borne by the person first. */
  | 'PRE_BORNE'
  /** Above the price limit. */
  | 'OVER_LIMIT'
  /** Outside the catalogue. */
  | 'FULL_SELF_FUNDED';

/** One sentence about a settlement. */
export type ClaimExplanation = {
  readonly __typename?: 'ClaimExplanation';
  /** What the sentence is about. */
  readonly amount: Money;
  /** The sentence. */
  readonly text: LocalizedText;
};

/** The linked negative record (`refd_setl_flag` 1). With the claim that it takes back, every sum is zero. */
export type ClaimCancellation = {
  readonly __typename?: 'ClaimCancellation';
  /** Why. */
  readonly kind: ClaimCancellationKind;
  /** The message that took it back (`msgid`). */
  readonly messageId: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** `medfee_sumamt`, below zero like all of these. */
  readonly total: Money;
  /** `hifp_pay`. */
  readonly fund: Money;
  /** All supplementary funds. */
  readonly other: Money;
  /** `hosp_part_amt`. */
  readonly hospitalShare: Money;
  /** `acct_pay`. */
  readonly ownAccount: Money;
  /** `acct_mulaid_pay`. */
  readonly mutualAid: Money;
  /** `psn_cash_pay`: what the institution gives back at its own counter. Nothing where the claim had settled another one again: that one counts again with all its cash, and a `refundDue` that was paid out is owed back. */
  readonly cash: Money;
};

/** Why a claim was taken back. */
export type ClaimCancellationKind =
  /** 2208: care was given back. */
  | 'CANCEL'
  /** 2601: the sender never learned what had become of his message. */
  | 'REVERSAL';

/** A page of claims. */
export type ClaimConnection = {
  readonly __typename?: 'ClaimConnection';
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The claims, newest first. */
  readonly edges: ReadonlyArray<ClaimEdge>;
};

/** A claim in its list. */
export type ClaimEdge = {
  readonly __typename?: 'ClaimEdge';
  /** Where it stands. */
  readonly cursor: Scalars['String']['output'];
  /** The claim. */
  readonly node: Claim;
};

/** What a claim would come to. */
export type ClaimQuote = {
  readonly __typename?: 'ClaimQuote';
  /** Masked name of who is treated (`psn_name`). */
  readonly name: Scalars['String']['output'];
  /** Who would pay what. */
  readonly settlement: ClaimSettlement;
};

/** Who is treated (`mdtrt_cert_type`, `mdtrt_cert_no`): exactly one of the three. */
export type ClaimantInput = {
  /** 01: `VoucherCode.token`, as it was read at the till. Settling uses it up. */
  readonly voucherToken?: InputMaybe<Scalars['String']['input']>;
  /** 02: his identity document. */
  readonly certificate?: InputMaybe<CertificateInput>;
  /** 03: number of his social-security card. */
  readonly socialCardNumber?: InputMaybe<Scalars['String']['input']>;
};

/** What care cost, and the four parts that make up the total. */
export type ClaimCostsInput = {
  /** `medfee_sumamt`. */
  readonly total: MoneyInput;
  /** What the catalogue covers (`inscp_scp_amt`). */
  readonly inScope: MoneyInput;
  /** What the person bears before anything else (`preselfpay_amt`). */
  readonly preSelfPay: MoneyInput;
  /** Above the price limit (`overlmt_selfpay`). */
  readonly overLimit: MoneyInput;
  /** Outside the catalogue (`fulamt_ownpay_amt`). */
  readonly fullSelfFunded: MoneyInput;
};

/** What care was for; they make up the total, and what is left out is zero. */
export type ClaimItemsInput = {
  /** Examination, treatment, nursing. */
  readonly medicalService?: InputMaybe<MoneyInput>;
  /** Drugs. */
  readonly drug?: InputMaybe<MoneyInput>;
  /** Devices. */
  readonly device?: InputMaybe<MoneyInput>;
  /** Consumables. */
  readonly consumable?: InputMaybe<MoneyInput>;
  /** Anything else, which mutual aid never pays. */
  readonly other?: InputMaybe<MoneyInput>;
};

/** For whom, and what for. */
export type ClaimQuoteInput = {
  /** Who is treated. */
  readonly claimant: ClaimantInput;
  /** Where he is insured (`insuplc_admdvs`). */
  readonly insuredAt: Scalars['Admdvs']['input'];
  /** Under which insurance (`insutype`). */
  readonly insuranceType: InsuranceType;
  /** `med_type`, as the pooling area knows it: 11 outpatient, 13 emergency, 14 chronic, 21 inpatient, 41 pharmacy, 51 and 52 maternity, and its own. */
  readonly medType: Scalars['String']['input'];
  /** How people sort their bills (S0). It decides nothing about money. */
  readonly reimbursementClass?: ReimbursementClass;
  /** The day whose rules and whose year decide; of a stay in hospital, the day of discharge. No further back than `RegionProfile.claims.handInDays`. */
  readonly dayOfCare: Scalars['Date']['input'];
  /** What it costs, by what of it may be paid from where. */
  readonly costs: ClaimCostsInput;
  /** The same total by what it is for, where the institution says so: mutual aid pays for some things only. */
  readonly items?: InputMaybe<ClaimItemsInput>;
  /** Whether accounts are to pay (`acct_used_flag`). */
  readonly useAccounts?: Scalars['Boolean']['input'];
  /** What the hospital bears itself (`hosp_part_amt`), where the pooling area counts that into the total. */
  readonly hospitalShare?: InputMaybe<MoneyInput>;
};

/** For whom, and what for. */
export type ClaimSettleInput = {
  /** `msgid`: the caller's number (12) + yyyyMMddHHmmss (14) + sequence (4). */
  readonly messageId: Scalars['String']['input'];
  /** Who is treated. */
  readonly claimant: ClaimantInput;
  /** Where he is insured (`insuplc_admdvs`). */
  readonly insuredAt: Scalars['Admdvs']['input'];
  /** Under which insurance (`insutype`). */
  readonly insuranceType: InsuranceType;
  /** `med_type`, as the pooling area knows it: 11 outpatient, 13 emergency, 14 chronic, 21 inpatient, 41 pharmacy, 51 and 52 maternity, and its own. */
  readonly medType: Scalars['String']['input'];
  /** How people sort their bills (S0). It decides nothing about money. */
  readonly reimbursementClass?: ReimbursementClass;
  /** The day whose rules and whose year decide; of a stay in hospital, the day of discharge. No further back than `RegionProfile.claims.handInDays`. */
  readonly dayOfCare: Scalars['Date']['input'];
  /** What it costs, by what of it may be paid from where. */
  readonly costs: ClaimCostsInput;
  /** The same total by what it is for, where the institution says so: mutual aid pays for some things only. */
  readonly items?: InputMaybe<ClaimItemsInput>;
  /** Whether accounts are to pay (`acct_used_flag`). */
  readonly useAccounts?: Scalars['Boolean']['input'];
  /** What the hospital bears itself (`hosp_part_amt`), where the pooling area counts that into the total. */
  readonly hospitalShare?: InputMaybe<MoneyInput>;
  /** True where the equipment has failed and the person has paid everything in cash: nothing is booked, and `claimResettle` follows (S3). */
  readonly cashFirst?: Scalars['Boolean']['input'];
};

/** What became of it. */
export type ClaimSettlePayload = {
  readonly __typename?: 'ClaimSettlePayload';
  /** The claim; null if it was refused. */
  readonly claim?: Maybe<Claim>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ClaimSettleUserError>;
};

/** Why nothing was settled. */
export type ClaimSettleUserError = UserError & {
  readonly __typename?: 'ClaimSettleUserError';
  /** Stable code. */
  readonly code: ClaimSettleErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why nothing was settled. */
export type ClaimSettleErrorCode =
  /** A message id is not institution (12) + yyyyMMddHHmmss (14) + sequence (4). */
  | 'MESSAGE_ID_MALFORMED'
  /** A message id does not begin with the caller's own number. */
  | 'MESSAGE_ID_OF_OTHER_INSTITUTION'
  /** The message id was used before for something else. */
  | 'MESSAGE_ID_REUSED_WITH_OTHER_CONTENT'
  /** The message was reversed; nothing comes of it any more. */
  | 'MESSAGE_REVERSED_BEFORE'
  /** Exactly one identification of the person has to be stated. */
  | 'CLAIMANT_MALFORMED'
  /** The number is not one of that kind of document. */
  | 'CERTIFICATE_NUMBER_MALFORMED'
  /** The last character does not fit the number. */
  | 'CERTIFICATE_CHECK_DIGIT_WRONG'
  /** The number names a day that does not exist. */
  | 'CERTIFICATE_BIRTH_DATE_UNREAL'
  /** The number names a birth date to come. */
  | 'CERTIFICATE_BIRTH_DATE_IN_THE_FUTURE'
  /** It is not the number of a social-security card. */
  | 'SOCIAL_CARD_NUMBER_MALFORMED'
  /** It is no code of this service, or the display link through which it was shown has ended. */
  | 'VOUCHER_CODE_NOT_VALID'
  /** The code is older than a minute. */
  | 'VOUCHER_CODE_EXPIRED'
  /** The code was used already. */
  | 'VOUCHER_CODE_USED'
  /** Nobody with this identification takes part in this insurance in that pooling area. */
  | 'CLAIMANT_NOT_FOUND'
  /** The caller is no designated institution of that pooling area, or not any more. */
  | 'INSTITUTION_NOT_DESIGNATED'
  /** The pooling area is not served here. */
  | 'POOLING_AREA_UNKNOWN'
  /** The pooling area has no rules for the day of care. */
  | 'PROFILE_NOT_IN_FORCE'
  /** The person was not insured in normal standing on the day of care. Insurance that has ended since counts for the days that it covered. */
  | 'PARTICIPATION_NOT_IN_ORDER'
  /** The day of care lies too long ago; the message says how long it may. */
  | 'CLAIM_HANDED_IN_TOO_LATE'
  /** It is said to be paid in cash first, but the days for settling again are over; it is settled at once. */
  | 'RESETTLEMENT_TOO_LATE'
  /** The day of care is still to come. */
  | 'DATE_IN_THE_FUTURE'
  /** The pooling area does not know this `med_type`. */
  | 'MED_TYPE_UNKNOWN'
  /** An amount is not in yuan with at most two decimals. */
  | 'AMOUNT_MALFORMED'
  /** An amount is below zero. */
  | 'AMOUNT_BELOW_ZERO'
  /** An amount is more than any amount may be. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** There is nothing to pay. */
  | 'COST_TOTAL_ZERO'
  /** The total is more than one claim may cost; the message says how much that is. */
  | 'COST_OUT_OF_RANGE'
  /** The four parts do not make up the total; the message says by how much, and the path names the part with which they go beyond it. */
  | 'COST_SPLIT_DOES_NOT_ADD_UP'
  /** The categories do not make up the total. */
  | 'ITEM_CATEGORIES_DO_NOT_ADD_UP'
  /** The pooling area does not count a share of the hospital into the total. */
  | 'HOSPITAL_SHARE_NOT_COUNTED'
  /** The hospital's share is more than the fund leaves. */
  | 'OTHER_PARTS_EXCEED_COST'
  /** More accounts would have to pay than one claim may have; settle it in several claims. */
  | 'PAYERS_TOO_MANY'
  /** Others changed it again and again at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Which claim. */
export type ClaimCancelInput = {
  /** `msgid` of this message. */
  readonly messageId: Scalars['String']['input'];
  /** `Claim.id` (`setl_id`). */
  readonly claimId: Scalars['ID']['input'];
};

/** What became of it. */
export type ClaimCancelPayload = {
  readonly __typename?: 'ClaimCancelPayload';
  /** The claim, with the record that took it back; null if that was refused. */
  readonly claim?: Maybe<Claim>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ClaimCancelUserError>;
};

/** Why a claim was not cancelled. */
export type ClaimCancelUserError = UserError & {
  readonly __typename?: 'ClaimCancelUserError';
  /** Stable code. */
  readonly code: ClaimCancelErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a claim was not cancelled. */
export type ClaimCancelErrorCode =
  /** A message id is not institution (12) + yyyyMMddHHmmss (14) + sequence (4). */
  | 'MESSAGE_ID_MALFORMED'
  /** A message id does not begin with the caller's own number. */
  | 'MESSAGE_ID_OF_OTHER_INSTITUTION'
  /** The message id was used before for something else. */
  | 'MESSAGE_ID_REUSED_WITH_OTHER_CONTENT'
  /** The message was reversed; nothing comes of it any more. */
  | 'MESSAGE_REVERSED_BEFORE'
  /** The caller is no designated institution of that pooling area, or not any more. */
  | 'INSTITUTION_NOT_DESIGNATED'
  /** There is no such claim of the caller's. */
  | 'NOT_FOUND'
  /** The claim was cancelled. */
  | 'CLAIM_CANCELLED_ALREADY'
  /** The claim was reversed. */
  | 'CLAIM_REVERSED_ALREADY'
  /** The claim was settled again; the newer one takes its place. */
  | 'CLAIM_RESETTLED_ALREADY'
  /** Others changed it again and again at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Which message. */
export type MessageReverseInput = {
  /** `msgid` of this message. */
  readonly messageId: Scalars['String']['input'];
  /** The message whose answer never came (`omsgid`). */
  readonly originalMessageId: Scalars['String']['input'];
};

/** What became of it. */
export type MessageReversePayload = {
  readonly __typename?: 'MessageReversePayload';
  /** What the reversal did; null if it was refused. */
  readonly reversal?: Maybe<MessageReversal>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<MessageReverseUserError>;
};

/** Why a message was not reversed. */
export type MessageReverseUserError = UserError & {
  readonly __typename?: 'MessageReverseUserError';
  /** Stable code. */
  readonly code: MessageReverseErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a message was not reversed. */
export type MessageReverseErrorCode =
  /** A message id is not institution (12) + yyyyMMddHHmmss (14) + sequence (4). */
  | 'MESSAGE_ID_MALFORMED'
  /** A message id does not begin with the caller's own number. */
  | 'MESSAGE_ID_OF_OTHER_INSTITUTION'
  /** The message id was used before for something else. */
  | 'MESSAGE_ID_REUSED_WITH_OTHER_CONTENT'
  /** This message was itself reversed before; nothing comes of it any more. */
  | 'MESSAGE_REVERSED_BEFORE'
  /** The original message has itself taken a claim back, which is not reversed. */
  | 'MESSAGE_NOT_REVERSIBLE'
  /** The caller is no designated institution of that pooling area, or not any more. */
  | 'INSTITUTION_NOT_DESIGNATED'
  /** The claim was cancelled. */
  | 'CLAIM_CANCELLED_ALREADY'
  /** The claim was settled again; the newer one takes its place. */
  | 'CLAIM_RESETTLED_ALREADY'
  /** Others changed it again and again at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** What a reversal did. */
export type MessageReversal = {
  readonly __typename?: 'MessageReversal';
  /** The message that was reversed. */
  readonly originalMessageId: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The claim that was taken back; null where the message had settled nothing. It never will. */
  readonly claim?: Maybe<Claim>;
};

/** Which claim. */
export type ClaimResettleInput = {
  /** `msgid` of this message. */
  readonly messageId: Scalars['String']['input'];
  /** `Claim.id` of the cash-first claim. */
  readonly claimId: Scalars['ID']['input'];
  /** Whether accounts are to pay (`acct_used_flag`). */
  readonly useAccounts?: Scalars['Boolean']['input'];
  /** What the hospital bears itself (`hosp_part_amt`), where the pooling area counts that into the total. */
  readonly hospitalShare?: InputMaybe<MoneyInput>;
};

/** What became of it. */
export type ClaimResettlePayload = {
  readonly __typename?: 'ClaimResettlePayload';
  /** The new claim; null if it was refused. */
  readonly claim?: Maybe<Claim>;
  /** What of the cash paid then the institution gives back now. */
  readonly refundDue?: Maybe<Money>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ClaimResettleUserError>;
};

/** Why nothing was settled again. */
export type ClaimResettleUserError = UserError & {
  readonly __typename?: 'ClaimResettleUserError';
  /** Stable code. */
  readonly code: ClaimResettleErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why nothing was settled again. */
export type ClaimResettleErrorCode =
  /** A message id is not institution (12) + yyyyMMddHHmmss (14) + sequence (4). */
  | 'MESSAGE_ID_MALFORMED'
  /** A message id does not begin with the caller's own number. */
  | 'MESSAGE_ID_OF_OTHER_INSTITUTION'
  /** The message id was used before for something else. */
  | 'MESSAGE_ID_REUSED_WITH_OTHER_CONTENT'
  /** The message was reversed; nothing comes of it any more. */
  | 'MESSAGE_REVERSED_BEFORE'
  /** The caller is no designated institution of that pooling area, or not any more. */
  | 'INSTITUTION_NOT_DESIGNATED'
  /** The pooling area is not served here any more. */
  | 'POOLING_AREA_UNKNOWN'
  /** The pooling area has no rules for the day of care. */
  | 'PROFILE_NOT_IN_FORCE'
  /** It has become known since that the person was not insured on the day of care. */
  | 'PARTICIPATION_NOT_IN_ORDER'
  /** There is no such claim of the caller's. */
  | 'NOT_FOUND'
  /** The claim was cancelled. */
  | 'CLAIM_CANCELLED_ALREADY'
  /** The claim was reversed. */
  | 'CLAIM_REVERSED_ALREADY'
  /** The claim was settled again; the newer one takes its place. */
  | 'CLAIM_RESETTLED_ALREADY'
  /** The claim was not paid in cash first. */
  | 'CLAIM_NOT_CASH_FIRST'
  /** The days for settling again are over; the message says since when. */
  | 'RESETTLEMENT_TOO_LATE'
  /** An amount is not in yuan with at most two decimals. */
  | 'AMOUNT_MALFORMED'
  /** An amount is below zero. */
  | 'AMOUNT_BELOW_ZERO'
  /** An amount is more than any amount may be. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** The pooling area does not count a share of the hospital into the total. */
  | 'HOSPITAL_SHARE_NOT_COUNTED'
  /** The hospital's share is more than the fund leaves. */
  | 'OTHER_PARTS_EXCEED_COST'
  /** More accounts would have to pay than one claim may have; settle it in several claims. */
  | 'PAYERS_TOO_MANY'
  /** Others changed it again and again at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Which institution. */
export type InstitutionDesignateInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The OAuth client by which the institution calls. */
  readonly clientId: Scalars['String']['input'];
  /** Its number (`fixmedins_code`): twelve digits or capital letters, with which its messages begin. A client never becomes another institution. */
  readonly institutionId: Scalars['String']['input'];
  /** Its name (`fixmedins_name`). */
  readonly name: Scalars['String']['input'];
  /** What it is. */
  readonly kind: InstitutionKind;
  /** Its level. */
  readonly level: InstitutionLevel;
  /** Where it stands (`mdtrtarea_admvs`). */
  readonly admdvs: Scalars['Admdvs']['input'];
  /** False takes the designation for the caller's pooling area away. */
  readonly designated?: Scalars['Boolean']['input'];
};

/** What became of it. */
export type InstitutionDesignatePayload = {
  readonly __typename?: 'InstitutionDesignatePayload';
  /** The institution; null if that was refused. */
  readonly institution?: Maybe<Institution>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<InstitutionDesignateUserError>;
};

/** Why an institution was not designated. */
export type InstitutionDesignateUserError = UserError & {
  readonly __typename?: 'InstitutionDesignateUserError';
  /** Stable code. */
  readonly code: InstitutionDesignateErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why an institution was not designated. */
export type InstitutionDesignateErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The client id is not 1 to 100 letters, digits and `. : _ -`. */
  | 'CLIENT_ID_MALFORMED'
  /** The number is not twelve digits or capital letters. */
  | 'INSTITUTION_ID_MALFORMED'
  /** The name is not 1 to 100 characters. */
  | 'INSTITUTION_NAME_MALFORMED'
  /** The client is known as another institution, or the area in which it lies keeps what is stated of it. */
  | 'INSTITUTION_KNOWN_OTHERWISE'
  /** Others changed it again and again at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** 定点医药机构: where people of the pooling areas that have designated it may have claims settled. */
export type Institution = {
  readonly __typename?: 'Institution';
  /** The OAuth client by which it calls. */
  readonly clientId: Scalars['String']['output'];
  /** `fixmedins_code`. */
  readonly number: Scalars['String']['output'];
  /** `fixmedins_name`. */
  readonly name: Scalars['String']['output'];
  /** What it is. */
  readonly kind: InstitutionKind;
  /** Its level. */
  readonly level: InstitutionLevel;
  /** Where it stands. */
  readonly admdvs: Scalars['Admdvs']['output'];
  /** Whether the caller's pooling area has designated it. */
  readonly designated: Scalars['Boolean']['output'];
};

/** What an institution is. */
export type InstitutionKind =
  /** 定点医疗机构. */
  | 'HOSPITAL'
  /** 定点零售药店. */
  | 'PHARMACY';

/** For whom, and the file number. */
export type MutualAidFreezeInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Person.id`. */
  readonly personId: Scalars['ID']['input'];
  /** File or ticket number of the case: 1 to 100 of `A-Z a-z 0-9`, space and `. : # / _ -`, with a digit, no run of more than ten digits, and nothing that could be the number of a certificate, a card or a phone; or the number of a document, as 杭医保〔2026〕18号. */
  readonly reference: Scalars['String']['input'];
};

/** What became of it. */
export type MutualAidFreezePayload = {
  readonly __typename?: 'MutualAidFreezePayload';
  /** How it stands now; null if that was refused. */
  readonly freeze?: Maybe<MutualAidFreezeState>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<MutualAidFreezeUserError>;
};

/** Why mutual aid was not frozen. */
export type MutualAidFreezeUserError = UserError & {
  readonly __typename?: 'MutualAidFreezeUserError';
  /** Stable code. */
  readonly code: MutualAidFreezeErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why mutual aid was not frozen. */
export type MutualAidFreezeErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The file number is not as it should be. */
  | 'REFERENCE_MALFORMED'
  /** There is no such person in the pooling area of the caller. */
  | 'NOT_FOUND'
  /** It stands still already. */
  | 'MUTUAL_AID_FROZEN_ALREADY'
  /** Others changed it again and again at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** For whom, and the file number. */
export type MutualAidUnfreezeInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Person.id`. */
  readonly personId: Scalars['ID']['input'];
  /** File or ticket number of the case: 1 to 100 of `A-Z a-z 0-9`, space and `. : # / _ -`, with a digit, no run of more than ten digits, and nothing that could be the number of a certificate, a card or a phone; or the number of a document, as 杭医保〔2026〕18号. */
  readonly reference: Scalars['String']['input'];
};

/** What became of it. */
export type MutualAidUnfreezePayload = {
  readonly __typename?: 'MutualAidUnfreezePayload';
  /** How it stands now; null if that was refused. */
  readonly freeze?: Maybe<MutualAidFreezeState>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<MutualAidUnfreezeUserError>;
};

/** Why mutual aid did not go on. */
export type MutualAidUnfreezeUserError = UserError & {
  readonly __typename?: 'MutualAidUnfreezeUserError';
  /** Stable code. */
  readonly code: MutualAidUnfreezeErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why mutual aid did not go on. */
export type MutualAidUnfreezeErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The file number is not as it should be. */
  | 'REFERENCE_MALFORMED'
  /** There is no such person in the pooling area of the caller. */
  | 'NOT_FOUND'
  /** It does not stand still. */
  | 'MUTUAL_AID_NOT_FROZEN'
  /** Others changed it again and again at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Whether mutual aid for a person stands still. */
export type MutualAidFreezeState = {
  readonly __typename?: 'MutualAidFreezeState';
  /** Whether it does. */
  readonly frozen: Scalars['Boolean']['output'];
  /** Since when that is so. */
  readonly at: Scalars['DateTime']['output'];
  /** The file number. */
  readonly reference: Scalars['String']['output'];
};

/** A person's word that a channel may read his data. */
export type ChannelConsent = Node & {
  readonly __typename?: 'ChannelConsent';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** To whom it was given. */
  readonly channel: Channel;
  /** What the channel may read. */
  readonly scopes: ReadonlyArray<ConsentScope>;
  /** Version of the consent text that was agreed to. */
  readonly textVersion: Scalars['String']['output'];
  /** `RegionProfile.versionId` of the rules under which it was given. */
  readonly profileVersion: Scalars['String']['output'];
  /** Pooling area whose text it was. */
  readonly admdvs: Scalars['Admdvs']['output'];
  /** When it was given. */
  readonly grantedAt: Scalars['DateTime']['output'];
  /** When it ends by itself. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it was taken back. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it holds now: given, not expired, not taken back. */
  readonly live: Scalars['Boolean']['output'];
  /** The id under which the channel, and only this channel, knows the person. The front-end hands it to the channel. */
  readonly channelPersonId: Scalars['ID']['output'];
};

/** A third-party channel. */
export type Channel = {
  readonly __typename?: 'Channel';
  /** Its OAuth client id. */
  readonly clientId: Scalars['String']['output'];
  /** Its name; its client id where the pooling area offers it no more. */
  readonly name: LocalizedText;
  /** What it may ask for in this pooling area. */
  readonly scopes: ReadonlyArray<ConsentScope>;
};

/** What a person may let a channel read, always masked. */
export type ConsentScope =
  /** Masked name and certificate. */
  | 'IDENTITY'
  /** Accounts and their balances. */
  | 'BALANCE'
  /** What was booked on the accounts. */
  | 'ENTRIES'
  /** Insurance type, pooling area and status. */
  | 'PARTICIPATION'
  /** Kinds of live links and relations, without the relatives themselves. */
  | 'FAMILY';

/** A page of consents. */
export type ChannelConsentConnection = {
  readonly __typename?: 'ChannelConsentConnection';
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The consents, by channel. */
  readonly edges: ReadonlyArray<ChannelConsentEdge>;
};

/** A consent in its list. */
export type ChannelConsentEdge = {
  readonly __typename?: 'ChannelConsentEdge';
  /** Where it stands. */
  readonly cursor: Scalars['String']['output'];
  /** The consent. */
  readonly node: ChannelConsent;
};

/** To whom, what, and for how long. */
export type ChannelConsentGrantInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The channel's OAuth client id. */
  readonly clientId: Scalars['String']['input'];
  /** At least one; each must be offered by the pooling area to this channel. */
  readonly scopes: ReadonlyArray<ConsentScope>;
  /** Pooling area in which the person takes part and whose consent text he has read. */
  readonly admdvs: Scalars['Admdvs']['input'];
  /** `version` of the consent text that he has read; an old one is refused. */
  readonly textVersion: Scalars['String']['input'];
  /** How many days it holds; 1 up to what the pooling area allows. */
  readonly days: Scalars['Int']['input'];
};

/** What became of it. */
export type ChannelConsentGrantPayload = {
  readonly __typename?: 'ChannelConsentGrantPayload';
  /** The consent; null if it was refused. */
  readonly consent?: Maybe<ChannelConsent>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ChannelConsentGrantUserError>;
};

/** Why a consent was not given. */
export type ChannelConsentGrantUserError = UserError & {
  readonly __typename?: 'ChannelConsentGrantUserError';
  /** Stable code. */
  readonly code: ChannelConsentGrantErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a consent was not given. */
export type ChannelConsentGrantErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The pooling area is not served here. */
  | 'POOLING_AREA_UNKNOWN'
  /** The person takes no part in this pooling area. */
  | 'PARTICIPATION_NOT_FOUND'
  /** The pooling area does not know this channel. */
  | 'CHANNEL_UNKNOWN'
  /** No scope was named. */
  | 'CONSENT_SCOPES_EMPTY'
  /** The pooling area does not offer this scope to this channel. */
  | 'CONSENT_SCOPE_NOT_OFFERED'
  /** There is a newer consent text; it must be read first. */
  | 'CONSENT_TEXT_VERSION_NOT_CURRENT'
  /** Fewer than one day, or more than the pooling area allows. */
  | 'CONSENT_EXPIRY_OUT_OF_RANGE'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Which consent to take back. */
export type ChannelConsentRevokeInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `ChannelConsent.id`. */
  readonly consentId: Scalars['ID']['input'];
};

/** What became of it. */
export type ChannelConsentRevokePayload = {
  readonly __typename?: 'ChannelConsentRevokePayload';
  /** The consent, now taken back; null if that was refused. */
  readonly consent?: Maybe<ChannelConsent>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ChannelConsentRevokeUserError>;
};

/** Why a consent was not taken back. */
export type ChannelConsentRevokeUserError = UserError & {
  readonly __typename?: 'ChannelConsentRevokeUserError';
  /** Stable code. */
  readonly code: ChannelConsentRevokeErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a consent was not taken back. */
export type ChannelConsentRevokeErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The signed-in person has no such consent. */
  | 'NOT_FOUND'
  /** It was taken back or has expired already. */
  | 'CONSENT_NOT_LIVE'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** A file that proves a relation or an identity. Whoever uploaded it sees it, and the reviewers of the application that it is attached to. */
export type Evidence = Node & {
  readonly __typename?: 'Evidence';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** What it shows. */
  readonly kind: EvidenceKind;
  /** What it is, by its contents once it is complete. */
  readonly type: EvidenceType;
  /** Its length. */
  readonly bytes: Scalars['Int']['output'];
  /** Of all its bytes, 64 hexadecimal digits in lower case. */
  readonly sha256: Scalars['String']['output'];
  /** Whether it was checked. */
  readonly state: EvidenceState;
  /** When it was announced; of a letter signed electronically, when it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whether it belongs to an application. */
  readonly attached: Scalars['Boolean']['output'];
  /** When it goes if nobody attaches it; null once it is attached. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Types of files that are taken. */
export type EvidenceType =
  /** A JPEG picture, `image/jpeg`. */
  | 'JPEG'
  /** A PNG picture, `image/png`. */
  | 'PNG'
  /** A PDF document, `application/pdf`. */
  | 'PDF';

/** How far an upload has come. */
export type EvidenceState =
  /** Announced; not checked yet. */
  | 'AWAITING_UPLOAD'
  /** Arrived, and is what was announced. */
  | 'COMPLETE';

/** A request to the file store that the caller sends himself, exactly as it stands: its signature is the permission. */
export type PresignedRequest = {
  readonly __typename?: 'PresignedRequest';
  /** Where to. It holds a signature: it belongs in no log. */
  readonly url: Scalars['String']['output'];
  /** How. */
  readonly method: PresignedMethod;
  /** What has to be sent along. Browsers fill in `content-length` themselves. */
  readonly headers: ReadonlyArray<PresignedHeader>;
  /** Until when it can be sent. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** How a presigned request is sent. */
export type PresignedMethod =
  /** The file is the body. */
  | 'PUT'
  /** The file is the answer. */
  | 'GET';

/** A header that has to be sent along. */
export type PresignedHeader = {
  readonly __typename?: 'PresignedHeader';
  /** In lower case. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

/** A file that is going to be uploaded. */
export type EvidenceUploadCreateInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same evidence again, with a new address. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it shows. */
  readonly kind: EvidenceKind;
  /** What it is. */
  readonly type: EvidenceType;
  /** Its exact length: 1 to 10,485,760 (10 MB). */
  readonly bytes: Scalars['Int']['input'];
  /** SHA-256 of all its bytes, 64 hexadecimal digits in lower case. */
  readonly sha256: Scalars['String']['input'];
  /** Pooling area that the application goes to. */
  readonly admdvs: Scalars['Admdvs']['input'];
};

/** Which upload is done. */
export type EvidenceUploadCompleteInput = {
  /** Chosen by the client; see `EvidenceUploadCreateInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Evidence.id`. */
  readonly evidenceId: Scalars['ID']['input'];
};

/** Which file to read. */
export type EvidenceReadInput = {
  /** `Evidence.id`. */
  readonly evidenceId: Scalars['ID']['input'];
};

/** What became of it. */
export type EvidenceUploadCreatePayload = {
  readonly __typename?: 'EvidenceUploadCreatePayload';
  /** The upload; null if it was refused. */
  readonly evidence?: Maybe<Evidence>;
  /** Where to send the file within 15 minutes; null if that was refused. */
  readonly upload?: Maybe<PresignedRequest>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<EvidenceUploadCreateUserError>;
};

/** What became of it. */
export type EvidenceUploadCompletePayload = {
  readonly __typename?: 'EvidenceUploadCompletePayload';
  /** The upload, complete; null if that was refused. */
  readonly evidence?: Maybe<Evidence>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<EvidenceUploadCompleteUserError>;
};

/** What became of it. */
export type EvidenceReadPayload = {
  readonly __typename?: 'EvidenceReadPayload';
  /** What the file is; null if reading it was refused. */
  readonly evidence?: Maybe<Evidence>;
  /** From where to fetch the file within a minute; null if that was refused. */
  readonly download?: Maybe<PresignedRequest>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<EvidenceReadUserError>;
};

/** Why an upload was not announced. */
export type EvidenceUploadCreateUserError = UserError & {
  readonly __typename?: 'EvidenceUploadCreateUserError';
  /** Stable code. */
  readonly code: EvidenceUploadCreateErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why an upload was not announced. */
export type EvidenceUploadCreateErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** An empty file, or more than 10 MB. */
  | 'EVIDENCE_BYTES_OUT_OF_RANGE'
  /** The hash is not 64 hexadecimal digits in lower case. */
  | 'EVIDENCE_HASH_MALFORMED'
  /** The pooling area is not served here. */
  | 'POOLING_AREA_UNKNOWN'
  /** Staff and devices upload for their own pooling area. */
  | 'POOLING_AREA_NOT_SERVED_BY_CALLER'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Why an upload was not completed. */
export type EvidenceUploadCompleteUserError = UserError & {
  readonly __typename?: 'EvidenceUploadCompleteUserError';
  /** Stable code. */
  readonly code: EvidenceUploadCompleteErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why an upload was not completed. */
export type EvidenceUploadCompleteErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The caller announced no such upload, or it has expired. */
  | 'NOT_FOUND'
  /** Nothing has arrived yet. */
  | 'EVIDENCE_NOT_UPLOADED'
  /** The scan found a threat in what arrived, or could not look into it; it was removed. */
  | 'EVIDENCE_NOT_CLEAN'
  /** What arrived is longer or shorter than announced; it was removed. */
  | 'EVIDENCE_SIZE_DIFFERS'
  /** What arrived is by its contents not of the type announced, or breaks off; it was removed. */
  | 'EVIDENCE_TYPE_DIFFERS'
  /** What arrived is another file than announced; it was removed. */
  | 'EVIDENCE_HASH_DIFFERS'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once, or what arrived is still being scanned; try again. */
  | 'BUSY';

/** Why a file was not shown. */
export type EvidenceReadUserError = UserError & {
  readonly __typename?: 'EvidenceReadUserError';
  /** Stable code. */
  readonly code: EvidenceReadErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a file was not shown. */
export type EvidenceReadErrorCode =
  /** There is no such file that the caller may read. */
  | 'NOT_FOUND'
  /** The upload has not been completed. */
  | 'EVIDENCE_NOT_COMPLETE'
  /** Too much at once; try again. */
  | 'BUSY';

/** A tie between two relatives. The two kinds have opposite meanings and are never mixed. */
export type FamilyLink = Node & {
  readonly __typename?: 'FamilyLink';
  /** Opaque id. A link that has ended has another one: the same two may be bound again. */
  readonly id: Scalars['ID']['output'];
  /** Which of the two kinds. */
  readonly kind: LinkKind;
  /** Whether the person around it gives or receives. */
  readonly side: LinkSide;
  /** What the receiver is to the giver: CHILD means that the giver's child receives. */
  readonly relation: Relation;
  /** 共济人 who pays; of a display link, the holder who shows. */
  readonly giver: FamilyMember;
  /** 被共济人 who is paid for; of a display link, the member who is shown. */
  readonly receiver: FamilyMember;
  /** Pooling area under whose rules it was made. */
  readonly admdvs: Scalars['Admdvs']['output'];
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
  /** Whether it is live. */
  readonly status: FamilyLinkStatus;
  /** When it will end, once one side has asked for that. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it ended, or will at `endsAt`. */
  readonly endCause?: Maybe<FamilyLinkEndCause>;
  /** The application that made it; null where it came with a roster. Its parties read it at one further request for the whole list. */
  readonly application?: Maybe<BindingApplication>;
  /** Of a live link of mutual aid, what its giver has set aside for its receiver; null where nothing was. Both sides read it, at one further request for the whole list. */
  readonly quota?: Maybe<MutualAidQuota>;
  /** Of a link of mutual aid, in which place its giver pays, as its receiver has said; null where he has not, and for the giver. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
};

/** Whether a link is live. */
export type FamilyLinkStatus =
  /** It may be used. */
  | 'LIVE'
  /** It is over, and stays readable. */
  | 'ENDED';

/** Why a link ended. */
export type FamilyLinkEndCause =
  /** By the will of the giver or holder. */
  | 'UNBOUND_BY_GIVER'
  /** By the will of the receiver or member. */
  | 'UNBOUND_BY_RECEIVER'
  /** The insurance of one side ended. */
  | 'PARTICIPATION_ENDED'
  /** The insurance of one side moved to another pooling area. */
  | 'PARTICIPATION_MOVED'
  /** One side died. */
  | 'DEATH'
  /** The relation was found to be false. */
  | 'RELATION_REFUTED';

/** One side of a link, as the link itself knows him. */
export type FamilyMember = {
  readonly __typename?: 'FamilyMember';
  /** Masked: `张*`. */
  readonly name: Scalars['String']['output'];
  /** The person, where the caller may see him; reading him costs one further request for the whole list. */
  readonly person?: Maybe<Person>;
};

/** Which kind of link. */
export type LinkKind =
  /** 家庭共济: the receiver's medical costs may be paid from the giver's account. */
  | 'MUTUAL_AID'
  /** 亲情账户: the holder may show the member's e-voucher; the member still spends his own money. */
  | 'DISPLAY';

/** From which side a person sees a link. */
export type LinkSide =
  /** He gives, or holds. */
  | 'GIVING'
  /** He receives, or is shown. */
  | 'RECEIVING';

/** 近亲属: near relatives in national policy; parents-in-law are not among them. */
export type Relation =
  /** 配偶: husband or wife. */
  | 'SPOUSE'
  /** 父母: father or mother. */
  | 'PARENT'
  /** 子女: son or daughter. */
  | 'CHILD'
  /** 兄弟姐妹: brother or sister. */
  | 'SIBLING'
  /** 祖父母: father's father or mother. */
  | 'PATERNAL_GRANDPARENT'
  /** 外祖父母: mother's father or mother. */
  | 'MATERNAL_GRANDPARENT'
  /** 孙子女: son's child. */
  | 'GRANDCHILD'
  /** 外孙子女: daughter's child. */
  | 'MATERNAL_GRANDCHILD';

/** A page of links. */
export type FamilyLinkConnection = {
  readonly __typename?: 'FamilyLinkConnection';
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The links. */
  readonly edges: ReadonlyArray<FamilyLinkEdge>;
};

/** A link in its list. */
export type FamilyLinkEdge = {
  readonly __typename?: 'FamilyLinkEdge';
  /** Where it stands. */
  readonly cursor: Scalars['String']['output'];
  /** The link. */
  readonly node: FamilyLink;
};

/** Which link, and what goes with it. */
export type FamilyLinkUnbindInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `FamilyLink.id`. A clerk takes it from the side that stands at his counter: it is that side's will. */
  readonly linkId: Scalars['ID']['input'];
  /** The giver's, where the pooling area asks for it (S1). A giver who has none yet sets it by this. */
  readonly transactionPassword?: InputMaybe<Scalars['String']['input']>;
  /** File or ticket number of the visit, of clerks only and then needed: 1 to 100 of `A-Z a-z 0-9`, space and `. : # / _ -`, with a digit, no run of more than ten digits, and nothing that could be the number of a certificate, a card or a phone; or the number of a document, as 杭医保〔2026〕18号. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
};

/** What became of it. */
export type FamilyLinkUnbindPayload = {
  readonly __typename?: 'FamilyLinkUnbindPayload';
  /** The link, ended or with an end to come; null if that was refused. */
  readonly link?: Maybe<FamilyLink>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<FamilyLinkUnbindUserError>;
};

/** Why a link was not unbound. */
export type FamilyLinkUnbindUserError = UserError & {
  readonly __typename?: 'FamilyLinkUnbindUserError';
  /** Stable code. */
  readonly code: FamilyLinkUnbindErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a link was not unbound. */
export type FamilyLinkUnbindErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** A clerk must give a file or ticket number of the form that the input says; the person himself gives none. */
  | 'REFERENCE_MALFORMED'
  /** The caller has no such link; of a clerk, his pooling area. */
  | 'NOT_FOUND'
  /** It has ended already. */
  | 'LINK_NOT_LIVE'
  /** The pooling area lets only the other side unbind. */
  | 'UNBINDING_NOT_OF_CALLER'
  /** Its end was asked for already, and is to come. */
  | 'LINK_ENDS_ALREADY'
  /** The pooling area asks the giver for his transaction password. */
  | 'TRANSACTION_PASSWORD_MISSING'
  /** What would become his first transaction password does not have the form. */
  | 'TRANSACTION_PASSWORD_MALFORMED'
  /** The transaction password is wrong; the message says how many attempts are left. */
  | 'TRANSACTION_PASSWORD_WRONG'
  /** Too many wrong attempts; the message says until when it is locked. */
  | 'TRANSACTION_PASSWORD_LOCKED'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Between whom, and the file number. */
export type FamilyRelationRefuteInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `FamilyLink.id` of a link between the two, live or ended. */
  readonly linkId: Scalars['ID']['input'];
  /** File or ticket number of the enquiry: 1 to 100 of `A-Z a-z 0-9`, space and `. : # / _ -`, with a digit, no run of more than ten digits, and nothing that could be the number of a certificate, a card or a phone; or the number of a document, as 杭医保〔2026〕18号. */
  readonly reference: Scalars['String']['input'];
};

/** What became of it. */
export type FamilyRelationRefutePayload = {
  readonly __typename?: 'FamilyRelationRefutePayload';
  /** The finding; null if it was refused. The links end within moments. */
  readonly finding?: Maybe<RelationFinding>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<FamilyRelationRefuteUserError>;
};

/** That a relation was found to be false. */
export type RelationFinding = {
  readonly __typename?: 'RelationFinding';
  /** When. */
  readonly foundAt: Scalars['DateTime']['output'];
  /** File or ticket number of the enquiry. */
  readonly reference: Scalars['String']['output'];
};

/** Why a finding was not taken. */
export type FamilyRelationRefuteUserError = UserError & {
  readonly __typename?: 'FamilyRelationRefuteUserError';
  /** Stable code. */
  readonly code: FamilyRelationRefuteErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a finding was not taken. */
export type FamilyRelationRefuteErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The file or ticket number does not have the form that the input says. */
  | 'REFERENCE_MALFORMED'
  /** There is no such link of the caller's pooling area. */
  | 'NOT_FOUND'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** What walking the chain of an account has found. */
export type AccountVerification = {
  readonly __typename?: 'AccountVerification';
  /** Entries on the account when the walk began. */
  readonly entries: Scalars['Int']['output'];
  /** Whether every link holds, from the first entry to the balance of the account. */
  readonly intact: Scalars['Boolean']['output'];
  /** `sequence` of the first link that does not hold; null where all do. */
  readonly brokenAt?: Maybe<Scalars['Int']['output']>;
  /** What is wrong there; null where nothing is. */
  readonly fault?: Maybe<ChainFault>;
};

/** What can be wrong with a link of an account's chain. */
export type ChainFault =
  /** The entry is of another account. */
  | 'OTHER_ACCOUNT'
  /** An entry is missing. */
  | 'SEQUENCE_GAP'
  /** It does not name the hash of the entry before. */
  | 'PREVIOUS_HASH_DIFFERS'
  /** Its hash does not follow from its fields. */
  | 'HASH_DIFFERS'
  /** It has not the form that its kind has. */
  | 'KIND_DOES_NOT_FIT'
  /** It was booked before the entry that it follows. */
  | 'TIME_RUNS_BACKWARDS'
  /** It undoes what was undone before. */
  | 'UNDONE_TWICE'
  /** A fund after it does not follow from the fund before it. */
  | 'BALANCE_DOES_NOT_FOLLOW'
  /** What is set aside after it does not follow from what was before it. */
  | 'RESERVED_DOES_NOT_FOLLOW'
  /** A fund, or what is set aside, falls below zero. */
  | 'BELOW_ZERO'
  /** The account is not what its entries make it. */
  | 'HEAD_DIFFERS';

/** An account to be set right, as one person asks for it and another decides (账户调整). */
export type Adjustment = Node & {
  readonly __typename?: 'Adjustment';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** The account. Opening it from a list is a look at the person. */
  readonly account?: Maybe<PersonalAccount>;
  /** What comes to the current-year fund; negative when it is taken away. */
  readonly currentYearChange: Money;
  /** What comes to the historical fund; negative when it is taken away. */
  readonly historicalChange: Money;
  /** What it is for. */
  readonly reason: AdjustmentReason;
  /** File number. */
  readonly reference: Scalars['String']['output'];
  /** How far it is. */
  readonly state: AdjustmentState;
  /** When it was asked for. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** When somebody decided; null before. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What an account is adjusted for. There are no free words: an entry stays for ever. */
export type AdjustmentReason =
  /** A contribution was booked wrongly or late. */
  | 'CONTRIBUTION_CORRECTED'
  /** Interest was reckoned wrongly. */
  | 'INTEREST_CORRECTED'
  /** A payment was booked wrongly. */
  | 'PAYMENT_CORRECTED'
  /** Money comes from an account in another place. */
  | 'TRANSFERRED_IN'
  /** Money goes to an account in another place. */
  | 'TRANSFERRED_OUT'
  /** The balance is paid out to its owner or heirs. */
  | 'PAID_OUT';

/** How far an adjustment is. */
export type AdjustmentState =
  /** It waits for a second person. */
  | 'PROPOSED'
  /** Somebody agreed, and it was booked. */
  | 'BOOKED'
  /** Somebody did not agree. */
  | 'DECLINED';

/** A page of adjustments. */
export type AdjustmentConnection = {
  readonly __typename?: 'AdjustmentConnection';
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The adjustments, oldest first. */
  readonly edges: ReadonlyArray<AdjustmentEdge>;
};

/** An adjustment in its list. */
export type AdjustmentEdge = {
  readonly __typename?: 'AdjustmentEdge';
  /** Where it stands. */
  readonly cursor: Scalars['String']['output'];
  /** The adjustment. */
  readonly node: Adjustment;
};

/** Premiums that an account may pay; which of them, the pooling area says. */
export type PremiumUse =
  /** Of the residents' medical insurance (城乡居民医保). */
  | 'RESIDENT_PREMIUM'
  /** Of the long-term care insurance (长期护理保险). */
  | 'LONG_TERM_CARE_PREMIUM';

/** An amount of money that may be taken away as well. */
export type SignedMoneyInput = {
  /** In yuan, at most two decimals, no exponent, no separators; a leading minus takes away: `-12.34`. */
  readonly amount: Scalars['String']['input'];
  /** Always CNY. */
  readonly currency?: Currency;
};

/** One month of contributions. */
export type ContributionBookInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `PersonalAccount.id`, of the clerk's pooling area. */
  readonly accountId: Scalars['ID']['input'];
  /** The month it is for, `YYYY-MM`; not one to come. */
  readonly month: Scalars['String']['input'];
  /** The employer's part (单位划入). */
  readonly employer: MoneyInput;
  /** The person's own part (个人缴费). */
  readonly person: MoneyInput;
};

/** What became of it. */
export type ContributionBookPayload = {
  readonly __typename?: 'ContributionBookPayload';
  /** The account after it; null if it was refused. */
  readonly account?: Maybe<PersonalAccount>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ContributionBookUserError>;
};

/** Why a month was not paid in. */
export type ContributionBookUserError = UserError & {
  readonly __typename?: 'ContributionBookUserError';
  /** Stable code. */
  readonly code: ContributionBookErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a month was not paid in. */
export type ContributionBookErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The month is no real one. */
  | 'MONTH_MALFORMED'
  /** The month has not begun. */
  | 'DATE_IN_THE_FUTURE'
  /** An amount is not yuan with at most two decimals. */
  | 'AMOUNT_MALFORMED'
  /** An amount is below zero. */
  | 'AMOUNT_BELOW_ZERO'
  /** An amount is too large. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** There is no amount above zero. */
  | 'AMOUNT_ZERO'
  /** There is no such account in the pooling area of the caller. */
  | 'NOT_FOUND'
  /** The rules of that pooling area are not in force yet. */
  | 'PROFILE_NOT_IN_FORCE'
  /** The account is closed. */
  | 'ACCOUNT_CLOSED'
  /** The month was paid in already; what is wrong in it is set right by an adjustment. */
  | 'CONTRIBUTION_BOOKED_ALREADY'
  /** Somebody else booked on the account at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much is going on; try again in a moment. */
  | 'BUSY';

/** Interest on an account. */
export type InterestCreditInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `PersonalAccount.id`, of the clerk's pooling area. */
  readonly accountId: Scalars['ID']['input'];
  /** On the current-year fund. */
  readonly currentYear: MoneyInput;
  /** On the historical fund. */
  readonly historical: MoneyInput;
};

/** What became of it. */
export type InterestCreditPayload = {
  readonly __typename?: 'InterestCreditPayload';
  /** The account after it; null if it was refused. */
  readonly account?: Maybe<PersonalAccount>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<InterestCreditUserError>;
};

/** Why interest was not credited. */
export type InterestCreditUserError = UserError & {
  readonly __typename?: 'InterestCreditUserError';
  /** Stable code. */
  readonly code: InterestCreditErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why interest was not credited. */
export type InterestCreditErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** An amount is not yuan with at most two decimals. */
  | 'AMOUNT_MALFORMED'
  /** An amount is below zero. */
  | 'AMOUNT_BELOW_ZERO'
  /** An amount is too large. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** There is no amount above zero. */
  | 'AMOUNT_ZERO'
  /** There is no such account in the pooling area of the caller. */
  | 'NOT_FOUND'
  /** The rules of that pooling area are not in force yet. */
  | 'PROFILE_NOT_IN_FORCE'
  /** Somebody else booked on the account at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much is going on; try again in a moment. */
  | 'BUSY';

/** An account to be set right. */
export type AdjustmentProposeInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `PersonalAccount.id`, of the clerk's pooling area. */
  readonly accountId: Scalars['ID']['input'];
  /** What comes to the current-year fund. */
  readonly currentYear: SignedMoneyInput;
  /** What comes to the historical fund. */
  readonly historical: SignedMoneyInput;
  /** What it is for. */
  readonly reason: AdjustmentReason;
  /** File number: 1 to 100 of `A-Z a-z 0-9`, space and `. : # / _ -`, with a digit, no run of more than ten digits, and nothing that could be the number of a certificate, a card or a phone; or the number of a document, as 杭医保〔2026〕18号. */
  readonly reference: Scalars['String']['input'];
};

/** What became of it. */
export type AdjustmentProposePayload = {
  readonly __typename?: 'AdjustmentProposePayload';
  /** The adjustment that waits for a second person; null if it was refused. */
  readonly adjustment?: Maybe<Adjustment>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<AdjustmentProposeUserError>;
};

/** Why an adjustment was not taken. */
export type AdjustmentProposeUserError = UserError & {
  readonly __typename?: 'AdjustmentProposeUserError';
  /** Stable code. */
  readonly code: AdjustmentProposeErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why an adjustment was not taken. */
export type AdjustmentProposeErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** An amount is not yuan with at most two decimals. */
  | 'AMOUNT_MALFORMED'
  /** An amount is too large. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** Not the form of a file number. */
  | 'REFERENCE_MALFORMED'
  /** There is no amount above zero. */
  | 'AMOUNT_ZERO'
  /** There is no such account in the pooling area of the caller. */
  | 'NOT_FOUND'
  /** The rules of that pooling area are not in force yet. */
  | 'PROFILE_NOT_IN_FORCE'
  /** The account does not hold as much that is not set aside. */
  | 'BALANCE_NOT_SUFFICIENT'
  /** Somebody else booked on the account at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much is going on; try again in a moment. */
  | 'BUSY';

/** An adjustment that somebody agrees to. */
export type AdjustmentApproveInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Adjustment.id`. */
  readonly adjustmentId: Scalars['ID']['input'];
};

/** What became of it. */
export type AdjustmentApprovePayload = {
  readonly __typename?: 'AdjustmentApprovePayload';
  /** The adjustment, booked; null if it was refused. */
  readonly adjustment?: Maybe<Adjustment>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<AdjustmentApproveUserError>;
};

/** Why an adjustment was not booked. */
export type AdjustmentApproveUserError = UserError & {
  readonly __typename?: 'AdjustmentApproveUserError';
  /** Stable code. */
  readonly code: AdjustmentApproveErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why an adjustment was not booked. */
export type AdjustmentApproveErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** There is no such adjustment in the pooling area of the caller. */
  | 'NOT_FOUND'
  /** The rules of that pooling area are not in force yet. */
  | 'PROFILE_NOT_IN_FORCE'
  /** Somebody has decided on it already. */
  | 'ADJUSTMENT_DECIDED_ALREADY'
  /** Who proposed it does not decide on it. */
  | 'ADJUSTMENT_DECIDED_BY_PROPOSER'
  /** The account does not hold as much that is not set aside. */
  | 'BALANCE_NOT_SUFFICIENT'
  /** Somebody else booked on the account at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much is going on; try again in a moment. */
  | 'BUSY';

/** An adjustment that somebody does not agree to. */
export type AdjustmentRejectInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Adjustment.id`. */
  readonly adjustmentId: Scalars['ID']['input'];
};

/** What became of it. */
export type AdjustmentRejectPayload = {
  readonly __typename?: 'AdjustmentRejectPayload';
  /** The adjustment, declined; null if it was refused. */
  readonly adjustment?: Maybe<Adjustment>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<AdjustmentRejectUserError>;
};

/** Why an adjustment was not declined. */
export type AdjustmentRejectUserError = UserError & {
  readonly __typename?: 'AdjustmentRejectUserError';
  /** Stable code. */
  readonly code: AdjustmentRejectErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why an adjustment was not declined. */
export type AdjustmentRejectErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** There is no such adjustment in the pooling area of the caller. */
  | 'NOT_FOUND'
  /** Somebody has decided on it already. */
  | 'ADJUSTMENT_DECIDED_ALREADY'
  /** Who proposed it does not decide on it. */
  | 'ADJUSTMENT_DECIDED_BY_PROPOSER'
  /** Somebody else booked on the account at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much is going on; try again in a moment. */
  | 'BUSY';

/** A premium to be paid from an account. */
export type PremiumPayInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `PersonalAccount.id`, his own. */
  readonly accountId: Scalars['ID']['input'];
  /** Which premium. */
  readonly use: PremiumUse;
  /** How much. */
  readonly premium: MoneyInput;
  /** `FamilyLink.id` of the mutual-aid link to the relative whose premium it is; left out for the own one. */
  readonly linkId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of it. */
export type PremiumPayPayload = {
  readonly __typename?: 'PremiumPayPayload';
  /** The account after it; null if it was refused. */
  readonly account?: Maybe<PersonalAccount>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<PremiumPayUserError>;
};

/** Why a premium was not paid. */
export type PremiumPayUserError = UserError & {
  readonly __typename?: 'PremiumPayUserError';
  /** Stable code. */
  readonly code: PremiumPayErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a premium was not paid. */
export type PremiumPayErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** An amount is not yuan with at most two decimals. */
  | 'AMOUNT_MALFORMED'
  /** An amount is below zero. */
  | 'AMOUNT_BELOW_ZERO'
  /** An amount is too large. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** There is no amount above zero. */
  | 'AMOUNT_ZERO'
  /** He has no such account, or gives no mutual aid by such a link. */
  | 'NOT_FOUND'
  /** The participation of the account is suspended. */
  | 'PARTICIPATION_STATUS_FORBIDS'
  /** The rules of that pooling area are not in force yet. */
  | 'PROFILE_NOT_IN_FORCE'
  /** The link is not live any more. */
  | 'LINK_NOT_LIVE'
  /** Mutual aid by this link is paid from another account. */
  | 'LINK_NOT_OF_ACCOUNT'
  /** Mutual aid for the relative stands still while the agency looks into it. */
  | 'MUTUAL_AID_FROZEN'
  /** The relative may not receive as much in this calendar year. */
  | 'MUTUAL_AID_YEARLY_CAP_EXCEEDED'
  /** The pooling area lets accounts pay no such premium. */
  | 'PREMIUM_USE_NOT_OFFERED'
  /** The account is closed. */
  | 'ACCOUNT_CLOSED'
  /** Nothing is set aside for the relative, where something has to be. */
  | 'QUOTA_NOT_SET'
  /** It is more than is left of what is set aside for the relative. */
  | 'QUOTA_EXCEEDED'
  /** The account does not hold as much that is not set aside. */
  | 'BALANCE_NOT_SUFFICIENT'
  /** Not enough would stay in the account. */
  | 'MINIMUM_BALANCE_NOT_KEPT'
  /** Somebody else booked on the account at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much is going on; try again in a moment. */
  | 'BUSY';

/** Kind of identity document (1101 `psn_cert_type`). */
export type CertificateKind =
  /** 01: resident identity card or household register (居民身份证, GB 11643). */
  | 'RESIDENT_ID'
  /** 04: travel permit of a Hong Kong resident (港澳居民来往内地通行证). */
  | 'HONG_KONG_TRAVEL_PERMIT'
  /** 05: travel permit of a Macao resident (港澳居民来往内地通行证). */
  | 'MACAO_TRAVEL_PERMIT'
  /** 06: travel permit of a Taiwan resident (台湾居民来往大陆通行证). */
  | 'TAIWAN_TRAVEL_PERMIT'
  /** 07: permanent-residence card of a foreigner (外国人永久居留身份证), 15 or 18 characters. */
  | 'FOREIGN_PERMANENT_RESIDENT'
  /** 08: foreign passport (外国人护照). */
  | 'FOREIGN_PASSPORT'
  /** 17: residence permit of a Hong Kong, Macao or Taiwan resident (港澳台居民居住证). */
  | 'HMT_RESIDENCE_PERMIT'
  /** 90: social-security card (社会保障卡). */
  | 'SOCIAL_CARD'
  /** 99: other. */
  | 'OTHER';

/** 1101 `gend`. */
export type Gender =
  /** 1: male. */
  | 'MALE'
  /** 2: female. */
  | 'FEMALE'
  /** The certificate does not say. */
  | 'UNKNOWN';

/** A certificate as its holder reads it off. */
export type CertificateInput = {
  /** Kind of identity document (1101 `psn_cert_type`). */
  readonly kind: CertificateKind;
  /** As printed; case, spaces and full-width digits do not matter. 15-digit resident numbers become 18-digit ones (1101 `certno`). */
  readonly number: Scalars['String']['input'];
};

/** 参保信息: one row per insurance type and pooling area. The balance hangs on this row, not on the person. */
export type Participation = Node & {
  readonly __typename?: 'Participation';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** 1101 `insutype`. */
  readonly insuranceType: InsuranceType;
  /** The pooling area (1101 `insuplc_admdvs`). */
  readonly admdvs: Scalars['Admdvs']['output'];
  /** 1101 `psn_insu_stas`. */
  readonly status: ParticipationStatus;
  /** First day (1101 `psn_insu_date`). */
  readonly since: Scalars['Date']['output'];
  /** Day from which it is suspended (1101 `paus_insu_date`). */
  readonly suspendedOn?: Maybe<Scalars['Date']['output']>;
  /** Suspensions that are over, the oldest first: care on these days is not covered, however late its bill comes. */
  readonly suspensions: ReadonlyArray<ParticipationSuspension>;
  /** Day on which it ended. */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  /** Why it ended (S3). */
  readonly endReason?: Maybe<ParticipationEndReason>;
  /** The pooling area that it moved to. */
  readonly movedTo?: Maybe<Scalars['Admdvs']['output']>;
  /** Periods before this one, the oldest first: he left the pooling area and came back. */
  readonly earlierPeriods: ReadonlyArray<ParticipationPeriod>;
  /** 1101 `emp_name`. */
  readonly employerName?: Maybe<Scalars['String']['output']>;
  /** 1101 `cvlserv_flag`. */
  readonly civilServant: Scalars['Boolean']['output'];
};

/** Days on which a participation was suspended. */
export type ParticipationSuspension = {
  readonly __typename?: 'ParticipationSuspension';
  /** First day. */
  readonly from: Scalars['Date']['output'];
  /** Last day. */
  readonly until: Scalars['Date']['output'];
};

/** One stretch of time in a pooling area. */
export type ParticipationPeriod = {
  readonly __typename?: 'ParticipationPeriod';
  /** First day. */
  readonly since: Scalars['Date']['output'];
  /** Last day. */
  readonly endedOn: Scalars['Date']['output'];
  /** Why it ended (S3). */
  readonly endReason: ParticipationEndReason;
  /** The pooling area that it moved to. */
  readonly movedTo?: Maybe<Scalars['Admdvs']['output']>;
};

/** 1101 `insutype`. */
export type InsuranceType =
  /** 310: basic medical insurance of employees (职工基本医疗保险). */
  | 'EMPLOYEE'
  /** 390: basic medical insurance of residents (城乡居民基本医疗保险). */
  | 'RESIDENT'
  /** 340: retired cadres (离休人员医疗保障). */
  | 'RETIRED_CADRE'
  /** 510: maternity insurance (生育保险). */
  | 'MATERNITY';

/** 1101 `psn_insu_stas`. */
export type ParticipationStatus =
  /** 0: not insured. */
  | 'NONE'
  /** 1: normal (正常参保). */
  | 'NORMAL'
  /** 2: suspended (暂停参保). */
  | 'SUSPENDED'
  /** 4: ended (终止参保). */
  | 'ENDED';

/** Why a participation ends (S3: the card is returned and cancelled). */
export type ParticipationEndReason =
  /** Going abroad to settle down. */
  | 'EMIGRATION'
  /** The household registration was cancelled. */
  | 'HOUSEHOLD_CANCELLED'
  /** The medical-insurance relationship moved to another pooling area. */
  | 'TRANSFERRED_OUT'
  /** The person died. */
  | 'DEATH'
  /** Another reason, known to the agency. */
  | 'OTHER';

/** 清算类别 (`clr_type`): under which heading a claim is cleared with the institution. */
export type ClearingType =
  /** 门诊 (11): outpatient and emergency, chronic and special diseases too. */
  | 'OUTPATIENT'
  /** 住院 (21). */
  | 'INPATIENT'
  /** 药店 (41). */
  | 'PHARMACY'
  /** 生育: maternity, outpatient or in hospital. The provinces number it differently. */
  | 'MATERNITY';

/** Whose totals, of which days, and what they come to there. */
export type ReconciliationTotalsInput = {
  /** Number of the institution (`fixmedins_code`): whose, where staff ask. An institution asks of itself and may leave it out. */
  readonly institutionId?: InputMaybe<Scalars['String']['input']>;
  /** The pooling area that has paid (`setl_optins`); of staff, their own. */
  readonly insuredAt: Scalars['Admdvs']['input'];
  /** Under which insurance (`insutype`). */
  readonly insuranceType: InsuranceType;
  /** Under which heading (`clr_type`). */
  readonly clearingType: ClearingType;
  /** First day in Asia/Shanghai on which something was settled or taken back (`stmt_begndate`). */
  readonly from: Scalars['Date']['input'];
  /** Last day (`stmt_enddate`): at most the seventh, and today at the latest. */
  readonly to: Scalars['Date']['input'];
  /** Claims settled, less claims taken back (`fixmedins_setl_cnt`). What was reversed counts like what was cancelled: together with its claim it is nothing. */
  readonly count: Scalars['Int']['input'];
  /** `medfee_sumamt`, less what was taken back; like all of these. */
  readonly total: SignedMoneyInput;
  /** All funds (`fund_pay_sumamt`). */
  readonly fund: SignedMoneyInput;
  /** `acct_pay`. */
  readonly ownAccount: SignedMoneyInput;
  /** `acct_mulaid_pay`. */
  readonly mutualAid: SignedMoneyInput;
};

/** Both sides, and how they compare. */
export type ReconciliationTotals = {
  readonly __typename?: 'ReconciliationTotals';
  /** Whose (`fixmedins_code`). */
  readonly institutionId: Scalars['String']['output'];
  /** How the whole compares (`stmt_rslt`). */
  readonly result: ReconciliationResult;
  /** How each measure compares. Of one of them nothing is a MISMATCH. */
  readonly rows: ReadonlyArray<ReconciliationRow>;
  /** What we have. Claims of the last seconds may not be in it yet. */
  readonly ours: ReconciliationSums;
  /** What the institution has, as it was stated. */
  readonly theirs: ReconciliationSums;
};

/** How one measure compares. */
export type ReconciliationRow = {
  readonly __typename?: 'ReconciliationRow';
  /** What is compared. */
  readonly measure: ReconciliationMeasure;
  /** How. */
  readonly result: ReconciliationResult;
};

/** What is compared. */
export type ReconciliationMeasure =
  /** `fixmedins_setl_cnt`. */
  | 'COUNT'
  /** `medfee_sumamt`. */
  | 'TOTAL'
  /** `fund_pay_sumamt`. */
  | 'FUND'
  /** `acct_pay`. */
  | 'OWN_ACCOUNT'
  /** `acct_mulaid_pay`. */
  | 'MUTUAL_AID';

/** How two sides compare (`stmt_rslt`). */
export type ReconciliationResult =
  /** 平: the same. */
  | 'BALANCED'
  /** The institution has more. */
  | 'THEIRS_MORE'
  /** We have more. */
  | 'OURS_MORE'
  /** The institution has more of one thing and we of another. */
  | 'MISMATCH';

/** What one side comes to: what was settled, less what was taken back. */
export type ReconciliationSums = {
  readonly __typename?: 'ReconciliationSums';
  /** Claims (`fixmedins_setl_cnt`). */
  readonly count: Scalars['Int']['output'];
  /** `medfee_sumamt`. */
  readonly total: Money;
  /** All funds (`fund_pay_sumamt`). */
  readonly fund: Money;
  /** `acct_pay`. */
  readonly ownAccount: Money;
  /** `acct_mulaid_pay`. */
  readonly mutualAid: Money;
};

/** How a file is written. */
export type ReconciliationFormat =
  /** UTF-8, the first line names the columns in any order: `message_id` (`msgid`), `refund` (`refd_setl_flag`, 0 or 1), `total` (`medfee_sumamt`), `fund` (`fund_pay_sumamt`), `own_account` (`acct_pay`), `mutual_aid` (`acct_mulaid_pay`). Yuan; of a refund below zero, and by the message id of the claim that it takes back. */
  | 'CSV'
  /** One JSON object a line: `messageId`, `refund` (boolean), `total`, `fund`, `ownAccount`, `mutualAid` (texts). */
  | 'NDJSON';

/** How an institution's day stands. */
export type ReconciledDayState =
  /** Both sides have the same. */
  | 'BALANCED'
  /** They do not. */
  | 'DIFFERENT'
  /** They do not, and a clerk has answered for it. */
  | 'RESOLVED';

/** What came of reconciling an institution's day row by row; the file asked for last counts. */
export type ReconciledDay = {
  readonly __typename?: 'ReconciledDay';
  /** Whose (`fixmedins_code`). */
  readonly institutionId: Scalars['String']['output'];
  /** Which day, in Asia/Shanghai. */
  readonly day: Scalars['Date']['output'];
  /** The pooling area that pays (`setl_optins`). */
  readonly insuredAt: Scalars['Admdvs']['output'];
  /** How it stands. */
  readonly state: ReconciledDayState;
  /** Claims that are the same on both sides. */
  readonly balanced: Scalars['Int']['output'];
  /** Claims that only the institution has. */
  readonly theirsMore: Scalars['Int']['output'];
  /** Claims that only we have. */
  readonly oursMore: Scalars['Int']['output'];
  /** Claims that both have, with other amounts. */
  readonly mismatch: Scalars['Int']['output'];
  /** Lines of the file that are no rows. */
  readonly malformed: Scalars['Int']['output'];
  /** When. */
  readonly reconciledAt: Scalars['DateTime']['output'];
  /** When its differences were resolved; null where they were not. */
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The file number under which they were. */
  readonly reference?: Maybe<Scalars['String']['output']>;
};

/** A day of an institution that is compared row by row, seen by that institution alone. */
export type ReconciliationRequest = Node & {
  readonly __typename?: 'ReconciliationRequest';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** How far it is. */
  readonly state: ReconciliationRequestState;
  /** Why nothing was compared; null unless it is `FAILED`. The day is as it was before. */
  readonly failure?: Maybe<ReconciliationFailure>;
  /** What is wrong and what would be right; null unless it is `FAILED`. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** Whose day (`fixmedins_code`). */
  readonly institutionId: Scalars['String']['output'];
  /** The pooling area that pays (`setl_optins`). */
  readonly insuredAt: Scalars['Admdvs']['output'];
  /** Which day, in Asia/Shanghai. */
  readonly day: Scalars['Date']['output'];
  /** How the file is written. */
  readonly format: ReconciliationFormat;
  /** SHA-256 of the file, as it was named. */
  readonly sha256: Scalars['String']['output'];
  /** When it was asked for. Of two files of a day, the one asked for last counts. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Until when the result can be fetched. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What came of it; null unless it is `READY`. */
  readonly reconciliation?: Maybe<DetailReconciliation>;
};

/** How far the comparison of a file is. */
export type ReconciliationRequestState =
  /** It is being compared. */
  | 'REQUESTED'
  /** The result can be fetched. */
  | 'READY'
  /** Nothing was compared. Ask again, with another key. */
  | 'FAILED'
  /** It is gone: a result can be fetched for thirty days. */
  | 'EXPIRED';

/** Why nothing was compared. */
export type ReconciliationFailure =
  /** The file is gone again: what is uploaded stays two days. */
  | 'FILE_MISSING'
  /** What was uploaded has another hash. */
  | 'FILE_NOT_EXPECTED'
  /** The file has more than 16 MiB, or more than 100,000 rows. */
  | 'FILE_TOO_LARGE'
  /** The first line of the CSV does not name its six columns. */
  | 'HEADER_UNUSABLE'
  /** It was not compared half an hour after it was asked for. */
  | 'NOT_MADE_IN_TIME';

/** What came of a file. */
export type DetailReconciliation = {
  readonly __typename?: 'DetailReconciliation';
  /** The day, as it stands by this file. */
  readonly day: ReconciledDay;
  /** The first lines that are no rows; the result names all of them. */
  readonly badLines: ReadonlyArray<ReconciliationBadLine>;
  /** From where to fetch the result within five minutes: a CSV with one line for each claim of either side. */
  readonly result: PresignedRequest;
  /** Size of the result. */
  readonly bytes: Scalars['Int']['output'];
  /** SHA-256 of the result, 64 hexadecimal digits in lower case. */
  readonly sha256: Scalars['String']['output'];
};

/** A line that is no row. */
export type ReconciliationBadLine = {
  readonly __typename?: 'ReconciliationBadLine';
  /** Its number; 1 is the first line of the file. */
  readonly line: Scalars['Int']['output'];
  /** What is wrong with it. */
  readonly fault: ReconciliationLineFault;
  /** In which field, as NDJSON names it; null where it is the line as a whole. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** What is wrong and what would be right, in the language of whoever asked for it. */
  readonly message: Scalars['String']['output'];
};

/** What is wrong with a line. */
export type ReconciliationLineFault =
  /** It is not UTF-8. */
  | 'LINE_UNDECODABLE'
  /** It is no JSON object. */
  | 'JSON_MALFORMED'
  /** It has more cells than the first line, or fewer. */
  | 'COLUMN_COUNT_WRONG'
  /** A field is missing, or no text. */
  | 'FIELD_MISSING'
  /** It is no message id of this institution. */
  | 'MESSAGE_ID_MALFORMED'
  /** The flag is neither 0 nor 1. */
  | 'REFUND_MALFORMED'
  /** An amount is not yuan with at most two decimals. */
  | 'AMOUNT_MALFORMED'
  /** A refund is above zero, or a claim below. */
  | 'SIGN_WRONG';

/** The file by which a day is cleared: our lines of it, as they were compared. */
export type ClearingFile = {
  readonly __typename?: 'ClearingFile';
  /** Whose (`fixmedins_code`). */
  readonly institutionId: Scalars['String']['output'];
  /** How many lines it has below its first. */
  readonly lines: Scalars['Int']['output'];
  /** From where to fetch it within a minute: a CSV. */
  readonly file: PresignedRequest;
};

/** Which file. */
export type ReconciliationUploadCreateInput = {
  /** How it is written. */
  readonly format: ReconciliationFormat;
  /** Its size: 1 byte to 16 MiB. */
  readonly bytes: Scalars['Int']['input'];
  /** SHA-256 of the whole file, 64 hexadecimal digits in lower case. */
  readonly sha256: Scalars['String']['input'];
};

/** Which day, by which file. */
export type ReconciliationDetailInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The pooling area that pays (`setl_optins`). */
  readonly insuredAt: Scalars['Admdvs']['input'];
  /** A day that is over in Asia/Shanghai. */
  readonly day: Scalars['Date']['input'];
  /** How the file is written. */
  readonly format: ReconciliationFormat;
  /** SHA-256 of the file that was uploaded; at most 100,000 rows. */
  readonly sha256: Scalars['String']['input'];
};

/** Which day, and the file number. */
export type ReconciliationDayResolveInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Whose (`fixmedins_code`). */
  readonly institutionId: Scalars['String']['input'];
  /** Which day. */
  readonly day: Scalars['Date']['input'];
  /** File number: 1 to 100 of `A-Z a-z 0-9`, space and `. : # / _ -`, with a digit, no run of more than ten digits, and nothing that could be the number of a certificate, a card or a phone; or the number of a document, as 杭医保〔2026〕18号. */
  readonly reference: Scalars['String']['input'];
};

/** Which day. */
export type ClearingFileCreateInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Whose (`fixmedins_code`), where a clerk asks. An institution asks of itself and may leave it out. */
  readonly institutionId?: InputMaybe<Scalars['String']['input']>;
  /** The pooling area that pays (`setl_optins`); of a clerk, his own. */
  readonly insuredAt: Scalars['Admdvs']['input'];
  /** Which day. */
  readonly day: Scalars['Date']['input'];
};

/** What became of it. */
export type ReconciliationUploadCreatePayload = {
  readonly __typename?: 'ReconciliationUploadCreatePayload';
  /** Where to send the file within 15 minutes; null if that was refused. */
  readonly upload?: Maybe<PresignedRequest>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ReconciliationUploadCreateUserError>;
};

/** Why no address was given. */
export type ReconciliationUploadCreateUserError = UserError & {
  readonly __typename?: 'ReconciliationUploadCreateUserError';
  /** Stable code. */
  readonly code: ReconciliationUploadCreateErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why no address was given. */
export type ReconciliationUploadCreateErrorCode =
  /** The caller is no designated institution. */
  | 'INSTITUTION_NOT_DESIGNATED'
  /** Not 64 hexadecimal digits in lower case. */
  | 'EVIDENCE_HASH_MALFORMED'
  /** The file has no bytes, more than 16 MiB, or more than 100,000 rows. */
  | 'RECONCILIATION_FILE_TOO_LARGE';

/** What became of it. */
export type ReconciliationDetailPayload = {
  readonly __typename?: 'ReconciliationDetailPayload';
  /** The request, as it stood when it was made; null if it was refused. */
  readonly request?: Maybe<ReconciliationRequest>;
  /**
   * Always null.
   * @deprecated Nothing is compared within the call any more: read `request` by `node`.
   */
  readonly reconciliation?: Maybe<DetailReconciliation>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ReconciliationDetailUserError>;
};

/** Why the day is not compared. */
export type ReconciliationDetailUserError = UserError & {
  readonly __typename?: 'ReconciliationDetailUserError';
  /** Stable code. */
  readonly code: ReconciliationDetailErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why the day is not compared. */
export type ReconciliationDetailErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The caller is no designated institution. */
  | 'INSTITUTION_NOT_DESIGNATED'
  /** The pooling area is not served here. */
  | 'POOLING_AREA_UNKNOWN'
  /** The day is not over yet in Asia/Shanghai. */
  | 'RECONCILIATION_DAY_NOT_OVER'
  /** Not 64 hexadecimal digits in lower case. */
  | 'EVIDENCE_HASH_MALFORMED'
  /** No file of that hash was uploaded, or it is gone again: it stays two days. */
  | 'RECONCILIATION_FILE_MISSING'
  /** The scan found a threat in the file, or could not look into it. While it is not done the answer is `BUSY`. */
  | 'EVIDENCE_NOT_CLEAN'
  /** What was uploaded has another hash. */
  | 'RECONCILIATION_FILE_NOT_EXPECTED'
  /** The file has more than 16 MiB, or more than 100,000 rows. */
  | 'RECONCILIATION_FILE_TOO_LARGE'
  /** The first line of the CSV does not name its six columns. */
  | 'RECONCILIATION_HEADER_UNUSABLE'
  /** Somebody else did the same at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much is going on; try again in a moment. */
  | 'BUSY';

/** What became of it. */
export type ReconciliationDayResolvePayload = {
  readonly __typename?: 'ReconciliationDayResolvePayload';
  /** The day, resolved; null if that was refused. */
  readonly day?: Maybe<ReconciledDay>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ReconciliationDayResolveUserError>;
};

/** Why the day was not resolved. */
export type ReconciliationDayResolveUserError = UserError & {
  readonly __typename?: 'ReconciliationDayResolveUserError';
  /** Stable code. */
  readonly code: ReconciliationDayResolveErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why the day was not resolved. */
export type ReconciliationDayResolveErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** Not the form of the number of an institution. */
  | 'INSTITUTION_ID_MALFORMED'
  /** Not the form of a file number. */
  | 'REFERENCE_MALFORMED'
  /** The day was not reconciled row by row with the pooling area of the caller. */
  | 'NOT_FOUND'
  /** There are no open differences. */
  | 'RECONCILIATION_DAY_NOT_DIFFERENT'
  /** Somebody else reconciled the day at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much is going on; try again in a moment. */
  | 'BUSY';

/** What became of it. */
export type ClearingFileCreatePayload = {
  readonly __typename?: 'ClearingFileCreatePayload';
  /** The file; null if it was refused. */
  readonly clearing?: Maybe<ClearingFile>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ClearingFileCreateUserError>;
};

/** Why no file was made. */
export type ClearingFileCreateUserError = UserError & {
  readonly __typename?: 'ClearingFileCreateUserError';
  /** Stable code. */
  readonly code: ClearingFileCreateErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why no file was made. */
export type ClearingFileCreateErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The caller is no designated institution. */
  | 'INSTITUTION_NOT_DESIGNATED'
  /** The pooling area is not served here. */
  | 'POOLING_AREA_UNKNOWN'
  /** It is the day of another institution, or paid by another pooling area. */
  | 'NOT_PERMITTED'
  /** Not the form of the number of an institution. */
  | 'INSTITUTION_ID_MALFORMED'
  /** The day was not reconciled row by row, or has differences that nobody has resolved. */
  | 'RECONCILIATION_DAY_UNRESOLVED'
  /** Somebody else reconciled the day at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much is going on; try again in a moment. */
  | 'BUSY';

/** What a pooling area decides for itself. Policies differ, and the local official rule wins (S1). */
export type RegionProfile = {
  readonly __typename?: 'RegionProfile';
  /** `<admdvs>@<effectiveFrom>`: recorded with every decision taken under it. */
  readonly versionId: Scalars['String']['output'];
  /** First day in force. */
  readonly effectiveFrom: Scalars['Date']['output'];
  /** The pooling area (1101 `insuplc_admdvs`). */
  readonly admdvs: Scalars['Admdvs']['output'];
  /** Its name. */
  readonly name: LocalizedText;
  /** The named bases that it follows, in order. */
  readonly bases: ReadonlyArray<Scalars['String']['output']>;
  /** 家庭共济; null where it is not offered. */
  readonly mutualAid?: Maybe<MutualAidRules>;
  /** 亲情账户; null where it is not offered. */
  readonly display?: Maybe<DisplayRules>;
  /** How applications are reviewed. */
  readonly review: ReviewRules;
  /** What a person agrees to when he activates his e-voucher (S2). */
  readonly voucherAgreement: VersionedText;
  /** Whether activating it asks for face authentication (S2 H does, A2 does not). */
  readonly voucherFaceAuthenticationAsked: Scalars['Boolean']['output'];
  /** What a person agrees to when he lets a channel read his data. */
  readonly consentText: VersionedText;
  /** The longest that a consent may last, in days. */
  readonly consentDaysMax: Scalars['Int']['output'];
  /** The channels that a person may consent to. */
  readonly channels: ReadonlyArray<Channel>;
  /** `MM-DD` on which current-year money becomes historical. */
  readonly yearCloseOn: Scalars['String']['output'];
  /** What institutions keep to when they hand in claims. */
  readonly claims: ClaimRules;
  /** 统筹基金: what it pays, by insurance and kind of care. For what is not among them it pays nothing. */
  readonly benefits: ReadonlyArray<BenefitRule>;
  /** Supplementary funds, in the order in which they pay of what is left in scope; empty where the pooling area has none. */
  readonly otherFunds: ReadonlyArray<OtherFundRule>;
};

/** 统筹待遇: what the pooled fund pays of in-scope cost, reckoned over the calendar year. */
export type BenefitRule = {
  readonly __typename?: 'BenefitRule';
  /** Of people insured so (1101 `insutype`). */
  readonly insuranceType: InsuranceType;
  /** For care of this kind; deductible, bands and limit of the year are one for all of it. */
  readonly medTypeGroup: MedTypeGroup;
  /** The codes of `med_type` that are of this kind here. */
  readonly medTypes: ReadonlyArray<Scalars['String']['output']>;
  /** By the level of the institution. */
  readonly levels: ReadonlyArray<BenefitLevel>;
  /** 年度最高支付限额: the most that the fund pays within a calendar year; null where there is no limit. */
  readonly yearlyCap?: Maybe<Money>;
};

/** What the pooled fund pays in institutions of one level. */
export type BenefitLevel = {
  readonly __typename?: 'BenefitLevel';
  /** 医疗机构等级. */
  readonly level: InstitutionLevel;
  /** 起付标准: what the person bears first within a calendar year. What he bore at any level counts. */
  readonly deductible: Money;
  /** 报销比例: what is above the deductible, in bands of the year, ascending. */
  readonly bands: ReadonlyArray<BenefitBand>;
};

/** The pooled fund's share within one band, by how far from where he is insured somebody is treated; in basis points: 7000 is 70 %. */
export type BenefitBand = {
  readonly __typename?: 'BenefitBand';
  /** Where the band ends, inclusive, in what is above the deductible within the year; null for the last. */
  readonly upTo?: Maybe<Money>;
  /** In the same city (本市). */
  readonly fundShareSameCity: Scalars['Int']['output'];
  /** In another city of the province (省内异地). */
  readonly fundShareSameProvince: Scalars['Int']['output'];
  /** In another province (跨省异地). */
  readonly fundShareOtherProvince: Scalars['Int']['output'];
};

/** 补充保障: what one supplementary fund pays of what those before it leave in scope, reckoned over the calendar year. */
export type OtherFundRule = {
  readonly __typename?: 'OtherFundRule';
  /** Which. */
  readonly fund: OtherFund;
  /** Of people insured so. */
  readonly insuranceTypes: ReadonlyArray<InsuranceType>;
  /** For care of these kinds. */
  readonly medTypeGroups: ReadonlyArray<MedTypeGroup>;
  /** Whether for civil servants alone (1101 `cvlserv_flag`). */
  readonly civilServantsOnly: Scalars['Boolean']['output'];
  /** 起付标准: what the person bears of it first within a calendar year. */
  readonly deductible: Money;
  /** What is above the deductible, in bands of the year, ascending. */
  readonly bands: ReadonlyArray<OtherFundBand>;
  /** 年度最高支付限额: the most that it pays within a calendar year; null where there is no limit. */
  readonly yearlyCap?: Maybe<Money>;
};

/** A supplementary fund's share within one band. */
export type OtherFundBand = {
  readonly __typename?: 'OtherFundBand';
  /** Where the band ends, inclusive, in what is above the deductible within the year; null for the last. */
  readonly upTo?: Maybe<Money>;
  /** Its share, in basis points: 7000 is 70 %. */
  readonly fundShare: Scalars['Int']['output'];
};

/** Kinds of care that the pooled fund tells apart; each `med_type` is of one. */
export type MedTypeGroup =
  /** 普通门诊: outpatient and emergency. */
  | 'OUTPATIENT'
  /** 门诊慢特病: chronic and special diseases, outpatient. */
  | 'CHRONIC'
  /** 住院: in hospital. */
  | 'INPATIENT'
  /** 药店购药: at a pharmacy. */
  | 'PHARMACY'
  /** 生育: maternity. */
  | 'MATERNITY';

/** What institutions keep to when they hand in claims. */
export type ClaimRules = {
  readonly __typename?: 'ClaimRules';
  /** How many days after the day of care a claim may still be handed in; the last one counts. That of today's rules, whatever those of the day of care say. */
  readonly handInDays: Scalars['Int']['output'];
  /** How many days after the day of care the same institution may settle again what was paid in cash first (S3). */
  readonly resettlementDays: Scalars['Int']['output'];
  /** Whether what the hospital bears itself (`hosp_part_amt`) is a part of the total; elsewhere none may be stated. */
  readonly hospitalShareCounted: Scalars['Boolean']['output'];
};

/** The rules that both kinds of link have. */
export type LinkRules = {
  /** What the receiver may be to the giver. */
  readonly relations: ReadonlyArray<Relation>;
  /** How far apart the two may be insured. */
  readonly scope: LinkScope;
  /** Must be read and accepted before applying: Family Member Addition Notice (S2), User Instructions (S4). */
  readonly notice: VersionedText;
  /** 承诺书: signed statement that the relation is true. */
  readonly commitmentLetter: VersionedText;
  /** Age from which the member's face is authenticated; null where never. 16 in S2 and S3. */
  readonly faceAuthenticationFromAge?: Maybe<Scalars['Int']['output']>;
  /** Most live links of one giver or holder; null where there is no limit. */
  readonly linksPerGiverMax?: Maybe<Scalars['Int']['output']>;
  /** Most live links of one receiver or member; null where there is no limit. */
  readonly linksPerReceiverMax?: Maybe<Scalars['Int']['output']>;
  /** Most new links of one giver within a calendar year; null where there is no limit. */
  readonly newLinksPerYearMax?: Maybe<Scalars['Int']['output']>;
  /** Days after an unbinding before the same two may be bound again. */
  readonly coolingDays: Scalars['Int']['output'];
  /** In which parts somebody may apply. */
  readonly initiators: ReadonlyArray<BindingInitiator>;
  /** By what a relative is named: any one of these sets, given whole; a channel may ask for others. */
  readonly identifiers: ReadonlyArray<IdentifierSet>;
  /** What has to be shown; a channel may ask for something else. */
  readonly evidence: ReadonlyArray<EvidenceRequirement>;
  /** The channels through which one can apply, with what each decides and asks for. */
  readonly submissions: ReadonlyArray<SubmissionRule>;
  /** Hours within which the receiver has to say that he wants the link; null where he is not asked. */
  readonly receiverConfirmationHours?: Maybe<Scalars['Int']['output']>;
  /** How a link is dissolved. */
  readonly unbinding: UnbindingRule;
};

/** 亲情账户: whose e-voucher may be shown by whom (S2, S3). */
export type DisplayRules = LinkRules & {
  readonly __typename?: 'DisplayRules';
  /** What the member may be to the holder. */
  readonly relations: ReadonlyArray<Relation>;
  /** How far apart the two may be insured. */
  readonly scope: LinkScope;
  /** Must be read and accepted before applying. */
  readonly notice: VersionedText;
  /** 承诺书: signed statement that the relation is true. */
  readonly commitmentLetter: VersionedText;
  /** Age from which the member's face is authenticated; null where never. */
  readonly faceAuthenticationFromAge?: Maybe<Scalars['Int']['output']>;
  /** Most live links of one holder; null where there is no limit. 5 in S2. */
  readonly linksPerGiverMax?: Maybe<Scalars['Int']['output']>;
  /** Most live links of one member; null where there is no limit. */
  readonly linksPerReceiverMax?: Maybe<Scalars['Int']['output']>;
  /** Most new links of one holder within a calendar year; null where there is no limit. */
  readonly newLinksPerYearMax?: Maybe<Scalars['Int']['output']>;
  /** Days after an unbinding before the same two may be bound again. */
  readonly coolingDays: Scalars['Int']['output'];
  /** In which parts somebody may apply. */
  readonly initiators: ReadonlyArray<BindingInitiator>;
  /** By what a relative is named: any one of these sets, given whole; a channel may ask for others. */
  readonly identifiers: ReadonlyArray<IdentifierSet>;
  /** What has to be shown; a channel may ask for something else. */
  readonly evidence: ReadonlyArray<EvidenceRequirement>;
  /** The channels through which one can apply, with what each decides and asks for. */
  readonly submissions: ReadonlyArray<SubmissionRule>;
  /** Hours within which the receiver has to say that he wants the link; null where he is not asked. */
  readonly receiverConfirmationHours?: Maybe<Scalars['Int']['output']>;
  /** How a link is dissolved. */
  readonly unbinding: UnbindingRule;
};

/** 家庭共济: whose costs may be paid from whose account, and how far (S0, S1, S4; national policy). */
export type MutualAidRules = LinkRules & {
  readonly __typename?: 'MutualAidRules';
  /** What the receiver may be to the giver. */
  readonly relations: ReadonlyArray<Relation>;
  /** How far apart the two may be insured. */
  readonly scope: LinkScope;
  /** Must be read and accepted before applying. */
  readonly notice: VersionedText;
  /** 承诺书: signed statement that the relation is true. */
  readonly commitmentLetter: VersionedText;
  /** Age from which the receiver's face is authenticated; null where never. */
  readonly faceAuthenticationFromAge?: Maybe<Scalars['Int']['output']>;
  /** Most live links of one giver; null where there is no limit. */
  readonly linksPerGiverMax?: Maybe<Scalars['Int']['output']>;
  /** Most live links of one receiver; null where there is no limit. */
  readonly linksPerReceiverMax?: Maybe<Scalars['Int']['output']>;
  /** Most new links of one giver within a calendar year; null where there is no limit. */
  readonly newLinksPerYearMax?: Maybe<Scalars['Int']['output']>;
  /** Days after an unbinding before the same two may be bound again. */
  readonly coolingDays: Scalars['Int']['output'];
  /** In which parts somebody may apply. */
  readonly initiators: ReadonlyArray<BindingInitiator>;
  /** By what a relative is named: any one of these sets, given whole; a channel may ask for others. */
  readonly identifiers: ReadonlyArray<IdentifierSet>;
  /** What has to be shown; a channel may ask for something else. */
  readonly evidence: ReadonlyArray<EvidenceRequirement>;
  /** The channels through which one can apply, with what each decides and asks for. */
  readonly submissions: ReadonlyArray<SubmissionRule>;
  /** Hours within which the receiver has to say that he wants the link; null where he is not asked. */
  readonly receiverConfirmationHours?: Maybe<Scalars['Int']['output']>;
  /** How a link is dissolved. */
  readonly unbinding: UnbindingRule;
  /** Which money of the giver may be shared. */
  readonly shareableFunds: ShareableFunds;
  /** Whether the giver sets an amount aside for each receiver (医保钱包). */
  readonly quotaMode: QuotaMode;
  /** The most that one transfer into a quota may be; null where there is no limit. */
  readonly quotaPerTransferMax?: Maybe<Money>;
  /** How many transfers a day; null where there is no limit. */
  readonly quotaTransfersPerDay?: Maybe<Scalars['Int']['output']>;
  /** When no transfer is made; null where there are no such hours. */
  readonly quotaClosedHours?: Maybe<ClosedHours>;
  /** At which time of the next day, `HH:MM` in Asia/Shanghai, a transfer that was not accepted goes back; null where acceptance is not asked for. */
  readonly quotaAcceptanceDeadline?: Maybe<Scalars['String']['output']>;
  /** The most that one receiver may use within a calendar year; null where there is no limit. */
  readonly yearlyCapPerReceiver?: Maybe<Money>;
  /** What must stay in the giver's account. */
  readonly minimumBalanceKept: Money;
};

/** Hours of every day, in Asia/Shanghai. They may span midnight. */
export type ClosedHours = {
  readonly __typename?: 'ClosedHours';
  /** `HH:MM`: from this minute on. */
  readonly from: Scalars['String']['output'];
  /** `HH:MM`: until just before this minute. */
  readonly until: Scalars['String']['output'];
};

/** Identifiers that are given together. */
export type IdentifierSet = {
  readonly __typename?: 'IdentifierSet';
  /** All of them. */
  readonly identifiers: ReadonlyArray<PartyIdentifier>;
};

/** By what a relative is named. */
export type PartyIdentifier =
  /** 姓名. */
  | 'NAME'
  /** 证件号码. */
  | 'CERTIFICATE_NUMBER'
  /** 社会保障卡号 (S1). */
  | 'SOCIAL_CARD_NUMBER'
  /** 社保电脑号 (S3). */
  | 'COMPUTER_NUMBER';

/** What one channel decides and asks for. */
export type SubmissionRule = {
  readonly __typename?: 'SubmissionRule';
  /** The channel. */
  readonly channel: SubmissionChannel;
  /** How an application without a flagged risk is decided. */
  readonly decision: BindingDecision;
  /** How one with a flagged risk is decided. */
  readonly decisionWhenFlagged: BindingDecision;
  /** By what a relative is named here. */
  readonly identifiers: ReadonlyArray<IdentifierSet>;
  /** What has to be shown here. */
  readonly evidence: ReadonlyArray<EvidenceRequirement>;
};

/** How an application is decided. */
export type BindingDecision =
  /** By the rules alone, at once (S2, S4). */
  | 'IMMEDIATE'
  /** By a reviewer (S1). */
  | 'REVIEW';

/** How a link is dissolved. */
export type UnbindingRule = {
  readonly __typename?: 'UnbindingRule';
  /** Which sides may. */
  readonly by: ReadonlyArray<UnbindingParty>;
  /** From when it counts. */
  readonly effective: UnbindingEffect;
  /** Whether the transaction password is asked for (S1). */
  readonly transactionPasswordAsked: Scalars['Boolean']['output'];
};

/** A side of a link that may dissolve it. */
export type UnbindingParty =
  /** The giver or holder. */
  | 'GIVER'
  /** The receiver or member. */
  | 'RECEIVER';

/** From when an unbinding counts. */
export type UnbindingEffect =
  /** At once. */
  | 'AT_ONCE'
  /** From the next midnight in Asia/Shanghai. */
  | 'NEXT_DAY';

/** How far apart two linked persons may be insured. */
export type LinkScope =
  /** The same pooling area (S4). */
  | 'SAME_POOL'
  /** The same province. */
  | 'PROVINCE'
  /** Anywhere in the country. */
  | 'NATION';

/** Which money of a giver may be shared. */
export type ShareableFunds =
  /** Both funds. */
  | 'ALL'
  /** Only the surplus of past years (S4). */
  | 'HISTORICAL';

/** Whether a giver sets an amount aside for each receiver. */
export type QuotaMode =
  /** There is no such thing here. */
  | 'NONE'
  /** He may. */
  | 'OPTIONAL'
  /** He must. */
  | 'REQUIRED';

/** How applications are reviewed, in working days of the Chinese calendar counted from acceptance. */
export type ReviewRules = {
  readonly __typename?: 'ReviewRules';
  /** Decided within. */
  readonly serviceLevelWorkingDays: Scalars['Int']['output'];
  /** Seen by a supervisor after. */
  readonly escalationWorkingDays: Scalars['Int']['output'];
  /** Ends undecided after. */
  readonly expiryWorkingDays: Scalars['Int']['output'];
  /** How long an applicant has to add what a reviewer asks for. */
  readonly supplementWorkingDays: Scalars['Int']['output'];
  /** How many hours a face authentication may stay unanswered. */
  readonly faceAuthenticationHours: Scalars['Int']['output'];
};

/** A person as a clerk takes him in. */
export type PersonRegisterInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** His identity document. */
  readonly certificate: CertificateInput;
  /** As on the certificate, 1 to 50 characters (1101 `psn_name`). */
  readonly name: Scalars['String']['input'];
  /** Mainland mobile number. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Social-security card number. */
  readonly socialCardNumber?: InputMaybe<Scalars['String']['input']>;
  /** Social-security computer number (1101 `psn_no`). */
  readonly computerNumber?: InputMaybe<Scalars['String']['input']>;
  /** At least one, each in the clerk's pooling area. */
  readonly participations: ReadonlyArray<ParticipationInput>;
};

/** One row of a person's insurance. */
export type ParticipationInput = {
  /** 1101 `insutype`. */
  readonly insuranceType: InsuranceType;
  /** Pooling area (1101 `insuplc_admdvs`). */
  readonly admdvs: Scalars['Admdvs']['input'];
  /** 1101 `psn_insu_stas`. */
  readonly status?: ParticipationStatus;
  /** First day (1101 `psn_insu_date`). */
  readonly since: Scalars['Date']['input'];
  /** 1101 `emp_name`. */
  readonly employerName?: InputMaybe<Scalars['String']['input']>;
  /** 1101 `cvlserv_flag`. */
  readonly civilServant?: Scalars['Boolean']['input'];
  /** What the account holds when it comes from the system before; only for insurance types that have one. */
  readonly openingBalance?: InputMaybe<OpeningBalanceInput>;
};

/** What an account brings from the system before. */
export type OpeningBalanceInput = {
  /** Paid in during this calendar year (当年). */
  readonly currentYear: MoneyInput;
  /** Surplus of past years (历年结余). */
  readonly historical: MoneyInput;
};

/** What became of it. */
export type PersonRegisterPayload = {
  readonly __typename?: 'PersonRegisterPayload';
  /** The person, masked; null if he was refused. */
  readonly person?: Maybe<Person>;
  /** Why he was refused. */
  readonly userErrors: ReadonlyArray<PersonRegisterUserError>;
};

/** Why a person was not registered. */
export type PersonRegisterUserError = UserError & {
  readonly __typename?: 'PersonRegisterUserError';
  /** Stable code. */
  readonly code: PersonRegisterErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a person was not registered. */
export type PersonRegisterErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The number has not the form that its kind has. */
  | 'CERTIFICATE_NUMBER_MALFORMED'
  /** The check digit does not follow from the other digits (ISO 7064 MOD 11-2). */
  | 'CERTIFICATE_CHECK_DIGIT_WRONG'
  /** The birth date in the number is no real date. */
  | 'CERTIFICATE_BIRTH_DATE_UNREAL'
  /** The birth date in the number is in the future. */
  | 'CERTIFICATE_BIRTH_DATE_IN_THE_FUTURE'
  /** The name is empty, too long or has characters that names have not. */
  | 'NAME_MALFORMED'
  /** An employer's name is empty, too long or does not print. */
  | 'EMPLOYER_NAME_MALFORMED'
  /** Not a mainland mobile number. */
  | 'PHONE_MALFORMED'
  /** Not the form of a social-security card number. */
  | 'SOCIAL_CARD_NUMBER_MALFORMED'
  /** Not the form of a social-security computer number. */
  | 'COMPUTER_NUMBER_MALFORMED'
  /** An amount is not yuan with at most two decimals. */
  | 'AMOUNT_MALFORMED'
  /** An amount is below zero. */
  | 'AMOUNT_BELOW_ZERO'
  /** An amount is too large. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** A participation begins in the future. */
  | 'DATE_IN_THE_FUTURE'
  /** A participation begins before the birth date in the certificate number. */
  | 'PARTICIPATION_STARTS_BEFORE_BIRTH'
  /** The same insurance type and pooling area was given twice. */
  | 'PARTICIPATION_DUPLICATE'
  /** No participation was given. */
  | 'PARTICIPATIONS_EMPTY'
  /** An opening balance was given for an insurance type without a personal account. */
  | 'OPENING_BALANCE_WITHOUT_ACCOUNT'
  /** A day is no real day. */
  | 'DATE_MALFORMED'
  /** The pooling area is not served here. */
  | 'POOLING_AREA_UNKNOWN'
  /** The pooling area has no rules in force yet. */
  | 'PROFILE_NOT_IN_FORCE'
  /** The pooling area is not the clerk's. */
  | 'POOLING_AREA_NOT_SERVED_BY_CALLER'
  /** Somebody with this certificate is registered already. */
  | 'CERTIFICATE_ALREADY_REGISTERED'
  /** Somebody with this card is registered already. */
  | 'SOCIAL_CARD_NUMBER_ALREADY_REGISTERED'
  /** Somebody with this computer number is registered already. */
  | 'COMPUTER_NUMBER_ALREADY_REGISTERED'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Who takes part in the clerk's pooling area from now on. */
export type ParticipationAddInput = {
  /** Chosen by the client; see `PersonRegisterInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** His identity document; the look-up is written to his access log. */
  readonly certificate: CertificateInput;
  /** In the clerk's pooling area. No opening balance where he took part before: his account is there. */
  readonly participation: ParticipationInput;
};

/** What became of it. */
export type ParticipationAddPayload = {
  readonly __typename?: 'ParticipationAddPayload';
  /** The participation as it is now; null if that was refused. */
  readonly participation?: Maybe<Participation>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ParticipationAddUserError>;
};

/** Why a participation was not added. */
export type ParticipationAddUserError = UserError & {
  readonly __typename?: 'ParticipationAddUserError';
  /** Stable code. */
  readonly code: ParticipationAddErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a participation was not added. */
export type ParticipationAddErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The number has not the form that its kind has. */
  | 'CERTIFICATE_NUMBER_MALFORMED'
  /** The check digit does not follow from the other digits (ISO 7064 MOD 11-2). */
  | 'CERTIFICATE_CHECK_DIGIT_WRONG'
  /** The birth date in the number is no real date. */
  | 'CERTIFICATE_BIRTH_DATE_UNREAL'
  /** The birth date in the number is in the future. */
  | 'CERTIFICATE_BIRTH_DATE_IN_THE_FUTURE'
  /** Nobody is registered with this certificate; register him first. */
  | 'NOT_FOUND'
  /** The employer's name is empty, too long or does not print. */
  | 'EMPLOYER_NAME_MALFORMED'
  /** An amount is not yuan with at most two decimals. */
  | 'AMOUNT_MALFORMED'
  /** An amount is below zero. */
  | 'AMOUNT_BELOW_ZERO'
  /** An amount is too large. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** The participation begins in the future. */
  | 'DATE_IN_THE_FUTURE'
  /** The participation begins before the birth date in the certificate number. */
  | 'PARTICIPATION_STARTS_BEFORE_BIRTH'
  /** The pooling area is not served here. */
  | 'POOLING_AREA_UNKNOWN'
  /** The pooling area has no rules in force yet. */
  | 'PROFILE_NOT_IN_FORCE'
  /** The pooling area is not the clerk's. */
  | 'POOLING_AREA_NOT_SERVED_BY_CALLER'
  /** An opening balance was given for an insurance type without a personal account, or for an account with a history. */
  | 'OPENING_BALANCE_WITHOUT_ACCOUNT'
  /** He takes part already, or the day lies before his last one ended. */
  | 'PARTICIPATION_DUPLICATE'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Why a participation was not changed. */
export type ParticipationChangeErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** There is no such participation in the clerk's pooling area. */
  | 'NOT_FOUND'
  /** Its status does not allow this: only a normal one can be suspended, only a suspended one resumed, none that has ended. */
  | 'PARTICIPATION_STATUS_FORBIDS'
  /** The day lies before its first day. */
  | 'PARTICIPATION_ENDS_BEFORE_IT_STARTS'
  /** The day lies before the day from which it is suspended. */
  | 'PARTICIPATION_RESUMES_BEFORE_SUSPENSION'
  /** The day is in the future. */
  | 'DATE_IN_THE_FUTURE'
  /** It is there already. */
  | 'PARTICIPATION_DUPLICATE'
  /** It moves to where it is. */
  | 'PARTICIPATION_MOVES_NOWHERE'
  /** TRANSFERRED_OUT is for `participationMove`, which says where to. */
  | 'PARTICIPATION_END_IS_A_MOVE'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Which participation to suspend, and from when. */
export type ParticipationSuspendInput = {
  /** Chosen by the client; see `PersonRegisterInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Participation.id`. */
  readonly participationId: Scalars['ID']['input'];
  /** From this day on; not in the future. */
  readonly on: Scalars['Date']['input'];
};

/** What became of it. */
export type ParticipationSuspendPayload = {
  readonly __typename?: 'ParticipationSuspendPayload';
  /** The participation as it is now; null if that was refused. */
  readonly participation?: Maybe<Participation>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ParticipationSuspendUserError>;
};

/** Why a participation was not suspended. */
export type ParticipationSuspendUserError = UserError & {
  readonly __typename?: 'ParticipationSuspendUserError';
  /** Stable code. */
  readonly code: ParticipationChangeErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Which participation to resume, and from when. */
export type ParticipationResumeInput = {
  /** Chosen by the client; see `PersonRegisterInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Participation.id`. */
  readonly participationId: Scalars['ID']['input'];
  /** From this day on; not in the future, today where it is left out. On the day of the suspension: as though it had not been. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** What became of it. */
export type ParticipationResumePayload = {
  readonly __typename?: 'ParticipationResumePayload';
  /** The participation as it is now; null if that was refused. */
  readonly participation?: Maybe<Participation>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ParticipationResumeUserError>;
};

/** Why a participation was not resumed. */
export type ParticipationResumeUserError = UserError & {
  readonly __typename?: 'ParticipationResumeUserError';
  /** Stable code. */
  readonly code: ParticipationChangeErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Which participation to end, when and why. */
export type ParticipationEndInput = {
  /** Chosen by the client; see `PersonRegisterInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Participation.id`. */
  readonly participationId: Scalars['ID']['input'];
  /** Last day; not in the future. */
  readonly on: Scalars['Date']['input'];
  /** Why (S3). For a move to another pooling area use `participationMove`. */
  readonly reason: ParticipationEndReason;
};

/** What became of it. */
export type ParticipationEndPayload = {
  readonly __typename?: 'ParticipationEndPayload';
  /** The participation as it is now; null if that was refused. */
  readonly participation?: Maybe<Participation>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ParticipationEndUserError>;
};

/** Why a participation was not ended. */
export type ParticipationEndUserError = UserError & {
  readonly __typename?: 'ParticipationEndUserError';
  /** Stable code. */
  readonly code: ParticipationChangeErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Which participation moves, when and where to. */
export type ParticipationMoveInput = {
  /** Chosen by the client; see `PersonRegisterInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Participation.id`. */
  readonly participationId: Scalars['ID']['input'];
  /** Last day in the old pooling area and first day in the new one; not in the future. */
  readonly on: Scalars['Date']['input'];
  /** The pooling area that it moves to. */
  readonly to: Scalars['Admdvs']['input'];
};

/** What became of it. */
export type ParticipationMovePayload = {
  readonly __typename?: 'ParticipationMovePayload';
  /** The old participation, now ended; null if that was refused. */
  readonly participation?: Maybe<Participation>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<ParticipationMoveUserError>;
};

/** Why a participation was not moved. */
export type ParticipationMoveUserError = UserError & {
  readonly __typename?: 'ParticipationMoveUserError';
  /** Stable code. */
  readonly code: ParticipationChangeErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Who has taken an application. */
export type ReviewClaim =
  /** The caller. */
  | 'ME'
  /** Nobody yet. */
  | 'NOBODY'
  /** Whoever it is, or nobody: every application. */
  | 'ANYBODY';

/** What waits for the reviewers of a pooling area. At most 1,000 applications are counted, those that are due first. */
export type ReviewWorkload = {
  readonly __typename?: 'ReviewWorkload';
  /** How many wait. */
  readonly total: Scalars['Int']['output'];
  /** How many nobody has taken. */
  readonly unclaimed: Scalars['Int']['output'];
  /** How many are beyond their service level. */
  readonly overdue: Scalars['Int']['output'];
  /** How many were escalated. */
  readonly escalated: Scalars['Int']['output'];
  /** When the first of them is, or was, to be decided; null where nothing waits. */
  readonly oldestDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the one that waits longest was taken in; null where nothing waits. */
  readonly oldestAcceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whoever has taken something, who has most first. */
  readonly reviewers: ReadonlyArray<ReviewerLoad>;
  /** Whether more wait than were counted. */
  readonly cutOff: Scalars['Boolean']['output'];
};

/** What one reviewer has taken. */
export type ReviewerLoad = {
  readonly __typename?: 'ReviewerLoad';
  /** The subject of his tokens. */
  readonly subject: Scalars['String']['output'];
  /** How many he has taken. */
  readonly claimed: Scalars['Int']['output'];
  /** How many of them are beyond their service level. */
  readonly overdue: Scalars['Int']['output'];
  /** How many of them were escalated. */
  readonly escalated: Scalars['Int']['output'];
};

/** Which application to take. */
export type BindingApplicationClaimInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `BindingApplication.id`. */
  readonly applicationId: Scalars['ID']['input'];
};

/** Which application to give back. */
export type BindingApplicationReleaseInput = {
  /** Chosen by the client; see `BindingApplicationClaimInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `BindingApplication.id`. */
  readonly applicationId: Scalars['ID']['input'];
};

/** Which application goes to whom. */
export type BindingApplicationReassignInput = {
  /** Chosen by the client; see `BindingApplicationClaimInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `BindingApplication.id`. */
  readonly applicationId: Scalars['ID']['input'];
  /** To whom; left out, it goes back to the queue. */
  readonly to?: InputMaybe<ReviewerInput>;
};

/** A reviewer, as his tokens name him: 1 to 255 printable ASCII characters each, without spaces. */
export type ReviewerInput = {
  /** The subject of his tokens. */
  readonly subject: Scalars['String']['input'];
  /** The OAuth client through which he works. */
  readonly clientId: Scalars['String']['input'];
};

/** Which application is decided, how and why. */
export type BindingApplicationDecideInput = {
  /** Chosen by the client; see `BindingApplicationClaimInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `BindingApplication.id`. */
  readonly applicationId: Scalars['ID']['input'];
  /** How. */
  readonly decision: ReviewDecision;
  /** Why: at least one. An approval has EVIDENCE_CONVINCES, a rejection any of the others. */
  readonly reasons: ReadonlyArray<DecisionReason>;
};

/** How an application is decided. */
export type ReviewDecision =
  /** It is bound at once. */
  | 'APPROVE'
  /** It is refused, for good; a new application may name it. */
  | 'REJECT';

/** Why an application is decided so, or what it lacks. */
export type DecisionReason =
  /** The evidence proves the relation. */
  | 'EVIDENCE_CONVINCES'
  /** A piece is missing. */
  | 'EVIDENCE_MISSING'
  /** A piece cannot be read. */
  | 'EVIDENCE_ILLEGIBLE'
  /** The evidence does not agree with what the application says. */
  | 'EVIDENCE_DOES_NOT_MATCH'
  /** The evidence does not prove the relation. */
  | 'RELATION_NOT_PROVEN'
  /** It is doubtful that somebody is who he says. */
  | 'IDENTITY_DOUBTFUL'
  /** It looks like misuse. */
  | 'SUSPECTED_MISUSE'
  /** A rule of the pooling area is not met. */
  | 'RULE_NOT_MET';

/** Which application goes back for more evidence, and why. */
export type BindingApplicationAskForEvidenceInput = {
  /** Chosen by the client; see `BindingApplicationClaimInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `BindingApplication.id`. */
  readonly applicationId: Scalars['ID']['input'];
  /** What it lacks: at least one of EVIDENCE_MISSING, EVIDENCE_ILLEGIBLE, EVIDENCE_DOES_NOT_MATCH, RELATION_NOT_PROVEN and IDENTITY_DOUBTFUL. */
  readonly reasons: ReadonlyArray<DecisionReason>;
};

/** What became of it. */
export type BindingApplicationClaimPayload = {
  readonly __typename?: 'BindingApplicationClaimPayload';
  /** The application as it stands; null if that was refused. */
  readonly application?: Maybe<BindingApplication>;
  /** Why it was not taken. */
  readonly userErrors: ReadonlyArray<BindingApplicationClaimUserError>;
};

/** Why it was not taken. */
export type BindingApplicationClaimUserError = UserError & {
  readonly __typename?: 'BindingApplicationClaimUserError';
  /** Stable code. */
  readonly code: BindingApplicationClaimErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why it was not taken. */
export type BindingApplicationClaimErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** There is no such application in the caller's pooling area. */
  | 'NOT_FOUND'
  /** It is not in review, or not escalated yet where a supervisor asks. */
  | 'APPLICATION_STATE_FORBIDS'
  /** The caller handed it in, or a part of it. */
  | 'REVIEWER_IS_SUBMITTER'
  /** Another reviewer has taken it. */
  | 'APPLICATION_CLAIMED_BY_OTHER'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** What became of it. */
export type BindingApplicationReleasePayload = {
  readonly __typename?: 'BindingApplicationReleasePayload';
  /** The application as it stands; null if that was refused. */
  readonly application?: Maybe<BindingApplication>;
  /** Why it was not given back. */
  readonly userErrors: ReadonlyArray<BindingApplicationReleaseUserError>;
};

/** Why it was not given back. */
export type BindingApplicationReleaseUserError = UserError & {
  readonly __typename?: 'BindingApplicationReleaseUserError';
  /** Stable code. */
  readonly code: BindingApplicationReleaseErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why it was not given back. */
export type BindingApplicationReleaseErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** There is no such application in the caller's pooling area. */
  | 'NOT_FOUND'
  /** It is not in review. */
  | 'APPLICATION_STATE_FORBIDS'
  /** It has been handed round too often: who has it now decides it. */
  | 'APPLICATION_HANDED_ROUND'
  /** Nobody has taken it; take it first. */
  | 'APPLICATION_NOT_CLAIMED'
  /** Another reviewer has taken it. */
  | 'APPLICATION_CLAIMED_BY_OTHER'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** What became of it. */
export type BindingApplicationReassignPayload = {
  readonly __typename?: 'BindingApplicationReassignPayload';
  /** The application as it stands; null if that was refused. */
  readonly application?: Maybe<BindingApplication>;
  /** Why it was not given to somebody else. */
  readonly userErrors: ReadonlyArray<BindingApplicationReassignUserError>;
};

/** Why it was not given to somebody else. */
export type BindingApplicationReassignUserError = UserError & {
  readonly __typename?: 'BindingApplicationReassignUserError';
  /** Stable code. */
  readonly code: BindingApplicationReassignErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why it was not given to somebody else. */
export type BindingApplicationReassignErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** There is no such application in the caller's pooling area. */
  | 'NOT_FOUND'
  /** The reviewer is not named as tokens name somebody. */
  | 'REVIEWER_MALFORMED'
  /** It is not in review. */
  | 'APPLICATION_STATE_FORBIDS'
  /** It has been handed round too often: who has it now decides it. */
  | 'APPLICATION_HANDED_ROUND'
  /** That reviewer handed it in, or a part of it. */
  | 'REVIEWER_IS_SUBMITTER'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** What became of it. */
export type BindingApplicationDecidePayload = {
  readonly __typename?: 'BindingApplicationDecidePayload';
  /** The application as it stands; null if that was refused. */
  readonly application?: Maybe<BindingApplication>;
  /** Why it was not decided. */
  readonly userErrors: ReadonlyArray<BindingApplicationDecideUserError>;
};

/** Why it was not decided. */
export type BindingApplicationDecideUserError = UserError & {
  readonly __typename?: 'BindingApplicationDecideUserError';
  /** Stable code. */
  readonly code: BindingApplicationDecideErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why it was not decided. */
export type BindingApplicationDecideErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** There is no such application in the caller's pooling area. */
  | 'NOT_FOUND'
  /** No reason was given. */
  | 'DECISION_REASONS_EMPTY'
  /** A reason says nothing for such a step. */
  | 'DECISION_REASONS_DO_NOT_FIT'
  /** It is not in review, or not escalated yet where a supervisor asks. */
  | 'APPLICATION_STATE_FORBIDS'
  /** The caller handed it in, or a part of it. */
  | 'REVIEWER_IS_SUBMITTER'
  /** Nobody has taken it; take it first. */
  | 'APPLICATION_NOT_CLAIMED'
  /** Another reviewer has taken it. */
  | 'APPLICATION_CLAIMED_BY_OTHER'
  /** The rules do not allow it any more; the message says which. It can only be refused. */
  | 'RULES_NOT_MET'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** What became of it. */
export type BindingApplicationAskForEvidencePayload = {
  readonly __typename?: 'BindingApplicationAskForEvidencePayload';
  /** The application as it stands; null if that was refused. */
  readonly application?: Maybe<BindingApplication>;
  /** Why it was not sent back. */
  readonly userErrors: ReadonlyArray<BindingApplicationAskForEvidenceUserError>;
};

/** Why it was not sent back. */
export type BindingApplicationAskForEvidenceUserError = UserError & {
  readonly __typename?: 'BindingApplicationAskForEvidenceUserError';
  /** Stable code. */
  readonly code: BindingApplicationAskForEvidenceErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why it was not sent back. */
export type BindingApplicationAskForEvidenceErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** There is no such application in the caller's pooling area. */
  | 'NOT_FOUND'
  /** No reason was given. */
  | 'DECISION_REASONS_EMPTY'
  /** A reason says nothing for such a step. */
  | 'DECISION_REASONS_DO_NOT_FIT'
  /** It is not in review, or not escalated yet where a supervisor asks. */
  | 'APPLICATION_STATE_FORBIDS'
  /** It has been handed round too often: who has it now decides it. */
  | 'APPLICATION_HANDED_ROUND'
  /** The caller handed it in, or a part of it. */
  | 'REVIEWER_IS_SUBMITTER'
  /** Nobody has taken it; take it first. */
  | 'APPLICATION_NOT_CLAIMED'
  /** Another reviewer has taken it. */
  | 'APPLICATION_CLAIMED_BY_OTHER'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** A statement of an account (对账单), seen by whoever asked for it alone. */
export type AccountStatement = Node & {
  readonly __typename?: 'AccountStatement';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** How far it is. */
  readonly state: AccountStatementState;
  /** Why there is no file; null unless it is `FAILED`. */
  readonly failure?: Maybe<AccountStatementFailure>;
  /** Its form. */
  readonly format: AccountStatementFormat;
  /** Its first day, in Asia/Shanghai; null where it begins with the account. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Its last day, in Asia/Shanghai; null where it ends with the moment of asking. */
  readonly until?: Maybe<Scalars['Date']['output']>;
  /** Entries in its period, those that are not listed counted too. */
  readonly entries: Scalars['Int']['output'];
  /** When it was asked for. What was booked later is not in it. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Until when it can be fetched. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Size of the file; null where there is none. */
  readonly bytes?: Maybe<Scalars['Int']['output']>;
  /** SHA-256 of the file, 64 hexadecimal digits in lower case; null where there is none. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
  /** From where to fetch the file within five minutes, a new address each time; null unless it is `READY`. */
  readonly download?: Maybe<PresignedRequest>;
};

/** How far a statement is. */
export type AccountStatementState =
  /** It is being made. */
  | 'REQUESTED'
  /** It can be fetched. */
  | 'READY'
  /** It will not come. Ask again. */
  | 'FAILED'
  /** It is gone: a statement stays three days. */
  | 'EXPIRED';

/** Why a statement was not made. */
export type AccountStatementFailure =
  /** Its entries do not follow from one another. An auditor finds where by `accountVerify`. */
  | 'BALANCES_DO_NOT_FOLLOW'
  /** It was not there half an hour after it was asked for. */
  | 'NOT_MADE_IN_TIME';

/** The form of a statement. */
export type AccountStatementFormat =
  /** RFC 4180, UTF-8 with a byte order mark: the columns, the opening balance, each entry oldest first, sums, the closing balance. Yuan. */
  | 'CSV'
  /** A4 for printing, with the holder masked, the pooling area, the time at which it was made, and page numbers. */
  | 'PDF';

/** Languages of what is printed. */
export type Language =
  /** English. */
  | 'EN'
  /** Simplified Chinese. */
  | 'ZH_CN';

/** Which account, which period, in which form. */
export type AccountStatementCreateInput = {
  /** Chosen by the client, 8 to 128 characters of `A-Z a-z 0-9 _ - . :`. The same key with the same content gives the same answer again, for at least 30 days. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `PersonalAccount.id`. */
  readonly accountId: Scalars['ID']['input'];
  /** Its form. */
  readonly format: AccountStatementFormat;
  /** Its first day, in Asia/Shanghai; the account's first where nothing is given. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Its last day, in Asia/Shanghai; up to now where nothing is given. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  /** List entries of these kinds only; those of others are one line with their sum. All where nothing is given. */
  readonly kinds?: InputMaybe<ReadonlyArray<AccountEntryKind>>;
  /** Its language; what the request prefers by `Accept-Language` where nothing is given. */
  readonly language?: InputMaybe<Language>;
};

/** What became of it. */
export type AccountStatementCreatePayload = {
  readonly __typename?: 'AccountStatementCreatePayload';
  /** The statement, as it stood when it was asked for; null if it was refused. */
  readonly statement?: Maybe<AccountStatement>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<AccountStatementCreateUserError>;
};

/** Why no statement is made. */
export type AccountStatementCreateUserError = UserError & {
  readonly __typename?: 'AccountStatementCreateUserError';
  /** Stable code. */
  readonly code: AccountStatementCreateErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why no statement is made. */
export type AccountStatementCreateErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The first or the last day is still to come. */
  | 'DATE_IN_THE_FUTURE'
  /** The last day is before the first. */
  | 'STATEMENT_PERIOD_MALFORMED'
  /** The caller has no such account, or staff none in their pooling area. */
  | 'NOT_FOUND'
  /** The period has more than 10,000 entries: ask for a shorter one. */
  | 'STATEMENT_TOO_LARGE'
  /** Somebody else did the same at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much is going on; try again in a moment. */
  | 'BUSY';

/** Who is calling, and what is his own. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** What the caller is. */
  readonly role: Role;
  /** The OAuth client through which he calls. */
  readonly clientId: Scalars['String']['output'];
  /** The pooling area that staff, institutions and terminals work for. */
  readonly admdvs?: Maybe<Scalars['Admdvs']['output']>;
  /** The person who signed in; null for callers who are not citizens. */
  readonly person?: Maybe<Person>;
  /** Who looked at the signed-in person's data, newest first; null for callers who are not citizens. */
  readonly accessLog?: Maybe<AccessRecordConnection>;
  /** The channels that the signed-in person has allowed, now or before; null for callers who are not citizens. */
  readonly consents?: Maybe<ChannelConsentConnection>;
  /** The applications in which the signed-in person has a part, newest first; null for callers who are not citizens. */
  readonly bindingApplications?: Maybe<BindingApplicationConnection>;
};


/** Who is calling, and what is his own. */
export type ViewerAccessLogArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Who is calling, and what is his own. */
export type ViewerConsentsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Who is calling, and what is his own. */
export type ViewerBindingApplicationsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 医保电子凭证: one person, one code. */
export type Voucher = {
  readonly __typename?: 'Voucher';
  /** Whether codes can be shown with it. */
  readonly state: VoucherState;
  /** Pooling area whose agreement he accepted. */
  readonly admdvs: Scalars['Admdvs']['output'];
  /** Version of the agreement. */
  readonly agreementVersion: Scalars['String']['output'];
  /** `RegionProfile.versionId` of the rules under which he accepted it. */
  readonly profileVersion: Scalars['String']['output'];
  /** Since when it is active. */
  readonly activatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Whether codes can be shown with an e-voucher. */
export type VoucherState =
  /** The agreement is accepted; the face has to be authenticated. */
  | 'AWAITING_FACE'
  /** Codes can be shown. */
  | 'ACTIVE';

/** A code that counts once and for a minute. */
export type VoucherCode = {
  readonly __typename?: 'VoucherCode';
  /** What a till reads; it names nobody in clear. */
  readonly token: Scalars['String']['output'];
  /** The same as a QR code, as a picture in SVG. */
  readonly qr: Scalars['String']['output'];
  /** From then on it counts no more. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Masked name of the person whose code it is. */
  readonly name: Scalars['String']['output'];
};

/** Where, and which agreement. */
export type VoucherActivateInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A pooling area in which he takes part now. */
  readonly admdvs: Scalars['Admdvs']['input'];
  /** `version` of the agreement that he has read; an old one is refused. */
  readonly agreementVersion: Scalars['String']['input'];
};

/** What became of it. */
export type VoucherActivatePayload = {
  readonly __typename?: 'VoucherActivatePayload';
  /** The voucher; null if it was refused. */
  readonly voucher?: Maybe<Voucher>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<VoucherActivateUserError>;
};

/** Why a voucher was not activated. */
export type VoucherActivateUserError = UserError & {
  readonly __typename?: 'VoucherActivateUserError';
  /** Stable code. */
  readonly code: VoucherActivateErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a voucher was not activated. */
export type VoucherActivateErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The pooling area is not served here. */
  | 'POOLING_AREA_UNKNOWN'
  /** There is a newer agreement; it must be read first. */
  | 'VOUCHER_AGREEMENT_NOT_CURRENT'
  /** The person takes no part in this pooling area now. */
  | 'PARTICIPATION_NOT_FOUND'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** The code. */
export type VoucherCodeRedeemInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. A reply that was lost is given again under the same key. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `VoucherCode.token`, as it was read. */
  readonly token: Scalars['String']['input'];
};

/** What became of it. */
export type VoucherCodeRedeemPayload = {
  readonly __typename?: 'VoucherCodeRedeemPayload';
  /** Who stands there; null if the code does not count. */
  readonly presented?: Maybe<PresentedPerson>;
  /** Why it does not count. */
  readonly userErrors: ReadonlyArray<VoucherCodeRedeemUserError>;
};

/** Who stands at a till, as the code says that he showed. Masked. */
export type PresentedPerson = {
  readonly __typename?: 'PresentedPerson';
  /** Masked: `张*` (1101 `psn_name`). */
  readonly name: Scalars['String']['output'];
  /** Kind of identity document (1101 `psn_cert_type`). */
  readonly certificateKind: CertificateKind;
  /** Masked: `330106********1234` (1101 `certno`). */
  readonly certificateNumber: Scalars['String']['output'];
  /** Where and how he is insured. */
  readonly participations: ReadonlyArray<PresentedParticipation>;
  /** Masked name of the holder of the display link who showed the member's code; null where the person showed his own. */
  readonly shownBy?: Maybe<Scalars['String']['output']>;
  /** When the code was read. */
  readonly readAt: Scalars['DateTime']['output'];
};

/** A row of somebody who stands at a till. */
export type PresentedParticipation = {
  readonly __typename?: 'PresentedParticipation';
  /** 1101 `insutype`. */
  readonly insuranceType: InsuranceType;
  /** The pooling area (1101 `insuplc_admdvs`). */
  readonly admdvs: Scalars['Admdvs']['output'];
  /** 1101 `psn_insu_stas`. */
  readonly status: ParticipationStatus;
};

/** Why a code does not count. */
export type VoucherCodeRedeemUserError = UserError & {
  readonly __typename?: 'VoucherCodeRedeemUserError';
  /** Stable code. */
  readonly code: VoucherCodeRedeemErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a code does not count. */
export type VoucherCodeRedeemErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** It is no code of this service, or the display link through which it was shown has ended. */
  | 'VOUCHER_CODE_NOT_VALID'
  /** It is older than a minute. */
  | 'VOUCHER_CODE_EXPIRED'
  /** It was used already. */
  | 'VOUCHER_CODE_USED'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** What for: exactly one of `applicationId` and `voucher`. */
export type FaceAuthenticationStartInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `BindingApplication.id` of an application that is AWAITING_FACE. */
  readonly applicationId?: InputMaybe<Scalars['ID']['input']>;
  /** True for one's own voucher that is AWAITING_FACE. */
  readonly voucher?: Scalars['Boolean']['input'];
};

/** What became of it. */
export type FaceAuthenticationStartPayload = {
  readonly __typename?: 'FaceAuthenticationStartPayload';
  /** The session; null if it was refused. */
  readonly session?: Maybe<FaceSession>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<FaceAuthenticationStartUserError>;
};

/** A face authentication at the outside provider. Its result is seen in the application or the voucher that waits for it. */
export type FaceSession = {
  readonly __typename?: 'FaceSession';
  /** Where the person goes with the device that looks at him. */
  readonly url: Scalars['String']['output'];
  /** Until when it can be answered: a quarter of an hour after it was opened. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** Why a face authentication was not begun. */
export type FaceAuthenticationStartUserError = UserError & {
  readonly __typename?: 'FaceAuthenticationStartUserError';
  /** Stable code. */
  readonly code: FaceAuthenticationStartErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a face authentication was not begun. */
export type FaceAuthenticationStartErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** It is for an application or for one's own voucher: exactly one of the two. */
  | 'FACE_PURPOSE_MALFORMED'
  /** There is no such application for whose member the caller may begin one. */
  | 'NOT_FOUND'
  /** The application does not wait for a face, or not any more. */
  | 'APPLICATION_STATE_FORBIDS'
  /** The voucher does not wait for a face. */
  | 'VOUCHER_FACE_NOT_AWAITED'
  /** There were five of them today. */
  | 'FACE_ATTEMPTS_EXHAUSTED'
  /** The provider cannot be reached; try again. */
  | 'FACE_PROVIDER_UNAVAILABLE'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Whose transaction password, and the file number. */
export type TransactionPasswordRemoveInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `Person.id`. */
  readonly personId: Scalars['ID']['input'];
  /** File or ticket number of the visit: 1 to 100 of `A-Z a-z 0-9`, space and `. : # / _ -`, with a digit, no run of more than ten digits, and nothing that could be the number of a certificate, a card or a phone; or the number of a document, as 杭医保〔2026〕18号. */
  readonly reference: Scalars['String']['input'];
};

/** What became of it. */
export type TransactionPasswordRemovePayload = {
  readonly __typename?: 'TransactionPasswordRemovePayload';
  /** The removal; null if it was refused. */
  readonly removal?: Maybe<TransactionPasswordRemoval>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<TransactionPasswordRemoveUserError>;
};

/** That a transaction password was removed. */
export type TransactionPasswordRemoval = {
  readonly __typename?: 'TransactionPasswordRemoval';
  /** When. */
  readonly removedAt: Scalars['DateTime']['output'];
};

/** Why a transaction password was not removed. */
export type TransactionPasswordRemoveUserError = UserError & {
  readonly __typename?: 'TransactionPasswordRemoveUserError';
  /** Stable code. */
  readonly code: TransactionPasswordRemoveErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a transaction password was not removed. */
export type TransactionPasswordRemoveErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The file or ticket number does not have the form that the input says. */
  | 'REFERENCE_MALFORMED'
  /** There is no such person of the caller's pooling area. */
  | 'NOT_FOUND'
  /** The person has set none. */
  | 'TRANSACTION_PASSWORD_MISSING'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** 共济额度: what a giver has set aside for one relative. `set` is `spent`, `left` and what is pending, together. Nothing in it tells what else the giver has. */
export type MutualAidQuota = {
  readonly __typename?: 'MutualAidQuota';
  /** The whole that the relative may use, what he has used of it included. */
  readonly set: Money;
  /** What he has used of it. */
  readonly spent: Money;
  /** What he may still spend of it now. */
  readonly left: Money;
  /** Transfers that he has not accepted yet, in the order in which they were made. */
  readonly pending: ReadonlyArray<PendingQuotaTransfer>;
};

/** Something set aside that waits to be accepted. */
export type PendingQuotaTransfer = {
  readonly __typename?: 'PendingQuotaTransfer';
  /** What `mutualAidQuotaAccept` names; `AccountEntry.transferId` of its booking. */
  readonly transferId: Scalars['String']['output'];
  /** How much. */
  readonly amount: Money;
  /** From this instant on it can no longer be accepted and is the giver's again. */
  readonly acceptBy: Scalars['DateTime']['output'];
};

/** What was decided on a quota. */
export type MutualAidQuotaDecision = {
  readonly __typename?: 'MutualAidQuotaDecision';
  /** The link, from the caller's side. */
  readonly link: FamilyLink;
  /** The quota as the decision left it. */
  readonly quota: MutualAidQuota;
  /** `RegionProfile.versionId` by which it was decided: the one in force that day. */
  readonly profileVersion: Scalars['String']['output'];
  /** When. */
  readonly decidedAt: Scalars['DateTime']['output'];
};

/** For whom, and how much. */
export type MutualAidQuotaSetInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `FamilyLink.id` of a link of mutual aid, as its giver has it. */
  readonly linkId: Scalars['ID']['input'];
  /** The whole that the relative may use, what he has used of it included. Not by how much it changes: the same amount means the same, whatever he spends at that moment. */
  readonly quota: MoneyInput;
  /** The giver's, where the pooling area asks for it (S1, `UnbindingRule.transactionPasswordAsked`); who has none yet sets it with this. */
  readonly transactionPassword?: InputMaybe<Scalars['String']['input']>;
};

/** What became of it. */
export type MutualAidQuotaSetPayload = {
  readonly __typename?: 'MutualAidQuotaSetPayload';
  /** The decision; null if it was refused. */
  readonly decision?: Maybe<MutualAidQuotaDecision>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<MutualAidQuotaSetUserError>;
};

/** Why a quota was not set. */
export type MutualAidQuotaSetUserError = UserError & {
  readonly __typename?: 'MutualAidQuotaSetUserError';
  /** Stable code. */
  readonly code: MutualAidQuotaSetErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a quota was not set. */
export type MutualAidQuotaSetErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** It is no amount in yuan with at most two decimals. */
  | 'AMOUNT_MALFORMED'
  /** It is below zero. */
  | 'AMOUNT_BELOW_ZERO'
  /** It is more than any amount may be. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** The caller gives through no such link of mutual aid. */
  | 'NOT_FOUND'
  /** The link has ended. */
  | 'LINK_NOT_LIVE'
  /** The account from which the link pays is closed. */
  | 'ACCOUNT_CLOSED'
  /** The pooling area has no quotas. */
  | 'QUOTA_NOT_OFFERED'
  /** The relative has used more than that already. */
  | 'QUOTA_BELOW_SPENT'
  /** It is raised by more than one transfer may be; the message says how much that is. */
  | 'QUOTA_PER_TRANSFER_EXCEEDED'
  /** Nothing is transferred at this hour; the message says from when until when. */
  | 'QUOTA_CLOSED_NOW'
  /** There were as many transfers today as there may be. */
  | 'QUOTA_TRANSFERS_OF_DAY_USED_UP'
  /** The account does not hold so much that may be shared and is promised to nobody else. */
  | 'QUOTA_NOT_COVERED'
  /** The pooling area asks the giver for his transaction password. */
  | 'TRANSACTION_PASSWORD_MISSING'
  /** He has none yet, and what he gives cannot be one: it is not six digits. */
  | 'TRANSACTION_PASSWORD_MALFORMED'
  /** The transaction password is wrong; the message says how many attempts are left. */
  | 'TRANSACTION_PASSWORD_WRONG'
  /** Too many wrong attempts; the message says until when it is locked. */
  | 'TRANSACTION_PASSWORD_LOCKED'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Which transfer. */
export type MutualAidQuotaAcceptInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `FamilyLink.id` of a link of mutual aid, as its receiver has it. */
  readonly linkId: Scalars['ID']['input'];
  /** `PendingQuotaTransfer.transferId`. */
  readonly transferId: Scalars['String']['input'];
};

/** What became of it. */
export type MutualAidQuotaAcceptPayload = {
  readonly __typename?: 'MutualAidQuotaAcceptPayload';
  /** The decision; null if it was refused. */
  readonly decision?: Maybe<MutualAidQuotaDecision>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<MutualAidQuotaAcceptUserError>;
};

/** Why a transfer was not accepted. */
export type MutualAidQuotaAcceptUserError = UserError & {
  readonly __typename?: 'MutualAidQuotaAcceptUserError';
  /** Stable code. */
  readonly code: MutualAidQuotaAcceptErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a transfer was not accepted. */
export type MutualAidQuotaAcceptErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The caller receives through no such link of mutual aid. */
  | 'NOT_FOUND'
  /** The link has ended. */
  | 'LINK_NOT_LIVE'
  /** The account from which the link pays is closed. */
  | 'ACCOUNT_CLOSED'
  /** The pooling area has no mutual aid any more. */
  | 'QUOTA_NOT_OFFERED'
  /** No such transfer waits for him: it was accepted, taken back or returned. */
  | 'QUOTA_TRANSFER_NOT_PENDING'
  /** Its time to be accepted is over, and it goes back. */
  | 'QUOTA_ACCEPTANCE_OVER'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';

/** Which link, and which place. */
export type MutualAidPrioritySetInput = {
  /** Chosen by the client; see `ChannelConsentGrantInput`. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** `FamilyLink.id` of a link of mutual aid, as its receiver has it. */
  readonly linkId: Scalars['ID']['input'];
  /** From 1, which comes first, to 49; left out, the place is taken away. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of it. */
export type MutualAidPrioritySetPayload = {
  readonly __typename?: 'MutualAidPrioritySetPayload';
  /** The link as it is now; null if it was refused. */
  readonly link?: Maybe<FamilyLink>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<MutualAidPrioritySetUserError>;
};

/** Why a place was not set. */
export type MutualAidPrioritySetUserError = UserError & {
  readonly __typename?: 'MutualAidPrioritySetUserError';
  /** Stable code. */
  readonly code: MutualAidPrioritySetErrorCode;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** Where in the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Why a place was not set. */
export type MutualAidPrioritySetErrorCode =
  /** The key is not 8 to 128 characters of the allowed set. */
  | 'IDEMPOTENCY_KEY_MALFORMED'
  /** The key was used before for something else. */
  | 'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT'
  /** The caller receives through no such link of mutual aid. */
  | 'NOT_FOUND'
  /** The link has ended. */
  | 'LINK_NOT_LIVE'
  /** It is not from 1 to 49. */
  | 'PRIORITY_OUT_OF_RANGE'
  /** Somebody changed it at the same moment; try again. */
  | 'CHANGED_MEANWHILE'
  /** Too much at once; try again. */
  | 'BUSY';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AccountView )
    | ( EntryView )
    | ( ApplicationView )
    | ( PersonView )
    | ( ClaimView )
    | ( ConsentView )
    | ( EvidenceView )
    | ( LinkView )
    | ( AdjustmentView )
    | ( ParticipationView )
    | ( ReconciliationRequestView )
    | ( StatementView )
  ;
  UserError:
    | ( PersonUnmaskUserError )
    | ( BindingApplicationSubmitUserError )
    | ( BindingApplicationSubmitBatchUserError )
    | ( BindingApplicationWithdrawUserError )
    | ( BindingApplicationConfirmUserError )
    | ( BindingApplicationSupplementUserError )
    | ( ClaimSettleUserError )
    | ( ClaimCancelUserError )
    | ( MessageReverseUserError )
    | ( ClaimResettleUserError )
    | ( InstitutionDesignateUserError )
    | ( MutualAidFreezeUserError )
    | ( MutualAidUnfreezeUserError )
    | ( ChannelConsentGrantUserError )
    | ( ChannelConsentRevokeUserError )
    | ( EvidenceUploadCreateUserError )
    | ( EvidenceUploadCompleteUserError )
    | ( EvidenceReadUserError )
    | ( FamilyLinkUnbindUserError )
    | ( FamilyRelationRefuteUserError )
    | ( ContributionBookUserError )
    | ( InterestCreditUserError )
    | ( AdjustmentProposeUserError )
    | ( AdjustmentApproveUserError )
    | ( AdjustmentRejectUserError )
    | ( PremiumPayUserError )
    | ( ReconciliationUploadCreateUserError )
    | ( ReconciliationDetailUserError )
    | ( ReconciliationDayResolveUserError )
    | ( ClearingFileCreateUserError )
    | ( PersonRegisterUserError )
    | ( ParticipationAddUserError )
    | ( ParticipationSuspendUserError )
    | ( ParticipationResumeUserError )
    | ( ParticipationEndUserError )
    | ( ParticipationMoveUserError )
    | ( BindingApplicationClaimUserError )
    | ( BindingApplicationReleaseUserError )
    | ( BindingApplicationReassignUserError )
    | ( BindingApplicationDecideUserError )
    | ( BindingApplicationAskForEvidenceUserError )
    | ( AccountStatementCreateUserError )
    | ( VoucherActivateUserError )
    | ( VoucherCodeRedeemUserError )
    | ( FaceAuthenticationStartUserError )
    | ( TransactionPasswordRemoveUserError )
    | ( MutualAidQuotaSetUserError )
    | ( MutualAidQuotaAcceptUserError )
    | ( MutualAidPrioritySetUserError )
  ;
  LinkRules:
    | ( DisplayRulesView )
    | ( MutualAidRulesView )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AccessRecord: ResolverTypeWrapper<AccessRecordView>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccessKind: AccessKind;
  PersonField: PersonField;
  AccessRecordConnection: ResolverTypeWrapper<Omit<AccessRecordConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AccessRecordEdge']> }>;
  AccessRecordEdge: ResolverTypeWrapper<Omit<AccessRecordEdge, 'node'> & { node: ResolversTypes['AccessRecord'] }>;
  UnmaskPurpose: UnmaskPurpose;
  PersonUnmaskInput: PersonUnmaskInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PersonUnmaskPayload: ResolverTypeWrapper<PersonUnmaskPayload>;
  PersonPlaintext: ResolverTypeWrapper<PersonPlaintext>;
  PersonUnmaskUserError: ResolverTypeWrapper<PersonUnmaskUserError>;
  PersonUnmaskErrorCode: PersonUnmaskErrorCode;
  PersonalAccount: ResolverTypeWrapper<AccountView>;
  AccountBalance: ResolverTypeWrapper<Omit<AccountBalance, 'balance' | 'currentYear' | 'historical' | 'reserved'> & { balance: ResolversTypes['Money'], currentYear: ResolversTypes['Money'], historical: ResolversTypes['Money'], reserved: ResolversTypes['Money'] }>;
  PersonalAccountStatus: PersonalAccountStatus;
  AccountEntry: ResolverTypeWrapper<EntryView>;
  AccountEntryKind: AccountEntryKind;
  AccountEntryReason: AccountEntryReason;
  CounterSide: CounterSide;
  AccountEntryConnection: ResolverTypeWrapper<Omit<AccountEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AccountEntryEdge']> }>;
  AccountEntryEdge: ResolverTypeWrapper<Omit<AccountEntryEdge, 'node'> & { node: ResolversTypes['AccountEntry'] }>;
  Reader: Reader;
  Role: Role;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Admdvs: ResolverTypeWrapper<Scalars['Admdvs']['output']>;
  Currency: Currency;
  Money: ResolverTypeWrapper<bigint>;
  MoneyInput: MoneyInput;
  LocalizedText: ResolverTypeWrapper<LocalizedTextView>;
  VersionedText: ResolverTypeWrapper<VersionedTextView>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  BindingApplication: ResolverTypeWrapper<ApplicationView>;
  ApplicationParty: ResolverTypeWrapper<ApplicationPartyView>;
  BindingApplicationState: BindingApplicationState;
  ApplicationPart: ApplicationPart;
  BindingInitiator: BindingInitiator;
  SubmissionChannel: SubmissionChannel;
  ApplicationProgress: ResolverTypeWrapper<ApplicationProgress>;
  ApplicationProgressStep: ApplicationProgressStep;
  RuleVerdict: ResolverTypeWrapper<RuleVerdictView>;
  RuleResult: RuleResult;
  EvidenceRequirement: ResolverTypeWrapper<EvidenceRequirement>;
  EvidenceKind: EvidenceKind;
  EvidenceForm: EvidenceForm;
  ApplicationEvidence: ResolverTypeWrapper<ApplicationEvidence>;
  ApplicationReason: ResolverTypeWrapper<ApplicationReasonView>;
  ApplicationAction: ResolverTypeWrapper<ApplicationActionView>;
  ApplicationAct: ApplicationAct;
  ActorRole: ActorRole;
  BindingEligibility: ResolverTypeWrapper<Omit<BindingEligibility, 'verdicts'> & { verdicts: ReadonlyArray<ResolversTypes['RuleVerdict']> }>;
  ApplicationNeed: ApplicationNeed;
  PartyInput: PartyInput;
  CommitmentLetterInput: CommitmentLetterInput;
  EvidenceInput: EvidenceInput;
  BindingRequestInput: BindingRequestInput;
  BindingApplicationSubmitInput: BindingApplicationSubmitInput;
  BindingApplicationSubmitBatchInput: BindingApplicationSubmitBatchInput;
  BindingApplicationWithdrawInput: BindingApplicationWithdrawInput;
  BindingApplicationConfirmInput: BindingApplicationConfirmInput;
  BindingApplicationSupplementInput: BindingApplicationSupplementInput;
  BindingApplicationSubmitPayload: ResolverTypeWrapper<Omit<BindingApplicationSubmitPayload, 'application'> & { application?: Maybe<ResolversTypes['BindingApplication']> }>;
  BindingApplicationSubmitUserError: ResolverTypeWrapper<BindingApplicationSubmitUserError>;
  BindingApplicationSubmitErrorCode: BindingApplicationSubmitErrorCode;
  BindingApplicationSubmitBatchPayload: ResolverTypeWrapper<Omit<BindingApplicationSubmitBatchPayload, 'results'> & { results?: Maybe<ReadonlyArray<ResolversTypes['BindingApplicationSubmitPayload']>> }>;
  BindingApplicationSubmitBatchUserError: ResolverTypeWrapper<BindingApplicationSubmitBatchUserError>;
  BindingApplicationSubmitBatchErrorCode: BindingApplicationSubmitBatchErrorCode;
  BindingApplicationWithdrawPayload: ResolverTypeWrapper<Omit<BindingApplicationWithdrawPayload, 'application'> & { application?: Maybe<ResolversTypes['BindingApplication']> }>;
  BindingApplicationWithdrawUserError: ResolverTypeWrapper<BindingApplicationWithdrawUserError>;
  BindingApplicationWithdrawErrorCode: BindingApplicationWithdrawErrorCode;
  BindingApplicationConfirmPayload: ResolverTypeWrapper<Omit<BindingApplicationConfirmPayload, 'application'> & { application?: Maybe<ResolversTypes['BindingApplication']> }>;
  BindingApplicationConfirmUserError: ResolverTypeWrapper<BindingApplicationConfirmUserError>;
  BindingApplicationConfirmErrorCode: BindingApplicationConfirmErrorCode;
  BindingApplicationSupplementPayload: ResolverTypeWrapper<Omit<BindingApplicationSupplementPayload, 'application'> & { application?: Maybe<ResolversTypes['BindingApplication']> }>;
  BindingApplicationSupplementUserError: ResolverTypeWrapper<BindingApplicationSupplementUserError>;
  BindingApplicationSupplementErrorCode: BindingApplicationSupplementErrorCode;
  BindingApplicationConnection: ResolverTypeWrapper<Omit<BindingApplicationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['BindingApplicationEdge']> }>;
  BindingApplicationEdge: ResolverTypeWrapper<Omit<BindingApplicationEdge, 'node'> & { node: ResolversTypes['BindingApplication'] }>;
  Person: ResolverTypeWrapper<PersonView>;
  Claim: ResolverTypeWrapper<ClaimView>;
  ClaimState: ClaimState;
  ReimbursementClass: ReimbursementClass;
  InstitutionLevel: InstitutionLevel;
  ClaimCosts: ResolverTypeWrapper<Omit<ClaimCosts, 'total' | 'inScope' | 'preSelfPay' | 'overLimit' | 'fullSelfFunded'> & { total: ResolversTypes['Money'], inScope: ResolversTypes['Money'], preSelfPay: ResolversTypes['Money'], overLimit: ResolversTypes['Money'], fullSelfFunded: ResolversTypes['Money'] }>;
  ClaimItems: ResolverTypeWrapper<ClaimItemsView>;
  ClaimSettlement: ResolverTypeWrapper<ClaimSettlementView>;
  ClaimBand: ResolverTypeWrapper<Omit<ClaimBand, 'upTo' | 'amount' | 'fund'> & { upTo?: Maybe<ResolversTypes['Money']>, amount: ResolversTypes['Money'], fund: ResolversTypes['Money'] }>;
  ClaimOtherFund: ResolverTypeWrapper<Omit<ClaimOtherFund, 'deductible' | 'paid' | 'cutByCap'> & { deductible: ResolversTypes['Money'], paid: ResolversTypes['Money'], cutByCap: ResolversTypes['Money'] }>;
  OtherFund: OtherFund;
  RegionClass: RegionClass;
  ClaimPayer: ResolverTypeWrapper<ClaimPayerView>;
  ClaimCashReason: ResolverTypeWrapper<ClaimCashReasonView>;
  ClaimCashReasonCode: ClaimCashReasonCode;
  CostClass: CostClass;
  ClaimExplanation: ResolverTypeWrapper<ClaimExplanationView>;
  ClaimCancellation: ResolverTypeWrapper<ClaimCancellationView>;
  ClaimCancellationKind: ClaimCancellationKind;
  ClaimConnection: ResolverTypeWrapper<Omit<ClaimConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ClaimEdge']> }>;
  ClaimEdge: ResolverTypeWrapper<Omit<ClaimEdge, 'node'> & { node: ResolversTypes['Claim'] }>;
  ClaimQuote: ResolverTypeWrapper<ClaimQuoteView>;
  ClaimantInput: ClaimantInput;
  ClaimCostsInput: ClaimCostsInput;
  ClaimItemsInput: ClaimItemsInput;
  ClaimQuoteInput: ClaimQuoteInput;
  ClaimSettleInput: ClaimSettleInput;
  ClaimSettlePayload: ResolverTypeWrapper<Omit<ClaimSettlePayload, 'claim'> & { claim?: Maybe<ResolversTypes['Claim']> }>;
  ClaimSettleUserError: ResolverTypeWrapper<ClaimSettleUserError>;
  ClaimSettleErrorCode: ClaimSettleErrorCode;
  ClaimCancelInput: ClaimCancelInput;
  ClaimCancelPayload: ResolverTypeWrapper<Omit<ClaimCancelPayload, 'claim'> & { claim?: Maybe<ResolversTypes['Claim']> }>;
  ClaimCancelUserError: ResolverTypeWrapper<ClaimCancelUserError>;
  ClaimCancelErrorCode: ClaimCancelErrorCode;
  MessageReverseInput: MessageReverseInput;
  MessageReversePayload: ResolverTypeWrapper<Omit<MessageReversePayload, 'reversal'> & { reversal?: Maybe<ResolversTypes['MessageReversal']> }>;
  MessageReverseUserError: ResolverTypeWrapper<MessageReverseUserError>;
  MessageReverseErrorCode: MessageReverseErrorCode;
  MessageReversal: ResolverTypeWrapper<Omit<MessageReversal, 'claim'> & { claim?: Maybe<ResolversTypes['Claim']> }>;
  ClaimResettleInput: ClaimResettleInput;
  ClaimResettlePayload: ResolverTypeWrapper<Omit<ClaimResettlePayload, 'claim' | 'refundDue'> & { claim?: Maybe<ResolversTypes['Claim']>, refundDue?: Maybe<ResolversTypes['Money']> }>;
  ClaimResettleUserError: ResolverTypeWrapper<ClaimResettleUserError>;
  ClaimResettleErrorCode: ClaimResettleErrorCode;
  InstitutionDesignateInput: InstitutionDesignateInput;
  InstitutionDesignatePayload: ResolverTypeWrapper<Omit<InstitutionDesignatePayload, 'institution'> & { institution?: Maybe<ResolversTypes['Institution']> }>;
  InstitutionDesignateUserError: ResolverTypeWrapper<InstitutionDesignateUserError>;
  InstitutionDesignateErrorCode: InstitutionDesignateErrorCode;
  Institution: ResolverTypeWrapper<InstitutionView>;
  InstitutionKind: InstitutionKind;
  MutualAidFreezeInput: MutualAidFreezeInput;
  MutualAidFreezePayload: ResolverTypeWrapper<MutualAidFreezePayload>;
  MutualAidFreezeUserError: ResolverTypeWrapper<MutualAidFreezeUserError>;
  MutualAidFreezeErrorCode: MutualAidFreezeErrorCode;
  MutualAidUnfreezeInput: MutualAidUnfreezeInput;
  MutualAidUnfreezePayload: ResolverTypeWrapper<MutualAidUnfreezePayload>;
  MutualAidUnfreezeUserError: ResolverTypeWrapper<MutualAidUnfreezeUserError>;
  MutualAidUnfreezeErrorCode: MutualAidUnfreezeErrorCode;
  MutualAidFreezeState: ResolverTypeWrapper<MutualAidFreezeState>;
  ChannelConsent: ResolverTypeWrapper<ConsentView>;
  Channel: ResolverTypeWrapper<ChannelView>;
  ConsentScope: ConsentScope;
  ChannelConsentConnection: ResolverTypeWrapper<Omit<ChannelConsentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ChannelConsentEdge']> }>;
  ChannelConsentEdge: ResolverTypeWrapper<Omit<ChannelConsentEdge, 'node'> & { node: ResolversTypes['ChannelConsent'] }>;
  ChannelConsentGrantInput: ChannelConsentGrantInput;
  ChannelConsentGrantPayload: ResolverTypeWrapper<Omit<ChannelConsentGrantPayload, 'consent'> & { consent?: Maybe<ResolversTypes['ChannelConsent']> }>;
  ChannelConsentGrantUserError: ResolverTypeWrapper<ChannelConsentGrantUserError>;
  ChannelConsentGrantErrorCode: ChannelConsentGrantErrorCode;
  ChannelConsentRevokeInput: ChannelConsentRevokeInput;
  ChannelConsentRevokePayload: ResolverTypeWrapper<Omit<ChannelConsentRevokePayload, 'consent'> & { consent?: Maybe<ResolversTypes['ChannelConsent']> }>;
  ChannelConsentRevokeUserError: ResolverTypeWrapper<ChannelConsentRevokeUserError>;
  ChannelConsentRevokeErrorCode: ChannelConsentRevokeErrorCode;
  Evidence: ResolverTypeWrapper<EvidenceView>;
  EvidenceType: EvidenceType;
  EvidenceState: EvidenceState;
  PresignedRequest: ResolverTypeWrapper<PresignedRequest>;
  PresignedMethod: PresignedMethod;
  PresignedHeader: ResolverTypeWrapper<PresignedHeader>;
  EvidenceUploadCreateInput: EvidenceUploadCreateInput;
  EvidenceUploadCompleteInput: EvidenceUploadCompleteInput;
  EvidenceReadInput: EvidenceReadInput;
  EvidenceUploadCreatePayload: ResolverTypeWrapper<Omit<EvidenceUploadCreatePayload, 'evidence'> & { evidence?: Maybe<ResolversTypes['Evidence']> }>;
  EvidenceUploadCompletePayload: ResolverTypeWrapper<Omit<EvidenceUploadCompletePayload, 'evidence'> & { evidence?: Maybe<ResolversTypes['Evidence']> }>;
  EvidenceReadPayload: ResolverTypeWrapper<Omit<EvidenceReadPayload, 'evidence'> & { evidence?: Maybe<ResolversTypes['Evidence']> }>;
  EvidenceUploadCreateUserError: ResolverTypeWrapper<EvidenceUploadCreateUserError>;
  EvidenceUploadCreateErrorCode: EvidenceUploadCreateErrorCode;
  EvidenceUploadCompleteUserError: ResolverTypeWrapper<EvidenceUploadCompleteUserError>;
  EvidenceUploadCompleteErrorCode: EvidenceUploadCompleteErrorCode;
  EvidenceReadUserError: ResolverTypeWrapper<EvidenceReadUserError>;
  EvidenceReadErrorCode: EvidenceReadErrorCode;
  FamilyLink: ResolverTypeWrapper<LinkView>;
  FamilyLinkStatus: FamilyLinkStatus;
  FamilyLinkEndCause: FamilyLinkEndCause;
  FamilyMember: ResolverTypeWrapper<MemberView>;
  LinkKind: LinkKind;
  LinkSide: LinkSide;
  Relation: Relation;
  FamilyLinkConnection: ResolverTypeWrapper<Omit<FamilyLinkConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['FamilyLinkEdge']> }>;
  FamilyLinkEdge: ResolverTypeWrapper<Omit<FamilyLinkEdge, 'node'> & { node: ResolversTypes['FamilyLink'] }>;
  FamilyLinkUnbindInput: FamilyLinkUnbindInput;
  FamilyLinkUnbindPayload: ResolverTypeWrapper<Omit<FamilyLinkUnbindPayload, 'link'> & { link?: Maybe<ResolversTypes['FamilyLink']> }>;
  FamilyLinkUnbindUserError: ResolverTypeWrapper<FamilyLinkUnbindUserError>;
  FamilyLinkUnbindErrorCode: FamilyLinkUnbindErrorCode;
  FamilyRelationRefuteInput: FamilyRelationRefuteInput;
  FamilyRelationRefutePayload: ResolverTypeWrapper<FamilyRelationRefutePayload>;
  RelationFinding: ResolverTypeWrapper<RelationFinding>;
  FamilyRelationRefuteUserError: ResolverTypeWrapper<FamilyRelationRefuteUserError>;
  FamilyRelationRefuteErrorCode: FamilyRelationRefuteErrorCode;
  AccountVerification: ResolverTypeWrapper<AccountVerification>;
  ChainFault: ChainFault;
  Adjustment: ResolverTypeWrapper<AdjustmentView>;
  AdjustmentReason: AdjustmentReason;
  AdjustmentState: AdjustmentState;
  AdjustmentConnection: ResolverTypeWrapper<Omit<AdjustmentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AdjustmentEdge']> }>;
  AdjustmentEdge: ResolverTypeWrapper<Omit<AdjustmentEdge, 'node'> & { node: ResolversTypes['Adjustment'] }>;
  PremiumUse: PremiumUse;
  SignedMoneyInput: SignedMoneyInput;
  ContributionBookInput: ContributionBookInput;
  ContributionBookPayload: ResolverTypeWrapper<Omit<ContributionBookPayload, 'account'> & { account?: Maybe<ResolversTypes['PersonalAccount']> }>;
  ContributionBookUserError: ResolverTypeWrapper<ContributionBookUserError>;
  ContributionBookErrorCode: ContributionBookErrorCode;
  InterestCreditInput: InterestCreditInput;
  InterestCreditPayload: ResolverTypeWrapper<Omit<InterestCreditPayload, 'account'> & { account?: Maybe<ResolversTypes['PersonalAccount']> }>;
  InterestCreditUserError: ResolverTypeWrapper<InterestCreditUserError>;
  InterestCreditErrorCode: InterestCreditErrorCode;
  AdjustmentProposeInput: AdjustmentProposeInput;
  AdjustmentProposePayload: ResolverTypeWrapper<Omit<AdjustmentProposePayload, 'adjustment'> & { adjustment?: Maybe<ResolversTypes['Adjustment']> }>;
  AdjustmentProposeUserError: ResolverTypeWrapper<AdjustmentProposeUserError>;
  AdjustmentProposeErrorCode: AdjustmentProposeErrorCode;
  AdjustmentApproveInput: AdjustmentApproveInput;
  AdjustmentApprovePayload: ResolverTypeWrapper<Omit<AdjustmentApprovePayload, 'adjustment'> & { adjustment?: Maybe<ResolversTypes['Adjustment']> }>;
  AdjustmentApproveUserError: ResolverTypeWrapper<AdjustmentApproveUserError>;
  AdjustmentApproveErrorCode: AdjustmentApproveErrorCode;
  AdjustmentRejectInput: AdjustmentRejectInput;
  AdjustmentRejectPayload: ResolverTypeWrapper<Omit<AdjustmentRejectPayload, 'adjustment'> & { adjustment?: Maybe<ResolversTypes['Adjustment']> }>;
  AdjustmentRejectUserError: ResolverTypeWrapper<AdjustmentRejectUserError>;
  AdjustmentRejectErrorCode: AdjustmentRejectErrorCode;
  PremiumPayInput: PremiumPayInput;
  PremiumPayPayload: ResolverTypeWrapper<Omit<PremiumPayPayload, 'account'> & { account?: Maybe<ResolversTypes['PersonalAccount']> }>;
  PremiumPayUserError: ResolverTypeWrapper<PremiumPayUserError>;
  PremiumPayErrorCode: PremiumPayErrorCode;
  CertificateKind: CertificateKind;
  Gender: Gender;
  CertificateInput: CertificateInput;
  Participation: ResolverTypeWrapper<ParticipationView>;
  ParticipationSuspension: ResolverTypeWrapper<ParticipationSuspension>;
  ParticipationPeriod: ResolverTypeWrapper<ParticipationPeriod>;
  InsuranceType: InsuranceType;
  ParticipationStatus: ParticipationStatus;
  ParticipationEndReason: ParticipationEndReason;
  ClearingType: ClearingType;
  ReconciliationTotalsInput: ReconciliationTotalsInput;
  ReconciliationTotals: ResolverTypeWrapper<Omit<ReconciliationTotals, 'ours' | 'theirs'> & { ours: ResolversTypes['ReconciliationSums'], theirs: ResolversTypes['ReconciliationSums'] }>;
  ReconciliationRow: ResolverTypeWrapper<ReconciliationRow>;
  ReconciliationMeasure: ReconciliationMeasure;
  ReconciliationResult: ReconciliationResult;
  ReconciliationSums: ResolverTypeWrapper<Omit<ReconciliationSums, 'total' | 'fund' | 'ownAccount' | 'mutualAid'> & { total: ResolversTypes['Money'], fund: ResolversTypes['Money'], ownAccount: ResolversTypes['Money'], mutualAid: ResolversTypes['Money'] }>;
  ReconciliationFormat: ReconciliationFormat;
  ReconciledDayState: ReconciledDayState;
  ReconciledDay: ResolverTypeWrapper<ReconciledDay>;
  ReconciliationRequest: ResolverTypeWrapper<ReconciliationRequestView>;
  ReconciliationRequestState: ReconciliationRequestState;
  ReconciliationFailure: ReconciliationFailure;
  DetailReconciliation: ResolverTypeWrapper<DetailReconciliationView>;
  ReconciliationBadLine: ResolverTypeWrapper<ReconciliationBadLineView>;
  ReconciliationLineFault: ReconciliationLineFault;
  ClearingFile: ResolverTypeWrapper<ClearingFile>;
  ReconciliationUploadCreateInput: ReconciliationUploadCreateInput;
  ReconciliationDetailInput: ReconciliationDetailInput;
  ReconciliationDayResolveInput: ReconciliationDayResolveInput;
  ClearingFileCreateInput: ClearingFileCreateInput;
  ReconciliationUploadCreatePayload: ResolverTypeWrapper<ReconciliationUploadCreatePayload>;
  ReconciliationUploadCreateUserError: ResolverTypeWrapper<ReconciliationUploadCreateUserError>;
  ReconciliationUploadCreateErrorCode: ReconciliationUploadCreateErrorCode;
  ReconciliationDetailPayload: ResolverTypeWrapper<Omit<ReconciliationDetailPayload, 'request' | 'reconciliation'> & { request?: Maybe<ResolversTypes['ReconciliationRequest']>, reconciliation?: Maybe<ResolversTypes['DetailReconciliation']> }>;
  ReconciliationDetailUserError: ResolverTypeWrapper<ReconciliationDetailUserError>;
  ReconciliationDetailErrorCode: ReconciliationDetailErrorCode;
  ReconciliationDayResolvePayload: ResolverTypeWrapper<ReconciliationDayResolvePayload>;
  ReconciliationDayResolveUserError: ResolverTypeWrapper<ReconciliationDayResolveUserError>;
  ReconciliationDayResolveErrorCode: ReconciliationDayResolveErrorCode;
  ClearingFileCreatePayload: ResolverTypeWrapper<ClearingFileCreatePayload>;
  ClearingFileCreateUserError: ResolverTypeWrapper<ClearingFileCreateUserError>;
  ClearingFileCreateErrorCode: ClearingFileCreateErrorCode;
  RegionProfile: ResolverTypeWrapper<RegionProfileView>;
  BenefitRule: ResolverTypeWrapper<Omit<BenefitRule, 'levels' | 'yearlyCap'> & { levels: ReadonlyArray<ResolversTypes['BenefitLevel']>, yearlyCap?: Maybe<ResolversTypes['Money']> }>;
  BenefitLevel: ResolverTypeWrapper<Omit<BenefitLevel, 'deductible' | 'bands'> & { deductible: ResolversTypes['Money'], bands: ReadonlyArray<ResolversTypes['BenefitBand']> }>;
  BenefitBand: ResolverTypeWrapper<Omit<BenefitBand, 'upTo'> & { upTo?: Maybe<ResolversTypes['Money']> }>;
  OtherFundRule: ResolverTypeWrapper<Omit<OtherFundRule, 'deductible' | 'bands' | 'yearlyCap'> & { deductible: ResolversTypes['Money'], bands: ReadonlyArray<ResolversTypes['OtherFundBand']>, yearlyCap?: Maybe<ResolversTypes['Money']> }>;
  OtherFundBand: ResolverTypeWrapper<Omit<OtherFundBand, 'upTo'> & { upTo?: Maybe<ResolversTypes['Money']> }>;
  MedTypeGroup: MedTypeGroup;
  ClaimRules: ResolverTypeWrapper<ClaimRules>;
  LinkRules: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['LinkRules']>;
  DisplayRules: ResolverTypeWrapper<DisplayRulesView>;
  MutualAidRules: ResolverTypeWrapper<MutualAidRulesView>;
  ClosedHours: ResolverTypeWrapper<ClosedHours>;
  IdentifierSet: ResolverTypeWrapper<IdentifierSet>;
  PartyIdentifier: PartyIdentifier;
  SubmissionRule: ResolverTypeWrapper<SubmissionRule>;
  BindingDecision: BindingDecision;
  UnbindingRule: ResolverTypeWrapper<UnbindingRule>;
  UnbindingParty: UnbindingParty;
  UnbindingEffect: UnbindingEffect;
  LinkScope: LinkScope;
  ShareableFunds: ShareableFunds;
  QuotaMode: QuotaMode;
  ReviewRules: ResolverTypeWrapper<ReviewRules>;
  PersonRegisterInput: PersonRegisterInput;
  ParticipationInput: ParticipationInput;
  OpeningBalanceInput: OpeningBalanceInput;
  PersonRegisterPayload: ResolverTypeWrapper<Omit<PersonRegisterPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  PersonRegisterUserError: ResolverTypeWrapper<PersonRegisterUserError>;
  PersonRegisterErrorCode: PersonRegisterErrorCode;
  ParticipationAddInput: ParticipationAddInput;
  ParticipationAddPayload: ResolverTypeWrapper<Omit<ParticipationAddPayload, 'participation'> & { participation?: Maybe<ResolversTypes['Participation']> }>;
  ParticipationAddUserError: ResolverTypeWrapper<ParticipationAddUserError>;
  ParticipationAddErrorCode: ParticipationAddErrorCode;
  ParticipationChangeErrorCode: ParticipationChangeErrorCode;
  ParticipationSuspendInput: ParticipationSuspendInput;
  ParticipationSuspendPayload: ResolverTypeWrapper<Omit<ParticipationSuspendPayload, 'participation'> & { participation?: Maybe<ResolversTypes['Participation']> }>;
  ParticipationSuspendUserError: ResolverTypeWrapper<ParticipationSuspendUserError>;
  ParticipationResumeInput: ParticipationResumeInput;
  ParticipationResumePayload: ResolverTypeWrapper<Omit<ParticipationResumePayload, 'participation'> & { participation?: Maybe<ResolversTypes['Participation']> }>;
  ParticipationResumeUserError: ResolverTypeWrapper<ParticipationResumeUserError>;
  ParticipationEndInput: ParticipationEndInput;
  ParticipationEndPayload: ResolverTypeWrapper<Omit<ParticipationEndPayload, 'participation'> & { participation?: Maybe<ResolversTypes['Participation']> }>;
  ParticipationEndUserError: ResolverTypeWrapper<ParticipationEndUserError>;
  ParticipationMoveInput: ParticipationMoveInput;
  ParticipationMovePayload: ResolverTypeWrapper<Omit<ParticipationMovePayload, 'participation'> & { participation?: Maybe<ResolversTypes['Participation']> }>;
  ParticipationMoveUserError: ResolverTypeWrapper<ParticipationMoveUserError>;
  ReviewClaim: ReviewClaim;
  ReviewWorkload: ResolverTypeWrapper<ReviewWorkload>;
  ReviewerLoad: ResolverTypeWrapper<ReviewerLoad>;
  BindingApplicationClaimInput: BindingApplicationClaimInput;
  BindingApplicationReleaseInput: BindingApplicationReleaseInput;
  BindingApplicationReassignInput: BindingApplicationReassignInput;
  ReviewerInput: ReviewerInput;
  BindingApplicationDecideInput: BindingApplicationDecideInput;
  ReviewDecision: ReviewDecision;
  DecisionReason: DecisionReason;
  BindingApplicationAskForEvidenceInput: BindingApplicationAskForEvidenceInput;
  BindingApplicationClaimPayload: ResolverTypeWrapper<Omit<BindingApplicationClaimPayload, 'application'> & { application?: Maybe<ResolversTypes['BindingApplication']> }>;
  BindingApplicationClaimUserError: ResolverTypeWrapper<BindingApplicationClaimUserError>;
  BindingApplicationClaimErrorCode: BindingApplicationClaimErrorCode;
  BindingApplicationReleasePayload: ResolverTypeWrapper<Omit<BindingApplicationReleasePayload, 'application'> & { application?: Maybe<ResolversTypes['BindingApplication']> }>;
  BindingApplicationReleaseUserError: ResolverTypeWrapper<BindingApplicationReleaseUserError>;
  BindingApplicationReleaseErrorCode: BindingApplicationReleaseErrorCode;
  BindingApplicationReassignPayload: ResolverTypeWrapper<Omit<BindingApplicationReassignPayload, 'application'> & { application?: Maybe<ResolversTypes['BindingApplication']> }>;
  BindingApplicationReassignUserError: ResolverTypeWrapper<BindingApplicationReassignUserError>;
  BindingApplicationReassignErrorCode: BindingApplicationReassignErrorCode;
  BindingApplicationDecidePayload: ResolverTypeWrapper<Omit<BindingApplicationDecidePayload, 'application'> & { application?: Maybe<ResolversTypes['BindingApplication']> }>;
  BindingApplicationDecideUserError: ResolverTypeWrapper<BindingApplicationDecideUserError>;
  BindingApplicationDecideErrorCode: BindingApplicationDecideErrorCode;
  BindingApplicationAskForEvidencePayload: ResolverTypeWrapper<Omit<BindingApplicationAskForEvidencePayload, 'application'> & { application?: Maybe<ResolversTypes['BindingApplication']> }>;
  BindingApplicationAskForEvidenceUserError: ResolverTypeWrapper<BindingApplicationAskForEvidenceUserError>;
  BindingApplicationAskForEvidenceErrorCode: BindingApplicationAskForEvidenceErrorCode;
  AccountStatement: ResolverTypeWrapper<StatementView>;
  AccountStatementState: AccountStatementState;
  AccountStatementFailure: AccountStatementFailure;
  AccountStatementFormat: AccountStatementFormat;
  Language: Language;
  AccountStatementCreateInput: AccountStatementCreateInput;
  AccountStatementCreatePayload: ResolverTypeWrapper<Omit<AccountStatementCreatePayload, 'statement'> & { statement?: Maybe<ResolversTypes['AccountStatement']> }>;
  AccountStatementCreateUserError: ResolverTypeWrapper<AccountStatementCreateUserError>;
  AccountStatementCreateErrorCode: AccountStatementCreateErrorCode;
  Viewer: ResolverTypeWrapper<ViewerView>;
  Voucher: ResolverTypeWrapper<VoucherView>;
  VoucherState: VoucherState;
  VoucherCode: ResolverTypeWrapper<VoucherCodeView>;
  VoucherActivateInput: VoucherActivateInput;
  VoucherActivatePayload: ResolverTypeWrapper<Omit<VoucherActivatePayload, 'voucher'> & { voucher?: Maybe<ResolversTypes['Voucher']> }>;
  VoucherActivateUserError: ResolverTypeWrapper<VoucherActivateUserError>;
  VoucherActivateErrorCode: VoucherActivateErrorCode;
  VoucherCodeRedeemInput: VoucherCodeRedeemInput;
  VoucherCodeRedeemPayload: ResolverTypeWrapper<Omit<VoucherCodeRedeemPayload, 'presented'> & { presented?: Maybe<ResolversTypes['PresentedPerson']> }>;
  PresentedPerson: ResolverTypeWrapper<PresentedView>;
  PresentedParticipation: ResolverTypeWrapper<PresentedParticipation>;
  VoucherCodeRedeemUserError: ResolverTypeWrapper<VoucherCodeRedeemUserError>;
  VoucherCodeRedeemErrorCode: VoucherCodeRedeemErrorCode;
  FaceAuthenticationStartInput: FaceAuthenticationStartInput;
  FaceAuthenticationStartPayload: ResolverTypeWrapper<FaceAuthenticationStartPayload>;
  FaceSession: ResolverTypeWrapper<FaceSession>;
  FaceAuthenticationStartUserError: ResolverTypeWrapper<FaceAuthenticationStartUserError>;
  FaceAuthenticationStartErrorCode: FaceAuthenticationStartErrorCode;
  TransactionPasswordRemoveInput: TransactionPasswordRemoveInput;
  TransactionPasswordRemovePayload: ResolverTypeWrapper<TransactionPasswordRemovePayload>;
  TransactionPasswordRemoval: ResolverTypeWrapper<TransactionPasswordRemoval>;
  TransactionPasswordRemoveUserError: ResolverTypeWrapper<TransactionPasswordRemoveUserError>;
  TransactionPasswordRemoveErrorCode: TransactionPasswordRemoveErrorCode;
  MutualAidQuota: ResolverTypeWrapper<Omit<MutualAidQuota, 'set' | 'spent' | 'left' | 'pending'> & { set: ResolversTypes['Money'], spent: ResolversTypes['Money'], left: ResolversTypes['Money'], pending: ReadonlyArray<ResolversTypes['PendingQuotaTransfer']> }>;
  PendingQuotaTransfer: ResolverTypeWrapper<Omit<PendingQuotaTransfer, 'amount'> & { amount: ResolversTypes['Money'] }>;
  MutualAidQuotaDecision: ResolverTypeWrapper<Omit<MutualAidQuotaDecision, 'link' | 'quota'> & { link: ResolversTypes['FamilyLink'], quota: ResolversTypes['MutualAidQuota'] }>;
  MutualAidQuotaSetInput: MutualAidQuotaSetInput;
  MutualAidQuotaSetPayload: ResolverTypeWrapper<Omit<MutualAidQuotaSetPayload, 'decision'> & { decision?: Maybe<ResolversTypes['MutualAidQuotaDecision']> }>;
  MutualAidQuotaSetUserError: ResolverTypeWrapper<MutualAidQuotaSetUserError>;
  MutualAidQuotaSetErrorCode: MutualAidQuotaSetErrorCode;
  MutualAidQuotaAcceptInput: MutualAidQuotaAcceptInput;
  MutualAidQuotaAcceptPayload: ResolverTypeWrapper<Omit<MutualAidQuotaAcceptPayload, 'decision'> & { decision?: Maybe<ResolversTypes['MutualAidQuotaDecision']> }>;
  MutualAidQuotaAcceptUserError: ResolverTypeWrapper<MutualAidQuotaAcceptUserError>;
  MutualAidQuotaAcceptErrorCode: MutualAidQuotaAcceptErrorCode;
  MutualAidPrioritySetInput: MutualAidPrioritySetInput;
  MutualAidPrioritySetPayload: ResolverTypeWrapper<Omit<MutualAidPrioritySetPayload, 'link'> & { link?: Maybe<ResolversTypes['FamilyLink']> }>;
  MutualAidPrioritySetUserError: ResolverTypeWrapper<MutualAidPrioritySetUserError>;
  MutualAidPrioritySetErrorCode: MutualAidPrioritySetErrorCode;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Mutation: Record<PropertyKey, never>;
  AccessRecord: AccessRecordView;
  String: Scalars['String']['output'];
  AccessRecordConnection: Omit<AccessRecordConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AccessRecordEdge']> };
  AccessRecordEdge: Omit<AccessRecordEdge, 'node'> & { node: ResolversParentTypes['AccessRecord'] };
  PersonUnmaskInput: PersonUnmaskInput;
  ID: Scalars['ID']['output'];
  PersonUnmaskPayload: PersonUnmaskPayload;
  PersonPlaintext: PersonPlaintext;
  PersonUnmaskUserError: PersonUnmaskUserError;
  PersonalAccount: AccountView;
  AccountBalance: Omit<AccountBalance, 'balance' | 'currentYear' | 'historical' | 'reserved'> & { balance: ResolversParentTypes['Money'], currentYear: ResolversParentTypes['Money'], historical: ResolversParentTypes['Money'], reserved: ResolversParentTypes['Money'] };
  AccountEntry: EntryView;
  AccountEntryConnection: Omit<AccountEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AccountEntryEdge']> };
  AccountEntryEdge: Omit<AccountEntryEdge, 'node'> & { node: ResolversParentTypes['AccountEntry'] };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Admdvs: Scalars['Admdvs']['output'];
  Money: bigint;
  MoneyInput: MoneyInput;
  LocalizedText: LocalizedTextView;
  VersionedText: VersionedTextView;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Query: Record<PropertyKey, never>;
  BindingApplication: ApplicationView;
  ApplicationParty: ApplicationPartyView;
  ApplicationProgress: ApplicationProgress;
  RuleVerdict: RuleVerdictView;
  EvidenceRequirement: EvidenceRequirement;
  ApplicationEvidence: ApplicationEvidence;
  ApplicationReason: ApplicationReasonView;
  ApplicationAction: ApplicationActionView;
  BindingEligibility: Omit<BindingEligibility, 'verdicts'> & { verdicts: ReadonlyArray<ResolversParentTypes['RuleVerdict']> };
  PartyInput: PartyInput;
  CommitmentLetterInput: CommitmentLetterInput;
  EvidenceInput: EvidenceInput;
  BindingRequestInput: BindingRequestInput;
  BindingApplicationSubmitInput: BindingApplicationSubmitInput;
  BindingApplicationSubmitBatchInput: BindingApplicationSubmitBatchInput;
  BindingApplicationWithdrawInput: BindingApplicationWithdrawInput;
  BindingApplicationConfirmInput: BindingApplicationConfirmInput;
  BindingApplicationSupplementInput: BindingApplicationSupplementInput;
  BindingApplicationSubmitPayload: Omit<BindingApplicationSubmitPayload, 'application'> & { application?: Maybe<ResolversParentTypes['BindingApplication']> };
  BindingApplicationSubmitUserError: BindingApplicationSubmitUserError;
  BindingApplicationSubmitBatchPayload: Omit<BindingApplicationSubmitBatchPayload, 'results'> & { results?: Maybe<ReadonlyArray<ResolversParentTypes['BindingApplicationSubmitPayload']>> };
  BindingApplicationSubmitBatchUserError: BindingApplicationSubmitBatchUserError;
  BindingApplicationWithdrawPayload: Omit<BindingApplicationWithdrawPayload, 'application'> & { application?: Maybe<ResolversParentTypes['BindingApplication']> };
  BindingApplicationWithdrawUserError: BindingApplicationWithdrawUserError;
  BindingApplicationConfirmPayload: Omit<BindingApplicationConfirmPayload, 'application'> & { application?: Maybe<ResolversParentTypes['BindingApplication']> };
  BindingApplicationConfirmUserError: BindingApplicationConfirmUserError;
  BindingApplicationSupplementPayload: Omit<BindingApplicationSupplementPayload, 'application'> & { application?: Maybe<ResolversParentTypes['BindingApplication']> };
  BindingApplicationSupplementUserError: BindingApplicationSupplementUserError;
  BindingApplicationConnection: Omit<BindingApplicationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['BindingApplicationEdge']> };
  BindingApplicationEdge: Omit<BindingApplicationEdge, 'node'> & { node: ResolversParentTypes['BindingApplication'] };
  Person: PersonView;
  Claim: ClaimView;
  ClaimCosts: Omit<ClaimCosts, 'total' | 'inScope' | 'preSelfPay' | 'overLimit' | 'fullSelfFunded'> & { total: ResolversParentTypes['Money'], inScope: ResolversParentTypes['Money'], preSelfPay: ResolversParentTypes['Money'], overLimit: ResolversParentTypes['Money'], fullSelfFunded: ResolversParentTypes['Money'] };
  ClaimItems: ClaimItemsView;
  ClaimSettlement: ClaimSettlementView;
  ClaimBand: Omit<ClaimBand, 'upTo' | 'amount' | 'fund'> & { upTo?: Maybe<ResolversParentTypes['Money']>, amount: ResolversParentTypes['Money'], fund: ResolversParentTypes['Money'] };
  ClaimOtherFund: Omit<ClaimOtherFund, 'deductible' | 'paid' | 'cutByCap'> & { deductible: ResolversParentTypes['Money'], paid: ResolversParentTypes['Money'], cutByCap: ResolversParentTypes['Money'] };
  ClaimPayer: ClaimPayerView;
  ClaimCashReason: ClaimCashReasonView;
  ClaimExplanation: ClaimExplanationView;
  ClaimCancellation: ClaimCancellationView;
  ClaimConnection: Omit<ClaimConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ClaimEdge']> };
  ClaimEdge: Omit<ClaimEdge, 'node'> & { node: ResolversParentTypes['Claim'] };
  ClaimQuote: ClaimQuoteView;
  ClaimantInput: ClaimantInput;
  ClaimCostsInput: ClaimCostsInput;
  ClaimItemsInput: ClaimItemsInput;
  ClaimQuoteInput: ClaimQuoteInput;
  ClaimSettleInput: ClaimSettleInput;
  ClaimSettlePayload: Omit<ClaimSettlePayload, 'claim'> & { claim?: Maybe<ResolversParentTypes['Claim']> };
  ClaimSettleUserError: ClaimSettleUserError;
  ClaimCancelInput: ClaimCancelInput;
  ClaimCancelPayload: Omit<ClaimCancelPayload, 'claim'> & { claim?: Maybe<ResolversParentTypes['Claim']> };
  ClaimCancelUserError: ClaimCancelUserError;
  MessageReverseInput: MessageReverseInput;
  MessageReversePayload: Omit<MessageReversePayload, 'reversal'> & { reversal?: Maybe<ResolversParentTypes['MessageReversal']> };
  MessageReverseUserError: MessageReverseUserError;
  MessageReversal: Omit<MessageReversal, 'claim'> & { claim?: Maybe<ResolversParentTypes['Claim']> };
  ClaimResettleInput: ClaimResettleInput;
  ClaimResettlePayload: Omit<ClaimResettlePayload, 'claim' | 'refundDue'> & { claim?: Maybe<ResolversParentTypes['Claim']>, refundDue?: Maybe<ResolversParentTypes['Money']> };
  ClaimResettleUserError: ClaimResettleUserError;
  InstitutionDesignateInput: InstitutionDesignateInput;
  InstitutionDesignatePayload: Omit<InstitutionDesignatePayload, 'institution'> & { institution?: Maybe<ResolversParentTypes['Institution']> };
  InstitutionDesignateUserError: InstitutionDesignateUserError;
  Institution: InstitutionView;
  MutualAidFreezeInput: MutualAidFreezeInput;
  MutualAidFreezePayload: MutualAidFreezePayload;
  MutualAidFreezeUserError: MutualAidFreezeUserError;
  MutualAidUnfreezeInput: MutualAidUnfreezeInput;
  MutualAidUnfreezePayload: MutualAidUnfreezePayload;
  MutualAidUnfreezeUserError: MutualAidUnfreezeUserError;
  MutualAidFreezeState: MutualAidFreezeState;
  ChannelConsent: ConsentView;
  Channel: ChannelView;
  ChannelConsentConnection: Omit<ChannelConsentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ChannelConsentEdge']> };
  ChannelConsentEdge: Omit<ChannelConsentEdge, 'node'> & { node: ResolversParentTypes['ChannelConsent'] };
  ChannelConsentGrantInput: ChannelConsentGrantInput;
  ChannelConsentGrantPayload: Omit<ChannelConsentGrantPayload, 'consent'> & { consent?: Maybe<ResolversParentTypes['ChannelConsent']> };
  ChannelConsentGrantUserError: ChannelConsentGrantUserError;
  ChannelConsentRevokeInput: ChannelConsentRevokeInput;
  ChannelConsentRevokePayload: Omit<ChannelConsentRevokePayload, 'consent'> & { consent?: Maybe<ResolversParentTypes['ChannelConsent']> };
  ChannelConsentRevokeUserError: ChannelConsentRevokeUserError;
  Evidence: EvidenceView;
  PresignedRequest: PresignedRequest;
  PresignedHeader: PresignedHeader;
  EvidenceUploadCreateInput: EvidenceUploadCreateInput;
  EvidenceUploadCompleteInput: EvidenceUploadCompleteInput;
  EvidenceReadInput: EvidenceReadInput;
  EvidenceUploadCreatePayload: Omit<EvidenceUploadCreatePayload, 'evidence'> & { evidence?: Maybe<ResolversParentTypes['Evidence']> };
  EvidenceUploadCompletePayload: Omit<EvidenceUploadCompletePayload, 'evidence'> & { evidence?: Maybe<ResolversParentTypes['Evidence']> };
  EvidenceReadPayload: Omit<EvidenceReadPayload, 'evidence'> & { evidence?: Maybe<ResolversParentTypes['Evidence']> };
  EvidenceUploadCreateUserError: EvidenceUploadCreateUserError;
  EvidenceUploadCompleteUserError: EvidenceUploadCompleteUserError;
  EvidenceReadUserError: EvidenceReadUserError;
  FamilyLink: LinkView;
  FamilyMember: MemberView;
  FamilyLinkConnection: Omit<FamilyLinkConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['FamilyLinkEdge']> };
  FamilyLinkEdge: Omit<FamilyLinkEdge, 'node'> & { node: ResolversParentTypes['FamilyLink'] };
  FamilyLinkUnbindInput: FamilyLinkUnbindInput;
  FamilyLinkUnbindPayload: Omit<FamilyLinkUnbindPayload, 'link'> & { link?: Maybe<ResolversParentTypes['FamilyLink']> };
  FamilyLinkUnbindUserError: FamilyLinkUnbindUserError;
  FamilyRelationRefuteInput: FamilyRelationRefuteInput;
  FamilyRelationRefutePayload: FamilyRelationRefutePayload;
  RelationFinding: RelationFinding;
  FamilyRelationRefuteUserError: FamilyRelationRefuteUserError;
  AccountVerification: AccountVerification;
  Adjustment: AdjustmentView;
  AdjustmentConnection: Omit<AdjustmentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AdjustmentEdge']> };
  AdjustmentEdge: Omit<AdjustmentEdge, 'node'> & { node: ResolversParentTypes['Adjustment'] };
  SignedMoneyInput: SignedMoneyInput;
  ContributionBookInput: ContributionBookInput;
  ContributionBookPayload: Omit<ContributionBookPayload, 'account'> & { account?: Maybe<ResolversParentTypes['PersonalAccount']> };
  ContributionBookUserError: ContributionBookUserError;
  InterestCreditInput: InterestCreditInput;
  InterestCreditPayload: Omit<InterestCreditPayload, 'account'> & { account?: Maybe<ResolversParentTypes['PersonalAccount']> };
  InterestCreditUserError: InterestCreditUserError;
  AdjustmentProposeInput: AdjustmentProposeInput;
  AdjustmentProposePayload: Omit<AdjustmentProposePayload, 'adjustment'> & { adjustment?: Maybe<ResolversParentTypes['Adjustment']> };
  AdjustmentProposeUserError: AdjustmentProposeUserError;
  AdjustmentApproveInput: AdjustmentApproveInput;
  AdjustmentApprovePayload: Omit<AdjustmentApprovePayload, 'adjustment'> & { adjustment?: Maybe<ResolversParentTypes['Adjustment']> };
  AdjustmentApproveUserError: AdjustmentApproveUserError;
  AdjustmentRejectInput: AdjustmentRejectInput;
  AdjustmentRejectPayload: Omit<AdjustmentRejectPayload, 'adjustment'> & { adjustment?: Maybe<ResolversParentTypes['Adjustment']> };
  AdjustmentRejectUserError: AdjustmentRejectUserError;
  PremiumPayInput: PremiumPayInput;
  PremiumPayPayload: Omit<PremiumPayPayload, 'account'> & { account?: Maybe<ResolversParentTypes['PersonalAccount']> };
  PremiumPayUserError: PremiumPayUserError;
  CertificateInput: CertificateInput;
  Participation: ParticipationView;
  ParticipationSuspension: ParticipationSuspension;
  ParticipationPeriod: ParticipationPeriod;
  ReconciliationTotalsInput: ReconciliationTotalsInput;
  ReconciliationTotals: Omit<ReconciliationTotals, 'ours' | 'theirs'> & { ours: ResolversParentTypes['ReconciliationSums'], theirs: ResolversParentTypes['ReconciliationSums'] };
  ReconciliationRow: ReconciliationRow;
  ReconciliationSums: Omit<ReconciliationSums, 'total' | 'fund' | 'ownAccount' | 'mutualAid'> & { total: ResolversParentTypes['Money'], fund: ResolversParentTypes['Money'], ownAccount: ResolversParentTypes['Money'], mutualAid: ResolversParentTypes['Money'] };
  ReconciledDay: ReconciledDay;
  ReconciliationRequest: ReconciliationRequestView;
  DetailReconciliation: DetailReconciliationView;
  ReconciliationBadLine: ReconciliationBadLineView;
  ClearingFile: ClearingFile;
  ReconciliationUploadCreateInput: ReconciliationUploadCreateInput;
  ReconciliationDetailInput: ReconciliationDetailInput;
  ReconciliationDayResolveInput: ReconciliationDayResolveInput;
  ClearingFileCreateInput: ClearingFileCreateInput;
  ReconciliationUploadCreatePayload: ReconciliationUploadCreatePayload;
  ReconciliationUploadCreateUserError: ReconciliationUploadCreateUserError;
  ReconciliationDetailPayload: Omit<ReconciliationDetailPayload, 'request' | 'reconciliation'> & { request?: Maybe<ResolversParentTypes['ReconciliationRequest']>, reconciliation?: Maybe<ResolversParentTypes['DetailReconciliation']> };
  ReconciliationDetailUserError: ReconciliationDetailUserError;
  ReconciliationDayResolvePayload: ReconciliationDayResolvePayload;
  ReconciliationDayResolveUserError: ReconciliationDayResolveUserError;
  ClearingFileCreatePayload: ClearingFileCreatePayload;
  ClearingFileCreateUserError: ClearingFileCreateUserError;
  RegionProfile: RegionProfileView;
  BenefitRule: Omit<BenefitRule, 'levels' | 'yearlyCap'> & { levels: ReadonlyArray<ResolversParentTypes['BenefitLevel']>, yearlyCap?: Maybe<ResolversParentTypes['Money']> };
  BenefitLevel: Omit<BenefitLevel, 'deductible' | 'bands'> & { deductible: ResolversParentTypes['Money'], bands: ReadonlyArray<ResolversParentTypes['BenefitBand']> };
  BenefitBand: Omit<BenefitBand, 'upTo'> & { upTo?: Maybe<ResolversParentTypes['Money']> };
  OtherFundRule: Omit<OtherFundRule, 'deductible' | 'bands' | 'yearlyCap'> & { deductible: ResolversParentTypes['Money'], bands: ReadonlyArray<ResolversParentTypes['OtherFundBand']>, yearlyCap?: Maybe<ResolversParentTypes['Money']> };
  OtherFundBand: Omit<OtherFundBand, 'upTo'> & { upTo?: Maybe<ResolversParentTypes['Money']> };
  ClaimRules: ClaimRules;
  LinkRules: ResolversInterfaceTypes<ResolversParentTypes>['LinkRules'];
  DisplayRules: DisplayRulesView;
  MutualAidRules: MutualAidRulesView;
  ClosedHours: ClosedHours;
  IdentifierSet: IdentifierSet;
  SubmissionRule: SubmissionRule;
  UnbindingRule: UnbindingRule;
  ReviewRules: ReviewRules;
  PersonRegisterInput: PersonRegisterInput;
  ParticipationInput: ParticipationInput;
  OpeningBalanceInput: OpeningBalanceInput;
  PersonRegisterPayload: Omit<PersonRegisterPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  PersonRegisterUserError: PersonRegisterUserError;
  ParticipationAddInput: ParticipationAddInput;
  ParticipationAddPayload: Omit<ParticipationAddPayload, 'participation'> & { participation?: Maybe<ResolversParentTypes['Participation']> };
  ParticipationAddUserError: ParticipationAddUserError;
  ParticipationSuspendInput: ParticipationSuspendInput;
  ParticipationSuspendPayload: Omit<ParticipationSuspendPayload, 'participation'> & { participation?: Maybe<ResolversParentTypes['Participation']> };
  ParticipationSuspendUserError: ParticipationSuspendUserError;
  ParticipationResumeInput: ParticipationResumeInput;
  ParticipationResumePayload: Omit<ParticipationResumePayload, 'participation'> & { participation?: Maybe<ResolversParentTypes['Participation']> };
  ParticipationResumeUserError: ParticipationResumeUserError;
  ParticipationEndInput: ParticipationEndInput;
  ParticipationEndPayload: Omit<ParticipationEndPayload, 'participation'> & { participation?: Maybe<ResolversParentTypes['Participation']> };
  ParticipationEndUserError: ParticipationEndUserError;
  ParticipationMoveInput: ParticipationMoveInput;
  ParticipationMovePayload: Omit<ParticipationMovePayload, 'participation'> & { participation?: Maybe<ResolversParentTypes['Participation']> };
  ParticipationMoveUserError: ParticipationMoveUserError;
  ReviewWorkload: ReviewWorkload;
  ReviewerLoad: ReviewerLoad;
  BindingApplicationClaimInput: BindingApplicationClaimInput;
  BindingApplicationReleaseInput: BindingApplicationReleaseInput;
  BindingApplicationReassignInput: BindingApplicationReassignInput;
  ReviewerInput: ReviewerInput;
  BindingApplicationDecideInput: BindingApplicationDecideInput;
  BindingApplicationAskForEvidenceInput: BindingApplicationAskForEvidenceInput;
  BindingApplicationClaimPayload: Omit<BindingApplicationClaimPayload, 'application'> & { application?: Maybe<ResolversParentTypes['BindingApplication']> };
  BindingApplicationClaimUserError: BindingApplicationClaimUserError;
  BindingApplicationReleasePayload: Omit<BindingApplicationReleasePayload, 'application'> & { application?: Maybe<ResolversParentTypes['BindingApplication']> };
  BindingApplicationReleaseUserError: BindingApplicationReleaseUserError;
  BindingApplicationReassignPayload: Omit<BindingApplicationReassignPayload, 'application'> & { application?: Maybe<ResolversParentTypes['BindingApplication']> };
  BindingApplicationReassignUserError: BindingApplicationReassignUserError;
  BindingApplicationDecidePayload: Omit<BindingApplicationDecidePayload, 'application'> & { application?: Maybe<ResolversParentTypes['BindingApplication']> };
  BindingApplicationDecideUserError: BindingApplicationDecideUserError;
  BindingApplicationAskForEvidencePayload: Omit<BindingApplicationAskForEvidencePayload, 'application'> & { application?: Maybe<ResolversParentTypes['BindingApplication']> };
  BindingApplicationAskForEvidenceUserError: BindingApplicationAskForEvidenceUserError;
  AccountStatement: StatementView;
  AccountStatementCreateInput: AccountStatementCreateInput;
  AccountStatementCreatePayload: Omit<AccountStatementCreatePayload, 'statement'> & { statement?: Maybe<ResolversParentTypes['AccountStatement']> };
  AccountStatementCreateUserError: AccountStatementCreateUserError;
  Viewer: ViewerView;
  Voucher: VoucherView;
  VoucherCode: VoucherCodeView;
  VoucherActivateInput: VoucherActivateInput;
  VoucherActivatePayload: Omit<VoucherActivatePayload, 'voucher'> & { voucher?: Maybe<ResolversParentTypes['Voucher']> };
  VoucherActivateUserError: VoucherActivateUserError;
  VoucherCodeRedeemInput: VoucherCodeRedeemInput;
  VoucherCodeRedeemPayload: Omit<VoucherCodeRedeemPayload, 'presented'> & { presented?: Maybe<ResolversParentTypes['PresentedPerson']> };
  PresentedPerson: PresentedView;
  PresentedParticipation: PresentedParticipation;
  VoucherCodeRedeemUserError: VoucherCodeRedeemUserError;
  FaceAuthenticationStartInput: FaceAuthenticationStartInput;
  FaceAuthenticationStartPayload: FaceAuthenticationStartPayload;
  FaceSession: FaceSession;
  FaceAuthenticationStartUserError: FaceAuthenticationStartUserError;
  TransactionPasswordRemoveInput: TransactionPasswordRemoveInput;
  TransactionPasswordRemovePayload: TransactionPasswordRemovePayload;
  TransactionPasswordRemoval: TransactionPasswordRemoval;
  TransactionPasswordRemoveUserError: TransactionPasswordRemoveUserError;
  MutualAidQuota: Omit<MutualAidQuota, 'set' | 'spent' | 'left' | 'pending'> & { set: ResolversParentTypes['Money'], spent: ResolversParentTypes['Money'], left: ResolversParentTypes['Money'], pending: ReadonlyArray<ResolversParentTypes['PendingQuotaTransfer']> };
  PendingQuotaTransfer: Omit<PendingQuotaTransfer, 'amount'> & { amount: ResolversParentTypes['Money'] };
  MutualAidQuotaDecision: Omit<MutualAidQuotaDecision, 'link' | 'quota'> & { link: ResolversParentTypes['FamilyLink'], quota: ResolversParentTypes['MutualAidQuota'] };
  MutualAidQuotaSetInput: MutualAidQuotaSetInput;
  MutualAidQuotaSetPayload: Omit<MutualAidQuotaSetPayload, 'decision'> & { decision?: Maybe<ResolversParentTypes['MutualAidQuotaDecision']> };
  MutualAidQuotaSetUserError: MutualAidQuotaSetUserError;
  MutualAidQuotaAcceptInput: MutualAidQuotaAcceptInput;
  MutualAidQuotaAcceptPayload: Omit<MutualAidQuotaAcceptPayload, 'decision'> & { decision?: Maybe<ResolversParentTypes['MutualAidQuotaDecision']> };
  MutualAidQuotaAcceptUserError: MutualAidQuotaAcceptUserError;
  MutualAidPrioritySetInput: MutualAidPrioritySetInput;
  MutualAidPrioritySetPayload: Omit<MutualAidPrioritySetPayload, 'link'> & { link?: Maybe<ResolversParentTypes['FamilyLink']> };
  MutualAidPrioritySetUserError: MutualAidPrioritySetUserError;
  Int: Scalars['Int']['output'];
};

export type AllowDirectiveArgs = {
  roles: ReadonlyArray<Role>;
};

export type AllowDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = AllowDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ReadableDirectiveArgs = {
  by: ReadonlyArray<Reader>;
  scope?: Maybe<ConsentScope>;
};

export type ReadableDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ReadableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize: Scalars['Int']['input'];
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  personUnmask?: Resolver<ResolversTypes['PersonUnmaskPayload'], ParentType, ContextType, RequireFields<MutationPersonUnmaskArgs, 'input'>>;
  bindingApplicationSubmit?: Resolver<ResolversTypes['BindingApplicationSubmitPayload'], ParentType, ContextType, RequireFields<MutationBindingApplicationSubmitArgs, 'input'>>;
  bindingApplicationSubmitBatch?: Resolver<ResolversTypes['BindingApplicationSubmitBatchPayload'], ParentType, ContextType, RequireFields<MutationBindingApplicationSubmitBatchArgs, 'input'>>;
  bindingApplicationWithdraw?: Resolver<ResolversTypes['BindingApplicationWithdrawPayload'], ParentType, ContextType, RequireFields<MutationBindingApplicationWithdrawArgs, 'input'>>;
  bindingApplicationConfirm?: Resolver<ResolversTypes['BindingApplicationConfirmPayload'], ParentType, ContextType, RequireFields<MutationBindingApplicationConfirmArgs, 'input'>>;
  bindingApplicationSupplement?: Resolver<ResolversTypes['BindingApplicationSupplementPayload'], ParentType, ContextType, RequireFields<MutationBindingApplicationSupplementArgs, 'input'>>;
  claimSettle?: Resolver<ResolversTypes['ClaimSettlePayload'], ParentType, ContextType, RequireFields<MutationClaimSettleArgs, 'input'>>;
  claimCancel?: Resolver<ResolversTypes['ClaimCancelPayload'], ParentType, ContextType, RequireFields<MutationClaimCancelArgs, 'input'>>;
  messageReverse?: Resolver<ResolversTypes['MessageReversePayload'], ParentType, ContextType, RequireFields<MutationMessageReverseArgs, 'input'>>;
  claimResettle?: Resolver<ResolversTypes['ClaimResettlePayload'], ParentType, ContextType, RequireFields<MutationClaimResettleArgs, 'input'>>;
  institutionDesignate?: Resolver<ResolversTypes['InstitutionDesignatePayload'], ParentType, ContextType, RequireFields<MutationInstitutionDesignateArgs, 'input'>>;
  mutualAidFreeze?: Resolver<ResolversTypes['MutualAidFreezePayload'], ParentType, ContextType, RequireFields<MutationMutualAidFreezeArgs, 'input'>>;
  mutualAidUnfreeze?: Resolver<ResolversTypes['MutualAidUnfreezePayload'], ParentType, ContextType, RequireFields<MutationMutualAidUnfreezeArgs, 'input'>>;
  channelConsentGrant?: Resolver<ResolversTypes['ChannelConsentGrantPayload'], ParentType, ContextType, RequireFields<MutationChannelConsentGrantArgs, 'input'>>;
  channelConsentRevoke?: Resolver<ResolversTypes['ChannelConsentRevokePayload'], ParentType, ContextType, RequireFields<MutationChannelConsentRevokeArgs, 'input'>>;
  evidenceUploadCreate?: Resolver<ResolversTypes['EvidenceUploadCreatePayload'], ParentType, ContextType, RequireFields<MutationEvidenceUploadCreateArgs, 'input'>>;
  evidenceUploadComplete?: Resolver<ResolversTypes['EvidenceUploadCompletePayload'], ParentType, ContextType, RequireFields<MutationEvidenceUploadCompleteArgs, 'input'>>;
  evidenceRead?: Resolver<ResolversTypes['EvidenceReadPayload'], ParentType, ContextType, RequireFields<MutationEvidenceReadArgs, 'input'>>;
  familyLinkUnbind?: Resolver<ResolversTypes['FamilyLinkUnbindPayload'], ParentType, ContextType, RequireFields<MutationFamilyLinkUnbindArgs, 'input'>>;
  familyRelationRefute?: Resolver<ResolversTypes['FamilyRelationRefutePayload'], ParentType, ContextType, RequireFields<MutationFamilyRelationRefuteArgs, 'input'>>;
  contributionBook?: Resolver<ResolversTypes['ContributionBookPayload'], ParentType, ContextType, RequireFields<MutationContributionBookArgs, 'input'>>;
  interestCredit?: Resolver<ResolversTypes['InterestCreditPayload'], ParentType, ContextType, RequireFields<MutationInterestCreditArgs, 'input'>>;
  adjustmentPropose?: Resolver<ResolversTypes['AdjustmentProposePayload'], ParentType, ContextType, RequireFields<MutationAdjustmentProposeArgs, 'input'>>;
  adjustmentApprove?: Resolver<ResolversTypes['AdjustmentApprovePayload'], ParentType, ContextType, RequireFields<MutationAdjustmentApproveArgs, 'input'>>;
  adjustmentReject?: Resolver<ResolversTypes['AdjustmentRejectPayload'], ParentType, ContextType, RequireFields<MutationAdjustmentRejectArgs, 'input'>>;
  premiumPay?: Resolver<ResolversTypes['PremiumPayPayload'], ParentType, ContextType, RequireFields<MutationPremiumPayArgs, 'input'>>;
  reconciliationUploadCreate?: Resolver<ResolversTypes['ReconciliationUploadCreatePayload'], ParentType, ContextType, RequireFields<MutationReconciliationUploadCreateArgs, 'input'>>;
  reconciliationDetail?: Resolver<ResolversTypes['ReconciliationDetailPayload'], ParentType, ContextType, RequireFields<MutationReconciliationDetailArgs, 'input'>>;
  reconciliationDayResolve?: Resolver<ResolversTypes['ReconciliationDayResolvePayload'], ParentType, ContextType, RequireFields<MutationReconciliationDayResolveArgs, 'input'>>;
  clearingFileCreate?: Resolver<ResolversTypes['ClearingFileCreatePayload'], ParentType, ContextType, RequireFields<MutationClearingFileCreateArgs, 'input'>>;
  personRegister?: Resolver<ResolversTypes['PersonRegisterPayload'], ParentType, ContextType, RequireFields<MutationPersonRegisterArgs, 'input'>>;
  participationAdd?: Resolver<ResolversTypes['ParticipationAddPayload'], ParentType, ContextType, RequireFields<MutationParticipationAddArgs, 'input'>>;
  participationSuspend?: Resolver<ResolversTypes['ParticipationSuspendPayload'], ParentType, ContextType, RequireFields<MutationParticipationSuspendArgs, 'input'>>;
  participationResume?: Resolver<ResolversTypes['ParticipationResumePayload'], ParentType, ContextType, RequireFields<MutationParticipationResumeArgs, 'input'>>;
  participationEnd?: Resolver<ResolversTypes['ParticipationEndPayload'], ParentType, ContextType, RequireFields<MutationParticipationEndArgs, 'input'>>;
  participationMove?: Resolver<ResolversTypes['ParticipationMovePayload'], ParentType, ContextType, RequireFields<MutationParticipationMoveArgs, 'input'>>;
  bindingApplicationClaim?: Resolver<ResolversTypes['BindingApplicationClaimPayload'], ParentType, ContextType, RequireFields<MutationBindingApplicationClaimArgs, 'input'>>;
  bindingApplicationRelease?: Resolver<ResolversTypes['BindingApplicationReleasePayload'], ParentType, ContextType, RequireFields<MutationBindingApplicationReleaseArgs, 'input'>>;
  bindingApplicationReassign?: Resolver<ResolversTypes['BindingApplicationReassignPayload'], ParentType, ContextType, RequireFields<MutationBindingApplicationReassignArgs, 'input'>>;
  bindingApplicationDecide?: Resolver<ResolversTypes['BindingApplicationDecidePayload'], ParentType, ContextType, RequireFields<MutationBindingApplicationDecideArgs, 'input'>>;
  bindingApplicationAskForEvidence?: Resolver<ResolversTypes['BindingApplicationAskForEvidencePayload'], ParentType, ContextType, RequireFields<MutationBindingApplicationAskForEvidenceArgs, 'input'>>;
  accountStatementCreate?: Resolver<ResolversTypes['AccountStatementCreatePayload'], ParentType, ContextType, RequireFields<MutationAccountStatementCreateArgs, 'input'>>;
  voucherActivate?: Resolver<ResolversTypes['VoucherActivatePayload'], ParentType, ContextType, RequireFields<MutationVoucherActivateArgs, 'input'>>;
  voucherCodeRedeem?: Resolver<ResolversTypes['VoucherCodeRedeemPayload'], ParentType, ContextType, RequireFields<MutationVoucherCodeRedeemArgs, 'input'>>;
  faceAuthenticationStart?: Resolver<ResolversTypes['FaceAuthenticationStartPayload'], ParentType, ContextType, RequireFields<MutationFaceAuthenticationStartArgs, 'input'>>;
  transactionPasswordRemove?: Resolver<ResolversTypes['TransactionPasswordRemovePayload'], ParentType, ContextType, RequireFields<MutationTransactionPasswordRemoveArgs, 'input'>>;
  mutualAidQuotaSet?: Resolver<ResolversTypes['MutualAidQuotaSetPayload'], ParentType, ContextType, RequireFields<MutationMutualAidQuotaSetArgs, 'input'>>;
  mutualAidQuotaAccept?: Resolver<ResolversTypes['MutualAidQuotaAcceptPayload'], ParentType, ContextType, RequireFields<MutationMutualAidQuotaAcceptArgs, 'input'>>;
  mutualAidPrioritySet?: Resolver<ResolversTypes['MutualAidPrioritySetPayload'], ParentType, ContextType, RequireFields<MutationMutualAidPrioritySetArgs, 'input'>>;
};

export type AccessRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccessRecord'] = ResolversParentTypes['AccessRecord']> = {
  kind?: Resolver<ResolversTypes['AccessKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byRole?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  byAdmdvs?: Resolver<Maybe<ResolversTypes['Admdvs']>, ParentType, ContextType>;
  byClientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['UnmaskPurpose']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['PersonField']>, ParentType, ContextType>;
};

export type AccessRecordConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccessRecordConnection'] = ResolversParentTypes['AccessRecordConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessRecordEdge']>, ParentType, ContextType>;
};

export type AccessRecordEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccessRecordEdge'] = ResolversParentTypes['AccessRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessRecord'], ParentType, ContextType>;
};

export type PersonUnmaskPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PersonUnmaskPayload'] = ResolversParentTypes['PersonUnmaskPayload']> = {
  plaintext?: Resolver<Maybe<ResolversTypes['PersonPlaintext']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PersonUnmaskUserError']>, ParentType, ContextType>;
};

export type PersonPlaintextResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PersonPlaintext'] = ResolversParentTypes['PersonPlaintext']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  socialCardNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  computerNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonUnmaskUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PersonUnmaskUserError'] = ResolversParentTypes['PersonUnmaskUserError']> = {
  code?: Resolver<ResolversTypes['PersonUnmaskErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonalAccountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PersonalAccount'] = ResolversParentTypes['PersonalAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  insuranceType?: Resolver<ResolversTypes['InsuranceType'], ParentType, ContextType>;
  admdvs?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PersonalAccountStatus'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  currentYear?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  historical?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['AccountEntryConnection'], ParentType, ContextType, RequireFields<PersonalAccountEntriesArgs, 'first'>>;
  balanceAt?: Resolver<ResolversTypes['AccountBalance'], ParentType, ContextType, RequireFields<PersonalAccountBalanceAtArgs, 'at'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountBalanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountBalance'] = ResolversParentTypes['AccountBalance']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  currentYear?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  historical?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type AccountEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountEntry'] = ResolversParentTypes['AccountEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccountEntryKind'], ParentType, ContextType>;
  bookedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  counterSide?: Resolver<ResolversTypes['CounterSide'], ParentType, ContextType>;
  transferId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relativeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claimReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undoes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['AccountEntryReason']>, ParentType, ContextType>;
  currentYearChange?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  historicalChange?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  currentYearAfter?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  historicalAfter?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reservedChange?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reservedAfter?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountEntryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountEntryConnection'] = ResolversParentTypes['AccountEntryConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccountEntryEdge']>, ParentType, ContextType>;
};

export type AccountEntryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountEntryEdge'] = ResolversParentTypes['AccountEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccountEntry'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface AdmdvsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Admdvs'], any> {
  name: 'Admdvs';
}

export type MoneyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  fen?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LocalizedTextResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zhCN?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VersionedTextResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VersionedText'] = ResolversParentTypes['VersionedText']> = {
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'PersonalAccount' | 'AccountEntry' | 'BindingApplication' | 'Person' | 'Claim' | 'ChannelConsent' | 'Evidence' | 'FamilyLink' | 'Adjustment' | 'Participation' | 'ReconciliationRequest' | 'AccountStatement', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'PersonUnmaskUserError' | 'BindingApplicationSubmitUserError' | 'BindingApplicationSubmitBatchUserError' | 'BindingApplicationWithdrawUserError' | 'BindingApplicationConfirmUserError' | 'BindingApplicationSupplementUserError' | 'ClaimSettleUserError' | 'ClaimCancelUserError' | 'MessageReverseUserError' | 'ClaimResettleUserError' | 'InstitutionDesignateUserError' | 'MutualAidFreezeUserError' | 'MutualAidUnfreezeUserError' | 'ChannelConsentGrantUserError' | 'ChannelConsentRevokeUserError' | 'EvidenceUploadCreateUserError' | 'EvidenceUploadCompleteUserError' | 'EvidenceReadUserError' | 'FamilyLinkUnbindUserError' | 'FamilyRelationRefuteUserError' | 'ContributionBookUserError' | 'InterestCreditUserError' | 'AdjustmentProposeUserError' | 'AdjustmentApproveUserError' | 'AdjustmentRejectUserError' | 'PremiumPayUserError' | 'ReconciliationUploadCreateUserError' | 'ReconciliationDetailUserError' | 'ReconciliationDayResolveUserError' | 'ClearingFileCreateUserError' | 'PersonRegisterUserError' | 'ParticipationAddUserError' | 'ParticipationSuspendUserError' | 'ParticipationResumeUserError' | 'ParticipationEndUserError' | 'ParticipationMoveUserError' | 'BindingApplicationClaimUserError' | 'BindingApplicationReleaseUserError' | 'BindingApplicationReassignUserError' | 'BindingApplicationDecideUserError' | 'BindingApplicationAskForEvidenceUserError' | 'AccountStatementCreateUserError' | 'VoucherActivateUserError' | 'VoucherCodeRedeemUserError' | 'FaceAuthenticationStartUserError' | 'TransactionPasswordRemoveUserError' | 'MutualAidQuotaSetUserError' | 'MutualAidQuotaAcceptUserError' | 'MutualAidPrioritySetUserError', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  bindingEligibility?: Resolver<ResolversTypes['BindingEligibility'], ParentType, ContextType, RequireFields<QueryBindingEligibilityArgs, 'input'>>;
  claimQuote?: Resolver<ResolversTypes['ClaimQuote'], ParentType, ContextType, RequireFields<QueryClaimQuoteArgs, 'input'>>;
  accountVerify?: Resolver<Maybe<ResolversTypes['AccountVerification']>, ParentType, ContextType, RequireFields<QueryAccountVerifyArgs, 'accountId'>>;
  adjustmentsOpen?: Resolver<ResolversTypes['AdjustmentConnection'], ParentType, ContextType, RequireFields<QueryAdjustmentsOpenArgs, 'first'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  personByCertificate?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonByCertificateArgs, 'certificate'>>;
  reconciliationTotals?: Resolver<ResolversTypes['ReconciliationTotals'], ParentType, ContextType, RequireFields<QueryReconciliationTotalsArgs, 'input'>>;
  regionProfile?: Resolver<Maybe<ResolversTypes['RegionProfile']>, ParentType, ContextType, RequireFields<QueryRegionProfileArgs, 'admdvs'>>;
  reviewQueue?: Resolver<ResolversTypes['BindingApplicationConnection'], ParentType, ContextType, RequireFields<QueryReviewQueueArgs, 'first' | 'claimedBy'>>;
  reviewWorkload?: Resolver<ResolversTypes['ReviewWorkload'], ParentType, ContextType>;
  voucherCode?: Resolver<ResolversTypes['VoucherCode'], ParentType, ContextType, Partial<QueryVoucherCodeArgs>>;
};

export type BindingApplicationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplication'] = ResolversParentTypes['BindingApplication']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
  admdvs?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  profileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['SubmissionChannel'], ParentType, ContextType>;
  initiator?: Resolver<ResolversTypes['BindingInitiator'], ParentType, ContextType>;
  giver?: Resolver<ResolversTypes['ApplicationParty'], ParentType, ContextType>;
  receiver?: Resolver<ResolversTypes['ApplicationParty'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BindingApplicationState'], ParentType, ContextType>;
  progress?: Resolver<ReadonlyArray<ResolversTypes['ApplicationProgress']>, ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmationBy?: Resolver<Maybe<ResolversTypes['ApplicationPart']>, ParentType, ContextType>;
  waitsUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadlinesProvisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  escalatesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verdicts?: Resolver<ReadonlyArray<ResolversTypes['RuleVerdict']>, ParentType, ContextType>;
  flagged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ApplicationReason']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['ApplicationEvidence']>, ParentType, ContextType>;
  noticeVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commitmentLetterVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quota?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  restores?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  viewerPart?: Resolver<Maybe<ResolversTypes['ApplicationPart']>, ParentType, ContextType>;
  claimedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['ApplicationAction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationPartyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplicationParty'] = ResolversParentTypes['ApplicationParty']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type ApplicationProgressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplicationProgress'] = ResolversParentTypes['ApplicationProgress']> = {
  step?: Resolver<ResolversTypes['ApplicationProgressStep'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RuleVerdictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RuleVerdict'] = ResolversParentTypes['RuleVerdict']> = {
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['RuleResult'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceRequirement']>, ParentType, ContextType>;
};

export type EvidenceRequirementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EvidenceRequirement'] = ResolversParentTypes['EvidenceRequirement']> = {
  kind?: Resolver<ResolversTypes['EvidenceKind'], ParentType, ContextType>;
  forms?: Resolver<ReadonlyArray<ResolversTypes['EvidenceForm']>, ParentType, ContextType>;
};

export type ApplicationEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplicationEvidence'] = ResolversParentTypes['ApplicationEvidence']> = {
  kind?: Resolver<ResolversTypes['EvidenceKind'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['EvidenceForm'], ParentType, ContextType>;
  evidenceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ApplicationReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplicationReason'] = ResolversParentTypes['ApplicationReason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ApplicationActionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplicationAction'] = ResolversParentTypes['ApplicationAction']> = {
  act?: Resolver<ResolversTypes['ApplicationAct'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byRole?: Resolver<ResolversTypes['ActorRole'], ParentType, ContextType>;
  bySubject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toSubject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ApplicationReason']>, ParentType, ContextType>;
};

export type BindingEligibilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingEligibility'] = ResolversParentTypes['BindingEligibility']> = {
  profileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eligible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  waitsFor?: Resolver<ReadonlyArray<ResolversTypes['ApplicationNeed']>, ParentType, ContextType>;
  verdicts?: Resolver<ReadonlyArray<ResolversTypes['RuleVerdict']>, ParentType, ContextType>;
};

export type BindingApplicationSubmitPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationSubmitPayload'] = ResolversParentTypes['BindingApplicationSubmitPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['BindingApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BindingApplicationSubmitUserError']>, ParentType, ContextType>;
};

export type BindingApplicationSubmitUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationSubmitUserError'] = ResolversParentTypes['BindingApplicationSubmitUserError']> = {
  code?: Resolver<ResolversTypes['BindingApplicationSubmitErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindingApplicationSubmitBatchPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationSubmitBatchPayload'] = ResolversParentTypes['BindingApplicationSubmitBatchPayload']> = {
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BindingApplicationSubmitPayload']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BindingApplicationSubmitBatchUserError']>, ParentType, ContextType>;
};

export type BindingApplicationSubmitBatchUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationSubmitBatchUserError'] = ResolversParentTypes['BindingApplicationSubmitBatchUserError']> = {
  code?: Resolver<ResolversTypes['BindingApplicationSubmitBatchErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindingApplicationWithdrawPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationWithdrawPayload'] = ResolversParentTypes['BindingApplicationWithdrawPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['BindingApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BindingApplicationWithdrawUserError']>, ParentType, ContextType>;
};

export type BindingApplicationWithdrawUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationWithdrawUserError'] = ResolversParentTypes['BindingApplicationWithdrawUserError']> = {
  code?: Resolver<ResolversTypes['BindingApplicationWithdrawErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindingApplicationConfirmPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationConfirmPayload'] = ResolversParentTypes['BindingApplicationConfirmPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['BindingApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BindingApplicationConfirmUserError']>, ParentType, ContextType>;
};

export type BindingApplicationConfirmUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationConfirmUserError'] = ResolversParentTypes['BindingApplicationConfirmUserError']> = {
  code?: Resolver<ResolversTypes['BindingApplicationConfirmErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindingApplicationSupplementPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationSupplementPayload'] = ResolversParentTypes['BindingApplicationSupplementPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['BindingApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BindingApplicationSupplementUserError']>, ParentType, ContextType>;
};

export type BindingApplicationSupplementUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationSupplementUserError'] = ResolversParentTypes['BindingApplicationSupplementUserError']> = {
  code?: Resolver<ResolversTypes['BindingApplicationSupplementErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindingApplicationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationConnection'] = ResolversParentTypes['BindingApplicationConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['BindingApplicationEdge']>, ParentType, ContextType>;
};

export type BindingApplicationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationEdge'] = ResolversParentTypes['BindingApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BindingApplication'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<PersonClaimsArgs, 'first'>>;
  mutualAidFrozenSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  familyLinkHistory?: Resolver<ResolversTypes['FamilyLinkConnection'], ParentType, ContextType, RequireFields<PersonFamilyLinkHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certificateKind?: Resolver<ResolversTypes['CertificateKind'], ParentType, ContextType>;
  certificateNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gender?: Resolver<ResolversTypes['Gender'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  socialCardNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  computerNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  participations?: Resolver<ReadonlyArray<ResolversTypes['Participation']>, ParentType, ContextType>;
  accounts?: Resolver<ReadonlyArray<ResolversTypes['PersonalAccount']>, ParentType, ContextType>;
  familyLinks?: Resolver<ResolversTypes['FamilyLinkConnection'], ParentType, ContextType, RequireFields<PersonFamilyLinksArgs, 'first'>>;
  voucher?: Resolver<Maybe<ResolversTypes['Voucher']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institutionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  institutionName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  institutionLevel?: Resolver<ResolversTypes['InstitutionLevel'], ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  insuranceType?: Resolver<ResolversTypes['InsuranceType'], ParentType, ContextType>;
  insuredAt?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  placeOfCare?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  medType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reimbursementClass?: Resolver<ResolversTypes['ReimbursementClass'], ParentType, ContextType>;
  dayOfCare?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  costs?: Resolver<ResolversTypes['ClaimCosts'], ParentType, ContextType>;
  items?: Resolver<Maybe<ResolversTypes['ClaimItems']>, ParentType, ContextType>;
  useAccounts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cashFirst?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  settlement?: Resolver<ResolversTypes['ClaimSettlement'], ParentType, ContextType>;
  settledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClaimState'], ParentType, ContextType>;
  cancellation?: Resolver<Maybe<ResolversTypes['ClaimCancellation']>, ParentType, ContextType>;
  resettles?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resettledBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimCostsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimCosts'] = ResolversParentTypes['ClaimCosts']> = {
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  inScope?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  preSelfPay?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  overLimit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fullSelfFunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ClaimItemsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimItems'] = ResolversParentTypes['ClaimItems']> = {
  medicalService?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  drug?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  consumable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ClaimSettlementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimSettlement'] = ResolversParentTypes['ClaimSettlement']> = {
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fund?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  otherFunds?: Resolver<ReadonlyArray<ResolversTypes['ClaimOtherFund']>, ParentType, ContextType>;
  fundTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  hospitalShare?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  personal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  ownAccount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  mutualAid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cash?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  deductible?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  bands?: Resolver<ReadonlyArray<ResolversTypes['ClaimBand']>, ParentType, ContextType>;
  cutByCap?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  regionClass?: Resolver<ResolversTypes['RegionClass'], ParentType, ContextType>;
  payers?: Resolver<ReadonlyArray<ResolversTypes['ClaimPayer']>, ParentType, ContextType>;
  cashReasons?: Resolver<ReadonlyArray<ResolversTypes['ClaimCashReason']>, ParentType, ContextType>;
  explanation?: Resolver<ReadonlyArray<ResolversTypes['ClaimExplanation']>, ParentType, ContextType>;
  profileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClaimBandResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimBand'] = ResolversParentTypes['ClaimBand']> = {
  upTo?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fundShare?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fund?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ClaimOtherFundResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimOtherFund'] = ResolversParentTypes['ClaimOtherFund']> = {
  fund?: Resolver<ResolversTypes['OtherFund'], ParentType, ContextType>;
  deductible?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cutByCap?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ClaimPayerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimPayer'] = ResolversParentTypes['ClaimPayer']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
  insuranceType?: Resolver<ResolversTypes['InsuranceType'], ParentType, ContextType>;
  admdvs?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  currentYearPaid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  historicalPaid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fromQuota?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  balanceAfter?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type ClaimCashReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimCashReason'] = ResolversParentTypes['ClaimCashReason']> = {
  code?: Resolver<ResolversTypes['ClaimCashReasonCode'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costClass?: Resolver<Maybe<ResolversTypes['CostClass']>, ParentType, ContextType>;
};

export type ClaimExplanationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimExplanation'] = ResolversParentTypes['ClaimExplanation']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ClaimCancellationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimCancellation'] = ResolversParentTypes['ClaimCancellation']> = {
  kind?: Resolver<ResolversTypes['ClaimCancellationKind'], ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fund?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  hospitalShare?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  ownAccount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  mutualAid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cash?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type ClaimQuoteResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimQuote'] = ResolversParentTypes['ClaimQuote']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settlement?: Resolver<ResolversTypes['ClaimSettlement'], ParentType, ContextType>;
};

export type ClaimSettlePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimSettlePayload'] = ResolversParentTypes['ClaimSettlePayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ClaimSettleUserError']>, ParentType, ContextType>;
};

export type ClaimSettleUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimSettleUserError'] = ResolversParentTypes['ClaimSettleUserError']> = {
  code?: Resolver<ResolversTypes['ClaimSettleErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimCancelPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimCancelPayload'] = ResolversParentTypes['ClaimCancelPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ClaimCancelUserError']>, ParentType, ContextType>;
};

export type ClaimCancelUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimCancelUserError'] = ResolversParentTypes['ClaimCancelUserError']> = {
  code?: Resolver<ResolversTypes['ClaimCancelErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageReversePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MessageReversePayload'] = ResolversParentTypes['MessageReversePayload']> = {
  reversal?: Resolver<Maybe<ResolversTypes['MessageReversal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MessageReverseUserError']>, ParentType, ContextType>;
};

export type MessageReverseUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MessageReverseUserError'] = ResolversParentTypes['MessageReverseUserError']> = {
  code?: Resolver<ResolversTypes['MessageReverseErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageReversalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MessageReversal'] = ResolversParentTypes['MessageReversal']> = {
  originalMessageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type ClaimResettlePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimResettlePayload'] = ResolversParentTypes['ClaimResettlePayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  refundDue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ClaimResettleUserError']>, ParentType, ContextType>;
};

export type ClaimResettleUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimResettleUserError'] = ResolversParentTypes['ClaimResettleUserError']> = {
  code?: Resolver<ResolversTypes['ClaimResettleErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InstitutionDesignatePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InstitutionDesignatePayload'] = ResolversParentTypes['InstitutionDesignatePayload']> = {
  institution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['InstitutionDesignateUserError']>, ParentType, ContextType>;
};

export type InstitutionDesignateUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InstitutionDesignateUserError'] = ResolversParentTypes['InstitutionDesignateUserError']> = {
  code?: Resolver<ResolversTypes['InstitutionDesignateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution']> = {
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InstitutionKind'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['InstitutionLevel'], ParentType, ContextType>;
  admdvs?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  designated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutualAidFreezePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidFreezePayload'] = ResolversParentTypes['MutualAidFreezePayload']> = {
  freeze?: Resolver<Maybe<ResolversTypes['MutualAidFreezeState']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MutualAidFreezeUserError']>, ParentType, ContextType>;
};

export type MutualAidFreezeUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidFreezeUserError'] = ResolversParentTypes['MutualAidFreezeUserError']> = {
  code?: Resolver<ResolversTypes['MutualAidFreezeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutualAidUnfreezePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidUnfreezePayload'] = ResolversParentTypes['MutualAidUnfreezePayload']> = {
  freeze?: Resolver<Maybe<ResolversTypes['MutualAidFreezeState']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MutualAidUnfreezeUserError']>, ParentType, ContextType>;
};

export type MutualAidUnfreezeUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidUnfreezeUserError'] = ResolversParentTypes['MutualAidUnfreezeUserError']> = {
  code?: Resolver<ResolversTypes['MutualAidUnfreezeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutualAidFreezeStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidFreezeState'] = ResolversParentTypes['MutualAidFreezeState']> = {
  frozen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChannelConsentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelConsent'] = ResolversParentTypes['ChannelConsent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['ConsentScope']>, ParentType, ContextType>;
  textVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  profileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  admdvs?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  channelPersonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['ConsentScope']>, ParentType, ContextType>;
};

export type ChannelConsentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelConsentConnection'] = ResolversParentTypes['ChannelConsentConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChannelConsentEdge']>, ParentType, ContextType>;
};

export type ChannelConsentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelConsentEdge'] = ResolversParentTypes['ChannelConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChannelConsent'], ParentType, ContextType>;
};

export type ChannelConsentGrantPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelConsentGrantPayload'] = ResolversParentTypes['ChannelConsentGrantPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['ChannelConsent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ChannelConsentGrantUserError']>, ParentType, ContextType>;
};

export type ChannelConsentGrantUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelConsentGrantUserError'] = ResolversParentTypes['ChannelConsentGrantUserError']> = {
  code?: Resolver<ResolversTypes['ChannelConsentGrantErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelConsentRevokePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelConsentRevokePayload'] = ResolversParentTypes['ChannelConsentRevokePayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['ChannelConsent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ChannelConsentRevokeUserError']>, ParentType, ContextType>;
};

export type ChannelConsentRevokeUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChannelConsentRevokeUserError'] = ResolversParentTypes['ChannelConsentRevokeUserError']> = {
  code?: Resolver<ResolversTypes['ChannelConsentRevokeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EvidenceKind'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EvidenceType'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EvidenceState'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PresignedRequestResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PresignedRequest'] = ResolversParentTypes['PresignedRequest']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PresignedMethod'], ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['PresignedHeader']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PresignedHeaderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PresignedHeader'] = ResolversParentTypes['PresignedHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EvidenceUploadCreatePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EvidenceUploadCreatePayload'] = ResolversParentTypes['EvidenceUploadCreatePayload']> = {
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['PresignedRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['EvidenceUploadCreateUserError']>, ParentType, ContextType>;
};

export type EvidenceUploadCompletePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EvidenceUploadCompletePayload'] = ResolversParentTypes['EvidenceUploadCompletePayload']> = {
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['EvidenceUploadCompleteUserError']>, ParentType, ContextType>;
};

export type EvidenceReadPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EvidenceReadPayload'] = ResolversParentTypes['EvidenceReadPayload']> = {
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  download?: Resolver<Maybe<ResolversTypes['PresignedRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['EvidenceReadUserError']>, ParentType, ContextType>;
};

export type EvidenceUploadCreateUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EvidenceUploadCreateUserError'] = ResolversParentTypes['EvidenceUploadCreateUserError']> = {
  code?: Resolver<ResolversTypes['EvidenceUploadCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceUploadCompleteUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EvidenceUploadCompleteUserError'] = ResolversParentTypes['EvidenceUploadCompleteUserError']> = {
  code?: Resolver<ResolversTypes['EvidenceUploadCompleteErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceReadUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EvidenceReadUserError'] = ResolversParentTypes['EvidenceReadUserError']> = {
  code?: Resolver<ResolversTypes['EvidenceReadErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FamilyLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FamilyLink'] = ResolversParentTypes['FamilyLink']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['LinkSide'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  giver?: Resolver<ResolversTypes['FamilyMember'], ParentType, ContextType>;
  receiver?: Resolver<ResolversTypes['FamilyMember'], ParentType, ContextType>;
  admdvs?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FamilyLinkStatus'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endCause?: Resolver<Maybe<ResolversTypes['FamilyLinkEndCause']>, ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['BindingApplication']>, ParentType, ContextType>;
  quota?: Resolver<Maybe<ResolversTypes['MutualAidQuota']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FamilyMemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FamilyMember'] = ResolversParentTypes['FamilyMember']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type FamilyLinkConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FamilyLinkConnection'] = ResolversParentTypes['FamilyLinkConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['FamilyLinkEdge']>, ParentType, ContextType>;
};

export type FamilyLinkEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FamilyLinkEdge'] = ResolversParentTypes['FamilyLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FamilyLink'], ParentType, ContextType>;
};

export type FamilyLinkUnbindPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FamilyLinkUnbindPayload'] = ResolversParentTypes['FamilyLinkUnbindPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['FamilyLink']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['FamilyLinkUnbindUserError']>, ParentType, ContextType>;
};

export type FamilyLinkUnbindUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FamilyLinkUnbindUserError'] = ResolversParentTypes['FamilyLinkUnbindUserError']> = {
  code?: Resolver<ResolversTypes['FamilyLinkUnbindErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FamilyRelationRefutePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FamilyRelationRefutePayload'] = ResolversParentTypes['FamilyRelationRefutePayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['RelationFinding']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['FamilyRelationRefuteUserError']>, ParentType, ContextType>;
};

export type RelationFindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RelationFinding'] = ResolversParentTypes['RelationFinding']> = {
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FamilyRelationRefuteUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FamilyRelationRefuteUserError'] = ResolversParentTypes['FamilyRelationRefuteUserError']> = {
  code?: Resolver<ResolversTypes['FamilyRelationRefuteErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountVerificationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountVerification'] = ResolversParentTypes['AccountVerification']> = {
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  intact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  brokenAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['ChainFault']>, ParentType, ContextType>;
};

export type AdjustmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Adjustment'] = ResolversParentTypes['Adjustment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['PersonalAccount']>, ParentType, ContextType>;
  currentYearChange?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  historicalChange?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['AdjustmentReason'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AdjustmentState'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdjustmentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdjustmentConnection'] = ResolversParentTypes['AdjustmentConnection']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdjustmentEdge']>, ParentType, ContextType>;
};

export type AdjustmentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdjustmentEdge'] = ResolversParentTypes['AdjustmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Adjustment'], ParentType, ContextType>;
};

export type ContributionBookPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContributionBookPayload'] = ResolversParentTypes['ContributionBookPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['PersonalAccount']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ContributionBookUserError']>, ParentType, ContextType>;
};

export type ContributionBookUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ContributionBookUserError'] = ResolversParentTypes['ContributionBookUserError']> = {
  code?: Resolver<ResolversTypes['ContributionBookErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InterestCreditPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InterestCreditPayload'] = ResolversParentTypes['InterestCreditPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['PersonalAccount']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['InterestCreditUserError']>, ParentType, ContextType>;
};

export type InterestCreditUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InterestCreditUserError'] = ResolversParentTypes['InterestCreditUserError']> = {
  code?: Resolver<ResolversTypes['InterestCreditErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdjustmentProposePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdjustmentProposePayload'] = ResolversParentTypes['AdjustmentProposePayload']> = {
  adjustment?: Resolver<Maybe<ResolversTypes['Adjustment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdjustmentProposeUserError']>, ParentType, ContextType>;
};

export type AdjustmentProposeUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdjustmentProposeUserError'] = ResolversParentTypes['AdjustmentProposeUserError']> = {
  code?: Resolver<ResolversTypes['AdjustmentProposeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdjustmentApprovePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdjustmentApprovePayload'] = ResolversParentTypes['AdjustmentApprovePayload']> = {
  adjustment?: Resolver<Maybe<ResolversTypes['Adjustment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdjustmentApproveUserError']>, ParentType, ContextType>;
};

export type AdjustmentApproveUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdjustmentApproveUserError'] = ResolversParentTypes['AdjustmentApproveUserError']> = {
  code?: Resolver<ResolversTypes['AdjustmentApproveErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdjustmentRejectPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdjustmentRejectPayload'] = ResolversParentTypes['AdjustmentRejectPayload']> = {
  adjustment?: Resolver<Maybe<ResolversTypes['Adjustment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdjustmentRejectUserError']>, ParentType, ContextType>;
};

export type AdjustmentRejectUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdjustmentRejectUserError'] = ResolversParentTypes['AdjustmentRejectUserError']> = {
  code?: Resolver<ResolversTypes['AdjustmentRejectErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PremiumPayPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PremiumPayPayload'] = ResolversParentTypes['PremiumPayPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['PersonalAccount']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PremiumPayUserError']>, ParentType, ContextType>;
};

export type PremiumPayUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PremiumPayUserError'] = ResolversParentTypes['PremiumPayUserError']> = {
  code?: Resolver<ResolversTypes['PremiumPayErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Participation'] = ResolversParentTypes['Participation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  insuranceType?: Resolver<ResolversTypes['InsuranceType'], ParentType, ContextType>;
  admdvs?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ParticipationStatus'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  suspendedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  suspensions?: Resolver<ReadonlyArray<ResolversTypes['ParticipationSuspension']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['ParticipationEndReason']>, ParentType, ContextType>;
  movedTo?: Resolver<Maybe<ResolversTypes['Admdvs']>, ParentType, ContextType>;
  earlierPeriods?: Resolver<ReadonlyArray<ResolversTypes['ParticipationPeriod']>, ParentType, ContextType>;
  employerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  civilServant?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationSuspensionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationSuspension'] = ResolversParentTypes['ParticipationSuspension']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ParticipationPeriodResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationPeriod'] = ResolversParentTypes['ParticipationPeriod']> = {
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endReason?: Resolver<ResolversTypes['ParticipationEndReason'], ParentType, ContextType>;
  movedTo?: Resolver<Maybe<ResolversTypes['Admdvs']>, ParentType, ContextType>;
};

export type ReconciliationTotalsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciliationTotals'] = ResolversParentTypes['ReconciliationTotals']> = {
  institutionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['ReconciliationResult'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationRow']>, ParentType, ContextType>;
  ours?: Resolver<ResolversTypes['ReconciliationSums'], ParentType, ContextType>;
  theirs?: Resolver<ResolversTypes['ReconciliationSums'], ParentType, ContextType>;
};

export type ReconciliationRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciliationRow'] = ResolversParentTypes['ReconciliationRow']> = {
  measure?: Resolver<ResolversTypes['ReconciliationMeasure'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['ReconciliationResult'], ParentType, ContextType>;
};

export type ReconciliationSumsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciliationSums'] = ResolversParentTypes['ReconciliationSums']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fund?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  ownAccount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  mutualAid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ReconciledDayResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciledDay'] = ResolversParentTypes['ReconciledDay']> = {
  institutionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  insuredAt?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReconciledDayState'], ParentType, ContextType>;
  balanced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  theirsMore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oursMore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mismatch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  malformed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reconciledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReconciliationRequestResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciliationRequest'] = ResolversParentTypes['ReconciliationRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReconciliationRequestState'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ReconciliationFailure']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  institutionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  insuredAt?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ReconciliationFormat'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reconciliation?: Resolver<Maybe<ResolversTypes['DetailReconciliation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DetailReconciliationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DetailReconciliation'] = ResolversParentTypes['DetailReconciliation']> = {
  day?: Resolver<ResolversTypes['ReconciledDay'], ParentType, ContextType>;
  badLines?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationBadLine']>, ParentType, ContextType>;
  result?: Resolver<ResolversTypes['PresignedRequest'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReconciliationBadLineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciliationBadLine'] = ResolversParentTypes['ReconciliationBadLine']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fault?: Resolver<ResolversTypes['ReconciliationLineFault'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClearingFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClearingFile'] = ResolversParentTypes['ClearingFile']> = {
  institutionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['PresignedRequest'], ParentType, ContextType>;
};

export type ReconciliationUploadCreatePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciliationUploadCreatePayload'] = ResolversParentTypes['ReconciliationUploadCreatePayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['PresignedRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationUploadCreateUserError']>, ParentType, ContextType>;
};

export type ReconciliationUploadCreateUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciliationUploadCreateUserError'] = ResolversParentTypes['ReconciliationUploadCreateUserError']> = {
  code?: Resolver<ResolversTypes['ReconciliationUploadCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReconciliationDetailPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciliationDetailPayload'] = ResolversParentTypes['ReconciliationDetailPayload']> = {
  request?: Resolver<Maybe<ResolversTypes['ReconciliationRequest']>, ParentType, ContextType>;
  reconciliation?: Resolver<Maybe<ResolversTypes['DetailReconciliation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationDetailUserError']>, ParentType, ContextType>;
};

export type ReconciliationDetailUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciliationDetailUserError'] = ResolversParentTypes['ReconciliationDetailUserError']> = {
  code?: Resolver<ResolversTypes['ReconciliationDetailErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReconciliationDayResolvePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciliationDayResolvePayload'] = ResolversParentTypes['ReconciliationDayResolvePayload']> = {
  day?: Resolver<Maybe<ResolversTypes['ReconciledDay']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReconciliationDayResolveUserError']>, ParentType, ContextType>;
};

export type ReconciliationDayResolveUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReconciliationDayResolveUserError'] = ResolversParentTypes['ReconciliationDayResolveUserError']> = {
  code?: Resolver<ResolversTypes['ReconciliationDayResolveErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClearingFileCreatePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClearingFileCreatePayload'] = ResolversParentTypes['ClearingFileCreatePayload']> = {
  clearing?: Resolver<Maybe<ResolversTypes['ClearingFile']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ClearingFileCreateUserError']>, ParentType, ContextType>;
};

export type ClearingFileCreateUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClearingFileCreateUserError'] = ResolversParentTypes['ClearingFileCreateUserError']> = {
  code?: Resolver<ResolversTypes['ClearingFileCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionProfileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegionProfile'] = ResolversParentTypes['RegionProfile']> = {
  versionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  admdvs?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  bases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  mutualAid?: Resolver<Maybe<ResolversTypes['MutualAidRules']>, ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['DisplayRules']>, ParentType, ContextType>;
  review?: Resolver<ResolversTypes['ReviewRules'], ParentType, ContextType>;
  voucherAgreement?: Resolver<ResolversTypes['VersionedText'], ParentType, ContextType>;
  voucherFaceAuthenticationAsked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  consentText?: Resolver<ResolversTypes['VersionedText'], ParentType, ContextType>;
  consentDaysMax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  yearCloseOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimRules'], ParentType, ContextType>;
  benefits?: Resolver<ReadonlyArray<ResolversTypes['BenefitRule']>, ParentType, ContextType>;
  otherFunds?: Resolver<ReadonlyArray<ResolversTypes['OtherFundRule']>, ParentType, ContextType>;
};

export type BenefitRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BenefitRule'] = ResolversParentTypes['BenefitRule']> = {
  insuranceType?: Resolver<ResolversTypes['InsuranceType'], ParentType, ContextType>;
  medTypeGroup?: Resolver<ResolversTypes['MedTypeGroup'], ParentType, ContextType>;
  medTypes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['BenefitLevel']>, ParentType, ContextType>;
  yearlyCap?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type BenefitLevelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BenefitLevel'] = ResolversParentTypes['BenefitLevel']> = {
  level?: Resolver<ResolversTypes['InstitutionLevel'], ParentType, ContextType>;
  deductible?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  bands?: Resolver<ReadonlyArray<ResolversTypes['BenefitBand']>, ParentType, ContextType>;
};

export type BenefitBandResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BenefitBand'] = ResolversParentTypes['BenefitBand']> = {
  upTo?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  fundShareSameCity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fundShareSameProvince?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fundShareOtherProvince?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OtherFundRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OtherFundRule'] = ResolversParentTypes['OtherFundRule']> = {
  fund?: Resolver<ResolversTypes['OtherFund'], ParentType, ContextType>;
  insuranceTypes?: Resolver<ReadonlyArray<ResolversTypes['InsuranceType']>, ParentType, ContextType>;
  medTypeGroups?: Resolver<ReadonlyArray<ResolversTypes['MedTypeGroup']>, ParentType, ContextType>;
  civilServantsOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deductible?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  bands?: Resolver<ReadonlyArray<ResolversTypes['OtherFundBand']>, ParentType, ContextType>;
  yearlyCap?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type OtherFundBandResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OtherFundBand'] = ResolversParentTypes['OtherFundBand']> = {
  upTo?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  fundShare?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimRulesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimRules'] = ResolversParentTypes['ClaimRules']> = {
  handInDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resettlementDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hospitalShareCounted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LinkRulesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkRules'] = ResolversParentTypes['LinkRules']> = {
  __resolveType: TypeResolveFn<'DisplayRules' | 'MutualAidRules', ParentType, ContextType>;
};

export type DisplayRulesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DisplayRules'] = ResolversParentTypes['DisplayRules']> = {
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['LinkScope'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['VersionedText'], ParentType, ContextType>;
  commitmentLetter?: Resolver<ResolversTypes['VersionedText'], ParentType, ContextType>;
  faceAuthenticationFromAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  linksPerGiverMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  linksPerReceiverMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  newLinksPerYearMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  coolingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  initiators?: Resolver<ReadonlyArray<ResolversTypes['BindingInitiator']>, ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['IdentifierSet']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceRequirement']>, ParentType, ContextType>;
  submissions?: Resolver<ReadonlyArray<ResolversTypes['SubmissionRule']>, ParentType, ContextType>;
  receiverConfirmationHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unbinding?: Resolver<ResolversTypes['UnbindingRule'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutualAidRulesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidRules'] = ResolversParentTypes['MutualAidRules']> = {
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['LinkScope'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['VersionedText'], ParentType, ContextType>;
  commitmentLetter?: Resolver<ResolversTypes['VersionedText'], ParentType, ContextType>;
  faceAuthenticationFromAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  linksPerGiverMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  linksPerReceiverMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  newLinksPerYearMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  coolingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  initiators?: Resolver<ReadonlyArray<ResolversTypes['BindingInitiator']>, ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['IdentifierSet']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceRequirement']>, ParentType, ContextType>;
  submissions?: Resolver<ReadonlyArray<ResolversTypes['SubmissionRule']>, ParentType, ContextType>;
  receiverConfirmationHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unbinding?: Resolver<ResolversTypes['UnbindingRule'], ParentType, ContextType>;
  shareableFunds?: Resolver<ResolversTypes['ShareableFunds'], ParentType, ContextType>;
  quotaMode?: Resolver<ResolversTypes['QuotaMode'], ParentType, ContextType>;
  quotaPerTransferMax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  quotaTransfersPerDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quotaClosedHours?: Resolver<Maybe<ResolversTypes['ClosedHours']>, ParentType, ContextType>;
  quotaAcceptanceDeadline?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  yearlyCapPerReceiver?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  minimumBalanceKept?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClosedHoursResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClosedHours'] = ResolversParentTypes['ClosedHours']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentifierSetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdentifierSet'] = ResolversParentTypes['IdentifierSet']> = {
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['PartyIdentifier']>, ParentType, ContextType>;
};

export type SubmissionRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SubmissionRule'] = ResolversParentTypes['SubmissionRule']> = {
  channel?: Resolver<ResolversTypes['SubmissionChannel'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['BindingDecision'], ParentType, ContextType>;
  decisionWhenFlagged?: Resolver<ResolversTypes['BindingDecision'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['IdentifierSet']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceRequirement']>, ParentType, ContextType>;
};

export type UnbindingRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnbindingRule'] = ResolversParentTypes['UnbindingRule']> = {
  by?: Resolver<ReadonlyArray<ResolversTypes['UnbindingParty']>, ParentType, ContextType>;
  effective?: Resolver<ResolversTypes['UnbindingEffect'], ParentType, ContextType>;
  transactionPasswordAsked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReviewRulesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReviewRules'] = ResolversParentTypes['ReviewRules']> = {
  serviceLevelWorkingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalationWorkingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiryWorkingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  supplementWorkingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  faceAuthenticationHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonRegisterPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PersonRegisterPayload'] = ResolversParentTypes['PersonRegisterPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PersonRegisterUserError']>, ParentType, ContextType>;
};

export type PersonRegisterUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PersonRegisterUserError'] = ResolversParentTypes['PersonRegisterUserError']> = {
  code?: Resolver<ResolversTypes['PersonRegisterErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationAddPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationAddPayload'] = ResolversParentTypes['ParticipationAddPayload']> = {
  participation?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ParticipationAddUserError']>, ParentType, ContextType>;
};

export type ParticipationAddUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationAddUserError'] = ResolversParentTypes['ParticipationAddUserError']> = {
  code?: Resolver<ResolversTypes['ParticipationAddErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationSuspendPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationSuspendPayload'] = ResolversParentTypes['ParticipationSuspendPayload']> = {
  participation?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ParticipationSuspendUserError']>, ParentType, ContextType>;
};

export type ParticipationSuspendUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationSuspendUserError'] = ResolversParentTypes['ParticipationSuspendUserError']> = {
  code?: Resolver<ResolversTypes['ParticipationChangeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationResumePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationResumePayload'] = ResolversParentTypes['ParticipationResumePayload']> = {
  participation?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ParticipationResumeUserError']>, ParentType, ContextType>;
};

export type ParticipationResumeUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationResumeUserError'] = ResolversParentTypes['ParticipationResumeUserError']> = {
  code?: Resolver<ResolversTypes['ParticipationChangeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationEndPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationEndPayload'] = ResolversParentTypes['ParticipationEndPayload']> = {
  participation?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ParticipationEndUserError']>, ParentType, ContextType>;
};

export type ParticipationEndUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationEndUserError'] = ResolversParentTypes['ParticipationEndUserError']> = {
  code?: Resolver<ResolversTypes['ParticipationChangeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationMovePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationMovePayload'] = ResolversParentTypes['ParticipationMovePayload']> = {
  participation?: Resolver<Maybe<ResolversTypes['Participation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ParticipationMoveUserError']>, ParentType, ContextType>;
};

export type ParticipationMoveUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ParticipationMoveUserError'] = ResolversParentTypes['ParticipationMoveUserError']> = {
  code?: Resolver<ResolversTypes['ParticipationChangeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewWorkloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReviewWorkload'] = ResolversParentTypes['ReviewWorkload']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unclaimed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  oldestAcceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewers?: Resolver<ReadonlyArray<ResolversTypes['ReviewerLoad']>, ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReviewerLoadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReviewerLoad'] = ResolversParentTypes['ReviewerLoad']> = {
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claimed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BindingApplicationClaimPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationClaimPayload'] = ResolversParentTypes['BindingApplicationClaimPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['BindingApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BindingApplicationClaimUserError']>, ParentType, ContextType>;
};

export type BindingApplicationClaimUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationClaimUserError'] = ResolversParentTypes['BindingApplicationClaimUserError']> = {
  code?: Resolver<ResolversTypes['BindingApplicationClaimErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindingApplicationReleasePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationReleasePayload'] = ResolversParentTypes['BindingApplicationReleasePayload']> = {
  application?: Resolver<Maybe<ResolversTypes['BindingApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BindingApplicationReleaseUserError']>, ParentType, ContextType>;
};

export type BindingApplicationReleaseUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationReleaseUserError'] = ResolversParentTypes['BindingApplicationReleaseUserError']> = {
  code?: Resolver<ResolversTypes['BindingApplicationReleaseErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindingApplicationReassignPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationReassignPayload'] = ResolversParentTypes['BindingApplicationReassignPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['BindingApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BindingApplicationReassignUserError']>, ParentType, ContextType>;
};

export type BindingApplicationReassignUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationReassignUserError'] = ResolversParentTypes['BindingApplicationReassignUserError']> = {
  code?: Resolver<ResolversTypes['BindingApplicationReassignErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindingApplicationDecidePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationDecidePayload'] = ResolversParentTypes['BindingApplicationDecidePayload']> = {
  application?: Resolver<Maybe<ResolversTypes['BindingApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BindingApplicationDecideUserError']>, ParentType, ContextType>;
};

export type BindingApplicationDecideUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationDecideUserError'] = ResolversParentTypes['BindingApplicationDecideUserError']> = {
  code?: Resolver<ResolversTypes['BindingApplicationDecideErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindingApplicationAskForEvidencePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationAskForEvidencePayload'] = ResolversParentTypes['BindingApplicationAskForEvidencePayload']> = {
  application?: Resolver<Maybe<ResolversTypes['BindingApplication']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BindingApplicationAskForEvidenceUserError']>, ParentType, ContextType>;
};

export type BindingApplicationAskForEvidenceUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingApplicationAskForEvidenceUserError'] = ResolversParentTypes['BindingApplicationAskForEvidenceUserError']> = {
  code?: Resolver<ResolversTypes['BindingApplicationAskForEvidenceErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountStatementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountStatement'] = ResolversParentTypes['AccountStatement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AccountStatementState'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['AccountStatementFailure']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['AccountStatementFormat'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  download?: Resolver<Maybe<ResolversTypes['PresignedRequest']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountStatementCreatePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountStatementCreatePayload'] = ResolversParentTypes['AccountStatementCreatePayload']> = {
  statement?: Resolver<Maybe<ResolversTypes['AccountStatement']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AccountStatementCreateUserError']>, ParentType, ContextType>;
};

export type AccountStatementCreateUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountStatementCreateUserError'] = ResolversParentTypes['AccountStatementCreateUserError']> = {
  code?: Resolver<ResolversTypes['AccountStatementCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  admdvs?: Resolver<Maybe<ResolversTypes['Admdvs']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['AccessRecordConnection']>, ParentType, ContextType, RequireFields<ViewerAccessLogArgs, 'first'>>;
  consents?: Resolver<Maybe<ResolversTypes['ChannelConsentConnection']>, ParentType, ContextType, RequireFields<ViewerConsentsArgs, 'first'>>;
  bindingApplications?: Resolver<Maybe<ResolversTypes['BindingApplicationConnection']>, ParentType, ContextType, RequireFields<ViewerBindingApplicationsArgs, 'first'>>;
};

export type VoucherResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Voucher'] = ResolversParentTypes['Voucher']> = {
  state?: Resolver<ResolversTypes['VoucherState'], ParentType, ContextType>;
  admdvs?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  agreementVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  profileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  activatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VoucherCodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VoucherCode'] = ResolversParentTypes['VoucherCode']> = {
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  qr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VoucherActivatePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VoucherActivatePayload'] = ResolversParentTypes['VoucherActivatePayload']> = {
  voucher?: Resolver<Maybe<ResolversTypes['Voucher']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['VoucherActivateUserError']>, ParentType, ContextType>;
};

export type VoucherActivateUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VoucherActivateUserError'] = ResolversParentTypes['VoucherActivateUserError']> = {
  code?: Resolver<ResolversTypes['VoucherActivateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VoucherCodeRedeemPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VoucherCodeRedeemPayload'] = ResolversParentTypes['VoucherCodeRedeemPayload']> = {
  presented?: Resolver<Maybe<ResolversTypes['PresentedPerson']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['VoucherCodeRedeemUserError']>, ParentType, ContextType>;
};

export type PresentedPersonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PresentedPerson'] = ResolversParentTypes['PresentedPerson']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certificateKind?: Resolver<ResolversTypes['CertificateKind'], ParentType, ContextType>;
  certificateNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  participations?: Resolver<ReadonlyArray<ResolversTypes['PresentedParticipation']>, ParentType, ContextType>;
  shownBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PresentedParticipationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PresentedParticipation'] = ResolversParentTypes['PresentedParticipation']> = {
  insuranceType?: Resolver<ResolversTypes['InsuranceType'], ParentType, ContextType>;
  admdvs?: Resolver<ResolversTypes['Admdvs'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ParticipationStatus'], ParentType, ContextType>;
};

export type VoucherCodeRedeemUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VoucherCodeRedeemUserError'] = ResolversParentTypes['VoucherCodeRedeemUserError']> = {
  code?: Resolver<ResolversTypes['VoucherCodeRedeemErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FaceAuthenticationStartPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FaceAuthenticationStartPayload'] = ResolversParentTypes['FaceAuthenticationStartPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['FaceSession']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['FaceAuthenticationStartUserError']>, ParentType, ContextType>;
};

export type FaceSessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FaceSession'] = ResolversParentTypes['FaceSession']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type FaceAuthenticationStartUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FaceAuthenticationStartUserError'] = ResolversParentTypes['FaceAuthenticationStartUserError']> = {
  code?: Resolver<ResolversTypes['FaceAuthenticationStartErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransactionPasswordRemovePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransactionPasswordRemovePayload'] = ResolversParentTypes['TransactionPasswordRemovePayload']> = {
  removal?: Resolver<Maybe<ResolversTypes['TransactionPasswordRemoval']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TransactionPasswordRemoveUserError']>, ParentType, ContextType>;
};

export type TransactionPasswordRemovalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransactionPasswordRemoval'] = ResolversParentTypes['TransactionPasswordRemoval']> = {
  removedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TransactionPasswordRemoveUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransactionPasswordRemoveUserError'] = ResolversParentTypes['TransactionPasswordRemoveUserError']> = {
  code?: Resolver<ResolversTypes['TransactionPasswordRemoveErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutualAidQuotaResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidQuota'] = ResolversParentTypes['MutualAidQuota']> = {
  set?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  spent?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['PendingQuotaTransfer']>, ParentType, ContextType>;
};

export type PendingQuotaTransferResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PendingQuotaTransfer'] = ResolversParentTypes['PendingQuotaTransfer']> = {
  transferId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  acceptBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MutualAidQuotaDecisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidQuotaDecision'] = ResolversParentTypes['MutualAidQuotaDecision']> = {
  link?: Resolver<ResolversTypes['FamilyLink'], ParentType, ContextType>;
  quota?: Resolver<ResolversTypes['MutualAidQuota'], ParentType, ContextType>;
  profileVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MutualAidQuotaSetPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidQuotaSetPayload'] = ResolversParentTypes['MutualAidQuotaSetPayload']> = {
  decision?: Resolver<Maybe<ResolversTypes['MutualAidQuotaDecision']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MutualAidQuotaSetUserError']>, ParentType, ContextType>;
};

export type MutualAidQuotaSetUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidQuotaSetUserError'] = ResolversParentTypes['MutualAidQuotaSetUserError']> = {
  code?: Resolver<ResolversTypes['MutualAidQuotaSetErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutualAidQuotaAcceptPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidQuotaAcceptPayload'] = ResolversParentTypes['MutualAidQuotaAcceptPayload']> = {
  decision?: Resolver<Maybe<ResolversTypes['MutualAidQuotaDecision']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MutualAidQuotaAcceptUserError']>, ParentType, ContextType>;
};

export type MutualAidQuotaAcceptUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidQuotaAcceptUserError'] = ResolversParentTypes['MutualAidQuotaAcceptUserError']> = {
  code?: Resolver<ResolversTypes['MutualAidQuotaAcceptErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutualAidPrioritySetPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidPrioritySetPayload'] = ResolversParentTypes['MutualAidPrioritySetPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['FamilyLink']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MutualAidPrioritySetUserError']>, ParentType, ContextType>;
};

export type MutualAidPrioritySetUserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutualAidPrioritySetUserError'] = ResolversParentTypes['MutualAidPrioritySetUserError']> = {
  code?: Resolver<ResolversTypes['MutualAidPrioritySetErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Mutation?: MutationResolvers<ContextType>;
  AccessRecord?: AccessRecordResolvers<ContextType>;
  AccessRecordConnection?: AccessRecordConnectionResolvers<ContextType>;
  AccessRecordEdge?: AccessRecordEdgeResolvers<ContextType>;
  PersonUnmaskPayload?: PersonUnmaskPayloadResolvers<ContextType>;
  PersonPlaintext?: PersonPlaintextResolvers<ContextType>;
  PersonUnmaskUserError?: PersonUnmaskUserErrorResolvers<ContextType>;
  PersonalAccount?: PersonalAccountResolvers<ContextType>;
  AccountBalance?: AccountBalanceResolvers<ContextType>;
  AccountEntry?: AccountEntryResolvers<ContextType>;
  AccountEntryConnection?: AccountEntryConnectionResolvers<ContextType>;
  AccountEntryEdge?: AccountEntryEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Admdvs?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  VersionedText?: VersionedTextResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  BindingApplication?: BindingApplicationResolvers<ContextType>;
  ApplicationParty?: ApplicationPartyResolvers<ContextType>;
  ApplicationProgress?: ApplicationProgressResolvers<ContextType>;
  RuleVerdict?: RuleVerdictResolvers<ContextType>;
  EvidenceRequirement?: EvidenceRequirementResolvers<ContextType>;
  ApplicationEvidence?: ApplicationEvidenceResolvers<ContextType>;
  ApplicationReason?: ApplicationReasonResolvers<ContextType>;
  ApplicationAction?: ApplicationActionResolvers<ContextType>;
  BindingEligibility?: BindingEligibilityResolvers<ContextType>;
  BindingApplicationSubmitPayload?: BindingApplicationSubmitPayloadResolvers<ContextType>;
  BindingApplicationSubmitUserError?: BindingApplicationSubmitUserErrorResolvers<ContextType>;
  BindingApplicationSubmitBatchPayload?: BindingApplicationSubmitBatchPayloadResolvers<ContextType>;
  BindingApplicationSubmitBatchUserError?: BindingApplicationSubmitBatchUserErrorResolvers<ContextType>;
  BindingApplicationWithdrawPayload?: BindingApplicationWithdrawPayloadResolvers<ContextType>;
  BindingApplicationWithdrawUserError?: BindingApplicationWithdrawUserErrorResolvers<ContextType>;
  BindingApplicationConfirmPayload?: BindingApplicationConfirmPayloadResolvers<ContextType>;
  BindingApplicationConfirmUserError?: BindingApplicationConfirmUserErrorResolvers<ContextType>;
  BindingApplicationSupplementPayload?: BindingApplicationSupplementPayloadResolvers<ContextType>;
  BindingApplicationSupplementUserError?: BindingApplicationSupplementUserErrorResolvers<ContextType>;
  BindingApplicationConnection?: BindingApplicationConnectionResolvers<ContextType>;
  BindingApplicationEdge?: BindingApplicationEdgeResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimCosts?: ClaimCostsResolvers<ContextType>;
  ClaimItems?: ClaimItemsResolvers<ContextType>;
  ClaimSettlement?: ClaimSettlementResolvers<ContextType>;
  ClaimBand?: ClaimBandResolvers<ContextType>;
  ClaimOtherFund?: ClaimOtherFundResolvers<ContextType>;
  ClaimPayer?: ClaimPayerResolvers<ContextType>;
  ClaimCashReason?: ClaimCashReasonResolvers<ContextType>;
  ClaimExplanation?: ClaimExplanationResolvers<ContextType>;
  ClaimCancellation?: ClaimCancellationResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  ClaimQuote?: ClaimQuoteResolvers<ContextType>;
  ClaimSettlePayload?: ClaimSettlePayloadResolvers<ContextType>;
  ClaimSettleUserError?: ClaimSettleUserErrorResolvers<ContextType>;
  ClaimCancelPayload?: ClaimCancelPayloadResolvers<ContextType>;
  ClaimCancelUserError?: ClaimCancelUserErrorResolvers<ContextType>;
  MessageReversePayload?: MessageReversePayloadResolvers<ContextType>;
  MessageReverseUserError?: MessageReverseUserErrorResolvers<ContextType>;
  MessageReversal?: MessageReversalResolvers<ContextType>;
  ClaimResettlePayload?: ClaimResettlePayloadResolvers<ContextType>;
  ClaimResettleUserError?: ClaimResettleUserErrorResolvers<ContextType>;
  InstitutionDesignatePayload?: InstitutionDesignatePayloadResolvers<ContextType>;
  InstitutionDesignateUserError?: InstitutionDesignateUserErrorResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  MutualAidFreezePayload?: MutualAidFreezePayloadResolvers<ContextType>;
  MutualAidFreezeUserError?: MutualAidFreezeUserErrorResolvers<ContextType>;
  MutualAidUnfreezePayload?: MutualAidUnfreezePayloadResolvers<ContextType>;
  MutualAidUnfreezeUserError?: MutualAidUnfreezeUserErrorResolvers<ContextType>;
  MutualAidFreezeState?: MutualAidFreezeStateResolvers<ContextType>;
  ChannelConsent?: ChannelConsentResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  ChannelConsentConnection?: ChannelConsentConnectionResolvers<ContextType>;
  ChannelConsentEdge?: ChannelConsentEdgeResolvers<ContextType>;
  ChannelConsentGrantPayload?: ChannelConsentGrantPayloadResolvers<ContextType>;
  ChannelConsentGrantUserError?: ChannelConsentGrantUserErrorResolvers<ContextType>;
  ChannelConsentRevokePayload?: ChannelConsentRevokePayloadResolvers<ContextType>;
  ChannelConsentRevokeUserError?: ChannelConsentRevokeUserErrorResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  PresignedRequest?: PresignedRequestResolvers<ContextType>;
  PresignedHeader?: PresignedHeaderResolvers<ContextType>;
  EvidenceUploadCreatePayload?: EvidenceUploadCreatePayloadResolvers<ContextType>;
  EvidenceUploadCompletePayload?: EvidenceUploadCompletePayloadResolvers<ContextType>;
  EvidenceReadPayload?: EvidenceReadPayloadResolvers<ContextType>;
  EvidenceUploadCreateUserError?: EvidenceUploadCreateUserErrorResolvers<ContextType>;
  EvidenceUploadCompleteUserError?: EvidenceUploadCompleteUserErrorResolvers<ContextType>;
  EvidenceReadUserError?: EvidenceReadUserErrorResolvers<ContextType>;
  FamilyLink?: FamilyLinkResolvers<ContextType>;
  FamilyMember?: FamilyMemberResolvers<ContextType>;
  FamilyLinkConnection?: FamilyLinkConnectionResolvers<ContextType>;
  FamilyLinkEdge?: FamilyLinkEdgeResolvers<ContextType>;
  FamilyLinkUnbindPayload?: FamilyLinkUnbindPayloadResolvers<ContextType>;
  FamilyLinkUnbindUserError?: FamilyLinkUnbindUserErrorResolvers<ContextType>;
  FamilyRelationRefutePayload?: FamilyRelationRefutePayloadResolvers<ContextType>;
  RelationFinding?: RelationFindingResolvers<ContextType>;
  FamilyRelationRefuteUserError?: FamilyRelationRefuteUserErrorResolvers<ContextType>;
  AccountVerification?: AccountVerificationResolvers<ContextType>;
  Adjustment?: AdjustmentResolvers<ContextType>;
  AdjustmentConnection?: AdjustmentConnectionResolvers<ContextType>;
  AdjustmentEdge?: AdjustmentEdgeResolvers<ContextType>;
  ContributionBookPayload?: ContributionBookPayloadResolvers<ContextType>;
  ContributionBookUserError?: ContributionBookUserErrorResolvers<ContextType>;
  InterestCreditPayload?: InterestCreditPayloadResolvers<ContextType>;
  InterestCreditUserError?: InterestCreditUserErrorResolvers<ContextType>;
  AdjustmentProposePayload?: AdjustmentProposePayloadResolvers<ContextType>;
  AdjustmentProposeUserError?: AdjustmentProposeUserErrorResolvers<ContextType>;
  AdjustmentApprovePayload?: AdjustmentApprovePayloadResolvers<ContextType>;
  AdjustmentApproveUserError?: AdjustmentApproveUserErrorResolvers<ContextType>;
  AdjustmentRejectPayload?: AdjustmentRejectPayloadResolvers<ContextType>;
  AdjustmentRejectUserError?: AdjustmentRejectUserErrorResolvers<ContextType>;
  PremiumPayPayload?: PremiumPayPayloadResolvers<ContextType>;
  PremiumPayUserError?: PremiumPayUserErrorResolvers<ContextType>;
  Participation?: ParticipationResolvers<ContextType>;
  ParticipationSuspension?: ParticipationSuspensionResolvers<ContextType>;
  ParticipationPeriod?: ParticipationPeriodResolvers<ContextType>;
  ReconciliationTotals?: ReconciliationTotalsResolvers<ContextType>;
  ReconciliationRow?: ReconciliationRowResolvers<ContextType>;
  ReconciliationSums?: ReconciliationSumsResolvers<ContextType>;
  ReconciledDay?: ReconciledDayResolvers<ContextType>;
  ReconciliationRequest?: ReconciliationRequestResolvers<ContextType>;
  DetailReconciliation?: DetailReconciliationResolvers<ContextType>;
  ReconciliationBadLine?: ReconciliationBadLineResolvers<ContextType>;
  ClearingFile?: ClearingFileResolvers<ContextType>;
  ReconciliationUploadCreatePayload?: ReconciliationUploadCreatePayloadResolvers<ContextType>;
  ReconciliationUploadCreateUserError?: ReconciliationUploadCreateUserErrorResolvers<ContextType>;
  ReconciliationDetailPayload?: ReconciliationDetailPayloadResolvers<ContextType>;
  ReconciliationDetailUserError?: ReconciliationDetailUserErrorResolvers<ContextType>;
  ReconciliationDayResolvePayload?: ReconciliationDayResolvePayloadResolvers<ContextType>;
  ReconciliationDayResolveUserError?: ReconciliationDayResolveUserErrorResolvers<ContextType>;
  ClearingFileCreatePayload?: ClearingFileCreatePayloadResolvers<ContextType>;
  ClearingFileCreateUserError?: ClearingFileCreateUserErrorResolvers<ContextType>;
  RegionProfile?: RegionProfileResolvers<ContextType>;
  BenefitRule?: BenefitRuleResolvers<ContextType>;
  BenefitLevel?: BenefitLevelResolvers<ContextType>;
  BenefitBand?: BenefitBandResolvers<ContextType>;
  OtherFundRule?: OtherFundRuleResolvers<ContextType>;
  OtherFundBand?: OtherFundBandResolvers<ContextType>;
  ClaimRules?: ClaimRulesResolvers<ContextType>;
  LinkRules?: LinkRulesResolvers<ContextType>;
  DisplayRules?: DisplayRulesResolvers<ContextType>;
  MutualAidRules?: MutualAidRulesResolvers<ContextType>;
  ClosedHours?: ClosedHoursResolvers<ContextType>;
  IdentifierSet?: IdentifierSetResolvers<ContextType>;
  SubmissionRule?: SubmissionRuleResolvers<ContextType>;
  UnbindingRule?: UnbindingRuleResolvers<ContextType>;
  ReviewRules?: ReviewRulesResolvers<ContextType>;
  PersonRegisterPayload?: PersonRegisterPayloadResolvers<ContextType>;
  PersonRegisterUserError?: PersonRegisterUserErrorResolvers<ContextType>;
  ParticipationAddPayload?: ParticipationAddPayloadResolvers<ContextType>;
  ParticipationAddUserError?: ParticipationAddUserErrorResolvers<ContextType>;
  ParticipationSuspendPayload?: ParticipationSuspendPayloadResolvers<ContextType>;
  ParticipationSuspendUserError?: ParticipationSuspendUserErrorResolvers<ContextType>;
  ParticipationResumePayload?: ParticipationResumePayloadResolvers<ContextType>;
  ParticipationResumeUserError?: ParticipationResumeUserErrorResolvers<ContextType>;
  ParticipationEndPayload?: ParticipationEndPayloadResolvers<ContextType>;
  ParticipationEndUserError?: ParticipationEndUserErrorResolvers<ContextType>;
  ParticipationMovePayload?: ParticipationMovePayloadResolvers<ContextType>;
  ParticipationMoveUserError?: ParticipationMoveUserErrorResolvers<ContextType>;
  ReviewWorkload?: ReviewWorkloadResolvers<ContextType>;
  ReviewerLoad?: ReviewerLoadResolvers<ContextType>;
  BindingApplicationClaimPayload?: BindingApplicationClaimPayloadResolvers<ContextType>;
  BindingApplicationClaimUserError?: BindingApplicationClaimUserErrorResolvers<ContextType>;
  BindingApplicationReleasePayload?: BindingApplicationReleasePayloadResolvers<ContextType>;
  BindingApplicationReleaseUserError?: BindingApplicationReleaseUserErrorResolvers<ContextType>;
  BindingApplicationReassignPayload?: BindingApplicationReassignPayloadResolvers<ContextType>;
  BindingApplicationReassignUserError?: BindingApplicationReassignUserErrorResolvers<ContextType>;
  BindingApplicationDecidePayload?: BindingApplicationDecidePayloadResolvers<ContextType>;
  BindingApplicationDecideUserError?: BindingApplicationDecideUserErrorResolvers<ContextType>;
  BindingApplicationAskForEvidencePayload?: BindingApplicationAskForEvidencePayloadResolvers<ContextType>;
  BindingApplicationAskForEvidenceUserError?: BindingApplicationAskForEvidenceUserErrorResolvers<ContextType>;
  AccountStatement?: AccountStatementResolvers<ContextType>;
  AccountStatementCreatePayload?: AccountStatementCreatePayloadResolvers<ContextType>;
  AccountStatementCreateUserError?: AccountStatementCreateUserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Voucher?: VoucherResolvers<ContextType>;
  VoucherCode?: VoucherCodeResolvers<ContextType>;
  VoucherActivatePayload?: VoucherActivatePayloadResolvers<ContextType>;
  VoucherActivateUserError?: VoucherActivateUserErrorResolvers<ContextType>;
  VoucherCodeRedeemPayload?: VoucherCodeRedeemPayloadResolvers<ContextType>;
  PresentedPerson?: PresentedPersonResolvers<ContextType>;
  PresentedParticipation?: PresentedParticipationResolvers<ContextType>;
  VoucherCodeRedeemUserError?: VoucherCodeRedeemUserErrorResolvers<ContextType>;
  FaceAuthenticationStartPayload?: FaceAuthenticationStartPayloadResolvers<ContextType>;
  FaceSession?: FaceSessionResolvers<ContextType>;
  FaceAuthenticationStartUserError?: FaceAuthenticationStartUserErrorResolvers<ContextType>;
  TransactionPasswordRemovePayload?: TransactionPasswordRemovePayloadResolvers<ContextType>;
  TransactionPasswordRemoval?: TransactionPasswordRemovalResolvers<ContextType>;
  TransactionPasswordRemoveUserError?: TransactionPasswordRemoveUserErrorResolvers<ContextType>;
  MutualAidQuota?: MutualAidQuotaResolvers<ContextType>;
  PendingQuotaTransfer?: PendingQuotaTransferResolvers<ContextType>;
  MutualAidQuotaDecision?: MutualAidQuotaDecisionResolvers<ContextType>;
  MutualAidQuotaSetPayload?: MutualAidQuotaSetPayloadResolvers<ContextType>;
  MutualAidQuotaSetUserError?: MutualAidQuotaSetUserErrorResolvers<ContextType>;
  MutualAidQuotaAcceptPayload?: MutualAidQuotaAcceptPayloadResolvers<ContextType>;
  MutualAidQuotaAcceptUserError?: MutualAidQuotaAcceptUserErrorResolvers<ContextType>;
  MutualAidPrioritySetPayload?: MutualAidPrioritySetPayloadResolvers<ContextType>;
  MutualAidPrioritySetUserError?: MutualAidPrioritySetUserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  allow?: AllowDirectiveResolver<any, any, ContextType>;
  readable?: ReadableDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};

