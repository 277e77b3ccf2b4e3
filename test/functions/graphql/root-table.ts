/** Which roles may call which root field, written by hand. */
const staff = 'CLERK REVIEWER SUPERVISOR AUDITOR';

/** Whoever hands in an application, for himself or at a counter. */
const handingIn = 'CITIZEN INSTITUTION TERMINAL CLERK';

export const rootTable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Query: {
    viewer: 'EVERY ROLE',
    node: 'EVERY ROLE',
    nodes: 'EVERY ROLE',
    person: `CITIZEN CHANNEL ${staff}`,
    personByCertificate: staff,
    regionProfile: 'EVERY ROLE',
    reviewQueue: 'REVIEWER SUPERVISOR',
    reviewWorkload: 'SUPERVISOR',
    voucherCode: 'CITIZEN',
    bindingEligibility: handingIn,
  },
  Mutation: {
    personUnmask: 'CITIZEN CLERK REVIEWER SUPERVISOR',
    channelConsentGrant: 'CITIZEN',
    channelConsentRevoke: 'CITIZEN',
    familyLinkUnbind: 'CITIZEN CLERK',
    familyRelationRefute: 'REVIEWER SUPERVISOR',
    personRegister: 'CLERK',
    participationAdd: 'CLERK',
    participationSuspend: 'CLERK',
    participationResume: 'CLERK',
    participationEnd: 'CLERK',
    participationMove: 'CLERK',
    bindingApplicationClaim: 'REVIEWER SUPERVISOR',
    bindingApplicationRelease: 'REVIEWER SUPERVISOR',
    bindingApplicationReassign: 'SUPERVISOR',
    bindingApplicationDecide: 'REVIEWER SUPERVISOR',
    bindingApplicationAskForEvidence: 'REVIEWER SUPERVISOR',
    bindingApplicationSubmit: handingIn,
    bindingApplicationSubmitBatch: handingIn,
    bindingApplicationWithdraw: handingIn,
    bindingApplicationConfirm: 'CITIZEN',
    bindingApplicationSupplement: handingIn,
    evidenceUploadCreate: handingIn,
    evidenceUploadComplete: handingIn,
    evidenceRead: `${handingIn} REVIEWER SUPERVISOR`,
    voucherActivate: 'CITIZEN',
    voucherCodeRedeem: 'INSTITUTION TERMINAL',
    faceAuthenticationStart: handingIn,
    transactionPasswordRemove: 'CLERK',
    mutualAidQuotaSet: 'CITIZEN',
    mutualAidQuotaAccept: 'CITIZEN',
  },
};
