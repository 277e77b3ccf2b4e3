import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { letterEvidenceId } from '../../domain/evidence/letter-id.ts';
import type { AccountStatement } from '../../domain/ledger/statement.ts';
import type { ReconciliationRequest } from '../../domain/reconciliation/reconciliation-request.ts';
import { bundleOf } from '../../infra/bundles/bundle.ts';
import { localAwsRegion, localCredentials } from '../../local/dynamodb.ts';
import { type LocalObjectStore, startObjectStore } from '../../local/objects/object-store.ts';
import { createEvidenceObjects } from '../../store/evidence-objects.ts';
import { applicationOf } from '../support/binding-records.ts';
import { pdfText } from '../support/pdf-text.ts';
import { register } from '../support/people.ts';
import { createWorld, type World } from '../support/world.ts';
import { runAlone } from './lone-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongji-lone-evidence-'));
let world: World;
let store: LocalObjectStore;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  store = await startObjectStore(folder, 'evidence');
});
afterAll(async () => {
  await store.stop();
  await world.close();
  rmSync(folder, { recursive: true });
});

const environment = () => ({
  GONGJI_TABLE_NAME: world.tableName,
  GONGJI_TABLE_ID: 'gongji-test',
  GONGJI_STAGE: 'dev',
  GONGJI_AREAS: '330100',
  GONGJI_KEY_FILE: world.environment.keys.from === 'FILE' ? world.environment.keys.path : '',
  GONGJI_EVIDENCE_BUCKET: 'evidence',
  GONGJI_FONTS: 'fonts',
  LAMBDA_TASK_ROOT: bundleOf('evidence').directory,
  AWS_ENDPOINT_URL_DYNAMODB: inject('dynamoDbEndpoint'),
  AWS_ENDPOINT_URL_S3: store.endpoint,
  AWS_REGION: localAwsRegion,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
});

const objects = () =>
  createEvidenceObjects({
    store: {
      bucket: 'evidence',
      region: localAwsRegion,
      credentials: localCredentials,
      endpoint: store.endpoint,
    },
    now: () => new Date(),
    onFailure: (error) => {
      throw error;
    },
  });

test('the evidence function starts alone and says which variables are missing', async () => {
  const { loaded, failure } = await runAlone('evidence', { Records: [] });
  expect(loaded).toBe(true);
  expect(failure).toMatch(/GONGJI_EVIDENCE_BUCKET, GONGJI_FONTS/);
});

test('with its variables it prints the letter of a new application into the bucket', async () => {
  const giver = await register(world.services, { serial: 1, plaintext: { name: '鸲样甲' } });
  const receiver = await register(world.services, { serial: 2 });
  const id = crypto.randomUUID();
  const letterId = letterEvidenceId(id);
  const application = applicationOf(giver.person, receiver.person, {
    id,
    evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC', evidenceId: letterId }],
  });
  await world.services.commit({ changes: [{ change: 'APPLICATION_SUBMITTED', application, pointers: [] }] });
  const image = { entity: { S: 'BindingApplication' }, id: { S: id } };
  const event = { Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: image } }] };
  expect(await runAlone('evidence', event, environment())).toMatchObject({ result: { batchItemFailures: [] } });

  const { url } = await objects().presignDownload(letterId);
  const printed = await fetch(url);
  expect(printed.headers.get('content-type')).toBe('application/pdf');
  expect(pdfText(new Uint8Array(await printed.arrayBuffer()))).toContain('签名：鸲样甲');
});

test('and a statement that somebody has asked for', async () => {
  const { person } = await register(world.services, { serial: 3, plaintext: { name: '样甲乙' } });
  const statement: AccountStatement = {
    id: crypto.randomUUID(),
    personId: person.id,
    insuranceType: 'EMPLOYEE',
    admdvs: '330100',
    format: 'PDF',
    language: 'zh-CN',
    after: 0,
    through: 1,
    requestedAt: new Date().toISOString(),
    requestedBy: { role: 'citizen', subject: 'someone', clientId: 'gongji-web', personId: person.id },
    version: 1,
  };
  await world.services.commit({ changes: [{ change: 'STATEMENT_SET', statement }] });
  const image = { entity: { S: 'AccountStatement' }, id: { S: statement.id } };
  const event = { Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: image } }] };
  expect(await runAlone('evidence', event, environment())).toMatchObject({ result: { batchItemFailures: [] } });

  const read = await world.services.reads.statement(statement.id);
  const { url } = await objects().presignDownload(`${statement.id}.pdf`, 'STATEMENTS');
  const printed = await fetch(url);
  expect(printed.headers.get('content-type')).toBe('application/pdf');
  const bytes = new Uint8Array(await printed.arrayBuffer());
  expect(read?.outcome).toMatchObject({ result: 'READY', bytes: bytes.length });
  const text = pdfText(bytes);
  expect(text).toContain('参保人：样**');
  expect(text).toContain('期末余额100.00250.00350.000.00');
});

test('and compares the day of an institution with the file that it has uploaded', async () => {
  const row = 'H33010600001202611190000000001,0,40.00,0.00,0.00,0.00';
  const bytes = Buffer.from(`message_id,refund,total,fund,own_account,mutual_aid\n${row}\n`);
  const file = createHash('sha256').update(bytes).digest('hex');
  const upload = await objects().presignUpload(`reconciliation/H33010600001-${file}`, {
    ...{ type: 'text/csv', bytes: bytes.length, sha256: file },
  });
  const headers = Object.fromEntries(upload.headers.map(({ name, value }) => [name, value]));
  expect((await fetch(upload.url, { method: upload.method, headers, body: bytes })).status).toBe(200);
  const request: ReconciliationRequest = {
    id: crypto.randomUUID(),
    institutionId: 'H33010600001',
    day: '2026-11-19',
    admdvs: '330100',
    format: 'CSV',
    language: 'zh-CN',
    file,
    requestedAt: new Date().toISOString(),
    version: 1,
  };
  await world.services.commit({ changes: [{ change: 'RECONCILIATION_REQUEST_SET', request }] });
  const image = { entity: { S: 'ReconciliationRequest' }, id: { S: request.id } };
  const event = { Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: image } }] };
  expect(await runAlone('evidence', event, environment())).toMatchObject({ result: { batchItemFailures: [] } });

  const { outcome } = (await world.services.reads.reconciliationRequest(request.id)) ?? {};
  if (outcome?.result !== 'READY') throw new Error('it was compared');
  expect(outcome.counts).toEqual({ BALANCED: 0, THEIRS_MORE: 1, OURS_MORE: 0, MISMATCH: 0, MALFORMED: 0 });
  const name = `H33010600001-2026-11-19-330100-${outcome.sha256}.csv`;
  const { url } = await objects().presignDownload(name, 'RECONCILED');
  const [, line] = (await (await fetch(url)).text()).split('\r\n');
  expect(line).toBe('H33010600001202611190000000001,THEIRS_MORE,,,,,,1,40.00,0.00,0.00,0.00,,,');
});
