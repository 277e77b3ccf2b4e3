import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { acceptedValue } from '../../support/claim-facts.ts';
import { createWorld, type World } from '../../support/world.ts';
import { careOf, claimScene, codeOf, hospital, messageId, pharmacy, refusalOf } from './scene.ts';

let world: World;
const scene = claimScene(() => world);

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
});
afterAll(() => world.close());

/**
 * Xi'an shares both funds and pays by mutual aid what is in scope or borne first; the historical fund pays first. The
 * year's deductible of a tertiary hospital is ¥1,000, the first band pays 70 %.
 *
 * A first visit of ¥1,000 in scope fills the deductible. A second one: in scope ¥1,000.00 × 70 % = fund ¥700.00; left are
 * in scope ¥300.00, borne first ¥100.00, outside the catalogue ¥60.00: ¥460.00. His own account has ¥80.00; no giver may
 * pay the ¥60.00, so it pays these first and ¥20.00 in scope. Left for the givers: ¥280.00 + ¥100.00 = ¥380.00. The older
 * link has ¥150.00, the younger ¥200.00: ¥30.00 are cash.
 */
async function family() {
  const patient = await scene.person(5_000n, 3_000n);
  const [mother, sister] = [await scene.person(10_000n, 5_000n), await scene.person(20_000n, 0n)];
  await scene.linked(mother, patient, { since: '2025-01-05T02:00:00.000Z' });
  await scene.linked(sister, patient, { since: '2026-01-05T02:00:00.000Z', relation: 'SIBLING' });
  acceptedValue(await scene.settle(careOf(patient, { useAccounts: false, costs: inScope('1000.00') })));
  return { patient, mother, sister };
}

const inScope = (total: string) => ({
  total,
  inScope: total,
  preSelfPay: '0.00',
  overLimit: '0.00',
  fullSelfFunded: '0.00',
});

describe('a settlement', () => {
  test('is paid by the fund, the own account, two givers and cash', async () => {
    const { patient, mother, sister } = await family();
    const claim = acceptedValue(await scene.settle(careOf(patient)));
    expect(claim.settlement).toMatchObject({
      total: 116_000n,
      fund: 70_000n,
      ownAccount: 8_000n,
      mutualAid: 35_000n,
      cash: 3_000n,
      personal: 46_000n,
      deductible: 0n,
      cashReasons: [{ code: 'NOTHING_LEFT', amount: 3_000n }],
      profileVersion: '610100@2024-02-01',
    });
    expect(claim.settlement.payers).toMatchObject([
      { relation: 'SELF', historicalPaid: 3_000n, currentPaid: 5_000n, balanceAfter: 0n },
      { relation: 'PARENT', historicalPaid: 5_000n, currentPaid: 10_000n, balanceAfter: 0n },
      { relation: 'SIBLING', historicalPaid: 0n, currentPaid: 20_000n, balanceAfter: 0n },
    ]);
    expect(await world.services.reads.claim(claim.id)).toEqual(claim);
    expect(await scene.booked(patient)).toEqual([['SETTLEMENT', -8_000n]]);
    expect(await scene.booked(mother)).toEqual([['MUTUAL_AID', -15_000n]]);
    expect(await scene.booked(sister)).toEqual([['MUTUAL_AID', -20_000n]]);
    for (const who of [patient, mother, sister]) expect(await scene.verified(who)).toBeUndefined();
    expect(await scene.year(patient)).toEqual({
      personId: patient.person.id,
      year: '2026',
      benefits: {
        EMPLOYEE: { OUTPATIENT: { deductibleMet: 100_000n, inScopeAfterDeductible: 100_000n, fundPaid: 70_000n } },
      },
      mutualAidReceived: 35_000n,
      version: 2,
    });
  });

  test('asks for five things and writes 1 + 2 for each payer + 1', async () => {
    const { patient } = await family();
    world.recorder.clear();
    acceptedValue(await scene.settle(careOf(patient)));
    // Who has the certificate; the ground beside the links; the givers; whether they give still.
    expect(world.recorder.requests.map(({ command }) => command)).toEqual([
      'GetItem',
      'TransactGetItems',
      'Query',
      'TransactGetItems',
      'Query',
      'TransactWriteItems',
    ]);
    // Claim, three accounts with an entry each, the year.
    expect(world.recorder.requests.at(-1)?.keys).toHaveLength(1 + 2 * 3 + 1);
  });

  test('uses up the code that was shown, without a look-up', async () => {
    const { patient } = await family();
    const { person } = patient;
    const shown = { codeId: crypto.randomUUID(), personId: person.id, shownBy: person.id };
    const token = world.services.voucherCodes.write({ ...shown, expiresAt: '2026-11-20T02:00:30.000Z' });
    const request = careOf(patient, { claimant: { voucherToken: token } });
    expect(codeOf(await scene.quote(request))).toBe('OK');
    world.recorder.clear();
    const message = messageId();
    const claim = acceptedValue(await scene.settle({ ...request, messageId: message }));
    expect(claim.personId).toBe(person.id);
    expect(world.recorder.readCount()).toBe(4);
    expect(world.recorder.requests.at(-1)?.keys).toHaveLength(1 + 2 * 3 + 1 + 1);
    expect(refusalOf(await scene.writesNothing(() => scene.settle(request)))).toMatchObject({
      code: 'voucher_code_used',
    });
    // The code has run out, and the message is answered as before.
    world.clock.set('2026-11-20T03:00:00.000Z');
    expect(await scene.settle({ ...request, messageId: message })).toEqual({ ok: true, value: claim });
    expect(await scene.settle(request)).toMatchObject({
      rejection: { code: 'voucher_code_expired', path: ['claimant', 'voucherToken'] },
    });
    world.clock.set('2026-11-20T02:00:00.000Z');
  });

  test('spends what was set aside where a quota is asked for', async () => {
    // Hangzhou asks for quotas: the mother has set ¥50.00 aside, the sister nothing.
    const patient = await scene.person(0n, 0n, { participations: [{ admdvs: '330100', current: 0n, historical: 0n }] });
    const at = { participations: [{ admdvs: '330100', current: 10_000n, historical: 10_000n }] };
    const [mother, sister] = [await scene.person(0n, 0n, at), await scene.person(0n, 0n, at)];
    await scene.linked(mother, patient, { admdvs: '330100' });
    await scene.linked(sister, patient, { admdvs: '330100' });
    await scene.setAside(mother, patient, 5_000n);
    const request = careOf(patient, { insuredAt: '330100', costs: inScope('80.00') });
    const claim = acceptedValue(await scene.settle(request));
    expect(claim.settlement).toMatchObject({
      regionClass: 'OTHER_PROVINCE',
      deductible: 8_000n,
      mutualAid: 5_000n,
      cash: 3_000n,
    });
    expect(claim.settlement.payers).toMatchObject([{ personId: mother.person.id, fromQuota: 5_000n }]);
    expect(await scene.accountOf(mother)).toMatchObject({ reservedByLink: { [patient.person.id]: 0n } });
    expect(await scene.booked(sister)).toEqual([]);
  });

  test('paid in cash first writes the claim alone', async () => {
    const { patient } = await family();
    const year = await scene.year(patient);
    world.recorder.clear();
    const claim = acceptedValue(await scene.settle({ ...careOf(patient), cashFirst: true }));
    expect(claim.settlement).toMatchObject({ fund: 0n, cash: 116_000n, payers: [] });
    expect(world.recorder.requests.at(-1)?.keys).toHaveLength(1);
    expect(await scene.year(patient)).toEqual(year);
  });

  test('draws on nobody else while mutual aid is frozen', async () => {
    const { patient, mother } = await family();
    const freeze = {
      personId: patient.person.id,
      frozen: true,
      at: '2026-11-20T02:00:00.000Z',
      by: 'x',
      reference: '1',
    };
    await scene.commit({ change: 'FREEZE_SET', freeze: { ...freeze, version: 1 } });
    const claim = acceptedValue(await scene.settle(careOf(patient)));
    expect(claim.settlement).toMatchObject({ fund: 70_000n, ownAccount: 8_000n, mutualAid: 0n, cash: 38_000n });
    expect(claim.settlement.cashReasons).toMatchObject([
      { code: 'MUTUAL_AID_FROZEN', amount: 35_000n },
      { code: 'NOTHING_LEFT' },
    ]);
    expect(await scene.booked(mother)).toEqual([]);
  });
});

describe('a message that comes again', () => {
  test('is answered as before, and books nothing', async () => {
    const { patient } = await family();
    const request = { ...careOf(patient), messageId: messageId() };
    const first = await scene.settle(request);
    expect(await scene.writesNothing(() => scene.settle(request))).toEqual(first);
  });

  test('is answered as before also when the claim was cancelled since', async () => {
    const { patient } = await family();
    const request = { ...careOf(patient), messageId: messageId() };
    const first = acceptedValue(await scene.settle(request));
    acceptedValue(await scene.cancel(first.id));
    expect(await scene.settle(request)).toEqual({ ok: true, value: first });
  });

  test('with other content is refused', async () => {
    const { patient } = await family();
    const request = { ...careOf(patient), messageId: messageId() };
    acceptedValue(await scene.settle(request));
    const other = { ...request, medType: '13' };
    expect(refusalOf(await scene.writesNothing(() => scene.settle(other)))).toEqual({
      code: 'message_id_reused_with_other_content',
      path: ['messageId'],
    });
  });

  test('twice at once: one writes, the other reads what it wrote', async () => {
    const { patient } = await family();
    const request = { ...careOf(patient), messageId: messageId() };
    const [one, other] = await Promise.all([scene.settle(request), scene.settle(request)]);
    expect(one).toEqual(other);
    expect(await scene.booked(patient)).toEqual([['SETTLEMENT', -8_000n]]);
  });

  test('after its first answer was lost is answered by what was written', async () => {
    const { patient } = await family();
    const request = { ...careOf(patient), messageId: messageId() };
    world.recorder.inject('TransactWriteItems', 'DIED_AFTER');
    await expect(scene.settle(request)).rejects.toThrow();
    const again = acceptedValue(await scene.settle(request));
    expect(again.settlement.cash).toBe(3_000n);
    expect(await scene.booked(patient)).toEqual([['SETTLEMENT', -8_000n]]);
  });
});

describe('two at the same moment', () => {
  test('of one account never spend the same fen', async () => {
    const patient = await scene.person(0n, 0n);
    const brother = await scene.person(0n, 0n);
    const mother = await scene.person(0n, 10_000n);
    await scene.linked(mother, patient);
    await scene.linked(mother, brother);
    // Each in the deductible: ¥70.00 + ¥70.00, and the mother has ¥100.00.
    const both = await Promise.all(
      [patient, brother].map((who) => scene.settle(careOf(who, { costs: inScope('70.00') }))),
    );
    const settled = both.map((each) => acceptedValue(each).settlement);
    expect(settled.map(({ mutualAid }) => mutualAid).sort()).toEqual([3_000n, 7_000n]);
    expect(settled.map(({ cash }) => cash).sort()).toEqual([0n, 4_000n]);
    expect(await scene.fundsOf(mother)).toEqual([0n, 0n]);
    expect(await scene.verified(mother)).toBeUndefined();
  });

  test('are decided anew three times, then told to try again', async () => {
    const patient = await scene.person(0n, 10_000n);
    let touches = 0;
    world.recorder.before('TransactWriteItems', async () => {
      touches += 1;
      if (touches % 2 === 0) return;
      const account = await scene.accountOf(patient);
      await scene.commit({
        change: 'ACCOUNT_BOOKED',
        account: { ...account, version: account.version + 1 },
        entries: [],
      });
    });
    const outcome = await scene.settle(careOf(patient, { costs: inScope('70.00') }));
    world.recorder.before('TransactWriteItems', async () => {});
    expect(refusalOf(outcome)).toEqual({ code: 'changed_meanwhile' });
    expect(await scene.booked(patient)).toEqual([]);
  });
});

describe('is refused', () => {
  const cases: readonly (readonly [string, object, object])[] = [
    ['a malformed message id', { messageId: 'H1' }, { code: 'message_id_malformed', path: ['messageId'] }],
    [
      'a message of another institution',
      { messageId: 'P61010400002202611201000009999' },
      { code: 'message_id_of_other_institution', path: ['messageId'] },
    ],
    [
      'a cost that does not add up',
      { costs: { ...inScope('70.00'), total: '80.00' } },
      { code: 'cost_split_does_not_add_up', path: ['costs', 'total'] },
    ],
    [
      'an amount that is none',
      { costs: { ...inScope('70.00'), preSelfPay: '1e3' } },
      { code: 'amount_malformed', path: ['costs', 'preSelfPay'] },
    ],
    [
      'an amount below zero',
      { costs: { ...inScope('70.00'), overLimit: '-0.01' } },
      { code: 'amount_below_zero', path: ['costs', 'overLimit'] },
    ],
    [
      'a part that is more than the total',
      { costs: { ...inScope('70.00'), preSelfPay: '0.01' } },
      { code: 'cost_split_does_not_add_up', path: ['costs', 'preSelfPay'] },
    ],
    ['fen taken for yuan', { costs: inScope('7000000000') }, { code: 'cost_out_of_range', path: ['costs', 'total'] }],
    ['a share below zero', { hospitalShare: '-1' }, { code: 'amount_below_zero', path: ['hospitalShare'] }],
    ['an item below zero', { items: { DRUG: '-1' } }, { code: 'amount_below_zero', path: ['items', 'DRUG'] }],
    ['a day to come', { dayOfCare: '2026-11-21' }, { code: 'date_in_the_future', path: ['dayOfCare'] }],
    [
      'an area that is not served',
      { insuredAt: '110100' },
      { code: 'institution_not_designated', path: ['insuredAt'] },
    ],
    ['a kind of care that nobody knows', { medType: '99' }, { code: 'med_type_unknown', path: ['medType'] }],
    [
      'two identifications',
      { claimant: { voucherToken: 'x', socialCardNumber: 'A12345678' } },
      { code: 'claimant_malformed', path: ['claimant'] },
    ],
    [
      'a code of somebody else',
      { claimant: { voucherToken: 'x' } },
      { code: 'voucher_code_not_valid', path: ['claimant', 'voucherToken'] },
    ],
    [
      'a card that nobody has',
      { claimant: { socialCardNumber: 'Z99999999' } },
      { code: 'claimant_not_found', path: ['claimant'] },
    ],
    ['another insurance', { insuranceType: 'RESIDENT' }, { code: 'claimant_not_found', path: ['claimant'] }],
    ['care before he was insured', { dayOfCare: '2019-12-31' }, { code: 'profile_not_in_force', path: ['dayOfCare'] }],
  ];
  test.each(cases)('%s', async (_name, differing, refusal) => {
    const patient = await scene.person(0n, 10_000n);
    const outcome = await scene.settle({ ...careOf(patient), ...differing });
    expect(refusalOf(outcome)).toMatchObject(refusal);
    expect(await scene.booked(patient)).toEqual([]);
    expect(await scene.year(patient)).toBeUndefined();
  });

  test('an institution that this pooling area has not designated, or that nobody knows', async () => {
    const patient = await scene.person(0n, 10_000n, { participations: [{ admdvs: '330100' }] });
    const request = { ...careOf(patient, { insuredAt: '330100' }), messageId: messageId('P61010400002') };
    expect(refusalOf(await scene.settle(request, pharmacy))).toEqual({
      code: 'institution_not_designated',
      path: ['insuredAt'],
    });
    expect(refusalOf(await scene.settle(request, { ...hospital, clientId: 'nobody' }))).toEqual({
      code: 'institution_not_designated',
    });
  });

  test('somebody whose insurance is suspended, and he sees that he was asked about', async () => {
    const patient = await scene.person(0n, 10_000n);
    const [participation] = patient.participations;
    if (!participation) throw new Error('he is insured');
    await scene.commit({
      change: 'PARTICIPATION_CHANGED',
      participation: { ...participation, status: 'SUSPENDED', suspendedOn: '2026-11-20', version: 2 },
    });
    expect(refusalOf(await scene.settle(careOf(patient)))).toEqual({
      code: 'participation_not_in_order',
      path: ['claimant'],
    });
    expect(await scene.booked(patient)).toEqual([]);
    expect(await scene.log(patient)).toEqual([['CLAIM_QUOTED', 'institution-610100']]);
  });
});

describe('a quote', () => {
  test('says what the settlement would, moves nothing, and is in the log', async () => {
    const { patient, mother } = await family();
    const quote = acceptedValue(await scene.quote(careOf(patient)));
    expect(quote).toMatchObject({
      maskedName: patient.person.masked.name,
      settlement: { fund: 70_000n, cash: 3_000n },
    });
    expect(await scene.booked(mother)).toEqual([]);
    expect(await scene.log(patient)).toEqual([['CLAIM_QUOTED', 'institution-610100']]);
    expect(acceptedValue(await scene.settle(careOf(patient))).settlement).toEqual(quote.settlement);
  });

  test('of nobody leaves nothing behind', async () => {
    const patient = await scene.person();
    const request = careOf(patient, { claimant: { socialCardNumber: 'Z99999999' } });
    expect(codeOf(await scene.writesNothing(() => scene.quote(request)))).toBe('claimant_not_found');
  });
});
