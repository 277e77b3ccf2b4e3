import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { channel, citizen, createTestApi, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';

const balanceQuery = `query ($person: ID!) {
  person(id: $person) { accounts { admdvs status balance { amount fen } available { amount } } }
}`;
const identityQuery = 'query ($person: ID!) { person(id: $person) { name certificateNumber } }';
const grantMutation = `mutation ($input: ChannelConsentGrantInput!) {
  channelConsentGrant(input: $input) {
    consent { id live scopes expiresAt channelPersonId channel { clientId name { text } } }
    userErrors { code message path }
  }
}`;
const revokeMutation = `mutation ($input: ChannelConsentRevokeInput!) {
  channelConsentRevoke(input: $input) { consent { live revokedAt } userErrors { code path } }
}`;

const grantInput = (differing: object = {}) => ({
  idempotencyKey: 'grant-0001',
  clientId: 'demo-pay',
  scopes: ['BALANCE'],
  admdvs: '330100',
  textVersion: 'consent-1',
  days: 90,
  ...differing,
});

let world: World;
let api: TestApi;
let zhang: Registered;
let textVersion: string;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  zhang = await register(world.services, { serial: 1 });
  const profile = world.services.regions.profile('330100', '2026-11-20');
  textVersion = profile?.consent.text.version ?? '';
});
afterAll(() => world.close());

/** Grants what the input says, as the person, and gives the consent. */
async function grant(person: Registered, differing: object = {}) {
  const input = grantInput({ textVersion, idempotencyKey: `grant-${crypto.randomUUID()}`, ...differing });
  const { data } = await api.ask(citizen(person.person.id), grantMutation, { input });
  expect(data.channelConsentGrant.userErrors).toEqual([]);
  return data.channelConsentGrant.consent;
}

describe('a payment app asks for a balance', () => {
  test('without a consent it finds nobody, and is told no more than for somebody who does not exist', async () => {
    const lin = await register(world.services, { serial: 20 });
    const ownIdOfPerson = await grant(zhang).then(({ channelPersonId }) => channelPersonId);
    const somebodyElses = ownIdOfPerson.replace(/.$/, 'A');
    for (const person of [somebodyElses, 'per_nothing', `per_${Buffer.from(lin.person.id).toString('base64url')}`]) {
      const answer = await api.ask(channel('demo-pay'), balanceQuery, { person });
      expect(answer.data).toEqual({ person: null });
      expect(answer.errors).toEqual([]);
    }
  });

  test('with it, the balance, in two reads; the first reading of a day is noted once', async () => {
    const wu = await register(world.services, { serial: 2 });
    const { channelPersonId } = await grant(wu);
    const ask = () => api.ask(channel('demo-pay'), balanceQuery, { person: channelPersonId });

    await ask();
    world.recorder.clear();
    const { data } = await ask();

    expect(data.person.accounts).toEqual([
      {
        admdvs: '330100',
        status: 'OPEN',
        balance: { amount: '350.00', fen: '35000' },
        available: { amount: '350.00' },
      },
    ]);
    expect(world.recorder.requests.map(({ command, consistent }) => [command, consistent])).toEqual([
      ['GetItem', true],
      ['Query', true],
    ]);
    const log = await world.services.reads.accessRecords(wu.person.id, { first: 10 });
    expect(log.items.map(({ kind, byClientId }) => [kind, byClientId])).toEqual([['READ_BY_CHANNEL', 'demo-pay']]);
  });

  test('the consent names the rules under which it was given', async () => {
    const feng = await register(world.services, { serial: 5 });
    const { id } = await grant(feng);
    const query = 'query ($id: ID!) { node(id: $id) { ... on ChannelConsent { profileVersion } } }';
    const { data } = await api.ask(citizen(feng.person.id), query, { id });
    expect(data.node).toEqual({ profileVersion: '330100@2026-01-01' });
  });

  test('a scope that was not given stays closed', async () => {
    const zheng = await register(world.services, { serial: 3 });
    const { channelPersonId } = await grant(zheng);
    const { data, errors } = await api.ask(channel('demo-pay'), identityQuery, { person: channelPersonId });
    expect(data).toEqual({ person: null });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('after the revocation the very next query finds nobody', async () => {
    const wang = await register(world.services, { serial: 4 });
    const consent = await grant(wang);
    const ask = () => api.ask(channel('demo-pay'), balanceQuery, { person: consent.channelPersonId });
    expect((await ask()).data.person).not.toBeNull();

    const input = { idempotencyKey: 'revoke-0001', consentId: consent.id };
    const revoked = await api.ask(citizen(wang.person.id), revokeMutation, { input });
    expect(revoked.data.channelConsentRevoke).toEqual({
      consent: { live: false, revokedAt: '2026-11-20T02:00:00.000Z' },
      userErrors: [],
    });
    expect((await ask()).data).toEqual({ person: null });
  });
});
