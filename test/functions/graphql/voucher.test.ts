import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { FaceProvider } from '../../../use-cases/ports.ts';
import { channel, citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, link, personIdFor, worldWith, write } from './scene.ts';

const userErrors = 'userErrors { code path }';
const activateMutation = `mutation ($input: VoucherActivateInput!) { voucherActivate(input: $input) {
  voucher { state admdvs agreementVersion profileVersion activatedAt } ${userErrors} } }`;
const codeQuery = 'query ($for: ID) { voucherCode(for: $for) { token qr expiresAt name } }';
const redeemMutation = `mutation ($input: VoucherCodeRedeemInput!) { voucherCodeRedeem(input: $input) {
  presented { name certificateKind certificateNumber participations { insuranceType admdvs status } shownBy readAt }
  ${userErrors} } }`;
const faceMutation = `mutation ($input: FaceAuthenticationStartInput!) { faceAuthenticationStart(input: $input) {
  session { url expiresAt } ${userErrors} } }`;
const removeMutation = `mutation ($input: TransactionPasswordRemoveInput!) { transactionPasswordRemove(input: $input) {
  removal { removedAt } ${userErrors} } }`;
const voucherQuery = 'query ($id: ID!) { person(id: $id) { voucher { state activatedAt } } }';

let world: World;
let api: TestApi;
let holder: Registered;
let member: Registered;
let serial = 0;
let keys = 0;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), now: '2026-11-20T04:00:00.000Z' });
  const faceProvider: FaceProvider = { open: async ({ id }) => ({ url: `https://face.example/${id}` }) };
  api = createTestApi(worldWith(world, { faceProvider }));
});
beforeEach(async () => {
  serial += 2;
  holder = await register(world.services, { serial: serial - 1, participations: [{ admdvs: '610100' }] });
  member = await register(world.services, { serial });
});
afterAll(() => world.close());

const me = () => citizen(holder.person.id);
const key = () => {
  keys += 1;
  return { idempotencyKey: `voucher-key-${keys}` };
};
const activate = (who: Registered, admdvs: string) =>
  api.ask(citizen(who.person.id), activateMutation, { input: { ...key(), admdvs, agreementVersion: '2024-01' } });
const show = (whose?: string) => api.ask(me(), codeQuery, { for: whose });
const redeem = (token: string, by = staff('institution')) =>
  api.ask(by, redeemMutation, { input: { ...key(), token } });

describe('a voucher', () => {
  test('is activated, and its owner and the staff of his area see it', async () => {
    const { data } = await activate(holder, '610100');
    expect(data.voucherActivate).toEqual({
      voucher: {
        state: 'ACTIVE',
        admdvs: '610100',
        agreementVersion: '2024-01',
        profileVersion: expect.stringContaining('610100'),
        activatedAt: '2026-11-20T04:00:00.000Z',
      },
      userErrors: [],
    });
    const seen = { state: 'ACTIVE', activatedAt: '2026-11-20T04:00:00.000Z' };
    for (const caller of [me(), staff('clerk', '610100')]) {
      const answer = await api.ask(caller, voucherQuery, { id: personIdFor(world, caller, holder.person.id) });
      expect(answer.data.person.voucher).toEqual(seen);
    }
    const other = citizen(member.person.id);
    await link(world, holder, member, 'DISPLAY');
    const asked = await api.ask(other, voucherQuery, { id: personIdFor(world, other, holder.person.id) });
    expect(codesOf(asked)).toEqual(['FORBIDDEN']);
  });

  test('of somebody who never agreed is null', async () => {
    const answer = await api.ask(me(), voucherQuery, { id: personIdFor(world, me(), holder.person.id) });
    expect(answer.data.person.voucher).toBeNull();
  });

  test('is refused by name', async () => {
    const { data } = await activate(member, '610100');
    expect(data.voucherActivate).toEqual({
      voucher: null,
      userErrors: [{ code: 'PARTICIPATION_NOT_FOUND', path: ['input', 'admdvs'] }],
    });
  });
});

describe('a code', () => {
  beforeEach(async () => {
    await activate(holder, '610100');
  });

  test("of one's own is shown as text and as a picture, and read once", async () => {
    const { data } = await show();
    const { token, qr, ...rest } = data.voucherCode;
    expect(rest).toEqual({ expiresAt: '2026-11-20T04:01:00.000Z', name: holder.person.masked.name });
    expect(qr).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    expect(qr).not.toContain('script');
    const read = await redeem(token);
    expect(read.data.voucherCodeRedeem).toEqual({
      presented: {
        name: holder.person.masked.name,
        certificateKind: 'RESIDENT_ID',
        certificateNumber: holder.person.masked.certificateNumber,
        participations: [{ insuranceType: 'EMPLOYEE', admdvs: '610100', status: 'NORMAL' }],
        shownBy: null,
        readAt: '2026-11-20T04:00:00.000Z',
      },
      userErrors: [],
    });
    const again = await redeem(token, staff('terminal'));
    expect(again.data.voucherCodeRedeem).toEqual({
      presented: null,
      userErrors: [{ code: 'VOUCHER_CODE_USED', path: ['input', 'token'] }],
    });
  });

  test('of a member is shown through a display link, and the member sees by whom it was shown and read', async () => {
    await link(world, holder, member, 'DISPLAY');
    const { data } = await show(personIdFor(world, me(), member.person.id));
    expect(data.voucherCode.name).toBe(member.person.masked.name);
    const read = await redeem(data.voucherCode.token);
    expect(read.data.voucherCodeRedeem.presented.shownBy).toBe(holder.person.masked.name);
    const log = await api.ask(
      citizen(member.person.id),
      '{ viewer { accessLog(first: 5) { edges { node { kind byRole } } } } }',
    );
    expect(log.data.viewer.accessLog.edges.map(({ node }: { node: object }) => node)).toEqual(
      expect.arrayContaining([
        { kind: 'VOUCHER_READ', byRole: 'INSTITUTION' },
        { kind: 'VOUCHER_SHOWN', byRole: 'CITIZEN' },
      ]),
    );
  });

  test.each([
    ['a member without a link', () => personIdFor(world, me(), member.person.id)],
    ['what is no id', () => 'per_nobody'],
  ])('of %s is refused as not found', async (_what, whose) => {
    const before = await world.rawItems();
    const { data, errors } = await show(whose());
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'BAD_USER_INPUT', reason: 'NOT_FOUND', argumentPath: ['for'] },
    ]);
    expect(await world.rawItems()).toEqual(before);
  });

  test('is read by institutions and terminals alone, and shown by people alone', async () => {
    const { data } = await show();
    for (const caller of [me(), channel('demo-pay'), staff('clerk'), staff('operator')]) {
      expect(codesOf(await redeem(data.voucherCode.token, caller))).toEqual(['FORBIDDEN']);
    }
    for (const caller of [channel('demo-pay'), staff('institution'), staff('clerk')]) {
      expect(codesOf(await api.ask(caller, codeQuery))).toEqual(['FORBIDDEN']);
    }
  });
});

describe('a face authentication', () => {
  const start = (input: object) => api.ask(me(), faceMutation, { input: { ...key(), ...input } });

  test('begins for a voucher that waits for it', async () => {
    const agreed = {
      ...{ personId: holder.person.id, state: 'AWAITING_FACE' as const, admdvs: '610100', agreementVersion: '2024-01' },
      ...{ profileVersion: '610100@2026-01-01', version: 1 },
    };
    await write(world, { change: 'VOUCHER_SET', voucher: agreed });
    const { data } = await start({ voucher: true });
    expect(data.faceAuthenticationStart).toEqual({
      session: { url: expect.stringContaining('https://face.example/'), expiresAt: '2026-11-20T04:15:00.000Z' },
      userErrors: [],
    });
  });

  test.each([
    ['a voucher that waits for none', { voucher: true }, 'VOUCHER_FACE_NOT_AWAITED', ['input', 'voucher']],
    ['nothing', {}, 'FACE_PURPOSE_MALFORMED', ['input']],
    ['two things', { voucher: true, applicationId: 'app_x' }, 'FACE_PURPOSE_MALFORMED', ['input']],
    ['no application', { applicationId: 'app_x' }, 'NOT_FOUND', ['input', 'applicationId']],
  ])('is refused for %s', async (_what, input, code, path) => {
    const before = await world.rawItems();
    const { data } = await start(input);
    expect(data.faceAuthenticationStart).toEqual({ session: null, userErrors: [{ code, path }] });
    expect(await world.rawItems()).toEqual(before);
  });
});

describe('a forgotten transaction password', () => {
  const remove = (differing: object = {}) => {
    const clerk = staff('clerk', '610100');
    const input = { ...key(), personId: personIdFor(world, clerk, holder.person.id), reference: 'VISIT-118' };
    return api.ask(clerk, removeMutation, { input: { ...input, ...differing } });
  };

  test('is removed by a clerk', async () => {
    const hash = await world.services.passwordHash.hash('246810');
    const password = { personId: holder.person.id, hash, setAt: '2026-11-20T03:00:00.000Z', failures: 5, version: 1 };
    await write(world, { change: 'TRANSACTION_PASSWORD_SET', password });
    const { data } = await remove();
    expect(data.transactionPasswordRemove).toEqual({
      removal: { removedAt: '2026-11-20T04:00:00.000Z' },
      userErrors: [],
    });
    expect(await world.services.reads.transactionPassword(holder.person.id)).toBeUndefined();
  });

  test.each([
    ['a reference without a number', { reference: 'because' }, 'REFERENCE_MALFORMED', ['input', 'reference']],
    ['what is no id', { personId: 'per_nobody' }, 'NOT_FOUND', ['input', 'personId']],
    ['a person who set none', {}, 'TRANSACTION_PASSWORD_MISSING', ['input', 'personId']],
  ])('is refused for %s', async (_what, differing, code, path) => {
    const { data } = await remove(differing);
    expect(data.transactionPasswordRemove).toEqual({ removal: null, userErrors: [{ code, path }] });
  });
});
