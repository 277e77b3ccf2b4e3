import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { setQuota } from '../../../domain/ledger/set-quota.ts';
import type { RegionProfile } from '../../../domain/region-profile.ts';
import { type PremiumRequest, payPremiumFromAccount } from '../../../use-cases/accounts/pay-premium.ts';
import type { Change } from '../../../use-cases/ports.ts';
import { type Registered, register } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';
import { accountRefOf, codeOf, entriesOf, fundsOf, himself, pathOf, requestsOf } from './scene.ts';

let world: World;
/** Each with 100.00 yuan of this year and 2,500.00 of past ones; the first gives mutual aid to the second. */
let giver: Registered;
let child: Registered;
beforeEach(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  const participations = [{ current: 10_000n, historical: 250_000n }];
  giver = await register(world.services, { serial: 1, participations });
  child = await register(world.services, { serial: 2, participations });
  await commit({ change: 'LINK_MADE', link: linkOf(giver.person, child.person) });
});
afterEach(() => world.close());

const commit = async (...changes: readonly Change[]) =>
  expect(await world.services.commit({ changes })).toEqual({ status: 'COMMITTED' });

const toChild = () => ({ kind: 'MUTUAL_AID', giverId: giver.person.id, receiverId: child.person.id }) as const;
const request = (differing: Partial<PremiumRequest> = {}): PremiumRequest => ({
  idempotencyKey: 'premium-1',
  account: accountRefOf(giver),
  use: 'RESIDENT_PREMIUM',
  premium: { amount: '400.00' },
  link: toChild(),
  ...differing,
});
type Rules = NonNullable<RegionProfile['mutualAid']>;
/** By the rules of Hangzhou, but that no quota is needed, or as they are changed. */
const payBy = (rules: (own: Rules) => Partial<Rules>, differing: Partial<PremiumRequest> = {}, payer = giver) => {
  const { regions } = world.services;
  const profile: typeof regions.profile = (admdvs, on) => {
    const found = regions.profile(admdvs, on);
    return found?.mutualAid ? { ...found, mutualAid: { ...found.mutualAid, ...rules(found.mutualAid) } } : found;
  };
  const services = { ...world.services, regions: { ...regions, profile } };
  return payPremiumFromAccount(services, himself(payer), request(differing));
};
const noQuota = ({ quota }: Rules): Partial<Rules> => ({ quota: { ...quota, mode: 'OPTIONAL' } });
const pay = (differing: Partial<PremiumRequest> = {}, payer = giver) => payBy(noQuota, differing, payer);

describe('a premium', () => {
  test('of a relative comes from the giver, and counts in the year of who receives', async () => {
    world.recorder.clear();
    const outcome = await pay();
    expect(outcome.ok && fundsOf(outcome.value)).toEqual([10_000n, 210_000n]);
    // Account with participation; link; year with freeze; the answer, the account, its entry, the year.
    expect(requestsOf(world)).toEqual(['TransactGetItems', 'GetItem', 'TransactGetItems', 'TransactWriteItems 4']);
    const entry = await world.services.reads.entry(accountRefOf(giver), 2);
    expect(entry).toMatchObject({
      kind: 'PREMIUM',
      counterSide: 'PREMIUM_RECEIVER',
      reason: 'RESIDENT_PREMIUM',
      counterPersonId: child.person.id,
      historicalDelta: -40_000n,
    });
    expect(await world.services.reads.claimYear(child.person.id, '2026')).toEqual({
      personId: child.person.id,
      year: '2026',
      benefits: {},
      mutualAidReceived: 40_000n,
      version: 1,
    });
    expect(await pay()).toEqual(outcome);
    expect(await entriesOf(world, accountRefOf(giver))).toHaveLength(2);
  });

  test('may be paid with what was set aside and not accepted in time, which goes back in the same transaction', async () => {
    const [account] = giver.accounts;
    const rules = world.services.regions.profile('330100', '2026-11-19')?.mutualAid ?? null;
    const quota = { link: linkOf(giver.person, child.person), quota: 200_000n };
    const act = { transferId: 'yesterday', now: new Date('2026-11-19T04:00:00.000Z') };
    const set = account && setQuota(account, quota, rules, act);
    if (!set?.ok) throw new Error('nothing was set aside');
    await commit({ change: 'ACCOUNT_BOOKED', ...set.value });
    world.clock.set('2026-11-19T21:59:59.999Z');
    const own = { link: null, premium: { amount: '2600.00' } } as const;
    expect(codeOf(await pay(own))).toBe('balance_not_sufficient');
    world.clock.set('2026-11-19T22:00:00.000Z');
    const outcome = await pay(own);
    expect(outcome.ok && [...fundsOf(outcome.value), outcome.value.version]).toEqual([0n, 0n, 3]);
    const entries = await entriesOf(world, accountRefOf(giver));
    expect(entries.map(([kind]) => kind)).toEqual(['PREMIUM', 'QUOTA_RELEASED', 'QUOTA_RESERVED', 'OPENING']);
  });

  test('of his own comes from his account, and nobody has received anything', async () => {
    world.recorder.clear();
    const outcome = await pay({ link: null, use: 'LONG_TERM_CARE_PREMIUM', premium: { amount: '0.01' } });
    expect(outcome.ok && fundsOf(outcome.value)).toEqual([10_000n, 249_999n]);
    expect(requestsOf(world)).toEqual(['TransactGetItems', 'TransactWriteItems 3']);
    expect(await world.services.reads.claimYear(giver.person.id, '2026')).toBeUndefined();
  });

  test('and the end of the link at the same moment: what was read first is not what is there', async () => {
    const link = linkOf(giver.person, child.person);
    const account = await world.services.reads.account(accountRefOf(giver));
    if (!account) throw new Error('he has an account');
    let ends = 1;
    world.recorder.before('TransactWriteItems', async () => {
      if (ends-- <= 0) return;
      await commit(
        { change: 'LINK_ENDED', link: { ...link, status: 'ENDED', endedAt: '2026-11-20T02:00:00.000Z', version: 2 } },
        { change: 'ACCOUNT_BOOKED', account: { ...account, version: account.version + 1 }, entries: [] },
      );
    });
    expect(codeOf(await pay())).toBe('link_not_live');
    expect(await entriesOf(world, accountRefOf(giver))).toHaveLength(1);
    expect(await world.services.reads.claimYear(child.person.id, '2026')).toBeUndefined();
  });
});

describe('refused, and nothing is written:', () => {
  async function expectRefused(pays: () => ReturnType<typeof pay>, code: string, path?: readonly string[]) {
    const items = await world.rawItems();
    const outcome = await pays();
    expect([codeOf(outcome), pathOf(outcome)]).toEqual([code, path]);
    expect(await world.rawItems()).toEqual(items);
  }

  test.each([
    ['nothing', { premium: { amount: '0' } }, 'amount_zero', ['premium', 'amount']],
    ['a minus', { premium: { amount: '-1' } }, 'amount_below_zero', ['premium', 'amount']],
    [
      'more than there is',
      { premium: { amount: '2600.01' }, link: null },
      'balance_not_sufficient',
      ['premium', 'amount'],
    ],
    ['no account', { account: undefined }, 'not_found', ['accountId']],
    ['a link that is none', { link: undefined }, 'not_found', ['linkId']],
  ] as const)('%s', async (_name, differing, code, path) => {
    await expectRefused(() => pay(differing), code, path);
  });

  test('from the account of somebody else', async () => {
    await expectRefused(() => pay({ account: accountRefOf(child) }), 'not_found', ['accountId']);
  });

  test('by a link of somebody else, or one that only shows', async () => {
    const received = { ...toChild(), giverId: child.person.id, receiverId: giver.person.id };
    await expectRefused(() => pay({ link: received }), 'not_found', ['linkId']);
    await expectRefused(() => pay({ link: { ...toChild(), kind: 'DISPLAY' } }), 'not_found', ['linkId']);
  });

  test('by a link that is not there any more', async () => {
    const stranger = await register(world.services, { serial: 3 });
    await expectRefused(() => pay({ link: { ...toChild(), receiverId: stranger.person.id } }), 'link_not_live', [
      'linkId',
    ]);
  });

  test('from an account that is not the one the link rests on', async () => {
    const elsewhere = await register(world.services, { serial: 4, participations: [{ admdvs: '610100' }, {}] });
    await commit({ change: 'LINK_MADE', link: linkOf(elsewhere.person, child.person) });
    const link = { ...toChild(), giverId: elsewhere.person.id };
    const account = accountRefOf(elsewhere, '610100');
    await expectRefused(() => pay({ link, account }, elsewhere), 'link_not_of_account', ['linkId']);
  });

  test('while mutual aid for the relative stands still', async () => {
    const at = '2026-11-19T02:00:00.000Z';
    const freeze = { personId: child.person.id, frozen: true, at, by: 'operator-1', reference: 'F-1', version: 1 };
    await commit({ change: 'FREEZE_SET', freeze });
    await expectRefused(() => pay(), 'mutual_aid_frozen', ['linkId']);
  });

  test('from a participation that is suspended', async () => {
    const [participation] = giver.participations;
    if (!participation) throw new Error('he takes part');
    const suspended = { ...participation, status: 'SUSPENDED', suspendedOn: '2026-11-01', version: 2 } as const;
    await commit({ change: 'PARTICIPATION_CHANGED', participation: suspended });
    await expectRefused(() => pay(), 'participation_status_forbids', ['accountId']);
  });

  test('a use that the pooling area does not offer, his own premium too', async () => {
    const rules = () => ({ premiumUses: ['LONG_TERM_CARE_PREMIUM'] }) as const;
    await expectRefused(() => payBy(rules), 'premium_use_not_offered', ['use']);
    await expectRefused(() => payBy(rules, { link: null }), 'premium_use_not_offered', ['use']);
  });

  test('without a quota, where the pooling area asks for one', async () => {
    await expectRefused(() => payBy(() => ({})), 'quota_not_set', ['linkId']);
  });

  test('beyond what a relative may receive in a year, and to the fen it is not', async () => {
    const capped = (own: Rules) => ({ ...noQuota(own), yearlyCapPerReceiver: 50_000n });
    await payBy(capped);
    const more = (amount: string) => payBy(capped, { idempotencyKey: 'premium-2', premium: { amount } });
    await expectRefused(() => more('100.01'), 'mutual_aid_yearly_cap_exceeded', ['premium', 'amount']);
    expect(codeOf(await more('100.00'))).toBe('OK');
  });
});
