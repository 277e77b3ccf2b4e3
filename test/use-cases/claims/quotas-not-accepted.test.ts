import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { setQuota } from '../../../domain/ledger/set-quota.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import type { Registered } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';
import { careOf, claimScene, messageId } from './scene.ts';

let world: World;
const scene = claimScene(() => world);
/** Of Hangzhou; the day before he set all of his ¥2,000.00 aside for his mother, who has not accepted it. */
let patient: Registered;
let mother: Registered;

beforeEach(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
  patient = await scene.person(0n, 0n, { participations: [{ current: 200_000n, historical: 0n }] });
  mother = await scene.person(0n, 0n, { participations: [{}] });
  const link = linkOf(patient.person, mother.person);
  const rules = world.services.regions.profile('330100', '2026-11-19')?.mutualAid ?? null;
  const act = { transferId: 'yesterday', now: new Date('2026-11-19T04:00:00.000Z') };
  const set = acceptedValue(setQuota(await scene.accountOf(patient), { link, quota: 200_000n }, rules, act));
  await scene.commit({ change: 'LINK_MADE', link }, { change: 'ACCOUNT_BOOKED', ...set });
});
afterEach(() => world.close());

/** Chronic disease at a tertiary hospital of another province: of ¥100.00 the fund pays 75 %, ¥25.00 are left. */
const care = () =>
  careOf(patient, {
    insuredAt: '330100',
    medType: '14',
    costs: { total: '100.00', inScope: '100.00', preSelfPay: '0.00', overLimit: '0.00', fullSelfFunded: '0.00' },
  });
const beforeSix = '2026-11-19T21:59:59.999Z';
const six = '2026-11-19T22:00:00.000Z';

describe('what was set aside and not accepted in time, and not swept yet', () => {
  test('is not his until six in the morning', async () => {
    world.clock.set(beforeSix);
    const claim = acceptedValue(await scene.settle(care()));
    expect(claim.settlement).toMatchObject({ fund: 7_500n, ownAccount: 0n, cash: 2_500n });
    expect(claim.settlement.cashReasons).toMatchObject([{ code: 'SET_ASIDE_FOR_OTHERS', amount: 2_500n }]);
  });

  test('pays for him from six on, and goes back before, each by itself', async () => {
    world.clock.set(six);
    world.recorder.clear();
    const claim = acceptedValue(await scene.settle(care()));
    expect(claim.settlement).toMatchObject({ fund: 7_500n, ownAccount: 2_500n, cash: 0n, cashReasons: [] });
    const written = world.recorder.requests.filter(({ command }) => command === 'TransactWriteItems');
    // The account and the entry of the return; the claim, the account, its entry and the year.
    expect(written.map(({ keys }) => keys.length)).toEqual([2, 4]);
    expect(await scene.booked(patient)).toEqual([
      ['QUOTA_RESERVED', 0n],
      ['QUOTA_RELEASED', 0n],
      ['SETTLEMENT', -2_500n],
    ]);
    expect(claim.entrySequences).toEqual([4]);
    expect(await scene.accountOf(patient)).toMatchObject({
      current: 197_500n,
      reservedByLink: { [mother.person.id]: 0n },
      quotaTransfers: { pending: [] },
      version: 4,
    });
    expect(await scene.verified(patient)).toBeUndefined();
  });

  test('counts in a quote as well, which books nothing', async () => {
    world.clock.set(six);
    const quote = acceptedValue(await scene.quote(care()));
    expect(quote.settlement).toMatchObject({ ownAccount: 2_500n, cash: 0n });
    expect(await scene.booked(patient)).toEqual([['QUOTA_RESERVED', 0n]]);
  });

  test('is left to the sweep where his account does not pay', async () => {
    world.clock.set(six);
    acceptedValue(await scene.settle({ ...care(), useAccounts: false }));
    expect(await scene.booked(patient)).toEqual([['QUOTA_RESERVED', 0n]]);
  });

  test('pays also when what was paid in cash first is settled again', async () => {
    world.clock.set(beforeSix);
    const earlier = acceptedValue(await scene.settle({ ...care(), cashFirst: true }));
    world.clock.set(six);
    const { claim, refundDue } = acceptedValue(await scene.resettle(earlier.id));
    expect([claim.settlement.ownAccount, refundDue]).toEqual([2_500n, 10_000n]);
    expect(await scene.booked(patient)).toEqual([
      ['QUOTA_RESERVED', 0n],
      ['QUOTA_RELEASED', 0n],
      ['RESETTLEMENT', -2_500n],
    ]);
  });

  test('goes back once, also when two messages come at the same moment', async () => {
    world.clock.set(six);
    const [one, other] = await Promise.all([
      scene.settle({ ...care(), messageId: messageId() }),
      scene.settle({ ...care(), messageId: messageId() }),
    ]);
    expect([one, other].map((outcome) => acceptedValue(outcome).settlement.ownAccount)).toEqual([2_500n, 2_500n]);
    expect(await scene.booked(patient)).toEqual([
      ['QUOTA_RESERVED', 0n],
      ['QUOTA_RELEASED', 0n],
      ['SETTLEMENT', -2_500n],
      ['SETTLEMENT', -2_500n],
    ]);
    expect(await scene.verified(patient)).toBeUndefined();
  });
});
