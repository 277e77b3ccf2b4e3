/** Who may read what a reconciliation answers: it names nobody, so whoever may ask for it. */
export const reconciliationAccess: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ClearingFile: {
    institutionId: 'ANYONE',
    lines: 'ANYONE',
    file: 'ANYONE',
  },
  ReconciliationUploadCreatePayload: {
    upload: 'ANYONE',
    userErrors: 'ANYONE',
  },
  ReconciliationUploadCreateUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  ReconciliationDetailPayload: {
    reconciliation: 'ANYONE',
    userErrors: 'ANYONE',
  },
  ReconciliationDetailUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  ReconciliationDayResolvePayload: {
    day: 'ANYONE',
    userErrors: 'ANYONE',
  },
  ReconciliationDayResolveUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  ClearingFileCreatePayload: {
    clearing: 'ANYONE',
    userErrors: 'ANYONE',
  },
  ClearingFileCreateUserError: {
    code: 'ANYONE',
    message: 'ANYONE',
    path: 'ANYONE',
  },
  DetailReconciliation: {
    day: 'ANYONE',
    badLines: 'ANYONE',
    result: 'ANYONE',
  },
  ReconciledDay: {
    institutionId: 'ANYONE',
    day: 'ANYONE',
    insuredAt: 'ANYONE',
    state: 'ANYONE',
    balanced: 'ANYONE',
    theirsMore: 'ANYONE',
    oursMore: 'ANYONE',
    mismatch: 'ANYONE',
    malformed: 'ANYONE',
    reconciledAt: 'ANYONE',
    resolvedAt: 'ANYONE',
    reference: 'ANYONE',
  },
  ReconciliationBadLine: {
    line: 'ANYONE',
    fault: 'ANYONE',
  },
  ReconciliationRow: {
    measure: 'ANYONE',
    result: 'ANYONE',
  },
  ReconciliationSums: {
    count: 'ANYONE',
    total: 'ANYONE',
    fund: 'ANYONE',
    ownAccount: 'ANYONE',
    mutualAid: 'ANYONE',
  },
  ReconciliationTotals: {
    institutionId: 'ANYONE',
    result: 'ANYONE',
    rows: 'ANYONE',
    ours: 'ANYONE',
    theirs: 'ANYONE',
  },
};
