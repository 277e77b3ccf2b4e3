import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { bookContribution, type ContributionRequest } from '../../../use-cases/accounts/contribute.ts';
import { bookInterest } from '../../../use-cases/accounts/credit-interest.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { accountRefOf, codeOf, entriesOf, fundsOf, pathOf, requestsOf, staffOf } from './scene.ts';

let world: World;
/** 100.00 yuan of this year, 250.00 of past ones. */
let saver: Registered;
beforeEach(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  saver = await register(world.services, { serial: 1 });
});
afterEach(() => world.close());

const clerk = staffOf('clerk');
const november = (differing: Partial<ContributionRequest> = {}): ContributionRequest => ({
  idempotencyKey: 'contribution-1',
  account: accountRefOf(saver),
  month: '2026-11',
  employer: { amount: '120.50' },
  person: { amount: '80.00' },
  ...differing,
});
const book = (differing: Partial<ContributionRequest> = {}, caller = clerk) =>
  bookContribution(world.services, caller, november(differing));

describe('a contribution', () => {
  test('pays both parts into the current year: one read, one transaction', async () => {
    world.recorder.clear();
    const outcome = await book();
    expect(outcome.ok && fundsOf(outcome.value)).toEqual([30_050n, 25_000n]);
    // The answer, the account, two entries, the month, the look.
    expect(requestsOf(world)).toEqual(['GetItem', 'TransactWriteItems 6']);
    expect(await entriesOf(world, accountRefOf(saver))).toEqual([
      ['CONTRIBUTION_PERSON', 8_000n, 0n],
      ['CONTRIBUTION_EMPLOYER', 12_050n, 0n],
      ['OPENING', 10_000n, 25_000n],
    ]);
    const { items } = await world.services.reads.entries(accountRefOf(saver), { first: 2 });
    expect(await world.services.reads.contribution(accountRefOf(saver), '2026-11')).toEqual({
      ...accountRefOf(saver),
      month: '2026-11',
      employer: 12_050n,
      person: 8_000n,
      transferId: items[0]?.transferId,
      bookedAt: '2026-11-20T02:00:00.000Z',
      profileVersion: '330100@2026-01-01',
    });
    const { items: looks } = await world.services.reads.accessRecords(saver.person.id, { first: 10 });
    expect(looks.map(({ kind, byRole }) => [kind, byRole])).toEqual([['CONTRIBUTION_BOOKED', 'clerk']]);
  });

  test('of one part has one entry', async () => {
    await book({ employer: { amount: '0' } });
    expect(await entriesOf(world, accountRefOf(saver))).toEqual([
      ['CONTRIBUTION_PERSON', 8_000n, 0n],
      ['OPENING', 10_000n, 25_000n],
    ]);
  });

  test('closes a year first that is over', async () => {
    world.clock.set('2027-01-04T02:00:00Z');
    const outcome = await book({ month: '2026-12' });
    expect(outcome.ok && fundsOf(outcome.value)).toEqual([20_050n, 35_000n]);
    expect((await entriesOf(world, accountRefOf(saver)))[2]).toEqual(['YEAR_CLOSE', -10_000n, 10_000n]);
  });

  test('sent again under its key gives the first answer; a lost reply books nothing twice', async () => {
    world.recorder.inject('TransactWriteItems', 'REPLY_LOST');
    const first = await book();
    const items = await world.rawItems();
    expect(await book()).toEqual(first);
    expect(codeOf(await book({ person: { amount: '80.01' } }))).toBe('idempotency_key_reused_with_other_content');
    expect(await world.rawItems()).toEqual(items);
  });

  test('of a month that was paid in is refused, whoever sends it, and another month is not', async () => {
    await book();
    const items = await world.rawItems();
    const again = await book({ idempotencyKey: 'contribution-2' });
    expect([codeOf(again), pathOf(again)]).toEqual(['contribution_booked_already', ['month']]);
    expect(await world.rawItems()).toEqual(items);
    expect(codeOf(await book({ idempotencyKey: 'contribution-2', month: '2026-10' }))).toBe('OK');
  });

  test('of two clerks at the same moment one pays it in', async () => {
    const outcomes = await Promise.all([book(), book({ idempotencyKey: 'contribution-2' })]);
    expect(outcomes.map(codeOf).sort()).toEqual(['OK', 'contribution_booked_already']);
    expect(fundsOf(await world.services.reads.account(accountRefOf(saver)))).toEqual([30_050n, 25_000n]);
  });

  test.each([
    ['a month of no year', { month: '2026-13' }, 'month_malformed', ['month']],
    ['a day', { month: '2026-11-01' }, 'month_malformed', ['month']],
    ['a month to come', { month: '2026-12' }, 'date_in_the_future', ['month']],
    ['a minus', { employer: { amount: '-1.00' } }, 'amount_below_zero', ['employer', 'amount']],
    ['three decimals', { person: { amount: '1.001' } }, 'amount_malformed', ['person', 'amount']],
    ['nothing', { employer: { amount: '0' }, person: { amount: '0.00' } }, 'amount_zero', undefined],
    ['no account', { account: undefined }, 'not_found', ['accountId']],
    ['a malformed key', { idempotencyKey: 'short' }, 'idempotency_key_malformed', ['idempotencyKey']],
  ] as const)('with %s is refused, and nothing is written', async (_name, differing, code, path) => {
    const items = await world.rawItems();
    const outcome = await book(differing);
    expect([codeOf(outcome), pathOf(outcome)]).toEqual([code, path]);
    expect(await world.rawItems()).toEqual(items);
  });

  test('into an account of another pooling area is not found, and nothing is written', async () => {
    const items = await world.rawItems();
    expect(codeOf(await book({}, staffOf('clerk', '610100')))).toBe('not_found');
    expect(await world.rawItems()).toEqual(items);
  });

  test('into a closed account is refused, and nothing is written', async () => {
    const account = await world.services.reads.account(accountRefOf(saver));
    if (!account) throw new Error('he has an account');
    const closed = { ...account, status: 'CLOSED', version: account.version + 1 } as const;
    await world.services.commit({ changes: [{ change: 'ACCOUNT_CHANGED', account: closed }] });
    const items = await world.rawItems();
    expect(codeOf(await book())).toBe('account_closed');
    expect(await world.rawItems()).toEqual(items);
  });
});

describe('interest', () => {
  const credit = (currentYear: string, historical: string, caller = clerk) =>
    bookInterest(world.services, caller, {
      idempotencyKey: 'interest-1',
      account: accountRefOf(saver),
      currentYear: { amount: currentYear },
      historical: { amount: historical },
    });

  test('comes to each fund: one read, one transaction, once', async () => {
    world.recorder.clear();
    const outcome = await credit('0.35', '3.75');
    expect(outcome.ok && fundsOf(outcome.value)).toEqual([10_035n, 25_375n]);
    expect(requestsOf(world)).toEqual(['GetItem', 'TransactWriteItems 4']);
    expect(await credit('0.35', '3.75')).toEqual(outcome);
    expect(await entriesOf(world, accountRefOf(saver))).toEqual([
      ['INTEREST', 35n, 375n],
      ['OPENING', 10_000n, 25_000n],
    ]);
    const { items: looks } = await world.services.reads.accessRecords(saver.person.id, { first: 10 });
    expect(looks.map(({ kind }) => kind)).toEqual(['INTEREST_CREDITED']);
  });

  test.each([
    ['0', '0.00', 'amount_zero', undefined],
    ['1e3', '0', 'amount_malformed', ['currentYear', 'amount']],
    ['0', '99999999999999999', 'amount_out_of_range', ['historical', 'amount']],
  ])('of %s and %s is refused, and nothing is written', async (currentYear, historical, code, path) => {
    const items = await world.rawItems();
    const outcome = await credit(currentYear, historical);
    expect([codeOf(outcome), pathOf(outcome)]).toEqual([code, path]);
    expect(await world.rawItems()).toEqual(items);
  });

  test('of another pooling area is not found, and nothing is written', async () => {
    const items = await world.rawItems();
    expect(codeOf(await credit('1', '1', staffOf('clerk', '610100')))).toBe('not_found');
    expect(await world.rawItems()).toEqual(items);
  });
});
