/** The wallet's part of `access-table.ts`: what an account owner sees of it hangs on `FamilyLink.quota`. */
export const walletAccess: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ClosedHours: {
    from: 'ANYONE',
    until: 'ANYONE',
  },
  MutualAidQuota: {
    set: 'ANYONE',
    spent: 'ANYONE',
    left: 'ANYONE',
    pending: 'ANYONE',
  },
  PendingQuotaTransfer: {
    transferId: 'ANYONE',
    amount: 'ANYONE',
    acceptBy: 'ANYONE',
  },
  MutualAidQuotaDecision: {
    link: 'ANYONE',
    quota: 'ANYONE',
    profileVersion: 'ANYONE',
    decidedAt: 'ANYONE',
  },
  MutualAidPrioritySetPayload: {
    link: 'ANYONE',
    userErrors: 'ANYONE',
  },
  MutualAidPrioritySetUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  MutualAidQuotaSetPayload: {
    decision: 'ANYONE',
    userErrors: 'ANYONE',
  },
  MutualAidQuotaSetUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  MutualAidQuotaAcceptPayload: {
    decision: 'ANYONE',
    userErrors: 'ANYONE',
  },
  MutualAidQuotaAcceptUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
};
