import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closeClaim } from '../../../use-cases/reconciliation/close-claim.ts';
import { compareFile } from '../../../use-cases/reconciliation/compare-file.ts';
import { citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { createWorld, type World } from '../../support/world.ts';
import { claimScene, hospital, pharmacy } from '../../use-cases/claims/scene.ts';
import { twoDays } from '../../use-cases/reconciliation/scene.ts';

const sums = '{ count total { fen } fund { fen } ownAccount { amount } mutualAid { amount } }';
const query = `query ($input: ReconciliationTotalsInput!) { reconciliationTotals(input: $input) {
  institutionId result rows { measure result } ours ${sums} theirs ${sums} } }`;

let world: World;
let api: TestApi;
const scene = claimScene(() => world);
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  await scene.institutions();
  for (const { id } of Object.values(await twoDays(scene, world))) await closeClaim(world.services, id);
});
afterAll(() => world.close());

/** The first of `twoDays`, as the hospital has it: without the message whose answer never came. */
const input = {
  insuredAt: '610100',
  insuranceType: 'EMPLOYEE',
  clearingType: 'OUTPATIENT',
  from: '2026-11-20',
  to: '2026-11-20',
  count: 2,
  total: { amount: '1300.00' },
  fund: { amount: '0.00' },
  ownAccount: { amount: '50.00' },
  mutualAid: { amount: '100.00' },
};
const accounts = { ownAccount: { amount: '50.00' }, mutualAid: { amount: '100.00' } };

describe('the totals of some days', () => {
  test('are ours more while a lost message stands, and the same once it is reversed', async () => {
    const first = await api.ask(hospital, query, { input });
    expect(first.errors).toEqual([]);
    expect(first.data.reconciliationTotals).toEqual({
      institutionId: 'H61010400001',
      result: 'OURS_MORE',
      rows: [
        { measure: 'COUNT', result: 'OURS_MORE' },
        { measure: 'TOTAL', result: 'OURS_MORE' },
        { measure: 'FUND', result: 'BALANCED' },
        { measure: 'OWN_ACCOUNT', result: 'BALANCED' },
        { measure: 'MUTUAL_AID', result: 'BALANCED' },
      ],
      ours: { count: 3, total: { fen: '134000' }, fund: { fen: '0' }, ...accounts },
      theirs: { count: 2, total: { fen: '130000' }, fund: { fen: '0' }, ...accounts },
    });
    const both = { ...input, to: '2026-11-21', fund: { amount: '70.00' } };
    const second = await api.ask(hospital, query, { input: both });
    expect(second.errors).toEqual([]);
    expect(second.data.reconciliationTotals).toMatchObject({ result: 'BALANCED', ours: { count: 2 } });
  });

  test('are for a clerk and an auditor of the area that pays, by the number of the institution', async () => {
    for (const role of ['clerk', 'auditor'] as const) {
      const asked = { input: { ...input, institutionId: 'H61010400001' } };
      const { data } = await api.ask(staff(role, '610100'), query, asked);
      expect(data.reconciliationTotals.ours.count).toBe(3);
      const elsewhere = await api.ask(staff(role, '330100'), query, asked);
      expect(elsewhere.data).toBeNull();
      expect(elsewhere.errors.map(({ extensions }) => extensions)).toMatchObject([
        { code: 'BAD_USER_INPUT', reason: 'NOT_PERMITTED', argumentPath: ['input', 'insuredAt'] },
      ]);
    }
  });

  test('are refused with the reason, in the words of who asks', async () => {
    const days = { input: { ...input, from: '2026-11-14', to: '2026-11-21' } };
    const { errors } = await api.ask(hospital, query, days, { 'accept-language': 'zh-CN' });
    expect(errors).toMatchObject([
      {
        message: '对账结束日期不得早于开始日期，且期间最长 7 天。',
        extensions: { reason: 'RECONCILIATION_PERIOD_MALFORMED', argumentPath: ['input', 'to'] },
      },
    ]);
    const stranger = { ...hospital, clientId: 'demo-nobody' };
    const refused = await api.ask(stranger, query, { input });
    expect(refused.errors.map(({ extensions }) => extensions.reason)).toEqual(['INSTITUTION_NOT_DESIGNATED']);
  });

  test.each(['reviewer', 'supervisor', 'operator', 'terminal'] as const)('are not for a %s', async (role) => {
    const { errors } = await api.ask(staff(role, '610100'), query, { input });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('a day, row by row', () => {
  const errors = 'userErrors { code path }';
  const upload = `mutation ($input: ReconciliationUploadCreateInput!) { reconciliationUploadCreate(input: $input) {
    upload { url method } ${errors} } }`;
  const day =
    '{ institutionId day insuredAt state balanced theirsMore oursMore mismatch malformed resolvedAt reference }';
  const detail = `mutation ($input: ReconciliationDetailInput!) { reconciliationDetail(input: $input) {
    request { id state failure message institutionId insuredAt day format sha256 requestedAt expiresAt
      reconciliation { bytes } } reconciliation { bytes } ${errors} } }`;
  const read = `query ($id: ID!) { node(id: $id) { id ... on ReconciliationRequest { state failure message
    reconciliation { day ${day} badLines { line fault field message } result { url method expiresAt } bytes sha256 } } } }`;
  const resolve = `mutation ($input: ReconciliationDayResolveInput!) { reconciliationDayResolve(input: $input) {
    day ${day} ${errors} } }`;
  const clear = `mutation ($input: ClearingFileCreateInput!) { clearingFileCreate(input: $input) {
    clearing { institutionId lines file { url method } } ${errors} } }`;
  const compare = (id: string) =>
    compareFile(world.services, Buffer.from(id.slice('rec_'.length), 'base64url').toString());
  const clerk = staff('clerk', '610100');
  const named = { insuredAt: '610100', day: '2026-11-20' };
  const clearing = () => ({ input: { idempotencyKey: crypto.randomUUID(), ...named } });

  const fileOf = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  const arrived = ({ bytes, sha256 }: ReturnType<typeof fileOf>) =>
    world.evidenceObjects.incoming.set(`reconciliation/H61010400001-${sha256}`, bytes);
  const differing = fileOf('message_id,refund,total,fund,own_account,mutual_aid\nnonsense\n');
  const askedBy = (idempotencyKey: string, { sha256 }: ReturnType<typeof fileOf>) => ({
    input: { idempotencyKey, ...named, format: 'CSV', sha256 },
  });
  const inChinese = { 'accept-language': 'zh-CN' };

  test('is uploaded, and asked for once it is there: the same key, the same request', async () => {
    const { bytes, sha256 } = differing;
    const announced = await api.ask(hospital, upload, { input: { format: 'CSV', bytes: bytes.length, sha256 } });
    expect(announced.data.reconciliationUploadCreate).toEqual({
      upload: { url: `https://objects.example/incoming/reconciliation/H61010400001-${sha256}`, method: 'PUT' },
      userErrors: [],
    });
    const asked = askedBy('detail-by-api-1', differing);
    const missing = await api.ask(hospital, detail, asked);
    expect(missing.data.reconciliationDetail).toEqual({
      request: null,
      reconciliation: null,
      userErrors: [{ code: 'RECONCILIATION_FILE_MISSING', path: ['input', 'sha256'] }],
    });
    arrived(differing);
    const first = await api.ask(hospital, detail, asked, inChinese);
    expect(first.errors).toEqual([]);
    const requested = {
      state: 'REQUESTED',
      failure: null,
      message: null,
      institutionId: 'H61010400001',
      ...named,
      format: 'CSV',
      sha256,
      requestedAt: '2026-11-21T02:00:00.000Z',
      expiresAt: '2026-12-21T02:00:00.000Z',
      reconciliation: null,
    };
    expect(first.data.reconciliationDetail).toEqual({
      request: { id: expect.stringMatching(/^rec_/), ...requested },
      reconciliation: null,
      userErrors: [],
    });
    await compare(first.data.reconciliationDetail.request.id);
    expect((await api.ask(hospital, detail, asked)).data).toEqual(first.data);
  });

  test('differs, is not cleared, is resolved, and is cleared', async () => {
    arrived(differing);
    const asked = await api.ask(hospital, detail, askedBy('detail-by-api-3', differing), inChinese);
    const { id } = asked.data.reconciliationDetail.request;
    await compare(id);
    const different = {
      institutionId: 'H61010400001',
      ...named,
      state: 'DIFFERENT',
      balanced: 1,
      theirsMore: 0,
      oursMore: 3,
      mismatch: 0,
      malformed: 1,
      resolvedAt: null,
      reference: null,
    };
    const found = await api.ask(hospital, read, { id });
    expect(found.errors).toEqual([]);
    const { reconciliation } = found.data.node;
    expect(found.data.node).toMatchObject({ id, state: 'READY', failure: null, message: null });
    expect(reconciliation).toEqual({
      day: different,
      badLines: [{ line: 2, fault: 'COLUMN_COUNT_WRONG', field: null, message: '该行列数须与首行一致。' }],
      result: {
        url: `https://objects.example/kept/reconciled/H61010400001-2026-11-20-610100-${reconciliation.sha256}.csv`,
        method: 'GET',
        expiresAt: '2026-11-21T02:05:00.000Z',
      },
      bytes: 506,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const open = await api.ask(hospital, clear, clearing());
    expect(open.data.clearingFileCreate).toEqual({
      clearing: null,
      userErrors: [{ code: 'RECONCILIATION_DAY_UNRESOLVED', path: ['input', 'day'] }],
    });
    const { insuredAt: _, ...own } = named;
    const reference = {
      idempotencyKey: 'resolve-by-api-1',
      institutionId: 'H61010400001',
      ...own,
      reference: 'file 7',
    };
    const resolved = await api.ask(clerk, resolve, { input: reference });
    expect(resolved.data.reconciliationDayResolve).toEqual({
      day: { ...different, state: 'RESOLVED', resolvedAt: '2026-11-21T02:00:00.000Z', reference: 'file 7' },
      userErrors: [],
    });
    const cleared = await api.ask(hospital, clear, clearing());
    expect(cleared.data.clearingFileCreate).toEqual({
      clearing: {
        institutionId: 'H61010400001',
        lines: 5,
        file: {
          url: expect.stringMatching(
            /^https:\/\/objects\.example\/kept\/clearing-H61010400001-2026-11-20-610100-[0-9a-f]{64}\.csv$/,
          ),
          method: 'GET',
        },
      },
      userErrors: [],
    });
  });

  test('by a file that cannot be used is as it was, and why is told in the words of who reads it', async () => {
    const unusable = fileOf('message_id,total\n');
    arrived(unusable);
    const asked = await api.ask(hospital, detail, askedBy('detail-by-api-2', unusable));
    const { id } = asked.data.reconciliationDetail.request;
    world.clock.set('2026-11-21T02:30:00.000Z');
    const late = await api.ask(hospital, read, { id });
    expect(late.data.node).toEqual({
      id,
      state: 'FAILED',
      failure: 'NOT_MADE_IN_TIME',
      message: 'The file was not compared within half an hour. Ask again, with another key.',
      reconciliation: null,
    });
    await compare(id);
    const failed = await api.ask(hospital, read, { id }, inChinese);
    expect(failed.data.node).toEqual({
      id,
      state: 'FAILED',
      failure: 'HEADER_UNUSABLE',
      message: '文件首行未正确列出各列：message_id,refund,total,fund,own_account,mutual_aid。',
      reconciliation: null,
    });
    world.clock.set('2026-12-21T02:00:00.000Z');
    expect((await api.ask(hospital, read, { id })).data.node).toMatchObject({ state: 'EXPIRED' });
    for (const by of [pharmacy, clerk, staff('auditor', '610100'), citizen(crypto.randomUUID())]) {
      expect((await api.ask(by, read, { id })).data.node).toBeNull();
    }
    world.clock.set('2026-11-21T02:00:00.000Z');
  });

  test('is reconciled by institutions alone, and resolved by clerks alone', async () => {
    const sha256 = '0'.repeat(64);
    const asked = { idempotencyKey: 'nobody-may-1', ...named };
    const answers = await Promise.all([
      api.ask(clerk, upload, { input: { format: 'CSV', bytes: 1, sha256 } }),
      api.ask(clerk, detail, { input: { ...asked, format: 'CSV', sha256 } }),
      api.ask(hospital, resolve, {
        input: { idempotencyKey: 'nobody-may-2', institutionId: 'H61010400001', day: named.day, reference: 'file 7' },
      }),
      api.ask(staff('auditor', '610100'), clear, clearing()),
    ]);
    expect(answers.map((answer) => answer.errors.map(({ extensions }) => extensions.code))).toEqual(
      Array(4).fill(['FORBIDDEN']),
    );
  });
});
