import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { verdictTexts } from '../../../domain/binding/verdict-words.ts';
import type { AccountRef, PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  citizen,
  concluded,
  enrol,
  type Member,
  nationalRequest,
  onlyOnce,
  resident,
  screened,
  stored,
  submitted,
} from './household.ts';

const friday = '2026-11-20T02:00:00.000Z';

let world: World;
let giver: Member;
let child: Member;
let serials = 0;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(friday);
  // 350.00 yuan on his account.
  giver = await enrol(world, { serial: ++serials, name: '试样甲' });
  child = await enrol(world, {
    serial: ++serials,
    name: '试样丙',
    birthDate: '2016-05-01',
    participations: resident(),
  });
});

/** Decided at once; a quota has to be set aside (national rules of 2026). */
async function ready(quota = '300.00'): Promise<BindingApplication> {
  const request = { ...nationalRequest(giver, child), relation: 'CHILD', quota } as const;
  const application = await submitted(world.services, citizen(giver), request);
  expect(await screened(world.services, application)).toMatchObject({ next: 'CONCLUDE' });
  return application;
}
const accountRef = (): AccountRef => ({ personId: giver.id, insuranceType: 'EMPLOYEE', admdvs: '330100' });
async function account(): Promise<PersonalAccount> {
  const found = await world.services.reads.account(accountRef());
  if (!found) throw new Error('everybody has one');
  return found;
}
const entries = async () => (await world.services.reads.entries(accountRef(), { first: 9 })).items;
const link = () => world.services.reads.link({ kind: 'MUTUAL_AID', giverId: giver.id, receiverId: child.id });
const change = async (changed: PersonalAccount) =>
  expect(await world.services.commit({ changes: [{ change: 'ACCOUNT_CHANGED', account: changed }] })).toEqual({
    status: 'COMMITTED',
  });

describe('covered', () => {
  test('is also what was set aside for another and not accepted in time: it goes back in the same transaction', async () => {
    const application = await ready();
    const other = '99999999-0000-4000-8000-000000000009';
    const acceptBy = '2026-11-19T22:00:00.000Z';
    const pending = [{ transferId: 'yesterday', receiverId: other, sequence: 1, amount: 30_000n, acceptBy }];
    await change({
      ...(await account()),
      reservedByLink: { [other]: 30_000n },
      quotaTransfers: { day: '2026-11-19', taken: 1, pending },
      version: 2,
    });
    await concluded(world.services, application);
    expect(await stored(world.services, application)).toMatchObject({ state: 'APPROVED' });
    expect(await account()).toMatchObject({ reservedByLink: { [other]: 0n, [child.id]: 30_000n }, version: 3 });
    expect((await entries()).map(({ kind }) => kind)).toEqual(['QUOTA_RESERVED', 'QUOTA_RELEASED', 'OPENING']);
  });

  test('is set aside in the transaction that makes the link, after one read', async () => {
    const application = await ready();
    world.recorder.clear();
    await concluded(world.services, application);
    expect(await stored(world.services, application)).toMatchObject({ state: 'APPROVED' });
    const ofAccount = world.recorder.requests.filter(({ keys }) =>
      keys.includes(`PERSON#${giver.id} | ACCOUNT#EMPLOYEE#330100`),
    );
    expect(ofAccount.map(({ command, keys }) => [command, keys.length])).toEqual([
      ['GetItem', 1],
      // The end, the place that it frees, both sides, both counters, account and entry, the finding, both rows.
      ['TransactWriteItems', 11],
    ]);
    expect(world.recorder.transactionCount()).toBe(1);
    expect(await account()).toMatchObject({
      current: 10_000n,
      historical: 25_000n,
      reservedByLink: { [child.id]: 30_000n },
      sequence: 2,
      version: 2,
      quotaTransfers: {
        day: '2026-11-20',
        taken: 1,
        // To be accepted until six in the morning of the next day.
        pending: [{ receiverId: child.id, sequence: 2, amount: 30_000n, acceptBy: '2026-11-20T22:00:00.000Z' }],
      },
    });
    expect((await entries())[0]).toMatchObject({
      sequence: 2,
      kind: 'QUOTA_RESERVED',
      counterPersonId: child.id,
      reservedDelta: 30_000n,
      reservedAfter: 30_000n,
      bookedAt: friday,
    });
  });

  test('to the last fen', async () => {
    const application = await ready('350.00');
    await concluded(world.services, application);
    expect(await stored(world.services, application)).toMatchObject({ state: 'APPROVED' });
    expect((await account()).reservedByLink).toEqual({ [child.id]: 35_000n });
  });

  test('also in the night and after three transfers of the day, for it was asked for before; it counts as one more', async () => {
    const application = await ready();
    const before = await account();
    await change({ ...before, quotaTransfers: { day: '2026-11-20', taken: 3, pending: [] }, version: 2 });
    world.clock.set('2026-11-20T15:30:00.000Z');
    await concluded(world.services, application);
    expect(await stored(world.services, application)).toMatchObject({ state: 'APPROVED' });
    expect((await account()).quotaTransfers).toMatchObject({
      taken: 4,
      pending: [{ acceptBy: '2026-11-20T22:00:00.000Z' }],
    });
  });
});

describe('refused', () => {
  /** How it ended, what the rule says of it, and that neither link nor booking is there. */
  async function expectRejected(application: BindingApplication, en: string, zh: string) {
    const rejected = await stored(world.services, application);
    expect(rejected).toMatchObject({ state: 'REJECTED', reasons: ['quota_fits'] });
    const verdict = rejected.verdicts.find(({ rule }) => rule === 'quota_fits');
    expect(verdict && verdictTexts(verdict).reason).toEqual({ en, 'zh-CN': zh });
    expect(rejected.verdicts.filter(({ result }) => result !== 'PASS')).toHaveLength(1);
    expect(await link()).toBeUndefined();
    expect(await entries()).toHaveLength(1);
    expect(await world.services.reads.linkCounters([giver.id, child.id])).toEqual([undefined, undefined]);
  }

  test('not covered by a fen: rejected by the rule quota_fits, which says why', async () => {
    const application = await ready('350.01');
    const before = await account();
    await concluded(world.services, application);
    await expectRejected(
      application,
      "The giver's account does not hold 350.01 yuan that may be shared and are not set aside already.",
      '共济人个人账户中可共济且未预留的金额不足 350.01 元。',
    );
    expect(await account()).toEqual(before);
  });

  test('the account is closed by then', async () => {
    const application = await ready();
    await change({ ...(await account()), status: 'CLOSED', version: 2 });
    await concluded(world.services, application);
    await expectRejected(
      application,
      "The giver's account is closed, so that 300.00 yuan cannot be set aside on it.",
      '共济人个人账户已关闭，无法设置 300.00 元的共济额度。',
    );
  });

  test('what is spent between the reading and the writing is noticed', async () => {
    const application = await ready();
    const before = await account();
    world.recorder.before(
      'TransactWriteItems',
      onlyOnce(() => change({ ...before, historical: 15_000n, version: 2 })),
    );
    await concluded(world.services, application);
    world.recorder.before('TransactWriteItems', async () => undefined);
    expect(await stored(world.services, application)).toMatchObject({ state: 'REJECTED', reasons: ['quota_fits'] });
    expect(await account()).toEqual({ ...before, historical: 15_000n, version: 2 });
    expect(await link()).toBeUndefined();
  });
});
