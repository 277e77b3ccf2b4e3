import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BindingApplication } from '../../domain/binding/application.ts';
import { localCredentials } from '../../local/dynamodb.ts';
import { type LocalObjectStore, startObjectStore } from '../../local/objects/object-store.ts';
import { createEvidenceObjects } from '../../store/evidence-objects.ts';
import { destroyPerson } from '../../use-cases/operations/destroy-person.ts';
import { applicationOf, evidenceOf, pointerOf } from '../support/binding-records.ts';
import { acceptedValue } from '../support/claim-facts.ts';
import { pngFile } from '../support/evidence-files.ts';
import { type Registered, register } from '../support/people.ts';
import { careOf, claimScene } from '../use-cases/claims/scene.ts';
import { createOpsScene, type OpsScene } from './scene.ts';

/** Two who left long ago, and the application that they handed in together, with a file of each; nothing stands in the way. */
const folder = mkdtempSync(join(tmpdir(), 'gongji-destroy-'));
let objects: LocalObjectStore;
let scene: OpsScene;
const claims = claimScene(() => scene.world);
let [father, child]: [Registered, Registered] = [undefined as never, undefined as never];
const files = { ofFather: '', ofChild: '', loose: '' };

beforeAll(async () => {
  objects = await startObjectStore(folder, 'evidence');
  // As the deployed function is told of its bucket.
  vi.stubEnv('GONGJI_EVIDENCE_BUCKET', 'evidence');
  vi.stubEnv('AWS_ENDPOINT_URL_S3', objects.endpoint);
  scene = await createOpsScene();
  // While a secret is rotated: who was registered before is listed under the older of the two that functions know.
  await scene.world.withKeys({ addSecret: '2' });
  await claims.institutions();
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

let serial = 500;
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

/** An application that was rejected, with so many files; their ids. */
async function applicationWith(count: number, giver = father, receiver = child): Promise<readonly string[]> {
  const evidence: BindingApplication['evidence'][number][] = [];
  for (let number = 0; number < count; number += 1) {
    const file = evidenceOf({ state: 'COMPLETE' });
    await commit({ change: 'EVIDENCE_SET', evidence: file });
    evidence.push({ kind: 'GIVER_ID_CARD', form: 'UPLOAD', evidenceId: file.id, sha256: file.sha256 });
  }
  await submitAndReject(giver, receiver, evidence);
  return evidence.map(({ evidenceId = '' }) => evidenceId);
}

async function submitAndReject(giver: Registered, receiver: Registered, evidence: BindingApplication['evidence']) {
  const submittedAt = '2009-03-02T02:00:00.000Z';
  const application = applicationOf(giver.person, receiver.person, { evidence, submittedAt });
  const pointers = [
    pointerOf(application, giver.person.id, 'GIVER'),
    pointerOf(application, receiver.person.id, 'RECEIVER'),
  ];
  await commit({ change: 'APPLICATION_SUBMITTED', application, pointers });
  const rejected = { ...application, state: 'REJECTED', concludedAt: submittedAt, version: 2 } as const;
  await commit({ change: 'APPLICATION_CHANGED', application: { ...rejected, reasons: ['EVIDENCE_MISSING'] } });
}

beforeEach(async () => {
  scene.world.clock.set('2009-03-02T02:00:00.000Z');
  [father, child] = [await leftLongAgo(), await leftLongAgo()];
  const [ofFather, ofChild, loose] = [1, 2, 3].map(() => evidenceOf({ state: 'COMPLETE' }));
  if (!ofFather || !ofChild || !loose) throw new Error('there are three');
  Object.assign(files, { ofFather: ofFather.id, ofChild: ofChild.id, loose: loose.id });
  for (const evidence of [ofFather, ofChild, loose]) {
    await store().write(evidence.id, pngFile, 'image/png');
    await commit({ change: 'EVIDENCE_SET', evidence });
  }
  const evidence: BindingApplication['evidence'] = [
    { kind: 'GIVER_ID_CARD', form: 'UPLOAD', evidenceId: ofFather.id, sha256: ofFather.sha256 },
    { kind: 'RECEIVER_ID_CARD', form: 'UPLOAD', evidenceId: ofChild.id, sha256: ofChild.sha256 },
    { kind: 'GIVER_HOUSEHOLD_REGISTER', form: 'ORIGINAL_SEEN' },
  ];
  await submitAndReject(father, child, evidence);
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

describe('a person', () => {
  test('is found by his certificate, though it is listed under the older secret', async () => {
    const words = `destroy-person --certificate ${by} --yes`;
    const done = await scene.run(words, `RESIDENT_ID ${father.plaintext.certificateNumber}\n`);
    expect([done.status, done.printed]).toEqual([0, expect.stringContaining(`The keys of ${father.person.id} are`)]);
    expect(await hasKey(father)).toBe(false);
  });

  test('whose claims are in days that are not cleared is kept, and the days are told, also of what was paid in cash first', async () => {
    const patient = await claims.person(50_000n, 0n);
    const inCash = acceptedValue(await claims.settle({ ...careOf(patient), cashFirst: true }));
    scene.world.clock.set('2026-11-21T02:00:00.000Z');
    acceptedValue(await claims.resettle(inCash.id));
    const told = async () => (await destroy(patient)).printed.split('\n').filter((line) => line.startsWith('DAY_'));
    const line = 'DAY_NOT_CLEARED  a day with a claim of his is not balanced or not resolved: ';
    const [first, second] = ['2026-11-20', '2026-11-21'].map((day) => `H61010400001 ${day} 610100`);
    expect(await told()).toEqual([`${line}${second}, ${first}`]);
    await commit({
      change: 'RECONCILED_DAY_SET',
      reconciled: {
        ...{ institutionId: 'H61010400001', day: '2026-11-20', admdvs: '610100', state: 'RESOLVED' },
        counts: { BALANCED: 0, THEIRS_MORE: 1, OURS_MORE: 0, MISMATCH: 0, MALFORMED: 0 },
        ...{ file: 'x', reconciledAt: '2026-11-22T02:00:00.000Z', version: 1 },
      },
    });
    expect(await told()).toEqual([`${line}${second}`]);
    expect(await hasKey(patient)).toBe(true);
  });
});

describe('the export', () => {
  const exported = async ({ person }: Registered) => {
    const file = join(folder, `${person.id}.json`);
    const done = await scene.run(`export-person ${person.id} --out ${file} ${by} --yes`);
    expect(done.status, done.printed).toBe(0);
    const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: { entity: string; id: string }[] };
    return (entity: string) => items.filter((item) => item.entity === entity).map(({ id }) => id);
  };

  test('has his application, and the files of both sides by their ids', async () => {
    const of = await exported(father);
    expect(of('BindingApplication')).toHaveLength(1);
    expect(of('Evidence').toSorted()).toEqual([files.ofFather, files.ofChild].toSorted());
  });

  test('of several applications has every file, however many', async () => {
    const [one, more] = [await applicationWith(1), await applicationWith(104)];
    const of = await exported(father);
    expect(of('BindingApplication')).toHaveLength(3);
    expect(of('Evidence').toSorted()).toEqual([files.ofFather, files.ofChild, ...one, ...more].toSorted());
  });

  test('of one application with one file has that', async () => {
    const somebody = await leftLongAgo();
    const [file] = await applicationWith(1, somebody, await leftLongAgo());
    expect((await exported(somebody))('Evidence')).toEqual([file]);
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
