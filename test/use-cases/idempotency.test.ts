import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Caller } from '../../use-cases/caller.ts';
import { answerOnce, type Decision } from '../../use-cases/idempotency.ts';
import { accessOf } from '../support/records.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(() => world.close());

const caller: Caller = { role: 'clerk', subject: 'clerk-1', clientId: 'gongji-web', admdvs: '330100', scopes: [] };
const personId = '00000000-0000-4000-8000-999999999999';
type Answer = { readonly no: number; readonly fen: bigint };

/** Writes one access record and answers with a number that no second decision repeats. */
let decisions = 0;
const decide = async (): Promise<Outcome<Decision<Answer>>> => {
  decisions += 1;
  const record = accessOf(personId, '2026-11-20T02:00:00.000Z', world.services.ids.newId());
  return accepted({ changes: [{ change: 'ACCESS_RECORDED', record }], answer: { no: decisions, fen: 5n } });
};
const ask = (key: string, content: unknown = 'content', by: Caller = caller, deciding = decide) =>
  answerOnce(world.services, by, { operation: 'test', key, content }, deciding);
const itemCount = async () => (await world.rawItems()).length;

test('the first answer is given again, byte for byte, and nothing is written again', async () => {
  const first = await ask('key-same-1');
  const written = await world.rawItems();
  expect(first).toEqual({ ok: true, value: { no: 1, fen: 5n } });
  expect(await ask('key-same-1')).toEqual({ ok: true, value: { no: 1, fen: 5n } });
  expect(await world.rawItems()).toEqual(written);
});

test('the order of members is no other content', async () => {
  await ask('key-order-1', { a: 1, b: 2 });
  expect(await ask('key-order-1', { b: 2, a: 1 })).toMatchObject({ ok: true });
});

test('other content under the same key is a conflict and writes nothing', async () => {
  await ask('key-other-1', 'one');
  const before = await itemCount();
  expect(await ask('key-other-1', 'other')).toEqual({
    ok: false,
    rejection: { code: 'idempotency_key_reused_with_other_content', path: ['idempotencyKey'] },
  });
  expect(await itemCount()).toBe(before);
});

test('another subject and another client have keys of their own', async () => {
  await ask('key-mine-1', 'one');
  expect(await ask('key-mine-1', 'other', { ...caller, subject: 'clerk-2' })).toMatchObject({ ok: true });
  expect(await ask('key-mine-1', 'other', { ...caller, clientId: 'other-web' })).toMatchObject({ ok: true });
});

test('an act that its own success forbids is answered with that success', async () => {
  await ask('key-own-1');
  const refuse = async () => rejected('certificate_already_registered', ['certificate', 'number']);
  expect(await ask('key-own-1', 'content', caller, refuse)).toMatchObject({ ok: true });
});

test('a refusal is not remembered: the same key may succeed once its cause is gone', async () => {
  const before = await itemCount();
  expect(await ask('key-later-1', 'content', caller, async () => rejected('pooling_area_unknown'))).toEqual({
    ok: false,
    rejection: { code: 'pooling_area_unknown' },
  });
  expect(await itemCount()).toBe(before);
  expect(await ask('key-later-1')).toMatchObject({ ok: true });
});

test('a reply lost after the writing is the success that it was', async () => {
  world.recorder.inject('TransactWriteItems', 'DIED_AFTER');
  await expect(ask('key-lost-1')).rejects.toThrow('the process died after sending');
  const before = await itemCount();
  const lost = decisions;
  expect(await ask('key-lost-1')).toEqual({ ok: true, value: { no: lost, fen: 5n } });
  expect(await itemCount()).toBe(before);
});

describe('a decision that lost a race', () => {
  const losing = (times: number) => {
    let asked = 0;
    return async (): Promise<Outcome<Decision<Answer>>> => {
      asked += 1;
      return asked <= times ? rejected('changed_meanwhile') : decide();
    };
  };

  test('is taken again, three times in all', async () => {
    expect(await ask('key-race-2', 'content', caller, losing(2))).toMatchObject({ ok: true });
  });
  test('is then told', async () => {
    const before = await itemCount();
    expect(await ask('key-race-3', 'content', caller, losing(3))).toEqual({
      ok: false,
      rejection: { code: 'changed_meanwhile' },
    });
    expect(await itemCount()).toBe(before);
  });
});

test.each([
  ['', false],
  ['1234567', false],
  ['12345678', true],
  [`${'k'.repeat(128)}`, true],
  [`${'k'.repeat(129)}`, false],
  ['Az09_-.:', true],
  ['has space', false],
  ['schlüssel', false],
  ['new-line\n', false],
])('the key %j is well-formed: %s', async (key, isWellFormed) => {
  const outcome = await ask(key);
  expect(outcome.ok).toBe(isWellFormed);
  if (!outcome.ok) {
    expect(outcome.rejection).toEqual({ code: 'idempotency_key_malformed', path: ['idempotencyKey'] });
  }
});
