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
