import type { RejectionCode } from '../../../domain/rejections.ts';

/** Lost too often against others on the same accounts, or too much at once. */
const unlucky: readonly RejectionCode[] = ['changed_meanwhile', 'busy'];

/** Every message of an institution. */
const ofMessage: readonly RejectionCode[] = [
  ...unlucky,
  'message_id_malformed',
  'institution_not_designated',
  'message_id_of_other_institution',
  'message_id_reused_with_other_content',
];

/** Of whatever decides anew who pays. */
const ofPayment: readonly RejectionCode[] = [
  'message_reversed_before',
  'pooling_area_unknown',
  'profile_not_in_force',
  'amount_malformed',
  'amount_below_zero',
  'amount_out_of_range',
  'hospital_share_not_counted',
  'other_parts_exceed_cost',
  'payers_too_many',
];

const ofAnswerOnce: readonly RejectionCode[] = [
  ...unlucky,
  'idempotency_key_malformed',
  'idempotency_key_reused_with_other_content',
];

/** The part of claims in the table of `rejection-codes.test.ts`. */
export const claimRefusals: Readonly<Record<string, readonly RejectionCode[]>> = {
  claimSettle: [
    ...ofMessage,
    ...ofPayment,
    'claimant_malformed',
    'certificate_number_malformed',
    'certificate_check_digit_wrong',
    'certificate_birth_date_unreal',
    'certificate_birth_date_in_the_future',
    'social_card_number_malformed',
    'voucher_code_not_valid',
    'voucher_code_expired',
    'voucher_code_used',
    'claimant_not_found',
    'resettlement_too_late',
    'participation_not_in_order',
    'claim_handed_in_too_late',
    'date_in_the_future',
    'med_type_unknown',
    'cost_total_zero',
    'cost_out_of_range',
    'cost_split_does_not_add_up',
    'item_categories_do_not_add_up',
  ],
  claimCancel: [
    ...ofMessage,
    'message_reversed_before',
    'not_found',
    'claim_cancelled_already',
    'claim_reversed_already',
    'claim_resettled_already',
  ],
  messageReverse: [
    ...ofMessage,
    'message_reversed_before',
    'message_not_reversible',
    'claim_cancelled_already',
    'claim_resettled_already',
  ],
  claimResettle: [
    ...ofMessage,
    ...ofPayment,
    'participation_not_in_order',
    'not_found',
    'claim_cancelled_already',
    'claim_reversed_already',
    'claim_resettled_already',
    'claim_not_cash_first',
    'resettlement_too_late',
  ],
  institutionDesignate: [
    ...ofAnswerOnce,
    'client_id_malformed',
    'institution_id_malformed',
    'institution_name_malformed',
    'institution_known_otherwise',
  ],
  mutualAidFreeze: [...ofAnswerOnce, 'reference_malformed', 'not_found', 'mutual_aid_frozen_already'],
  mutualAidUnfreeze: [...ofAnswerOnce, 'reference_malformed', 'not_found', 'mutual_aid_not_frozen'],
};

export const claimEnums: Readonly<Record<string, string>> = {
  claimSettle: 'ClaimSettleErrorCode',
  claimCancel: 'ClaimCancelErrorCode',
  messageReverse: 'MessageReverseErrorCode',
  claimResettle: 'ClaimResettleErrorCode',
  institutionDesignate: 'InstitutionDesignateErrorCode',
  mutualAidFreeze: 'MutualAidFreezeErrorCode',
  mutualAidUnfreeze: 'MutualAidUnfreezeErrorCode',
};
