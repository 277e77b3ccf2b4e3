import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Caller } from '../../../use-cases/caller.ts';
import { createTestApi, type TestApi } from '../../support/api.ts';
import { applicationOf } from '../../support/binding-records.ts';
import { pngAnnounced, pngFile } from '../../support/evidence-files.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
let api: TestApi;
let giver: Registered;
let receiver: Registered;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  giver = await register(world.services, { serial: 1 });
  receiver = await register(world.services, { serial: 2 });
});
afterAll(() => world.close());

const documentOf = (name: string) =>
  readFileSync(new URL(`../../../schema/documents/${name}.graphql`, import.meta.url), 'utf8');

const citizen = (registered: Registered): Caller => ({
  role: 'citizen',
  subject: `subject-${registered.plaintext.name}`,
  clientId: 'gongji-web',
  personId: registered.person.id,
  scopes: [],
});
const staff = (role: Caller['role'], admdvs = '330100'): Caller => ({
  role,
  subject: `${role}-1`,
  clientId: 'gongji-desk',
  admdvs,
  scopes: [],
});

const announced = { kind: 'GIVER_HOUSEHOLD_REGISTER', admdvs: '330100', ...pngAnnounced, type: 'PNG' };

async function send(caller: Caller, name: 'Create' | 'Complete', input: object, headers = {}) {
  const { data } = await api.ask(
    caller,
    documentOf(`EvidenceUpload${name}`),
    { input: { idempotencyKey: crypto.randomUUID(), ...input } },
    headers,
  );
  return data[`evidenceUpload${name}`];
}

async function upload(): Promise<string> {
  const { evidence } = await send(citizen(giver), 'Create', announced);
  const [id] = [...(await world.services.reads.evidence([internalId(evidence.id)]))].map((found) => found?.id ?? '');
  world.evidenceObjects.incoming.set(id ?? '', pngFile);
  await send(citizen(giver), 'Complete', { evidenceId: evidence.id });
  return evidence.id;
}

const internalId = (id: string) => Buffer.from(id.slice('evi_'.length), 'base64url').toString();

async function attach(id: string) {
  const [evidence] = await world.services.reads.evidence([internalId(id)]);
  if (!evidence) throw new Error('not uploaded');
  const { expiresAtSeconds: _, ...kept } = evidence;
  const application = applicationOf(giver.person, receiver.person);
  const outcome = await world.services.commit({
    changes: [
      { change: 'APPLICATION_SUBMITTED', application, pointers: [] },
      { change: 'EVIDENCE_SET', evidence: { ...kept, applicationId: application.id, version: kept.version + 1 } },
    ],
  });
  if (outcome.status !== 'COMMITTED') throw new Error(JSON.stringify(outcome));
}

const seen = '{ ... on Evidence { kind type bytes sha256 state attached expiresAt } }';
const nodeAs = async (caller: Caller, id: string) => {
  const { data } = await api.ask(caller, `query ($id: ID!) { node(id: $id) ${seen} }`, { id });
  return data.node;
};

test('a file is announced, sent and completed', async () => {
  const created = await send(citizen(giver), 'Create', announced);
  expect(created).toMatchObject({
    evidence: {
      id: expect.stringMatching(/^evi_/),
      kind: 'GIVER_HOUSEHOLD_REGISTER',
      type: 'PNG',
      bytes: 70,
      state: 'AWAITING_UPLOAD',
      expiresAt: '2026-11-21T02:00:00.000Z',
    },
    upload: {
      method: 'PUT',
      headers: [{ name: 'content-type', value: 'image/png' }],
      expiresAt: '2026-11-20T02:15:00.000Z',
    },
    userErrors: [],
  });
  const early = await send(
    citizen(giver),
    'Complete',
    { evidenceId: created.evidence.id },
    { 'accept-language': 'zh' },
  );
  expect(early).toEqual({
    evidence: null,
    userErrors: [
      {
        code: 'EVIDENCE_NOT_UPLOADED',
        message: '尚未收到文件，请先将文件上传至所给地址，再试一次。',
        path: ['input', 'evidenceId'],
      },
    ],
  });
  world.evidenceObjects.incoming.set(internalId(created.evidence.id), pngFile);
  expect(await send(citizen(giver), 'Complete', { evidenceId: created.evidence.id })).toMatchObject({
    evidence: { state: 'COMPLETE' },
    userErrors: [],
  });
});

describe('a file that is attached', () => {
  let id: string;
  beforeAll(async () => {
    id = await upload();
    await attach(id);
  });

  const readAs = async (caller: Caller) => {
    const { data, errors } = await api.ask(caller, documentOf('EvidenceRead'), { input: { evidenceId: id } });
    return data?.evidenceRead ?? errors?.[0]?.extensions.code;
  };

  test.each([
    ['its uploader', () => citizen(giver)],
    ['a reviewer', () => staff('reviewer')],
    ['a supervisor', () => staff('supervisor')],
  ])('is seen and read by %s', async (_, caller) => {
    expect(await nodeAs(caller(), id)).toEqual({
      kind: 'GIVER_HOUSEHOLD_REGISTER',
      type: 'PNG',
      bytes: 70,
      sha256: pngAnnounced.sha256,
      state: 'COMPLETE',
      attached: true,
      expiresAt: null,
    });
    expect(await readAs(caller())).toMatchObject({
      evidence: { id, type: 'PNG', bytes: 70 },
      download: { method: 'GET', headers: [], expiresAt: '2026-11-20T02:01:00.000Z' },
      userErrors: [],
    });
  });

  test.each([
    ['the other side', () => citizen(receiver)],
    ['a clerk', () => staff('clerk')],
    ['a reviewer of another area', () => staff('reviewer', '610100')],
    ['a terminal', () => staff('terminal')],
  ])('is neither seen nor read by %s, and nothing is written', async (_, caller) => {
    const before = await world.rawItems();
    expect(await nodeAs(caller(), id)).toBeNull();
    expect(await readAs(caller())).toMatchObject({ download: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await world.rawItems()).toEqual(before);
  });

  test.each(['auditor', 'operator', 'channel'] as const)('is nothing that a %s may ask for', async (role) => {
    expect(await readAs(staff(role))).toBe('FORBIDDEN');
    expect(await nodeAs(staff(role), id)).toBeNull();
  });
});
