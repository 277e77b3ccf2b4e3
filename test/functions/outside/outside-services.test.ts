import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createFaceProvider } from '../../../functions/outside/face-provider.ts';
import { createPopulationRegister } from '../../../functions/outside/population-register.ts';
import { isSigned, type Message } from '../../../functions/outside/signatures.ts';

const now = () => new Date('2026-11-20T04:00:00.000Z');
const secret = async () => 'a secret';
const subject = { name: '试样甲', certificateKind: 'RESIDENT_ID', certificateNumber: '330106199003070017' } as const;
const other = { ...subject, name: '试样乙', certificateNumber: '330106199003070025' };
const session = { id: '0b7f6c1e-52d8-4c80-9a51-7d1f0a9e4c11', expiresAt: '2026-11-20T04:15:00.000Z' };

let server: Server | undefined;
let port = 0;
const origin = () => `http://127.0.0.1:${port}`;
let asked: { body: string; signedAs: (message: Message) => boolean }[] = [];
let failures: unknown[] = [];

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  asked = [];
  failures = [];
});

/** A service that answers everything so; never, where it has no status. */
async function serviceAnswering(status: number | undefined, answer = '', headers: Record<string, string> = {}) {
  const listening = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const header = (name: string) => request.headers[name] as string | undefined;
    asked.push({ body, signedAs: (message) => isSigned('a secret', message, { header, body }, now()) });
    if (status !== undefined) response.writeHead(status, headers).end(answer.replace('{origin}', origin()));
  }).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  server = listening;
  port = (listening.address() as AddressInfo).port;
  return { url: `${origin()}/asked`, secret };
}
async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
const common = { now, onFailure: (error: unknown) => failures.push(error) };
const faceProvider = (service: { url: string; secret: () => Promise<string> } | undefined) =>
  createFaceProvider({ ...common, service, callbackUrl: 'https://api.example/callbacks/face' });
const register = (service: { url: string; secret: () => Promise<string> } | undefined) =>
  createPopulationRegister({ ...common, service });

describe('the provider of face authentication', () => {
  test('is asked with a signed message and says where to go', async () => {
    const service = await serviceAnswering(200, '{"url":"https://face.example/1","more":true}');
    expect(await faceProvider(service).open(session, subject)).toEqual({ url: 'https://face.example/1' });
    expect(asked.map(({ body }) => JSON.parse(body))).toEqual([
      {
        sessionId: '0b7f6c1e-52d8-4c80-9a51-7d1f0a9e4c11',
        callbackUrl: 'https://api.example/callbacks/face',
        expiresAt: '2026-11-20T04:15:00.000Z',
        subject: { name: '试样甲', certificateKind: 'RESIDENT_ID', certificateNumber: '330106199003070017' },
      },
    ]);
    expect(asked[0]?.signedAs('face-session-open')).toBe(true);
    expect(failures).toEqual([]);
  });

  test('may send people to its own origin without https', async () => {
    const service = await serviceAnswering(200, '{"url":"{origin}/face/1"}');
    expect(await faceProvider(service).open(session, subject)).toEqual({ url: `${origin()}/face/1` });
  });

  test.each([
    ['refuses', 403, '{"url":"https://face.example/1"}'],
    ['fails', 500, ''],
    ['says nothing', 200, ''],
    ['says something else', 200, '{"address":"https://face.example/1"}'],
    ['sends people elsewhere without https', 200, '{"url":"http://face.example/1"}'],
    ['sends people to a script', 200, '{"url":"javascript:alert(1)"}'],
    ['says more than is read', 200, `{"url":"https://face.example/1","more":"${'x'.repeat(20_000)}"}`],
  ])('is not available where it %s', async (_what, status, answer) => {
    const service = await serviceAnswering(status, answer);
    expect(await faceProvider(service).open(session, subject)).toBe('UNAVAILABLE');
    expect(failures).toHaveLength(1);
    expect(String(failures)).not.toContain('330106199003070017');
  });

  test('is not followed to another place', async () => {
    const service = await serviceAnswering(307, '', { location: 'https://face.example/' });
    expect(await faceProvider(service).open(session, subject)).toBe('UNAVAILABLE');
    expect(asked).toHaveLength(1);
  });

  test('is not waited for longer than four seconds', async () => {
    const started = performance.now();
    expect(await faceProvider(await serviceAnswering(undefined)).open(session, subject)).toBe('UNAVAILABLE');
    expect(performance.now() - started).toBeLessThan(6_000);
  });

  test('is not available where there is none, or its secret cannot be read', async () => {
    expect(await faceProvider(undefined).open(session, subject)).toBe('UNAVAILABLE');
    const service = { url: 'http://127.0.0.1:9/', secret: () => Promise.reject(new Error('no secret')) };
    expect(await faceProvider(service).open(session, subject)).toBe('UNAVAILABLE');
  });
});

describe('the population register', () => {
  test('is asked with a signed message and says what it knows', async () => {
    const service = await serviceAnswering(200, '{"households":"DIFFERENT"}');
    expect(register(service).configured).toBe(true);
    expect(await register(service).households(subject, other)).toBe('DIFFERENT');
    expect(asked.map(({ body }) => JSON.parse(body))).toEqual([{ one: subject, other }]);
    expect(asked[0]?.signedAs('households-ask')).toBe(true);
  });

  test.each([
    ['fails', 500, '{"households":"SAME"}'],
    ['says something else', 200, '{"households":"MAYBE"}'],
    ['says nothing', 200, ''],
  ])('is taken to know nothing where it %s', async (_what, status, answer) => {
    expect(await register(await serviceAnswering(status, answer)).households(subject, other)).toBe('UNKNOWN');
    expect(failures).toHaveLength(1);
  });

  test('where there is none, nobody need be opened for it', async () => {
    expect(register(undefined).configured).toBe(false);
    expect(await register(undefined).households(subject, other)).toBe('UNKNOWN');
  });
});
