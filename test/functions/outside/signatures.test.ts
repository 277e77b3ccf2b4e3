import { expect, test } from 'vitest';
import { isSigned, signedHeaders } from '../../../functions/outside/signatures.ts';

const now = new Date('2026-11-20T04:00:00.000Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const body = '{"sessionId":"1"}';
const headers = signedHeaders('a secret', 'face-session-open', body, now);
const from = (given: Record<string, string>, text = body) => ({ header: (name: string) => given[name], body: text });

test('are what the documented formula gives', () => {
  // printf 'face-session-open\n1795147200\n{"sessionId":"1"}' | openssl dgst -sha256 -hmac 'a secret'
  expect(headers).toEqual({
    'content-type': 'application/json',
    'x-gongji-timestamp': '1795147200',
    'x-gongji-signature': 'v1=815e66ae1eedb101d2b2e8804527332db8ec3f19e4da3ddd2c6b2519397d4c55',
  });
});

test('count for five minutes, before and after', () => {
  const at = (when: Date) => isSigned('a secret', 'face-session-open', from(headers), when);
  expect([at(now), at(later(300)), at(later(-300)), at(later(301)), at(later(-301))]).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ['another secret', () => isSigned('another secret', 'face-session-open', from(headers), now)],
  ['another message', () => isSigned('a secret', 'face-session-answer', from(headers), now)],
  ['another body', () => isSigned('a secret', 'face-session-open', from(headers, '{"sessionId":"2"}'), now)],
  ['another time', () => signedWith({ 'x-gongji-timestamp': '1795147201' })],
  ['a time that is no number', () => signedWith({ 'x-gongji-timestamp': 'now' })],
  [
    'another version',
    () => signedWith({ 'x-gongji-signature': headers['x-gongji-signature']?.replace('v1', 'v2') ?? '' }),
  ],
  ['half a signature', () => signedWith({ 'x-gongji-signature': headers['x-gongji-signature']?.slice(0, 35) ?? '' })],
  ['no headers', () => isSigned('a secret', 'face-session-open', from({}), now)],
])('do not count with %s', (_what, signed) => {
  expect(signed()).toBe(false);
});

const signedWith = (differing: Record<string, string>) =>
  isSigned('a secret', 'face-session-open', from({ ...headers, ...differing }), now);
