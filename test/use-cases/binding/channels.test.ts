import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import type { BindingRequest } from '../../../use-cases/binding/binding-request.ts';
import type { Services } from '../../../use-cases/ports.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  acceptedValue,
  byName,
  cardsSeen,
  citizen,
  clerkOf,
  concluded,
  copied,
  electronicLetter,
  employee,
  enrol,
  hospitalOf,
  in2025,
  resident,
  screened,
  stored,
  submit,
  submitted,
  terminalOf,
  uploaded,
  zhejiangRequest,
} from './household.ts';

let world: World;
let services: Services;
beforeAll(async () => {
  const areas = ['310000', '330100', '440300', '610100'];
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), areas });
  services = world.services;
});
afterAll(() => world.close());

let serials = 0;
/** A giver and a child of ten. */
async function twoOf(admdvs: string, receiverBorn = '2016-05-01') {
  serials += 2;
  const giver = await enrol(world, { serial: serials, name: '试样甲', participations: employee(admdvs) });
  const receiver = await enrol(world, {
    serial: serials + 1,
    name: '试样乙',
    birthDate: receiverBorn,
    participations: resident(admdvs),
  });
  return { giver, receiver };
}

/** Handed in, screened and concluded: what remains of it. */
async function decided(application: BindingApplication) {
  const step = await screened(services, application);
  if (step.next === 'CONCLUDE') await concluded(services, application);
  const { state, pending, reasons, deliveredAt } = await stored(services, application);
  return { next: step.next, state, pending, reasons, delivered: deliveredAt !== undefined };
}

const atOnce = { next: 'CONCLUDE', state: 'APPROVED', pending: [], reasons: [], delivered: true };
const toReview = { next: 'REVIEW', state: 'UNDER_REVIEW', pending: ['REVIEW'], reasons: [], delivered: false };

describe('C: a display link in the national app', () => {
  async function nationalApp(born: string, voucher = true, differing: Partial<BindingRequest> = {}) {
    world.clock.set('2026-11-20T02:00:00.000Z');
    const { giver, receiver } = await twoOf('330100', born);
    if (voucher) await activate(giver.id);
    const caller = citizen(giver);
    const registers = await uploaded(world, caller, ['GIVER_HOUSEHOLD_REGISTER', 'RECEIVER_HOUSEHOLD_REGISTER']);
    const request: BindingRequest = {
      kind: 'DISPLAY',
      admdvs: '330100',
      channel: 'NATIONAL_APP',
      initiator: 'GIVER',
      receiver: byName(receiver),
      relation: 'CHILD',
      noticeVersion: '2023-06',
      commitmentLetter: { version: '2023-06', signedName: '试样甲' },
      evidence: [electronicLetter, ...registers],
      ...differing,
    };
    return { giver, receiver, application: await submitted(services, caller, request) };
  }
  const activate = (personId: string) =>
    services.commit({
      changes: [
        {
          change: 'VOUCHER_SET',
          voucher: {
            personId,
            state: 'ACTIVE',
            admdvs: '330100',
            agreementVersion: '2023-06',
            profileVersion: '330100@2026-01-01',
            activatedAt: '2026-11-19T02:00:00.000Z',
            version: 1,
          },
        },
      ],
    });

  test('a child of ten is linked at once', async () => {
    const { giver, receiver, application } = await nationalApp('2016-05-01');
    expect(await decided(application)).toEqual(atOnce);
    expect(await services.reads.link({ kind: 'DISPLAY', giverId: giver.id, receiverId: receiver.id })).toMatchObject({
      relation: 'CHILD',
      status: 'LIVE',
      since: '2026-11-20T02:00:00.000Z',
      applicationId: application.id,
      profileVersion: '330100@2026-01-01',
      restsOn: {
        giver: { insuranceType: 'EMPLOYEE', admdvs: '330100' },
        receiver: { insuranceType: 'RESIDENT', admdvs: '330100' },
      },
      version: 1,
    });
  });

  test('a member who is sixteen today waits for his face, for a day', async () => {
    const { application } = await nationalApp('2010-11-20');
    expect(await decided(application)).toEqual({
      next: 'FACE',
      state: 'AWAITING_FACE',
      pending: ['FACE'],
      reasons: [],
      delivered: false,
    });
    expect((await stored(services, application)).lapsesAt).toBe('2026-11-21T02:00:00.000Z');
  });

  test('one who will be sixteen tomorrow does not', async () => {
    const { application } = await nationalApp('2010-11-21');
    expect(await decided(application)).toEqual(atOnce);
  });

  test('nobody holds the code of a child of thirteen at once by calling himself its brother', async () => {
    const { giver, receiver, application } = await nationalApp('2013-05-01', true, { relation: 'SIBLING' });
    expect(await decided(application)).toEqual(toReview);
    expect(await services.reads.link({ kind: 'DISPLAY', giverId: giver.id, receiverId: receiver.id })).toBeUndefined();
  });

  test('a guardian of a grandchild of ten is linked at once', async () => {
    const request = { relation: 'GRANDCHILD', initiator: 'GUARDIAN' } as const;
    const { application } = await nationalApp('2016-05-01', true, request);
    expect(await decided(application)).toEqual(atOnce);
  });

  test.each(['SPOUSE', 'PARENT'] as const)('a child of ten is nobody’s %s', async (relation) => {
    const { giver, receiver, application } = await nationalApp('2016-05-01', true, { relation });
    expect(await decided(application)).toEqual({
      next: 'CONCLUDE',
      state: 'REJECTED',
      pending: [],
      reasons: ['relation_plausible'],
      delivered: true,
    });
    expect(await services.reads.link({ kind: 'DISPLAY', giverId: giver.id, receiverId: receiver.id })).toBeUndefined();
  });

  test('without an active voucher it is refused by the rule', async () => {
    const { application } = await nationalApp('2016-05-01', false);
    expect(await decided(application)).toEqual({
      next: 'CONCLUDE',
      state: 'REJECTED',
      pending: [],
      reasons: ['voucher_active'],
      delivered: true,
    });
  });
});

test('D: the provincial app of Zhejiang binds at once', async () => {
  world.clock.set(in2025);
  const { giver, receiver } = await twoOf('330100');
  const application = await submitted(services, citizen(giver), zhejiangRequest(giver, receiver));
  expect(await decided(application)).toEqual(atOnce);
});

test('A: the WeChat account of Shenzhen takes name and number, and a person looks at it', async () => {
  world.clock.set(in2025);
  const { giver, receiver } = await twoOf('440300');
  const application = await submitted(services, citizen(giver), {
    ...zhejiangRequest(giver, receiver),
    admdvs: '440300',
    channel: 'WECHAT',
    noticeVersion: '2024-02',
    commitmentLetter: { version: '2024-02' },
    evidence: [],
  });
  expect(await decided(application)).toEqual(toReview);
});

test('B: the website of Shenzhen takes the computer number with the ID number, and binds at once', async () => {
  world.clock.set(in2025);
  const { giver, receiver } = await twoOf('440300');
  const request: BindingRequest = {
    ...zhejiangRequest(giver, receiver),
    admdvs: '440300',
    channel: 'WEBSITE',
    noticeVersion: '2024-02',
    commitmentLetter: { version: '2024-02' },
    evidence: [],
  };
  expect(await submit(services, citizen(giver), request)).toEqual({
    ok: false,
    rejection: {
      code: 'party_identifiers_incomplete',
      path: ['receiver'],
      details: { identifiers: 'COMPUTER_NUMBER + CERTIFICATE_NUMBER' },
    },
  });
  const { certificate, computerNumber } = receiver;
  const application = await submitted(services, citizen(giver), {
    ...request,
    receiver: { certificate, computerNumber },
  });
  expect(await decided(application)).toEqual(atOnce);
});

describe("B2, G2: Xi'an reviews, and sets a password", () => {
  const kinds = ['REGISTRATION_FORM', 'GIVER_ID_CARD', 'RECEIVER_ID_CARD'] as const;
  const local = {
    admdvs: '610100',
    noticeVersion: '2024-02',
    commitmentLetter: { version: '2024-02' },
  };

  test('B2: by card number alone, with a password of the giver', async () => {
    world.clock.set('2026-11-20T02:00:00.000Z');
    const { giver, receiver } = await twoOf('610100');
    const caller = citizen(giver);
    const request: BindingRequest = {
      ...zhejiangRequest(giver, receiver),
      ...local,
      channel: 'WEBSITE',
      receiver: { socialCardNumber: receiver.socialCardNumber },
      evidence: await uploaded(world, caller, kinds),
    };
    expect(await submit(services, caller, request)).toEqual({
      ok: false,
      rejection: { code: 'transaction_password_missing', path: ['transactionPassword'] },
    });
    const application = await submitted(services, caller, { ...request, transactionPassword: '135790' });
    expect((await services.reads.transactionPassword(giver.id))?.hash).toMatch(/^\$argon2id\$/);
    expect(await decided(application)).toEqual(toReview);
    // Three, five and twenty working days after Friday 20 November; New Year's Day is none.
    expect((await stored(services, application)).review).toEqual({
      dueAt: '2026-11-25T16:00:00.000Z',
      escalatesAt: '2026-11-27T16:00:00.000Z',
      expiresAt: '2026-12-18T16:00:00.000Z',
      reckonedFrom: { day: '2026-11-20', dueIn: 3, escalatesIn: 5, expiresIn: 20 },
    });
  });

  test('G2: a hospital office hands in the form and copies; the giver sets his password there', async () => {
    world.clock.set('2026-11-20T02:00:00.000Z');
    const { giver, receiver } = await twoOf('610100');
    const caller = hospitalOf('610100');
    const application = await submitted(services, caller, {
      ...zhejiangRequest(giver, receiver),
      ...local,
      channel: 'HOSPITAL_OFFICE',
      initiator: 'OPERATOR',
      giver: { certificate: giver.certificate },
      receiver: { certificate: receiver.certificate },
      evidence: await copied(world, caller, kinds),
      transactionPassword: '246802',
    });
    expect(application.evidence.map(({ kind, form }) => [kind, form])).toEqual([
      ['REGISTRATION_FORM', 'ORIGINAL_AND_COPY'],
      ['GIVER_ID_CARD', 'ORIGINAL_AND_COPY'],
      ['RECEIVER_ID_CARD', 'ORIGINAL_AND_COPY'],
    ]);
    expect(await decided(application)).toEqual(toReview);
  });
});

describe('E, F, G: both persons are there, and it is decided on the spot', () => {
  const onTheSpot = {
    admdvs: '310000',
    initiator: 'OPERATOR',
    noticeVersion: '2024-01',
    commitmentLetter: { version: '2024-01' },
  } as const;

  test.each([
    ['E', 'TERMINAL', terminalOf('310000')],
    ['F', 'HOSPITAL_OFFICE', hospitalOf('310000')],
    ['G', 'COUNTER', clerkOf('310000')],
  ] as const)('%s: %s', async (_row, channel, caller) => {
    world.clock.set(in2025);
    const { giver, receiver } = await twoOf('310000');
    const application = await submitted(services, caller, {
      ...zhejiangRequest(giver, receiver),
      ...onTheSpot,
      channel,
      giver: byName(giver),
      evidence: channel === 'COUNTER' ? await copied(world, caller) : cardsSeen,
    });
    expect(await decided(application)).toEqual(atOnce);
    // Both were looked up by somebody else, and see who it was.
    for (const { id } of [giver, receiver]) {
      const { items } = await services.reads.accessRecords(id, { first: 10 });
      expect(items.map(({ kind, byRole, bySubject }) => [kind, byRole, bySubject])).toEqual([
        ['LOOKED_UP', caller.role, caller.subject],
      ]);
    }
    // Nobody else finds it but the two; the device is noted by a digest.
    expect((await services.reads.applicationsOf(giver.id, { first: 10 })).items.map(({ part }) => part)).toEqual([
      'GIVER',
    ]);
  });

  test('G: at the counter a copy is asked for, not a look alone', async () => {
    world.clock.set(in2025);
    const { giver, receiver } = await twoOf('310000');
    const outcome = await submit(services, clerkOf('310000'), {
      ...zhejiangRequest(giver, receiver),
      ...onTheSpot,
      channel: 'COUNTER',
      giver: byName(giver),
      evidence: cardsSeen,
    });
    expect(outcome).toEqual({
      ok: false,
      rejection: {
        code: 'evidence_incomplete',
        path: ['evidence'],
        details: { kinds: 'GIVER_ID_CARD,RECEIVER_ID_CARD,GIVER_SOCIAL_CARD,RECEIVER_SOCIAL_CARD' },
      },
    });
  });
});

describe('N: the national platform of 2026', () => {
  test('the spouse confirms, within three days', async () => {
    world.clock.set('2026-11-20T02:00:00.000Z');
    const { giver, receiver } = await twoOf('330100', '1991-01-01');
    const application = await submitted(services, citizen(giver), {
      ...zhejiangRequest(giver, receiver),
      channel: 'NATIONAL_APP',
      relation: 'SPOUSE',
      noticeVersion: '2026-01',
      commitmentLetter: { version: '2026-01', signedName: '试样甲' },
      quota: '300.00',
    });
    expect(application.quota).toBe(30_000n);
    expect(await decided(application)).toMatchObject({ next: 'CONFIRMATION', pending: ['CONFIRMATION'] });
    expect((await stored(services, application)).lapsesAt).toBe('2026-11-23T02:00:00.000Z');
  });

  test('for a child of ten the parent has spoken', async () => {
    world.clock.set('2026-11-20T02:00:00.000Z');
    const { giver, receiver } = await twoOf('330100');
    const application = await submitted(services, citizen(giver), {
      ...zhejiangRequest(giver, receiver),
      channel: 'NATIONAL_APP',
      noticeVersion: '2026-01',
      commitmentLetter: { version: '2026-01', signedName: '试样甲' },
      quota: '300.00',
    });
    expect(await decided(application)).toEqual(atOnce);
  });

  test('a quota asked for a minute before ten at night is not refused because it is decided after', async () => {
    world.clock.set('2026-11-20T13:59:00.000Z');
    const { giver, receiver } = await twoOf('330100');
    const application = await submitted(services, citizen(giver), {
      ...zhejiangRequest(giver, receiver),
      channel: 'NATIONAL_APP',
      noticeVersion: '2026-01',
      commitmentLetter: { version: '2026-01', signedName: '试样甲' },
      quota: '300.00',
    });
    world.clock.set('2026-11-20T14:00:00.000Z');
    expect(await decided(application)).toEqual(atOnce);
  });
});

test('the answer of a submission is the application as it is stored', async () => {
  world.clock.set(in2025);
  const { giver, receiver } = await twoOf('330100');
  const outcome = await submit(services, citizen(giver), zhejiangRequest(giver, receiver));
  expect(await services.reads.application(acceptedValue(outcome).id)).toEqual(acceptedValue(outcome));
});
