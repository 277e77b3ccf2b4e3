import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { LinkKind, LinkSide } from '../../../domain/links/family-link.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, idFor, link } from './scene.ts';

const quotaFields = 'set { amount } spent { amount } left { amount } pending { transferId amount { fen } acceptBy }';
const decisionFields = `decision { link { id side } quota { ${quotaFields} } profileVersion decidedAt }
  userErrors { code message path }`;
const setMutation = `mutation ($input: MutualAidQuotaSetInput!) { mutualAidQuotaSet(input: $input) { ${decisionFields} } }`;
const acceptMutation = `mutation ($input: MutualAidQuotaAcceptInput!) {
  mutualAidQuotaAccept(input: $input) { ${decisionFields} } }`;
const familyQuery = `{ viewer { person { familyLinks { edges { node { id kind side quota { ${quotaFields} } } } } } } }`;
const nodeQuery = `query ($id: ID!) { node(id: $id) { ... on FamilyLink { quota { ${quotaFields} } } } }`;

const ten = '2026-11-20T02:00:00.000Z';
const six = '2026-11-20T22:00:00.000Z';
let world: World;
let api: TestApi;
let giver: Registered;
let receiver: Registered;
let serial = 0;
let keys = 0;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
});
beforeEach(async () => {
  world.clock.set(ten);
  serial += 3;
  giver = await register(world.services, { serial: serial - 2 });
  receiver = await register(world.services, { serial: serial - 1 });
  await link(world, giver, receiver);
});
afterAll(() => world.close());

const me = ({ person }: Registered) => citizen(person.id);
const linkId = (caller: Caller, side: LinkSide, kind: LinkKind = 'MUTUAL_AID') => {
  const [own, other] = side === 'GIVING' ? [giver, receiver] : [receiver, giver];
  return idFor(world, caller, { type: 'FamilyLink', personId: own.person.id, kind, side, otherId: other.person.id });
};
async function set(amount: string, more: object = {}, headers: Record<string, string> = {}) {
  keys += 1;
  const input = {
    idempotencyKey: `wallet-set-${keys}`,
    linkId: linkId(me(giver), 'GIVING'),
    quota: { amount },
    ...more,
  };
  const answer = await api.ask(me(giver), setMutation, { input }, headers);
  expect(answer.errors).toEqual([]);
  return answer.data.mutualAidQuotaSet;
}
async function accept(transferId: string) {
  keys += 1;
  const input = { idempotencyKey: `wallet-accept-${keys}`, linkId: linkId(me(receiver), 'RECEIVING'), transferId };
  const answer = await api.ask(me(receiver), acceptMutation, { input });
  expect(answer.errors).toEqual([]);
  return answer.data.mutualAidQuotaAccept;
}
const linksOf = async (who: Registered) => {
  const answer = await api.ask(me(who), familyQuery);
  expect(answer.errors).toEqual([]);
  return answer.data.viewer.person.familyLinks.edges.map(({ node }: { node: object }) => node);
};
const yuan = (amount: string) => ({ amount });

describe('a quota', () => {
  test('is set by the giver, waits, and is the receiver’s to spend once he accepts it', async () => {
    const { decision, userErrors } = await set('80.5');
    const [{ transferId }] = decision.quota.pending;
    const waiting = {
      set: yuan('80.50'),
      spent: yuan('0.00'),
      left: yuan('0.00'),
      pending: [{ transferId, amount: { fen: '8050' }, acceptBy: six }],
    };
    expect([decision, userErrors]).toEqual([
      {
        link: { id: linkId(me(giver), 'GIVING'), side: 'GIVING' },
        quota: waiting,
        profileVersion: '330100@2026-01-01',
        decidedAt: ten,
      },
      [],
    ]);
    expect([await linksOf(giver), await linksOf(receiver)]).toMatchObject([
      [{ side: 'GIVING', quota: waiting }],
      [{ side: 'RECEIVING', quota: waiting }],
    ]);
    const accepted = { set: yuan('80.50'), spent: yuan('0.00'), left: yuan('80.50'), pending: [] };
    expect(await accept(transferId)).toMatchObject({
      decision: { link: { id: linkId(me(receiver), 'RECEIVING'), side: 'RECEIVING' }, quota: accepted },
      userErrors: [],
    });
    expect(await linksOf(giver)).toMatchObject([{ quota: accepted }]);
  });

  test('that nobody accepted is gone at six, also before it is booked', async () => {
    await set('80');
    world.clock.set('2026-11-20T21:59:59.999Z');
    expect(await linksOf(receiver)).toMatchObject([{ quota: { set: yuan('80.00') } }]);
    world.clock.set(six);
    expect(await linksOf(receiver)).toMatchObject([{ quota: { set: yuan('0.00'), pending: [] } }]);
  });

  test('is null where none was set, and on a display link', async () => {
    await link(world, giver, receiver, 'DISPLAY');
    expect(await linksOf(giver)).toMatchObject([
      { kind: 'DISPLAY', quota: null },
      { kind: 'MUTUAL_AID', quota: null },
    ]);
  });

  test('of a whole family is one request more, however many links one account pays for', async () => {
    const other = await register(world.services, { serial });
    await link(world, giver, other);
    await set('80');
    world.recorder.clear();
    expect(await linksOf(giver)).toHaveLength(2);
    expect(world.recorder.requests.map(({ command, keys: asked }) => [command, asked])).toEqual([
      ['Query', [`PERSON#${giver.person.id} | LINK#`]],
      ['GetItem', [`PERSON#${giver.person.id} | ACCOUNT#EMPLOYEE#330100`]],
    ]);
  });

  test('is what it is after each of two acts of one request', async () => {
    const mutation = `mutation ($one: MutualAidQuotaSetInput!, $two: MutualAidQuotaSetInput!) {
      one: mutualAidQuotaSet(input: $one) { decision { link { quota { set { amount } } } } }
      two: mutualAidQuotaSet(input: $two) { decision { link { quota { set { amount } } } } }
    }`;
    const input = (key: string, amount: string) => ({
      idempotencyKey: `${key}-${serial}`,
      linkId: linkId(me(giver), 'GIVING'),
      quota: { amount },
    });
    const variables = { one: input('first-act', '10'), two: input('second-act', '20') };
    const { data } = await api.ask(me(giver), mutation, variables);
    expect([data.one.decision.link.quota.set, data.two.decision.link.quota.set]).toEqual([
      yuan('10.00'),
      yuan('20.00'),
    ]);
  });

  test('is one transaction after two reads', async () => {
    world.recorder.clear();
    await set('80');
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['Query', 'GetItem', 'TransactWriteItems']);
  });
});

describe('refusals', () => {
  test('say what is wrong, where, in the language of the caller', async () => {
    const before = await world.rawItems();
    expect(await set('2000.01')).toEqual({
      decision: null,
      userErrors: [
        {
          code: 'QUOTA_PER_TRANSFER_EXCEEDED',
          message: expect.stringContaining('2000.00'),
          path: ['input', 'quota'],
        },
      ],
    });
    expect((await set('1.234')).userErrors).toMatchObject([
      { code: 'AMOUNT_MALFORMED', path: ['input', 'quota', 'amount'] },
    ]);
    expect((await set('1', { linkId: 'lnk_none' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'linkId'] },
    ]);
    world.clock.set('2026-11-20T14:00:00.000Z');
    const [{ code, message }] = (await set('1', {}, { 'accept-language': 'zh-CN' })).userErrors;
    expect([code, message]).toEqual(['QUOTA_CLOSED_NOW', expect.stringMatching(/22:00.*06:00/)]);
    expect((await accept('no-transfer')).userErrors).toMatchObject([
      { code: 'QUOTA_TRANSFER_NOT_PENDING', path: ['input', 'transferId'] },
    ]);
    expect(await world.rawItems()).toEqual(before);
  });

  test('to whoever is not that side of the link', async () => {
    const before = await world.rawItems();
    const asReceiver = linkId(me(receiver), 'RECEIVING');
    expect((await set('1', { linkId: asReceiver })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    for (const role of ['clerk', 'reviewer', 'auditor', 'institution', 'terminal', 'operator'] as const) {
      const input = { idempotencyKey: `wallet-${role}`, linkId: linkId(staff(role), 'GIVING'), quota: { amount: '1' } };
      expect(codesOf(await api.ask(staff(role), setMutation, { input }))).toEqual(['FORBIDDEN']);
    }
    expect(await world.rawItems()).toEqual(before);
  });

  test('staff see the link and not its quota', async () => {
    await set('80');
    const clerk = staff('clerk');
    const answer = await api.ask(clerk, nodeQuery, { id: linkId(clerk, 'GIVING') });
    expect([answer.data.node, codesOf(answer)]).toEqual([{ quota: null }, ['FORBIDDEN']]);
  });
});

test('the rules of the pooling area say the hours and the deadline before anybody asks', async () => {
  const query = `query ($on: Date) { regionProfile(admdvs: "330100", on: $on) { mutualAid {
    quotaPerTransferMax { amount } quotaTransfersPerDay quotaClosedHours { from until } quotaAcceptanceDeadline
  } } }`;
  const rulesOn = async (on: string) => (await api.ask(me(giver), query, { on })).data.regionProfile.mutualAid;
  expect(await rulesOn('2026-11-20')).toEqual({
    quotaPerTransferMax: yuan('2000.00'),
    quotaTransfersPerDay: 3,
    quotaClosedHours: { from: '22:00', until: '06:00' },
    quotaAcceptanceDeadline: '06:00',
  });
  expect(await rulesOn('2025-11-20')).toEqual({
    quotaPerTransferMax: null,
    quotaTransfersPerDay: null,
    quotaClosedHours: null,
    quotaAcceptanceDeadline: null,
  });
});
