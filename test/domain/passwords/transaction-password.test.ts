import { describe, expect, test } from 'vitest';
import {
  afterRightAttempt,
  afterWrongAttempt,
  lockedUntil,
  newPassword,
  passwordText,
  type TransactionPassword,
} from '../../../domain/passwords/transaction-password.ts';

const noon = new Date('2026-11-20T04:00:00.000Z');
const password: TransactionPassword = newPassword('person-1', 'a hash', noon);

describe('what can be a password', () => {
  test.each([
    ['six digits', '246810', '246810'],
    ['six full-width digits', '２４６８１０', '246810'],
    ['a sentence', 'three horses, one cart', 'three horses, one cart'],
    ['Chinese characters', '春眠不觉晓处处', '春眠不觉晓处处'],
    ['32 characters', 'a'.repeat(32), 'a'.repeat(32)],
  ])('%s', (_what, typed, text) => {
    expect(passwordText(typed)).toBe(text);
  });

  test.each([
    ['nothing', ''],
    ['five digits', '24681'],
    ['33 characters', 'a'.repeat(33)],
    ['a line break', '246810\n'],
    ['a control character', '24681\u00000'],
    ['an invisible character', '24681\u200b0'],
  ])('%s cannot', (_what, typed) => {
    expect(passwordText(typed)).toBeUndefined();
  });
});

const wrongTimes = (times: number, at = noon): TransactionPassword => {
  let after = password;
  for (let time = 0; time < times; time += 1) after = afterWrongAttempt(after, at);
  return after;
};

test('one just set has no failures and is not locked', () => {
  expect(password).toEqual({
    personId: 'person-1',
    hash: 'a hash',
    setAt: '2026-11-20T04:00:00.000Z',
    failures: 0,
    version: 1,
  });
  expect(lockedUntil(password, noon)).toBeUndefined();
});

test('the fifth wrong attempt in a row locks it for a day', () => {
  expect(lockedUntil(wrongTimes(4), noon)).toBeUndefined();
  expect(wrongTimes(5)).toEqual({
    ...password,
    failures: 5,
    lockedUntil: '2026-11-21T04:00:00.000Z',
    version: 6,
  });
  expect(lockedUntil(wrongTimes(5), new Date('2026-11-21T03:59:59.999Z'))).toBe('2026-11-21T04:00:00.000Z');
  expect(lockedUntil(wrongTimes(5), new Date('2026-11-21T04:00:00.000Z'))).toBeUndefined();
});

test('once the lock has run out the count begins again', () => {
  const dayAfter = new Date('2026-11-21T04:00:00.000Z');
  expect(afterWrongAttempt(wrongTimes(5), dayAfter)).toEqual({ ...password, failures: 1, version: 7 });
});

test('a right attempt forgives the wrong ones before', () => {
  expect(afterRightAttempt(wrongTimes(4))).toEqual({ ...password, failures: 0, version: 6 });
  expect(afterRightAttempt(wrongTimes(5))).toEqual({ ...password, failures: 0, version: 7 });
});
