import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closeClaim } from '../../../use-cases/reconciliation/close-claim.ts';
import { createTestApi, staff, type TestApi } from '../../support/api.ts';
import { createWorld, type World } from '../../support/world.ts';
import { claimScene, hospital } from '../../use-cases/claims/scene.ts';
import { twoDays } from '../../use-cases/reconciliation/scene.ts';

const sums = '{ count total { fen } fund { fen } ownAccount { amount } mutualAid { amount } }';
const query = `query ($input: ReconciliationTotalsInput!) { reconciliationTotals(input: $input) {
  institutionId result rows { measure result } ours ${sums} theirs ${sums} } }`;

let world: World;
let api: TestApi;
const scene = claimScene(() => world);
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  await scene.institutions();
  for (const { id } of Object.values(await twoDays(scene, world))) await closeClaim(world.services, id);
});
afterAll(() => world.close());

/** The first of `twoDays`, as the hospital has it: without the message whose answer never came. */
const input = {
  insuredAt: '610100',
  insuranceType: 'EMPLOYEE',
  clearingType: 'OUTPATIENT',
  from: '2026-11-20',
  to: '2026-11-20',
  count: 2,
  total: { amount: '1300.00' },
  fund: { amount: '0.00' },
  ownAccount: { amount: '50.00' },
  mutualAid: { amount: '100.00' },
};
const accounts = { ownAccount: { amount: '50.00' }, mutualAid: { amount: '100.00' } };

describe('the totals of some days', () => {
  test('are ours more while a lost message stands, and the same once it is reversed', async () => {
    const first = await api.ask(hospital, query, { input });
    expect(first.errors).toEqual([]);
    expect(first.data.reconciliationTotals).toEqual({
      institutionId: 'H61010400001',
      result: 'OURS_MORE',
      rows: [
        { measure: 'COUNT', result: 'OURS_MORE' },
        { measure: 'TOTAL', result: 'OURS_MORE' },
        { measure: 'FUND', result: 'BALANCED' },
        { measure: 'OWN_ACCOUNT', result: 'BALANCED' },
        { measure: 'MUTUAL_AID', result: 'BALANCED' },
      ],
      ours: { count: 3, total: { fen: '134000' }, fund: { fen: '0' }, ...accounts },
      theirs: { count: 2, total: { fen: '130000' }, fund: { fen: '0' }, ...accounts },
    });
    const both = { ...input, to: '2026-11-21', fund: { amount: '70.00' } };
    const second = await api.ask(hospital, query, { input: both });
    expect(second.errors).toEqual([]);
    expect(second.data.reconciliationTotals).toMatchObject({ result: 'BALANCED', ours: { count: 2 } });
  });

  test('are for a clerk and an auditor of the area that pays, by the number of the institution', async () => {
    for (const role of ['clerk', 'auditor'] as const) {
      const asked = { input: { ...input, institutionId: 'H61010400001' } };
      const { data } = await api.ask(staff(role, '610100'), query, asked);
      expect(data.reconciliationTotals.ours.count).toBe(3);
      const elsewhere = await api.ask(staff(role, '330100'), query, asked);
      expect(elsewhere.data).toBeNull();
      expect(elsewhere.errors.map(({ extensions }) => extensions)).toMatchObject([
        { code: 'BAD_USER_INPUT', reason: 'NOT_PERMITTED', argumentPath: ['input', 'insuredAt'] },
      ]);
    }
  });

  test('are refused with the reason, in the words of who asks', async () => {
    const days = { input: { ...input, from: '2026-11-14', to: '2026-11-21' } };
    const { errors } = await api.ask(hospital, query, days, { 'accept-language': 'zh-CN' });
    expect(errors).toMatchObject([
      {
        message: '对账结束日期不得早于开始日期，且期间最长 7 天。',
        extensions: { reason: 'RECONCILIATION_PERIOD_MALFORMED', argumentPath: ['input', 'to'] },
      },
    ]);
    const stranger = { ...hospital, clientId: 'demo-nobody' };
    const refused = await api.ask(stranger, query, { input });
    expect(refused.errors.map(({ extensions }) => extensions.reason)).toEqual(['INSTITUTION_NOT_DESIGNATED']);
  });

  test.each(['reviewer', 'supervisor', 'operator', 'terminal'] as const)('are not for a %s', async (role) => {
    const { errors } = await api.ask(staff(role, '610100'), query, { input });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});
