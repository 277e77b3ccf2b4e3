import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Outcome } from '../../../domain/outcome.ts';
import { endParticipation, suspendParticipation } from '../../../use-cases/change-participation.ts';
import { freezeMutualAid } from '../../../use-cases/claims/freeze-mutual-aid.ts';
import { touchedYears } from '../../../use-cases/claims/touched-years.ts';
import { moveParticipation } from '../../../use-cases/move-participation.ts';
import { staff } from '../../support/callers.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import type { Registered } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { careOf, claimScene, refusalOf } from './scene.ts';

let world: World;
const scene = claimScene(() => world);

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
});
afterAll(() => world.close());

const clerk = staff('clerk', '610100');
const on = '2026-11-20';
const idempotencyKey = () => crypto.randomUUID();
const rowOf = ({ participations: [participation] }: Registered) => ({
  participation,
  idempotencyKey: idempotencyKey(),
});

const freeze = ({ person }: Registered) =>
  freezeMutualAid(
    world.services,
    { ...staff('supervisor', '610100'), correlationId: 'request-1' },
    { idempotencyKey: idempotencyKey(), personId: person.id, reference: 'file 2026-18' },
  );
const suspend = (who: Registered) => suspendParticipation(world.services, clerk, { ...rowOf(who), on });
const end = (who: Registered) => endParticipation(world.services, clerk, { ...rowOf(who), on, reason: 'DEATH' });
const endYesterday = (who: Registered) =>
  endParticipation(world.services, clerk, { ...rowOf(who), on: '2026-11-19', reason: 'DEATH' });
const move = (who: Registered) => moveParticipation(world.services, clerk, { ...rowOf(who), on, to: '330100' });

/** ¥70.00 of the deductible: nothing of it is the fund's. */
const costs = { total: '70.00', inScope: '70.00', preSelfPay: '0.00', overLimit: '0.00', fullSelfFunded: '0.00' };

/** Who is treated has ¥20.00 of his own, his mother ¥90.00. */
async function family() {
  const [patient, mother] = [await scene.person(0n, 2_000n), await scene.person(0n, 9_000n)];
  await scene.linked(mother, patient);
  return { patient, mother };
}

/** Settles, and lets the other act come whole between the decision and its transaction. */
async function settledBeside(patient: Registered, act: () => Promise<Outcome<unknown>>, dayOfCare = on) {
  let come = false;
  world.recorder.before('TransactWriteItems', async () => {
    if (come) return;
    come = true;
    acceptedValue(await act());
  });
  const outcome = await scene.settle(careOf(patient, { costs, dayOfCare }));
  world.recorder.before('TransactWriteItems', async () => {});
  return outcome;
}

const partsOf = (outcome: Awaited<ReturnType<typeof settledBeside>>) => {
  const { ownAccount, mutualAid, cash, cashReasons } = acceptedValue(outcome).settlement;
  return { ownAccount, mutualAid, cash, reasons: cashReasons.map(({ code }) => code) };
};

describe('beside a settlement of these milliseconds', () => {
  test('a freeze counts: no relative pays', async () => {
    const { patient, mother } = await family();
    const outcome = await settledBeside(patient, () => freeze(patient));
    expect(partsOf(outcome)).toEqual({
      ownAccount: 2_000n,
      mutualAid: 0n,
      cash: 5_000n,
      reasons: ['MUTUAL_AID_FROZEN'],
    });
    expect(await scene.booked(mother)).toEqual([]);
  });

  test('a freeze counts for care of the last year too', async () => {
    const { patient, mother } = await family();
    const outcome = await settledBeside(patient, () => freeze(patient), '2025-12-31');
    expect(partsOf(outcome).reasons).toEqual(['MUTUAL_AID_FROZEN']);
    expect(await scene.booked(mother)).toEqual([]);
    expect(await scene.year(patient, '2025')).toMatchObject({ mutualAidReceived: 0n, version: 2 });
  });

  test('a suspension of the giver counts: she pays nothing', async () => {
    const { patient, mother } = await family();
    const outcome = await settledBeside(patient, () => suspend(mother));
    expect(partsOf(outcome)).toEqual({
      ownAccount: 2_000n,
      mutualAid: 0n,
      cash: 5_000n,
      reasons: ['PARTICIPATION_NOT_NORMAL'],
    });
    expect(await scene.booked(mother)).toEqual([]);
    expect(await scene.verified(mother)).toBeUndefined();
  });

  test.each([
    ['ends', end],
    ['moves away', move],
  ] as const)('an insurance of the giver that %s counts: her account is closed', async (_name, act) => {
    const { patient, mother } = await family();
    const outcome = await settledBeside(patient, () => act(mother));
    expect(partsOf(outcome)).toMatchObject({ mutualAid: 0n, reasons: ['ACCOUNT_CLOSED'] });
    expect(await scene.booked(mother)).toEqual([]);
  });

  test.each([
    ['is suspended', suspend],
    ['had ended the day before', endYesterday],
  ] as const)('an insurance of the person treated that %s counts: nothing is settled', async (_name, act) => {
    const { patient, mother } = await family();
    const outcome = await settledBeside(patient, () => act(patient));
    expect(refusalOf(outcome)).toEqual({ code: 'participation_not_in_order', path: ['claimant'] });
    expect([await scene.booked(patient), await scene.booked(mother)]).toEqual([[], []]);
    expect(await scene.year(patient)).toMatchObject({ benefits: {}, mutualAidReceived: 0n });
  });

  test('a resident without an account is no exception', async () => {
    const resident = { participations: [{ admdvs: '610100', insuranceType: 'RESIDENT' as const }] };
    const patient = await scene.person(0n, 0n, resident);
    let come = false;
    world.recorder.before('TransactWriteItems', async () => {
      if (come) return;
      come = true;
      acceptedValue(await suspend(patient));
    });
    const outcome = await scene.settle(careOf(patient, { costs, insuranceType: 'RESIDENT' }));
    world.recorder.before('TransactWriteItems', async () => {});
    expect(refusalOf(outcome)).toMatchObject({ code: 'participation_not_in_order' });
  });
});

test('a freeze of somebody who is settled for at the same moment comes after it, and both are done', async () => {
  const { patient, mother } = await family();
  let come = false;
  world.recorder.before('TransactWriteItems', async () => {
    if (come) return;
    come = true;
    acceptedValue(await scene.settle(careOf(patient, { costs })));
  });
  const frozen = await freeze(patient);
  world.recorder.before('TransactWriteItems', async () => {});
  expect(acceptedValue(frozen).frozen).toBe(true);
  expect(await scene.booked(mother)).toEqual([['MUTUAL_AID', -5_000n]]);
  expect(await scene.year(patient)).toMatchObject({ mutualAidReceived: 5_000n, version: 2 });
});

test('years of which something may still be settled again are touched, also where nothing may be handed in any more', async () => {
  const { regions } = world.services;
  const profile: typeof regions.profile = (admdvs, on) => {
    const found = regions.profile(admdvs, on);
    return found && { ...found, claims: { handInDays: 9, resettlementDays: 10 } };
  };
  const touchedOn = async (instant: string) => {
    const services = { ...world.services, regions: { ...regions, profile }, clock: { now: () => new Date(instant) } };
    const changes = await touchedYears(services, 'nobody', ['610100']);
    return changes.map((change) => change.change === 'CLAIM_YEAR_SET' && change.year.year);
  };
  // Ten days before 2026-01-10 is 2025-12-31.
  expect(await touchedOn('2026-01-10T04:00:00.000Z')).toEqual(['2025', '2026']);
  expect(await touchedOn('2026-01-11T04:00:00.000Z')).toEqual(['2026']);
});
