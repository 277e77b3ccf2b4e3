import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { FaceSession } from '../../../domain/face/face-session.ts';
import { receiveFaceAnswer } from '../../../functions/face-callback/receive.ts';
import { signedHeaders } from '../../../functions/outside/signatures.ts';
import type { LogFields } from '../../../functions/runtime/log.ts';
import { createWorld, type World } from '../../support/world.ts';

const noon = new Date('2026-11-20T04:00:00.000Z');
let world: World;
let session: FaceSession;
let lines: [string, LogFields | undefined][];

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), now: noon.toISOString() });
});
beforeEach(async () => {
  lines = [];
  const personId = crypto.randomUUID();
  session = {
    ...{ id: crypto.randomUUID(), personId, purpose: { for: 'VOUCHER' }, state: 'OPEN', url: 'https://face.example/' },
    ...{ openedAt: noon.toISOString(), expiresAt: '2026-11-20T04:15:00.000Z', version: 1 },
  };
  await world.services.commit({ changes: [{ change: 'FACE_SESSION_SET', session }] });
});
afterAll(() => world.close());

const line = (event: string, fields?: LogFields) => lines.push([event, fields]);
const log = { info: line, warn: line, error: line };
const passed = () => JSON.stringify({ sessionId: session.id, result: 'PASSED' });
const signed = (body: string, at = noon) => signedHeaders('a secret', 'face-session-answer', body, at);

async function send(body: string, headers: Record<string, string> = signed(body), isBase64Encoded = false) {
  const callback = { services: world.services, secret: async () => 'a secret', log };
  const event = { headers, body: isBase64Encoded ? Buffer.from(body).toString('base64') : body, isBase64Encoded };
  const result = await receiveFaceAnswer(callback, event);
  return [result.statusCode, JSON.parse(result.body).status];
}
const state = async () => (await world.services.reads.faceSession(session.id))?.state;

test('a signed answer is taken, and taken again', async () => {
  expect(await send(passed())).toEqual([200, 'TAKEN']);
  expect(await state()).toBe('PASSED');
  expect(await send(passed())).toEqual([200, 'TAKEN']);
  expect(lines[0]).toEqual(['face_answer', { sessionId: session.id, result: 'PASSED', taken: 'TAKEN' }]);
});

test('whatever the case of the headers, and in base64', async () => {
  const headers = Object.fromEntries(
    Object.entries(signed(passed())).map(([name, value]) => [name.toUpperCase(), value]),
  );
  expect(await send(passed(), headers, true)).toEqual([200, 'TAKEN']);
});

test.each([
  ['no signature', () => ({})],
  ['a signature of another body', () => signed(`${passed()} `)],
  ['a signature of six minutes ago', () => signed(passed(), new Date(noon.getTime() - 6 * 60_000))],
  ['our own request sent back', () => signedHeaders('a secret', 'face-session-open', passed(), noon)],
  ['another secret', () => signedHeaders('another secret', 'face-session-answer', passed(), noon)],
])('%s is refused', async (_what, headers) => {
  expect(await send(passed(), headers() as Record<string, string>)).toEqual([401, 'NOT_SIGNED']);
  expect(await state()).toBe('OPEN');
});

test.each([
  ['what is no JSON', 'passed'],
  ['nothing', ''],
  ['an unknown result', '{"sessionId":"0b7f6c1e-52d8-4c80-9a51-7d1f0a9e4c11","result":"MAYBE"}'],
  ['what is no session', '{"sessionId":"PERSON#1","result":"PASSED"}'],
  ['more than belongs there', '{"sessionId":"0b7f6c1e-52d8-4c80-9a51-7d1f0a9e4c11","result":"PASSED","admin":true}'],
])('%s is malformed, though signed', async (_what, body) => {
  expect(await send(body)).toEqual([400, 'MALFORMED']);
});

test('nobody waits for an unknown session', async () => {
  const body = '{"sessionId":"0b7f6c1e-52d8-4c80-9a51-7d1f0a9e4c11","result":"PASSED"}';
  expect(await send(body)).toEqual([410, 'GONE']);
});
