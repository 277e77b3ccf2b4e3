/**
 * Every way an act can be refused, in order of precedence within each group, and whether trying the same
 * call again could end otherwise (`retry`): the workflow's retry lists and the clients' advice come from it.
 */
export const rejections = {
  // The form of what was sent.
  idempotency_key_malformed: { retry: false },
  idempotency_key_reused_with_other_content: { retry: false },
  amount_malformed: { retry: false },
  amount_out_of_range: { retry: false },
  date_malformed: { retry: false },
  date_in_the_future: { retry: false },
  certificate_kind_unknown: { retry: false },
  certificate_number_malformed: { retry: false },
  certificate_check_digit_wrong: { retry: false },
  certificate_birth_date_unreal: { retry: false },
  certificate_birth_date_in_the_future: { retry: false },
  name_malformed: { retry: false },
  employer_name_malformed: { retry: false },
  phone_malformed: { retry: false },
  social_card_number_malformed: { retry: false },
  computer_number_malformed: { retry: false },
  relation_unknown: { retry: false },
  // Who and where.
  not_found: { retry: false },
  not_permitted: { retry: false },
  pooling_area_unknown: { retry: false },
  pooling_area_not_served_by_caller: { retry: false },
  profile_not_in_force: { retry: false },
  // Persons and participations.
  certificate_already_registered: { retry: false },
  certificate_registered_under_other_name: { retry: false },
  social_card_number_already_registered: { retry: false },
  computer_number_already_registered: { retry: false },
  opening_balance_without_account: { retry: false },
  participations_empty: { retry: false },
  participation_duplicate: { retry: false },
  participation_not_found: { retry: false },
  participation_status_forbids: { retry: false },
  participation_starts_before_birth: { retry: false },
  participation_ends_before_it_starts: { retry: false },
  participation_moves_nowhere: { retry: false },
  participation_end_is_a_move: { retry: false },
  // Consents.
  channel_unknown: { retry: false },
  consent_scope_not_offered: { retry: false },
  consent_scopes_empty: { retry: false },
  consent_text_version_not_current: { retry: false },
  consent_expiry_out_of_range: { retry: false },
  consent_not_live: { retry: false },
  // Reading plaintext.
  unmask_fields_malformed: { retry: false },
  unmask_purpose_not_of_caller: { retry: false },
  unmask_reference_malformed: { retry: false },
  // The moment was unlucky; the same call may succeed.
  changed_meanwhile: { retry: true },
  busy: { retry: true },
} as const satisfies Record<string, { readonly retry: boolean }>;

export type RejectionCode = keyof typeof rejections;
