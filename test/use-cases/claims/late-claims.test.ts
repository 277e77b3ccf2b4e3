import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Claim } from '../../../domain/claims/claim.ts';
import { explanationWords } from '../../../domain/claims/explanation-words.ts';
import {
  endParticipation,
  resumeParticipation,
  suspendParticipation,
} from '../../../use-cases/change-participation.ts';
import { joinPoolingArea } from '../../../use-cases/join-pooling-area.ts';
import { staff } from '../../support/callers.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import type { Registered } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { careOf, claimScene, messageId, refusalOf } from './scene.ts';

let world: World;
const scene = claimScene(() => world);

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
});
afterAll(() => world.close());

const clerk = staff('clerk', '610100');
const request = ({ participations: [participation] }: Registered, on: string) => ({
  idempotencyKey: crypto.randomUUID(),
  participation,
  on,
});
const ends = async (who: Registered, on: string) =>
  acceptedValue(await endParticipation(world.services, clerk, { ...request(who, on), reason: 'EMIGRATION' }));
const isSuspended = async (who: Registered, on: string) =>
  acceptedValue(await suspendParticipation(world.services, clerk, request(who, on)));

const chronic = { medType: '14', costs: inScope('100.00') };

function inScope(total: string) {
  return { total, inScope: total, preSelfPay: '0.00', overLimit: '0.00', fullSelfFunded: '0.00' };
}

const parts = ({ settlement: { fund, ownAccount, mutualAid, cash } }: Claim) => [fund, ownAccount, mutualAid, cash];
const linesOf = ({ settlement }: Claim) => settlement.explanation.map((line) => explanationWords(line).en);

const insuredThen =
  'The insurance that covered the day of care has ended or is suspended since; ¥100.00 are paid by the rules of that day.';
const notInOrder = { code: 'participation_not_in_order', path: ['claimant'] };

const insured = (historical: bigint) => scene.person(0n, 0n, { participations: [{ current: 0n, historical }] });

/** ¥50.00 on his account, ¥40.00 with his mother. */
async function family() {
  const [patient, mother] = [await scene.person(0n, 5_000n), await scene.person(0n, 4_000n)];
  await scene.linked(mother, patient);
  return { patient, mother };
}

describe('a claim that is handed in late', () => {
  test('counts on the last day of the pooling area, and not on the day after', async () => {
    // A year, 365 days: 2025-11-20 + 365 days = 2026-11-20, the day on which the clock stands.
    const patient = await scene.person(0n, 5_000n);
    const claim = acceptedValue(await scene.settle(careOf(patient, { ...chronic, dayOfCare: '2025-11-20' })));
    expect(claim.dayOfCare).toBe('2025-11-20');
    expect(await scene.year(patient, '2025')).toMatchObject({ version: 1 });
    const late = careOf(patient, { ...chronic, dayOfCare: '2025-11-19' });
    const refusal = {
      code: 'claim_handed_in_too_late',
      path: ['dayOfCare'],
      details: { days: '365', firstDay: '2025-11-20' },
    };
    expect(refusalOf(await scene.settle(late))).toEqual(refusal);
    expect(refusalOf(await scene.settle({ ...late, cashFirst: true }))).toEqual(refusal);
    expect(refusalOf(await scene.quote(late))).toEqual(refusal);
    expect(await scene.booked(patient)).toEqual([['SETTLEMENT', -1_500n]]);
    expect(await scene.year(patient, '2025')).toMatchObject({ version: 1 });
  });
});

test('from before there were quotas, a relative pays what he has set aside today and no more', async () => {
  // Hangzhou: past years' money and no quota until the end of 2025, a quota for each relative since.
  const [patient, father] = [await insured(0n), await insured(90_000n)];
  await scene.linked(father, patient, { admdvs: '330100' });
  await scene.setAside(father, patient, 2_000n);
  // Treated in another province: of ¥300.00 the fund pays 75 %, ¥75.00 are left.
  const care = { ...chronic, costs: inScope('300.00'), insuredAt: '330100', dayOfCare: '2025-12-31' };
  const claim = acceptedValue(await scene.settle(careOf(patient, care)));
  expect(parts(claim)).toEqual([22_500n, 0n, 2_000n, 5_500n]);
  expect(claim.settlement.payers).toMatchObject([{ personId: father.person.id, fromQuota: 2_000n }]);
  expect(claim.settlement.cashReasons).toMatchObject([{ code: 'QUOTA_USED_UP', amount: 5_500n }]);
  expect(await scene.accountOf(father)).toMatchObject({
    historical: 88_000n,
    reservedByLink: { [patient.person.id]: 0n },
    spentByLink: { [patient.person.id]: 2_000n },
  });
  acceptedValue(await scene.cancel(claim.id));
  expect(await scene.accountOf(father)).toMatchObject({
    historical: 90_000n,
    reservedByLink: { [patient.person.id]: 2_000n },
  });
});

test('is paid in cash first as long as it can be settled again, and otherwise at once', async () => {
  // Thirty days: 2026-10-21 + 30 days = 2026-11-20, the day on which the clock stands.
  const patient = await scene.person(0n, 5_000n);
  const last = acceptedValue(
    await scene.settle({ ...careOf(patient, { ...chronic, dayOfCare: '2026-10-21' }), cashFirst: true }),
  );
  expect(acceptedValue(await scene.resettle(last.id)).refundDue).toBe(10_000n);
  const later = { ...careOf(patient, { ...chronic, dayOfCare: '2026-10-20' }), messageId: messageId() };
  expect(refusalOf(await scene.settle({ ...later, cashFirst: true }))).toEqual({
    code: 'resettlement_too_late',
    path: ['cashFirst'],
    details: { lastDay: '2026-11-19' },
  });
  expect(await scene.booked(patient)).toEqual([['RESETTLEMENT', -1_500n]]);
  expect(parts(acceptedValue(await scene.settle(later)))).toEqual([8_500n, 1_500n, 0n, 0n]);
});

test('what is said of the year holds of last year too', async () => {
  const patient = await scene.person(0n, 5_000n);
  // All of it is deductible: ¥1,000.00 at a tertiary hospital.
  const claim = acceptedValue(
    await scene.settle(careOf(patient, { costs: inScope('100.00'), dayOfCare: '2025-12-31' })),
  );
  expect(await scene.year(patient, '2025')).toMatchObject({
    benefits: { EMPLOYEE: { OUTPATIENT: { deductibleMet: 10_000n } } },
  });
  expect(linesOf(claim)).toContain(
    "¥100.00 went into the year's deductible, which the person bears before the pooled fund pays.",
  );
});

// Chronic disease at a tertiary hospital of Xi'an: no deductible, the fund pays 85 %: ¥100.00 × 85 % = ¥85.00, ¥15.00 are left.
describe('care within an insurance that has ended since', () => {
  test('is paid by the fund as on that day, and by no account', async () => {
    const { patient, mother } = await family();
    await ends(patient, '2026-11-10');
    const claim = acceptedValue(await scene.settle(careOf(patient, { ...chronic, dayOfCare: '2026-11-10' })));
    expect(parts(claim)).toEqual([8_500n, 0n, 0n, 1_500n]);
    expect(claim.settlement.cashReasons).toMatchObject([{ code: 'ACCOUNT_CLOSED', amount: 1_500n }]);
    expect(linesOf(claim)).toContain(insuredThen);
    expect(await scene.year(patient)).toMatchObject({
      benefits: { EMPLOYEE: { CHRONIC: { inScopeAfterDeductible: 10_000n, fundPaid: 8_500n } } },
    });
    expect(await scene.booked(patient)).toEqual([]);
    expect(await scene.booked(mother)).toEqual([]);
  });

  test('without relatives: what is left is cash, because the account is closed', async () => {
    const patient = await scene.person(0n, 5_000n);
    await ends(patient, '2026-11-10');
    const claim = acceptedValue(await scene.settle(careOf(patient, { ...chronic, dayOfCare: '2026-11-05' })));
    expect(claim.settlement.cashReasons).toMatchObject([{ code: 'ACCOUNT_CLOSED', amount: 1_500n }]);
    acceptedValue(await scene.cancel(claim.id));
    expect(await scene.year(patient)).toMatchObject({ benefits: { EMPLOYEE: { CHRONIC: { fundPaid: 0n } } } });
  });

  test('and not on the day after it ended, nor before it began', async () => {
    const patient = await scene.person(0n, 5_000n);
    await ends(patient, '2026-11-10');
    const after = careOf(patient, { ...chronic, dayOfCare: '2026-11-11' });
    expect(refusalOf(await scene.settle(after))).toEqual(notInOrder);
    expect(await scene.booked(patient)).toEqual([]);
  });

  test('whoever is back is paid for by every account, and not for the time in between', async () => {
    const { patient } = await family();
    await ends(patient, '2026-10-10');
    const joined = await joinPoolingArea(world.services, patient.person, {
      insuranceType: 'EMPLOYEE',
      admdvs: '610100',
      status: 'NORMAL',
      since: '2026-11-01',
      civilServant: false,
    });
    await scene.commit(...acceptedValue(joined).changes);
    const claim = acceptedValue(await scene.settle(careOf(patient, { ...chronic, dayOfCare: '2026-10-01' })));
    expect(parts(claim)).toEqual([8_500n, 1_500n, 0n, 0n]);
    expect(linesOf(claim)).toContain(insuredThen);
    const between = careOf(patient, { ...chronic, dayOfCare: '2026-10-20' });
    expect(refusalOf(await scene.settle(between))).toEqual(notInOrder);
    const now = acceptedValue(await scene.settle(careOf(patient, { ...chronic, dayOfCare: '2026-11-01' })));
    expect(linesOf(now)).not.toContain(insuredThen);
  });
});

describe('care before the insurance was suspended', () => {
  test('is paid by the fund and his own account, and by no relative; care since is not', async () => {
    const { patient, mother } = await family();
    await isSuspended(patient, '2026-11-10');
    const costs = inScope('400.00');
    const claim = acceptedValue(await scene.settle(careOf(patient, { ...chronic, costs, dayOfCare: '2026-11-09' })));
    // ¥400.00 × 85 % = ¥340.00; of ¥60.00 his account has ¥50.00.
    expect(parts(claim)).toEqual([34_000n, 5_000n, 0n, 1_000n]);
    expect(claim.settlement.cashReasons).toMatchObject([{ code: 'RECEIVER_NOT_INSURED_NOW', amount: 1_000n }]);
    expect(await scene.booked(mother)).toEqual([]);
    const since = careOf(patient, { ...chronic, dayOfCare: '2026-11-10' });
    expect(refusalOf(await scene.settle(since))).toEqual(notInOrder);
  });

  test('within a suspension that is over counts for nothing; the days around it do, and relatives pay again', async () => {
    const { patient, mother } = await family();
    await isSuspended(patient, '2026-10-01');
    acceptedValue(await resumeParticipation(world.services, clerk, request(patient, '2026-11-01')));
    for (const dayOfCare of ['2026-10-01', '2026-10-31']) {
      const within = careOf(patient, { ...chronic, dayOfCare });
      expect(refusalOf(await scene.settle(within))).toEqual(notInOrder);
    }
    expect([await scene.booked(patient), await scene.booked(mother)]).toEqual([[], []]);
    const costs = inScope('400.00');
    const claim = acceptedValue(await scene.settle(careOf(patient, { ...chronic, costs, dayOfCare: '2026-11-01' })));
    // ¥400.00 × 85 % = ¥340.00; of ¥60.00 his account has ¥50.00, the rest is his mother's.
    expect(parts(claim)).toEqual([34_000n, 5_000n, 1_000n, 0n]);
    expect(linesOf(claim)).not.toContain(insuredThen);
    expect(await scene.booked(mother)).toHaveLength(1);
    acceptedValue(await scene.settle(careOf(patient, { ...chronic, dayOfCare: '2026-09-30' })));
  });

  test('is not settled again where the insurance was over on that day already', async () => {
    const { patient } = await family();
    const care = careOf(patient, { ...chronic, dayOfCare: '2026-11-15' });
    const inCash = acceptedValue(await scene.settle({ ...care, cashFirst: true }));
    await ends(patient, '2026-11-10');
    expect(refusalOf(await scene.writesNothing(() => scene.resettle(inCash.id)))).toEqual({
      code: 'participation_not_in_order',
      path: ['claimId'],
    });
  });

  test('settled again after it was paid in cash first draws on no relative either', async () => {
    const { patient, mother } = await family();
    const care = careOf(patient, { ...chronic, costs: inScope('400.00'), dayOfCare: '2026-11-09' });
    const inCash = acceptedValue(await scene.settle({ ...care, cashFirst: true }));
    await isSuspended(patient, '2026-11-10');
    const { claim } = acceptedValue(await scene.resettle(inCash.id));
    expect(parts(claim)).toEqual([34_000n, 5_000n, 0n, 1_000n]);
    expect(await scene.booked(mother)).toEqual([]);
  });
});
