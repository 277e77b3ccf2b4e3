import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { receiveFaceAnswer } from '../../../functions/face-callback/receive.ts';
import { createFaceProvider } from '../../../functions/outside/face-provider.ts';
import { createPopulationRegister } from '../../../functions/outside/population-register.ts';
import { createGateway } from '../../../local/gateway.ts';
import { createStandIns, type StandIns } from '../../../local/stand-ins/stand-ins.ts';
import { startFaceAuthentication } from '../../../use-cases/face/start-face-authentication.ts';
import type { Services } from '../../../use-cases/ports.ts';
import { launchBrowser } from '../../support/browser.ts';
import { citizen } from '../../support/callers.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';

/** The pages, the adapters and the callback as `npm start` puts them together, on a table of one's own. */
let world: World;
let services: Services;
let server: Server;
let url = '';
let standIns: StandIns;
let person: Registered;
let serial = 0;

const people = [
  { label: '样明远', certificate: { number: '330106198506123013' } },
  { label: '样静姝 <b>', certificate: { number: '330106198709233028' } },
];
const subjectOf = (number: string) =>
  ({ name: '样', certificateKind: 'RESIDENT_ID', certificateNumber: number }) as const;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), now: '2026-11-20T04:00:00.000Z' });
  server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', url).pathname;
    if (path === '/callbacks/face') return callback(request, response);
    if (!(await standIns.handle(path, request, response))) response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  standIns = createStandIns({ publicUrl: url, people, now: world.clock.now });
  services = { ...world.services, ...outsideServices() };
});
beforeEach(async () => {
  world.clock.set('2026-11-20T04:00:00.000Z');
  serial += 1;
  person = await register(world.services, { serial });
  const voucher = {
    ...{ personId: person.person.id, state: 'AWAITING_FACE' as const, admdvs: '330100', agreementVersion: '2024-01' },
    ...{ profileVersion: '330100@2026-01-01', version: 1 },
  };
  await world.services.commit({ changes: [{ change: 'VOUCHER_SET', voucher }] });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await world.close();
});

const log = { info: () => {}, warn: () => {}, error: () => {} };
const callback = createGateway({
  authorizer: 'NONE',
  api: (event) => {
    const secret = async () => standIns.environment.GONGJI_FACE_SECRET ?? '';
    return receiveFaceAnswer({ services: world.services, secret, log }, event);
  },
});

function outsideServices(): Pick<Services, 'faceProvider' | 'populationRegister'> {
  const { environment } = standIns;
  const onFailure = (error: unknown) => {
    throw error;
  };
  const common = { now: world.clock.now, onFailure };
  const service = (name: 'FACE_PROVIDER' | 'REGISTER', secret: 'FACE' | 'REGISTER') => ({
    url: environment[`GONGJI_${name}_URL`] ?? '',
    secret: async () => environment[`GONGJI_${secret}_SECRET`] ?? '',
  });
  return {
    faceProvider: createFaceProvider({
      ...common,
      service: service('FACE_PROVIDER', 'FACE'),
      callbackUrl: environment.GONGJI_FACE_CALLBACK_URL ?? '',
    }),
    populationRegister: createPopulationRegister({ ...common, service: service('REGISTER', 'REGISTER') }),
  };
}

async function started(): Promise<string> {
  const caller = { ...citizen(person.person.id), correlationId: 'request-1' };
  const request = { idempotencyKey: `start-${crypto.randomUUID()}`, purpose: { for: 'VOUCHER' } } as const;
  const outcome = await startFaceAuthentication(services, caller, request);
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value.url;
}
const voucherState = async () => (await world.services.reads.vouchers([person.person.id]))[0]?.state;
const choose = async (page: string, fields: Record<string, string>) => {
  const response = await fetch(page, { method: 'POST', body: new URLSearchParams(fields) });
  return [response.status, await response.text()] as const;
};

describe('the stand-in of the provider of face authentication', () => {
  test('shows a page that says what it is, and of whom; pass activates the voucher', async () => {
    const page = await started();
    expect(page).toMatch(new RegExp(`^${url}/stand-ins/face/[0-9a-f-]{36}$`));
    const shown = await (await fetch(page)).text();
    expect(shown).toContain('没有摄像头');
    expect(shown).toContain('There is no camera');
    expect(shown).toContain(person.person.masked.name);
    expect(shown).not.toContain(person.plaintext.name);
    const [status, chosen] = await choose(page, { result: 'PASSED' });
    expect([status, chosen.includes('通过 Passed')]).toEqual([200, true]);
    expect(await voucherState()).toBe('ACTIVE');
  });

  test('what was chosen stays chosen', async () => {
    const page = await started();
    expect((await choose(page, { result: 'FAILED' }))[1]).toContain('不通过 Failed');
    expect((await choose(page, { result: 'PASSED' }))[1]).toContain('不通过 Failed');
    expect(await voucherState()).toBe('AWAITING_FACE');
    expect(await started()).not.toBe(page);
  });

  test('too late is said', async () => {
    const page = await started();
    world.clock.set('2026-11-20T04:15:00.000Z');
    expect((await choose(page, { result: 'PASSED' }))[1]).toContain('Nobody waits for this session any more');
    expect(await voucherState()).toBe('AWAITING_FACE');
  });

  test('started again, it has forgotten the session; the same session at the same place is asked for again', async () => {
    const page = await started();
    standIns = createStandIns({ publicUrl: url, people, now: world.clock.now });
    services = { ...world.services, ...outsideServices() };
    const forgotten = await fetch(page);
    expect([forgotten.status, (await forgotten.text()).includes('start it again from the application')]).toEqual([
      404,
      true,
    ]);
    expect(await started()).toBe(page);
    expect((await choose(page, { result: 'PASSED' }))[0]).toBe(200);
    expect(await voucherState()).toBe('ACTIVE');
  });

  test('an unknown session, an unknown result and an unsigned message are refused', async () => {
    expect((await fetch(`${url}/stand-ins/face/unknown`)).status).toBe(404);
    expect((await choose(await started(), { result: 'MAYBE' }))[0]).toBe(400);
    expect((await fetch(`${url}/stand-ins/face`, { method: 'POST', body: '{}' })).status).toBe(401);
    expect(await voucherState()).toBe('AWAITING_FACE');
  });

  test('answers where the service is in truth, with the secret that the service has made', async () => {
    const callbackUrl = 'https://api.example/dev/callbacks/face';
    const reached = (address: string) => {
      if (address !== callbackUrl) throw new Error(`not to ${address}`);
      return `${url}/callbacks/face`;
    };
    const secrets = { face: 'of the stack, for faces', register: 'of the stack, for the register' };
    standIns = createStandIns({ publicUrl: url, people, now: world.clock.now, secrets, reached });
    expect(standIns.environment).toMatchObject({
      GONGJI_FACE_SECRET: 'of the stack, for faces',
      GONGJI_REGISTER_SECRET: 'of the stack, for the register',
    });
    const faceProvider = createFaceProvider({
      service: { url: `${url}/stand-ins/face`, secret: async () => 'of the stack, for faces' },
      callbackUrl,
      now: world.clock.now,
      onFailure: () => {},
    });
    services = { ...world.services, ...outsideServices(), faceProvider };
    expect((await choose(await started(), { result: 'PASSED' }))[1]).toContain('通过 Passed');
    expect(await voucherState()).toBe('ACTIVE');
  });

  test('is operated in a browser, by name', async (context) => {
    const browser = await launchBrowser();
    if ('reason' in browser) return context.skip(browser.reason);
    await operated(browser, await started());
    expect(await voucherState()).toBe('ACTIVE');
  }, 60_000);
});

async function operated(browser: Browser, address: string): Promise<void> {
  try {
    const page = await browser.newPage();
    await page.goto(address);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('人脸认证（替身）');
    await page.getByRole('button', { name: '通过 Pass', exact: true }).click();
    expect(await page.getByRole('status').innerText()).toBe('通过 Passed');
  } finally {
    await browser.close();
  }
}

describe('the stand-in of the population register', () => {
  const page = () => `${url}/stand-ins/population-register`;
  const [one, other] = [subjectOf('330106198506123013'), subjectOf('330106198709233028')];
  const households = (households: string) => choose(page(), { one: '0', other: '1', households });

  test('knows nothing but what is set on its page, whichever way round it is asked', async () => {
    const { populationRegister } = services;
    expect(populationRegister.configured).toBe(true);
    expect(await populationRegister.households(one, other)).toBe('UNKNOWN');
    const [status, shown] = await households('DIFFERENT');
    expect(status).toBe(200);
    expect(shown).toContain('不同户 Different households</td>');
    expect(shown).toContain('样静姝 &lt;b&gt;');
    expect(await populationRegister.households(one, other)).toBe('DIFFERENT');
    await households('SAME');
    expect(await populationRegister.households(other, one)).toBe('SAME');
  });

  test('refuses a person with himself, and what is not signed', async () => {
    expect((await choose(page(), { one: '0', other: '0', households: 'SAME' }))[0]).toBe(400);
    const unsigned = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await fetch(page(), unsigned)).status).toBe(401);
  });
});

test('nothing else is there', async () => {
  expect((await fetch(`${url}/stand-ins/other`)).status).toBe(404);
  expect((await fetch(`${url}/stand-ins/facex`)).status).toBe(404);
});
