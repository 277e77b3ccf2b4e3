import { describe, expect, test } from 'vitest';
import { forClaimant } from '../../../domain/claims/for-claimant.ts';
import { settle } from '../../../domain/claims/settlement.ts';
import { acceptedValue, aidRules, costsOf, giverOf, ownOf, patientId, settleFacts } from '../../support/claim-facts.ts';

/** ¥1,500 in scope and nothing of it the fund's; ¥100 are his own. His mother has ¥340, and her insurance is suspended. */
const facts = settleFacts();
const suspendedMother = giverOf('mother', { account: { current: 34_000n }, participation: 'SUSPENDED' });
const settlement = acceptedValue(
  settle({
    ...facts,
    profile: { ...facts.profile, mutualAid: aidRules() },
    own: ownOf({ historical: 10_000n }),
    givers: [suspendedMother],
  }),
);
const hers = settlement.cashReasons.find(({ payer }) => payer?.personId === 'mother');

test('what is on a relative’s account is in no reason and in no sentence that the person reads', () => {
  expect(hers).toMatchObject({ code: 'PARTICIPATION_NOT_NORMAL', amount: 34_000n });
  const shown = forClaimant(settlement, patientId);
  expect(shown.cashReasons.map(({ payer }) => payer?.personId ?? null)).toEqual([null]);
  expect(shown.cashReasons).toMatchObject([{ code: 'NOTHING_LEFT', amount: settlement.cash }]);
  expect(shown.explanation.at(-1)).toMatchObject({ code: 'CASH_NOTHING_LEFT', amount: settlement.cash });
  expect(shown.explanation.filter(({ amount }) => amount === 34_000n)).toEqual([]);
  expect(shown.explanation.filter(({ details }) => details?.name !== undefined)).toEqual([]);
});

test('the reasons still account for all of the cash, and everything else is as it was settled', () => {
  const { cashReasons, explanation, ...rest } = forClaimant(settlement, patientId);
  expect(cashReasons.reduce((sum, { amount }) => sum + amount, 0n)).toBe(settlement.cash);
  const { cashReasons: _, explanation: told, ...settled } = settlement;
  expect(rest).toEqual(settled);
  expect(explanation.slice(0, -1)).toEqual(told.slice(0, told.length - settlement.cashReasons.length));
});

test('where no relative is spoken of, it is the settlement itself', () => {
  const alone = acceptedValue(settle(settleFacts({ own: ownOf({ historical: 10_000n }) })));
  expect(forClaimant(alone, patientId)).toBe(alone);
});

describe('where a rule about the person himself keeps relatives from paying', () => {
  /** Of ¥1,500 the fund pays 70 % of 500: ¥1,150 are left. His father has ¥70.00 and his mother ¥30.00, of each ¥10.00 must stay. */
  const rules = aidRules({ minimumBalanceKept: 1_000n });
  const givers = [
    giverOf('father', { account: { current: 7_000n } }),
    giverOf('mother', { account: { current: 3_000n } }),
  ];
  const settledWith = (differing: Partial<typeof facts>, mutualAid = rules) =>
    acceptedValue(settle({ ...facts, profile: { ...facts.profile, mutualAid }, givers, ...differing }));
  const read = (settled: typeof settlement) =>
    forClaimant(settled, patientId).cashReasons.map(({ code, amount }) => [code, amount]);

  test.each([
    ['MUTUAL_AID_FROZEN', { mutualAidFrozen: true }],
    ['RECEIVER_NOT_INSURED_NOW', { insuredNow: false }],
  ] as const)('%s explains all that they might have paid, and not what they have', (code, differing) => {
    const settled = settledWith(differing);
    expect(settled.cashReasons).toMatchObject([
      { code, amount: 10_000n },
      { code: 'NOTHING_LEFT', amount: 105_000n },
    ]);
    expect(read(settled)).toEqual([[code, 115_000n]]);
    expect(forClaimant(settled, patientId).explanation.at(-1)).toMatchObject({
      code: `CASH_${code}`,
      amount: 115_000n,
    });
  });

  test('a limit that is reached explains the rest as well', () => {
    const year = { ...facts.year, mutualAidReceived: 75_000n };
    const settled = settledWith({ year }, { ...rules, yearlyCapPerReceiver: 80_000n });
    // Of ¥50.00 that he may still receive his father pays all; ¥10.00 more were there, and ¥20.00 with his mother.
    expect(settled.mutualAid).toBe(5_000n);
    expect(settled.cashReasons.map(({ code, amount }) => [code, amount])).toEqual([
      ['YEARLY_CAP_REACHED', 3_000n],
      ['MINIMUM_KEPT', 1_000n],
      ['MINIMUM_KEPT', 1_000n],
      ['NOTHING_LEFT', 105_000n],
    ]);
    expect(read(settled)).toEqual([['YEARLY_CAP_REACHED', 110_000n]]);
  });

  test('of two limits the first does, and what his own account keeps stays its own', () => {
    const own = ownOf({ historical: 10_000n, reservedByLink: { child: 10_000n } });
    const year = { ...facts.year, mutualAidReceived: 74_000n };
    const limits = { ...rules, yearlyCapPerReceiver: 80_000n, hospitalisationLimit: 5_500n };
    // ¥800 are all deductible. His father could pay ¥60.00 of the year's ¥60.00, but ¥55.00 of the stay's; his mother ¥20.00.
    const settled = settledWith({ year, own, medType: '21', costs: costsOf(80_000n) }, limits);
    expect(settled.cashReasons.map(({ code }) => code)).toContain('HOSPITALISATION_LIMIT_REACHED');
    expect(read(settled)).toEqual([
      ['YEARLY_CAP_REACHED', 64_500n],
      ['SET_ASIDE_FOR_OTHERS', 10_000n],
    ]);
  });
});
