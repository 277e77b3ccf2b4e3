import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { BindingRequest } from '../../../use-cases/binding/binding-request.ts';
import { submitBindingApplication } from '../../../use-cases/binding/submit-application.ts';
import { withdrawApplication } from '../../../use-cases/binding/withdraw-application.ts';
import type { Services } from '../../../use-cases/ports.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  acceptedValue,
  byName,
  cardsSeen,
  citizen,
  clerkOf,
  concluded,
  employee,
  enrol,
  in2025,
  type Member,
  newKey,
  resident,
  screened,
  submit,
  submitted,
  terminalOf,
  uploaded,
  zhejiangRequest,
} from './household.ts';

let world: World;
let services: Services;
let giver: Member;
let receiver: Member;
let serials = 0;
beforeAll(async () => {
  const areas = ['310000', '330100', '610100'];
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), now: in2025, areas });
  services = world.services;
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(in2025);
  serials += 2;
  giver = await enrol(world, { serial: serials, name: '试样甲' });
  receiver = await enrol(world, {
    serial: serials + 1,
    name: '试样乙',
    birthDate: '2016-05-01',
    participations: resident(),
  });
});

const request = (differing: Partial<BindingRequest> = {}): BindingRequest => ({
  ...zhejiangRequest(giver, receiver),
  ...differing,
});

test('an application, as it is handed in', async () => {
  const application = await submitted(services, citizen(giver), request());
  expect(application).toEqual({
    id: application.id,
    kind: 'MUTUAL_AID',
    admdvs: '330100',
    profileVersion: '330100@2024-12-01',
    channel: 'PROVINCIAL_APP',
    initiator: 'GIVER',
    giver: { id: giver.id, maskedName: '试**' },
    receiver: { id: receiver.id, maskedName: '试**' },
    relation: 'CHILD',
    submittedAt: '2025-11-20T02:00:00.000Z',
    submittedBy: {
      role: 'citizen',
      subject: `subject-${giver.id}`,
      clientId: 'gongji-web',
      personId: giver.id,
    },
    evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC', evidenceId: expect.any(String) }],
    noticeVersion: '2024-12',
    commitmentLetterVersion: '2024-12',
    state: 'SUBMITTED',
    pending: [],
    verdicts: [],
    flagged: false,
    faceFailures: 0,
    reasons: [],
    actions: [
      {
        act: 'SUBMITTED',
        at: '2025-11-20T02:00:00.000Z',
        by: { role: 'citizen', subject: `subject-${giver.id}`, clientId: 'gongji-web', personId: giver.id },
      },
    ],
    version: 1,
  });
  const list = async (id: string) =>
    (await services.reads.applicationsOf(id, { first: 10 })).items.map(({ applicationId, part }) => [
      applicationId,
      part,
    ]);
  expect(await list(giver.id)).toEqual([[application.id, 'GIVER']]);
  expect(await list(receiver.id)).toEqual([[application.id, 'RECEIVER']]);
  // The relative sees that he was looked up; the giver looked at nobody but himself.
  const looks = async (id: string) =>
    (await services.reads.accessRecords(id, { first: 10 })).items.map(({ kind, fields }) => [kind, fields]);
  expect(await looks(receiver.id)).toEqual([['LOOKED_UP', []]]);
  expect(await looks(giver.id)).toEqual([]);
});

test('it costs two reads and one transaction; with uploads and a password a read more each', async () => {
  world.recorder.clear();
  await submitted(services, citizen(giver), request());
  expect(world.recorder.requests.map(({ command }) => command)).toEqual([
    // The certificate, then both persons, then everything at once.
    'GetItem',
    'BatchGetItem',
    'TransactWriteItems',
  ]);

  const xian = await enrol(world, { serial: 900, name: '试样丙', participations: employee('610100') });
  const kinds = ['REGISTRATION_FORM', 'GIVER_ID_CARD', 'RECEIVER_ID_CARD'] as const;
  const evidence = await uploaded(world, citizen(xian), kinds);
  world.recorder.clear();
  await submitted(services, citizen(xian), {
    ...request(),
    admdvs: '610100',
    channel: 'WEBSITE',
    noticeVersion: '2024-02',
    commitmentLetter: { version: '2024-02' },
    evidence,
    transactionPassword: '135790',
  });
  expect(world.recorder.requests.map(({ command }) => command)).toEqual([
    'GetItem',
    'BatchGetItem',
    'BatchGetItem',
    'GetItem',
    'TransactWriteItems',
  ]);
});

test('a third person who hands it in finds it too', async () => {
  const guardian = await enrol(world, { serial: 901, name: '试样丁' });
  world.clock.set('2026-11-20T02:00:00.000Z');
  const application = await submitted(services, citizen(guardian), {
    ...request({ channel: 'NATIONAL_APP', initiator: 'GUARDIAN', giver: byName(giver), quota: '1' }),
    noticeVersion: '2026-01',
    commitmentLetter: { version: '2026-01', signedName: '试样丁' },
  });
  const { items } = await services.reads.applicationsOf(guardian.id, { first: 10 });
  expect(items).toEqual([
    {
      applicationId: application.id,
      personId: guardian.id,
      part: 'SUBMITTER',
      kind: 'MUTUAL_AID',
      giverId: giver.id,
      receiverId: receiver.id,
      submittedAt: '2026-11-20T02:00:00.000Z',
    },
  ]);
});

describe('refused, with nothing written', () => {
  async function refusal(differing: Partial<BindingRequest>, caller = citizen(giver)) {
    const before = await world.rawItems();
    const outcome = await submit(services, caller, request(differing));
    expect(await world.rawItems()).toEqual(before);
    return outcome.ok ? outcome : outcome.rejection;
  }

  test.each<[Partial<BindingRequest>, object]>([
    [{ channel: 'COUNTER' }, { code: 'submission_channel_not_of_caller', path: ['channel'] }],
    [{ initiator: 'OPERATOR' }, { code: 'initiator_not_of_caller', path: ['initiator'] }],
    [{ admdvs: '999999' }, { code: 'pooling_area_unknown', path: ['admdvs'] }],
    [
      { noticeVersion: '2024-01' },
      { code: 'notice_version_not_current', path: ['noticeVersion'], details: { current: '2024-12' } },
    ],
    [
      { commitmentLetter: { version: '2024-01', signedName: '试样甲' } },
      {
        code: 'commitment_letter_version_not_current',
        path: ['commitmentLetter', 'version'],
        details: { current: '2024-12' },
      },
    ],
    [
      { commitmentLetter: { version: '2024-12' } },
      { code: 'commitment_letter_name_differs', path: ['commitmentLetter', 'signedName'] },
    ],
    [
      { commitmentLetter: { version: '2024-12', signedName: '试样乙' } },
      { code: 'commitment_letter_name_differs', path: ['commitmentLetter', 'signedName'] },
    ],
    [{ evidence: [] }, { code: 'evidence_incomplete', path: ['evidence'], details: { kinds: 'COMMITMENT_LETTER' } }],
    [{ quota: '1.234' }, { code: 'amount_malformed', path: ['quota'] }],
    [
      { restores: '99999999-0000-4000-8000-000000000001' },
      { code: 'restored_application_unknown', path: ['restores'] },
    ],
  ])('%j', async (differing, rejection) => {
    expect(await refusal(differing)).toEqual(rejection);
  });

  test('no notice accepted and no letter signed at all', async () => {
    const { noticeVersion: _, commitmentLetter: __, ...rest } = request();
    expect(await submit(services, citizen(giver), rest)).toMatchObject({
      rejection: { code: 'notice_version_not_current', details: { current: '2024-12' } },
    });
    expect(await submit(services, citizen(giver), { ...rest, noticeVersion: '2024-12' })).toMatchObject({
      rejection: { code: 'commitment_letter_version_not_current', details: { current: '2024-12' } },
    });
  });

  test('before the first rules of the area', async () => {
    world.clock.set('2023-12-31T15:59:59.000Z');
    expect(await refusal({})).toEqual({ code: 'profile_not_in_force', path: ['admdvs'] });
  });

  test('staff of another area, and devices through other channels than their own', async () => {
    const stated = { giver: byName(giver), receiver: byName(receiver), initiator: 'OPERATOR' } as const;
    expect(await refusal({ ...stated, channel: 'COUNTER', evidence: cardsSeen }, clerkOf('610100'))).toEqual({
      code: 'pooling_area_not_served_by_caller',
      path: ['admdvs'],
    });
    expect(await refusal({ ...stated, channel: 'COUNTER' }, terminalOf('330100'))).toEqual({
      code: 'submission_channel_not_of_caller',
      path: ['channel'],
    });
    expect(await refusal({ channel: 'TERMINAL' }, terminalOf('330100'))).toEqual({
      code: 'initiator_not_of_caller',
      path: ['initiator'],
    });
    const reviewer = { ...clerkOf('330100'), role: 'reviewer' } as const;
    expect(await refusal({ ...stated, channel: 'COUNTER' }, reviewer)).toEqual({
      code: 'submission_channel_not_of_caller',
      path: ['channel'],
    });
  });

  test("somebody else's upload, and a second use of one's own", async () => {
    const xian = await enrol(world, { serial: 902, name: '试样戊', participations: employee('610100') });
    const kinds = ['REGISTRATION_FORM', 'GIVER_ID_CARD', 'RECEIVER_ID_CARD'] as const;
    const local = {
      admdvs: '610100',
      channel: 'WEBSITE',
      noticeVersion: '2024-02',
      commitmentLetter: { version: '2024-02' },
      transactionPassword: '135790',
    } as const;
    const others = await uploaded(world, citizen(giver), kinds);
    expect(await refusal({ ...local, evidence: others }, citizen(xian))).toEqual({
      code: 'evidence_unknown',
      path: ['evidence', '0', 'evidenceId'],
    });
    const own = await uploaded(world, citizen(xian), kinds);
    await submitted(services, citizen(xian), request({ ...local, evidence: own }));
    const second = await enrol(world, { serial: 903, name: '试样己', participations: resident('610100') });
    expect(await refusal({ ...local, evidence: own, receiver: byName(second) }, citizen(xian))).toEqual({
      code: 'evidence_attached_already',
      path: ['evidence', '0', 'evidenceId'],
    });
  });

  test('a kind of link that the area does not offer', async () => {
    const none = { ...services, regions: { ...services.regions, profile: withoutDisplay } };
    const outcome = await submit(none, citizen(giver), request({ kind: 'DISPLAY' }));
    expect(outcome).toEqual({ ok: false, rejection: { code: 'link_kind_not_offered', path: ['kind'] } });
    function withoutDisplay(...[admdvs, on]: Parameters<Services['regions']['profile']>) {
      const profile = services.regions.profile(admdvs, on);
      return profile && { ...profile, display: null };
    }
  });
});

describe('the same call again', () => {
  test('gives the same answer, and writes once', async () => {
    const call = { idempotencyKey: newKey(), ...request() };
    const first = await submitBindingApplication(services, citizen(giver), call);
    const before = await world.rawItems();
    expect(JSON.stringify(await submitBindingApplication(services, citizen(giver), call), bigints)).toBe(
      JSON.stringify(first, bigints),
    );
    expect(await world.rawItems()).toEqual(before);
  });

  test('with another password is the same call: the password is no part of what is remembered', async () => {
    const call = { idempotencyKey: newKey(), ...request() };
    const first = await submitBindingApplication(services, citizen(giver), { ...call, transactionPassword: '111111' });
    const second = await submitBindingApplication(services, citizen(giver), { ...call, transactionPassword: '222222' });
    expect(second).toEqual(first);
  });

  test('with another relative is refused', async () => {
    const call = { idempotencyKey: newKey(), ...request() };
    await submitBindingApplication(services, citizen(giver), call);
    const other = await enrol(world, { serial: 904, name: '试样庚' });
    expect(
      await submitBindingApplication(services, citizen(giver), { ...call, receiver: byName(other) }),
    ).toMatchObject({ rejection: { code: 'idempotency_key_reused_with_other_content' } });
  });

  const bigints = (_name: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
});

test('of two at the same moment for the same two one is taken', async () => {
  const outcomes = await Promise.all([
    submit(services, citizen(giver), request()),
    submit(services, citizen(giver), request()),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({
    ok: false,
    rejection: { code: 'application_open_already', path: ['receiver'] },
  });
  expect((await services.reads.applicationsOf(giver.id, { first: 10 })).items).toHaveLength(1);
});

describe('taking an earlier application up again', () => {
  test('one that was withdrawn', async () => {
    const earlier = await submitted(services, citizen(giver), request());
    const again = request({ restores: earlier.id });
    expect(await submit(services, citizen(giver), again)).toEqual({
      ok: false,
      rejection: { code: 'restored_application_not_final', path: ['restores'] },
    });
    const call = { idempotencyKey: newKey(), applicationId: earlier.id };
    acceptedValue(await withdrawApplication(services, citizen(giver), call));
    expect(await submitted(services, citizen(giver), again)).toMatchObject({ restores: earlier.id, version: 1 });
  });

  test('not one that was approved, nor one of others', async () => {
    const approved = await submitted(services, citizen(giver), request());
    await screened(services, approved);
    await concluded(services, approved);
    expect(await submit(services, citizen(giver), request({ restores: approved.id }))).toEqual({
      ok: false,
      rejection: { code: 'restored_application_approved', path: ['restores'] },
    });
    const other = await enrol(world, { serial: 905, name: '试样辛' });
    const ofOther = request({ restores: approved.id, receiver: byName(other) });
    expect(await submit(services, citizen(giver), ofOther)).toEqual({
      ok: false,
      rejection: { code: 'restored_application_unknown', path: ['restores'] },
    });
  });
});

describe('the transaction password', () => {
  const kinds = ['REGISTRATION_FORM', 'GIVER_ID_CARD', 'RECEIVER_ID_CARD'] as const;
  test('is checked against the one set before, last of all, and a wrong one is counted and nothing else written', async () => {
    const xian = await enrol(world, { serial: 906, name: '试样壬', participations: employee('610100') });
    const caller = citizen(xian);
    const call = async (member: Member, transactionPassword: string): Promise<BindingRequest> => ({
      ...request({ receiver: byName(member) }),
      admdvs: '610100',
      channel: 'WEBSITE',
      noticeVersion: '2024-02',
      commitmentLetter: { version: '2024-02' },
      evidence: await uploaded(world, caller, kinds),
      transactionPassword,
    });
    await submitted(services, caller, await call(receiver, '135790'));
    const second = await enrol(world, { serial: 907, name: '试样癸', participations: resident('610100') });
    const wrong = await call(second, '000000');
    expect(await submit(services, caller, { ...wrong, noticeVersion: '1' })).toMatchObject({ ok: false });
    expect((await services.reads.transactionPassword(xian.id))?.failures).toBe(0);
    expect(await submit(services, caller, wrong)).toEqual({
      ok: false,
      rejection: { code: 'transaction_password_wrong', path: ['transactionPassword'], details: { left: '4' } },
    });
    expect((await services.reads.transactionPassword(xian.id))?.failures).toBe(1);
    expect((await services.reads.applicationsOf(second.id, { first: 10 })).items).toEqual([]);
    await submitted(services, caller, { ...wrong, transactionPassword: '135790' });
    expect((await services.reads.transactionPassword(xian.id))?.failures).toBe(0);
  });
});
