import { expect, test } from 'vitest';
import type { AdjustmentProposal } from '../../../domain/ledger/adjustment-proposal.ts';
import { book } from '../../../domain/ledger/entry.ts';
import type { AccountStatement } from '../../../domain/ledger/statement.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { type Contract, commonTools, expectRefused, rawItem, walk } from './contract.ts';

const changedMeanwhile = { code: 'changed_meanwhile' } as const;
const employee = { insuranceType: 'EMPLOYEE', admdvs: '330100' } as const;

/** What the tests here do again and again. */
const toolsOf = (contract: Contract) => ({
  ...commonTools(contract),
  /** The account of somebody new, with its first entry. */
  someAccount: async (): Promise<PersonalAccount> => {
    const [account] = (await contract.someone()).accounts;
    if (!account) throw new Error('everybody has one');
    return account;
  },
});

/** One line more on the account. */
const interest = (account: PersonalAccount, fen: bigint) =>
  book(account, {
    kind: 'INTEREST',
    transferId: 'transfer-2',
    counterSide: 'INTEREST',
    currentDelta: 0n,
    historicalDelta: fen,
    bookedAt: '2026-11-20T02:00:00.000Z',
  });

/** What one act books on an account. */
export function describeBookings(contract: Contract): void {
  const { reads, moved, someAccount } = toolsOf(contract);

  test('ACCOUNT_BOOKED writes the account and each entry of the act, by one version', async () => {
    const account = await someAccount();
    const first = interest(account, 12n);
    const second = interest(first.account, 9_007_199_254_740_993n);
    const after = { ...second.account, version: 2 };
    const booked = { change: 'ACCOUNT_BOOKED', account: after, entries: [first.entry, second.entry] } as const;
    const { personId } = account;
    expect(await moved(booked)).toEqual({
      added: [
        `LEDGER#${personId}#EMPLOYEE#330100 | ENTRY#000000000002`,
        `LEDGER#${personId}#EMPLOYEE#330100 | ENTRY#000000000003`,
      ],
      removed: [],
    });
    expect(await reads().account(account)).toEqual(after);
    expect(await reads().entry(account, 2)).toEqual(first.entry);
    expect((await reads().entry(account, 3))?.historicalDelta).toBe(9_007_199_254_740_993n);
    await expectRefused(contract, { changes: [booked] }, changedMeanwhile);
  });

  test('ACCOUNT_BOOKED without entries touches the account: what rested on it as it was is refused', async () => {
    const account = await someAccount();
    const touched = { ...account, version: 2 };
    const { account: stale, entry } = interest(account, 12n);
    expect(await moved({ change: 'ACCOUNT_BOOKED', account: touched, entries: [] })).toEqual({
      added: [],
      removed: [],
    });
    expect(await reads().account(account)).toEqual(touched);
    const booked = { change: 'ACCOUNT_BOOKED', account: stale, entries: [entry] } as const;
    await expectRefused(contract, { changes: [booked] }, changedMeanwhile);
  });

  test.each([0, 1, 3, 4])('ACCOUNT_BOOKED is refused as version %i of an account of version 1', async (version) => {
    const { account, entry } = interest(await someAccount(), 12n);
    const booked = { change: 'ACCOUNT_BOOKED', account: { ...account, version }, entries: [entry] } as const;
    await expectRefused(contract, { changes: [booked] }, changedMeanwhile);
  });

  test('ACCOUNT_BOOKED is refused where an entry of that number stands already, and where there is no account', async () => {
    const account = await someAccount();
    const { entry } = interest({ ...account, sequence: 0 }, 12n);
    const again = { change: 'ACCOUNT_BOOKED', account: { ...account, version: 2 }, entries: [entry] } as const;
    await expectRefused(contract, { changes: [again] }, changedMeanwhile);
    const elsewhere = { ...account, admdvs: '610100', version: 1 };
    const nowhere = { change: 'ACCOUNT_BOOKED', account: elsewhere, entries: [] } as const;
    await expectRefused(contract, { changes: [nowhere] }, changedMeanwhile);
  });
}

/** What of several accounts is read at once. */
export function describeAccountsAtOnce(contract: Contract): void {
  const { reads } = commonTools(contract);

  test('accounts and participations of several persons: one batch each, in the order asked for', async () => {
    const [one, other] = [await contract.someone(), await contract.someone()];
    const refs = [other, one].map(({ person }) => ({ personId: person.id, ...employee }));
    const missing = { personId: one.person.id, insuranceType: 'EMPLOYEE', admdvs: '610100' } as const;
    const { recorder } = contract.world();
    recorder.clear();
    expect(await reads().accountsAt([...refs, missing])).toEqual([other.accounts[0], one.accounts[0], undefined]);
    expect(await reads().participationsAt([missing, ...refs])).toEqual([
      undefined,
      other.participations[0],
      one.participations[0],
    ]);
    expect(recorder.requests.map(({ command, keys, consistent }) => [command, keys.length, consistent])).toEqual([
      ['BatchGetItem', 3, true],
      ['BatchGetItem', 3, true],
    ]);
    expect([await reads().accountsAt([]), await reads().participationsAt([])]).toEqual([[], []]);
    expect(recorder.count()).toBe(2);
  });
}

/** What was set aside and has to be accepted. Each test has a pooling area of its own. */
export function describeQuotaReturns(contract: Contract): void {
  const { reads, commit, someAccount } = toolsOf(contract);
  const pendingUntil = (...instants: readonly string[]): Pick<PersonalAccount, 'quotaTransfers'> => ({
    quotaTransfers: {
      day: '2026-11-20',
      taken: instants.length,
      pending: instants.map((acceptBy, index) => ({
        transferId: `transfer-${index}`,
        receiverId: 'receiver-a',
        sequence: index + 2,
        amount: 100n,
        acceptBy,
      })),
    },
  });
  const opened = async (admdvs: string, differing: Partial<PersonalAccount>) => {
    const account = { ...(await someAccount()), admdvs, version: 1, ...differing };
    await commit({ change: 'ACCOUNT_OPENED', account, entries: [] });
    return account;
  };
  const [six, later] = ['2026-11-20T22:00:00.000Z', '2026-11-21T22:00:00.000Z'];

  test('accounts of one area whose first deadline has come, that instant too, oldest first', async () => {
    const second = await opened('410100', pendingUntil(later, six));
    const first = await opened('410100', pendingUntil('2026-11-19T22:00:00.000Z'));
    await opened('410100', pendingUntil(later));
    await opened('410100', {});
    await opened('410200', pendingUntil(six));
    expect((await reads().quotaReturns('410100', six, { first: 5 })).items).toEqual([first, second]);
    expect(await walk((page) => reads().quotaReturns('410100', six, page), 1)).toEqual([[first], [second]]);
  });

  test('an account waits no more once nothing is pending, whichever change says so', async () => {
    const booked = await opened('420100', pendingUntil(six));
    const changed = await opened('420100', pendingUntil(six));
    const nothingPending = { ...pendingUntil(), version: 2 };
    await commit({ change: 'ACCOUNT_BOOKED', account: { ...booked, ...nothingPending }, entries: [] });
    await commit({ change: 'ACCOUNT_CHANGED', account: { ...changed, ...nothingPending } });
    expect((await reads().quotaReturns('420100', later, { first: 5 })).items).toEqual([]);
  });
}

/** Statements that somebody has asked for. */
export function describeStatements(contract: Contract): void {
  const { reads, moved } = toolsOf(contract);
  const first: AccountStatement = {
    id: 'statement-1',
    personId: 'person-1',
    insuranceType: 'EMPLOYEE',
    admdvs: '330100',
    format: 'PDF',
    language: 'zh-CN',
    from: '2026-11-01',
    kinds: ['INTEREST', 'OPENING'],
    after: 12,
    through: 10_012,
    requestedAt: '2026-11-20T02:00:00.000Z',
    requestedBy: { role: 'clerk', subject: 'clerk-1', clientId: 'desk' },
    version: 1,
  };
  const outcome = {
    result: 'READY',
    at: '2026-11-20T02:00:02.000Z',
    bytes: 1_234_567,
    sha256: 'a'.repeat(64),
  } as const;

  test('STATEMENT_SET writes it once, follows its version, and it goes by itself after three days', async () => {
    const set = (version: number) => ({ change: 'STATEMENT_SET', statement: { ...first, version } }) as const;
    expect(await moved(set(1))).toEqual({ added: ['STATEMENT#statement-1 | STATE'], removed: [] });
    expect(await reads().statement('statement-1')).toEqual(first);
    await expectRefused(contract, { changes: [set(1)] }, changedMeanwhile);
    await expectRefused(contract, { changes: [set(3)] }, changedMeanwhile);
    const answered: AccountStatement = { ...first, outcome, version: 2 };
    await moved({ change: 'STATEMENT_SET', statement: answered });
    expect(await reads().statement('statement-1')).toEqual(answered);
    // 2026-11-23T02:00:00Z
    const item = await rawItem(contract.world(), 'STATEMENT#statement-1', 'STATE');
    expect(Number(item?.expiresAtSeconds)).toBe(1_795_399_200);
    expect(await reads().statement('statement-2')).toBeUndefined();
  });
}

/** What one person asks for and another decides on. Each test has a pooling area of its own. */
export function describeAdjustments(contract: Contract): void {
  const { reads, commit, moved } = toolsOf(contract);
  const proposal = (admdvs: string, proposedAt: string, id: string): AdjustmentProposal => ({
    id,
    personId: 'person-1',
    insuranceType: 'EMPLOYEE',
    admdvs,
    current: -12n,
    historical: 9_007_199_254_740_993n,
    reason: 'CONTRIBUTION_CORRECTED',
    reference: 'HZ-2026-1',
    state: 'PROPOSED',
    proposedBy: { role: 'clerk', subject: 'clerk-1', clientId: 'desk', admdvs },
    proposedAt,
    version: 1,
  });

  test('ADJUSTMENT_SET writes the proposal once, follows its version, and it comes back to the fen', async () => {
    const first = proposal('430100', '2026-11-20T02:00:00.000Z', 'adjustment-1');
    const set = { change: 'ADJUSTMENT_SET', adjustment: first } as const;
    expect(await moved(set)).toEqual({ added: ['ADJUSTMENT#adjustment-1 | STATE'], removed: [] });
    expect(await reads().adjustment('adjustment-1')).toEqual(first);
    await expectRefused(contract, { changes: [set] }, changedMeanwhile);
    const third = { change: 'ADJUSTMENT_SET', adjustment: { ...first, version: 3 } } as const;
    await expectRefused(contract, { changes: [third] }, changedMeanwhile);
  });

  test('those that wait are listed by area, oldest first; a decided one is not', async () => {
    const ids = ['adjustment-c', 'adjustment-b', 'adjustment-a'];
    const [c, b, a] = ids.map((id, index) => proposal('440100', `2026-11-2${2 - index}T02:00:00.000Z`, id));
    if (!a || !b || !c) throw new Error('there are three');
    for (const adjustment of [c, b, a]) await commit({ change: 'ADJUSTMENT_SET', adjustment });
    const elsewhere = proposal('440200', '2026-11-20T02:00:00.000Z', 'adjustment-d');
    await commit({ change: 'ADJUSTMENT_SET', adjustment: elsewhere });
    expect(await walk((page) => reads().adjustmentsOpen('440100', page), 2)).toEqual([[a, b], [c]]);
    const decided = { ...b, state: 'DECLINED', decidedAt: '2026-11-23T02:00:00.000Z', version: 2 } as const;
    await commit({ change: 'ADJUSTMENT_SET', adjustment: decided });
    expect((await reads().adjustmentsOpen('440100', { first: 5 })).items).toEqual([a, c]);
    expect(await reads().adjustment('adjustment-b')).toEqual(decided);
    expect(await rawItem(contract.world(), 'ADJUSTMENT#adjustment-b', 'STATE')).not.toHaveProperty('waitingFor');
  });
}
