import { type GraphQLEnumType, isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { type RejectionCode, rejections } from '../../../domain/rejections.ts';
import { createSchema } from '../../../functions/graphql/schema.ts';
import { reconciliationEnums, reconciliationRefusals } from './refusals-reconciliation.ts';
import { claimEnums, claimRefusals } from './rejection-codes-claims.ts';

const schema = createSchema();

/** Of every mutation that changes something under a key. */
const always: readonly RejectionCode[] = [
  'idempotency_key_malformed',
  'idempotency_key_reused_with_other_content',
  'changed_meanwhile',
  'busy',
];
const ofParticipation: readonly RejectionCode[] = [
  ...always,
  'not_found',
  'participation_status_forbids',
  'participation_ends_before_it_starts',
  'date_in_the_future',
];
/** Of whoever has, or has not, taken an application. */
const ofClaimed: readonly RejectionCode[] = [
  ...always,
  'not_found',
  'application_state_forbids',
  'application_not_claimed',
  'application_claimed_by_other',
];

/** Of whoever has a part in an application. */
const ofPart: readonly RejectionCode[] = [...always, 'not_found', 'not_permitted', 'application_state_forbids'];
/** Of whoever has a part in a link of mutual aid. */
const ofQuota: readonly RejectionCode[] = ['not_found', 'link_not_live', 'account_closed', 'quota_not_offered'];
/** Of whatever a clerk books on an account. */
const ofBooking: readonly RejectionCode[] = [
  ...always,
  'not_found',
  'profile_not_in_force',
  'amount_malformed',
  'amount_below_zero',
  'amount_out_of_range',
  'amount_zero',
];
/** Of a second person's decision. */
const ofSecondPerson: readonly RejectionCode[] = [
  ...always,
  'not_found',
  'adjustment_decided_already',
  'adjustment_decided_by_proposer',
];
/** Of what is attached to an application. */
const ofEvidence: readonly RejectionCode[] = [
  'evidence_too_many',
  'evidence_form_not_of_caller',
  'evidence_form_not_of_kind',
  'evidence_upload_missing',
  'evidence_upload_not_expected',
  'evidence_duplicate',
  'evidence_unknown',
  'evidence_attached_already',
  'evidence_not_complete',
  'evidence_kind_differs',
];
/** In the order in which they are looked for: the rules, the form, who the two are, what goes with it. */
const ofSubmission: readonly RejectionCode[] = [
  ...always,
  'submission_channel_not_of_caller',
  'initiator_not_of_caller',
  'pooling_area_unknown',
  'profile_not_in_force',
  'pooling_area_not_served_by_caller',
  'link_kind_not_offered',
  'notice_version_not_current',
  'commitment_letter_version_not_current',
  'evidence_form_not_of_agent',
  'evidence_incomplete',
  'amount_malformed',
  'amount_below_zero',
  'amount_out_of_range',
  'person_not_registered',
  'party_missing',
  'party_not_stated',
  'party_identifiers_incomplete',
  'certificate_number_malformed',
  'certificate_check_digit_wrong',
  'certificate_birth_date_unreal',
  'certificate_birth_date_in_the_future',
  'name_malformed',
  'social_card_number_malformed',
  'computer_number_malformed',
  'parties_are_the_same',
  'party_not_matched',
  'commitment_letter_name_differs',
  'restored_application_unknown',
  'restored_application_not_final',
  'restored_application_approved',
  ...ofEvidence,
  'transaction_password_missing',
  'transaction_password_malformed',
  'transaction_password_wrong',
  'transaction_password_locked',
  'application_open_already',
];

/**
 * Every way in which each mutation can be refused, by reading its use case and what that calls. Not among them:
 * `certificate_kind_unknown`, which the schema's enum rules out, and `not_permitted`, which `@allow` does.
 */
const refusalsOf: Readonly<Record<string, readonly RejectionCode[]>> = {
  ...reconciliationRefusals(always),
  personRegister: [
    ...always,
    'certificate_number_malformed',
    'certificate_check_digit_wrong',
    'certificate_birth_date_unreal',
    'certificate_birth_date_in_the_future',
    'name_malformed',
    'phone_malformed',
    'social_card_number_malformed',
    'computer_number_malformed',
    'employer_name_malformed',
    'participations_empty',
    'participation_duplicate',
    'pooling_area_unknown',
    'profile_not_in_force',
    'pooling_area_not_served_by_caller',
    'date_malformed',
    'date_in_the_future',
    'participation_starts_before_birth',
    'opening_balance_without_account',
    'amount_malformed',
    'amount_below_zero',
    'amount_out_of_range',
    'certificate_already_registered',
    'social_card_number_already_registered',
    'computer_number_already_registered',
  ],
  participationAdd: [
    ...always,
    'certificate_number_malformed',
    'certificate_check_digit_wrong',
    'certificate_birth_date_unreal',
    'certificate_birth_date_in_the_future',
    'not_found',
    'employer_name_malformed',
    'amount_malformed',
    'amount_below_zero',
    'amount_out_of_range',
    'date_in_the_future',
    'participation_starts_before_birth',
    'pooling_area_unknown',
    'profile_not_in_force',
    'pooling_area_not_served_by_caller',
    'opening_balance_without_account',
    'participation_duplicate',
  ],
  participationSuspend: ofParticipation,
  participationResume: [...ofParticipation, 'participation_resumes_before_suspension'],
  participationEnd: [...ofParticipation, 'participation_end_is_a_move'],
  participationMove: [...ofParticipation, 'participation_moves_nowhere', 'participation_duplicate'],
  channelConsentGrant: [
    ...always,
    'pooling_area_unknown',
    'channel_unknown',
    'consent_scopes_empty',
    'consent_scope_not_offered',
    'consent_text_version_not_current',
    'consent_expiry_out_of_range',
    'participation_not_found',
  ],
  channelConsentRevoke: [...always, 'not_found', 'consent_not_live'],
  personUnmask: [
    'not_found',
    'unmask_fields_malformed',
    'unmask_purpose_not_of_caller',
    'unmask_reference_malformed',
    'busy',
  ],
  familyLinkUnbind: [
    ...always,
    'reference_malformed',
    'not_found',
    'link_not_live',
    'unbinding_not_of_caller',
    'link_ends_already',
    'transaction_password_missing',
    'transaction_password_malformed',
    'transaction_password_wrong',
    'transaction_password_locked',
  ],
  familyRelationRefute: [...always, 'reference_malformed', 'not_found'],
  voucherActivate: [...always, 'pooling_area_unknown', 'voucher_agreement_not_current', 'participation_not_found'],
  voucherCodeRedeem: [...always, 'voucher_code_not_valid', 'voucher_code_expired', 'voucher_code_used'],
  faceAuthenticationStart: [
    ...always,
    'face_purpose_malformed',
    'not_found',
    'application_state_forbids',
    'voucher_face_not_awaited',
    'face_attempts_exhausted',
    'face_provider_unavailable',
  ],
  transactionPasswordRemove: [...always, 'reference_malformed', 'not_found', 'transaction_password_missing'],
  mutualAidQuotaSet: [
    ...always,
    'amount_malformed',
    'amount_below_zero',
    'amount_out_of_range',
    ...ofQuota,
    'quota_below_spent',
    'quota_per_transfer_exceeded',
    'quota_closed_now',
    'quota_transfers_of_day_used_up',
    'quota_not_covered',
    'transaction_password_missing',
    'transaction_password_malformed',
    'transaction_password_wrong',
    'transaction_password_locked',
  ],
  contributionBook: [
    ...ofBooking,
    'month_malformed',
    'date_in_the_future',
    'account_closed',
    'contribution_booked_already',
  ],
  interestCredit: ofBooking,
  // It may take away.
  adjustmentPropose: [
    ...ofBooking.filter((code) => code !== 'amount_below_zero'),
    'reference_malformed',
    'balance_not_sufficient',
  ],
  adjustmentApprove: [...ofSecondPerson, 'profile_not_in_force', 'balance_not_sufficient'],
  adjustmentReject: ofSecondPerson,
  premiumPay: [
    ...ofBooking,
    'participation_status_forbids',
    'account_closed',
    'premium_use_not_offered',
    'link_not_live',
    'link_not_of_account',
    'mutual_aid_frozen',
    'mutual_aid_yearly_cap_exceeded',
    'quota_not_set',
    'quota_exceeded',
    'balance_not_sufficient',
    'minimum_balance_not_kept',
  ],
  accountStatementCreate: [
    ...always,
    'date_in_the_future',
    'statement_period_malformed',
    'not_found',
    'statement_too_large',
  ],
  mutualAidQuotaAccept: [...always, ...ofQuota, 'quota_transfer_not_pending', 'quota_acceptance_over'],
  mutualAidPrioritySet: [...always, 'not_found', 'link_not_live', 'priority_out_of_range'],
  ...claimRefusals,
  bindingApplicationSubmit: ofSubmission,
  bindingApplicationSubmitBatch: ['idempotency_key_malformed', 'batch_empty', 'batch_too_large'],
  bindingApplicationWithdraw: ofPart,
  bindingApplicationConfirm: ofPart,
  bindingApplicationSupplement: [...ofPart, ...ofEvidence, 'evidence_empty', 'evidence_form_not_of_supplement'],
  evidenceUploadCreate: [
    ...always,
    'evidence_bytes_out_of_range',
    'evidence_hash_malformed',
    'pooling_area_unknown',
    'pooling_area_not_served_by_caller',
  ],
  evidenceUploadComplete: [
    ...always,
    'not_found',
    'evidence_not_uploaded',
    'evidence_not_clean',
    'evidence_size_differs',
    'evidence_type_differs',
    'evidence_hash_differs',
  ],
  evidenceRead: ['not_found', 'evidence_not_complete', 'busy'],
  bindingApplicationClaim: [
    ...always,
    'not_found',
    'application_state_forbids',
    'reviewer_is_submitter',
    'application_claimed_by_other',
  ],
  bindingApplicationRelease: [...ofClaimed, 'application_handed_round'],
  bindingApplicationReassign: [
    ...always,
    'not_found',
    'reviewer_malformed',
    'application_state_forbids',
    'application_handed_round',
    'reviewer_is_submitter',
  ],
  bindingApplicationDecide: [
    ...ofClaimed,
    'decision_reasons_empty',
    'decision_reasons_do_not_fit',
    'reviewer_is_submitter',
    'rules_not_met',
  ],
  bindingApplicationAskForEvidence: [
    ...ofClaimed,
    'application_handed_round',
    'decision_reasons_empty',
    'decision_reasons_do_not_fit',
    'reviewer_is_submitter',
  ],
};

/** Which enum each mutation's user errors take their code from. */
const enumOf: Readonly<Record<string, string>> = {
  ...claimEnums,
  ...reconciliationEnums,
  contributionBook: 'ContributionBookErrorCode',
  interestCredit: 'InterestCreditErrorCode',
  adjustmentPropose: 'AdjustmentProposeErrorCode',
  adjustmentApprove: 'AdjustmentApproveErrorCode',
  adjustmentReject: 'AdjustmentRejectErrorCode',
  premiumPay: 'PremiumPayErrorCode',
  accountStatementCreate: 'AccountStatementCreateErrorCode',
  personRegister: 'PersonRegisterErrorCode',
  participationAdd: 'ParticipationAddErrorCode',
  participationSuspend: 'ParticipationChangeErrorCode',
  participationResume: 'ParticipationChangeErrorCode',
  participationEnd: 'ParticipationChangeErrorCode',
  participationMove: 'ParticipationChangeErrorCode',
  channelConsentGrant: 'ChannelConsentGrantErrorCode',
  channelConsentRevoke: 'ChannelConsentRevokeErrorCode',
  personUnmask: 'PersonUnmaskErrorCode',
  familyLinkUnbind: 'FamilyLinkUnbindErrorCode',
  familyRelationRefute: 'FamilyRelationRefuteErrorCode',
  voucherActivate: 'VoucherActivateErrorCode',
  voucherCodeRedeem: 'VoucherCodeRedeemErrorCode',
  faceAuthenticationStart: 'FaceAuthenticationStartErrorCode',
  transactionPasswordRemove: 'TransactionPasswordRemoveErrorCode',
  mutualAidQuotaSet: 'MutualAidQuotaSetErrorCode',
  mutualAidQuotaAccept: 'MutualAidQuotaAcceptErrorCode',
  mutualAidPrioritySet: 'MutualAidPrioritySetErrorCode',
  bindingApplicationSubmit: 'BindingApplicationSubmitErrorCode',
  bindingApplicationSubmitBatch: 'BindingApplicationSubmitBatchErrorCode',
  bindingApplicationWithdraw: 'BindingApplicationWithdrawErrorCode',
  bindingApplicationConfirm: 'BindingApplicationConfirmErrorCode',
  bindingApplicationSupplement: 'BindingApplicationSupplementErrorCode',
  evidenceUploadCreate: 'EvidenceUploadCreateErrorCode',
  evidenceUploadComplete: 'EvidenceUploadCompleteErrorCode',
  evidenceRead: 'EvidenceReadErrorCode',
  bindingApplicationClaim: 'BindingApplicationClaimErrorCode',
  bindingApplicationRelease: 'BindingApplicationReleaseErrorCode',
  bindingApplicationReassign: 'BindingApplicationReassignErrorCode',
  bindingApplicationDecide: 'BindingApplicationDecideErrorCode',
  bindingApplicationAskForEvidence: 'BindingApplicationAskForEvidenceErrorCode',
};
const valuesOf = (name: string) => (schema.getType(name) as GraphQLEnumType).getValues().map((value) => value.name);

test('the tables name every mutation', () => {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}).sort();
  expect(Object.keys(refusalsOf).sort()).toEqual(mutations);
  expect(Object.keys(enumOf).sort()).toEqual(mutations);
});

test.each(Object.entries(enumOf))('%s takes its codes from %s', (mutation, name) => {
  const userError = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}UserError`;
  const type = schema.getType(userError);
  const code = type && 'getFields' in type ? String(type.getFields().code?.type) : undefined;
  expect(code).toBe(`${name}!`);
});

test.each(Object.entries(refusalsOf))('%s can say every reason for which it refuses', (mutation, refusals) => {
  const known = valuesOf(enumOf[mutation] ?? '');
  expect(refusals.map((code) => code.toUpperCase()).filter((code) => !known.includes(code))).toEqual([]);
});

test.each([...new Set(Object.values(enumOf))])('%s has no reason for which nothing refuses', (name) => {
  const mutations = Object.keys(enumOf).filter((mutation) => enumOf[mutation] === name);
  const refusals = new Set(
    mutations.flatMap((mutation) => refusalsOf[mutation] ?? []).map((code) => code.toUpperCase()),
  );
  const values = (schema.getType(name) as GraphQLEnumType).getValues();
  const unused = values.filter((value) => !refusals.has(value.name));
  // Clients of before may still name them.
  expect(unused.filter(({ deprecationReason }) => !deprecationReason)).toEqual([]);
  const known = values.filter((value) => refusals.has(value.name));
  expect(known.filter(({ deprecationReason }) => deprecationReason)).toEqual([]);
});

test('no enum of reasons has one that is no rejection', () => {
  const codes = Object.keys(rejections).map((code) => code.toUpperCase());
  const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
  const reasons = enums.filter(({ name }) => name.endsWith('ErrorCode'));
  expect(reasons.map(({ name }) => name).sort()).toEqual([...new Set(Object.values(enumOf))].sort());
  expect(reasons.flatMap(({ name }) => valuesOf(name)).filter((value) => !codes.includes(value))).toEqual([]);
});
