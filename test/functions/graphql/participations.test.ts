import { describe, expect, test } from 'vitest';
import { citizen, staff } from '../../support/api.ts';
import { register } from '../../support/people.ts';
import { clerk, type Mutation, participationScene, refusals } from './participation-scene.ts';
import { idFor, personIdFor } from './scene.ts';

const scene = participationScene();

const asRegistered = () => ({
  id: scene.rowId(clerk),
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  status: 'NORMAL',
  since: '2020-01-01',
  suspendedOn: null,
  endedOn: null,
  endReason: null,
  movedTo: null,
  employerName: '杭州试样有限公司',
});

describe('what a clerk does', () => {
  test('suspends, and the account stays as it is', async () => {
    const before = await scene.account();
    const { payload } = await scene.change('participationSuspend', { on: '2026-11-20' });
    expect(payload).toEqual({
      participation: { ...asRegistered(), status: 'SUSPENDED', suspendedOn: '2026-11-20' },
      userErrors: [],
    });
    expect(await scene.stored()).toMatchObject({ status: 'SUSPENDED', suspendedOn: '2026-11-20', version: 2 });
    // Touched, so that whoever is just paying from it looks again.
    expect(await scene.account()).toEqual({ ...before, version: 2 });
  });

  test('resumes', async () => {
    await scene.change('participationSuspend', { on: '2026-11-01' });
    const { payload } = await scene.change('participationResume', {});
    expect(payload).toEqual({ participation: asRegistered(), userErrors: [] });
    expect(await scene.stored()).toEqual({
      ...scene.person.participations[0],
      suspensions: [{ from: '2026-11-01', until: '2026-11-19' }],
      version: 3,
    });
  });

  test('resumes from a day that has passed, and the days between are told', async () => {
    await scene.change('participationSuspend', { on: '2026-11-01' });
    const { payload } = await scene.change('participationResume', { on: '2026-11-10' });
    expect(payload.userErrors).toEqual([]);
    const query = 'query ($id: ID!) { person(id: $id) { participations { status suspensions { from until } } } }';
    const id = personIdFor(scene.world, clerk, scene.person.person.id);
    const { data } = await scene.api.ask(clerk, query, { id });
    expect(data.person.participations).toEqual([
      { status: 'NORMAL', suspensions: [{ from: '2026-11-01', until: '2026-11-09' }] },
    ]);
  });

  test('ends, and closes the account with what is on it', async () => {
    const { payload } = await scene.change('participationEnd', { on: '2026-11-19', reason: 'EMIGRATION' });
    expect(payload).toEqual({
      participation: { ...asRegistered(), status: 'ENDED', endedOn: '2026-11-19', endReason: 'EMIGRATION' },
      userErrors: [],
    });
    expect(await scene.account()).toEqual({ ...scene.person.accounts[0], status: 'CLOSED', version: 2 });
  });

  test.each(['EMIGRATION', 'HOUSEHOLD_CANCELLED', 'DEATH', 'OTHER'])('ends for the reason %s', async (reason) => {
    const { payload } = await scene.change('participationEnd', { on: '2026-11-20', reason });
    expect(payload.participation).toMatchObject({ status: 'ENDED', endReason: reason });
  });

  test('ends a suspended one, and one without an account', async () => {
    await scene.change('participationSuspend', { on: '2026-11-01' });
    const suspended = await scene.change('participationEnd', { on: '2026-11-20', reason: 'DEATH' });
    expect(suspended.payload.participation).toMatchObject({ status: 'ENDED', suspendedOn: '2026-11-01' });
    const resident = await register(scene.world.services, {
      serial: 900,
      participations: [{ insuranceType: 'RESIDENT' }],
    });
    const ref = { personId: resident.person.id, insuranceType: 'RESIDENT', admdvs: '330100' } as const;
    const participationId = idFor(scene.world, clerk, { type: 'Participation', ...ref });
    const { payload } = await scene.change('participationEnd', { participationId, on: '2026-11-20', reason: 'DEATH' });
    expect(payload.participation).toMatchObject({ status: 'ENDED', insuranceType: 'RESIDENT' });
  });

  test('writes each change in one transaction, with its answer', async () => {
    await scene.change('participationMove', { on: '2026-11-20', to: '610100' });
    scene.world.recorder.clear();
    const other = await register(scene.world.services, { serial: 901 });
    scene.world.recorder.clear();
    const participationId = scene.rowId(clerk, '330100', other.person.id);
    await scene.change('participationEnd', { participationId, on: '2026-11-20', reason: 'OTHER' });
    expect(scene.world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
      ['GetItem', 1],
      ['GetItem', 1],
      // The two years that a settlement may write: of it and an end, one wins.
      ['BatchGetItem', 2],
      ['TransactWriteItems', 5],
    ]);
  });
});

describe('a move', () => {
  test('to an area served here opens the participation and an empty account there', async () => {
    const { payload } = await scene.change('participationMove', { on: '2026-11-18', to: '610100' });
    expect(payload).toEqual({
      participation: {
        ...asRegistered(),
        status: 'ENDED',
        endedOn: '2026-11-18',
        endReason: 'TRANSFERRED_OUT',
        movedTo: '610100',
      },
      userErrors: [],
    });
    expect(await scene.account()).toMatchObject({ status: 'CLOSED', current: 10_000n, historical: 25_000n });
    expect(await scene.stored('610100')).toEqual({
      ...scene.person.participations[0],
      admdvs: '610100',
      since: '2026-11-18',
      version: 1,
    });
    expect(await scene.account('610100')).toMatchObject({
      status: 'OPEN',
      current: 0n,
      historical: 0n,
      sequence: 0,
      version: 1,
    });
  });

  test('lets the staff of the new area see the person, and those of the old one still', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { participations { admdvs status } } }';
    const seen = async (admdvs: string) => {
      const caller = staff('clerk', admdvs);
      return (await scene.api.ask(caller, query, { id: personIdFor(scene.world, caller, scene.person.person.id) })).data
        .person;
    };
    expect(await seen('610100')).toBeNull();
    await scene.change('participationMove', { on: '2026-11-18', to: '610100' });
    expect(await seen('610100')).toEqual({ participations: [{ admdvs: '610100', status: 'NORMAL' }] });
    expect(await seen('330100')).toEqual({ participations: [{ admdvs: '330100', status: 'ENDED' }] });
    const me = citizen(scene.person.person.id);
    const own = await scene.api.ask(me, query, { id: personIdFor(scene.world, me, scene.person.person.id) });
    expect(own.data.person.participations).toHaveLength(2);
  });

  test('back-dated to before the new area had rules still opens it: it is served today', async () => {
    await scene.change('participationMove', { on: '2021-05-01', to: '610100' });
    expect(await scene.stored('610100')).toMatchObject({ since: '2021-05-01', status: 'NORMAL' });
  });

  test('to an area that is served elsewhere only ends the old one', async () => {
    const { payload } = await scene.change('participationMove', { on: '2026-11-18', to: '440300' });
    expect(payload.participation).toMatchObject({ status: 'ENDED', movedTo: '440300' });
    expect(await scene.stored('440300')).toBeUndefined();
    expect((await scene.world.services.reads.person(scene.person.person.id))?.areas).toEqual(['330100']);
  });

  test('is answered again the same afterwards, by the clerk of the old area', async () => {
    const input = { idempotencyKey: 'move-again-1', on: '2026-11-18', to: '610100' };
    const first = await scene.change('participationMove', input);
    const before = await scene.world.rawItems();
    const second = await scene.change('participationMove', input);
    expect(second.answer.text).toBe(first.answer.text);
    expect(await scene.world.rawItems()).toEqual(before);
  });
});

describe('an idempotency key', () => {
  test.each<[Mutation, object]>([
    ['participationSuspend', { on: '2026-11-20' }],
    ['participationEnd', { on: '2026-11-20', reason: 'DEATH' }],
    ['participationMove', { on: '2026-11-20', to: '610100' }],
  ])('gives %s again byte for byte, days later too', async (mutation, input) => {
    const idempotencyKey = `again-${mutation}`;
    const first = await scene.change(mutation, { ...input, idempotencyKey });
    expect(first.payload.userErrors).toEqual([]);
    const before = await scene.world.rawItems();
    scene.world.clock.set('2026-12-19T02:00:00.000Z');
    const second = await scene.change(mutation, { ...input, idempotencyKey });
    expect(second.answer.text).toBe(first.answer.text);
    expect(await scene.world.rawItems()).toEqual(before);
  });

  test.each<[string, object]>([
    ['another day', { on: '2026-11-18' }],
    ['another participation', { on: '2026-11-19', participationId: 'of somebody else' }],
  ])('used for %s is refused, and nothing is written', async (_name, differing) => {
    const idempotencyKey = `reused-${scene.person.person.id}`;
    await scene.change('participationSuspend', { idempotencyKey, on: '2026-11-19' });
    const before = await scene.world.rawItems();
    const result = await scene.change('participationSuspend', { idempotencyKey, on: '2026-11-19', ...differing });
    expect(refusals(result)).toEqual([['IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT', 'input', 'idempotencyKey']]);
    expect(await scene.world.rawItems()).toEqual(before);
  });

  test('of one clerk is not that of another', async () => {
    const idempotencyKey = 'shared-key-1';
    await scene.change('participationSuspend', { idempotencyKey, on: '2026-11-19' });
    const colleague = { ...clerk, subject: 'clerk-330100-b' };
    const result = await scene.change('participationSuspend', { idempotencyKey, on: '2026-11-19' }, colleague);
    expect(refusals(result)).toEqual([['PARTICIPATION_STATUS_FORBIDS', 'input', 'participationId']]);
  });
});

test('of two clerks who suspend at the same moment one wins, and the other hears why not', async () => {
  const results = await Promise.all([
    scene.change('participationSuspend', { on: '2026-11-19' }),
    scene.change('participationSuspend', { on: '2026-11-20' }),
  ]);
  const won = results.filter(({ payload }) => payload.participation !== null);
  const lost = results.filter(({ payload }) => payload.participation === null);
  expect([won.length, lost.length]).toEqual([1, 1]);
  expect(lost.map(refusals)).toEqual([[['PARTICIPATION_STATUS_FORBIDS', 'input', 'participationId']]]);
  expect(await scene.stored()).toMatchObject({ suspendedOn: won[0]?.payload.participation.suspendedOn, version: 2 });
});

test('of two clerks, one who ends and one who moves, one wins: the account is closed once', async () => {
  await Promise.all([
    scene.change('participationEnd', { on: '2026-11-20', reason: 'DEATH' }),
    scene.change('participationMove', { on: '2026-11-20', to: '610100' }),
  ]);
  const ended = await scene.stored();
  expect(ended).toMatchObject({ status: 'ENDED', version: 2 });
  expect((await scene.stored('610100')) === undefined).toBe(ended?.endReason === 'DEATH');
  expect(await scene.account()).toMatchObject({ status: 'CLOSED', version: 2 });
});
