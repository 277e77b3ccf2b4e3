import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { endLink } from '../../../use-cases/links/end-link.ts';
import { unbindFamilyLink } from '../../../use-cases/links/unbind-family-link.ts';
import { citizen } from '../../support/callers.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import type { Registered } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { careOf, claimScene, messageId, pharmacy, refusalOf } from './scene.ts';

let world: World;
const scene = claimScene(() => world);

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
});
afterAll(() => world.close());

const inScope = (total: string) => ({
  total,
  inScope: total,
  preSelfPay: '0.00',
  overLimit: '0.00',
  fullSelfFunded: '0.00',
});

/**
 * ¥200.00 within the deductible of a first visit: the own account pays ¥30.00 + ¥20.00, historical first, the mother
 * ¥40.00 + ¥60.00, the father ¥50.00 of what he has. No cash.
 */
async function paidByThree() {
  const patient = await scene.person(2_000n, 3_000n);
  const [mother, father] = [await scene.person(6_000n, 4_000n), await scene.person(0n, 9_000n)];
  await scene.linked(mother, patient, { since: '2025-01-05T02:00:00.000Z' });
  await scene.linked(father, patient, { since: '2026-01-05T02:00:00.000Z' });
  const message = messageId();
  const request = { ...careOf(patient, { costs: inScope('200.00') }), messageId: message };
  const claim = acceptedValue(await scene.settle(request));
  expect(claim.settlement).toMatchObject({ ownAccount: 5_000n, mutualAid: 15_000n, cash: 0n });
  return { patient, mother, father, message, request, claim };
}

/** In Hangzhou a link ends at once, and nobody pays more than he has set aside: ¥100.00 of ¥150.00. */
async function inHangzhou() {
  const at = (current: bigint) => ({ participations: [{ admdvs: '330100', current, historical: 0n }] });
  const patient = await scene.person(0n, 0n, at(0n));
  const mother = await scene.person(0n, 0n, at(15_000n));
  await scene.linked(mother, patient, { admdvs: '330100' });
  await scene.setAside(mother, patient, 10_000n);
  const settle = () => scene.settle(careOf(patient, { insuredAt: '330100', costs: inScope('70.00') }));
  const unbind = () =>
    unbindFamilyLink(
      world.services,
      { ...citizen(mother.person.id), correlationId: 'request-1' },
      { idempotencyKey: crypto.randomUUID(), link: { ref: refOf(mother, patient), side: 'GIVING' } },
    );
  return { patient, mother, settle, unbind };
}

const refOf = ({ person }: Registered, receiver: Registered) =>
  ({ kind: 'MUTUAL_AID', giverId: person.id, receiverId: receiver.person.id }) as const;

describe('a cancel', () => {
  test('gives each payer back his own funds, and the year what it had', async () => {
    const { patient, mother, father, claim } = await paidByThree();
    expect([await scene.fundsOf(patient), await scene.fundsOf(mother), await scene.fundsOf(father)]).toEqual([
      [0n, 0n],
      [0n, 0n],
      [0n, 4_000n],
    ]);
    world.recorder.clear();
    const cancelled = acceptedValue(await scene.cancel(claim.id));
    expect(cancelled).toMatchObject({
      state: 'CANCELLED',
      version: 2,
      cancellation: { kind: 'CANCEL', cancels: claim.id, settlement: { total: -20_000n, mutualAid: -15_000n } },
    });
    // The institution beside the claim; then the accounts beside the year.
    expect(world.recorder.requests.map(({ command }) => command).sort()).toEqual([
      'BatchGetItem',
      'GetItem',
      'GetItem',
      'GetItem',
      'TransactWriteItems',
    ]);
    // Claim, message, three accounts with an entry each, the year.
    expect(world.recorder.requests.at(-1)?.keys).toHaveLength(2 + 2 * 3 + 1);
    expect([await scene.fundsOf(patient), await scene.fundsOf(mother), await scene.fundsOf(father)]).toEqual([
      [2_000n, 3_000n],
      [6_000n, 4_000n],
      [0n, 9_000n],
    ]);
    expect(await scene.booked(mother)).toEqual([
      ['MUTUAL_AID', -10_000n],
      ['CANCELLATION', 10_000n],
    ]);
    for (const who of [patient, mother, father]) expect(await scene.verified(who)).toBeUndefined();
    expect(await scene.year(patient)).toMatchObject({
      benefits: { EMPLOYEE: { OUTPATIENT: { deductibleMet: 0n, inScopeAfterDeductible: 0n, fundPaid: 0n } } },
      mutualAidReceived: 0n,
      version: 2,
    });
  });

  test('after the link has ended gives back all the same, and sets nothing aside', async () => {
    const { mother, settle, unbind } = await inHangzhou();
    const claim = acceptedValue(await settle());
    acceptedValue(await unbind());
    acceptedValue(await scene.cancel(claim.id));
    expect(await scene.accountOf(mother)).toMatchObject({ current: 15_000n, historical: 0n, reservedByLink: {} });
    expect(await scene.verified(mother)).toBeUndefined();
  });

  test('fills up what was set aside, as long as that stands', async () => {
    const { patient, mother, settle } = await inHangzhou();
    const claim = acceptedValue(await settle());
    expect(await scene.accountOf(mother)).toMatchObject({ reservedByLink: { [patient.person.id]: 3_000n } });
    acceptedValue(await scene.cancel(claim.id));
    expect(await scene.accountOf(mother)).toMatchObject({
      current: 15_000n,
      reservedByLink: { [patient.person.id]: 10_000n },
    });
    expect(await scene.verified(mother)).toBeUndefined();
  });

  test('comes again as it was, by the same message; another one is refused', async () => {
    const { claim } = await paidByThree();
    const message = messageId();
    const first = await scene.cancel(claim.id, message);
    expect(await scene.writesNothing(() => scene.cancel(claim.id, message))).toEqual(first);
    expect(refusalOf(await scene.writesNothing(() => scene.cancel(claim.id)))).toEqual({
      code: 'claim_cancelled_already',
      path: ['claimId'],
    });
  });

  test('twice at once gives back once', async () => {
    const { mother, claim } = await paidByThree();
    const both = await Promise.all([scene.cancel(claim.id), scene.cancel(claim.id)]);
    expect(both.map((each) => (each.ok ? 'OK' : each.rejection.code)).sort()).toEqual([
      'OK',
      'claim_cancelled_already',
    ]);
    expect(await scene.booked(mother)).toEqual([
      ['MUTUAL_AID', -10_000n],
      ['CANCELLATION', 10_000n],
    ]);
  });

  test('that another overtakes between its reads is decided anew', async () => {
    const { mother, claim } = await paidByThree();
    let come = false;
    // The claim is read, and before its accounts are, the other one happens whole: the year has lost the claim already.
    world.recorder.before('BatchGetItem', async () => {
      if (come) return;
      come = true;
      acceptedValue(await scene.cancel(claim.id));
    });
    const outcome = await scene.cancel(claim.id);
    world.recorder.before('BatchGetItem', async () => {});
    expect(refusalOf(outcome)).toEqual({ code: 'claim_cancelled_already', path: ['claimId'] });
    expect(await scene.fundsOf(mother)).toEqual([6_000n, 4_000n]);
  });

  test('of another institution, or of nothing, finds nothing', async () => {
    const { claim, message } = await paidByThree();
    const other = messageId('P61010400002');
    const notFound = { code: 'not_found', path: ['claimId'] };
    expect(refusalOf(await scene.writesNothing(() => scene.cancel(claim.id, other, pharmacy)))).toEqual(notFound);
    expect(refusalOf(await scene.cancel(crypto.randomUUID()))).toEqual(notFound);
    expect(refusalOf(await scene.cancel(undefined))).toEqual(notFound);
    expect(refusalOf(await scene.cancel(claim.id, other))).toMatchObject({ code: 'message_id_of_other_institution' });
    expect(refusalOf(await scene.cancel(claim.id, message))).toMatchObject({
      code: 'message_id_reused_with_other_content',
    });
  });
});

describe('a reversal', () => {
  test('takes back what the message has done, and is answered the same again', async () => {
    const { mother, message, request, claim } = await paidByThree();
    const reversal = await scene.reverse(message);
    expect(acceptedValue(reversal)).toMatchObject({
      originalMessageId: message,
      at: '2026-11-20T02:00:00.000Z',
      claim: { id: claim.id, state: 'REVERSED', cancellation: { kind: 'REVERSAL' } },
    });
    expect(await scene.booked(mother)).toEqual([
      ['MUTUAL_AID', -10_000n],
      ['REVERSAL', 10_000n],
    ]);
    expect(await scene.verified(mother)).toBeUndefined();
    expect(await scene.writesNothing(() => scene.reverse(message))).toEqual(reversal);
    expect(refusalOf(await scene.writesNothing(() => scene.settle(request)))).toEqual({
      code: 'message_reversed_before',
      path: ['messageId'],
    });
  });

  test('of a message that never came closes it', async () => {
    const patient = await scene.person(0n, 10_000n);
    const message = messageId();
    const reversal = await scene.reverse(message);
    expect(reversal).toEqual({ ok: true, value: { originalMessageId: message, at: '2026-11-20T02:00:00.000Z' } });
    expect(await scene.writesNothing(() => scene.reverse(message))).toEqual(reversal);
    const late = { ...careOf(patient), messageId: message };
    expect(refusalOf(await scene.writesNothing(() => scene.settle(late)))).toEqual({
      code: 'message_reversed_before',
      path: ['messageId'],
    });
  });

  test('beside its original: either the one or the other, and no fen is lost', async () => {
    const patient = await scene.person(0n, 10_000n);
    const request = { ...careOf(patient, { costs: inScope('40.00') }), messageId: messageId() };
    const [settled, reversed] = await Promise.all([scene.settle(request), scene.reverse(request.messageId)]);
    expect(acceptedValue(reversed).originalMessageId).toBe(request.messageId);
    expect(await scene.balance(patient)).toBe(10_000n);
    const [bookings, kept] = [await scene.booked(patient), acceptedValue(reversed).claim];
    expect(bookings).toEqual(
      kept
        ? [
            ['SETTLEMENT', -4_000n],
            ['REVERSAL', 4_000n],
          ]
        : [],
    );
    expect(settled.ok).toBe(kept !== undefined);
  });

  test('of a cancelled claim, of another institution, or of itself is refused', async () => {
    const { claim, message } = await paidByThree();
    acceptedValue(await scene.cancel(claim.id));
    expect(refusalOf(await scene.reverse(message))).toMatchObject({ code: 'claim_cancelled_already' });
    expect(refusalOf(await scene.reverse(message, messageId('P61010400002'), pharmacy))).toEqual({
      code: 'message_id_of_other_institution',
      path: ['originalMessageId'],
    });
    expect(refusalOf(await scene.reverse(messageId('P61010400002'), messageId('P61010400002')))).toEqual({
      code: 'message_id_of_other_institution',
      path: ['messageId'],
    });
    const same = messageId();
    expect(refusalOf(await scene.reverse(same, same))).toMatchObject({ code: 'message_id_reused_with_other_content' });
    expect(refusalOf(await scene.reverse('x'))).toEqual({ code: 'message_id_malformed', path: ['originalMessageId'] });
  });
});

describe('a settlement and the end of a link at the same moment', () => {
  test.each([
    ['the settlement', 7_000n],
    ['the end', 0n],
  ])('where %s comes between, the giver pays through a live link or not at all', async (inner, paid) => {
    const { patient, mother, settle, unbind } = await inHangzhou();
    const [outer, between] = inner === 'the settlement' ? [unbind, settle] : [settle, unbind];
    let come = false;
    // Right before the one is written, the other happens whole.
    world.recorder.before('TransactWriteItems', async () => {
      if (come) return;
      come = true;
      acceptedValue<unknown>(await between());
    });
    acceptedValue<unknown>(await outer());
    world.recorder.before('TransactWriteItems', async () => {});
    const { current, historical, reservedByLink } = await scene.accountOf(mother);
    expect([current, historical, reservedByLink]).toEqual([15_000n - paid, 0n, {}]);
    expect(await world.services.reads.link(refOf(mother, patient))).toBeUndefined();
    expect((await scene.year(patient))?.mutualAidReceived).toBe(paid);
    expect(await scene.verified(mother)).toBeUndefined();
  });
});

test('a link that ends between the reading of the links and of the accounts pays nothing', async () => {
  const [patient, mother] = [await scene.person(), await scene.person(15_000n)];
  const link = await scene.linked(mother, patient);
  let looks = 0;
  world.recorder.before('TransactGetItems', async () => {
    looks += 1;
    // The ground is the first; the second one reads the givers' accounts.
    if (looks !== 2) return;
    const ended = await endLink(world.services, link, () => ({ cause: 'DEATH', endedAt: '2026-11-20T02:00:00.000Z' }));
    expect(ended).toBe('ENDED');
  });
  const claim = acceptedValue(await scene.settle(careOf(patient, { costs: inScope('70.00') })));
  world.recorder.before('TransactGetItems', async () => {});
  expect(claim.settlement).toMatchObject({ mutualAid: 0n, cash: 7_000n, payers: [] });
  expect(await scene.accountOf(mother)).toMatchObject({ current: 15_000n });
});

describe('what was paid in cash first', () => {
  async function cashFirst() {
    const patient = await scene.person(0n, 5_000n);
    const mother = await scene.person(0n, 20_000n);
    await scene.linked(mother, patient);
    const request = { ...careOf(patient, { costs: inScope('1100.00') }), cashFirst: true };
    return { patient, mother, earlier: acceptedValue(await scene.settle(request)) };
  }

  test('is settled again: fund, own account and giver take their part, and the rest is given back', async () => {
    // ¥1,000.00 deductible; of ¥100.00 the fund pays ¥70.00; ¥50.00 + ¥200.00 from accounts: ¥320.00 back.
    const { patient, mother, earlier } = await cashFirst();
    const message = messageId();
    world.recorder.clear();
    const resettled = acceptedValue(await scene.resettle(earlier.id, { messageId: message }));
    expect(resettled.refundDue).toBe(32_000n);
    expect(resettled.claim).toMatchObject({
      resettles: earlier.id,
      cashFirst: false,
      settlement: { fund: 7_000n, ownAccount: 5_000n, mutualAid: 20_000n, cash: 78_000n },
    });
    // The claim and the earlier one, two accounts with an entry each, the year.
    expect(world.recorder.requests.at(-1)?.keys).toHaveLength(2 + 2 * 2 + 1);
    expect(await world.services.reads.claim(earlier.id)).toMatchObject({
      state: 'RESETTLED',
      resettledBy: resettled.claim.id,
      version: 2,
    });
    expect(await scene.booked(patient)).toEqual([['RESETTLEMENT', -5_000n]]);
    expect(await scene.booked(mother)).toEqual([['MUTUAL_AID', -20_000n]]);
    expect(await scene.writesNothing(() => scene.resettle(earlier.id, { messageId: message }))).toEqual({
      ok: true,
      value: resettled,
    });
    expect(refusalOf(await scene.resettle(earlier.id))).toMatchObject({ code: 'claim_resettled_already' });
  });

  test('may be settled again once more when that was reversed', async () => {
    const { patient, mother, earlier } = await cashFirst();
    const message = messageId();
    const first = acceptedValue(await scene.resettle(earlier.id, { messageId: message }));
    acceptedValue(await scene.reverse(message));
    expect(await scene.balance(mother)).toBe(20_000n);
    expect(await world.services.reads.claim(earlier.id)).toEqual({ ...earlier, version: 3 });
    expect(refusalOf(await scene.resettle(earlier.id, { messageId: message }))).toMatchObject({
      code: 'message_reversed_before',
    });
    const again = acceptedValue(await scene.resettle(earlier.id));
    expect(again.refundDue).toBe(first.refundDue);
    expect(await scene.year(patient)).toMatchObject({ mutualAidReceived: 20_000n, version: 3 });
  });

  test('is given back as it is by a cancel, and then settled no more', async () => {
    const { earlier, patient } = await cashFirst();
    world.recorder.clear();
    acceptedValue(await scene.cancel(earlier.id));
    expect(world.recorder.requests.at(-1)?.keys).toHaveLength(2);
    expect(refusalOf(await scene.resettle(earlier.id))).toMatchObject({ code: 'claim_cancelled_already' });
    expect(await scene.year(patient)).toBeUndefined();
  });

  test('is refused too late, of another institution, and where nothing was paid in cash first', async () => {
    const { earlier, patient } = await cashFirst();
    const other = { messageId: messageId('P61010400002') };
    expect(refusalOf(await scene.resettle(earlier.id, other, pharmacy))).toMatchObject({ code: 'not_found' });
    expect(refusalOf(await scene.resettle(undefined))).toMatchObject({ code: 'not_found' });
    const ordinary = acceptedValue(await scene.settle(careOf(patient, { costs: inScope('10.00') })));
    expect(refusalOf(await scene.resettle(ordinary.id))).toMatchObject({ code: 'claim_not_cash_first' });
    world.clock.set('2026-12-21T02:00:00.000Z');
    const late = await scene.writesNothing(() => scene.resettle(earlier.id));
    world.clock.set('2026-11-20T02:00:00.000Z');
    expect(refusalOf(late)).toMatchObject({ code: 'resettlement_too_late', details: { lastDay: '2026-12-20' } });
  });
});
