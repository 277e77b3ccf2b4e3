import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { createBlindIndex } from '../../../store/vault/blind-index.ts';

const first = { version: '1', value: 'root secret one' };
const second = { version: '2', value: 'root secret two' };
const identifier = 'RESIDENT_ID:330106199003070012';

test('equal identifiers have equal values, in every process', () => {
  expect(createBlindIndex([first]).valuesOf('CERTIFICATE', identifier)).toEqual(
    createBlindIndex([first]).valuesOf('CERTIFICATE', identifier),
  );
});

test('the value is HMAC-SHA256 under a key derived for the kind', () => {
  const key = Buffer.from(hkdfSync('sha256', 'root secret one', 'gongji', 'index:CERTIFICATE', 32));
  const digest = createHmac('sha256', key).update(identifier).digest('base64url');
  expect(createBlindIndex([first]).valuesOf('CERTIFICATE', identifier)).toEqual([
    { kind: 'CERTIFICATE', keyVersion: '1', digest },
  ]);
  expect(digest).not.toBe(createHash('sha256').update(identifier).digest('base64url'));
});

test('another kind, another version, another identifier: another value', () => {
  const index = createBlindIndex([second, first]);
  const digests = [
    ...index.valuesOf('CERTIFICATE', 'A'),
    ...index.valuesOf('SOCIAL_CARD', 'A'),
    ...index.valuesOf('COMPUTER_NUMBER', 'A'),
    ...index.valuesOf('COMPUTER_NUMBER', 'B'),
  ].map(({ digest }) => digest);
  expect(digests).toHaveLength(8);
  expect(new Set(digests).size).toBe(8);
});

test('the newest version comes first, and an older one stays what it was', () => {
  const [newest, older] = createBlindIndex([second, first]).valuesOf('SOCIAL_CARD', 'A');
  expect(newest?.keyVersion).toBe('2');
  expect(older).toEqual(createBlindIndex([first]).valuesOf('SOCIAL_CARD', 'A')[0]);
});

test('a content digest is no look-up value, and changes with the secret', () => {
  const [digest] = createBlindIndex([first]).digests(identifier);
  expect(digest).not.toBe(createBlindIndex([first]).valuesOf('CERTIFICATE', identifier)[0]?.digest);
  expect(digest).not.toBe(createBlindIndex([second]).digests(identifier)[0]);
  expect(createBlindIndex([first]).digests(identifier)).toEqual([digest]);
  expect(createBlindIndex([second, first]).digests(identifier)[1]).toBe(digest);
});

test('no secret at all cannot be', () => {
  expect(() => createBlindIndex([])).toThrow('there is a root secret to write under');
});
