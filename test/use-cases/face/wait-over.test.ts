import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { answerFaceSession } from '../../../use-cases/face/answer-face-session.ts';
import { startFaceAuthentication } from '../../../use-cases/face/start-face-authentication.ts';
import { applicationOf, faceSessionOf } from '../../support/binding-records.ts';
import { citizen } from '../../support/callers.ts';
import { register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';

const lapsesAt = '2026-11-20T02:00:00.000Z';
let world: World;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), now: lapsesAt });
});
afterAll(() => world.close());

/** An application whose wait for the member's face ends just now, and the workflow has not said so yet. */
async function waitedTooLong(serial: number) {
  const { services } = world;
  const giver = await register(services, { serial });
  const receiver = await register(services, { serial: serial + 1 });
  const application = applicationOf(giver.person, receiver.person, {
    kind: 'DISPLAY',
    state: 'AWAITING_FACE',
    pending: ['FACE'],
    acceptedAt: '2026-11-19T02:00:00.000Z',
    lapsesAt,
  });
  const purpose = { for: 'APPLICATION', applicationId: application.id } as const;
  const session = faceSessionOf(receiver.person.id, {
    purpose,
    openedAt: '2026-11-20T01:59:00.000Z',
    expiresAt: '2026-11-20T02:14:00.000Z',
  });
  await services.commit({
    changes: [
      { change: 'APPLICATION_SUBMITTED', application, pointers: [] },
      { change: 'FACE_SESSION_SET', session },
    ],
  });
  return { application, purpose, session, member: { ...citizen(receiver.person.id), correlationId: 'request-1' } };
}

test('no session is opened once the wait is over, and nobody is looked at for it', async () => {
  const { purpose, member } = await waitedTooLong(1);
  const before = await world.rawItems();
  expect(await startFaceAuthentication(world.services, member, { idempotencyKey: 'wait-over-1', purpose })).toEqual({
    ok: false,
    rejection: { code: 'application_state_forbids', path: ['applicationId'], details: { state: 'EXPIRED' } },
  });
  expect(await world.rawItems()).toEqual(before);
});

test.each(['PASSED', 'FAILED'] as const)('a face that %s by then changes only its session', async (result) => {
  const { application, session } = await waitedTooLong(result === 'PASSED' ? 3 : 5);
  expect(await answerFaceSession(world.services, { sessionId: session.id, result })).toBe('TAKEN');
  expect(await world.services.reads.application(application.id)).toEqual(application);
  expect((await world.services.reads.faceSession(session.id))?.state).toBe(result);
});
