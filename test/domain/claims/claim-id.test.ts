import { expect, test } from 'vitest';
import { claimIdOf } from '../../../domain/claims/claim-id.ts';

test('a message always makes the same claim: a UUID of version 8 from its SHA-256', () => {
  // printf 'H33010600001\nH33010600001202611201000000001' | sha256sum, 13th digit 8, two bits of the 17th set to 10.
  expect(claimIdOf('H33010600001', 'H33010600001202611201000000001')).toBe('8b086714-67a9-8598-8abb-fe841ea1412b');
});

test('another message, or the same text of another institution, makes another', () => {
  const ids = [
    claimIdOf('H33010600001', 'H33010600001202611201000000001'),
    claimIdOf('H33010600001', 'H33010600001202611201000000002'),
    claimIdOf('H33010600002', 'H33010600001202611201000000001'),
  ];
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
