/** Who may read what belongs to the ledger beside accounts and entries; see `access-table.ts`. */
const staff = 'CLERK SUPERVISOR AUDITOR';
const userError = { code: 'ANYONE', message: 'ANYONE', path: 'ANYONE' };
const ofAccount = { account: 'ANYONE', userErrors: 'ANYONE' };
const ofStatement = 'OWNER CLERK AUDITOR';
const ofAdjustment = { adjustment: 'ANYONE', userErrors: 'ANYONE' };

export const ledgerAccess: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AccountBalance: {
    at: 'ANYONE',
    balance: 'ANYONE',
    currentYear: 'ANYONE',
    historical: 'ANYONE',
    reserved: 'ANYONE',
  },
  AccountStatement: {
    id: 'ANYONE',
    state: ofStatement,
    failure: ofStatement,
    format: ofStatement,
    from: ofStatement,
    until: ofStatement,
    entries: ofStatement,
    requestedAt: ofStatement,
    expiresAt: ofStatement,
    bytes: ofStatement,
    sha256: ofStatement,
    download: ofStatement,
  },
  AccountStatementCreatePayload: { statement: 'ANYONE', userErrors: 'ANYONE' },
  AccountStatementCreateUserError: userError,
  AccountVerification: { entries: 'ANYONE', intact: 'ANYONE', brokenAt: 'ANYONE', fault: 'ANYONE' },
  Adjustment: {
    id: 'ANYONE',
    account: staff,
    currentYearChange: staff,
    historicalChange: staff,
    reason: staff,
    reference: staff,
    state: staff,
    proposedAt: staff,
    decidedAt: staff,
  },
  AdjustmentConnection: { pageInfo: 'ANYONE', edges: 'ANYONE' },
  AdjustmentEdge: { cursor: 'ANYONE', node: 'ANYONE' },
  ContributionBookPayload: ofAccount,
  ContributionBookUserError: userError,
  InterestCreditPayload: ofAccount,
  InterestCreditUserError: userError,
  AdjustmentProposePayload: ofAdjustment,
  AdjustmentProposeUserError: userError,
  AdjustmentApprovePayload: ofAdjustment,
  AdjustmentApproveUserError: userError,
  AdjustmentRejectPayload: ofAdjustment,
  AdjustmentRejectUserError: userError,
  PremiumPayPayload: ofAccount,
  PremiumPayUserError: userError,
};
