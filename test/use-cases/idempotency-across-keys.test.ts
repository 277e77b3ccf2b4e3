import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accepted } from '../../domain/outcome.ts';
import { toJson } from '../../use-cases/answer-json.ts';
import type { Caller } from '../../use-cases/caller.ts';
import { answerOnce } from '../../use-cases/idempotency.ts';
import type { Services } from '../../use-cases/ports.ts';
import { register } from '../support/people.ts';
import { accessOf } from '../support/records.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(() => world.close());

const caller: Caller = { role: 'clerk', subject: 'clerk-1', clientId: 'gongji-web', admdvs: '330100', scopes: [] };

test('a key used before a root secret was added is still remembered after it', async () => {
  const { person } = await register(world.services, { serial: 1 });
  const once = (services: Services, content: string, answer: string) =>
    answerOnce(services, caller, { operation: 'test', key: 'before-rotation', content }, async () =>
      accepted({
        changes: [
          { change: 'ACCESS_RECORDED', record: accessOf(person.id, '2026-11-20T02:00:00.000Z', services.ids.newId()) },
        ],
        answer,
      }),
    );
  expect(await once(world.services, 'same', 'first')).toEqual({ ok: true, value: 'first' });

  const rotated = await world.withKeys({ addSecret: '2' });

  expect(await once(rotated, 'same', 'second')).toEqual({ ok: true, value: 'first' });
  const other = await once(rotated, 'other', 'third');
  expect(other.ok === false && other.rejection.code).toBe('idempotency_key_reused_with_other_content');
  const log = await world.services.reads.accessRecords(person.id, { first: 10 });
  expect(log.items).toHaveLength(1);
});

test('and a key used after it is remembered once the old secret is gone', async () => {
  const rotated = await world.withKeys({ addSecret: '3' });
  const once = (services: Services) =>
    answerOnce(services, caller, { operation: 'test', key: 'after-rotation', content: 'same' }, async () => {
      const { person } = await register(services, { serial: 3 });
      const record = accessOf(person.id, '2026-11-20T02:00:00.000Z', services.ids.newId());
      return accepted({ changes: [{ change: 'ACCESS_RECORDED', record }], answer: 'first' });
    });
  expect(await once(rotated)).toEqual({ ok: true, value: 'first' });
  const later = await world.withKeys({ dropOldSecrets: true });
  const names = later.blindIndex.digests(
    toJson({ clientId: caller.clientId, subject: caller.subject, operation: 'test', key: 'after-rotation' }),
  );
  expect((await later.reads.rememberedAnswer(names))?.answer).toBe('"first"');
});

test('the key of another client, subject or operation is another key, and none is in the table in clear', async () => {
  const { person } = await register(world.services, { serial: 2 });
  const key = '110105194912310021';
  const once = (by: Partial<Caller>, operation: string, answer: string) =>
    answerOnce(world.services, { ...caller, ...by }, { operation, key, content: 'same' }, async () =>
      accepted({
        changes: [
          {
            change: 'ACCESS_RECORDED',
            record: accessOf(person.id, '2026-11-20T02:00:00.000Z', world.services.ids.newId()),
          },
        ],
        answer,
      }),
    );
  const answers = [
    await once({}, 'a', '1'),
    await once({ clientId: 'other-client' }, 'a', '2'),
    await once({ subject: 'other-clerk' }, 'a', '3'),
    await once({}, 'b', '4'),
    await once({}, 'a', '5'),
  ];
  expect(answers.map((answer) => answer.ok && answer.value)).toEqual(['1', '2', '3', '4', '1']);
  expect((await world.rawItems()).map(toJson).join('\n')).not.toContain(key);
});
