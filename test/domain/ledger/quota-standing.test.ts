import { describe, expect, test } from 'vitest';
import { quotaStanding } from '../../../domain/ledger/quota-standing.ts';
import { sameAct } from '../../../domain/ledger/same-act.ts';
import { child, holding, mother } from './scene.ts';

const pending = (transferId: string, receiverId: string, amount: bigint, acceptBy: string) => ({
  transferId,
  receiverId,
  sequence: 2,
  amount,
  acceptBy,
});
const six = '2026-11-20T22:00:00.000Z';
const nextSix = '2026-11-21T22:00:00.000Z';
/** For the mother 1,000 are left of 1,600; of these 300 wait until six, 200 until the next day. */
const account = holding(
  500n,
  5_000n,
  { [mother]: 1_000n, [child]: 40n },
  {
    spentByLink: { [mother]: 600n },
    quotaTransfers: {
      day: '2026-11-20',
      taken: 3,
      pending: [pending('a', mother, 300n, six), pending('b', child, 40n, six), pending('c', mother, 200n, nextSix)],
    },
  },
);

describe('how a quota stands', () => {
  test('nothing where there is none', () => {
    expect(quotaStanding(holding(500n, 700n), mother, new Date(six))).toBeUndefined();
  });

  test('what is set is spent, left or waiting', () => {
    expect(quotaStanding(account, mother, new Date('2026-11-20T21:59:59.999Z'))).toEqual({
      set: 1_600n,
      spent: 600n,
      left: 500n,
      pending: [
        { transferId: 'a', amount: 300n, acceptBy: six },
        { transferId: 'c', amount: 200n, acceptBy: nextSix },
      ],
    });
  });

  test('what was not accepted in time counts no more, booked or not', () => {
    expect(quotaStanding(account, mother, new Date(six))).toEqual({
      set: 1_300n,
      spent: 600n,
      left: 500n,
      pending: [{ transferId: 'c', amount: 200n, acceptBy: nextSix }],
    });
    expect(quotaStanding(account, child, new Date(six))).toEqual({ set: 0n, spent: 0n, left: 0n, pending: [] });
  });
});

describe('two things done by one act', () => {
  const before = holding(500n, 700n, {}, { version: 7 });
  const closedIn = (version: number) => ({ account: { ...before, status: 'CLOSED', version } as const, entries: [] });

  test('are one version', () => {
    expect(sameAct(before, closedIn(8), closedIn(9)).account).toMatchObject({ status: 'CLOSED', version: 8 });
    expect(sameAct(before, closedIn(8), closedIn(8)).account.version).toBe(8);
  });

  test('leave the account as it was where neither did anything', () => {
    const nothing = { account: before, entries: [] };
    expect(sameAct(before, nothing, nothing)).toEqual(nothing);
  });
});
