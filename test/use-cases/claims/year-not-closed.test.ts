import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { acceptedValue } from '../../support/claim-facts.ts';
import { createWorld, type World } from '../../support/world.ts';
import { careOf, claimScene } from './scene.ts';

let world: World;
const scene = claimScene(() => world);

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
});
afterAll(() => world.close());

/** Chronic disease at a tertiary hospital of Xi'an: of ¥100.00 the fund pays 85 %, ¥15.00 are left. */
const care = {
  medType: '14',
  dayOfCare: '2026-12-31',
  costs: { total: '100.00', inScope: '100.00', preSelfPay: '0.00', overLimit: '0.00', fullSelfFunded: '0.00' },
};

test('where the year is over and not closed, what is left of it is paid and given back as money of past years', async () => {
  // ¥10.00 of 2026 are his own, ¥50.00 his mother's; the job has not come by.
  const [patient, mother] = [await scene.person(1_000n, 0n), await scene.person(5_000n, 0n)];
  await scene.linked(mother, patient);
  world.clock.set('2026-12-31T15:59:59.999Z');
  const before = acceptedValue(await scene.quote(careOf(patient, care)));
  expect(before.settlement.payers).toMatchObject([{ currentPaid: 1_000n }, { currentPaid: 500n }]);
  world.clock.set('2026-12-31T16:00:00.000Z');
  const claim = acceptedValue(await scene.settle(careOf(patient, care)));
  expect(claim.settlement.payers).toMatchObject([
    { currentPaid: 0n, historicalPaid: 1_000n },
    { currentPaid: 0n, historicalPaid: 500n },
  ]);
  expect(await scene.booked(patient)).toEqual([
    ['YEAR_CLOSE', 0n],
    ['SETTLEMENT', -1_000n],
  ]);
  expect(await scene.fundsOf(mother)).toEqual([0n, 4_500n]);
  acceptedValue(await scene.cancel(claim.id));
  expect([await scene.fundsOf(patient), await scene.fundsOf(mother)]).toEqual([
    [0n, 1_000n],
    [0n, 5_000n],
  ]);
  expect([await scene.verified(patient), await scene.verified(mother)]).toEqual([undefined, undefined]);
});
