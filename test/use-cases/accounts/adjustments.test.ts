import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { setQuota } from '../../../domain/ledger/set-quota.ts';
import { approveAdjustment, rejectAdjustment } from '../../../use-cases/accounts/decide-adjustment.ts';
import { type AdjustmentRequest, proposeAdjustment } from '../../../use-cases/accounts/propose-adjustment.ts';
import { type Registered, register } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';
import { accountRefOf, bookAt, codeOf, entriesOf, fundsOf, pathOf, requestsOf, staffOf } from './scene.ts';

let world: World;
/** 100.00 yuan of this year, 250.00 of past ones. */
let saver: Registered;
beforeEach(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  saver = await register(world.services, { serial: 1 });
});
afterEach(() => world.close());

const [clerk, supervisor] = [staffOf('clerk'), staffOf('supervisor')];
const propose = (differing: Partial<AdjustmentRequest> = {}, caller = clerk) =>
  proposeAdjustment(world.services, caller, {
    idempotencyKey: 'adjustment-1',
    account: accountRefOf(saver),
    currentYear: { amount: '-20.00' },
    historical: { amount: '5.00' },
    reason: 'CONTRIBUTION_CORRECTED',
    reference: 'HZ-2026-118',
    ...differing,
  });
async function proposed(differing: Partial<AdjustmentRequest> = {}): Promise<string> {
  const outcome = await propose(differing);
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value.id;
}
const approve = (adjustmentId: string, caller = supervisor, idempotencyKey = 'approval-1') =>
  approveAdjustment(world.services, caller, { idempotencyKey, adjustmentId });
const reject = (adjustmentId: string, caller = supervisor, idempotencyKey = 'rejection-1') =>
  rejectAdjustment(world.services, caller, { idempotencyKey, adjustmentId });
const looks = async () => {
  const { items } = await world.services.reads.accessRecords(saver.person.id, { first: 10 });
  return items.map(({ kind, byRole, reference }) => `${kind} ${byRole} ${reference}`).sort();
};
const waiting = async () => {
  const { items } = await world.services.reads.adjustmentsOpen('330100', { first: 10 });
  return items.map(({ id }) => id);
};

describe('proposing', () => {
  test('books nothing: it waits for a second person', async () => {
    world.recorder.clear();
    const outcome = await propose();
    expect(outcome.ok && outcome.value).toEqual({
      id: outcome.ok && outcome.value.id,
      ...accountRefOf(saver),
      current: -2_000n,
      historical: 500n,
      reason: 'CONTRIBUTION_CORRECTED',
      reference: 'HZ-2026-118',
      state: 'PROPOSED',
      proposedBy: { role: 'clerk', subject: 'clerk-330100', clientId: 'gongji-web', admdvs: '330100' },
      proposedAt: '2026-11-20T02:00:00.000Z',
      version: 1,
    });
    // The answer, the proposal, the look.
    expect(requestsOf(world)).toEqual(['GetItem', 'TransactWriteItems 3']);
    expect(fundsOf(await world.services.reads.account(accountRefOf(saver)))).toEqual([10_000n, 25_000n]);
    expect(await waiting()).toEqual([outcome.ok && outcome.value.id]);
    expect(await looks()).toEqual(['ADJUSTMENT_PROPOSED clerk HZ-2026-118']);
    expect(await propose()).toEqual(outcome);
  });

  test.each([
    ['a reference with a name', { reference: '张三 1' }, 'reference_malformed', ['reference']],
    ['an exponent', { currentYear: { amount: '-1e2' } }, 'amount_malformed', ['currentYear', 'amount']],
    ['minus nothing', { historical: { amount: '-0' } }, 'amount_malformed', ['historical', 'amount']],
    ['nothing', { currentYear: { amount: '0' }, historical: { amount: '0' } }, 'amount_zero', undefined],
    [
      'more than there is of the year',
      { currentYear: { amount: '-100.01' } },
      'balance_not_sufficient',
      ['currentYear', 'amount'],
    ],
    [
      'more than there is of past years',
      { currentYear: { amount: '1.00' }, historical: { amount: '-9999.00' } },
      'balance_not_sufficient',
      ['historical', 'amount'],
    ],
    [
      'more than there is of both',
      { currentYear: { amount: '-100.01' }, historical: { amount: '-9999.00' } },
      'balance_not_sufficient',
      undefined,
    ],
    ['no account', { account: undefined }, 'not_found', ['accountId']],
  ] as const)('with %s is refused, and nothing is written', async (_name, differing, code, path) => {
    const items = await world.rawItems();
    const outcome = await propose(differing);
    expect([codeOf(outcome), pathOf(outcome)]).toEqual([code, path]);
    expect(await world.rawItems()).toEqual(items);
  });

  test('for another pooling area is not found, and nothing is written', async () => {
    const items = await world.rawItems();
    expect(codeOf(await propose({}, staffOf('clerk', '610100')))).toBe('not_found');
    expect(await world.rawItems()).toEqual(items);
  });
});

describe('agreeing', () => {
  test('may take what was set aside and not accepted in time, which goes back in the same transaction', async () => {
    const child = await register(world.services, { serial: 2 });
    const link = linkOf(saver.person, child.person);
    const rules = world.services.regions.profile('330100', '2026-11-19')?.mutualAid ?? null;
    const act = { transferId: 'yesterday', now: new Date('2026-11-19T04:00:00.000Z') };
    const account = await world.services.reads.account(accountRefOf(saver));
    const set = account && setQuota(account, { link, quota: 35_000n }, rules, act);
    if (!set?.ok) throw new Error('nothing was set aside');
    await world.services.commit({ changes: [{ change: 'ACCOUNT_BOOKED', ...set.value }] });
    world.clock.set('2026-11-19T21:59:59.999Z');
    expect(codeOf(await propose())).toBe('balance_not_sufficient');
    world.clock.set('2026-11-19T22:00:00.000Z');
    const id = await proposed();
    expect(codeOf(await approve(id))).toBe('OK');
    expect(await entriesOf(world, accountRefOf(saver))).toEqual([
      ['ADJUSTMENT', -2_000n, 500n],
      ['QUOTA_RELEASED', 0n, 0n],
      ['QUOTA_RESERVED', 0n, 0n],
      ['OPENING', 10_000n, 25_000n],
    ]);
  });

  test('books it: two reads, one transaction, once', async () => {
    const id = await proposed();
    world.recorder.clear();
    const outcome = await approve(id);
    expect(outcome.ok && outcome.value).toMatchObject({
      state: 'BOOKED',
      decidedBy: { role: 'supervisor', subject: 'supervisor-330100' },
      decidedAt: '2026-11-20T02:00:00.000Z',
      version: 2,
    });
    // The answer, the proposal, the account, its entry, the look.
    expect(requestsOf(world)).toEqual(['GetItem', 'GetItem', 'TransactWriteItems 5']);
    expect(await approve(id)).toEqual(outcome);
    expect(await entriesOf(world, accountRefOf(saver))).toEqual([
      ['ADJUSTMENT', -2_000n, 500n],
      ['OPENING', 10_000n, 25_000n],
    ]);
    const entry = await world.services.reads.entry(accountRefOf(saver), 2);
    expect([entry?.transferId, entry?.reason]).toEqual([id, 'CONTRIBUTION_CORRECTED']);
    expect(await waiting()).toEqual([]);
    expect(await looks()).toEqual([
      'ADJUSTMENT_APPROVED supervisor HZ-2026-118',
      'ADJUSTMENT_PROPOSED clerk HZ-2026-118',
    ]);
  });

  test('to what is no longer covered is refused, and it waits on', async () => {
    const id = await proposed({ currentYear: { amount: '-100.00' }, historical: { amount: '0' } });
    const other = await proposed({ idempotencyKey: 'adjustment-2' });
    expect(codeOf(await approve(other))).toBe('OK');
    const items = await world.rawItems();
    const outcome = await approve(id, supervisor, 'approval-2');
    expect([codeOf(outcome), pathOf(outcome)]).toEqual(['balance_not_sufficient', ['adjustmentId']]);
    expect(await world.rawItems()).toEqual(items);
  });

  test('is not for who proposed it, in whatever role or through whatever client', async () => {
    const id = await proposed();
    const items = await world.rawItems();
    const same = { ...supervisor, subject: clerk.subject, clientId: 'another' };
    expect(codeOf(await approve(id, same))).toBe('adjustment_decided_by_proposer');
    expect(codeOf(await reject(id, same))).toBe('adjustment_decided_by_proposer');
    expect(await world.rawItems()).toEqual(items);
  });

  test('in another pooling area, or to nothing, is not found, and nothing is written', async () => {
    const id = await proposed();
    const items = await world.rawItems();
    expect(codeOf(await approve(id, staffOf('supervisor', '610100')))).toBe('not_found');
    expect(codeOf(await approve('99999999-0000-4000-8000-999999999999'))).toBe('not_found');
    expect(await world.rawItems()).toEqual(items);
  });

  test('while something else is booked goes by what that left', async () => {
    const id = await proposed();
    let others = 1;
    world.recorder.before('TransactWriteItems', async () => {
      if (others-- > 0) await bookAt(world, accountRefOf(saver), '2026-11-20T02:00:00.000Z');
    });
    expect(codeOf(await approve(id))).toBe('OK');
    expect(await entriesOf(world, accountRefOf(saver))).toEqual([
      ['ADJUSTMENT', -2_000n, 500n],
      ['INTEREST', 100n, 0n],
      ['OPENING', 10_000n, 25_000n],
    ]);
  });
});

describe('not agreeing', () => {
  test('books nothing, and is for good', async () => {
    const id = await proposed();
    world.recorder.clear();
    const outcome = await reject(id);
    expect(outcome.ok && outcome.value.state).toBe('DECLINED');
    expect(requestsOf(world)).toEqual(['GetItem', 'TransactWriteItems 3']);
    const items = await world.rawItems();
    expect(codeOf(await approve(id))).toBe('adjustment_decided_already');
    expect(codeOf(await reject(id, supervisor, 'rejection-2'))).toBe('adjustment_decided_already');
    expect(await reject(id)).toEqual(outcome);
    expect(await world.rawItems()).toEqual(items);
    expect(fundsOf(await world.services.reads.account(accountRefOf(saver)))).toEqual([10_000n, 25_000n]);
  });

  test('and agreeing at the same moment: one of them counts', async () => {
    const id = await proposed();
    const outcomes = await Promise.all([approve(id), reject(id, staffOf('supervisor'))]);
    expect(outcomes.map(codeOf).sort()).toEqual(['OK', 'adjustment_decided_already']);
    const isBooked = outcomes[0]?.ok;
    const account = await world.services.reads.account(accountRefOf(saver));
    expect(fundsOf(account)).toEqual(isBooked ? [8_000n, 25_500n] : [10_000n, 25_000n]);
  });
});
