import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Caller } from '../../../use-cases/caller.ts';
import { type Answer, channel, citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, consent, idFor, personIdFor, refuseToCommit, worldWith } from './scene.ts';

const consentFields = `id scopes textVersion admdvs grantedAt expiresAt revokedAt live channelPersonId
  channel { clientId name { en zhCN } scopes }`;
const grantMutation = `mutation ($input: ChannelConsentGrantInput!) {
  channelConsentGrant(input: $input) { consent { ${consentFields} } userErrors { code message path } }
}`;
const revokeMutation = `mutation ($input: ChannelConsentRevokeInput!) {
  channelConsentRevoke(input: $input) { consent { ${consentFields} } userErrors { code message path } }
}`;
const consentsQuery = `query ($first: Int = 20, $after: String) { viewer { consents(first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { live revokedAt channel { clientId } } }
} } }`;
const balanceQuery = 'query ($id: ID!) { person(id: $id) { accounts { balance { fen } } } }';

let world: World;
let api: TestApi;
let person: Registered;
let me: Caller;
let serial = 0;
let keys = 0;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
});
beforeEach(async () => {
  world.clock.set('2026-11-20T02:00:00.000Z');
  serial += 1;
  person = await register(world.services, { serial });
  me = citizen(person.person.id);
});
afterAll(() => world.close());

function grant(differing: object = {}, headers = {}, through = api): Promise<Answer> {
  keys += 1;
  const input = {
    idempotencyKey: `consent-${keys}`,
    clientId: 'demo-pay',
    scopes: ['BALANCE'],
    admdvs: '330100',
    textVersion: '2024-01',
    days: 90,
    ...differing,
  };
  return through.ask(me, grantMutation, { input }, headers);
}
const granted = async (differing: object = {}) => {
  const { data } = await grant(differing);
  expect(data.channelConsentGrant.userErrors).toEqual([]);
  return data.channelConsentGrant.consent;
};
function revoke(consentId: string, differing: object = {}): Promise<Answer> {
  keys += 1;
  return api.ask(me, revokeMutation, { input: { idempotencyKey: `consent-${keys}`, consentId, ...differing } });
}
const refusals = ({ data }: Answer) => {
  const payload = data.channelConsentGrant ?? data.channelConsentRevoke;
  expect(payload.consent).toBeNull();
  return payload.userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path]);
};
const balance = (clientId: string, id: string) => api.ask(channel(clientId), balanceQuery, { id });
const ownItems = async () => (await world.rawItems()).filter(({ pk }) => pk === `PERSON#${person.person.id}`);
const readings = async () => {
  const { items } = await world.services.reads.accessRecords(person.person.id, { first: 100 });
  return items.filter(({ kind }) => kind === 'READ_BY_CHANNEL').map(({ at, byClientId }) => [at, byClientId]);
};

test('a consent says to whom, what and for how long', async () => {
  const consent = await granted({ scopes: ['BALANCE', 'IDENTITY', 'BALANCE'] });
  expect(consent).toEqual({
    id: idFor(world, me, { type: 'ChannelConsent', personId: person.person.id, clientId: 'demo-pay' }),
    scopes: ['BALANCE', 'IDENTITY'],
    textVersion: '2024-01',
    admdvs: '330100',
    grantedAt: '2026-11-20T02:00:00.000Z',
    expiresAt: '2027-02-18T02:00:00.000Z',
    revokedAt: null,
    live: true,
    channelPersonId: personIdFor(world, channel('demo-pay'), person.person.id),
    channel: {
      clientId: 'demo-pay',
      name: { en: 'Payment demo', zhCN: '支付演示' },
      scopes: ['IDENTITY', 'BALANCE', 'PARTICIPATION'],
    },
  });
});

describe('a grant is refused, and nothing is written:', () => {
  test.each<[string, object, string, string]>([
    ['a short key', { idempotencyKey: 'short' }, 'IDEMPOTENCY_KEY_MALFORMED', 'idempotencyKey'],
    ['an area not served here', { admdvs: '440300' }, 'POOLING_AREA_UNKNOWN', 'admdvs'],
    ['an area where he takes no part', { admdvs: '610100' }, 'PARTICIPATION_NOT_FOUND', 'admdvs'],
    ['a channel that nobody knows', { clientId: 'demo-pay2' }, 'CHANNEL_UNKNOWN', 'clientId'],
    ['a channel named like a key', { clientId: '../demo-pay' }, 'CHANNEL_UNKNOWN', 'clientId'],
    ['no scope', { scopes: [] }, 'CONSENT_SCOPES_EMPTY', 'scopes'],
    ['a scope not offered', { scopes: ['BALANCE', 'FAMILY'] }, 'CONSENT_SCOPE_NOT_OFFERED', 'scopes'],
    ['an old text', { textVersion: '2023-01' }, 'CONSENT_TEXT_VERSION_NOT_CURRENT', 'textVersion'],
    ['no day', { days: 0 }, 'CONSENT_EXPIRY_OUT_OF_RANGE', 'days'],
    ['a day before', { days: -1 }, 'CONSENT_EXPIRY_OUT_OF_RANGE', 'days'],
    ['a day more than a year', { days: 366 }, 'CONSENT_EXPIRY_OUT_OF_RANGE', 'days'],
  ])('%s', async (_name, differing, code, field) => {
    const before = await world.rawItems();
    expect(refusals(await grant(differing))).toEqual([[code, 'input', field]]);
    expect(await world.rawItems()).toEqual(before);
  });

  test('a key used for other content', async () => {
    await granted({ idempotencyKey: `reused-${serial}` });
    const before = await world.rawItems();
    expect(refusals(await grant({ idempotencyKey: `reused-${serial}`, days: 91 }))).toEqual([
      ['IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT', 'input', 'idempotencyKey'],
    ]);
    expect(await world.rawItems()).toEqual(before);
  });

  test('too much at once', async () => {
    const closed = createTestApi(worldWith(world, { commit: refuseToCommit }));
    expect(refusals(await grant({}, {}, closed))).toEqual([['BUSY', 'input']]);
  });

  test.each([
    ['en', { scopes: ['ENTRIES'] }, 'The pooling area does not offer this scope to this channel: account entries.'],
    ['zh-CN', { scopes: ['ENTRIES'] }, '该统筹区未向此渠道开放该授权范围：账户明细。'],
    ['en', { textVersion: 'old' }, 'There is a newer consent text, version 2024-01. It must be read first.'],
    ['zh-CN', { days: 400 }, '授权期限须为 1 至 365 天。'],
  ])('told in %s', async (language, differing, message) => {
    const { data } = await grant(differing, { 'accept-language': language });
    expect(data.channelConsentGrant.userErrors[0].message).toBe(message);
  });

  test.each(['channel', 'clerk', 'operator'] as const)('to a %s by its role', async (role) => {
    me = role === 'channel' ? channel('demo-pay') : staff(role);
    expect(codesOf(await grant())).toEqual(['FORBIDDEN']);
  });
});

test.each([1, 365])('a consent of %i days is given', async (days) => {
  const { grantedAt, expiresAt } = await granted({ days });
  expect((Date.parse(expiresAt) - Date.parse(grantedAt)) / 86_400_000).toBe(days);
});

describe('a grant again', () => {
  test('with the same key gives the same answer, byte for byte', async () => {
    const first = await grant({ idempotencyKey: `twice-${serial}` });
    const before = await world.rawItems();
    world.clock.set('2026-12-01T02:00:00.000Z');
    const second = await grant({ idempotencyKey: `twice-${serial}` });
    expect(second.text).toBe(first.text);
    expect(await world.rawItems()).toEqual(before);
  });

  test('replaces a live consent: there is one item, with what was said last', async () => {
    await granted({ scopes: ['BALANCE', 'IDENTITY'] });
    const { channelPersonId } = await granted({ scopes: ['IDENTITY'], days: 5 });
    const items = (await ownItems()).filter(({ sk }) => String(sk).startsWith('CONSENT#'));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ scopes: ['IDENTITY'], expiresAt: '2026-11-25T02:00:00.000Z' });
    expect(codesOf(await balance('demo-pay', channelPersonId))).toEqual(['FORBIDDEN']);
  });

  test('after a revocation gives the channel the person under the same id', async () => {
    const first = await granted();
    await revoke(first.id);
    expect((await balance('demo-pay', first.channelPersonId)).data).toEqual({ person: null });
    const second = await granted();
    expect([second.id, second.channelPersonId, second.live]).toEqual([first.id, first.channelPersonId, true]);
    expect((await balance('demo-pay', first.channelPersonId)).data.person.accounts).toHaveLength(1);
  });
});

describe('a revocation', () => {
  test('is kept, and replayed byte for byte', async () => {
    const { id } = await granted();
    const first = await revoke(id, { idempotencyKey: `revoke-${serial}` });
    expect(first.data.channelConsentRevoke).toMatchObject({
      consent: { id, live: false, revokedAt: '2026-11-20T02:00:00.000Z' },
      userErrors: [],
    });
    const before = await world.rawItems();
    expect((await revoke(id, { idempotencyKey: `revoke-${serial}` })).text).toBe(first.text);
    expect(await world.rawItems()).toEqual(before);
  });

  test.each<[string, () => Promise<[string, object]>, string, string]>([
    [
      'a short key',
      async () => [(await granted()).id, { idempotencyKey: 'short' }],
      'IDEMPOTENCY_KEY_MALFORMED',
      'idempotencyKey',
    ],
    ['rubbish', async () => ['con_rubbish', {}], 'NOT_FOUND', 'consentId'],
    [
      'no consent ever',
      async () => [idFor(world, me, { type: 'ChannelConsent', personId: person.person.id, clientId: 'demo-pay' }), {}],
      'NOT_FOUND',
      'consentId',
    ],
    ['the id of a person', async () => [personIdFor(world, me, person.person.id), {}], 'NOT_FOUND', 'consentId'],
    [
      'the id as the channel would have it',
      async () => {
        await granted();
        const ref = { type: 'ChannelConsent', personId: person.person.id, clientId: 'demo-pay' } as const;
        return [idFor(world, channel('demo-pay'), ref), {}];
      },
      'NOT_FOUND',
      'consentId',
    ],
    [
      'the consent of somebody else',
      async () => {
        const other = await register(world.services, { serial: serial + 500 });
        await consent(world, other.person.id, 'demo-pay', ['BALANCE']);
        return [idFor(world, me, { type: 'ChannelConsent', personId: other.person.id, clientId: 'demo-pay' }), {}];
      },
      'NOT_FOUND',
      'consentId',
    ],
    [
      'a consent taken back before',
      async () => {
        const { id } = await granted();
        await revoke(id);
        return [id, {}];
      },
      'CONSENT_NOT_LIVE',
      'consentId',
    ],
    [
      'an expired one',
      async () => {
        const { id } = await granted({ days: 1 });
        world.clock.set('2026-11-21T02:00:00.000Z');
        return [id, {}];
      },
      'CONSENT_NOT_LIVE',
      'consentId',
    ],
    [
      'a key used for another consent',
      async () => {
        const [one, other] = [await granted(), await granted({ clientId: 'demo-narrow' })];
        await revoke(one.id, { idempotencyKey: `other-${serial}` });
        return [other.id, { idempotencyKey: `other-${serial}` }];
      },
      'IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT',
      'idempotencyKey',
    ],
  ])('is refused, and nothing is written: %s', async (_name, prepare, code, field) => {
    const [id, differing] = await prepare();
    const before = await world.rawItems();
    expect(refusals(await revoke(id, differing))).toEqual([[code, 'input', field]]);
    expect(await world.rawItems()).toEqual(before);
  });
});

test('a consent holds up to the moment of its expiry, and not at it', async () => {
  const { id, channelPersonId } = await granted({ days: 1 });
  const isLive = async () => {
    const { data } = await api.ask(me, 'query ($id: ID!) { node(id: $id) { ... on ChannelConsent { live } } }', { id });
    return data.node.live;
  };
  world.clock.set('2026-11-21T01:59:59.999Z');
  expect([await isLive(), (await balance('demo-pay', channelPersonId)).data.person?.accounts.length]).toEqual([
    true,
    1,
  ]);
  world.clock.set('2026-11-21T02:00:00.000Z');
  expect([await isLive(), (await balance('demo-pay', channelPersonId)).data]).toEqual([false, { person: null }]);
});

describe('the list of consents', () => {
  test('goes by channel, page by page, live or not', async () => {
    await granted({ clientId: 'demo-pay' });
    await granted({ clientId: 'demo-health' });
    await revoke((await granted({ clientId: 'demo-narrow' })).id);
    const first = (await api.ask(me, consentsQuery, { first: 2 })).data.viewer.consents;
    const after = first.pageInfo.endCursor;
    const second = (await api.ask(me, consentsQuery, { first: 2, after })).data.viewer.consents;
    expect([...first.edges, ...second.edges].map(({ node }) => [node.channel.clientId, node.live])).toEqual([
      ['demo-health', true],
      ['demo-narrow', false],
      ['demo-pay', true],
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('is empty for who gave none, and null for who is no citizen', async () => {
    expect((await api.ask(me, consentsQuery)).data.viewer.consents.edges).toEqual([]);
    expect((await api.ask(staff('clerk'), consentsQuery)).data).toEqual({ viewer: { consents: null } });
    expect((await api.ask(channel('demo-pay'), consentsQuery)).data).toEqual({ viewer: { consents: null } });
  });

  test('names a channel that is offered no more by its client id', async () => {
    await consent(world, person.person.id, 'gone-pay', ['BALANCE']);
    const query = '{ viewer { consents { edges { node { channel { clientId name { en zhCN } scopes } } } } } }';
    const { data } = await api.ask(me, query);
    expect(data.viewer.consents.edges[0].node.channel).toEqual({
      clientId: 'gone-pay',
      name: { en: 'gone-pay', zhCN: 'gone-pay' },
      scopes: [],
    });
  });
});

test('the id of one channel works for no other, and for no citizen; nor does a citizen’s for a channel', async () => {
  const pay = await granted();
  const health = await granted({ clientId: 'demo-health' });
  expect(pay.channelPersonId).not.toBe(health.channelPersonId);
  const none = { person: null };
  expect((await balance('demo-health', pay.channelPersonId)).data).toEqual(none);
  expect((await balance('demo-pay', health.channelPersonId)).data).toEqual(none);
  expect((await balance('demo-pay', personIdFor(world, me, person.person.id))).data).toEqual(none);
  expect((await api.ask(me, balanceQuery, { id: pay.channelPersonId })).data).toEqual(none);
});

test('no id that a channel is shown is shown to another, or holds the person’s UUID', async () => {
  const query = `query ($id: ID!) { person(id: $id) {
    id participations { id } accounts { id entries { edges { cursor node { id transferId } } } }
    familyLinks { edges { node { id } } }
  } }`;
  const ids: string[][] = [];
  for (const clientId of ['first', 'second']) {
    await consent(world, person.person.id, clientId, ['IDENTITY', 'PARTICIPATION', 'BALANCE', 'ENTRIES', 'FAMILY']);
    const caller = channel(clientId);
    const { data, errors } = await api.ask(caller, query, { id: personIdFor(world, caller, person.person.id) });
    expect(errors).toEqual([]);
    const { participations, accounts } = data.person;
    const [entry] = accounts[0].entries.edges;
    ids.push([data.person.id, participations[0].id, accounts[0].id, entry.node.id, entry.node.transferId]);
  }
  const flat = ids.flat();
  expect(new Set(flat).size).toBe(10);
  const plain = flat.map((id) => Buffer.from(id.slice(4), 'base64url').toString());
  for (const text of [...flat, ...plain]) expect(text).not.toContain(person.person.id);
  const pairwise = plain.filter((_id, index) => index % 5 !== 4).map((text) => text.split('~')[0]);
  expect(new Set(pairwise).size).toBe(2);
});

describe('the first reading of a Shanghai day is noted', () => {
  test('once, and again after midnight', async () => {
    const { channelPersonId } = await granted();
    for (const now of [
      '2026-11-20T15:00:00.000Z',
      '2026-11-20T15:59:59.999Z',
      '2026-11-20T16:00:00.000Z',
      '2026-11-21T15:59:59.999Z',
    ]) {
      world.clock.set(now);
      expect((await balance('demo-pay', channelPersonId)).data.person.accounts).toHaveLength(1);
    }
    expect(await readings()).toEqual([
      ['2026-11-20T16:00:00.000Z', 'demo-pay'],
      ['2026-11-20T15:00:00.000Z', 'demo-pay'],
    ]);
  });

  test.each([2, 5])('once under %i requests at the same moment, all of which are answered', async (count) => {
    const { channelPersonId } = await granted();
    const answers = await Promise.all(Array.from({ length: count }, () => balance('demo-pay', channelPersonId)));
    expect(answers.map(({ data }) => data.person?.accounts[0].balance.fen)).toEqual(
      Array.from({ length: count }, () => '35000'),
    );
    expect(await readings()).toEqual([['2026-11-20T02:00:00.000Z', 'demo-pay']]);
  });

  test('before anything is shown: if it cannot be written, the channel hears that we are busy', async () => {
    const { channelPersonId } = await granted();
    const closed = createTestApi(worldWith(world, { commit: refuseToCommit }));
    const answer = await closed.ask(channel('demo-pay'), balanceQuery, { id: channelPersonId });
    expect([answer.data, codesOf(answer)]).toEqual([{ person: null }, ['BUSY']]);
    expect(await readings()).toEqual([]);
  });

  test('and a revocation that comes between is obeyed', async () => {
    const { id, channelPersonId } = await granted();
    const { commit } = world.services;
    let overtaken = false;
    const through = createTestApi(
      worldWith(world, {
        async commit(act) {
          if (!overtaken) {
            overtaken = true;
            await revoke(id);
          }
          return commit(act);
        },
      }),
    );
    const answer = await through.ask(channel('demo-pay'), balanceQuery, { id: channelPersonId });
    expect([answer.data, codesOf(answer)]).toEqual([{ person: null }, []]);
    expect(await readings()).toEqual([]);
  });
});
