import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createReconciliationUpload } from '../../../use-cases/reconciliation/create-upload.ts';
import { seeReconciliation } from '../../../use-cases/reconciliation/see-reconciliation.ts';
import { citizen, staff } from '../../support/callers.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import { createWorld, type World } from '../../support/world.ts';
import { claimScene, hospital, pharmacy, refusalOf } from '../claims/scene.ts';
import { detailScene } from './detail-scene.ts';

let world: World;
const scene = claimScene(() => world);
const { upload, request, compare, read } = detailScene(() => world);
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-21T02:00:00.000Z'));

const answering = (answer: 'UNAVAILABLE' | 'NOT_CLEAN') => ({
  evidenceObjects: { ...world.evidenceObjects, read: async () => answer },
});
const nobody = { ...hospital, clientId: 'demo-nobody' };

describe('asking to have a day compared', () => {
  test('writes the request and nothing else, and compares nothing', async () => {
    const sha256 = upload([]);
    world.recorder.clear();
    const asked = acceptedValue(await request(sha256));
    expect(asked).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      institutionId: 'H61010400001',
      day: '2026-11-20',
      admdvs: '610100',
      format: 'CSV',
      language: 'en',
      file: sha256,
      requestedAt: '2026-11-21T02:00:00.000Z',
      version: 1,
    });
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['GetItem', 'TransactWriteItems']);
    expect(await read(asked.id)).toEqual(asked);
    const day = { institutionId: 'H61010400001', day: '2026-11-20', admdvs: '610100' };
    expect(await world.services.reads.reconciledDay(day)).toBeUndefined();
    expect(world.evidenceObjects.reconciled.size).toBe(0);
  });

  test('is answered the same under the same key, also once it is compared and the upload is gone', async () => {
    const sha256 = upload(['']);
    const key = { idempotencyKey: 'detail-twice-1' };
    const first = acceptedValue(await request(sha256, key));
    await compare(first);
    world.evidenceObjects.incoming.clear();
    expect(acceptedValue(await scene.writesNothing(() => request(sha256, key)))).toEqual(first);
    const other = await scene.writesNothing(() => request(sha256, { ...key, format: 'NDJSON' }));
    expect(refusalOf(other)).toMatchObject({ code: 'idempotency_key_reused_with_other_content' });
  });

  test('is refused while the file is not there, and taken under the same key once it is', async () => {
    const sha256 = upload(['later']);
    const bytes = world.evidenceObjects.incoming.get(`reconciliation/H61010400001-${sha256}`) ?? new Uint8Array();
    world.evidenceObjects.incoming.clear();
    const key = { idempotencyKey: 'detail-later-1' };
    expect(refusalOf(await request(sha256, key))).toMatchObject({ code: 'reconciliation_file_missing' });
    world.evidenceObjects.incoming.set(`reconciliation/H61010400001-${sha256}`, bytes);
    expect(await request(sha256, key)).toMatchObject({ ok: true });
  });

  const none = 'f'.repeat(64);
  test.each<[string, () => ReturnType<typeof request>, object]>([
    [
      'a day that is not over',
      () => request(upload([]), { day: '2026-11-21' }),
      { code: 'reconciliation_day_not_over', path: ['day'] },
    ],
    [
      'an area that is not served here',
      () => request(upload([]), { insuredAt: '440100' }),
      { code: 'pooling_area_unknown', path: ['insuredAt'] },
    ],
    ['a file that is not there', () => request(none), { code: 'reconciliation_file_missing', path: ['sha256'] }],
    [
      'the file of another institution',
      () => request(upload([]), {}, pharmacy),
      { code: 'reconciliation_file_missing', path: ['sha256'] },
    ],
    ['no hash', () => request('../kept/x'), { code: 'evidence_hash_malformed', path: ['sha256'] }],
    ['nobody’s client', () => request(upload([]), {}, nobody), { code: 'institution_not_designated' }],
    [
      'a store that does not answer',
      () => request(upload([]), {}, hospital, answering('UNAVAILABLE')),
      { code: 'busy' },
    ],
    [
      'a file that the scan refuses',
      () => request(upload([]), {}, hospital, answering('NOT_CLEAN')),
      { code: 'evidence_not_clean', path: ['sha256'] },
    ],
    [
      'a key that is none',
      () => request(upload([]), { idempotencyKey: 'x' }),
      { code: 'idempotency_key_malformed', path: ['idempotencyKey'] },
    ],
  ])('with %s is refused, and nothing is written', async (_, act, rejection) => {
    expect(refusalOf(await scene.writesNothing(act))).toEqual(rejection);
  });
});

test('a request is seen by its institution, and by nobody else', async () => {
  const { id } = acceptedValue(await request(upload([])));
  const sees = async (by: Parameters<typeof seeReconciliation>[1]) =>
    (await seeReconciliation(world.services, by, id))?.id === id;
  expect(await sees(hospital)).toBe(true);
  for (const by of [
    pharmacy,
    nobody,
    staff('clerk', '610100'),
    { ...staff('clerk', '610100'), clientId: hospital.clientId },
    citizen(crypto.randomUUID()),
  ]) {
    expect(await sees(by)).toBe(false);
  }
  expect(await seeReconciliation(world.services, hospital, crypto.randomUUID())).toBeUndefined();
});

describe('an upload', () => {
  const announce = (differing: object = {}, by = hospital) =>
    createReconciliationUpload(world.services, by, { format: 'CSV', bytes: 10, sha256: 'a'.repeat(64), ...differing });
  test('has an address of its own, and writes nothing', async () => {
    const presigned = acceptedValue(await scene.writesNothing(() => announce()));
    expect(presigned).toMatchObject({
      url: `https://objects.example/incoming/reconciliation/H61010400001-${'a'.repeat(64)}`,
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
    expect(refusalOf(await announce({}, nobody))).toEqual({ code: 'institution_not_designated' });
  });
});
