import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newClaimYear, withContribution, withoutContribution } from '../../../domain/claims/accumulators.ts';
import { cancel } from '../../../domain/claims/cancel.ts';
import type { GiverFacts, PayerFacts } from '../../../domain/claims/payer-facts.ts';
import { type SettleFacts, settle } from '../../../domain/claims/settlement.ts';
import { type Fen, sumFen } from '../../../domain/money.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { costClasses, institutionLevels, type RegionProfile } from '../../../domain/region-profile.ts';
import { relations } from '../../../domain/relations.ts';
import { hangzhou2026, s1Strict, shippedProfile, zhejiangS4 } from '../../support/binding-facts.ts';
import { acceptedValue, aidRules, claimOf, giverOf, ownOf, patientId, settleFacts } from '../../support/claim-facts.ts';

const shenzhen = shippedProfile('440300', '2026-11-19');
/** Every limit at once, which no shipped profile has. */
const strictest: RegionProfile = {
  ...zhejiangS4,
  mutualAid: aidRules({
    shareableFunds: 'HISTORICAL',
    quota: { ...aidRules().quota, mode: 'OPTIONAL' },
    yearlyCapPerReceiver: 80_000n,
    minimumBalanceKept: 10_000n,
    payableCostClasses: ['IN_SCOPE', 'OVER_LIMIT'],
    hospitalisationLimit: 50_000n,
    payableItemCategories: ['MEDICAL_SERVICE'],
  }),
  ownAccount: { payableCostClasses: ['PRE_BORNE', 'IN_SCOPE'], fundOrder: ['CURRENT', 'HISTORICAL'] },
};
const profiles = { zhejiangS4, hangzhou2026, s1Strict, shenzhen, strictest } as const;

const money = fc.oneof(fc.bigInt({ min: 0n, max: 300n }), fc.bigInt({ min: 0n, max: 400_000n }));

/** An account whose reservations, for the patient and another, are covered by what is on it. */
const account: fc.Arbitrary<Partial<PersonalAccount>> = fc
  .record({
    current: money,
    historical: money,
    forPatient: fc.option(money, { nil: undefined }),
    forOther: money,
    status: fc.constantFrom('OPEN' as const, 'OPEN' as const, 'OPEN' as const, 'CLOSED' as const),
  })
  .map(({ current, historical, forPatient, forOther, status }) => {
    const balance = current + historical;
    const other = forOther > balance ? balance : forOther;
    const patient = forPatient !== undefined && forPatient > balance - other ? balance - other : forPatient;
    const reservedByLink = { brother: other, ...(patient !== undefined && { [patientId]: patient }) };
    return { current, historical, status, reservedByLink };
  });

const giver: fc.Arbitrary<Omit<GiverFacts, 'personId' | 'account'> & { account: Partial<PersonalAccount> }> = fc.record(
  {
    maskedName: fc.constant('李*'),
    participation: fc.constantFrom('NORMAL' as const, 'NORMAL' as const, 'NORMAL' as const, 'SUSPENDED' as const),
    account,
    link: fc.record(
      {
        id: fc.uuid(),
        receiverId: fc.constant(patientId),
        relation: fc.constantFrom(...relations),
        since: fc.constantFrom('2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'),
        priority: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['id', 'receiverId', 'relation', 'since'] },
    ),
  },
);

/** A case in few words, so that a counterexample can be read: the profile by its name, the accounts in order. */
const anyCase = fc.record({
  profile: fc.constantFrom(...(Object.keys(profiles) as (keyof typeof profiles)[])),
  insuranceType: fc.constantFrom('EMPLOYEE' as const, 'RESIDENT' as const),
  medType: fc.constantFrom('11', '14', '21', '41', '51'),
  level: fc.constantFrom(...institutionLevels),
  placeOfCare: fc.constantFrom('330106', '330200', '310115'),
  parts: fc.tuple(money, money, money, money),
  before: fc.record({ deductible: money, inScopeAfterDeductible: money, fund: money, mutualAid: money }),
  useAccounts: fc.integer({ min: 0, max: 9 }).map((digit) => digit > 0),
  own: fc.option(account, { nil: undefined }),
  givers: fc.array(giver, { maxLength: 5 }),
  mutualAidFrozen: fc.integer({ min: 0, max: 9 }).map((digit) => digit === 9),
  withOtherItems: fc.boolean(),
});

type Case = typeof anyCase extends fc.Arbitrary<infer Each> ? Each : never;

function factsOf({ profile, parts, own, givers, before, withOtherItems, ...rest }: Case) {
  const [inScope, preSelfPay, overLimit, fullSelfFunded] = parts;
  const total = inScope + preSelfPay + overLimit + fullSelfFunded + 1n;
  const other = withOtherItems ? total / 3n : 0n;
  return settleFacts({
    ...rest,
    profile: profiles[profile],
    costs: { total, inScope: inScope + 1n, preSelfPay, overLimit, fullSelfFunded },
    items: { MEDICAL_SERVICE: total - other, OTHER: other },
    year: withContribution(newClaimYear(patientId, '2024'), {
      ...before,
      insuranceType: rest.insuranceType,
      group: 'OUTPATIENT',
    }),
    ...(own && { own: ownOf(own) }),
    givers: givers.map((each, index) => giverOf(`giver-${index}`, each)),
  });
}

const always = (holds: (facts: SettleFacts) => void, numRuns = 2_000): void =>
  fc.assert(
    fc.property(anyCase, (each) => holds(factsOf(each))),
    { numRuns },
  );

const all = ({ own, givers }: SettleFacts): PayerFacts[] => [...(own ? [own] : []), ...givers];
const payerOf = (facts: SettleFacts, personId: string): PayerFacts => {
  const payer = all(facts).find((each) => each.personId === personId);
  if (!payer) throw new Error(`${personId} was not asked to pay`);
  return payer;
};

describe('whatever the facts', () => {
  test('the parts make up the total, the classes the cost, the rows mutual aid, the reasons the cash', () => {
    always((facts) => {
      const settlement = acceptedValue(settle(facts));
      const { total, fund, ownAccount, mutualAid, cash, payers, cashReasons } = settlement;
      expect(fund + ownAccount + mutualAid + cash).toBe(total);
      expect(sumFen(payers.filter(({ relation }) => relation !== 'SELF').map(({ paid }) => paid))).toBe(mutualAid);
      expect(sumFen(cashReasons.map(({ amount }) => amount))).toBe(cash);
      const { inScope, preSelfPay, overLimit, fullSelfFunded } = facts.costs;
      expect(settlement.personalClasses).toEqual({
        IN_SCOPE: inScope - fund,
        PRE_BORNE: preSelfPay,
        OVER_LIMIT: overLimit,
        FULL_SELF_FUNDED: fullSelfFunded,
      });
      for (const part of [fund, ownAccount, mutualAid, cash, ...cashReasons.map(({ amount }) => amount)]) {
        expect(part).toBeGreaterThanOrEqual(0n);
      }
    });
  });

  test('no fund of any account falls below zero, and what is set aside for others stays covered', () => {
    always((facts) => {
      for (const row of acceptedValue(settle(facts)).payers) {
        const before = payerOf(facts, row.personId).account;
        expect(row.currentPaid).toBeLessThanOrEqual(before.current);
        expect(row.historicalPaid).toBeLessThanOrEqual(before.historical);
        expect(row.balanceAfter).toBe(before.current + before.historical - row.paid);
        const reservedBefore = sumFen(Object.values(before.reservedByLink));
        expect(row.fromQuota).toBeLessThanOrEqual(before.reservedByLink[patientId] ?? 0n);
        expect(row.balanceAfter).toBeGreaterThanOrEqual(reservedBefore - row.fromQuota);
      }
    });
  });

  test('every giver keeps to the profile: funds, minimum, quota, classes, standing, yearly cap and hospital limit', () => {
    always((facts) => {
      const { mutualAid: rules } = facts.profile;
      if (!rules) throw new Error('these profiles have mutual aid');
      const { mutualAid, payers, group } = acceptedValue(settle(facts));
      for (const row of payers.filter(({ relation }) => relation !== 'SELF')) {
        const { account: before, participation } = payerOf(facts, row.personId);
        expect([before.status, participation, facts.mutualAidFrozen]).toEqual(['OPEN', 'NORMAL', false]);
        expect(row.balanceAfter).toBeGreaterThanOrEqual(rules.minimumBalanceKept);
        if (rules.shareableFunds === 'HISTORICAL') expect(row.currentPaid).toBe(0n);
        if (rules.quota.mode === 'REQUIRED') expect(row.fromQuota).toBe(row.paid);
        if (before.reservedByLink[patientId] !== undefined) expect(row.fromQuota).toBe(row.paid);
        else expect(row.fromQuota).toBe(0n);
        for (const costClass of costClasses) {
          if (!rules.payableCostClasses.includes(costClass)) expect(row.classes[costClass]).toBe(0n);
        }
      }
      const { yearlyCapPerReceiver: cap, hospitalisationLimit: limit } = rules;
      if (mutualAid > 0n && cap !== null) expect(facts.year.mutualAidReceived + mutualAid).toBeLessThanOrEqual(cap);
      if (group === 'INPATIENT' && limit !== null) expect(mutualAid).toBeLessThanOrEqual(limit);
    });
  });

  test('in whatever order the givers are handed in, the settlement is the same', () => {
    always((facts) => {
      expect(settle({ ...facts, givers: facts.givers.toReversed() })).toEqual(settle(facts));
    });
  });

  test('a cancel gives every account back what it had and the year what it was; with its record all sums are zero', () => {
    always((facts) => {
      const settlement = acceptedValue(settle(facts));
      const outcome = cancel(claimOf(facts, settlement), {
        kind: 'CANCEL',
        id: 'cancellation-1',
        institutionId: 'H33010600001',
        messageId: 'H33010600001202403021015300002',
        at: '2024-03-02T02:15:31.000Z',
        identities: facts.profile.identities,
        openQuotas: facts.givers.map(({ link }) => link),
      });
      const { record, payBacks, contribution } = acceptedValue(outcome);
      for (const part of ['total', 'fund', 'ownAccount', 'mutualAid', 'cash', 'personal', 'deductible'] as const) {
        expect(settlement[part] + record.settlement[part]).toBe(0n);
      }
      expect(
        payBacks.map(({ personId, current, historical, toQuota }) => [
          personId,
          current,
          historical,
          toQuota?.amount ?? 0n,
        ]),
      ).toEqual(settlement.payers.map((row) => [row.personId, row.currentPaid, row.historicalPaid, row.fromQuota]));
      const after = withoutContribution(withContribution(facts.year, contribution), contribution);
      const { group } = settlement;
      expect(after.mutualAidReceived).toBe(facts.year.mutualAidReceived);
      expect(after.benefits[facts.insuranceType]?.[group]).toEqual(
        facts.year.benefits[facts.insuranceType]?.[group] ?? {
          deductibleMet: 0n,
          inScopeAfterDeductible: 0n,
          fundPaid: 0n,
        },
      );
    });
  });

  test('where no rule holds anything back, cash is only what the household does not have', () => {
    const free: RegionProfile = { ...zhejiangS4, mutualAid: aidRules() };
    const availableOf = ({ account: { status, current, historical, reservedByLink } }: PayerFacts): Fen =>
      status === 'OPEN' ? current + historical - sumFen(Object.values(reservedByLink)) : 0n;
    always((facts) => {
      const normal = facts.givers.filter(({ participation }) => participation === 'NORMAL');
      const givers = normal.map((giver) => {
        const { [patientId]: __, ...reservedByLink } = giver.account.reservedByLink;
        return { ...giver, account: { ...giver.account, reservedByLink } };
      });
      const { items: _, ...rest } = { ...facts, profile: free, givers, mutualAidFrozen: false, useAccounts: true };
      const { personal, cash } = acceptedValue(settle(rest));
      const household = sumFen(all(rest).map(availableOf));
      expect(cash).toBe(personal > household ? personal - household : 0n);
    });
  });

  test('two claims of a day together get from the fund what one would, to a fen', () => {
    always((facts) => {
      const bill = (inScope: Fen) => ({ total: inScope, inScope, preSelfPay: 0n, overLimit: 0n, fullSelfFunded: 0n });
      const { items: _, ...rest } = facts;
      const inScope = facts.costs.inScope + 1n;
      const fundOf = (part: Fen, year = rest.year) => acceptedValue(settle({ ...rest, year, costs: bill(part) }));
      const one = fundOf(1n + (facts.costs.preSelfPay % (inScope - 1n)));
      const two = fundOf(inScope - one.total, withContribution(rest.year, one.contribution));
      const difference = one.fund + two.fund - fundOf(inScope).fund;
      // One slice is cut in two, so one rounding half up is added: at most a fen either way.
      expect(difference >= -1n && difference <= 1n).toBe(true);
    }, 1_000);
  });
});
