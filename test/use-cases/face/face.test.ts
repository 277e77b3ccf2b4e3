import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import type { FaceSession } from '../../../domain/face/face-session.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { Voucher } from '../../../domain/vouchers/voucher.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { answerFaceSession } from '../../../use-cases/face/answer-face-session.ts';
import { startFaceAuthentication } from '../../../use-cases/face/start-face-authentication.ts';
import type { FaceSubject, Services } from '../../../use-cases/ports.ts';
import { applicationOf } from '../../support/binding-records.ts';
import { citizen, staff } from '../../support/callers.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';

const noon = '2026-11-20T04:00:00.000Z';
let world: World;
let services: Services;
let opened: { id: string; expiresAt: string; subject: FaceSubject }[];
let holder: Registered;
let member: Registered;
let application: BindingApplication;
let serial = 0;
let keys = 0;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
beforeEach(async () => {
  world.clock.set(noon);
  opened = [];
  const faceProvider: Services['faceProvider'] = {
    async open({ id, expiresAt }, subject) {
      opened.push({ id, expiresAt, subject });
      return { url: `https://face.example/${id}` };
    },
  };
  services = { ...world.services, faceProvider };
  serial += 2;
  holder = await register(world.services, { serial: serial - 1 });
  member = await register(world.services, { serial });
  application = await awaiting(['FACE']);
});
afterAll(() => world.close());

/** An application that waits for the member's face. */
async function awaiting(pending: BindingApplication['pending'], submittedBy: Caller = citizen(holder.person.id)) {
  const made = applicationOf(holder.person, member.person, {
    kind: 'DISPLAY',
    submittedBy,
    state: 'AWAITING_FACE',
    pending,
    acceptedAt: '2026-11-20T03:59:00.000Z',
    lapsesAt: '2026-11-21T04:00:00.000Z',
    // Only so many open applications of the same two and kind as there are tests.
    giver: { id: crypto.randomUUID(), maskedName: holder.person.masked.name },
  });
  const changes = [{ change: 'APPLICATION_SUBMITTED', application: made, pointers: [] }] as const;
  expect(await world.services.commit({ changes })).toEqual({ status: 'COMMITTED' });
  return made;
}

const start = (caller: Caller, purpose: FaceSession['purpose'] = forApplication(), key?: string) => {
  keys += 1;
  const correlated = { ...caller, correlationId: 'request-1' };
  return startFaceAuthentication(services, correlated, { idempotencyKey: key ?? `start-key-${keys}`, purpose });
};
const forApplication = (): FaceSession['purpose'] => ({ for: 'APPLICATION', applicationId: application.id });
const asMember = () => citizen(member.person.id);
const answer = (result: 'PASSED' | 'FAILED', sessionId = opened.at(-1)?.id ?? '') =>
  answerFaceSession(services, { sessionId, result });
const stored = async () => {
  const found = await world.services.reads.application(application.id);
  if (!found) throw new Error('there is no application');
  return found;
};
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.rejection.code);
async function writesNothing<T>(act: () => Promise<T>): Promise<T> {
  const before = await world.rawItems();
  const outcome = await act();
  expect(await world.rawItems()).toEqual(before);
  return outcome;
}

describe('starting', () => {
  test('asks the provider about the member and says where he has to go', async () => {
    expect(await start(asMember())).toEqual({
      ok: true,
      value: { url: `https://face.example/${opened[0]?.id}`, expiresAt: '2026-11-20T04:15:00.000Z' },
    });
    expect(opened).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
        expiresAt: '2026-11-20T04:15:00.000Z',
        subject: {
          name: member.plaintext.name,
          certificateKind: 'RESIDENT_ID',
          certificateNumber: member.plaintext.certificateNumber,
        },
      },
    ]);
    expect(await world.services.reads.faceSession(opened[0]?.id ?? '')).toEqual({
      id: opened[0]?.id,
      personId: member.person.id,
      purpose: { for: 'APPLICATION', applicationId: application.id },
      state: 'OPEN',
      url: `https://face.example/${opened[0]?.id}`,
      openedAt: noon,
      expiresAt: '2026-11-20T04:15:00.000Z',
      version: 1,
    });
    const items = inspect(await world.rawItems(), { depth: null });
    expect(items).not.toContain(member.plaintext.name);
    expect(items).not.toContain(member.plaintext.certificateNumber);
  });

  test("is in the member's log before the provider hears of him", async () => {
    const commit: Services['commit'] = async () => ({ status: 'REFUSED', rejection: { code: 'busy' } });
    const correlated = { ...asMember(), correlationId: 'request-1' };
    const request = { idempotencyKey: 'start-unlogged', purpose: forApplication() };
    expect(code(await startFaceAuthentication({ ...services, commit }, correlated, request))).toBe('busy');
    expect(opened).toEqual([]);
    await start(citizen(holder.person.id));
    const { items } = await world.services.reads.accessRecords(member.person.id, { first: 10 });
    expect(items).toMatchObject([
      { kind: 'FACE_ASKED', bySubject: `person-${holder.person.id}`, fields: ['name', 'certificateNumber'] },
    ]);
  });

  test('of one that is open gives the same session, whoever asks', async () => {
    const first = await start(asMember(), forApplication(), 'start-twice');
    expect(await start(asMember(), forApplication(), 'start-twice')).toEqual(first);
    world.clock.set('2026-11-20T04:14:59.999Z');
    expect(await start(citizen(holder.person.id))).toEqual(first);
    // The provider is asked each time, for the very session, and the member can read that it was.
    expect(opened).toHaveLength(3);
    expect(new Set(opened.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await world.services.reads.faceSession(opened[0]?.id ?? '')).toMatchObject({ version: 1 });
    const { items } = await world.services.reads.accessRecords(member.person.id, { first: 10 });
    expect(items.map(({ kind, bySubject }) => [kind, bySubject])).toEqual([
      ['FACE_ASKED', `person-${holder.person.id}`],
      ['FACE_ASKED', `person-${member.person.id}`],
      ['FACE_ASKED', `person-${member.person.id}`],
    ]);
  });

  test('of one that is open sends him where the provider has it now', async () => {
    await start(asMember());
    const { faceProvider } = services;
    const open: Services['faceProvider']['open'] = async (session, subject) => {
      await faceProvider.open(session, subject);
      return { url: `https://moved.example/${session.id}` };
    };
    services = { ...services, faceProvider: { open } };
    const id = opened[0]?.id ?? '';
    const moved = { url: `https://moved.example/${id}`, expiresAt: '2026-11-20T04:15:00.000Z' };
    world.clock.set('2026-11-20T04:10:00.000Z');
    expect(await start(asMember())).toEqual({ ok: true, value: moved });
    const session = await world.services.reads.faceSession(id);
    expect(session).toMatchObject({ ...moved, state: 'OPEN', openedAt: noon, version: 2 });
    expect(await answer('PASSED', id)).toBe('TAKEN');
  });

  test('of one that is open gives the address it had while the provider is away', async () => {
    const first = await start(asMember());
    services = { ...services, faceProvider: { open: async () => 'UNAVAILABLE' } };
    expect(await start(asMember())).toEqual(first);
  });

  test('by two at once opens one session', async () => {
    const [one, other] = await Promise.all([start(asMember()), start(citizen(holder.person.id))]);
    expect(one).toEqual(other);
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  });

  test('opens another once the first was not answered in time, five a day', async () => {
    for (const time of ['04:00', '04:15', '04:30', '04:45', '05:00']) {
      world.clock.set(`2026-11-20T${time}:00.000Z`);
      expect(code(await start(asMember()))).toBe('OK');
    }
    expect(new Set(opened.map(({ id }) => id)).size).toBe(5);
    world.clock.set('2026-11-20T05:15:00.000Z');
    expect(await writesNothing(() => start(asMember()))).toEqual({
      ok: false,
      rejection: { code: 'face_attempts_exhausted', path: [], details: { max: '5' } },
    });
    world.clock.set('2026-11-20T16:00:00.000Z');
    expect(code(await start(asMember()))).toBe('OK');
  });

  test('fails in a way that can be repeated while the provider is away', async () => {
    services = { ...services, faceProvider: { open: async () => 'UNAVAILABLE' } };
    expect(code(await start(asMember()))).toBe('face_provider_unavailable');
  });

  test.each([
    ['somebody else', () => citizen('99999999-0000-4000-8000-999999999999')],
    ['a clerk who did not hand it in', () => staff('clerk')],
  ])('%s finds no such application', async (_who, caller) => {
    expect(code(await writesNothing(() => start(caller())))).toBe('not_found');
    expect(opened).toEqual([]);
  });

  test('the device that handed it in may start it', async () => {
    application = await awaiting(['FACE'], staff('terminal'));
    expect(code(await start(staff('terminal')))).toBe('OK');
  });

  test('an application that waits for no face is refused, and one that is none', async () => {
    await start(asMember());
    await answer('PASSED');
    expect(await writesNothing(() => start(asMember()))).toMatchObject({
      rejection: { code: 'application_state_forbids', details: { state: 'SUBMITTED' } },
    });
    const none = { for: 'APPLICATION', applicationId: 'none' } as const;
    expect(code(await writesNothing(() => start(asMember(), none)))).toBe('not_found');
  });
});

describe('the answer about an application', () => {
  beforeEach(async () => {
    await start(asMember());
  });

  test('a face that passed closes the session and moves the application on, in one transaction', async () => {
    world.recorder.clear();
    expect(await answer('PASSED')).toBe('TAKEN');
    expect(world.recorder.transactionCount()).toBe(1);
    expect(await stored()).toMatchObject({ state: 'SUBMITTED', pending: [], faceFailures: 0, version: 2 });
    expect((await stored()).actions).toEqual([
      {
        act: 'FACE_PASSED',
        at: noon,
        by: { role: 'system', subject: 'face-provider', clientId: 'face-provider' },
      },
    ]);
    expect(await world.services.reads.faceSession(opened[0]?.id ?? '')).toMatchObject({
      state: 'PASSED',
      answeredAt: noon,
      version: 2,
    });
  });

  test('what is waited for next gets its own end', async () => {
    application = await awaiting(['FACE', 'REVIEW']);
    await start(asMember());
    await answer('PASSED');
    const { state, pending, review } = await stored();
    expect([state, pending]).toEqual(['UNDER_REVIEW', ['REVIEW']]);
    expect(Object.keys(review ?? {}).sort()).toEqual(['dueAt', 'escalatesAt', 'expiresAt', 'reckonedFrom']);
  });

  test('a face that failed may be tried again, and the third failure rejects it', async () => {
    expect(await answer('FAILED')).toBe('TAKEN');
    expect(await stored()).toMatchObject({ state: 'AWAITING_FACE', faceFailures: 1 });
    await start(asMember());
    await answer('FAILED');
    await start(asMember());
    await answer('FAILED');
    expect(opened).toHaveLength(3);
    expect(await stored()).toMatchObject({ state: 'REJECTED', faceFailures: 3, reasons: ['face_not_recognised'] });
  });

  test('a second answer is acknowledged and changes nothing', async () => {
    await answer('FAILED');
    expect(await writesNothing(() => answer('PASSED'))).toBe('TAKEN');
    expect(await writesNothing(() => answer('FAILED'))).toBe('TAKEN');
  });

  test('two answers at once count once', async () => {
    expect(await Promise.all([answer('PASSED'), answer('FAILED'), answer('PASSED')])).toEqual([
      'TAKEN',
      'TAKEN',
      'TAKEN',
    ]);
    expect((await stored()).actions).toHaveLength(1);
  });

  test('nobody waits for an unknown session, nor for one that is too old', async () => {
    const unknown = '99999999-0000-4000-8000-999999999999';
    expect(await writesNothing(() => answer('PASSED', unknown))).toBe('GONE');
    world.clock.set('2026-11-20T04:15:00.000Z');
    expect(await writesNothing(() => answer('PASSED'))).toBe('GONE');
  });

  test('of an application withdrawn meanwhile, only the session is closed', async () => {
    const withdrawn: BindingApplication = { ...application, state: 'WITHDRAWN', pending: [], version: 2 };
    await world.services.commit({ changes: [{ change: 'APPLICATION_CHANGED', application: withdrawn }] });
    expect(await answer('PASSED')).toBe('TAKEN');
    expect(await stored()).toMatchObject({ state: 'WITHDRAWN', version: 2 });
  });

  test('the provider is asked to send it again while the table is busy', async () => {
    const commit: Services['commit'] = async () => ({ status: 'REFUSED', rejection: { code: 'busy' } });
    const sessionId = opened[0]?.id ?? '';
    expect(await answerFaceSession({ ...services, commit }, { sessionId, result: 'PASSED' })).toBe('BUSY');
  });
});

describe("for one's own voucher", () => {
  const purpose = { for: 'VOUCHER' } as const;
  const voucher = async () => (await world.services.reads.vouchers([member.person.id]))[0];
  beforeEach(async () => {
    const agreed: Voucher = {
      ...{ personId: member.person.id, state: 'AWAITING_FACE', admdvs: '330100', agreementVersion: '2024-01' },
      ...{ profileVersion: '330100@2026-01-01', version: 1 },
    };
    await world.services.commit({ changes: [{ change: 'VOUCHER_SET', voucher: agreed }] });
  });

  test('a face that passed activates it', async () => {
    expect(code(await start(asMember(), purpose))).toBe('OK');
    expect(await answer('PASSED')).toBe('TAKEN');
    expect(await voucher()).toMatchObject({ state: 'ACTIVE', activatedAt: noon, version: 2 });
    expect(code(await writesNothing(() => start(asMember(), purpose)))).toBe('voucher_face_not_awaited');
  });

  test('a face that failed leaves it waiting', async () => {
    await start(asMember(), purpose);
    expect(await answer('FAILED')).toBe('TAKEN');
    expect(await voucher()).toMatchObject({ state: 'AWAITING_FACE', version: 1 });
    expect(code(await start(asMember(), purpose))).toBe('OK');
    expect(opened).toHaveLength(2);
  });

  test('who agreed to nothing, or is no person, is refused', async () => {
    expect(code(await writesNothing(() => start(citizen(holder.person.id), purpose)))).toBe('voucher_face_not_awaited');
    expect(code(await writesNothing(() => start(staff('clerk'), purpose)))).toBe('voucher_face_not_awaited');
  });
});
