import type { ApplicationState, BindingApplication } from '../../../domain/binding/application.ts';
import type { Evidence } from '../../../domain/evidence/evidence.ts';
import type { Person } from '../../../domain/persons/person.ts';
import { createNodeIds } from '../../../functions/graphql/node-ids.ts';
import type { Change } from '../../../use-cases/ports.ts';
import { applicationIn, unclaimed } from '../../support/applications.ts';
import { evidenceOf, pointerOf } from '../../support/binding-records.ts';
import { citizen, staff } from '../../support/callers.ts';
import { pngAnnounced, pngFile } from '../../support/evidence-files.ts';
import type { World } from '../../support/world.ts';
import { password, quill, yu } from './canary-people.ts';
import { write } from './scene.ts';

/** One application for each act, in the state that it needs, and one file for each of what is done with files. */
export interface BindingIds {
  readonly applications: Readonly<Record<Act, string>>;
  readonly files: Readonly<Record<Use, string>>;
  readonly voucherToken: string;
}

type Act = keyof typeof states;
type Use = 'arriving' | 'complete' | 'supplement';

/** In review they are taken by the reviewer who asks, but for the one that is to be claimed. */
const states = {
  withdraw: 'AWAITING_FACE',
  confirm: 'AWAITING_CONFIRMATION',
  face: 'AWAITING_FACE',
  supplement: 'AWAITING_EVIDENCE',
  claim: 'UNDER_REVIEW',
  release: 'UNDER_REVIEW',
  reassign: 'UNDER_REVIEW',
  decide: 'UNDER_REVIEW',
  askForEvidence: 'UNDER_REVIEW',
} as const satisfies Record<string, ApplicationState>;

const { subject, clientId } = staff('reviewer');

/** The other side is somebody else each time: the same two have one open application of a kind. */
function applicationFor(act: Act, person: Person): BindingApplication {
  const himself = { id: person.id, maskedName: person.masked.name };
  const other = { id: crypto.randomUUID(), maskedName: '某*' };
  const isReceiver = act === 'confirm' || act === 'face';
  const submitter = citizen(person.id);
  return {
    ...unclaimed(applicationIn[states[act]]),
    id: crypto.randomUUID(),
    giver: isReceiver ? other : himself,
    receiver: isReceiver ? himself : other,
    submittedBy: isReceiver
      ? { role: 'citizen', subject: 'somebody', clientId: 'gongji-web', personId: other.id }
      : { role: 'citizen', subject: submitter.subject, clientId: submitter.clientId, personId: person.id },
    lapsesAt: '2026-12-03T16:00:00.000Z',
    ...(act !== 'claim' && { claimedBy: { subject, clientId, at: '2026-11-19T03:00:00.000Z' } }),
  };
}

/** Writes all of it for this person, with his voucher and his password, and gives the ids as citizens and staff know them. */
export async function prepareBindings(world: World, person: Person): Promise<BindingIds> {
  const acts = Object.keys(states) as Act[];
  const applications = acts.map((act) => applicationFor(act, person));
  for (const application of applications) {
    const pointers = [pointerOf(application, person.id, application.giver.id === person.id ? 'GIVER' : 'RECEIVER')];
    await write(world, { change: 'APPLICATION_SUBMITTED', application, pointers });
  }
  const { services, evidenceObjects } = world;
  const files = { arriving: fileOf(person, 'AWAITING_UPLOAD'), complete: fileOf(person), supplement: fileOf(person) };
  evidenceObjects.incoming.set(files.arriving.id, pngFile);
  const now = services.clock.now().toISOString();
  const kept: readonly Change[] = [
    ...Object.values(files).map((evidence) => ({ change: 'EVIDENCE_SET', evidence }) as const),
    {
      change: 'VOUCHER_SET',
      voucher: {
        ...{ personId: person.id, state: 'ACTIVE', admdvs: '330100', agreementVersion: '2024-01' },
        ...{ profileVersion: '330100@2026-01-01', activatedAt: now, version: 1 },
      },
    },
    {
      change: 'TRANSACTION_PASSWORD_SET',
      password: {
        ...{ personId: person.id, hash: await services.passwordHash.hash(password), setAt: now },
        ...{ failures: 0, version: 1 },
      },
    },
  ];
  await write(world, ...kept);
  const nodeIds = createNodeIds(services.pairwise, staff('clerk'));
  const code = { codeId: crypto.randomUUID(), personId: person.id, shownBy: person.id };
  return {
    applications: Object.fromEntries(
      applications.map(({ id }, at) => [acts[at], nodeIds.encode({ type: 'BindingApplication', applicationId: id })]),
    ) as BindingIds['applications'],
    files: Object.fromEntries(
      Object.entries(files).map(([use, { id }]) => [use, nodeIds.encode({ type: 'Evidence', evidenceId: id })]),
    ) as BindingIds['files'],
    voucherToken: services.voucherCodes.write({ ...code, expiresAt: '2026-11-20T02:01:00.000Z' }),
  };
}

const fileOf = (person: Person, state: Evidence['state'] = 'COMPLETE'): Evidence => {
  const uploader = citizen(person.id);
  return evidenceOf({
    ...pngAnnounced,
    state,
    uploadedBy: { subject: uploader.subject, clientId: uploader.clientId, personId: person.id },
  });
};

let keys = 0;
const key = () => {
  keys += 1;
  return { idempotencyKey: `canary-binding-${keys}` };
};

/** What is applied for, with canaries wherever people type: each side by everything that names him. */
const request = (differing: object = {}) => ({
  kind: 'MUTUAL_AID',
  admdvs: '330100',
  channel: 'NATIONAL_APP',
  initiator: 'GIVER',
  receiver: { name: quill.name, certificate: quill.certificate },
  relation: 'SPOUSE',
  noticeVersion: '2026-01',
  commitmentLetter: { version: '2026-01', signedName: yu.name },
  evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' }],
  quota: { amount: '500.00' },
  transactionPassword: password,
  ...differing,
});

const misled = [
  request({ receiver: { ...quill.certificate, name: yu.name, certificate: quill.certificate, kind: undefined } }),
  request({ receiver: { name: yu.certificate.number, certificate: { kind: 'RESIDENT_ID', number: quill.name } } }),
  request({ giver: { name: yu.name, certificate: yu.certificate } }),
  request({
    channel: 'COUNTER',
    initiator: 'OPERATOR',
    giver: { ...yu, phone: undefined },
    receiver: { ...quill, phone: undefined },
  }),
  request({ commitmentLetter: { version: yu.name, signedName: quill.name }, noticeVersion: yu.phone }),
  request({ commitmentLetter: { version: '2026-01', signedName: quill.name } }),
  request({ quota: { amount: yu.phone, currency: quill.name } }),
  request({ restores: yu.name, relation: quill.name }),
].map((application) => JSON.parse(JSON.stringify(application)) as object);

type Cases = Readonly<Record<string, (ids: BindingIds) => readonly object[]>>;

const on =
  (act: Act, rest: object = {}) =>
  (ids: BindingIds) => [
    { input: { ...key(), applicationId: ids.applications[act], ...rest } },
    { input: { ...key(), applicationId: yu.name, ...rest } },
    { input: { idempotencyKey: password, applicationId: yu.certificate.number, ...rest } },
  ];

export const bindingCases: Cases = {
  bindingEligibility: () => [request(), ...misled].map((input) => ({ input })),
  bindingApplicationSubmit: () => [request(), ...misled].map((application) => ({ input: { ...key(), application } })),
  bindingApplicationSubmitBatch: () => [
    { input: { ...key(), applications: [request({ kind: 'DISPLAY', quota: undefined }), ...misled.slice(1, 4)] } },
    { input: { idempotencyKey: yu.name, applications: [request()] } },
  ],
  bindingApplicationWithdraw: on('withdraw'),
  bindingApplicationConfirm: on('confirm', { agrees: true }),
  bindingApplicationSupplement: (ids) =>
    on('supplement', {
      evidence: [{ kind: 'GIVER_HOUSEHOLD_REGISTER', form: 'UPLOAD', evidenceId: ids.files.supplement }],
    })(ids),
  bindingApplicationClaim: on('claim'),
  bindingApplicationRelease: on('release'),
  bindingApplicationReassign: (ids) => [
    ...on('reassign', { to: { subject: 'reviewer-2', clientId: 'review-desk' } })(ids),
    ...on('reassign', { to: { subject: yu.name, clientId: quill.name } })(ids),
  ],
  bindingApplicationDecide: on('decide', { decision: 'REJECT', reasons: ['EVIDENCE_MISSING'] }),
  bindingApplicationAskForEvidence: on('askForEvidence', { reasons: ['EVIDENCE_MISSING'] }),
  reviewQueue: () => [
    { first: 20, claimedBy: 'ANYBODY' },
    { first: 20, claimedBy: 'ME', after: yu.name },
    { first: 20, claimedBy: quill.name, channel: quill.name, kind: yu.phone },
  ],
  reviewWorkload: () => [{}],
  evidenceUploadCreate: () => [
    upload({}),
    upload({ sha256: yu.certificate.number, admdvs: yu.phone.slice(0, 6) }),
    upload({ kind: yu.name, type: quill.name }),
  ],
  evidenceUploadComplete: (ids) => [
    { input: { ...key(), evidenceId: ids.files.arriving } },
    { input: { ...key(), evidenceId: yu.name } },
  ],
  evidenceRead: (ids) => [{ input: { evidenceId: ids.files.complete } }, { input: { evidenceId: quill.name } }],
  voucherActivate: () => [
    { input: { ...key(), admdvs: '330100', agreementVersion: '2024-01' } },
    { input: { ...key(), admdvs: yu.phone.slice(0, 6), agreementVersion: yu.name } },
  ],
  voucherCode: () => [{}, { for: yu.name }],
  voucherCodeRedeem: (ids) => [
    { input: { ...key(), token: ids.voucherToken } },
    { input: { ...key(), token: `${yu.name}.${quill.name}` } },
  ],
  faceAuthenticationStart: (ids) => [...on('face')(ids), { input: { ...key(), voucher: true } }],
};

const upload = (differing: object) => ({
  input: {
    ...key(),
    ...{ kind: 'GIVER_HOUSEHOLD_REGISTER', type: 'PNG', bytes: pngAnnounced.bytes, sha256: pngAnnounced.sha256 },
    ...{ admdvs: '330100', ...differing },
  },
});
