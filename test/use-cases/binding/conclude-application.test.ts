import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { systemActor } from '../../../domain/binding/transitions.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import { suspend } from '../../../domain/persons/participation.ts';
import { approvalChanges } from '../../../use-cases/binding/approval.ts';
import { concludeApplication } from '../../../use-cases/binding/conclude-application.ts';
import { screenApplication } from '../../../use-cases/binding/screen-application.ts';
import { withdrawApplication } from '../../../use-cases/binding/withdraw-application.ts';
import type { Change, Services } from '../../../use-cases/ports.ts';
import { linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  acceptedValue,
  citizen,
  concluded,
  enrol,
  in2025,
  type Member,
  nationalRequest,
  newKey,
  onlyOnce,
  resident,
  screened,
  stored,
  submitted,
  zhejiangRequest,
} from './household.ts';

let world: World;
let services: Services;
let giver: Member;
let receiver: Member;
let serials = 0;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), now: in2025 });
  services = world.services;
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(in2025);
  giver = await enrol(world, { serial: ++serials, name: '试样甲' });
  receiver = await relative();
});

const relative = () => enrol(world, { serial: ++serials, name: '试样乙', participations: resident() });
const ready = async (): Promise<BindingApplication> => {
  const application = await submitted(services, citizen(giver), zhejiangRequest(giver, receiver));
  await screened(services, application);
  return application;
};
const linkRef = () => ({ kind: 'MUTUAL_AID', giverId: giver.id, receiverId: receiver.id }) as const;
const commit = async (...changes: Change[]) => {
  expect(await services.commit({ changes })).toEqual({ status: 'COMMITTED' });
};
const existingLink = (other: Member, differing: Partial<FamilyLink> = {}): FamilyLink => ({
  ...linkOf(giver.person, other.person),
  ...differing,
});
const suspendReceiver = async () => {
  const [row] = await services.reads.participations(receiver.id);
  if (!row) throw new Error('there is a row');
  const suspended = acceptedValue(suspend(row, '2025-11-20'));
  return { change: 'PARTICIPATION_CHANGED', participation: suspended } as const;
};

const refuted = (foundAt: string): Change => ({
  change: 'RELATION_REFUTED',
  finding: {
    giverId: giver.id,
    receiverId: receiver.id,
    admdvs: '330100',
    foundAt,
    foundBy: 'reviewer-1',
    reference: 'HZ-2025-1',
  },
});

test('a finding about the two that came after the application refuses it, and nothing is linked', async () => {
  const application = await ready();
  await commit(refuted(in2025));
  await concluded(services, application);
  expect(await stored(services, application)).toMatchObject({ state: 'REJECTED', reasons: ['relation_refuted'] });
  expect(await services.reads.link(linkRef())).toBeUndefined();
});

test('a finding that comes between reading and writing is noticed', async () => {
  const application = await ready();
  let comes = true;
  world.recorder.before('TransactWriteItems', async () => {
    if (!comes) return;
    comes = false;
    await commit(refuted(in2025));
  });
  await concluded(services, application);
  world.recorder.before('TransactWriteItems', async () => undefined);
  expect(await stored(services, application)).toMatchObject({ state: 'REJECTED', reasons: ['relation_refuted'] });
  expect(await services.reads.link(linkRef())).toBeUndefined();
});

test('an immediate approval: the link on both sides, the counters, the end and its delivery, in one transaction', async () => {
  const application = await ready();
  world.recorder.clear();
  expect(await concluded(services, application)).toEqual({
    applicationId: application.id,
    next: 'CONCLUDE',
    waitSeconds: 1,
  });
  expect(world.recorder.transactionCount()).toBe(1);
  expect(await stored(services, application)).toMatchObject({
    state: 'APPROVED',
    concludedAt: in2025,
    deliveredAt: in2025,
    reasons: [],
    version: 3,
    actions: [
      { act: 'SUBMITTED' },
      { act: 'ACCEPTED', by: { role: 'system', subject: 'workflow', clientId: 'workflow' } },
      { act: 'APPROVED', profileVersion: '330100@2024-12-01' },
      { act: 'DELIVERED' },
    ],
  });
  const link: FamilyLink = {
    kind: 'MUTUAL_AID',
    giver: { id: giver.id, maskedName: '试**' },
    receiver: { id: receiver.id, maskedName: '试**' },
    relation: 'CHILD',
    admdvs: '330100',
    since: in2025,
    applicationId: application.id,
    profileVersion: '330100@2024-12-01',
    restsOn: {
      giver: { insuranceType: 'EMPLOYEE', admdvs: '330100' },
      receiver: { insuranceType: 'RESIDENT', admdvs: '330100' },
    },
    status: 'LIVE',
    version: 1,
  };
  for (const { id } of [giver, receiver]) {
    expect((await services.reads.links(id, 'MUTUAL_AID', { first: 10 })).items).toEqual([link]);
  }
  expect(await services.reads.linkCounters([giver.id, receiver.id])).toEqual([
    { personId: giver.id, year: '2025', made: { MUTUAL_AID: 1, DISPLAY: 0 }, version: 1 },
    { personId: receiver.id, year: '2025', made: { MUTUAL_AID: 0, DISPLAY: 0 }, version: 1 },
  ]);
  // The two and their kind are free again.
  expect(await services.reads.openApplicationId(linkRef())).toBeUndefined();
});

test('screening and concluding read each thing once, and write once', async () => {
  const application = await submitted(services, citizen(giver), zhejiangRequest(giver, receiver));
  const commands = () => world.recorder.requests.map(({ command }) => command).sort();
  world.recorder.clear();
  await screened(services, application);
  // The application, the last end and a finding; the counters; rows, links and applications of both.
  expect(commands()).toEqual([
    'BatchGetItem',
    ...Array.from({ length: 3 }, () => 'GetItem'),
    ...Array.from({ length: 6 }, () => 'Query'),
    'TransactWriteItems',
  ]);
  world.recorder.clear();
  await concluded(services, application);
  // The counters before the links that they count, or a link made between the two readings would go unnoticed.
  const placeOf = (start: string) => world.recorder.requests.findIndex(({ keys }) => keys[0]?.includes(start));
  expect(placeOf('| LINK_COUNTER')).toBeGreaterThan(-1);
  expect(placeOf('| LINK#')).toBeGreaterThan(placeOf('| LINK_COUNTER'));
  // Nobody asks again how often somebody applied.
  expect(commands()).toEqual([
    'BatchGetItem',
    ...Array.from({ length: 3 }, () => 'GetItem'),
    ...Array.from({ length: 4 }, () => 'Query'),
    'TransactWriteItems',
  ]);
});

test('every task may run again: nothing is written the second time', async () => {
  const application = await ready();
  const before = await world.rawItems();
  expect(await screened(services, application)).toMatchObject({ next: 'CONCLUDE' });
  expect(await world.rawItems()).toEqual(before);
  await concluded(services, application);
  const after = await world.rawItems();
  expect(await concluded(services, application)).toMatchObject({ next: 'CONCLUDE' });
  expect(await screened(services, application)).toMatchObject({ next: 'CONCLUDE' });
  expect(await world.rawItems()).toEqual(after);
});

test('an application that is not there is not found', async () => {
  const nothing = '99999999-0000-4000-8000-000000000001';
  const rejection = { code: 'not_found', path: ['applicationId'] };
  expect(await screenApplication(services, nothing)).toEqual({ ok: false, rejection });
  expect(await concludeApplication(services, nothing)).toEqual({ ok: false, rejection });
});

test('what waits for somebody is not concluded', async () => {
  world.clock.set('2026-11-20T02:00:00.000Z');
  const application = await submitted(services, citizen(giver), nationalRequest(giver, receiver));
  await screened(services, application);
  const before = await world.rawItems();
  expect(await concluded(services, application)).toEqual({
    applicationId: application.id,
    next: 'CONFIRMATION',
    // Three days and a second.
    waitSeconds: 259_201,
  });
  expect(await world.rawItems()).toEqual(before);
});

test('what was withdrawn is delivered, once, and frees nothing a second time', async () => {
  const application = await ready();
  const call = { idempotencyKey: newKey(), applicationId: application.id };
  acceptedValue(await withdrawApplication(services, citizen(giver), call));
  const again = await submitted(services, citizen(giver), zhejiangRequest(giver, receiver));
  await concluded(services, application);
  expect(await stored(services, application)).toMatchObject({ state: 'WITHDRAWN', deliveredAt: in2025, version: 4 });
  expect(await services.reads.openApplicationId(linkRef())).toBe(again.id);
});

describe('the rules are asked again', () => {
  test('whatever stands against it by then is why it is rejected', async () => {
    const application = await ready();
    await commit(await suspendReceiver());
    await concluded(services, application);
    expect(await stored(services, application)).toMatchObject({
      state: 'REJECTED',
      reasons: ['participations_in_order'],
      deliveredAt: in2025,
    });
    const deciding = (await stored(services, application)).verdicts.filter(({ result }) => result !== 'PASS');
    expect(deciding).toMatchObject([{ rule: 'participations_in_order', result: 'FAIL' }]);
    expect(deciding[0]?.reason).toBeTypeOf('string');
    expect(await services.reads.link(linkRef())).toBeUndefined();
    expect(await services.reads.linkCounters([giver.id, receiver.id])).toEqual([undefined, undefined]);
  });

  test('a row that is suspended between the reading and the writing is noticed', async () => {
    const application = await ready();
    const change = await suspendReceiver();
    world.recorder.before(
      'TransactWriteItems',
      onlyOnce(() => commit(change)),
    );
    await concluded(services, application);
    expect(await stored(services, application)).toMatchObject({
      state: 'REJECTED',
      reasons: ['participations_in_order'],
    });
    expect(await services.reads.link(linkRef())).toBeUndefined();
  });

  test('a link made meanwhile makes it a duplicate', async () => {
    const application = await ready();
    await commit({ change: 'LINK_MADE', link: existingLink(receiver) });
    await concluded(services, application);
    expect(await stored(services, application)).toMatchObject({ state: 'REJECTED', reasons: ['no_live_duplicate'] });
  });

  test('of two that take the last place at the same moment one is rejected', async () => {
    world.clock.set('2026-11-20T02:00:00.000Z');
    // Hangzhou has ten places from 2026 on; nine are taken.
    for (let place = 1; place <= 9; place += 1) {
      await commit({ change: 'LINK_MADE', link: existingLink(await relative()) });
    }
    const [first, second] = await Promise.all([child(), child()]);
    const applications: BindingApplication[] = [];
    for (const member of [first, second]) {
      // Both quotas are covered, so that nothing but the place is missing.
      const request = { ...nationalRequest(giver, member), relation: 'CHILD', quota: '100.00' } as const;
      const application = await submitted(services, citizen(giver), request);
      expect(await screened(services, application)).toMatchObject({ next: 'CONCLUDE' });
      applications.push(application);
    }
    await Promise.all(applications.map((application) => concluded(services, application)));
    const ends = await Promise.all(applications.map((application) => stored(services, application)));
    expect(ends.map(({ state }) => state).sort()).toEqual(['APPROVED', 'REJECTED']);
    expect(ends.flatMap(({ reasons }) => reasons)).toEqual(['giver_cap']);
    expect((await services.reads.links(giver.id, 'MUTUAL_AID', { first: 100 })).items).toHaveLength(10);
  });

  const child = () =>
    enrol(world, { serial: ++serials, name: '试样丙', birthDate: '2016-05-01', participations: resident() });
});

test('a lapsed link that nobody has put away yet is ended first', async () => {
  const endsAt = '2025-11-19T16:00:00.000Z';
  await commit({ change: 'LINK_MADE', link: existingLink(receiver, { endsAt, endCause: 'UNBOUND_BY_GIVER' }) });
  const application = await ready();
  await concluded(services, application);
  expect(await stored(services, application)).toMatchObject({ state: 'APPROVED' });
  expect(await services.reads.lastEndedLink(linkRef())).toMatchObject({
    status: 'ENDED',
    endedAt: endsAt,
    endCause: 'UNBOUND_BY_GIVER',
  });
  expect(await services.reads.link(linkRef())).toMatchObject({ applicationId: application.id, version: 1 });
  expect((await services.reads.linkCounters([giver.id]))[0]).toMatchObject({ made: { MUTUAL_AID: 1 }, version: 1 });
});

test('the counter of a new year begins at nothing', async () => {
  await commit({
    change: 'LINK_COUNTER_SET',
    counter: { personId: giver.id, year: '2024', made: { MUTUAL_AID: 4, DISPLAY: 2 }, version: 1 },
  });
  await concluded(services, await ready());
  expect((await services.reads.linkCounters([giver.id]))[0]).toEqual({
    personId: giver.id,
    year: '2025',
    made: { MUTUAL_AID: 1, DISPLAY: 0 },
    version: 2,
  });
});

describe('approval by somebody', () => {
  test('what the rules forbid by then is told by name, and nothing is written', async () => {
    const application = await ready();
    await commit(await suspendReceiver());
    const before = await world.rawItems();
    const deed = { by: systemActor, at: new Date(in2025) };
    expect(await approvalChanges(services, await stored(services, application), deed)).toEqual({
      ok: false,
      rejection: {
        code: 'rules_not_met',
        path: ['applicationId'],
        details: { rules: 'participations_in_order' },
      },
    });
    expect(await world.rawItems()).toEqual(before);
  });

  test('a reviewer cannot approve what was not given to him', async () => {
    const application = await ready();
    const by = { role: 'reviewer', subject: 'reviewer-1', clientId: 'gongji-web', admdvs: '330100' } as const;
    const deed = { by, at: new Date(in2025), reasons: ['EVIDENCE_CONVINCES'] };
    expect(await approvalChanges(services, await stored(services, application), deed)).toMatchObject({
      ok: false,
      rejection: { code: 'application_state_forbids', details: { state: 'SUBMITTED' } },
    });
  });
});
