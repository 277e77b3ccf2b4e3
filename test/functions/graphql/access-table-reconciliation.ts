/** Who may read what a reconciliation answers: it names nobody, so whoever may ask for it. */
export const reconciliationAccess: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
