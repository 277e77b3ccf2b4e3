import { citizen, staff } from '../../support/callers.ts';
import type { Case } from './document-cases.ts';

const [clerk, supervisor] = [() => staff('clerk'), () => staff('supervisor')];
const one = { amount: '1.00' };
const onAccount = { idempotencyKey: 'x', accountId: 'acc_x' };
const onAdjustment = { input: { idempotencyKey: 'x', adjustmentId: 'adj_x' } };
const funds = { currentYear: one, historical: one };
const userErrors = [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }];

/** As in `document-cases.ts`. */
export const ledgerDocumentCases: Readonly<Record<string, Case>> = {
  'AccountVerify.graphql': [() => staff('auditor'), { accountId: 'acc_x' }, { accountVerify: null }],
  'AccountStatement.graphql': [citizen, { id: 'sta_x' }, { node: null }],
  'AccountStatementCreate.graphql': [
    citizen,
    { input: { ...onAccount, format: 'PDF' } },
    { accountStatementCreate: { statement: null, userErrors } },
  ],
  'AdjustmentsOpen.graphql': [
    supervisor,
    {},
    { adjustmentsOpen: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [] } },
  ],
  'ContributionBook.graphql': [
    clerk,
    { input: { ...onAccount, month: '2026-11', employer: one, person: one } },
    { contributionBook: { account: null, userErrors } },
  ],
  'InterestCredit.graphql': [
    clerk,
    { input: { ...onAccount, ...funds } },
    { interestCredit: { account: null, userErrors } },
  ],
  'AdjustmentPropose.graphql': [
    clerk,
    { input: { ...onAccount, ...funds, reason: 'PAYMENT_CORRECTED', reference: 'file 7' } },
    { adjustmentPropose: { adjustment: null, userErrors } },
  ],
  'AdjustmentApprove.graphql': [supervisor, onAdjustment, { adjustmentApprove: { adjustment: null, userErrors } }],
  'AdjustmentReject.graphql': [supervisor, onAdjustment, { adjustmentReject: { adjustment: null, userErrors } }],
  'PremiumPay.graphql': [
    citizen,
    { input: { ...onAccount, use: 'RESIDENT_PREMIUM', premium: one } },
    { premiumPay: { account: null, userErrors } },
  ],
};
