import { citizen, staff } from '../../support/callers.ts';
import type { Case } from './document-cases.ts';

const zero = { amount: '0.00' };
const care = {
  claimant: {},
  insuredAt: '330100',
  insuranceType: 'EMPLOYEE',
  medType: '11',
  dayOfCare: '2026-11-20',
  costs: { total: zero, inScope: zero, preSelfPay: zero, overLimit: zero, fullSelfFunded: zero },
} as const;

const institution = () => staff('institution');
const malformed = [{ code: 'MESSAGE_ID_MALFORMED' }];
const keyMalformed = [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }];
const frozen = { idempotencyKey: 'x', personId: 'per_x', reference: 'case 7' };

/** The part of claims in `document-cases.ts`. */
export const claimDocumentCases: Readonly<Record<string, Case>> = {
  'Claim.graphql': [citizen, { id: 'clm_x' }, { node: null }],
  'ClaimQuote.graphql': [institution, { input: { ...care, dayOfCare: '2999-01-01' } }, {}, 'BAD_USER_INPUT'],
  'ClaimSettle.graphql': [
    institution,
    { input: { ...care, messageId: 'x' } },
    { claimSettle: { claim: null, userErrors: malformed } },
  ],
  'ClaimCancel.graphql': [
    institution,
    { input: { messageId: 'x', claimId: 'clm_x' } },
    { claimCancel: { claim: null, userErrors: malformed } },
  ],
  'ClaimResettle.graphql': [
    institution,
    { input: { messageId: 'x', claimId: 'clm_x' } },
    { claimResettle: { claim: null, refundDue: null, userErrors: malformed } },
  ],
  'MessageReverse.graphql': [
    institution,
    { input: { messageId: 'x', originalMessageId: 'x' } },
    { messageReverse: { reversal: null, userErrors: malformed } },
  ],
  'InstitutionDesignate.graphql': [
    () => staff('operator'),
    {
      input: {
        idempotencyKey: 'x',
        clientId: 'x',
        institutionId: 'H33010600009',
        name: '试样诊所',
        kind: 'HOSPITAL',
        level: 'PRIMARY',
        admdvs: '330106',
      },
    },
    { institutionDesignate: { institution: null, userErrors: keyMalformed } },
  ],
  'MutualAidFreeze.graphql': [
    () => staff('supervisor'),
    { input: frozen },
    { mutualAidFreeze: { freeze: null, userErrors: keyMalformed } },
  ],
  'MutualAidUnfreeze.graphql': [
    () => staff('supervisor'),
    { input: frozen },
    { mutualAidUnfreeze: { freeze: null, userErrors: keyMalformed } },
  ],
  'MyClaim.graphql': [citizen, { id: 'clm_x' }, { node: null }],
  'MyClaims.graphql': [
    citizen,
    {},
    { viewer: { person: { mutualAidFrozenSince: null, claims: { edges: [], pageInfo: { hasNextPage: false } } } } },
  ],
};
