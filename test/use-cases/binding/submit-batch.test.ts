import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { BindingRequest } from '../../../use-cases/binding/binding-request.ts';
import { submitBindingApplications } from '../../../use-cases/binding/submit-batch.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  acceptedValue,
  byName,
  cardsSeen,
  citizen,
  employee,
  enrol,
  in2025,
  type Member,
  resident,
  terminalOf,
  uploaded,
  zhejiangRequest,
} from './household.ts';

let world: World;
let giver: Member;
beforeAll(async () => {
  const areas = ['310000', '610100'];
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), now: in2025, areas });
  giver = await enrol(world, { serial: 1, name: '试样甲', participations: employee('310000') });
});
afterAll(() => world.close());

let serials = 1;
const relative = (admdvs = '310000') =>
  enrol(world, { serial: ++serials, name: '试样乙', participations: resident(admdvs) });

/** Row E: the terminals of Shanghai take a whole family. */
const atTerminal = (receiver: Member): BindingRequest => ({
  ...zhejiangRequest(giver, receiver),
  admdvs: '310000',
  channel: 'TERMINAL',
  initiator: 'OPERATOR',
  giver: byName(giver),
  noticeVersion: '2024-01',
  commitmentLetter: { version: '2024-01' },
  evidence: cardsSeen,
});

test('each relative has a result of his own, and one that is refused stops no other', async () => {
  const [first, second] = [await relative(), await relative()];
  const applications = [
    atTerminal(first),
    { ...atTerminal(second), receiver: { ...byName(second), name: '试样丙' } },
    atTerminal(second),
    atTerminal(first),
  ];
  const batch = { idempotencyKey: 'family-0001', applications };
  const results = acceptedValue(await submitBindingApplications(world.services, terminalOf('310000'), batch));
  expect(results.map((result) => (result.ok ? result.value.receiver.id : result.rejection))).toEqual([
    first.id,
    { code: 'party_not_matched', path: ['receiver'] },
    second.id,
    { code: 'application_open_already', path: ['receiver'] },
  ]);
  // Sent again, the same results, and nothing more is written.
  const before = await world.rawItems();
  expect(acceptedValue(await submitBindingApplications(world.services, terminalOf('310000'), batch))).toEqual(results);
  expect(await world.rawItems()).toEqual(before);
});

test("the giver's password is set with the first and asked for with the others", async () => {
  const xian = await enrol(world, { serial: 900, name: '试样丁', participations: employee('610100') });
  const caller = citizen(xian);
  const kinds = ['REGISTRATION_FORM', 'GIVER_ID_CARD', 'RECEIVER_ID_CARD'] as const;
  const request = async (transactionPassword: string): Promise<BindingRequest> => ({
    ...zhejiangRequest(xian, await relative('610100')),
    admdvs: '610100',
    channel: 'WEBSITE',
    noticeVersion: '2024-02',
    commitmentLetter: { version: '2024-02' },
    evidence: await uploaded(world, caller, kinds),
    transactionPassword,
  });
  const applications = [await request('135790'), await request('000000'), await request('135790')];
  const batch = { idempotencyKey: 'family-0002', applications };
  const results = acceptedValue(await submitBindingApplications(world.services, caller, batch));
  expect(results.map((result) => (result.ok ? 'SUBMITTED' : result.rejection.code))).toEqual([
    'SUBMITTED',
    'transaction_password_wrong',
    'SUBMITTED',
  ]);
});

test('none, more than ten, and a key that has no room for the places are refused as a whole', async () => {
  const one = atTerminal(await relative());
  const before = await world.rawItems();
  const send = (idempotencyKey: string, count: number) =>
    submitBindingApplications(world.services, terminalOf('310000'), {
      idempotencyKey,
      applications: Array.from({ length: count }, () => one),
    });
  expect(await send('family-0003', 0)).toEqual({
    ok: false,
    rejection: { code: 'batch_empty', path: ['applications'] },
  });
  expect(await send('family-0003', 11)).toEqual({
    ok: false,
    rejection: { code: 'batch_too_large', path: ['applications'], details: { max: '10' } },
  });
  expect(await send('k'.repeat(121), 1)).toEqual({
    ok: false,
    rejection: { code: 'idempotency_key_malformed', path: ['idempotencyKey'] },
  });
  expect(await world.rawItems()).toEqual(before);
});
