import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { localCredentials } from '../../local/dynamodb.ts';
import { freePort } from '../../local/free-port.ts';
import { type LocalObjectStore, startObjectStore } from '../../local/objects/object-store.ts';
import { createEvidenceObjects } from '../../store/evidence-objects.ts';
import type { EvidenceObjects, PresignedRequest } from '../../use-cases/ports.ts';
import { pngAnnounced, pngFile } from '../support/evidence-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongji-objects-'));
let store: LocalObjectStore;
let objects: EvidenceObjects;
beforeAll(async () => {
  store = await startObjectStore(folder, 'evidence');
  objects = createEvidenceObjects({ store: settings(store.endpoint), now: () => new Date(), onFailure: unexpected });
});
afterAll(async () => {
  await store.stop();
  rmSync(folder, { recursive: true });
});

const bytesOf = (read: Awaited<ReturnType<EvidenceObjects['read']>>) =>
  Buffer.from(read instanceof Uint8Array ? read : []);

const unexpected = (error: unknown) => {
  throw error;
};
const settings = (endpoint: string) => ({
  bucket: 'evidence',
  region: 'local',
  credentials: localCredentials,
  endpoint,
});

const put = ({ url, headers }: PresignedRequest, body: Uint8Array, without?: string) =>
  fetch(url, {
    method: 'PUT',
    headers: Object.fromEntries(headers.filter(({ name }) => name !== without).map(({ name, value }) => [name, value])),
    body,
  });

describe('on the local store', () => {
  test('a file goes up by its address, is read back, kept, fetched by another address, and removed', async () => {
    const upload = await objects.presignUpload('e-1', pngAnnounced);
    expect(upload.method).toBe('PUT');
    expect(upload.headers).toEqual([
      { name: 'content-length', value: '70' },
      { name: 'content-type', value: 'image/png' },
      { name: 'x-amz-checksum-sha256', value: 'a3+kNPkqi4CqsC2b8aEuSf/K5CTkATocT2i2fj0rvNA=' },
    ]);
    expect((await put(upload, pngFile)).status).toBe(200);
    expect(bytesOf(await objects.read('e-1', 70)).equals(pngFile)).toBe(true);

    const download = await objects.presignDownload('e-1');
    expect((await fetch(download.url)).status).toBe(404);
    await objects.write('e-1', pngFile, 'image/png');
    const fetched = await fetch(download.url);
    expect(fetched.headers.get('content-type')).toBe('image/png');
    expect(fetched.headers.get('content-disposition')).toBe('attachment');
    expect(Buffer.from(await fetched.arrayBuffer()).equals(pngFile)).toBe(true);

    await objects.remove('e-1');
    await objects.remove('e-1');
    expect(await objects.read('e-1', 70)).toBeUndefined();
    expect((await fetch(download.url)).status).toBe(404);
  });

  test('of a longer file so much is read that its length is seen to be wrong', async () => {
    const upload = await objects.presignUpload('e-2', { ...pngAnnounced, bytes: 70 });
    await put(upload, pngFile);
    expect(bytesOf(await objects.read('e-2', 10)).length).toBe(11);
  });

  test.each([
    ['without a signature', (url: string) => url.replace(/\?.*/, '')],
    ['with another signature', (url: string) => url.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))],
    ['of another object', (url: string) => url.replace('/e-3?', '/e-4?')],
  ])('nothing is shown at an address %s', async (_, change) => {
    await objects.write('e-3', pngFile, 'image/png');
    await objects.write('e-4', pngFile, 'image/png');
    const { url } = await objects.presignDownload('e-3');
    expect((await fetch(change(url))).status).toBe(403);
  });

  test.each(['content-type', 'x-amz-checksum-sha256'])('nothing goes up without its %s', async (without) => {
    const upload = await objects.presignUpload('e-5', pngAnnounced);
    expect((await put(upload, pngFile, without)).status).toBe(403);
    expect(await objects.read('e-5', 70)).toBeUndefined();
  });

  test('a page elsewhere may send a file', async () => {
    const { url } = await objects.presignUpload('e-6', pngAnnounced);
    const asked = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://front.example',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type,x-amz-checksum-sha256',
      },
    });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  });
});

test.each([
  ['cn-north-1', 'https://evidence.s3.cn-north-1.amazonaws.com.cn/incoming/e-1?', 'kept/e-1'],
  ['eu-central-1', 'https://evidence.s3.eu-central-1.amazonaws.com/incoming/e-1?', 'kept/e-1'],
])('in %s the bucket has its own host', async (region, upload, kept) => {
  const now = () => new Date('2026-11-20T02:00:00Z');
  const cloud = createEvidenceObjects({
    store: { bucket: 'evidence', region, credentials: localCredentials },
    now,
    onFailure: unexpected,
  });
  const request = await cloud.presignUpload('e-1', pngAnnounced);
  expect(request.url.startsWith(upload)).toBe(true);
  expect(request.url).toContain('X-Amz-Expires=900&');
  expect(request.expiresAt).toBe('2026-11-20T02:15:00.000Z');
  const download = await cloud.presignDownload('e-1');
  expect(download.url).toContain(kept);
  expect(download.url).toContain('X-Amz-Expires=60&');
  expect(download.expiresAt).toBe('2026-11-20T02:01:00.000Z');
});

describe('where uploads are scanned, and nobody reads what is not tagged as clean', () => {
  /** As the bucket answers: what it holds is forbidden, and so is what it has not; tags are told of what is there. */
  async function scannedStore(status: string | undefined) {
    const asked: string[] = [];
    const tag = `<Tag><Key>GuardDutyMalwareScanStatus</Key><Value>${status}</Value></Tag>`;
    const server = createServer(({ method, url = '' }, response) => {
      const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
      const isTagging = searchParams.has('tagging');
      asked.push(`${method} ${pathname}${isTagging ? '?tagging' : ''}`);
      if (!isTagging || pathname === '/evidence/incoming/e-0') response.writeHead(403).end('<Error/>');
      else response.end(`<Tagging><TagSet>${status === undefined ? '' : tag}</TagSet></Tagging>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const scanned = createEvidenceObjects({ store: settings(endpoint), now: () => new Date(), onFailure: unexpected });
    return { scanned, asked };
  }

  test.each([
    ['has a threat in it', 'THREATS_FOUND', 'NOT_CLEAN'],
    ['could not be looked into', 'UNSUPPORTED', 'NOT_CLEAN'],
    ['made the scan fail', 'FAILED', 'NOT_CLEAN'],
    ['has not been looked at yet', undefined, 'UNAVAILABLE'],
    ['was found clean just now', 'NO_THREATS_FOUND', 'UNAVAILABLE'],
  ])('what %s (%s) is told as %s', async (_, status, told) => {
    const { scanned, asked } = await scannedStore(status);
    expect(await scanned.read('e-1', 70)).toBe(told);
    expect(asked).toEqual(['GET /evidence/incoming/e-1', 'GET /evidence/incoming/e-1?tagging']);
  });

  test('what is not there is not there', async () => {
    const { scanned } = await scannedStore('THREATS_FOUND');
    expect(await scanned.read('e-0', 70)).toBeUndefined();
  });
});

describe('where the store does not answer', () => {
  const failures: unknown[] = [];
  const at = (endpoint: string) =>
    createEvidenceObjects({
      store: settings(endpoint),
      now: () => new Date(),
      onFailure: (error) => failures.push(error),
    });
  beforeEach(() => {
    failures.length = 0;
  });

  /** Half of a file, and then the connection drops: the first so many times. */
  async function breakingStore(times: number) {
    let asked = 0;
    const server = createServer((request, response) => {
      request.resume();
      asked += 1;
      response.writeHead(200, { 'content-length': pngFile.length });
      if (asked > times) response.end(pngFile);
      else response.write(pngFile.subarray(0, 35), () => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    return { objects: at(`http://127.0.0.1:${port}`), asked: () => asked };
  }

  test('a file whose connection drops half-way is asked for again', async () => {
    const { objects: breaking, asked } = await breakingStore(2);
    expect(bytesOf(await breaking.read('e-1', 70)).equals(pngFile)).toBe(true);
    expect([asked(), failures]).toEqual([3, []]);
  });

  test('three times, and it cannot be had now', async () => {
    const { objects: breaking, asked } = await breakingStore(3);
    expect(await breaking.read('e-1', 70)).toBe('UNAVAILABLE');
    expect([asked(), failures.length]).toEqual([3, 1]);
    expect(inspect(failures)).toContain('terminated');
  });

  test('an answer that asks for patience, three times, is none', async () => {
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(503).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(await at(`http://127.0.0.1:${port}`).remove('e-1')).toBe('UNAVAILABLE');
    expect(inspect(failures)).toContain('The evidence store answered 503.');
  });

  test('nothing is read, kept or removed, and no address is in what is told of it', async () => {
    const nowhere = at(`http://127.0.0.1:${await freePort()}`);
    expect(
      await Promise.all([nowhere.read('e-1', 70), nowhere.write('e-1', pngFile, 'image/png'), nowhere.remove('e-1')]),
    ).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE']);
    expect(failures).toHaveLength(3);
    expect(inspect(failures, { depth: 9 })).toContain('ECONNREFUSED');
    expect(inspect(failures, { depth: 9 })).not.toContain('Signature');
  });
});
