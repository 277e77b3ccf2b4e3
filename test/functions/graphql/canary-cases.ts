import { type BindingIds, bindingCases } from './canary-applications.ts';
import { type ClaimIds, claimCases } from './canary-claims.ts';
import { type LedgerIds, ledgerCases } from './canary-ledger.ts';
import { employerName, password, quill, token, yu } from './canary-people.ts';
import { reconciliationCases, reconciliationRequestId } from './canary-reconciliation.ts';
import type { WalletIds } from './canary-wallet.ts';

/** Ids as each caller was given them. */
export interface Ids extends BindingIds, ClaimIds, LedgerIds, WalletIds {
  readonly person: string;
  readonly participation: string;
  /** For what cannot be undone. */
  readonly otherParticipation: string;
  readonly account: string;
  readonly consent: string;
  readonly link: string;
  readonly endedLink: string;
  /** Of the consent that people are asked for. */
  readonly consentTextVersion: string;
}

let keys = 0;
const idempotencyKey = () => `canary-key-${++keys}`;
export const participation = { insuranceType: 'EMPLOYEE', admdvs: '330100', since: '2020-01-01', employerName };
const numbers = { current: { amount: '100.00' }, historical: { amount: '250.00' } };
export const openingBalance = { currentYear: numbers.current, historical: numbers.historical };

export const registration = (person: typeof yu, rows: readonly object[] = [participation]) => ({
  input: { idempotencyKey: idempotencyKey(), ...person, participations: rows },
});

const adding = (certificate: typeof yu.certificate, row: object) => ({
  input: { idempotencyKey: idempotencyKey(), certificate, participation: row },
});

/**
 * Variables for each root field, by their names: the first ones may succeed, the others fail, with canaries wherever
 * somebody could type one.
 */
export const cases: Readonly<Record<string, (ids: Ids) => readonly object[]>> = {
  ...bindingCases,
  ...claimCases,
  ...ledgerCases,
  ...reconciliationCases,
  transactionPasswordRemove: (ids) => [
    { input: { idempotencyKey: idempotencyKey(), personId: ids.person, reference: 'visit 7' } },
    { input: { idempotencyKey: idempotencyKey(), personId: ids.person, reference: `${quill.name} ${yu.phone}` } },
    { input: { idempotencyKey: idempotencyKey(), personId: yu.certificate.number, reference: 'visit 7' } },
  ],
  viewer: () => [{}],
  node: (ids) => [
    { id: ids.person },
    { id: ids.participation },
    { id: ids.account },
    { id: ids.consent },
    { id: ids.link },
    { id: ids.applications.claim },
    { id: ids.claims.look },
    { id: ids.files.complete },
    ...ids.ledger.statements.map((id) => ({ id })),
    { id: reconciliationRequestId },
    { id: yu.name },
  ],
  nodes: (ids) => [
    { ids: [ids.person, ids.account] },
    { ids: [yu.certificate.number, quill.name, token] },
    { ids: [{ [yu.name]: 1 }] },
  ],
  person: (ids) => [{ id: ids.person }, { id: `per_${Buffer.from(yu.certificate.number).toString('base64url')}` }],
  personByCertificate: () => [
    { certificate: yu.certificate },
    { certificate: quill.certificate },
    { certificate: { ...yu.certificate, number: yu.certificate.number.replace(/.$/, '?') } },
    { certificate: { kind: quill.name, number: Number(yu.computerNumber.slice(1)) } },
    { certificate: { ...yu.certificate, [yu.name]: quill.name } },
  ],
  regionProfile: () => [{ admdvs: '330100' }, { admdvs: yu.certificate.number, on: yu.name }],
  personUnmask: (ids) => [
    { input: { personId: ids.person, fields: unmasked, purpose: 'OWN_DATA' } },
    { input: { personId: ids.person, fields: unmasked, purpose: 'ENQUIRY', reference: 'ticket 7' } },
    { input: { personId: ids.person, fields: unmasked, purpose: 'ENQUIRY', reference: yu.certificate.number } },
    { input: { personId: ids.person, fields: unmasked, purpose: 'ENQUIRY', reference: `${yu.name} 1` } },
    { input: { personId: yu.certificate.number, fields: [yu.name], purpose: password } },
  ],
  channelConsentGrant: (ids) => [
    {
      input: {
        idempotencyKey: idempotencyKey(),
        clientId: 'demo-health',
        scopes: ['IDENTITY', 'BALANCE', 'ENTRIES', 'PARTICIPATION'],
        admdvs: '330100',
        textVersion: ids.consentTextVersion,
        days: 30,
      },
    },
    {
      input: {
        idempotencyKey: idempotencyKey(),
        clientId: yu.name,
        scopes: ['BALANCE'],
        admdvs: '330100',
        textVersion: quill.name,
        days: 30,
      },
    },
  ],
  channelConsentRevoke: (ids) => [
    { input: { idempotencyKey: idempotencyKey(), consentId: yu.name } },
    { input: { idempotencyKey: idempotencyKey(), consentId: ids.consent } },
  ],
  familyLinkUnbind: (ids) => [
    { input: { idempotencyKey: idempotencyKey(), linkId: ids.link, reference: yu.certificate.number } },
    { input: { idempotencyKey: idempotencyKey(), linkId: ids.link, transactionPassword: password } },
    { input: { idempotencyKey: idempotencyKey(), linkId: yu.name, transactionPassword: password } },
  ],
  mutualAidQuotaSet: (ids) => [
    { input: { idempotencyKey: idempotencyKey(), linkId: ids.wallet.giving, quota: { amount: '0.00' } } },
    {
      input: {
        idempotencyKey: idempotencyKey(),
        linkId: ids.wallet.giving,
        quota: { amount: yu.certificate.number },
        transactionPassword: password,
      },
    },
    { input: { idempotencyKey: idempotencyKey(), linkId: yu.name, quota: { amount: '1.00' } } },
  ],
  mutualAidPrioritySet: (ids) => [
    { input: { idempotencyKey: idempotencyKey(), linkId: ids.wallet.receiving, priority: 1 } },
    { input: { idempotencyKey: yu.name, linkId: ids.wallet.receiving, priority: 1 } },
  ],
  mutualAidQuotaAccept: (ids) => [
    {
      input: {
        idempotencyKey: idempotencyKey(),
        linkId: ids.wallet.receiving,
        transferId: ids.wallet.transferId,
      },
    },
    { input: { idempotencyKey: idempotencyKey(), linkId: ids.wallet.receiving, transferId: yu.certificate.number } },
    { input: { idempotencyKey: idempotencyKey(), linkId: yu.phone, transferId: yu.name } },
  ],
  familyRelationRefute: (ids) => [
    { input: { idempotencyKey: idempotencyKey(), linkId: ids.endedLink, reference: 'enquiry 7' } },
    { input: { idempotencyKey: idempotencyKey(), linkId: ids.endedLink, reference: `${quill.name} ${yu.phone}` } },
    { input: { idempotencyKey: idempotencyKey(), linkId: yu.certificate.number, reference: 'enquiry 7' } },
  ],
  personRegister: () => [
    registration({ ...quill, ...freshPerson() }, [{ ...participation, openingBalance }]),
    registration(yu),
    registration(quill, [{ ...participation, since: yu.phone, admdvs: yu.name }]),
    registration({ ...yu, phone: yu.computerNumber }),
    registration({ ...quill, name: `${quill.name} ${yu.phone}` }),
  ],
  participationAdd: () => [
    adding(yu.certificate, { ...participation, insuranceType: 'MATERNITY' }),
    adding(yu.certificate, { ...participation, openingBalance }),
    adding({ kind: 'RESIDENT_ID', number: yu.name }, participation),
    adding(quill.certificate, { ...participation, since: yu.phone }),
  ],
  participationSuspend: (ids) => onParticipation(ids, { on: '2026-11-01' }),
  participationResume: (ids) => onParticipation(ids, {}),
  participationMove: (ids) => onParticipation(ids, { on: '2026-11-02', to: '610100' }),
  participationEnd: (ids) =>
    onParticipation({ ...ids, participation: ids.otherParticipation }, { on: '2026-11-02', reason: 'OTHER' }),
};

const unmasked = ['NAME', 'CERTIFICATE_NUMBER', 'BIRTH_DATE', 'PHONE', 'SOCIAL_CARD_NUMBER', 'COMPUTER_NUMBER'];
const onParticipation = ({ participation: participationId }: Ids, rest: object) => [
  { input: { idempotencyKey: idempotencyKey(), participationId, ...rest } },
  { input: { idempotencyKey: idempotencyKey(), participationId: yu.name, ...rest, on: yu.phone } },
];

/** Nobody's certificate twice, so that a registration succeeds once for every clerk who tries. */
let fresh = 0;
const freshPerson = () => {
  fresh += 1;
  const certificate = { kind: 'FOREIGN_PASSPORT', number: `XQ77193${50 + fresh}` };
  return { certificate, socialCardNumber: `D8M5203${50 + fresh}`, computerNumber: `W88266440${50 + fresh}` };
};
