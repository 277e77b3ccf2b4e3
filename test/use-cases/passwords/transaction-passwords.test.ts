import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Outcome } from '../../../domain/outcome.ts';
import { answerOnce } from '../../../use-cases/idempotency.ts';
import { removePassword } from '../../../use-cases/passwords/remove-password.ts';
import { passwordFor } from '../../../use-cases/passwords/transaction-passwords.ts';
import type { Change } from '../../../use-cases/ports.ts';
import { citizen, staff } from '../../support/callers.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
let me: Registered;
let serial = 0;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
beforeEach(async () => {
  world.clock.set('2026-11-20T04:00:00.000Z');
  serial += 1;
  me = await register(world.services, { serial });
});
afterAll(() => world.close());

const path = ['binding', 'transactionPassword'];
const id = () => me.person.id;
const stored = () => world.services.reads.transactionPassword(id());
const passwordAsked = (typed: string | undefined) => passwordFor(world.services, id(), typed, { path });

/** As an act does: the password's changes are committed with it. */
async function act(typed: string, ask = passwordAsked): Promise<string> {
  const outcome = await ask(typed);
  if (!outcome.ok) return outcome.rejection.code;
  return (await world.services.commit({ changes: outcome.value })).status;
}
const set = async (typed: string) => expect(await act(typed)).toBe('COMMITTED');
const refusal = (outcome: Outcome<readonly Change[]>) => (outcome.ok ? undefined : outcome.rejection);

describe('the first one', () => {
  test('is set with the act, as a hash', async () => {
    await set('２４６８１０');
    expect(await stored()).toEqual({
      personId: id(),
      hash: expect.stringMatching(/^\$argon2id\$/),
      setAt: '2026-11-20T04:00:00.000Z',
      failures: 0,
      version: 1,
    });
    expect(await act('246810')).toBe('COMMITTED');
    expect(inspect(await world.rawItems(), { depth: null })).not.toContain('246810');
  });

  test.each([
    [undefined, 'transaction_password_missing'],
    ['24681', 'transaction_password_malformed'],
  ])('%s is refused, and nothing is written', async (typed, code) => {
    const before = await world.rawItems();
    expect(refusal(await passwordAsked(typed))).toEqual({ code, path });
    expect(await world.rawItems()).toEqual(before);
  });

  test('is not written by asking alone', async () => {
    const before = await world.rawItems();
    expect((await passwordAsked('246810')).ok).toBe(true);
    expect(await world.rawItems()).toEqual(before);
  });

  test('of two at once is set once', async () => {
    const both = await Promise.all([passwordAsked('246810'), passwordAsked('135791')]);
    const outcomes = await Promise.all(
      both.map((each) => world.services.commit({ changes: each.ok ? each.value : [] })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['COMMITTED', 'REFUSED']);
  });
});

describe('the one set before', () => {
  beforeEach(() => set('246810'));

  test('costs one read, and no write of its own where it is right', async () => {
    world.recorder.clear();
    expect((await passwordAsked('246810')).ok).toBe(true);
    expect([world.recorder.transactionCount(), world.recorder.readCount()]).toEqual([0, 1]);
  });

  test('counts a wrong attempt before it is answered, and says how many are left', async () => {
    expect(refusal(await passwordAsked('246811'))).toEqual({
      code: 'transaction_password_wrong',
      path,
      details: { left: '4' },
    });
    expect(await stored()).toMatchObject({ failures: 1, version: 2 });
  });

  test('a text that could be none is a wrong attempt like any other', async () => {
    expect(refusal(await passwordAsked('1'))).toMatchObject({ code: 'transaction_password_wrong' });
    expect(await stored()).toMatchObject({ failures: 1 });
  });

  test('is locked by the fifth wrong attempt for a day, also for the right one', async () => {
    for (const left of ['4', '3', '2', '1']) {
      expect(refusal(await passwordAsked('246811'))).toMatchObject({ details: { left } });
    }
    const locked = {
      code: 'transaction_password_locked',
      path,
      details: { until: '2026-11-21T04:00:00.000Z' },
    };
    expect(refusal(await passwordAsked('246811'))).toEqual(locked);
    const before = await world.rawItems();
    expect(refusal(await passwordAsked('246810'))).toEqual(locked);
    expect(await world.rawItems()).toEqual(before);
    world.clock.set('2026-11-21T04:00:00.000Z');
    expect(await act('246810')).toBe('COMMITTED');
    expect(await stored()).toMatchObject({ failures: 0 });
  });

  test('a right one forgives the wrong ones before', async () => {
    await passwordAsked('246811');
    await passwordAsked('246811');
    expect(await act('246810')).toBe('COMMITTED');
    expect(refusal(await passwordAsked('246811'))).toMatchObject({ details: { left: '4' } });
  });

  test('forty guesses at once are looked at as if they came one by one', async () => {
    const wrong = await Promise.all(Array.from({ length: 40 }, (_, nth) => passwordAsked(String(300_000 + nth))));
    const codes = wrong.map((outcome) => refusal(outcome)?.code);
    expect(codes.filter((code) => code === 'transaction_password_wrong')).toHaveLength(4);
    expect(new Set(codes)).toEqual(
      new Set([
        'transaction_password_wrong',
        'transaction_password_locked',
        ...(codes.includes('busy') ? ['busy'] : []),
      ]),
    );
    expect(await stored()).toMatchObject({ failures: 5, lockedUntil: '2026-11-21T04:00:00.000Z' });
  });

  test('a right guess that was looked at before the lock fell does not get past it', async () => {
    const looked = await passwordAsked('246810');
    for (let time = 0; time < 5; time += 1) await passwordAsked('246811');
    const outcome = await world.services.commit({ changes: looked.ok ? looked.value : [] });
    expect(outcome).toMatchObject({ status: 'REFUSED', rejection: { code: 'changed_meanwhile' } });
    expect(await act('246810')).toBe('transaction_password_locked');
  });

  test('an act that is tried again after a collision asks again', async () => {
    let rounds = 0;
    const once = { operation: 'familyLinkUnbind', key: 'unbind-0001', content: {} };
    const outcome = await answerOnce(world.services, citizen(id()), once, async () => {
      const changes = await passwordAsked('246810');
      if (!changes.ok) return changes;
      rounds += 1;
      if (rounds === 1) await passwordAsked('246811');
      return { ok: true, value: { changes: changes.value, answer: 'done' } };
    });
    expect([outcome, rounds]).toEqual([{ ok: true, value: 'done' }, 2]);
    expect(await stored()).toMatchObject({ failures: 0 });
  });
});

test('none given is refused where it is asked for, and nothing is written', async () => {
  const before = await world.rawItems();
  const missing = { code: 'transaction_password_missing', path: ['transactionPassword'] };
  expect(refusal(await passwordFor(world.services, id(), undefined, { path: ['transactionPassword'] }))).toEqual(
    missing,
  );
  expect(await world.rawItems()).toEqual(before);
});

describe('a forgotten one', () => {
  const clerk = { ...staff('clerk'), correlationId: 'request-1' };
  const removal = { idempotencyKey: 'removal-0001', reference: 'VISIT-2026-118' };
  const remove = (differing: object = {}, caller = clerk) =>
    removePassword(world.services, caller, {
      ...removal,
      personId: id(),
      idempotencyKey: `removal-${serial}`,
      ...differing,
    });

  test('is removed by a clerk of the pooling area, which the person can see', async () => {
    await set('246810');
    for (let time = 0; time < 5; time += 1) await passwordAsked('246811');
    const answer = { ok: true, value: { personId: id(), removedAt: '2026-11-20T04:00:00.000Z' } };
    expect(await remove()).toEqual(answer);
    expect(await stored()).toBeUndefined();
    expect(await remove()).toEqual(answer);
    const { items } = await world.services.reads.accessRecords(id(), { first: 10 });
    expect(items).toMatchObject([
      { kind: 'PASSWORD_REMOVED', bySubject: 'clerk-330100', byAdmdvs: '330100', reference: 'VISIT-2026-118' },
    ]);
    await set('135791');
  });

  test.each([
    ['a clerk of another pooling area', {}, { ...clerk, admdvs: '610100' }, 'not_found'],
    ['somebody who does not exist', { personId: undefined }, clerk, 'not_found'],
    ['a reference without a number', { reference: 'because' }, clerk, 'reference_malformed'],
    ['a reference that is a certificate number', { reference: '330106199003070017' }, clerk, 'reference_malformed'],
  ])('%s removes nothing', async (_what, differing, caller, code) => {
    await set('246810');
    const before = await world.rawItems();
    expect(await remove(differing, caller)).toMatchObject({ ok: false, rejection: { code } });
    expect(await world.rawItems()).toEqual(before);
  });

  test('where there is none, nothing is removed', async () => {
    const before = await world.rawItems();
    expect(await remove()).toMatchObject({ rejection: { code: 'transaction_password_missing' } });
    expect(await world.rawItems()).toEqual(before);
  });
});
