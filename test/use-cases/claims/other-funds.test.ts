import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Institution } from '../../../domain/claims/institution.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import { createWorld, type World } from '../../support/world.ts';
import { careOf, claimScene, messageId } from './scene.ts';

let world: World;
const scene = claimScene(() => world);

const hospitalOfJinan: Institution = {
  clientId: 'demo-hospital',
  institutionId: 'H61010400001',
  name: '试样医院',
  level: 'TERTIARY',
  admdvs: '370102',
  designatedFor: ['379900'],
  kind: 'HOSPITAL',
  active: true,
  version: 1,
};

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), areas: ['379900'] });
  await scene.commit({ change: 'INSTITUTION_SET', institution: hospitalOfJinan });
});
afterAll(() => world.close());

// In Shandong, outpatient: (1,500 − 1,000) × 70 % = 350; left 1,150, above 1,000: 150 × 80 % = 120; ¥1,030 are the person's.
const costs = { total: '1500.00', inScope: '1500.00', preSelfPay: '0.00', overLimit: '0.00', fullSelfFunded: '0.00' };

async function civilServant() {
  const patient = await scene.person(0n, 0n, {
    participations: [{ admdvs: '379900', current: 0n, historical: 100_000n }],
  });
  const [participation] = patient.participations;
  if (!participation) throw new Error('he is insured');
  await scene.commit({
    change: 'PARTICIPATION_CHANGED',
    participation: { ...participation, civilServant: true, version: 2 },
  });
  return { patient, care: careOf(patient, { insuredAt: '379900', costs }) };
}

const yearOf = async (patient: Awaited<ReturnType<typeof civilServant>>['patient']) =>
  (await scene.year(patient))?.otherFunds?.EMPLOYEE?.CIVIL_SERVANT;

test('a supplement is paid as quoted, kept with the claim, and given back by a cancel; then it is there again', async () => {
  const { patient, care } = await civilServant();
  const quote = acceptedValue(await scene.quote(care));
  const claim = acceptedValue(await scene.settle(care));
  expect(claim.settlement).toEqual(quote.settlement);
  expect(claim.settlement).toMatchObject({ fund: 35_000n, other: 12_000n, ownAccount: 100_000n, cash: 3_000n });
  expect(await world.services.reads.claim(claim.id)).toEqual(claim);
  const met = { deductibleMet: 100_000n, inScopeAfterDeductible: 15_000n, fundPaid: 12_000n };
  expect(await yearOf(patient)).toEqual(met);
  // A second one of the year: all in the band, 1,500 × 70 % = 1,050; left 450 × 80 % = 360; ¥90 in cash.
  const second = acceptedValue(await scene.settle(care));
  expect(second.settlement).toMatchObject({ fund: 105_000n, other: 36_000n, cash: 9_000n });
  acceptedValue(await scene.cancel(second.id));
  expect(await yearOf(patient)).toEqual(met);
  const again = acceptedValue(await scene.settle(care));
  expect(again.settlement).toMatchObject({ fund: 105_000n, other: 36_000n, cash: 9_000n });
});

test('what was paid in cash first becomes the supplement’s part too, and is given back', async () => {
  const { patient, care } = await civilServant();
  const inCash = acceptedValue(await scene.settle({ ...care, cashFirst: true }));
  expect(await yearOf(patient)).toBeUndefined();
  const message = messageId();
  const { claim, refundDue } = acceptedValue(await scene.resettle(inCash.id, { messageId: message }));
  expect(claim.settlement).toMatchObject({ fund: 35_000n, other: 12_000n, ownAccount: 100_000n, cash: 3_000n });
  expect(refundDue).toBe(147_000n);
  acceptedValue(await scene.reverse(message));
  expect(await yearOf(patient)).toEqual({ deductibleMet: 0n, inScopeAfterDeductible: 0n, fundPaid: 0n });
});
