import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BindingApplication } from '../../domain/binding/application.ts';
import { localCredentials } from '../../local/dynamodb.ts';
import { type LocalObjectStore, startObjectStore } from '../../local/objects/object-store.ts';
import { createEvidenceObjects } from '../../store/evidence-objects.ts';
import { destroyPerson } from '../../use-cases/operations/destroy-person.ts';
import { applicationOf, evidenceOf, pointerOf } from '../support/binding-records.ts';
import { pngFile } from '../support/evidence-files.ts';
import { type Registered, register } from '../support/people.ts';
import { createOpsScene, type OpsScene } from './scene.ts';

/** Two who left long ago, and the application that they handed in together, with a file of each; nothing stands in the way. */
const folder = mkdtempSync(join(tmpdir(), 'gongji-destroy-'));
let objects: LocalObjectStore;
let scene: OpsScene;
let [father, child]: [Registered, Registered] = [undefined as never, undefined as never];
const files = { ofFather: '', ofChild: '', loose: '' };

beforeAll(async () => {
  objects = await startObjectStore(folder, 'evidence');
  // As the deployed function is told of its bucket.
  vi.stubEnv('GONGJI_EVIDENCE_BUCKET', 'evidence');
  vi.stubEnv('AWS_ENDPOINT_URL_S3', objects.endpoint);
  scene = await createOpsScene();
});
afterAll(async () => {
  await scene.close();
  await objects.stop();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const store = () =>
  createEvidenceObjects({
    store: { bucket: 'evidence', region: 'local', credentials: localCredentials, endpoint: objects.endpoint },
    now: () => new Date(),
    onFailure: (error) => {
      throw error;
    },
  });
const isKept = async (id: string) => (await fetch((await store().presignDownload(id)).url)).status === 200;
const commit = async (...changes: Parameters<OpsScene['world']['services']['commit']>[0]['changes']) => {
  const outcome = await scene.world.services.commit({ changes });
  if (outcome.status !== 'COMMITTED') throw new Error(JSON.stringify(outcome));
};

let serial = 0;
async function leftLongAgo(): Promise<Registered> {
  serial += 1;
  const participations = [{ current: 0n, historical: 0n }];
  const registered = await register(scene.world.services, { serial, participations });
  const [participation] = registered.participations;
  if (!participation) throw new Error('he takes part');
  const ended = { status: 'ENDED', endedOn: '2009-03-02', endReason: 'EMIGRATION', version: 2 } as const;
  await commit({ change: 'PARTICIPATION_CHANGED', participation: { ...participation, ...ended } });
  return registered;
}

beforeEach(async () => {
  scene.world.clock.set('2009-03-02T02:00:00.000Z');
  [father, child] = [await leftLongAgo(), await leftLongAgo()];
  const [ofFather, ofChild, loose] = [1, 2, 3].map(() => evidenceOf({ state: 'COMPLETE' }));
  if (!ofFather || !ofChild || !loose) throw new Error('there are three');
  Object.assign(files, { ofFather: ofFather.id, ofChild: ofChild.id, loose: loose.id });
  for (const { id } of [ofFather, ofChild, loose]) await store().write(id, pngFile, 'image/png');
  const evidence: BindingApplication['evidence'] = [
    { kind: 'GIVER_ID_CARD', form: 'UPLOAD', evidenceId: ofFather.id, sha256: ofFather.sha256 },
    { kind: 'RECEIVER_ID_CARD', form: 'UPLOAD', evidenceId: ofChild.id, sha256: ofChild.sha256 },
    { kind: 'GIVER_HOUSEHOLD_REGISTER', form: 'ORIGINAL_SEEN' },
  ];
  const submittedAt = '2009-03-02T02:00:00.000Z';
  const application = applicationOf(father.person, child.person, { evidence, submittedAt });
  const pointers = [
    pointerOf(application, father.person.id, 'GIVER'),
    pointerOf(application, child.person.id, 'RECEIVER'),
  ];
  await commit({ change: 'APPLICATION_SUBMITTED', application, pointers });
  const rejected = { ...application, state: 'REJECTED', concludedAt: submittedAt, version: 2 } as const;
  await commit({ change: 'APPLICATION_CHANGED', application: { ...rejected, reasons: ['EVIDENCE_MISSING'] } });
  scene.world.clock.set('2026-11-20T02:00:00.000Z');
});

const by = '--local --operator li.wei --reference FILE-2026-7';
const destroy = ({ person }: Registered, more = '--yes') => scene.run(`destroy-person ${person.id} ${by} ${more}`);
const hold = ({ person }: Registered) => scene.run(`hold ${person.id} ${by} --yes`);
const release = ({ person }: Registered) => scene.run(`release-hold ${person.id} ${by} --yes`);
const hasKey = async ({ person }: Registered) =>
  (await scene.world.services.reads.person(person.id))?.sealed.wrappedKey !== '';
const keptFiles = async () => {
  const kept = [];
  for (const [name, id] of Object.entries(files)) if (await isKept(id)) kept.push(name);
  return kept;
};

/** The command says so with status 2, and of the table and the files nothing was changed. */
async function expectRefused(registered: Registered, line: string) {
  const before = await scene.world.rawItems();
  const { status, printed } = await destroy(registered);
  expect([status, printed]).toEqual([2, expect.stringContaining(line)]);
  expect(await scene.world.rawItems()).toEqual(before);
  expect(await keptFiles()).toEqual(['ofFather', 'ofChild', 'loose']);
}

describe('the files of his applications', () => {
  test('go with his keys, and no other file', async () => {
    const dry = await destroy(father, '');
    expect([dry.status, dry.printed]).toEqual([0, expect.stringContaining('Nothing stands in the way.')]);
    expect(await keptFiles()).toEqual(['ofFather', 'ofChild', 'loose']);
    expect((await destroy(father)).status).toBe(0);
    expect(await keptFiles()).toEqual(['loose']);
    expect([await hasKey(father), await hasKey(child)]).toEqual([false, true]);
  });

  test('where the object store does not answer, the key stays, and the same command goes on', async () => {
    const { services } = scene.world;
    const evidenceObjects = { ...services.evidenceObjects, remove: async () => 'UNAVAILABLE' as const };
    const operator = { name: 'li.wei', reference: 'FILE-2026-7', correlationId: 'request-1' };
    const request = { person: { id: father.person.id }, write: true };
    const busy = await destroyPerson({ ...services, evidenceObjects }, operator, request);
    expect(busy).toEqual({ ok: false, rejection: { code: 'busy' } });
    expect([await hasKey(father), await keptFiles()]).toEqual([true, ['ofFather', 'ofChild', 'loose']]);
    expect((await destroy(father)).status).toBe(0);
    expect([await hasKey(father), await keptFiles()]).toEqual([false, ['loose']]);
  });
});

describe('a legal hold', () => {
  test('on him keeps his keys and his files', async () => {
    await hold(father);
    await expectRefused(father, 'HELD  a legal hold is set (ops release-hold): FILE-2026-7 since ');
    expect(await hasKey(father)).toBe(true);
  });

  test('that is set between the dry run and the real one keeps them', async () => {
    expect((await destroy(father, '')).printed).toContain('Nothing stands in the way.');
    await hold(father);
    await expectRefused(father, 'HELD  a legal hold is set');
    expect(await hasKey(father)).toBe(true);
  });

  test('that was lifted does not', async () => {
    await hold(father);
    await release(father);
    const { status, printed } = await destroy(father);
    expect([status, printed]).toEqual([0, expect.stringContaining('are destroyed.')]);
    expect([await hasKey(father), await keptFiles()]).toEqual([false, ['loose']]);
  });

  test('on somebody else, with whom he shares nothing, does not', async () => {
    await hold(await leftLongAgo());
    expect((await destroy(father)).status).toBe(0);
    expect(await hasKey(father)).toBe(false);
  });

  test('on a relative keeps the files that are evidence of both, and so his keys; until it is lifted', async () => {
    const [pointer] = (await scene.world.services.reads.applicationsOf(child.person.id, { first: 1 })).items;
    await hold(child);
    await expectRefused(
      father,
      `FILES_HELD  files of an application that he shares with somebody on whom a legal hold is set: ${pointer?.applicationId}`,
    );
    expect(await hasKey(father)).toBe(true);
    await release(child);
    expect((await destroy(father)).status).toBe(0);
    expect([await hasKey(father), await hasKey(child)]).toEqual([false, true]);
  });
});
