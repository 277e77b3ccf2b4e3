import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Assets } from '../../../local/graphiql/assets.ts';
import { createGraphiql } from '../../../local/graphiql/serve.ts';

let server: Server;
let base = '';
let folder = '';
const current = vi.fn<Assets['current']>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongji-graphiql-'));
  await mkdir(join(folder, 'page/assets'), { recursive: true });
  await writeFile(join(folder, 'page/index.html'), '<title>page</title>');
  await writeFile(join(folder, 'page/assets/index-abc.js'), 'let page;');
  await writeFile(join(folder, 'secret.js'), 'secret');
  server = createServer(createGraphiql({ current }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test('while it is being built, a page says so and reloads', async () => {
  current.mockReturnValue({ building: true });
  const response = await fetch(`${base}/graphiql?code=1`);
  expect(response.status).toBe(202);
  expect(response.headers.get('refresh')).toBe('1');
  expect(await response.text()).toContain('正在构建页面');
});

test('a failed build is told to the server, not to the browser', async () => {
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  current.mockReturnValue({ problem: '/home/somebody: disk full' });
  const response = await fetch(`${base}/graphiql`);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('disk full');
  expect(printed).toHaveBeenCalledExactlyOnceWith('building GraphiQL failed: /home/somebody: disk full');
  printed.mockRestore();
});

test.each([
  ['/graphiql', 'text/html; charset=utf-8', 'no-store'],
  ['/graphiql/?code=1&state=2', 'text/html; charset=utf-8', 'no-store'],
  ['/graphiql/assets/index-abc.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
])('%s is served, and nothing may load from elsewhere', async (path, type, caching) => {
  current.mockReturnValue({ folder: join(folder, 'page') });
  const response = await fetch(base + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('cache-control')).toBe(caching);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const policy = response.headers.get('content-security-policy')?.split('; ');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
});

test.each([
  '/graphiql/assets/none.js',
  '/graphiql/assets/..%2f..%2fsecret.js',
  '/graphiql/assets/',
  '/graphiql/index.html',
])('%s is not there', async (path) => {
  current.mockReturnValue({ folder: join(folder, 'page') });
  expect((await fetch(base + path)).status).toBe(404);
});
