/** Who may read which field of vouchers, their codes, faces and transaction passwords. */
const staff = 'CLERK REVIEWER SUPERVISOR AUDITOR';

export const voucherAccess: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  FaceAuthenticationStartPayload: {
    session: 'ANYONE',
    userErrors: 'ANYONE',
  },
  FaceAuthenticationStartUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  FaceSession: {
    url: 'ANYONE',
    expiresAt: 'ANYONE',
  },
  PresentedParticipation: {
    insuranceType: 'ANYONE',
    admdvs: 'ANYONE',
    status: 'ANYONE',
  },
  PresentedPerson: {
    name: 'ANYONE',
    certificateKind: 'ANYONE',
    certificateNumber: 'ANYONE',
    participations: 'ANYONE',
    shownBy: 'ANYONE',
    readAt: 'ANYONE',
  },
  TransactionPasswordRemoval: {
    removedAt: 'ANYONE',
  },
  TransactionPasswordRemovePayload: {
    removal: 'ANYONE',
    userErrors: 'ANYONE',
  },
  TransactionPasswordRemoveUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  Voucher: {
    state: `OWNER ${staff}`,
    admdvs: `OWNER ${staff}`,
    agreementVersion: `OWNER ${staff}`,
    profileVersion: `OWNER ${staff}`,
    activatedAt: `OWNER ${staff}`,
  },
  VoucherActivatePayload: {
    voucher: 'ANYONE',
    userErrors: 'ANYONE',
  },
  VoucherActivateUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  VoucherCode: {
    token: 'ANYONE',
    qr: 'ANYONE',
    expiresAt: 'ANYONE',
    name: 'ANYONE',
  },
  VoucherCodeRedeemPayload: {
    presented: 'ANYONE',
    userErrors: 'ANYONE',
  },
  VoucherCodeRedeemUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
};
