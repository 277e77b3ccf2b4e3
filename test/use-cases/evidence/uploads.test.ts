import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Evidence } from '../../../domain/evidence/evidence.ts';
import { attachEvidence, type EvidenceInput } from '../../../use-cases/evidence/attach-evidence.ts';
import { completeEvidenceUpload } from '../../../use-cases/evidence/complete-evidence-upload.ts';
import { createEvidenceUpload } from '../../../use-cases/evidence/create-evidence-upload.ts';
import { jpegFile, pngAnnounced, pngFile } from '../../support/evidence-files.ts';
import { createWorld, type World } from '../../support/world.ts';
import { citizen, clerk, reviewer, stranger } from './callers.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock.set('2026-11-20T02:00:00Z');
});

const key = () => crypto.randomUUID();
const announced = { kind: 'GIVER_HOUSEHOLD_REGISTER', admdvs: '330100', ...pngAnnounced } as const;

async function announce(differing: Partial<typeof announced> | object = {}, caller = citizen): Promise<Evidence> {
  const input = { idempotencyKey: key(), ...announced, ...differing };
  const outcome = await createEvidenceUpload(world.services, caller, input);
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value.evidence;
}

async function upload(differing: object = {}, caller = citizen): Promise<Evidence> {
  const { id } = await announce(differing, caller);
  world.evidenceObjects.incoming.set(id, pngFile);
  const outcome = await completeEvidenceUpload(world.services, caller, { idempotencyKey: key(), evidenceId: id });
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value;
}

/** The rejection, and that nothing at all was written or kept. */
async function refusalOf(act: () => Promise<{ ok: boolean; rejection?: unknown }>) {
  const [items, kept] = [await world.rawItems(), world.evidenceObjects.kept.size];
  const outcome = await act();
  expect(await world.rawItems()).toEqual(items);
  expect(world.evidenceObjects.kept.size).toBe(kept);
  return outcome.rejection;
}

describe('announcing a file', () => {
  test('gives an address, and the same evidence with a new address when asked again', async () => {
    const input = { idempotencyKey: key(), ...announced };
    const first = await createEvidenceUpload(world.services, citizen, input);
    world.clock.set('2026-11-20T02:20:00Z');
    const second = await createEvidenceUpload(world.services, citizen, input);
    expect(first).toMatchObject({
      ok: true,
      value: {
        evidence: {
          kind: 'GIVER_HOUSEHOLD_REGISTER',
          type: 'image/png',
          bytes: 70,
          state: 'AWAITING_UPLOAD',
          uploadedBy: { subject: 'subject-1', clientId: 'gongji-web', personId: 'person-1' },
          createdAt: '2026-11-20T02:00:00.000Z',
          expiresAtSeconds: Date.parse('2026-11-21T02:00:00Z') / 1000,
          version: 1,
        },
        upload: { method: 'PUT', expiresAt: '2026-11-20T02:15:00.000Z' },
      },
    });
    expect(second).toMatchObject({ ok: true, value: { upload: { expiresAt: '2026-11-20T02:35:00.000Z' } } });
    expect(first.ok && second.ok && first.value.evidence.id === second.value.evidence.id).toBe(true);
  });

  test.each([
    ['an empty file', citizen, { bytes: 0 }, 'evidence_bytes_out_of_range', ['bytes']],
    ['more than 10 MB', citizen, { bytes: 10_485_761 }, 'evidence_bytes_out_of_range', ['bytes']],
    ['a hash in capitals', citizen, { sha256: 'AB'.repeat(32) }, 'evidence_hash_malformed', ['sha256']],
    ['an area nobody serves', citizen, { admdvs: '999900' }, 'pooling_area_unknown', ['admdvs']],
    ['a clerk for another area', clerk, { admdvs: '610100' }, 'pooling_area_not_served_by_caller', ['admdvs']],
    ['a reviewer', reviewer, {}, 'not_permitted', undefined],
  ])('is refused for %s', async (_, caller, differing, code, path) => {
    const input = { idempotencyKey: key(), ...announced, ...differing };
    const refusal = await refusalOf(() => createEvidenceUpload(world.services, caller, input));
    expect(refusal).toMatchObject({ code, ...(path && { path }) });
  });

  test('10 MB exactly are taken', async () => {
    expect((await announce({ bytes: 10_485_760 })).bytes).toBe(10_485_760);
  });
});

describe('completing an upload', () => {
  const complete = (evidenceId: string | undefined, caller = citizen, idempotencyKey = key()) =>
    completeEvidenceUpload(world.services, caller, { idempotencyKey, evidenceId });

  test('keeps a copy of what was checked; asked again, it is the same', async () => {
    const { id } = await announce();
    world.evidenceObjects.incoming.set(id, pngFile);
    const once = key();
    const first = await complete(id, citizen, once);
    expect(first).toMatchObject({ ok: true, value: { id, state: 'COMPLETE', version: 2 } });
    expect(world.evidenceObjects.kept.get(id)).toEqual(pngFile);
    world.evidenceObjects.incoming.set(id, jpegFile);
    expect(await complete(id, citizen, once)).toEqual(first);
    expect(await complete(id)).toEqual(first);
    expect(world.evidenceObjects.kept.get(id)).toEqual(pngFile);
  });

  test.each([
    ['another size', Buffer.concat([pngFile, pngFile]), 'evidence_size_differs'],
    ['another type', Buffer.concat([jpegFile, Buffer.alloc(37)]), 'evidence_type_differs'],
    [
      'other bytes',
      Buffer.concat([pngFile.subarray(0, 50), Buffer.alloc(1), pngFile.subarray(51)]),
      'evidence_hash_differs',
    ],
  ])('refuses %s and removes what arrived; the right file may still come', async (_, arrived, code) => {
    const { id } = await announce();
    world.evidenceObjects.incoming.set(id, arrived);
    expect(await refusalOf(() => complete(id))).toEqual({ code, path: ['evidenceId'] });
    expect(world.evidenceObjects.incoming.has(id)).toBe(false);
    expect(await refusalOf(() => complete(id))).toEqual({ code: 'evidence_not_uploaded', path: ['evidenceId'] });
    world.evidenceObjects.incoming.set(id, pngFile);
    expect((await complete(id)).ok).toBe(true);
  });

  test('refuses what the scan has not found clean, keeps nothing of it and removes it; the right file may still come', async () => {
    const { id } = await announce();
    world.evidenceObjects.incoming.set(id, pngFile);
    const evidenceObjects = { ...world.evidenceObjects, read: async () => 'NOT_CLEAN' as const };
    const refused = () =>
      completeEvidenceUpload({ ...world.services, evidenceObjects }, citizen, {
        idempotencyKey: key(),
        evidenceId: id,
      });
    expect(await refusalOf(refused)).toEqual({ code: 'evidence_not_clean', path: ['evidenceId'] });
    expect(world.evidenceObjects.incoming.has(id)).toBe(false);
    expect(await refusalOf(() => complete(id))).toEqual({ code: 'evidence_not_uploaded', path: ['evidenceId'] });
    world.evidenceObjects.incoming.set(id, pngFile);
    expect((await complete(id)).ok).toBe(true);
  });

  test('a threat that cannot be removed now is told when it can', async () => {
    const { id } = await announce();
    world.evidenceObjects.incoming.set(id, pngFile);
    const evidenceObjects = {
      ...world.evidenceObjects,
      read: async () => 'NOT_CLEAN' as const,
      remove: async () => 'UNAVAILABLE' as const,
    };
    const once = { idempotencyKey: key(), evidenceId: id };
    const services = { ...world.services, evidenceObjects };
    expect(await refusalOf(() => completeEvidenceUpload(services, citizen, once))).toEqual({ code: 'busy' });
  });

  test.each([
    ['read', pngFile],
    ['write', pngFile],
    ['remove', jpegFile],
  ])('where the store cannot %s, the same call may succeed a little later', async (ask, arrived) => {
    const { id } = await announce();
    world.evidenceObjects.incoming.set(id, arrived);
    const evidenceObjects = { ...world.evidenceObjects, [ask]: async () => 'UNAVAILABLE' };
    const once = { idempotencyKey: key(), evidenceId: id };
    const refusal = await refusalOf(() =>
      completeEvidenceUpload({ ...world.services, evidenceObjects }, citizen, once),
    );
    expect(refusal).toEqual({ code: 'busy' });
    world.evidenceObjects.incoming.set(id, pngFile);
    expect(await completeEvidenceUpload(world.services, citizen, once)).toMatchObject({
      ok: true,
      value: { state: 'COMPLETE' },
    });
  });

  test('is for who announced it, within a day', async () => {
    const { id } = await announce();
    world.evidenceObjects.incoming.set(id, pngFile);
    const notFound = { code: 'not_found', path: ['evidenceId'] };
    expect(await refusalOf(() => complete(id, stranger))).toEqual(notFound);
    expect(await refusalOf(() => complete(id, { ...citizen, clientId: 'other-app' }))).toEqual(notFound);
    expect(await refusalOf(() => complete('00000000-0000-4000-8000-00000000ffff'))).toEqual(notFound);
    expect(await refusalOf(() => complete(undefined))).toEqual(notFound);
    world.clock.set('2026-11-21T02:00:00Z');
    expect(await refusalOf(() => complete(id))).toEqual(notFound);
  });
});

describe('attaching evidence', () => {
  const application = { id: 'app-1', giverId: 'person-1', receiverId: 'person-2' };
  const attach = (inputs: readonly EvidenceInput[], caller = citizen) =>
    attachEvidence(world.services, caller, application, inputs);
  const registerOf = (evidenceId: string) =>
    ({ kind: 'GIVER_HOUSEHOLD_REGISTER', form: 'UPLOAD', evidenceId }) as const;

  test('holds each upload for this application, notes each hash once, and names the letter to come', async () => {
    const [one, other] = [await upload(), await upload({ kind: 'RECEIVER_HOUSEHOLD_REGISTER' })];
    const before = world.recorder.count();
    const outcome = await attach([
      registerOf(one.id),
      { kind: 'RECEIVER_HOUSEHOLD_REGISTER', form: 'UPLOAD', evidenceId: other.id },
      { kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' },
    ]);
    expect(world.recorder.count() - before).toBe(1);
    const { sha256 } = pngAnnounced;
    const { expiresAtSeconds: _, ...kept } = one;
    expect(outcome).toEqual({
      ok: true,
      value: {
        attached: [
          { kind: 'GIVER_HOUSEHOLD_REGISTER', form: 'UPLOAD', evidenceId: one.id, sha256 },
          { kind: 'RECEIVER_HOUSEHOLD_REGISTER', form: 'UPLOAD', evidenceId: other.id, sha256 },
          { kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC', evidenceId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
        ],
        changes: [
          { change: 'EVIDENCE_SET', evidence: { ...kept, applicationId: 'app-1', version: 3 } },
          { change: 'EVIDENCE_SET', evidence: expect.objectContaining({ id: other.id, applicationId: 'app-1' }) },
          {
            change: 'EVIDENCE_USED',
            sha256,
            use: {
              applicationId: 'app-1',
              giverId: 'person-1',
              receiverId: 'person-2',
              at: '2026-11-20T02:00:00.000Z',
            },
          },
        ],
      },
    });
  });

  test('once it is committed, the upload is of no use elsewhere and expires no more', async () => {
    const { id } = await upload();
    const outcome = await attach([registerOf(id)]);
    if (!outcome.ok) throw new Error('refused');
    expect(await world.services.commit({ changes: outcome.value.changes })).toEqual({ status: 'COMMITTED' });
    expect(await attach([registerOf(id)])).toMatchObject({ rejection: { code: 'evidence_attached_already' } });
    expect(await world.services.commit({ changes: outcome.value.changes })).toMatchObject({ status: 'REFUSED' });
    const [kept] = await world.services.reads.evidence([id]);
    expect(kept).toMatchObject({ applicationId: 'app-1', state: 'COMPLETE', version: 3 });
    expect(kept).not.toHaveProperty('expiresAtSeconds');
    expect(await world.services.reads.evidenceUses(pngAnnounced.sha256)).toContainEqual({
      applicationId: 'app-1',
      giverId: 'person-1',
      receiverId: 'person-2',
      at: '2026-11-20T02:00:00.000Z',
    });
  });

  test('operators state what they saw, without a read, and keep copies', async () => {
    const copy = await upload({}, clerk);
    const before = world.recorder.count();
    expect(await attach([{ kind: 'GIVER_ID_CARD', form: 'ORIGINAL_SEEN' }], clerk)).toEqual({
      ok: true,
      value: { attached: [{ kind: 'GIVER_ID_CARD', form: 'ORIGINAL_SEEN' }], changes: [] },
    });
    expect(world.recorder.count() - before).toBe(0);
    const inputs = [{ kind: 'GIVER_HOUSEHOLD_REGISTER', form: 'ORIGINAL_AND_COPY', evidenceId: copy.id }] as const;
    expect((await attach(inputs, clerk)).ok).toBe(true);
  });

  test.each([
    [
      'seen by the applicant himself',
      { kind: 'GIVER_ID_CARD', form: 'ORIGINAL_SEEN' },
      'evidence_form_not_of_caller',
      'form',
    ],
    ['an electronic identity card', { kind: 'GIVER_ID_CARD', form: 'ELECTRONIC' }, 'evidence_form_not_of_kind', 'form'],
    ['an upload without its id', { kind: 'GIVER_ID_CARD', form: 'UPLOAD' }, 'evidence_upload_missing', 'evidenceId'],
    [
      'an electronic letter with an upload',
      { kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC', evidenceId: 'x' },
      'evidence_upload_not_expected',
      'evidenceId',
    ],
    [
      'what is not there',
      { kind: 'GIVER_ID_CARD', form: 'UPLOAD', evidenceId: '00000000-0000-4000-8000-00000000ffff' },
      'evidence_unknown',
      'evidenceId',
    ],
  ] as const)('is refused: %s', async (_, input, code, field) => {
    expect(await refusalOf(() => attach([input]))).toEqual({ code, path: ['evidence', '0', field] });
  });

  test('is refused for what is another’s, not complete, of another kind, expired, named twice, or too many', async () => {
    const [open, complete] = [await announce(), await upload()];
    const codeOf = async (inputs: readonly EvidenceInput[], caller = citizen) =>
      ((await refusalOf(() => attach(inputs, caller))) as { code: string }).code;
    expect(await codeOf([registerOf(complete.id)], stranger)).toBe('evidence_unknown');
    expect(await codeOf([registerOf(open.id)])).toBe('evidence_not_complete');
    expect(await codeOf([{ ...registerOf(complete.id), kind: 'GIVER_ID_CARD' }])).toBe('evidence_kind_differs');
    expect(await codeOf([registerOf(complete.id), registerOf(complete.id)])).toBe('evidence_duplicate');
    expect(await codeOf(Array.from({ length: 11 }, () => registerOf(complete.id)))).toBe('evidence_too_many');
    world.clock.set('2026-11-21T02:00:00Z');
    expect(await codeOf([registerOf(complete.id)])).toBe('evidence_unknown');
  });
});
