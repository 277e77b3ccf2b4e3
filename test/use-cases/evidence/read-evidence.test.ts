import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Evidence } from '../../../domain/evidence/evidence.ts';
import type { Correlated } from '../../../use-cases/access-records.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { readEvidence } from '../../../use-cases/evidence/read-evidence.ts';
import { applicationOf, evidenceOf, pointerOf } from '../../support/binding-records.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { citizen, clerk, reviewer, stranger, supervisor } from './callers.ts';

let world: World;
let [giver, receiver]: Registered[] = [];
/** Attached to an application of the two; complete and attached to none; announced only. */
const attached = evidenceOf({ state: 'COMPLETE', applicationId: crypto.randomUUID() });
const loose = evidenceOf({ state: 'COMPLETE' });
const announced = evidenceOf();

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  [giver, receiver] = [await register(world.services, { serial: 1 }), await register(world.services, { serial: 2 })];
  const application = applicationOf(person(giver), person(receiver), { id: attached.applicationId ?? '' });
  const pointers = [pointerOf(application, person(giver).id, 'GIVER')];
  await commit([{ change: 'APPLICATION_SUBMITTED', application, pointers }]);
  const uploadedBy = { subject: 'subject-1', clientId: 'gongji-web', personId: person(giver).id };
  const { expiresAtSeconds: _, ...kept } = { ...attached, uploadedBy };
  for (const evidence of [kept, { ...loose, uploadedBy }, { ...announced, uploadedBy }, byClerk]) {
    await commit([{ change: 'EVIDENCE_SET', evidence }]);
  }
});
afterAll(() => world.close());

const byClerk = evidenceOf({ state: 'COMPLETE', uploadedBy: { subject: 'clerk-1', clientId: 'gongji-desk' } });

const person = (registered: Registered | undefined) => {
  if (!registered) throw new Error('not registered yet');
  return registered.person;
};

async function commit(changes: Parameters<World['services']['commit']>[0]['changes']) {
  const outcome = await world.services.commit({ changes });
  if (outcome.status !== 'COMMITTED') throw new Error(JSON.stringify(outcome));
}

const own = (): Caller & Correlated => ({ ...citizen, personId: person(giver).id });

const looksAt = async (registered: Registered | undefined) => {
  const { items } = await world.services.reads.accessRecords(person(registered).id, { first: 100 });
  return items.map(({ kind, bySubject }) => `${kind} ${bySubject}`);
};

describe('a file is read', () => {
  test.each([
    ['by whoever uploaded it', own, 'OWNER', 'subject-1'],
    ['by him through another front-end', () => ({ ...own(), subject: 'x', clientId: 'app' }), 'OWNER', 'x'],
    ['by a reviewer of the area', () => reviewer, 'REVIEWER', 'reviewer-1'],
    ['by a supervisor of the area', () => supervisor, 'SUPERVISOR', 'supervisor-1'],
  ] as const)('%s, and both sides hear of it', async (_, caller, reader, subject) => {
    const outcome = await readEvidence(world.services, caller(), attached.id);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        evidence: { id: attached.id },
        standing: { reader },
        download: { method: 'GET', expiresAt: '2026-11-20T02:01:00.000Z' },
      },
    });
    expect(await looksAt(giver)).toContain(`EVIDENCE_READ ${subject}`);
    expect(await looksAt(receiver)).toContain(`EVIDENCE_READ ${subject}`);
  });

  test('by who uploaded it before it is handed in: only he hears of it', async () => {
    const before = await looksAt(receiver);
    expect((await readEvidence(world.services, own(), loose.id)).ok).toBe(true);
    expect(await looksAt(receiver)).toEqual(before);
  });
});

describe('nobody else reads it, and nothing is written', () => {
  const denied: readonly [string, () => Caller & Correlated, Pick<Evidence, 'id'>, string][] = [
    ['a stranger', () => stranger, attached, 'not_found'],
    ['the other side', () => ({ ...stranger, personId: person(receiver).id }), attached, 'not_found'],
    ['a clerk', () => clerk, attached, 'not_found'],
    ['a reviewer of another area', () => ({ ...reviewer, admdvs: '610100' }), attached, 'not_found'],
    ['a reviewer, while it is attached to nothing', () => reviewer, loose, 'not_found'],
    ['a clerk his own before he hands it in', () => clerk, byClerk, 'not_found'],
    ['what does not exist', own, { id: '00000000-0000-4000-8000-00000000ffff' }, 'not_found'],
    ['what has not arrived', own, announced, 'evidence_not_complete'],
  ];
  test.each(denied)('%s', async (_, caller, { id }, code) => {
    const items = await world.rawItems();
    const outcome = await readEvidence(world.services, caller(), id);
    expect(outcome).toEqual({ ok: false, rejection: { code, path: ['evidenceId'] } });
    expect(await world.rawItems()).toEqual(items);
  });

  test('no address leaves where the reading cannot be noted', async () => {
    const services = {
      ...world.services,
      commit: async () => ({ status: 'REFUSED', rejection: { code: 'busy' } }) as const,
      evidenceObjects: { ...world.evidenceObjects, presignDownload: () => Promise.reject(new Error('signed')) },
    };
    expect(await readEvidence(services, reviewer, attached.id)).toEqual({ ok: false, rejection: { code: 'busy' } });
  });
});
