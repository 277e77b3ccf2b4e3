import { expect, test } from 'vitest';
import { regionClassOf } from '../../../domain/claims/place-of-care.ts';

test.each([
  // Hangzhou: its districts, Ningbo, Shanghai.
  ['330100', '330100', 'SAME_CITY'],
  ['330106', '330100', 'SAME_CITY'],
  ['330200', '330100', 'SAME_PROVINCE'],
  ['339900', '330100', 'SAME_PROVINCE'],
  ['310115', '330100', 'OTHER_PROVINCE'],
  // A district's own pool is of its city.
  ['330100', '330106', 'SAME_CITY'],
  // Shanghai is one pool: its districts begin with 3101, the county it once had with 3102.
  ['310115', '310000', 'SAME_CITY'],
  ['310230', '310000', 'SAME_CITY'],
  ['320500', '310000', 'OTHER_PROVINCE'],
  // Whom Shandong insures directly may be treated all over Shandong.
  ['370102', '379900', 'SAME_CITY'],
  ['370200', '379900', 'SAME_CITY'],
  ['379900', '379900', 'SAME_CITY'],
  ['110101', '379900', 'OTHER_PROVINCE'],
] as const)('care in %s of somebody insured in %s is %s', (placeOfCare, insuredPlace, regionClass) => {
  expect(regionClassOf(placeOfCare, insuredPlace)).toBe(regionClass);
});
