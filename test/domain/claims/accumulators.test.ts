import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  benefitYearOf,
  type ClaimYear,
  claimYearOf,
  newClaimYear,
  withContribution,
  withoutContribution,
  type YearContribution,
} from '../../../domain/claims/accumulators.ts';
import { settle } from '../../../domain/claims/settlement.ts';
import { InvariantBroken } from '../../../domain/invariant.ts';
import type { InsuranceType } from '../../../domain/persons/participation.ts';
import { medTypeGroups } from '../../../domain/region-profile.ts';
import { acceptedValue, costsOf, patientId, settleFacts } from '../../support/claim-facts.ts';

const visit: YearContribution = {
  insuranceType: 'EMPLOYEE',
  group: 'OUTPATIENT',
  deductible: 100_000n,
  inScopeAfterDeductible: 50_000n,
  fund: 35_000n,
  mutualAid: 20_000n,
};

test('the year is that of the day of care', () => {
  expect(claimYearOf('2026-12-31')).toBe('2026');
});

test('a year counts by insurance type and group; what relatives gave is counted over all of them', () => {
  const year = withContribution(withContribution(newClaimYear('patient', '2026'), visit), {
    ...visit,
    group: 'INPATIENT',
    mutualAid: 1n,
  });
  expect(year).toEqual({
    personId: 'patient',
    year: '2026',
    benefits: {
      EMPLOYEE: {
        OUTPATIENT: { deductibleMet: 100_000n, inScopeAfterDeductible: 50_000n, fundPaid: 35_000n },
        INPATIENT: { deductibleMet: 100_000n, inScopeAfterDeductible: 50_000n, fundPaid: 35_000n },
      },
    },
    mutualAidReceived: 20_001n,
    version: 2,
  });
  expect(benefitYearOf(year, 'RESIDENT', 'OUTPATIENT')).toEqual({
    deductibleMet: 0n,
    inScopeAfterDeductible: 0n,
    fundPaid: 0n,
  });
});

test('a cancel takes back what the claim itself added, and leaves later claims as they were', () => {
  const settled = (year: ClaimYear, inScope: bigint) =>
    acceptedValue(settle(settleFacts({ year, costs: costsOf(inScope) })));
  const empty = newClaimYear(patientId, '2024');
  // 600 of the deductible of 1,000; then the other 400, and (900 − 400) × 70 % = 350 from the fund.
  const first = settled(empty, 60_000n);
  const second = settled(withContribution(empty, first.contribution), 90_000n);
  const both = withContribution(withContribution(empty, first.contribution), second.contribution);
  const left = withoutContribution(both, first.contribution);
  expect(benefitYearOf(left, 'EMPLOYEE', 'OUTPATIENT')).toEqual({
    deductibleMet: 40_000n,
    inScopeAfterDeductible: 50_000n,
    fundPaid: 35_000n,
  });
  // The next claim fills the deductible up: 1,000 − 600 = 400; 400 × 70 % = 280.
  expect(settled(left, 100_000n)).toMatchObject({ deductible: 60_000n, fund: 28_000n });
});

test('a claim that takes back more than there is is a bug', () => {
  const year = withContribution(newClaimYear('patient', '2026'), visit);
  expect(() => withoutContribution(year, { ...visit, fund: 35_001n })).toThrow(InvariantBroken);
  expect(() => withoutContribution(year, { ...visit, mutualAid: 20_001n })).toThrow(InvariantBroken);
});

const size = fc.bigInt({ min: 0n, max: 1_000_000n });
const contribution: fc.Arbitrary<YearContribution> = fc.record({
  insuranceType: fc.constantFrom<InsuranceType>('EMPLOYEE', 'RESIDENT'),
  group: fc.constantFrom(...medTypeGroups),
  deductible: size,
  inScopeAfterDeductible: size,
  fund: size,
  mutualAid: size,
});

test('whatever is cancelled, in whatever order, nothing falls below zero and the year is that of the claims left', () => {
  const claims = fc.array(fc.record({ contribution, cancelledAt: fc.option(fc.nat(), { nil: null }) }));
  fc.assert(
    fc.property(claims, (all) => {
      const full = all.reduce((year, claim) => withContribution(year, claim.contribution), newClaimYear('p', '2026'));
      const cancelled = all
        .filter(({ cancelledAt }) => cancelledAt !== null)
        .toSorted((one, other) => (one.cancelledAt ?? 0) - (other.cancelledAt ?? 0));
      const left = cancelled.reduce((year, claim) => withoutContribution(year, claim.contribution), full);
      const kept = all.filter(({ cancelledAt }) => cancelledAt === null);
      for (const insuranceType of ['EMPLOYEE', 'RESIDENT'] as const) {
        for (const group of medTypeGroups) {
          const those = kept
            .map((claim) => claim.contribution)
            .filter((each) => each.insuranceType === insuranceType && each.group === group);
          expect(benefitYearOf(left, insuranceType, group)).toEqual({
            deductibleMet: those.reduce((sum, each) => sum + each.deductible, 0n),
            inScopeAfterDeductible: those.reduce((sum, each) => sum + each.inScopeAfterDeductible, 0n),
            fundPaid: those.reduce((sum, each) => sum + each.fund, 0n),
          });
        }
      }
      expect(left.mutualAidReceived).toBe(kept.reduce((sum, claim) => sum + claim.contribution.mutualAid, 0n));
    }),
    { numRuns: 300 },
  );
});
