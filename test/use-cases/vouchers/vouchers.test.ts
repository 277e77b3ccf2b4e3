import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import { activateVoucher } from '../../../use-cases/vouchers/activate-voucher.ts';
import { redeemVoucherCode, voucherCodeChange } from '../../../use-cases/vouchers/redeem-voucher-code.ts';
import { showVoucherCode } from '../../../use-cases/vouchers/show-voucher-code.ts';
import { citizen, staff } from '../../support/callers.ts';
import { type Registered, register } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';

const noon = '2026-11-20T04:00:00.000Z';
let world: World;
let holder: Registered;
let member: Registered;
let serial = 0;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
beforeEach(async () => {
  world.clock.set(noon);
  serial += 2;
  holder = await register(world.services, { serial: serial - 1, participations: [{}, { admdvs: '610100' }] });
  member = await register(world.services, { serial });
});
afterAll(() => world.close());

const caller = (who: Registered) => ({ ...citizen(who.person.id), correlationId: 'request-1' });
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.rejection.code);
const rejection = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.rejection);
const records = async (who: Registered) => {
  const { items } = await world.services.reads.accessRecords(who.person.id, { first: 20 });
  return items.map(({ kind, bySubject }) => [kind, bySubject]);
};
/** Everything but what `act` returns is as it was before. */
async function writesNothing<T>(act: () => Promise<T>): Promise<T> {
  const before = await world.rawItems();
  const outcome = await act();
  expect(await world.rawItems()).toEqual(before);
  return outcome;
}

let keys = 0;
/** Xi'an asks for no face, Hangzhou does. */
const activate = (who: Registered, differing: object = {}) => {
  keys += 1;
  const request = { admdvs: '610100', agreementVersion: '2024-01', ...differing };
  return activateVoucher(world.services, caller(who), { idempotencyKey: `activate-${keys}`, ...request });
};
const displayed = (differing: Partial<FamilyLink> = {}) =>
  world.services.commit({
    changes: [{ change: 'LINK_MADE', link: { ...linkOf(holder.person, member.person, 'DISPLAY'), ...differing } }],
  });
const show = (who: Registered, whose: Registered | undefined = who) =>
  showVoucherCode(world.services, caller(who), whose?.person.id);
const shown = async (who: Registered, whose: Registered = who) => {
  const outcome = await show(who, whose);
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value.token;
};
const pharmacy = { ...staff('institution'), correlationId: 'request-2' };
const redeem = (token: string, by = pharmacy) => {
  keys += 1;
  return redeemVoucherCode(world.services, by, { idempotencyKey: `redeem-${keys}`, token });
};

describe('activating', () => {
  test('is done at once where no face is asked for', async () => {
    const voucher = {
      personId: holder.person.id,
      state: 'ACTIVE',
      admdvs: '610100',
      agreementVersion: '2024-01',
      profileVersion: expect.stringContaining('610100'),
      activatedAt: noon,
      version: 1,
    };
    expect(await activate(holder)).toEqual({ ok: true, value: voucher });
    expect(await world.services.reads.vouchers([holder.person.id])).toEqual([voucher]);
  });

  test('waits for the face elsewhere', async () => {
    expect(await activate(holder, { admdvs: '330100' })).toMatchObject({
      value: { state: 'AWAITING_FACE', admdvs: '330100', version: 1 },
    });
    expect(await world.services.reads.vouchers([holder.person.id])).toMatchObject([{ state: 'AWAITING_FACE' }]);
  });

  test('a second time gives the same voucher', async () => {
    await activate(holder);
    world.clock.set('2026-11-21T04:00:00.000Z');
    expect(await activate(holder, { admdvs: '330100' })).toMatchObject({
      value: { state: 'ACTIVE', admdvs: '610100', activatedAt: noon, version: 1 },
    });
  });

  test('who waits may agree again, in another pooling area too', async () => {
    await activate(holder, { admdvs: '330100' });
    expect(await activate(holder)).toMatchObject({ value: { state: 'ACTIVE', admdvs: '610100', version: 2 } });
  });

  test.each([
    ['an agreement of before', { agreementVersion: '2023-01' }, 'voucher_agreement_not_current'],
    ['a pooling area not served', { admdvs: '440300' }, 'pooling_area_unknown'],
  ])('%s is refused', async (_what, differing, expected) => {
    expect(code(await writesNothing(() => activate(holder, differing)))).toBe(expected);
  });

  test('who takes no part there is refused', async () => {
    expect(code(await writesNothing(() => activate(member)))).toBe('participation_not_found');
  });
});

describe('showing', () => {
  beforeEach(async () => {
    await activate(holder);
  });

  test("one's own code lives for a minute, and the log says that it was shown", async () => {
    expect(await show(holder)).toEqual({
      ok: true,
      value: {
        token: expect.stringMatching(/^\w+\.[\w-]{94}$/),
        expiresAt: '2026-11-20T04:01:00.000Z',
        person: { id: holder.person.id, maskedName: holder.person.masked.name },
      },
    });
    expect(await records(holder)).toEqual([['VOUCHER_SHOWN', `person-${holder.person.id}`]]);
  });

  test("a member's code is shown through a live display link, and the member sees it", async () => {
    await displayed();
    expect(await show(holder, member)).toMatchObject({ value: { person: { id: member.person.id } } });
    expect(await records(member)).toEqual([['VOUCHER_SHOWN', `person-${holder.person.id}`]]);
    expect(await records(holder)).toEqual([]);
  });

  test.each([
    ['without a link', async () => {}],
    ['through a link the other way round', () => displayed({ giver: linked(member), receiver: linked(holder) })],
    ['through a mutual-aid link', () => displayed({ kind: 'MUTUAL_AID' })],
    ['through a link that has ended', () => displayed({ endsAt: noon })],
  ])("a member's code is refused %s", async (_what, given) => {
    await given();
    expect(rejection(await writesNothing(() => show(holder, member)))).toEqual({ code: 'not_found' });
  });

  test('of somebody who does not exist the answer is the same', async () => {
    const nobody = '99999999-0000-4000-8000-999999999999';
    const ask = (whose: string | undefined) => showVoucherCode(world.services, caller(holder), whose);
    expect(rejection(await writesNothing(() => ask(nobody)))).toEqual({ code: 'not_found' });
    expect(rejection(await writesNothing(() => ask(undefined)))).toEqual({ code: 'not_found' });
  });

  test('nobody shows a code without an active voucher of his own', async () => {
    expect(code(await writesNothing(() => show(member)))).toBe('voucher_not_active');
    await activate(member, { admdvs: '330100' });
    expect(code(await writesNothing(() => show(member)))).toBe('voucher_not_active');
    const giver = linked(member);
    await displayed({ giver, receiver: linked(holder) });
    expect(code(await writesNothing(() => show(member, holder)))).toBe('voucher_not_active');
  });

  test('no code leaves where the log cannot be written', async () => {
    const commit = async () => ({ status: 'REFUSED', rejection: { code: 'busy' } }) as const;
    const outcome = await showVoucherCode({ ...world.services, commit }, caller(holder), holder.person.id);
    expect(outcome).toEqual({ ok: false, rejection: { code: 'busy' } });
  });
});

const linked = ({ person }: Registered) => ({ id: person.id, maskedName: person.masked.name });

describe('reading what was shown', () => {
  beforeEach(async () => {
    await activate(holder);
    await displayed();
  });

  test('says who stands there, masked, and the log says who read it', async () => {
    expect(await redeem(await shown(holder))).toEqual({
      ok: true,
      value: {
        maskedName: holder.person.masked.name,
        certificateKind: 'RESIDENT_ID',
        maskedCertificateNumber: holder.person.masked.certificateNumber,
        participations: [
          { insuranceType: 'EMPLOYEE', admdvs: '330100', status: 'NORMAL' },
          { insuranceType: 'EMPLOYEE', admdvs: '610100', status: 'NORMAL' },
        ],
        readAt: noon,
      },
    });
    expect(await records(holder)).toContainEqual(['VOUCHER_READ', 'institution-330100']);
  });

  test("says by whom a member's code was shown", async () => {
    expect(await redeem(await shown(holder, member))).toMatchObject({
      value: { maskedName: member.person.masked.name, shownBy: holder.person.masked.name },
    });
  });

  test('a code counts once, also when two read it at once', async () => {
    const token = await shown(holder);
    const both = await Promise.all([redeem(token), redeem(token)]);
    expect(both.map(code).sort()).toEqual(['OK', 'voucher_code_used']);
    expect(code(await writesNothing(() => redeem(token)))).toBe('voucher_code_used');
  });

  test('a reply that was lost is given again, after the minute too', async () => {
    const request = { idempotencyKey: 'redeem-lost-reply', token: await shown(holder) };
    const first = await redeemVoucherCode(world.services, pharmacy, request);
    world.clock.set('2026-11-20T05:00:00.000Z');
    expect(await writesNothing(() => redeemVoucherCode(world.services, pharmacy, request))).toEqual(first);
  });

  test('a code counts until its minute is over', async () => {
    const [inTime, late] = [await shown(holder), await shown(holder)];
    world.clock.set('2026-11-20T04:00:59.999Z');
    expect(code(await redeem(inTime))).toBe('OK');
    world.clock.set('2026-11-20T04:01:00.000Z');
    expect(code(await writesNothing(() => redeem(late)))).toBe('voucher_code_expired');
  });

  test('what we did not sign does not count', async () => {
    expect(code(await writesNothing(() => redeem('1.made-up')))).toBe('voucher_code_not_valid');
  });

  test("a member's code does not outlive the link through which it was shown", async () => {
    const token = await shown(holder, member);
    const link = await world.services.reads.link({
      kind: 'DISPLAY',
      giverId: holder.person.id,
      receiverId: member.person.id,
    });
    if (!link) throw new Error('there is no link');
    const ended: FamilyLink = { ...link, endsAt: noon, version: 2 };
    await world.services.commit({ changes: [{ change: 'LINK_CHANGED', link: ended }] });
    expect(code(await writesNothing(() => redeem(token)))).toBe('voucher_code_not_valid');
  });

  test('another act can use the code in its own transaction', async () => {
    const token = await shown(holder, member);
    const use = await voucherCodeChange(world.services, token, world.clock.now());
    if (!use.ok) throw new Error(use.rejection.code);
    expect(use.value.code).toMatchObject({ personId: member.person.id, shownBy: holder.person.id });
    expect(await world.services.commit({ changes: [use.value.change] })).toEqual({ status: 'COMMITTED' });
    expect(code(await redeem(token))).toBe('voucher_code_used');
  });
});
