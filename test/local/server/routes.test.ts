import { createServer, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createRoutes, type RouteParts } from '../../../local/server/routes.ts';

const reads = { person: vi.fn<RouteParts['reads']['person']>() };
const gateway = vi.fn<RouteParts['gateway']>();
const faceCallback = vi.fn<RouteParts['faceCallback']>();
const standIns = { handle: vi.fn<RouteParts['standIns']['handle']>() };
const issuer = { handle: vi.fn<RouteParts['issuer']['handle']>() };
let server: Server;
let publicUrl = '';
let routes: RequestListener;

const routesOf = (interactive: boolean) =>
  createRoutes({ publicUrl, interactive, issuer, gateway, faceCallback, standIns, reads });

beforeAll(async () => {
  server = createServer((...both) => routes(...both));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  routes = routesOf(true);
  gateway.mockReset().mockImplementation(async (_request, response) => void response.end('gateway'));
  issuer.handle.mockReset().mockImplementation((_request, response) => void response.end('issuer'));
  faceCallback.mockReset().mockImplementation(async (_request, response) => void response.end('face callback'));
  standIns.handle.mockReset().mockImplementation(async (path, _request, response) => {
    if (path !== '/stand-ins/face/1') return false;
    response.end('stand-in');
    return true;
  });
  reads.person.mockReset().mockResolvedValue(undefined);
});
afterAll(() => server.close());

const bodyOf = async (path: string) => {
  const response = await fetch(publicUrl + path);
  return [response.status, await response.text()];
};

test.each([
  ['/graphql', 'gateway'],
  ['/graphql?x=1', 'gateway'],
  ['/oauth', 'issuer'],
  ['/oauth/jwks', 'issuer'],
  ['/callbacks/face', 'face callback'],
  ['/stand-ins/face/1', 'stand-in'],
])('%s goes to the %s', async (path, to) => {
  expect(await bodyOf(path)).toEqual([200, to]);
});

test.each(['/graphqlx', '/graphql/', '/oauthx', '/healthz/x', '/favicon.ico'])('%s is not there', async (path) => {
  expect((await bodyOf(path))[0]).toBe(404);
  expect(gateway).not.toHaveBeenCalled();
  expect(issuer.handle).not.toHaveBeenCalled();
});

test('health asks the table', async () => {
  expect(await bodyOf('/healthz')).toEqual([200, '{"status":"ok"}\n']);
  reads.person.mockRejectedValue(new Error('connect ECONNREFUSED'));
  expect(await bodyOf('/healthz')).toEqual([503, '{"status":"unavailable","table":"does not answer"}\n']);
});

test('a table that does not answer at all is unavailable within three seconds', async () => {
  reads.person.mockReturnValue(new Promise(() => {}));
  const began = performance.now();
  expect((await bodyOf('/healthz'))[0]).toBe(503);
  expect(performance.now() - began).toBeLessThan(3000);
});

test('the first page links to what there is; with production settings there is no page to try queries', async () => {
  expect((await bodyOf('/'))[1]).toContain('href="/graphiql"');
  routes = routesOf(false);
  expect((await bodyOf('/'))[1]).not.toContain('graphiql');
  expect((await bodyOf('/graphiql'))[0]).toBe(404);
});

const ask = (host: string, method = 'GET', path = '/graphiql?a=1') =>
  new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
    const sent = request(publicUrl + path, { method, headers: { Host: host } }, (response) => {
      response.resume().on('end', () => resolve([response.statusCode, response.headers.location]));
    });
    sent.on('error', reject).end();
  });

test('another name for this machine leads to the one address that the issuer knows, or nowhere', async () => {
  const { port } = new URL(publicUrl);
  expect(await ask(`localhost:${port}`)).toEqual([308, `${publicUrl}/graphiql?a=1`]);
  expect(await ask(`localhost:${port}`, 'POST', '/graphql')).toEqual([421, undefined]);
  expect(await ask(`rebound.example:${port}`, 'POST', '/graphql')).toEqual([421, undefined]);
  expect(await ask('127.0.0.1:1', 'GET', '/oauth/jwks')).toEqual([421, undefined]);
  expect(gateway).not.toHaveBeenCalled();
  expect(issuer.handle).not.toHaveBeenCalled();
});

test('a route that breaks answers 500 and prints why', async () => {
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  gateway.mockRejectedValue(new Error('secret words'));
  const [status, body] = await bodyOf('/graphql');
  expect(status).toBe(500);
  expect(body).not.toContain('secret words');
  expect(printed).toHaveBeenCalledTimes(1);
  printed.mockRestore();
});
