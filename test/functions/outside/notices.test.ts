import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Notice } from '../../../domain/notices/notice.ts';
import { createNoticeBus } from '../../../functions/outside/notice-bus.ts';
import { createNoticeFile } from '../../../functions/outside/notice-file.ts';
import * as standIn from '../../../infra/bundles/stand-ins/eventbridge.ts';

const notice: Notice = {
  noticeId: 'CLAIM_SETTLED.c.1',
  type: 'CLAIM_SETTLED',
  admdvs: '330100',
  subject: { kind: 'CLAIM', id: 'c' },
};
const detail = { noticeId: 'CLAIM_SETTLED.c.1', admdvs: '330100', subject: { kind: 'CLAIM', id: 'c' } };

let server: Server;
let seen: { readonly target: unknown; readonly type: unknown; readonly body: string }[];
let answer: object;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { 'x-amz-target': target, 'content-type': type } = request.headers;
    seen.push({ target, type, body: Buffer.concat(await request.toArray()).toString() });
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());
beforeEach(() => {
  seen = [];
  answer = { FailedEntryCount: 0, Entries: [{ EventId: 'e' }] };
  vi.stubEnv('AWS_REGION', 'cn-north-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_ENDPOINT_URL_EVENTBRIDGE', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => vi.unstubAllEnvs());

/** The SDK's client, and what takes its place in a bundle. */
const clients = [
  ['the SDK', () => new EventBridgeClient()],
  ['the stand-in of the bundle', () => new standIn.EventBridgeClient() as unknown as EventBridgeClient],
] as const;

describe.each(clients)('a notice, by %s,', (name, clientOf) => {
  const publish = async () => {
    if (name === 'the SDK') return createNoticeBus(clientOf(), 'gongji-hangzhou-dev').publish(notice);
    vi.resetModules();
    vi.doMock('@aws-sdk/client-eventbridge', () => standIn);
    const bundled = await import('../../../functions/outside/notice-bus.ts');
    return bundled.createNoticeBus(clientOf(), 'gongji-hangzhou-dev').publish(notice);
  };
  afterEach(() => vi.doUnmock('@aws-sdk/client-eventbridge'));

  test('is put on the bus of the stack, with its type where rules look for it', async () => {
    await publish();
    expect(seen.map(({ target, type }) => [target, type])).toEqual([
      ['AWSEvents.PutEvents', 'application/x-amz-json-1.1'],
    ]);
    const [entry] = JSON.parse(seen[0]?.body ?? '{}').Entries;
    expect(entry).toMatchObject({ EventBusName: 'gongji-hangzhou-dev', Source: 'gongji', DetailType: 'CLAIM_SETTLED' });
    expect(JSON.parse(entry.Detail)).toEqual(detail);
  });

  test('that the bus did not take is an error, although it answers 200', async () => {
    answer = { FailedEntryCount: 1, Entries: [{ ErrorCode: 'ThrottlingException', ErrorMessage: 'no' }] };
    await expect(publish()).rejects.toThrow('The notice was not taken: ThrottlingException');
  });
});

test('in development it is a line of a file, as a rule of the bus would see it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongji-notices-'));
  const notices = createNoticeFile(join(folder, 'notices.ndjson'));
  await notices.publish(notice);
  await notices.publish(notice);
  const line = JSON.stringify({ source: 'gongji', 'detail-type': 'CLAIM_SETTLED', detail });
  expect(readFileSync(join(folder, 'notices.ndjson'), 'utf8')).toBe(`${line}\n${line}\n`);
  rmSync(folder, { recursive: true });
});
