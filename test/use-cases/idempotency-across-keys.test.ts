import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accepted } from '../../domain/outcome.ts';
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
