import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { closingLinesOf } from '../../../domain/reconciliation/closing-line.ts';
import type { ReconciliationRequest } from '../../../domain/reconciliation/reconciliation-request.ts';
import { consume } from '../../../functions/evidence/consume.ts';
import type { Log } from '../../../functions/runtime/log.ts';
import type { Act, FilePlace, Services } from '../../../use-cases/ports.ts';
import { closeClaim } from '../../../use-cases/reconciliation/close-claim.ts';
import { createClearingFile } from '../../../use-cases/reconciliation/create-clearing-file.ts';
import { resolveDay } from '../../../use-cases/reconciliation/resolve-day.ts';
import { detailReconciliation, resultDownload } from '../../../use-cases/reconciliation/see-reconciliation.ts';
import { staff } from '../../support/callers.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import { createWorld, type World } from '../../support/world.ts';
import { claimScene, hospital, pharmacy, refusalOf } from '../claims/scene.ts';
import { detailScene, foundOf } from './detail-scene.ts';
import { twoDays } from './scene.ts';

let world: World;
const scene = claimScene(() => world);
const { upload, uploadText, request, compare, compared, read } = detailScene(() => world);
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
const asked = async (sha256: string): Promise<ReconciliationRequest> => acceptedValue(await request(sha256));
const day = (on = '2026-11-20') =>
  world.services.reads.reconciledDay({ institutionId: 'H61010400001', day: on, admdvs: '610100' });
/** The day as the hospital has it: the message whose answer never came is not in it. */
const theirRows = () => [
  `${claims.paid.messageId},0,200.00,0.00,50.00,100.00`,
  `${claims.cancelled.messageId},0,30.00,0.00,0.00,0.00`,
  `${claims.cancelled.messageId},1,-30.00,0.00,0.00,0.00`,
  `${claims.inCash.messageId},0,1100.00,0.00,0.00,0.00`,
];
const lostRow = () => `${claims.reversed.messageId},0,40.00,0.00,0.00,0.00`;

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
const linesOf = (file: Uint8Array | undefined) =>
  Buffer.from(file ?? [])
    .toString('utf8')
    .split('\r\n');
const resultOf = (asked: ReconciliationRequest) =>
  linesOf(world.evidenceObjects.reconciled.get(`H61010400001-2026-11-20-610100-${foundOf(asked).sha256}.csv`));
const clearingOf = (asked: ReconciliationRequest) =>
  `clearing-H61010400001-2026-11-20-610100-${foundOf(asked).clearing.sha256}.csv`;

test('a day that nobody has reconciled is not cleared', async () => {
  await asked(upload([lostRow(), ...theirRows()]));
  expect(refusalOf(await scene.writesNothing(() => clear()))).toEqual({
    code: 'reconciliation_day_unresolved',
    path: ['day'],
  });
  expect(refusalOf(await resolve())).toEqual({ code: 'not_found', path: ['day'] });
  expect(world.evidenceObjects.kept.size).toBe(0);
});

describe('a day with differences', () => {
  test('says what differs, row by row and by line', async () => {
    const sha256 = upload([...theirRows().slice(1), `${claims.paid.messageId},0,200.00,0.00,60.00,90.00`, 'nonsense']);
    const answered = await compared(sha256);
    const counts = { BALANCED: 2, THEIRS_MORE: 0, OURS_MORE: 1, MISMATCH: 1, MALFORMED: 1 };
    expect(foundOf(answered)).toMatchObject({
      at: '2026-11-21T02:00:00.000Z',
      counts,
      badLines: [
        {
          line: 6,
          fault: 'column_count_wrong',
          message: 'The line must have as many cells as the first one.',
        },
      ],
    });
    expect(await day()).toEqual({
      institutionId: 'H61010400001',
      day: '2026-11-20',
      admdvs: '610100',
      state: 'DIFFERENT',
      counts,
      file: sha256,
      reconciledAt: '2026-11-21T02:00:00.000Z',
      request: { id: answered.id, at: '2026-11-21T02:00:00.000Z' },
      clearing: { lines: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      version: 1,
    });
    const lines = resultOf(answered);
    expect(lines[0]).toBe(
      'message_id,result,our_count,our_total,our_fund,our_own_account,our_mutual_aid,their_count,their_total,their_fund,their_own_account,their_mutual_aid,line,fault,field',
    );
    expect(lines).toContain(
      `${claims.paid.messageId},MISMATCH,1,200.00,0.00,50.00,100.00,1,200.00,0.00,60.00,90.00,,,`,
    );
    expect(lines).toContain(`${claims.reversed.messageId},OURS_MORE,1,40.00,0.00,0.00,0.00,,,,,,,,`);
    expect(lines).toContain(`${claims.cancelled.messageId},BALANCED,0,0.00,0.00,0.00,0.00,0,0.00,0.00,0.00,0.00,,,`);
    expect(lines.at(-2)).toBe(',MALFORMED,,,,,,,,,,,6,column_count_wrong,');
  });

  test('tells the first hundred bad lines, in the language of who asked; the result names all', async () => {
    const row = `${claims.paid.messageId},0,2.001,0.00,50.00,100.00`;
    const answered = await compared(upload(Array(101).fill(row)));
    const { badLines, counts } = foundOf(answered);
    expect(counts.MALFORMED).toBe(101);
    expect([badLines.length, badLines[99]]).toEqual([
      100,
      {
        line: 101,
        fault: 'amount_malformed',
        field: 'total',
        message: 'The amount must be yuan, with at most two decimals.',
      },
    ]);
    expect(resultOf(answered).at(-2)).toBe(',MALFORMED,,,,,,,,,,,102,amount_malformed,total');
  });

  test('is not cleared until a clerk of the area has resolved it, once', async () => {
    await compared(upload(theirRows()));
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
    await compared(upload(theirRows().slice(1)));
    expect(refusalOf(await clear())).toMatchObject({ code: 'reconciliation_day_unresolved' });
  });
});

describe('a balanced day', () => {
  test('is cleared at once, by the institution and by a clerk', async () => {
    const answered = await compared(upload([lostRow(), ...theirRows()]));
    const reconciled = await day();
    expect(reconciled).toMatchObject({
      state: 'BALANCED',
      counts: { BALANCED: 4, THEIRS_MORE: 0, OURS_MORE: 0, MISMATCH: 0, MALFORMED: 0 },
    });
    expect(reconciled).not.toHaveProperty('resolution');
    const url = `https://objects.example/kept/${clearingOf(answered)}`;
    world.recorder.clear();
    expect(acceptedValue(await clear()).file.url).toBe(url);
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['GetItem', 'GetItem', 'TransactWriteItems']);
    expect(acceptedValue(await clear(clerk, { institutionId: 'H61010400001' })).file.url).toBe(url);
    const file = world.evidenceObjects.kept.get(clearingOf(answered)) ?? [];
    const { sha256 } = foundOf(answered).clearing;
    expect(createHash('sha256').update(Buffer.from(file)).digest('hex')).toBe(sha256);
    const lines = linesOf(Buffer.from(file));
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
    await compared(upload(rows), { day: '2026-11-21' });
    expect(await day('2026-11-21')).toMatchObject({ state: 'BALANCED', counts: { BALANCED: 3 } });
  });

  test('is cleared as it was compared: a line that comes later waits for the next file', async () => {
    const earlier = { day: '2026-11-18' };
    await compared(upload([]), earlier);
    expect(acceptedValue(await clear(hospital, earlier)).lines).toBe(0);
    const [line] = closingLinesOf({ ...claims.paid, settledAt: '2026-11-18T15:59:59.999Z' });
    if (!line) throw new Error('it has one');
    await world.services.commit({ changes: [{ change: 'CLOSING_LINE_SET', line }] });
    expect(acceptedValue(await clear(hospital, earlier)).lines).toBe(0);
    world.clock.set('2026-11-21T02:00:00.001Z');
    await compared(upload(theirRows().slice(0, 1)), earlier);
    expect(acceptedValue(await clear(hospital, earlier)).lines).toBe(1);
  });

  test('of an area that paid nothing is an empty file', async () => {
    const answered = await compared(upload([]), { insuredAt: '330100' });
    expect(foundOf(answered).counts).toMatchObject({ BALANCED: 0, OURS_MORE: 0 });
  });

  test('clearing is not for another area or another institution', async () => {
    expect(refusalOf(await scene.writesNothing(() => clear(hospital, { insuredAt: '440100' })))).toEqual({
      code: 'pooling_area_unknown',
      path: ['insuredAt'],
    });
    const elsewhere = staff('clerk', '330100');
    const named = { institutionId: 'H61010400001' };
    for (const by of [elsewhere, pharmacy]) {
      expect(refusalOf(await scene.writesNothing(() => clear(by, named)))).toMatchObject({ code: 'not_permitted' });
    }
    expect(refusalOf(await clear(pharmacy))).toMatchObject({ code: 'reconciliation_day_unresolved' });
  });
});

/** As the stream tells of it. */
const record = ({ id }: ReconciliationRequest, sequence = '1') => ({
  eventName: 'INSERT' as const,
  dynamodb: { SequenceNumber: sequence, NewImage: { entity: { S: 'ReconciliationRequest' }, id: { S: id } } },
});
const nothing = () => Promise.reject(new Error('nothing is printed here'));
async function told(records: readonly ReturnType<typeof record>[], services: Partial<Services> = {}) {
  const logged: unknown[] = [];
  const note = (...words: readonly unknown[]) => void logged.push(...words);
  const log = { info: note, warn: note, error: note } as unknown as Log;
  const needs = { ...world.services, ...services, renderPdf: nothing, printStatement: nothing };
  const answer = await consume(needs, log, { Records: [...records] });
  return { ...answer, logged };
}

/** A store that takes nothing in one of its places. */
const failingIn = (failing: FilePlace | undefined): Partial<Services['evidenceObjects']> => ({
  write: async (id, bytes, type, place) =>
    place === failing ? 'UNAVAILABLE' : world.evidenceObjects.write(id, bytes, type, place),
});

describe('a request that the stream tells of', () => {
  test('is compared and answered once, however often it is told', async () => {
    const one = await asked(upload(theirRows()));
    expect((await told([record(one), record(one, '2')])).batchItemFailures).toEqual([]);
    const answered = await read(one.id);
    expect(answered).toMatchObject({ version: 2, outcome: { result: 'READY' } });
    const [before, files] = [await world.rawItems(), [...world.evidenceObjects.reconciled]];
    world.clock.set('2026-11-21T02:05:00.000Z');
    expect((await told([record(one)])).batchItemFailures).toEqual([]);
    expect(await world.rawItems()).toEqual(before);
    expect([...world.evidenceObjects.reconciled]).toEqual(files);
    expect(await compare({ ...one, id: crypto.randomUUID() })).toBe('GONE');
  });

  test('twice at the same moment is answered by one of them, and the day is written once', async () => {
    const version = (await day())?.version ?? 0;
    const one = await asked(upload(theirRows()));
    const both = await Promise.allSettled([compare(one), compare(one)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await read(one.id)).version).toBe(2);
    expect((await day())?.version).toBe(version + 1);
    expect(await compare(one)).toBe('ANSWERED_ALREADY');
  });

  test('has its result where its answer says, for thirty days, by an address of five minutes', async () => {
    const answered = await compared(upload(theirRows()));
    const { bytes, sha256 } = foundOf(answered);
    const file = world.evidenceObjects.reconciled.get(`H61010400001-2026-11-20-610100-${sha256}.csv`) ?? [];
    expect([file.length, createHash('sha256').update(Buffer.from(file)).digest('hex')]).toEqual([bytes, sha256]);
    const until = (iso: string) => detailReconciliation(answered, new Date(iso));
    const reconciliation = until('2026-12-21T01:59:59.999Z');
    expect(until('2026-12-21T02:00:00.000Z')).toBeUndefined();
    expect(reconciliation && (await resultDownload(world.services, reconciliation))).toEqual({
      url: `https://objects.example/kept/reconciled/H61010400001-2026-11-20-610100-${sha256}.csv`,
      method: 'GET',
      headers: [],
      expiresAt: '2026-11-21T02:05:00.000Z',
    });
  });

  test.each<[string, Partial<Services['evidenceObjects']>, string]>([
    ['be read', { read: async () => 'UNAVAILABLE' }, 'The file could not be read.'],
    ['be written', failingIn('RECONCILED'), 'The file could not be written.'],
    ['be cleared by', failingIn(undefined), 'The clearing file could not be written.'],
  ])('comes again where a file cannot %s, and nothing is written meanwhile', async (_, differing, message) => {
    const one = await asked(upload(theirRows()));
    const evidenceObjects = { ...world.services.evidenceObjects, ...differing };
    const before = await world.rawItems();
    const { batchItemFailures, logged } = await told([record(one, '77')], { evidenceObjects });
    expect(batchItemFailures).toEqual([{ itemIdentifier: '77' }]);
    expect(logged).toEqual(['evidence_failed', expect.objectContaining({ error: new Error(message) })]);
    expect(await world.rawItems()).toEqual(before);
    expect(await compare(one)).toBe('READY');
  });

  test('comes again where its answer is lost, and the answer is the same', async () => {
    const one = await asked(upload(theirRows()));
    const lost = async (act: Act) => {
      await world.services.commit(act);
      throw new Error('the line broke');
    };
    await expect(compare(one, { commit: lost })).rejects.toThrow('the line broke');
    const answered = await read(one.id);
    expect(await compare(one)).toBe('ANSWERED_ALREADY');
    expect(await read(one.id)).toEqual(answered);
  });

  test('beside a clerk who resolves the day at the same moment comes again, and counts upon that', async () => {
    await compared(upload(theirRows()));
    world.clock.set('2026-11-21T02:00:01.000Z');
    const one = await asked(upload([...theirRows(), '']));
    const before = await day();
    acceptedValue(await resolve());
    const reads = { ...world.services.reads, reconciledDay: async () => before };
    await expect(compare(one, { reads })).rejects.toThrow('could not be kept');
    expect((await read(one.id)).outcome).toBeUndefined();
    expect(await day()).toMatchObject({ state: 'RESOLVED' });
    expect(await compare(one)).toBe('READY');
    expect(await day()).toMatchObject({ state: 'DIFFERENT', request: { id: one.id } });
  });
});

test.each([
  ['compared in that order', [0, 1]],
  ['compared the other way round', [1, 0]],
])('of two files of a day the one asked for last counts, %s', async (_, order) => {
  world.clock.set('2026-11-21T02:10:00.000Z');
  const first = await asked(upload(theirRows()));
  world.clock.set('2026-11-21T02:10:00.001Z');
  const second = await asked(upload([lostRow(), ...theirRows()]));
  const both = [first, second];
  world.clock.set('2026-11-21T02:10:05.000Z');
  for (const place of order) expect(await compare(both[place] as ReconciliationRequest)).toBe('READY');
  expect(await day()).toMatchObject({ state: 'BALANCED', file: second.file, request: { id: second.id } });
  // Whoever asks for the first one finds what came of it all the same.
  expect(foundOf(await read(first.id)).counts).toMatchObject({ OURS_MORE: 1 });
});

describe('a file that cannot be used: why is told, and the day is as it was', () => {
  const none = 'f'.repeat(64);
  const incoming = (sha256: string) => `reconciliation/H61010400001-${sha256}`;
  test.each<[string, () => string, (sha256: string) => void, string]>([
    [
      'it is gone',
      () => upload(['gone']),
      (sha256) => world.evidenceObjects.incoming.delete(incoming(sha256)),
      'FILE_MISSING',
    ],
    [
      'it is another',
      () => {
        world.evidenceObjects.incoming.set(incoming(none), new Uint8Array([1]));
        return none;
      },
      () => {},
      'FILE_NOT_EXPECTED',
    ],
    ['it has no header', () => uploadText('message_id,total\n'), () => {}, 'HEADER_UNUSABLE'],
    ['it has no bytes', () => uploadText(''), () => {}, 'HEADER_UNUSABLE'],
    ['it has too many rows', () => upload(Array(100_001).fill('x')), () => {}, 'FILE_TOO_LARGE'],
    ['it has too many bytes', () => uploadText('x'.repeat(16_777_217)), () => {}, 'FILE_TOO_LARGE'],
  ])('%s', async (_, put, then, failure) => {
    const before = await day();
    const sha256 = put();
    const one = await asked(sha256);
    then(sha256);
    const files = world.evidenceObjects.reconciled.size;
    const { batchItemFailures, logged } = await told([record(one)]);
    expect(batchItemFailures).toEqual([]);
    expect(logged).toEqual(['evidence', { eventId: undefined, requestId: one.id, done: 'FAILED' }]);
    const answered = await read(one.id);
    expect(answered).toEqual({
      ...one,
      outcome: { result: 'FAILED', at: '2026-11-21T02:00:00.000Z', failure },
      version: 2,
    });
    expect(await day()).toEqual(before);
    expect(world.evidenceObjects.reconciled.size).toBe(files);
    world.evidenceObjects.incoming.clear();
  });
});
