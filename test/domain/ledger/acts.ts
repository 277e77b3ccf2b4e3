import fc from 'fast-check';
import type { Act } from './history.ts';
import { child, mother } from './scene.ts';

/** Small ones meet limits often; now and then a large one. */
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt({ min: 1n, max: 400n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 10n ** 15n }) },
);
const part = fc.bigInt({ min: 0n, max: 600n });
const signed = fc.bigInt({ min: -300n, max: 300n });
const receiverId = fc.constantFrom(mother, child);
const nth = fc.nat({ max: 9 });

/** What anybody may try at any time. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('CONTRIBUTE' as const), employer: part, person: part }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('INTEREST' as const), current: part, historical: part }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('ADJUST' as const), current: signed, historical: signed }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('SETTLE' as const), amount }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('AID' as const), receiverId, amount }) },
  {
    weight: 2,
    arbitrary: fc.record(
      { act: fc.constant('PREMIUM' as const), receiverId, amount },
      { requiredKeys: ['act', 'amount'] },
    ),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('REFUND' as const), nth }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('REVERSE' as const), nth }) },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('SET_QUOTA' as const),
      receiverId,
      quota: fc.bigInt({ min: 0n, max: 900n }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('ACCEPT' as const), nth }) },
  { weight: 1, arbitrary: fc.constant({ act: 'RETURN' as const }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('UNBIND' as const), receiverId }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('BIND' as const), receiverId }) },
  { weight: 1, arbitrary: fc.constant({ act: 'CLOSE_YEAR' as const }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('WAIT' as const), hours: fc.constantFrom(1, 9, 24, 9_000) }) },
);

/**
 * It begins with money and two links, so that something can happen. Without a minimum, and with the bias that looks for
 * small values first, half of all histories would be over after three acts.
 */
export const anyHistory: fc.Arbitrary<readonly Act[]> = fc
  .noBias(fc.array(anyAct, { minLength: 20, maxLength: 50, size: 'max' }))
  .map((acts) => [
    { act: 'CONTRIBUTE', employer: 700n, person: 500n },
    { act: 'BIND', receiverId: mother },
    { act: 'BIND', receiverId: child },
    ...acts,
  ]);
