import type { Institution } from '../../../domain/claims/institution.ts';
import type { Person } from '../../../domain/persons/person.ts';
import { createNodeIds } from '../../../functions/graphql/node-ids.ts';
import type { CareRequest } from '../../../use-cases/claims/claim-request.ts';
import { participationChanges } from '../../../use-cases/registration-changes.ts';
import { staff } from '../../support/api.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import { register, residentNumber } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import type { World } from '../../support/world.ts';
import { claimScene } from '../../use-cases/claims/scene.ts';
import { password, quill, token, yu } from './canary-people.ts';

/** Claims that a hospital has settled for somebody, to look at, to cancel and to settle again, and a message to reverse. */
export interface ClaimIds {
  readonly claims: {
    readonly look: string;
    readonly cancel: string;
    readonly cashFirst: string;
    readonly reverse: string;
  };
}

/** It calls by the client by which all of them call here. */
const hospital: Institution = {
  clientId: staff('institution').clientId,
  institutionId: 'H33010600001',
  name: '试样医院',
  level: 'TERTIARY',
  admdvs: '330106',
  designatedFor: ['330100'],
  kind: 'HOSPITAL',
  active: true,
  version: 1,
};

let messages = 0;
const messageId = () => `${hospital.institutionId}20261120100000${String(++messages).padStart(4, '0')}`;

const costs = { total: '10.00', inScope: '10.00', preSelfPay: '0.00', overLimit: '0.00', fullSelfFunded: '0.00' };
/** He is insured as a resident too, without an account of his own, so that it is the relative who pays. */
const visit = {
  insuredAt: '330100',
  insuranceType: 'RESIDENT',
  medType: '11',
  reimbursementClass: 'GENERAL',
  dayOfCare: '2026-11-20',
  useAccounts: true,
} as const;
const claimants = {
  certificate: { certificate: yu.certificate },
  card: { socialCardNumber: yu.socialCardNumber },
};

/** A relative with a name that nobody may read, who has set aside enough for all visits. */
export async function prepareClaims(world: World, person: Person): Promise<ClaimIds> {
  const scene = claimScene(() => world);
  const plaintext = { name: quill.name, birthDate: '1967-02-13', certificateNumber: residentNumber('1967-02-13', 917) };
  const giver = await register(world.services, { serial: 803, plaintext });
  const insured = { insuranceType: 'RESIDENT', admdvs: '330100', status: 'NORMAL', since: '2020-01-01' } as const;
  const frame = { personId: person.id, now: world.clock.now(), newId: world.services.ids.newId };
  await scene.commit(
    ...participationChanges({ ...insured, civilServant: false }, frame),
    { change: 'LINK_MADE', link: linkOf(giver.person, person) },
    { change: 'INSTITUTION_SET', institution: hospital },
  );
  await scene.setAside(giver, { ...giver, person }, 20_000n);
  const by = { ...staff('institution'), correlationId: 'preparing' };
  const care: CareRequest = { ...visit, costs, claimant: claimants.certificate };
  const settled = async (cashFirst = false) =>
    acceptedValue(await scene.settle({ ...care, messageId: messageId(), cashFirst }, by));
  const [look, cancel, cashFirst, reverse] = [await settled(), await settled(), await settled(true), await settled()];
  if (look.settlement.mutualAid === 0n) throw new Error('no relative paid');
  const { encode } = createNodeIds(world.services.pairwise, by);
  return {
    claims: {
      look: encode({ type: 'Claim', claimId: look.id }),
      cancel: encode({ type: 'Claim', claimId: cancel.id }),
      cashFirst: encode({ type: 'Claim', claimId: cashFirst.id }),
      reverse: reverse.messageId,
    },
  };
}

let keys = 0;
const idempotencyKey = () => `canary-claims-${++keys}`;
const amounts = Object.fromEntries(Object.entries(costs).map(([field, amount]) => [field, { amount }]));

/** What a till sends, and whatever may stand in the wrong field of it. */
const sent = (message: () => object) =>
  [
    { claimant: claimants.certificate },
    { claimant: claimants.card },
    { claimant: { ...claimants.certificate, ...claimants.card } },
    { claimant: { voucherToken: token } },
    { claimant: { certificate: quill.certificate } },
    { claimant: { certificate: { ...yu.certificate, number: yu.certificate.number.replace(/.$/, '?') } } },
    { claimant: { certificate: { kind: quill.name, number: yu.phone } } },
    { claimant: { socialCardNumber: quill.socialCardNumber } },
    { claimant: { socialCardNumber: `${yu.name} ${yu.socialCardNumber}` } },
    { claimant: { socialCardNumber: Number(yu.phone), [yu.name]: password } },
    { medType: yu.phone },
    { medType: quill.name },
    { insuredAt: yu.certificate.number },
    { dayOfCare: yu.name },
    { costs: { ...amounts, total: { amount: yu.certificate.number } } },
    { costs: { ...amounts, inScope: { amount: quill.name } } },
    // What can be read as an amount is money, which an answer may name; none of these can.
    { items: { drug: { amount: yu.certificate.number } } },
    { items: { drug: { amount: `${yu.phone}-${quill.name}` } } },
    { hospitalShare: { amount: `${quill.socialCardNumber} ${token}` } },
  ].map((differing) => ({
    input: { ...visit, costs: amounts, claimant: claimants.certificate, ...message(), ...differing },
  }));

/** As long as a message id, and nearly one, with a certificate number in it. */
const almostMessageId = `${hospital.institutionId}${yu.certificate.number}`;

/** Mutual aid is frozen for the person treated. */
interface CaseIds extends ClaimIds {
  readonly person: string;
}

/** As in `canary-cases.ts`. */
export const claimCases: Readonly<Record<string, (ids: CaseIds) => readonly object[]>> = {
  claimQuote: () => sent(() => ({})),
  claimSettle: () => [
    ...sent(() => ({ messageId: messageId() })),
    ...[almostMessageId, token, quill.name].flatMap((message) => sent(() => ({ messageId: message })).slice(0, 1)),
  ],
  claimCancel: ({ claims }) => onClaim(claims.cancel, {}),
  claimResettle: ({ claims }) => [
    ...onClaim(claims.cashFirst, {}),
    ...onClaim(claims.cashFirst, { hospitalShare: { amount: yu.certificate.number } }),
  ],
  messageReverse: ({ claims }) => [
    { input: { messageId: messageId(), originalMessageId: claims.reverse } },
    ...[almostMessageId, token, yu.name].flatMap((text) => [
      { input: { messageId: messageId(), originalMessageId: text } },
      { input: { messageId: text, originalMessageId: claims.reverse } },
    ]),
  ],
  institutionDesignate: () =>
    [
      {},
      { clientId: quill.name },
      { clientId: `${token}${token}` },
      { institutionId: yu.certificate.number },
      { institutionId: yu.socialCardNumber },
      { name: `${yu.name}${quill.name}`.repeat(5) },
      { admdvs: yu.phone },
      { kind: yu.name },
    ].map((differing) => ({ input: { idempotencyKey: idempotencyKey(), ...clinic, ...differing } })),
  mutualAidFreeze: onPerson,
  mutualAidUnfreeze: onPerson,
};

const clinic = {
  clientId: 'client-of-a-clinic',
  institutionId: 'H33010600009',
  name: '试样诊所',
  kind: 'HOSPITAL',
  level: 'PRIMARY',
  admdvs: '330106',
};

const onClaim = (claimId: string, differing: object) =>
  [
    {},
    { claimId: yu.certificate.number },
    { claimId: yu.name },
    { messageId: almostMessageId },
    { messageId: token },
  ].map((one) => ({ input: { messageId: messageId(), claimId, ...differing, ...one } }));

function onPerson({ person: personId }: CaseIds) {
  return [
    {},
    { reference: `${quill.name} ${yu.phone}` },
    { reference: yu.certificate.number },
    { reference: yu.socialCardNumber, personId: yu.name },
    { reference: token },
    { personId: yu.certificate.number },
  ].map((differing) => ({
    input: { idempotencyKey: idempotencyKey(), personId, reference: 'case 7', ...differing },
  }));
}
