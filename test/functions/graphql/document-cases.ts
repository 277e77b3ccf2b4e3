import type { Caller } from '../../../use-cases/caller.ts';
import { channel, citizen, staff } from '../../support/callers.ts';
import { claimDocumentCases } from './document-cases-claims.ts';
import { ledgerDocumentCases } from './document-cases-ledger.ts';
import { reconciliationDocumentCases } from './document-cases-reconciliation.ts';

/** Whom a document is for, with variables that find nothing and change nothing, what is answered, and an error if any. */
export type Case = readonly [caller: (personId: string) => Caller, variables: object, data: object, code?: string];

/** What could be applied for if there were such a relative. */
const application = {
  kind: 'DISPLAY',
  admdvs: '330100',
  channel: 'NATIONAL_APP',
  initiator: 'GIVER',
  relation: 'SPOUSE',
  receiver: { name: '无此人', certificate: { kind: 'FOREIGN_PASSPORT', number: 'E00000000' } },
} as const;

export const documentCases: Readonly<Record<string, Case>> = {
  ...claimDocumentCases,
  ...ledgerDocumentCases,
  'BindingApplication.graphql': [citizen, { id: 'app_x' }, { node: null }],
  'BindingApplicationAskForEvidence.graphql': [
    () => staff('reviewer'),
    { input: { idempotencyKey: 'x', applicationId: 'app_x', reasons: ['EVIDENCE_MISSING'] } },
    { bindingApplicationAskForEvidence: { application: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'BindingApplicationClaim.graphql': [
    () => staff('reviewer'),
    { input: { idempotencyKey: 'x', applicationId: 'app_x' } },
    { bindingApplicationClaim: { application: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'BindingApplicationConfirm.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', applicationId: 'app_x', agrees: true } },
    { bindingApplicationConfirm: { application: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'BindingApplicationDecide.graphql': [
    () => staff('reviewer'),
    { input: { idempotencyKey: 'x', applicationId: 'app_x', decision: 'REJECT', reasons: ['EVIDENCE_MISSING'] } },
    { bindingApplicationDecide: { application: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'BindingApplicationReassign.graphql': [
    () => staff('supervisor'),
    { input: { idempotencyKey: 'x', applicationId: 'app_x' } },
    { bindingApplicationReassign: { application: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'BindingApplicationRelease.graphql': [
    () => staff('reviewer'),
    { input: { idempotencyKey: 'x', applicationId: 'app_x' } },
    { bindingApplicationRelease: { application: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'BindingApplicationSubmit.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', application } },
    { bindingApplicationSubmit: { application: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'BenefitRules.graphql': [
    () => channel('demo-pay'),
    { admdvs: '330100' },
    { regionProfile: { versionId: '330100@2026-01-01', otherFunds: [] } },
  ],
  'BindingApplicationSubmitBatch.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', applications: [application] } },
    { bindingApplicationSubmitBatch: { results: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'BindingApplicationSupplement.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', applicationId: 'app_x', evidence: [] } },
    { bindingApplicationSupplement: { application: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'BindingApplicationWithdraw.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', applicationId: 'app_x' } },
    { bindingApplicationWithdraw: { application: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'BindingEligibility.graphql': [
    citizen,
    { input: application },
    { bindingEligibility: { eligible: false, profileVersion: '330100@2026-01-01' } },
  ],
  'BindingRules.graphql': [
    () => channel('demo-pay'),
    { admdvs: '330100' },
    { regionProfile: { versionId: '330100@2026-01-01' } },
  ],
  'ChannelBalance.graphql': [() => channel('demo-pay'), { person: 'per_x' }, { person: null }],
  'ChannelConsentGrant.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', clientId: 'x', scopes: [], admdvs: '330100', textVersion: 'x', days: 1 } },
    { channelConsentGrant: { consent: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'ChannelConsentRevoke.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', consentId: 'con_x' } },
    { channelConsentRevoke: { consent: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'ChannelIdentity.graphql': [() => channel('demo-pay'), { person: 'per_x' }, { person: null }],
  'EvidenceRead.graphql': [
    () => staff('reviewer'),
    { input: { evidenceId: 'evi_x' } },
    { evidenceRead: { evidence: null, userErrors: [{ code: 'NOT_FOUND' }] } },
  ],
  'EvidenceUploadComplete.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', evidenceId: 'evi_x' } },
    { evidenceUploadComplete: { evidence: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'EvidenceUploadCreate.graphql': [
    citizen,
    {
      input: {
        idempotencyKey: 'x',
        kind: 'COMMITMENT_LETTER',
        type: 'PDF',
        bytes: 1,
        sha256: 'ab'.repeat(32),
        admdvs: '330100',
      },
    },
    { evidenceUploadCreate: { evidence: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'FaceAuthenticationStart.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', applicationId: 'app_x' } },
    { faceAuthenticationStart: { session: null, userErrors: [{ code: 'NOT_FOUND' }] } },
  ],
  'FamilyLinkUnbind.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', linkId: 'lnk_x' } },
    { familyLinkUnbind: { link: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'FamilyRelationRefute.graphql': [
    () => staff('reviewer'),
    { input: { idempotencyKey: 'x', linkId: 'lnk_x', reference: 'enquiry-1' } },
    { familyRelationRefute: { finding: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'MutualAidPrioritySet.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', linkId: 'lnk_x', priority: 1 } },
    { mutualAidPrioritySet: { link: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'MutualAidQuotaAccept.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', linkId: 'lnk_x', transferId: 'x' } },
    { mutualAidQuotaAccept: { decision: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'MutualAidQuotaSet.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', linkId: 'lnk_x', quota: { amount: '1.00' } } },
    { mutualAidQuotaSet: { decision: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'MyAccessLog.graphql': [citizen, {}, { viewer: { accessLog: { edges: [] } } }],
  'MyBalance.graphql': [
    citizen,
    {},
    { viewer: { person: { name: '试**', accounts: [{ balance: { amount: '350.00' } }] } } },
  ],
  'MyBindingApplications.graphql': [citizen, {}, { viewer: { bindingApplications: { edges: [] } } }],
  'MyConsents.graphql': [citizen, {}, { viewer: { consents: { edges: [] } } }],
  'MyEntries.graphql': [citizen, { accountId: 'acc_x' }, { node: null }],
  'MyFamily.graphql': [citizen, {}, { viewer: { person: { familyLinks: { edges: [] } } } }],
  'MyFamilyHistory.graphql': [citizen, {}, { viewer: { person: { familyLinkHistory: { edges: [] } } } }],
  'MyProfile.graphql': [citizen, {}, { viewer: { role: 'CITIZEN', person: { name: '试**' } } }],
  'MyVoucher.graphql': [citizen, {}, { viewer: { person: { voucher: null } } }],
  'MyWallet.graphql': [citizen, {}, { viewer: { person: { familyLinks: { edges: [] } } } }],
  'ParticipationAdd.graphql': [
    () => staff('clerk'),
    {
      input: {
        idempotencyKey: 'x',
        certificate: { kind: 'FOREIGN_PASSPORT', number: 'E00000000' },
        participation: { insuranceType: 'EMPLOYEE', admdvs: '330100', since: '2026-01-01' },
      },
    },
    { participationAdd: { participation: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'ParticipationEnd.graphql': [
    () => staff('clerk'),
    { input: { idempotencyKey: 'x', participationId: 'par_x', on: '2026-11-20', reason: 'OTHER' } },
    { participationEnd: { participation: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'ParticipationMove.graphql': [
    () => staff('clerk'),
    { input: { idempotencyKey: 'x', participationId: 'par_x', on: '2026-11-20', to: '610100' } },
    { participationMove: { participation: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'ParticipationResume.graphql': [
    () => staff('clerk'),
    { input: { idempotencyKey: 'x', participationId: 'par_x' } },
    { participationResume: { participation: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'ParticipationSuspend.graphql': [
    () => staff('clerk'),
    { input: { idempotencyKey: 'x', participationId: 'par_x', on: '2026-11-20' } },
    { participationSuspend: { participation: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'PersonByCertificate.graphql': [
    () => staff('clerk'),
    { certificate: { kind: 'FOREIGN_PASSPORT', number: 'E00000000' } },
    { personByCertificate: null },
  ],
  'PersonRegister.graphql': [
    () => staff('clerk'),
    { input: { idempotencyKey: 'x', certificate: { kind: 'OTHER', number: '1' }, name: '张三', participations: [] } },
    { personRegister: { person: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'PersonUnmask.graphql': [
    () => staff('clerk'),
    { input: { personId: 'per_x', fields: ['NAME'], purpose: 'ENQUIRY' } },
    { personUnmask: { plaintext: null, userErrors: [{ code: 'NOT_FOUND' }] } },
  ],
  ...reconciliationDocumentCases,
  'RegionRules.graphql': [
    () => channel('demo-pay'),
    { admdvs: '330100' },
    { regionProfile: { name: { text: 'Hangzhou' } } },
  ],
  'ReviewApplication.graphql': [() => staff('reviewer'), { id: 'app_x' }, { node: null }],
  'ReviewQueue.graphql': [() => staff('reviewer'), {}, { reviewQueue: { edges: [] } }],
  'ReviewWorkload.graphql': [() => staff('supervisor'), {}, { reviewWorkload: { total: 0, reviewers: [] } }],
  'TransactionPasswordRemove.graphql': [
    () => staff('clerk'),
    { input: { idempotencyKey: 'x', personId: 'per_x', reference: 'visit-1' } },
    { transactionPasswordRemove: { removal: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'VoucherActivate.graphql': [
    citizen,
    { input: { idempotencyKey: 'x', admdvs: '330100', agreementVersion: '1' } },
    { voucherActivate: { voucher: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
  'VoucherCode.graphql': [citizen, { for: 'per_x' }, {}, 'BAD_USER_INPUT'],
  'VoucherCodeRedeem.graphql': [
    () => staff('institution'),
    { input: { idempotencyKey: 'x', token: 'x' } },
    { voucherCodeRedeem: { presented: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }] } },
  ],
};
