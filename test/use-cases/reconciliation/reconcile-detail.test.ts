import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Services } from '../../../use-cases/ports.ts';
import { closeClaim } from '../../../use-cases/reconciliation/close-claim.ts';
import { createClearingFile } from '../../../use-cases/reconciliation/create-clearing-file.ts';
import { createReconciliationUpload } from '../../../use-cases/reconciliation/create-upload.ts';
import { type DetailRequest, reconcileDetail } from '../../../use-cases/reconciliation/reconcile-detail.ts';
import { resolveDay } from '../../../use-cases/reconciliation/resolve-day.ts';
import { staff } from '../../support/callers.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import { createWorld, type World } from '../../support/world.ts';
import { claimScene, hospital, pharmacy, refusalOf } from '../claims/scene.ts';
import { twoDays } from './scene.ts';

let world: World;
const scene = claimScene(() => world);
let claims: Awaited<ReturnType<typeof twoDays>>;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
  claims = await twoDays(scene, world);
  for (const { id } of Object.values(claims)) await closeClaim(world.services, id);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-21T02:00:00.000Z'));

const clerk = staff('clerk', '610100');
const header = 'message_id,refund,total,fund,own_account,mutual_aid';
/** The day as the hospital has it: the message whose answer never came is not in it. */
const theirRows = () => [
  `${claims.paid.messageId},0,200.00,0.00,50.00,100.00`,
  `${claims.cancelled.messageId},0,30.00,0.00,0.00,0.00`,
  `${claims.cancelled.messageId},1,-30.00,0.00,0.00,0.00`,
  `${claims.inCash.messageId},0,1100.00,0.00,0.00,0.00`,
];
const lostRow = () => `${claims.reversed.messageId},0,40.00,0.00,0.00,0.00`;

/** Puts a file where its upload would have put it. */
function upload(rows: readonly string[]): string {
  const bytes = new TextEncoder().encode([header, ...rows].join('\n'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  world.evidenceObjects.incoming.set(`reconciliation-H61010400001-${sha256}`, bytes);
  return sha256;
}
const detail = (
  sha256: string,
  differing: Partial<DetailRequest> = {},
  by = hospital,
  services: Partial<Services> = {},
) =>
  reconcileDetail({ ...world.services, ...services }, by, {
    idempotencyKey: crypto.randomUUID(),
    insuredAt: '610100',
    day: '2026-11-20',
    format: 'CSV',
    sha256,
    ...differing,
  });
const clear = (by: typeof hospital | typeof clerk = hospital, differing: object = {}) =>
  createClearingFile(world.services, by, {
    idempotencyKey: crypto.randomUUID(),
    insuredAt: '610100',
    day: '2026-11-20',
    ...differing,
  });
const resolve = (differing: object = {}, by = clerk) =>
  resolveDay(world.services, by, {
    idempotencyKey: crypto.randomUUID(),
    institutionId: 'H61010400001',
    day: '2026-11-20',
    reference: 'file 7',
    ...differing,
  });
const kept = (id: string) =>
  Buffer.from(world.evidenceObjects.kept.get(id) ?? [])
    .toString('utf8')
    .split('\r\n');
const clearingId = 'clearing-H61010400001-2026-11-20-610100';

test('a day that nobody has reconciled is not cleared', async () => {
  expect(refusalOf(await scene.writesNothing(() => clear()))).toEqual({
    code: 'reconciliation_day_unresolved',
    path: ['day'],
  });
  expect(refusalOf(await resolve())).toEqual({ code: 'not_found', path: ['day'] });
  expect(world.evidenceObjects.kept.has(clearingId)).toBe(false);
});

describe('a day with differences', () => {
  test('says what differs, row by row and by line', async () => {
    const sha256 = upload([...theirRows().slice(1), `${claims.paid.messageId},0,200.00,0.00,60.00,90.00`, 'nonsense']);
    const { reconciled, badLines, result } = acceptedValue(await detail(sha256));
    expect(reconciled).toEqual({
      institutionId: 'H61010400001',
      day: '2026-11-20',
      admdvs: '610100',
      state: 'DIFFERENT',
      counts: { BALANCED: 2, THEIRS_MORE: 0, OURS_MORE: 1, MISMATCH: 1, MALFORMED: 1 },
      file: sha256,
      reconciledAt: '2026-11-21T02:00:00.000Z',
      version: 1,
    });
    expect(badLines).toEqual([{ line: 6, fault: 'column_count_wrong' }]);
    const id = `reconciled-H61010400001-2026-11-20-610100-${sha256}`;
    expect(result.url).toBe(`https://objects.example/kept/${id}`);
    const lines = kept(id);
    expect(lines[0]).toBe(
      'message_id,result,our_count,our_total,our_fund,our_own_account,our_mutual_aid,their_count,their_total,their_fund,their_own_account,their_mutual_aid,line,fault',
    );
    expect(lines).toContain(`${claims.paid.messageId},MISMATCH,1,200.00,0.00,50.00,100.00,1,200.00,0.00,60.00,90.00,,`);
    expect(lines).toContain(`${claims.reversed.messageId},OURS_MORE,1,40.00,0.00,0.00,0.00,,,,,,,`);
    expect(lines).toContain(`${claims.cancelled.messageId},BALANCED,0,0.00,0.00,0.00,0.00,0,0.00,0.00,0.00,0.00,,`);
    expect(lines.at(-2)).toBe(',MALFORMED,,,,,,,,,,,6,column_count_wrong');
  });

  test('is not cleared until a clerk of the area has resolved it, once', async () => {
    acceptedValue(await detail(upload(theirRows())));
    expect(refusalOf(await clear())).toMatchObject({ code: 'reconciliation_day_unresolved' });
    expect(refusalOf(await resolve({ reference: '张三' }))).toMatchObject({ code: 'reference_malformed' });
    expect(refusalOf(await resolve({}, staff('clerk', '330100')))).toMatchObject({ code: 'not_found' });
    const key = { idempotencyKey: 'resolve-day-1' };
    const reconciled = acceptedValue(await resolve(key));
    expect(reconciled).toMatchObject({
      state: 'RESOLVED',
      resolution: { reference: 'file 7', at: '2026-11-21T02:00:00.000Z', by: 'clerk-610100' },
    });
    expect(acceptedValue(await scene.writesNothing(() => resolve(key)))).toEqual(reconciled);
    expect(refusalOf(await resolve())).toMatchObject({ code: 'reconciliation_day_not_different' });
    expect(acceptedValue(await clear())).toMatchObject({ institutionId: 'H61010400001', lines: 5 });
    // What is sent later may differ again.
    acceptedValue(await detail(upload(theirRows().slice(1))));
    expect(refusalOf(await clear())).toMatchObject({ code: 'reconciliation_day_unresolved' });
  });
});

describe('a balanced day', () => {
  test('is cleared at once, by the institution and by a clerk', async () => {
    const { reconciled } = acceptedValue(await detail(upload([lostRow(), ...theirRows()])));
    expect(reconciled).toMatchObject({
      state: 'BALANCED',
      counts: { BALANCED: 4, THEIRS_MORE: 0, OURS_MORE: 0, MISMATCH: 0, MALFORMED: 0 },
    });
    expect(reconciled).not.toHaveProperty('resolution');
    expect(acceptedValue(await clear()).file.url).toBe(`https://objects.example/kept/${clearingId}`);
    acceptedValue(await clear(clerk, { institutionId: 'H61010400001' }));
    const lines = kept(clearingId);
    expect(lines).toHaveLength(1 + 5 + 1);
    expect(lines[0]).toBe(
      'message_id,insurance_type,clearing_type,kind,count,total,fund,other,hospital_share,own_account,mutual_aid,cash,' +
        'other_civil_servant,other_enterprise,other_resident_serious_illness,other_employee_large_amount,' +
        'other_medical_assistance,other_other',
    );
    expect(lines).toContain(
      `${claims.paid.messageId},EMPLOYEE,OUTPATIENT,SETTLED,1,200.00,0.00,0.00,0.00,50.00,100.00,50.00,0.00,0.00,0.00,0.00,0.00,0.00`,
    );
    expect(lines).toContain(
      `${claims.cancelled.messageId},EMPLOYEE,OUTPATIENT,CANCELLED,-1,-30.00,0.00,0.00,0.00,0.00,0.00,-30.00,0.00,0.00,0.00,0.00,0.00,0.00`,
    );
  });

  test('on which a claim paid in cash first was settled again balances by three rows', async () => {
    world.clock.set('2026-11-22T02:00:00.000Z');
    const rows = [
      `${claims.reversed.messageId},1,-40.00,0.00,0.00,0.00`,
      `${claims.inCash.messageId},1,-1100.00,0.00,0.00,0.00`,
      `${claims.resettled.messageId},0,1100.00,70.00,0.00,0.00`,
    ];
    const { reconciled } = acceptedValue(await detail(upload(rows), { day: '2026-11-21' }));
    expect(reconciled).toMatchObject({ state: 'BALANCED', counts: { BALANCED: 3 } });
  });

  test('of an area that paid nothing is an empty file', async () => {
    const { reconciled } = acceptedValue(await detail(upload([]), { insuredAt: '330100' }));
    expect(reconciled).toMatchObject({ state: 'BALANCED', counts: { BALANCED: 0 } });
  });

  test('is answered the same under the same key, also once the upload is gone', async () => {
    const sha256 = upload([lostRow(), ...theirRows(), '']);
    const key = { idempotencyKey: 'detail-twice-1' };
    const first = acceptedValue(await detail(sha256, key));
    world.evidenceObjects.incoming.clear();
    expect(acceptedValue(await scene.writesNothing(() => detail(sha256, key)))).toEqual(first);
  });
});

describe('refused, and nothing is written:', () => {
  const none = 'f'.repeat(64);
  test.each<[string, () => ReturnType<typeof detail>, object]>([
    [
      'a day that is not over',
      () => detail(upload([]), { day: '2026-11-21' }),
      { code: 'reconciliation_day_not_over', path: ['day'] },
    ],
    [
      'an area that is not served here',
      () => detail(upload([]), { insuredAt: '440100' }),
      { code: 'pooling_area_unknown', path: ['insuredAt'] },
    ],
    ['a file that is not there', () => detail(none), { code: 'reconciliation_file_missing', path: ['sha256'] }],
    [
      'the file of another institution',
      () => detail(upload([]), {}, pharmacy),
      { code: 'reconciliation_file_missing', path: ['sha256'] },
    ],
    ['no hash', () => detail('../kept/x'), { code: 'evidence_hash_malformed', path: ['sha256'] }],
    [
      'nobody’s client',
      () => detail(upload([]), {}, { ...hospital, clientId: 'demo-nobody' }),
      { code: 'institution_not_designated' },
    ],
    [
      'a file that is another',
      () => {
        world.evidenceObjects.incoming.set(`reconciliation-H61010400001-${none}`, new Uint8Array([1]));
        return detail(none).finally(() => world.evidenceObjects.incoming.clear());
      },
      { code: 'reconciliation_file_not_expected', path: ['sha256'] },
    ],
    [
      'a store that does not answer',
      () =>
        detail(upload([]), {}, hospital, {
          evidenceObjects: { ...world.evidenceObjects, read: async () => 'UNAVAILABLE' },
        }),
      { code: 'busy' },
    ],
    [
      'a result that cannot be kept',
      () =>
        detail(upload([]), {}, hospital, {
          evidenceObjects: { ...world.evidenceObjects, write: async () => 'UNAVAILABLE' },
        }),
      { code: 'busy' },
    ],
  ])('%s', async (_, act, rejection) => {
    expect(refusalOf(await scene.writesNothing(act))).toEqual(rejection);
  });

  test('clearing for another area or another institution', async () => {
    expect(refusalOf(await scene.writesNothing(() => clear(hospital, { insuredAt: '440100' })))).toEqual({
      code: 'pooling_area_unknown',
      path: ['insuredAt'],
    });
    const elsewhere = staff('clerk', '330100');
    const asked = { institutionId: 'H61010400001' };
    expect(refusalOf(await scene.writesNothing(() => clear(elsewhere, asked)))).toMatchObject({
      code: 'not_permitted',
    });
    expect(refusalOf(await scene.writesNothing(() => clear(pharmacy, asked)))).toMatchObject({ code: 'not_permitted' });
    expect(refusalOf(await clear(pharmacy))).toMatchObject({ code: 'reconciliation_day_unresolved' });
  });
});

describe('an upload', () => {
  const announce = (differing: object = {}, by = hospital) =>
    createReconciliationUpload(world.services, by, { format: 'CSV', bytes: 10, sha256: 'a'.repeat(64), ...differing });
  test('has an address of its own, and writes nothing', async () => {
    const presigned = acceptedValue(await scene.writesNothing(() => announce()));
    expect(presigned).toMatchObject({
      url: `https://objects.example/incoming/reconciliation-H61010400001-${'a'.repeat(64)}`,
      headers: [{ name: 'content-type', value: 'text/csv' }],
    });
    expect(acceptedValue(await announce({ format: 'NDJSON' })).headers).toEqual([
      { name: 'content-type', value: 'application/x-ndjson' },
    ]);
  });
  test.each<[string, object, string]>([
    ['no bytes', { bytes: 0 }, 'reconciliation_file_too_large'],
    ['more than 16 MiB', { bytes: 16_777_217 }, 'reconciliation_file_too_large'],
    ['no hash', { sha256: 'A'.repeat(64) }, 'evidence_hash_malformed'],
  ])('of %s is refused', async (_, differing, code) => {
    expect(refusalOf(await announce(differing))).toMatchObject({ code });
  });
  test('is for institutions that are designated', async () => {
    expect(refusalOf(await announce({}, { ...hospital, clientId: 'demo-nobody' }))).toEqual({
      code: 'institution_not_designated',
    });
  });
});
