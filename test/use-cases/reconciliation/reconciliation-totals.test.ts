import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closeClaim } from '../../../use-cases/reconciliation/close-claim.ts';
import { reconciliationTotals, type TotalsRequest } from '../../../use-cases/reconciliation/reconciliation-totals.ts';
import { staff } from '../../support/callers.ts';
import { createWorld, type World } from '../../support/world.ts';
import { claimScene, hospital, pharmacy, refusalOf } from '../claims/scene.ts';
import { twoDays } from './scene.ts';

let world: World;
const scene = claimScene(() => world);
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
  for (const { id } of Object.values(await twoDays(scene, world))) await closeClaim(world.services, id);
});
afterAll(() => world.close());

/** ¥200.00 + ¥40.00 + ¥1,100.00; what was cancelled on the same day is nothing. */
const firstDay: TotalsRequest = {
  insuredAt: '610100',
  insuranceType: 'EMPLOYEE',
  clearingType: 'OUTPATIENT',
  from: '2026-11-20',
  to: '2026-11-20',
  count: 3,
  total: '1340.00',
  fund: '0.00',
  ownAccount: '50.00',
  mutualAid: '100.00',
};
/** 3 − 1 + 1 − 1; ¥1,340.00 − ¥40.00 + ¥1,100.00 − ¥1,100.00; and the fund’s ¥70.00. */
const bothDays: TotalsRequest = { ...firstDay, to: '2026-11-21', count: 2, total: '1300.00', fund: '70.00' };
const clerk = staff('clerk', '610100');
const ask = (request: TotalsRequest, by = hospital) => reconciliationTotals(world.services, by, request);

describe('the totals of an institution', () => {
  test('are balanced where they are the same', async () => {
    const ours = { count: 3, total: 134_000n, fund: 0n, ownAccount: 5_000n, mutualAid: 10_000n };
    expect(await ask(firstDay)).toMatchObject({
      ok: true,
      value: { institutionId: 'H61010400001', ours, theirs: ours, result: 'BALANCED' },
    });
  });

  test('of several days are added up, and what was taken back later is taken off', async () => {
    const ours = { count: 2, total: 130_000n, fund: 7_000n, ownAccount: 5_000n, mutualAid: 10_000n };
    expect(await ask(bothDays)).toMatchObject({ ok: true, value: { ours, result: 'BALANCED' } });
    // The whole ends where the days end: the second alone is ¥40.00 less, and ¥70.00 of the fund.
    const secondDay = { ...bothDays, from: '2026-11-21', ownAccount: '0.00', mutualAid: '0.00' };
    expect(await ask({ ...secondDay, count: -1, total: '-40.00' })).toMatchObject({
      ok: true,
      value: { ours: { count: -1, total: -4_000n, fund: 7_000n }, result: 'BALANCED' },
    });
  });

  test.each([
    ['THEIRS_MORE', { count: 4, total: '1350.00' }],
    ['OURS_MORE', { mutualAid: '0.00' }],
    ['MISMATCH', { ownAccount: '60.00', mutualAid: '90.00' }],
    ['THEIRS_MORE', { fund: '0.01' }],
  ])('are %s where they differ so', async (result, differing) => {
    expect(await ask({ ...firstDay, ...differing })).toMatchObject({ ok: true, value: { result } });
  });

  test.each([
    ['another heading', { clearingType: 'INPATIENT' }],
    ['another insurance', { insuranceType: 'RESIDENT' }],
    ['another area that pays', { insuredAt: '330100' }],
    ['an earlier day', { from: '2026-11-18', to: '2026-11-19' }],
  ] as const)('of %s are nothing', async (_, differing) => {
    const ours = { count: 0, total: 0n, fund: 0n, ownAccount: 0n, mutualAid: 0n };
    expect(await ask({ ...firstDay, ...differing })).toMatchObject({
      ok: true,
      value: { ours, result: 'THEIRS_MORE' },
    });
  });

  test('ask for the institution and each day, and write nothing', async () => {
    world.recorder.clear();
    await scene.writesNothing(() => ask(bothDays));
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['GetItem', 'Query', 'Query']);
  });
});

describe('whoever may ask', () => {
  test('an institution asks of itself', async () => {
    expect(await ask({ ...firstDay, institutionId: 'H61010400001' })).toMatchObject({ ok: true });
    expect(await ask(firstDay, pharmacy)).toMatchObject({ ok: true, value: { ours: { count: 0 } } });
    expect(refusalOf(await ask({ ...firstDay, institutionId: 'H61010400001' }, pharmacy))).toEqual({
      code: 'not_permitted',
      path: ['institutionId'],
    });
    const nobody = { ...hospital, clientId: 'demo-nobody' };
    expect(refusalOf(await ask(firstDay, nobody))).toEqual({ code: 'institution_not_designated' });
  });

  test('staff ask of any institution, for what their own area pays', async () => {
    const asked = { ...firstDay, institutionId: 'H61010400001' };
    for (const role of ['clerk', 'auditor'] as const) {
      expect(await ask(asked, { ...staff(role, '610100'), correlationId: 'request-1' })).toMatchObject({
        ok: true,
        value: { result: 'BALANCED' },
      });
    }
    const elsewhere = { ...staff('clerk', '330100'), correlationId: 'request-1' };
    expect(refusalOf(await ask(asked, elsewhere))).toEqual({ code: 'not_permitted', path: ['insuredAt'] });
  });
});

test.each<[string, Partial<TotalsRequest>, object]>([
  ['no institution', {}, { code: 'institution_id_malformed', path: ['institutionId'] }],
  ['a malformed one', { institutionId: 'H610#' }, { code: 'institution_id_malformed', path: ['institutionId'] }],
  ['another area than their own', { insuredAt: '330100' }, { code: 'not_permitted', path: ['insuredAt'] }],
  ['one that is not served here', { insuredAt: '440100' }, { code: 'pooling_area_unknown', path: ['insuredAt'] }],
])('staff name %s', async (_, differing, rejection) => {
  const outcome = await ask({ ...firstDay, ...differing }, { ...clerk, correlationId: 'request-1' });
  expect(refusalOf(outcome)).toEqual(rejection);
});

const period = (code: string) => ({ code, path: ['to'], details: { days: '7' } });
test.each<[string, Partial<TotalsRequest>, object]>([
  ['a day to come', { to: '2026-11-22' }, { code: 'date_in_the_future', path: ['to'] }],
  ['an end before its beginning', { from: '2026-11-21' }, period('reconciliation_period_malformed')],
  ['eight days', { from: '2026-11-14', to: '2026-11-21' }, period('reconciliation_period_malformed')],
  ['an amount with three decimals', { fund: '0.001' }, { code: 'amount_malformed', path: ['fund'] }],
  ['no amount', { total: '' }, { code: 'amount_malformed', path: ['total'] }],
  ['an area that is not served here', { insuredAt: '440100' }, { code: 'pooling_area_unknown', path: ['insuredAt'] }],
])('%s is refused', async (_, differing, rejection) => {
  expect(refusalOf(await ask({ ...firstDay, ...differing }))).toEqual(rejection);
});

test('seven days are not too many', async () => {
  expect(await ask({ ...bothDays, from: '2026-11-15' })).toMatchObject({ ok: true, value: { result: 'BALANCED' } });
});
