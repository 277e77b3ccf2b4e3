import { expect, test } from 'vitest';
import { availableOf, balanceOf, type PersonalAccount, reservedOf } from '../../../domain/persons/personal-account.ts';

const account = (reservedByLink: Record<string, bigint>): PersonalAccount => ({
  personId: '11111111-0000-4000-8000-000000000001',
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  status: 'OPEN',
  current: 9_007_199_254_740_993n,
  historical: 7n,
  reservedByLink,
  sequence: 1,
  headHash: '0'.repeat(64),
  version: 1,
});

test.each([
  ['nothing set aside', {}, 0n, 9_007_199_254_741_000n],
  ['one relative', { 'link-a': 1_000n }, 1_000n, 9_007_199_254_740_000n],
  ['two relatives', { 'link-a': 1_000n, 'link-b': 740_000n }, 741_000n, 9_007_199_254_000_000n],
  ['everything', { 'link-a': 9_007_199_254_741_000n }, 9_007_199_254_741_000n, 0n],
])('%s: reserved, and available to the owner', (_what, reservedByLink, reserved, available) => {
  expect(balanceOf(account(reservedByLink))).toBe(9_007_199_254_741_000n);
  expect(reservedOf(account(reservedByLink))).toBe(reserved);
  expect(availableOf(account(reservedByLink))).toBe(available);
});
