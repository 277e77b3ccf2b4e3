import { expect, test } from 'vitest';
import { forClaimant } from '../../../domain/claims/for-claimant.ts';
import { settle } from '../../../domain/claims/settlement.ts';
import { acceptedValue, aidRules, giverOf, ownOf, patientId, settleFacts } from '../../support/claim-facts.ts';

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
