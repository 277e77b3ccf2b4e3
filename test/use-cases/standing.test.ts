import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Person } from '../../domain/persons/person.ts';
import type { Caller } from '../../use-cases/caller.ts';
import type { CommitOutcome, Services } from '../../use-cases/ports.ts';
import { standingTowards } from '../../use-cases/standing.ts';
import { channel, citizen, staff } from '../support/api.ts';
import { register } from '../support/people.ts';
import { consentOf } from '../support/records.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let person: Person;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  person = (await register(world.services, { serial: 1 })).person;
  const consent = consentOf(person.id, 'demo-pay', { scopes: ['BALANCE', 'IDENTITY'] });
  await world.services.commit({ changes: [{ change: 'CONSENT_SET', consent }] });
});
afterAll(() => world.close());

const stand = (caller: Caller, services: Partial<Services> = {}) =>
  standingTowards({ ...world.services, ...services }, { ...caller, correlationId: 'c-1' }, person.id);
const answering = (...outcomes: readonly CommitOutcome[]) => {
  const script = [...outcomes];
  let asked = 0;
  const commit: Services['commit'] = async () => {
    asked += 1;
    return script.shift() ?? { status: 'COMMITTED' };
  };
  return { commit, count: () => asked };
};
const changedMeanwhile: CommitOutcome = { status: 'REFUSED', rejection: { code: 'changed_meanwhile' } };
const busy: CommitOutcome = { status: 'REFUSED', rejection: { code: 'busy' } };
const nobodyToHim = { ok: true, value: undefined };

test('the person stands to himself without a read', async () => {
  world.recorder.clear();
  expect(await stand(citizen(person.id))).toEqual({ ok: true, value: { reader: 'OWNER', scopes: [] } });
  expect(world.recorder.count()).toBe(0);
});

test('staff of his area have read him in finding out', async () => {
  const value = { reader: 'AUDITOR', scopes: [], onlyAdmdvs: '330100', person };
  expect(await stand(staff('auditor'))).toEqual({ ok: true, value });
});

test.each<[string, () => Caller]>([
  ['another citizen', () => citizen('00000000-0000-4000-8000-999999999999')],
  ['a citizen of whom nothing is known', () => ({ ...citizen(person.id), personId: '' })],
  ['a channel without consent', () => channel('demo-health')],
  ['a clerk of another area', () => staff('clerk', '610100')],
  ['an institution', () => staff('institution')],
  ['a terminal', () => staff('terminal')],
  ['an operator', () => staff('operator')],
])('%s stands to him in no way, and leaves no trace', async (_name, caller) => {
  const { commit, count } = answering();
  expect([await stand(caller(), { commit }), count()]).toEqual([nobodyToHim, 0]);
});

describe('a channel’s first reading of the day', () => {
  const value = { reader: 'CHANNEL', scopes: ['BALANCE', 'IDENTITY'] };

  test.each<[string, readonly CommitOutcome[], object, number]>([
    ['is noted', [], { ok: true, value }, 1],
    ['is noted at the second attempt', [changedMeanwhile], { ok: true, value }, 2],
    ['is not tried a third time', [changedMeanwhile, changedMeanwhile], { ok: false, rejection: { code: 'busy' } }, 2],
    ['is not tried again where we are busy', [busy], { ok: false, rejection: { code: 'busy' } }, 1],
  ])('%s', async (_name, outcomes, expected, attempts) => {
    const { commit, count } = answering(...outcomes);
    expect([await stand(channel('demo-pay'), { commit }), count()]).toEqual([expected, attempts]);
  });
});
