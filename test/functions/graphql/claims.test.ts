import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Caller } from '../../../use-cases/caller.ts';
import { type Answer, citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import type { Registered } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { careOf, claimScene, hospital, messageId, pharmacy } from '../../use-cases/claims/scene.ts';

let world: World;
let api: TestApi;
const scene = claimScene(() => world);

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  await scene.institutions();
});
afterAll(() => world.close());

const documentsFolder = join(import.meta.dirname, '../../../schema/documents');
const ask = (caller: Caller, name: string, variables: object): Promise<Answer> =>
  api.ask(caller, readFileSync(join(documentsFolder, `${name}.graphql`), 'utf8'), variables);

const money = (amount: string) => ({ amount });

/** ¥200.00 within the deductible: ¥50.00 are his own, ¥120.00 his mother's, ¥30.00 cash. */
async function family() {
  const patient = await scene.person(2_000n, 3_000n);
  const mother = await scene.person(0n, 12_000n);
  await scene.linked(mother, patient);
  return { patient, mother };
}

const inputFor = (patient: Registered, differing: object = {}) => ({
  messageId: messageId(),
  claimant: { certificate: { kind: 'RESIDENT_ID', number: patient.plaintext.certificateNumber } },
  insuredAt: '610100',
  insuranceType: 'EMPLOYEE',
  medType: '11',
  dayOfCare: '2026-11-20',
  costs: {
    total: money('200.00'),
    inScope: money('200.00'),
    preSelfPay: money('0.00'),
    overLimit: money('0.00'),
    fullSelfFunded: money('0.00'),
  },
  ...differing,
});

const settled = async (patient: Registered) => {
  const { data } = await ask(hospital, 'ClaimSettle', { input: inputFor(patient) });
  expect(data.claimSettle.userErrors).toEqual([]);
  return data.claimSettle.claim;
};

const wholeClaim = `query ($id: ID!) { node(id: $id) { ... on Claim {
  id state institutionName costs { total { amount } } items { drug { amount } }
  settlement { explanation { text { en zhCN } } cashReasons { code amount { amount } } payers { name relation balanceAfter { amount } } }
} } }`;

describe('an institution', () => {
  test('settles, and is told who paid, but not what is left on whose account', async () => {
    const { patient, mother } = await family();
    const claim = await settled(patient);
    expect(claim).toMatchObject({
      id: expect.stringMatching(/^clm_/),
      institutionId: 'H61010400001',
      name: patient.person.masked.name,
      placeOfCare: '610104',
      state: 'SETTLED',
      settlement: {
        ownAccount: money('50.00'),
        mutualAid: money('120.00'),
        cash: money('30.00'),
        payers: [
          { name: patient.person.masked.name, relation: null, paid: money('50.00') },
          { name: mother.person.masked.name, relation: 'PARENT', paid: money('120.00') },
        ],
      },
      cancellation: null,
    });
    const { data, errors } = await api.ask(hospital, wholeClaim, { id: claim.id });
    expect(data.node).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    const again = await ask(hospital, 'Claim', { id: claim.id });
    expect(again.data.node).toEqual(claim);
  });

  test('is answered the same, byte for byte, when the message comes again', async () => {
    const { patient } = await family();
    const variables = { input: inputFor(patient) };
    const first = await ask(hospital, 'ClaimSettle', variables);
    expect((await ask(hospital, 'ClaimSettle', variables)).text).toBe(first.text);
  });

  test('asks what a claim would come to', async () => {
    const { patient } = await family();
    const { messageId: _, ...input } = inputFor(patient);
    const { data } = await ask(hospital, 'ClaimQuote', { input });
    expect(data.claimQuote).toMatchObject({ name: patient.person.masked.name, settlement: { cash: money('30.00') } });
    const wrong = await ask(hospital, 'ClaimQuote', { input: { ...input, items: { drug: money('1.00') } } });
    expect(wrong.errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'ITEM_CATEGORIES_DO_NOT_ADD_UP',
      argumentPath: ['input', 'items'],
    });
  });

  test('has its mistakes named by the field', async () => {
    const { patient } = await family();
    const input = inputFor(patient, { items: { drug: money('1e3') } });
    const { data } = await ask(hospital, 'ClaimSettle', { input });
    expect(data.claimSettle).toMatchObject({
      claim: null,
      userErrors: [{ code: 'AMOUNT_MALFORMED', path: ['input', 'items', 'drug'] }],
    });
  });

  test.each([
    [{ overLimit: '-1.00' }, 'AMOUNT_BELOW_ZERO', 'overLimit', /must not be below zero: zero or more/],
    [{ preSelfPay: '0.01' }, 'COST_SPLIT_DOES_NOT_ADD_UP', 'preSelfPay', /the difference -0\.01\.$/],
    [{ total: '100000000.00' }, 'COST_OUT_OF_RANGE', 'total', /at most 99999999\.99 yuan/],
  ] as const)('with %j in its costs is refused by %s, at the very field', async (differing, code, field, message) => {
    const { patient } = await family();
    const input = inputFor(patient);
    const amounts = Object.entries(differing).map(([part, amount]) => [part, money(amount)]);
    const costs = { ...input.costs, ...Object.fromEntries(amounts) };
    const before = await world.rawItems();
    const { data } = await ask(hospital, 'ClaimSettle', { input: { ...input, costs } });
    const path = ['input', 'costs', field];
    expect(data.claimSettle).toEqual({
      claim: null,
      userErrors: [{ code, path, message: expect.stringMatching(message) }],
    });
    const { messageId: _, ...asked } = input;
    const { errors } = await ask(hospital, 'ClaimQuote', { input: { ...asked, costs } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: code, argumentPath: path });
    expect(await world.rawItems()).toEqual(before);
  });

  test('cancels, reverses and settles again', async () => {
    const { patient } = await family();
    const claim = await settled(patient);
    const cancel = { messageId: messageId(), claimId: claim.id };
    const cancelled = await ask(hospital, 'ClaimCancel', { input: cancel });
    expect(cancelled.data.claimCancel).toMatchObject({
      claim: { id: claim.id, state: 'CANCELLED', cancellation: { kind: 'CANCEL', cash: money('-30.00') } },
      userErrors: [],
    });
    expect((await ask(hospital, 'ClaimCancel', { input: cancel })).text).toBe(cancelled.text);

    const next = await settled(patient);
    const reversed = await ask(hospital, 'MessageReverse', {
      input: { messageId: messageId(), originalMessageId: next.messageId },
    });
    expect(reversed.data.messageReverse.reversal).toMatchObject({ claim: { id: next.id, state: 'REVERSED' } });
    const unseen = await ask(hospital, 'MessageReverse', {
      input: { messageId: messageId(), originalMessageId: messageId() },
    });
    expect(unseen.data.messageReverse).toMatchObject({ reversal: { claim: null }, userErrors: [] });

    const { data } = await ask(hospital, 'ClaimSettle', { input: inputFor(patient, { cashFirst: true }) });
    const cashFirst = data.claimSettle.claim;
    expect(cashFirst).toMatchObject({ cashFirst: true, settlement: { cash: money('200.00') } });
    const resettled = await ask(hospital, 'ClaimResettle', {
      input: { messageId: messageId(), claimId: cashFirst.id },
    });
    expect(resettled.data.claimResettle).toMatchObject({
      claim: { resettles: cashFirst.id, settlement: { cash: money('30.00') } },
      refundDue: money('170.00'),
    });
  });

  test('sees nothing of the claims of another one', async () => {
    const { patient } = await family();
    const claim = await settled(patient);
    expect((await ask(pharmacy, 'Claim', { id: claim.id })).data.node).toBeNull();
    const { data } = await ask(pharmacy, 'ClaimCancel', {
      input: { messageId: messageId('P61010400002'), claimId: claim.id },
    });
    expect(data.claimCancel.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'claimId'] }]);
  });
});

describe('the person treated', () => {
  test('reads his claims with what they say, and what is left on his own account alone', async () => {
    const { patient } = await family();
    await settled(patient);
    const { data, errors } = await ask(citizen(patient.person.id), 'MyClaims', {});
    expect(errors).toEqual([]);
    const [{ node: row }] = data.viewer.person.claims.edges;
    expect(row.settlement).toMatchObject({ mutualAid: money('120.00'), cash: money('30.00') });
    const { node } = (await ask(citizen(patient.person.id), 'MyClaim', { id: row.id })).data;
    expect(node.settlement.payers.map(({ balanceAfter }: { balanceAfter: unknown }) => balanceAfter)).toEqual([
      money('0.00'),
      null,
    ]);
    expect(node.institutionName).toBe('试样医院');
    const sentences = node.settlement.explanation.map(({ text }: { text: { text: string } }) => text.text);
    expect(sentences).toContain('The care cost ¥200.00.');
    expect(sentences).toContain('¥30.00 in cash, because no account could pay more.');
  });

  test('is the only citizen who sees them: the mother who paid does not', async () => {
    const { patient, mother } = await family();
    const claim = await settled(patient);
    expect((await ask(citizen(patient.person.id), 'Claim', { id: claim.id })).data.node).toMatchObject({
      id: claim.id,
    });
    expect((await ask(citizen(mother.person.id), 'Claim', { id: claim.id })).data.node).toBeNull();
  });

  test('turns pages', async () => {
    const patient = await scene.person(0n, 90_000n);
    for (const hour of [3, 4, 5]) {
      world.clock.set(`2026-11-20T0${hour}:00:00.000Z`);
      acceptedValue(await scene.settle(careOf(patient)));
    }
    world.clock.set('2026-11-20T02:00:00.000Z');
    const first = await ask(citizen(patient.person.id), 'MyClaims', { first: 2 });
    const { edges, pageInfo } = first.data.viewer.person.claims;
    expect(edges.map(({ node }: { node: { settledAt: string } }) => node.settledAt)).toEqual([
      '2026-11-20T05:00:00.000Z',
      '2026-11-20T04:00:00.000Z',
    ]);
    const second = await ask(citizen(patient.person.id), 'MyClaims', { first: 2, after: pageInfo.endCursor });
    expect(second.data.viewer.person.claims).toMatchObject({
      edges: [{ node: { settledAt: '2026-11-20T03:00:00.000Z' } }],
      pageInfo: { hasNextPage: false },
    });
  });
});

describe('staff', () => {
  test('of the pooling area that paid see a claim, of another one not, and the look is noted', async () => {
    const { patient } = await family();
    const claim = await settled(patient);
    const { data } = await api.ask(staff('auditor', '610100'), wholeClaim, { id: claim.id });
    expect(data.node).toMatchObject({ id: claim.id, settlement: { cashReasons: [{ code: 'NOTHING_LEFT' }] } });
    expect(await scene.log(patient)).toEqual([['VIEWED', 'auditor-610100']]);
    expect((await ask(staff('auditor', '330100'), 'Claim', { id: claim.id })).data.node).toBeNull();
    expect((await ask(staff('operator', '610100'), 'Claim', { id: claim.id })).data.node).toBeNull();
  });
});

describe('a designation', () => {
  const operator = staff('operator', '330100');
  const designate = (differing: object, by = operator) =>
    ask(by, 'InstitutionDesignate', {
      input: {
        idempotencyKey: crypto.randomUUID(),
        clientId: 'client-of-a-clinic',
        institutionId: 'H33010600009',
        name: '试样诊所',
        kind: 'HOSPITAL',
        level: 'PRIMARY',
        admdvs: '330106',
        ...differing,
      },
    });

  test('lets an institution settle, and is taken away again', async () => {
    const { data } = await designate({});
    expect(data.institutionDesignate).toMatchObject({ institution: { designated: true }, userErrors: [] });
    expect(await world.services.reads.institution('client-of-a-clinic')).toMatchObject({
      designatedFor: ['330100'],
      active: true,
      version: 1,
    });
    await designate({}, staff('operator', '610100'));
    await designate({ designated: false });
    expect(await world.services.reads.institution('client-of-a-clinic')).toMatchObject({ designatedFor: ['610100'] });
  });

  test.each([
    [{ institutionId: 'H3301' }, 'INSTITUTION_ID_MALFORMED', 'institutionId'],
    [{ clientId: 'a b' }, 'CLIENT_ID_MALFORMED', 'clientId'],
    [{ name: '' }, 'INSTITUTION_NAME_MALFORMED', 'name'],
    [{ clientId: 'demo-hospital' }, 'INSTITUTION_KNOWN_OTHERWISE', 'institutionId'],
  ])('is refused: %j', async (differing, code, field) => {
    const before = await world.rawItems();
    const { data } = await designate(differing);
    expect(data.institutionDesignate).toMatchObject({ userErrors: [{ code, path: ['input', field] }] });
    expect(await world.rawItems()).toEqual(before);
  });

  test('of another area does not make a clinic a hospital', async () => {
    await designate({ clientId: 'client-of-another', institutionId: 'H33010600010' });
    const raised = { clientId: 'client-of-another', institutionId: 'H33010600010', level: 'TERTIARY' };
    const { data } = await designate(raised, staff('operator', '610100'));
    expect(data.institutionDesignate.userErrors).toMatchObject([{ code: 'INSTITUTION_KNOWN_OTHERWISE' }]);
  });
});

describe('a freeze', () => {
  const supervisor = staff('supervisor', '610100');
  const personIdOf = async (who: Registered) => {
    const { data } = await api.ask(citizen(who.person.id), '{ viewer { person { id } } }');
    return data.viewer.person.id;
  };
  const freeze = (name: 'Freeze' | 'Unfreeze', personId: string, differing: object = {}, by = supervisor) =>
    ask(by, `MutualAid${name}`, {
      input: { idempotencyKey: crypto.randomUUID(), personId, reference: 'case 7', ...differing },
    });

  test('keeps relatives from paying, until it is lifted; the person sees it', async () => {
    const { patient } = await family();
    const id = await personIdOf(patient);
    const { data } = await freeze('Freeze', id);
    const at = '2026-11-20T02:00:00.000Z';
    expect(data.mutualAidFreeze).toEqual({ freeze: { frozen: true, at, reference: 'case 7' }, userErrors: [] });
    expect((await settled(patient)).settlement).toMatchObject({ mutualAid: money('0.00'), cash: money('150.00') });
    const mine = await ask(citizen(patient.person.id), 'MyClaims', {});
    expect(mine.data.viewer.person.mutualAidFrozenSince).toBe(at);
    expect((await freeze('Freeze', id)).data.mutualAidFreeze.userErrors).toMatchObject([
      { code: 'MUTUAL_AID_FROZEN_ALREADY' },
    ]);
    expect((await freeze('Unfreeze', id)).data.mutualAidUnfreeze.freeze).toMatchObject({ frozen: false });
    expect((await settled(patient)).settlement).toMatchObject({ mutualAid: money('120.00') });
    expect((await freeze('Unfreeze', id)).data.mutualAidUnfreeze.userErrors).toMatchObject([
      { code: 'MUTUAL_AID_NOT_FROZEN' },
    ]);
    expect((await scene.log(patient)).map(([kind]) => kind)).toEqual(['MUTUAL_AID_UNFROZEN', 'MUTUAL_AID_FROZEN']);
  });

  test('is refused elsewhere, and without a file number', async () => {
    const { patient } = await family();
    const id = await personIdOf(patient);
    const before = await world.rawItems();
    const elsewhere = await freeze('Freeze', id, {}, staff('supervisor', '330100'));
    expect(elsewhere.data.mutualAidFreeze.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const nameless = await freeze('Freeze', id, { reference: '张三' });
    expect(nameless.data.mutualAidFreeze.userErrors).toMatchObject([{ code: 'REFERENCE_MALFORMED' }]);
    expect(await world.rawItems()).toEqual(before);
  });
});
