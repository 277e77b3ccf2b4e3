import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { channel, createTestApi, type TestApi } from '../../support/api.ts';
import { createWorld, type World } from '../../support/world.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'schema', 'documents');
const document = readFileSync(join(folder, 'BenefitRules.graphql'), 'utf8');

let world: World;
let api: TestApi;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), areas: ['330100', '379900'] });
  api = createTestApi(world);
});
afterAll(() => world.close());

const rulesOf = async (admdvs: string, on?: string) =>
  (await api.ask(channel('demo-pay'), document, { admdvs, on })).data.regionProfile;

const yuan = (amount: string) => ({ amount });

describe('a payment app', () => {
  test('sees what the pooled fund pays, by insurance, kind of care, level and place', async () => {
    const { benefits } = await rulesOf('330100');
    const of = (type: string, group: string) =>
      benefits.find((rule: Record<string, unknown>) => rule.insuranceType === type && rule.medTypeGroup === group);
    const outpatient = of('EMPLOYEE', 'OUTPATIENT');
    expect(outpatient).toMatchObject({ medTypes: ['11', '13'], yearlyCap: yuan('20000.00') });
    expect(outpatient.levels.map(({ level, deductible }: Record<string, unknown>) => [level, deductible])).toEqual([
      ['TERTIARY', yuan('1000.00')],
      ['SECONDARY', yuan('600.00')],
      ['PRIMARY', yuan('300.00')],
      ['UNGRADED', yuan('300.00')],
    ]);
    expect(outpatient.levels[1].bands).toEqual([
      {
        upTo: yuan('10000.00'),
        fundShareSameCity: 7500,
        fundShareSameProvince: 7000,
        fundShareOtherProvince: 6500,
      },
      { upTo: null, fundShareSameCity: 8000, fundShareSameProvince: 7500, fundShareOtherProvince: 7000 },
    ]);
    expect(of('RESIDENT', 'PHARMACY')).toBeUndefined();
    expect(benefits.map((rule: Record<string, unknown>) => `${rule.insuranceType} ${rule.medTypeGroup}`)).toEqual([
      ...['EMPLOYEE OUTPATIENT', 'EMPLOYEE CHRONIC', 'EMPLOYEE INPATIENT', 'EMPLOYEE PHARMACY', 'EMPLOYEE MATERNITY'],
      ...['RESIDENT OUTPATIENT', 'RESIDENT CHRONIC', 'RESIDENT INPATIENT', 'RESIDENT MATERNITY'],
      ...['RETIRED_CADRE OUTPATIENT', 'RETIRED_CADRE CHRONIC', 'RETIRED_CADRE INPATIENT', 'RETIRED_CADRE PHARMACY'],
      'MATERNITY MATERNITY',
    ]);
  });

  test('sees the codes of care that the area has of its own', async () => {
    const { benefits } = await rulesOf('379900');
    expect(benefits[1]).toMatchObject({ medTypeGroup: 'CHRONIC', medTypes: ['14', '140104'] });
  });

  test('sees the supplementary funds in the order in which they pay, and since when', async () => {
    const { otherFunds } = await rulesOf('379900', '2026-01-01');
    expect(otherFunds).toEqual([
      {
        fund: 'EMPLOYEE_LARGE_AMOUNT',
        insuranceTypes: ['EMPLOYEE', 'RETIRED_CADRE'],
        medTypeGroups: ['CHRONIC', 'INPATIENT'],
        civilServantsOnly: false,
        deductible: yuan('12000.00'),
        bands: [
          { upTo: yuan('100000.00'), fundShare: 6000 },
          { upTo: null, fundShare: 7000 },
        ],
        yearlyCap: yuan('400000.00'),
      },
      {
        fund: 'CIVIL_SERVANT',
        insuranceTypes: ['EMPLOYEE', 'RETIRED_CADRE'],
        medTypeGroups: ['OUTPATIENT', 'CHRONIC', 'INPATIENT'],
        civilServantsOnly: true,
        deductible: yuan('1000.00'),
        bands: [{ upTo: null, fundShare: 8000 }],
        yearlyCap: yuan('50000.00'),
      },
    ]);
    expect((await rulesOf('379900', '2025-12-31')).otherFunds).toEqual([]);
    expect((await rulesOf('330100')).otherFunds).toEqual([]);
  });
});
