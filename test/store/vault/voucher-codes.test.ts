import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VoucherCode } from '../../../domain/vouchers/voucher.ts';
import { createVoucherCodes } from '../../../store/vault/voucher-codes.ts';

const first = { version: '1', value: 'root secret one' };
const second = { version: '2026.2', value: 'root secret two' };
const codes = createVoucherCodes([first]);
const code: VoucherCode = {
  codeId: '0b7f6c1e-52d8-4c80-9a51-7d1f0a9e4c11',
  personId: '4c2f5d5e-9a41-4b7e-8c35-0d5ef0a7b1c2',
  shownBy: '9d1c1a52-0d0b-4a11-b7b0-5f2f4f6f7a3e',
  expiresAt: '2026-11-20T04:01:00.000Z',
};

test('says the same again', () => {
  expect(codes.read(codes.write(code))).toEqual(code);
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.uuid(), fc.integer({ min: 0, max: 4e12 }), (codeId, personId, shownBy, ms) => {
      const any = { codeId, personId, shownBy, expiresAt: new Date(ms).toISOString() };
      expect(codes.read(codes.write(any))).toEqual(any);
    }),
  );
});

test('is short enough for a coarse QR code, and names nobody', () => {
  const text = codes.write(code);
  expect(text).toMatch(/^1\.[\w-]{94}$/);
  const bytes = Buffer.from(text.slice(2), 'base64url').toString('hex');
  for (const id of [code.codeId, code.personId, code.shownBy]) expect(bytes).not.toContain(id.replaceAll('-', ''));
});

test('two codes of the same person have nothing in common', () => {
  const one = Buffer.from(codes.write(code).slice(2), 'base64url');
  const other = Buffer.from(
    codes.write({ ...code, codeId: 'f3a0a6a4-5a0c-4f0e-8b54-0a4e2a7d9b21' }).slice(2),
    'base64url',
  );
  // Of 70 random bytes, one in 256 agrees by chance: fewer than one.
  expect(one.filter((byte, at) => byte === other[at]).length).toBeLessThan(8);
});

test('a code of before a new secret is still read; one of a dropped secret is not', () => {
  const text = codes.write(code);
  expect(createVoucherCodes([second, first]).read(text)).toEqual(code);
  expect(createVoucherCodes([second]).read(text)).toBeUndefined();
  expect(createVoucherCodes([second, first]).write(code)).toMatch(/^2026\.2\./);
});

describe('what we did not sign says nothing', () => {
  test('any one changed bit', () => {
    const bytes = Buffer.from(codes.write(code).slice(2), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(codes.read(`1.${changed.toString('base64url')}`)).toBeUndefined();
    }
  });

  test.each([
    ['nothing', ''],
    ['no version', codes.write(code).slice(2)],
    ['another version', `2.${codes.write(code).slice(2)}`],
    ['too short', codes.write(code).slice(0, -2)],
    ['too long', `${codes.write(code)}AA`],
    ['padding', `${codes.write(code)}=`],
    ['a space', ` ${codes.write(code)}`],
    ["another service's", createVoucherCodes([{ version: '1', value: 'another root' }]).write(code)],
  ])('%s', (_what, text) => {
    expect(codes.read(text)).toBeUndefined();
  });

  test('any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(codes.read(text)).toBeUndefined();
      }),
    );
  });
});
