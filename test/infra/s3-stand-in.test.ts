import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '../../infra/bundles/stand-ins/s3.ts';
import { encodedKey, signed } from '../../infra/bundles/stand-ins/s3-signature.ts';
import { type ObjectStore, startObjectStore } from './object-store.ts';

/** The examples of "Signature Calculations for the Authorization Header" in the S3 API reference. */
describe('a request is signed as in the examples of AWS', () => {
  const settings = {
    credentials: {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    },
    region: 'us-east-1',
    now: new Date('2013-05-24T00:00:00Z'),
  };
  const host = 'examplebucket.s3.amazonaws.com';

  test('GET of the first ten bytes', () => {
    const request = { method: 'GET', path: '/test.txt', headers: { host, range: 'bytes=0-9' }, body: Buffer.alloc(0) };
    expect(signed(request, settings)).toEqual({
      host,
      range: 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-amz-date': '20130524T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, ' +
        'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, ' +
        'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    });
  });

  test('PUT of an object with an unusual name', () => {
    const headers = { host, date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' };
    const path = `/${encodedKey('test$file.text')}`;
    const request = { method: 'PUT', path, headers, body: Buffer.from('Welcome to Amazon S3.') };
    expect(signed(request, settings).authorization).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, ' +
        'SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class, ' +
        'Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    );
  });

  test('a session token is signed as well', () => {
    const request = { method: 'GET', path: '/', headers: { host }, body: Buffer.alloc(0) };
    const credentials = { ...settings.credentials, sessionToken: 'session' };
    const headers = signed(request, { ...settings, credentials });
    expect(headers['x-amz-security-token']).toBe('session');
    expect(headers.authorization).toContain('SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token,');
  });
});

test.each([
  ['a/b.csv', 'a/b.csv'],
  ['a b+c.csv', 'a%20b%2Bc.csv'],
  ['杭州.ndjson', '%E6%9D%AD%E5%B7%9E.ndjson'],
  ["it's(1)!*.csv", 'it%27s%281%29%21%2A.csv'],
  ['a/../b~c', 'a/../b~c'],
  ['100%', '100%25'],
])('the key %j stands in the path as %j', (key, path) => {
  expect(encodedKey(key)).toBe(path);
});

describe('the stand-in for the S3 client', () => {
  const client = new S3Client();
  let store: ObjectStore;
  beforeAll(async () => {
    store = await startObjectStore();
  });
  afterAll(() => store.stop());
  beforeEach(() => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', store.endpoint);
    store.objects.clear();
    store.requests.length = 0;
    store.objects.set('rosters/杭州 1.csv', '姓名\n张三\n');
  });
  afterEach(() => vi.unstubAllEnvs());
  const object = { Bucket: 'rosters', Key: '杭州 1.csv' };

  test('asks about an object', async () => {
    expect(await client.send(new HeadObjectCommand(object))).toEqual({
      ETag: '"14"',
      ContentType: 'text/csv; charset=gb18030',
      ContentLength: 14,
      LastModified: new Date('2026-11-20T02:00:00Z'),
    });
  });

  test('reads from a byte on, in chunks or whole', async () => {
    const { Body } = await client.send(new GetObjectCommand({ ...object, Range: 'bytes=7-', IfMatch: '"14"' }));
    expect(Buffer.concat(await Body.toArray()).toString()).toBe('张三\n');
    const { Body: whole } = await client.send(new GetObjectCommand(object));
    expect(Buffer.from(await whole.transformToByteArray()).toString()).toBe('姓名\n张三\n');
  });

  test('writes', async () => {
    const Body = Buffer.from('line,field,reason\n');
    const put = new PutObjectCommand({ Bucket: 'rosters', Key: 'a.errors.csv', Body, ContentType: 'text/csv' });
    expect(await client.send(put)).toEqual({ ETag: '"18"' });
    expect(store.objects.get('rosters/a.errors.csv')).toBe('line,field,reason\n');
  });

  test.each([
    ['an object that is not there', new HeadObjectCommand({ ...object, Key: 'b' }), 404, 'UnknownError'],
    ['the same, with a body that says so', new GetObjectCommand({ ...object, Key: 'b' }), 404, 'NoSuchKey'],
    ['an object that was replaced', new GetObjectCommand({ ...object, IfMatch: '"1"' }), 412, 'PreconditionFailed'],
  ])('fails at once for %s', async (_, command, httpStatusCode, name) => {
    const failure = await client.send<unknown>(command).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(S3ServiceException);
    expect(failure).toMatchObject({ name, $metadata: { httpStatusCode } });
    expect(store.requests).toHaveLength(1);
  });

  test('tries three times where S3 is busy', async () => {
    store.busyFor(2);
    expect(await client.send(new HeadObjectCommand(object))).toMatchObject({ ContentLength: 14 });
    expect(store.requests).toHaveLength(3);
    store.busyFor(3);
    const failure = await client.send(new GetObjectCommand(object)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'SlowDown', $metadata: { httpStatusCode: 503 } });
    expect(store.requests).toHaveLength(6);
    store.busyFor(0);
  });

  test('says so where nobody answers', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:1');
    await expect(client.send(new HeadObjectCommand(object))).rejects.toThrow('ECONNREFUSED');
  });
});
