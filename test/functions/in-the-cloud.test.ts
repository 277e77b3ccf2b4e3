import { join } from 'node:path';
import type { APIGatewayProxyEvent, Context, DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { handler as events } from '../../functions/events/handler.ts';
import { handler as evidence } from '../../functions/evidence/handler.ts';
import { handler as faceCallback } from '../../functions/face-callback/handler.ts';
import { handler as graphql } from '../../functions/graphql/handler.ts';
import { handler as sweep } from '../../functions/jobs/sweep/handler.ts';
import { signedHeaders } from '../../functions/outside/signatures.ts';
import { handler as workflow } from '../../functions/workflow/handler.ts';
import { type LocalWorkflow, startLocalWorkflow } from '../../local/workflow/local-workflow.ts';
import { eventOf, staff } from '../support/api.ts';
import { submittedApplication } from '../support/applications.ts';
import { captureOutput } from '../support/canaries.ts';
import { type KmsStandIn, startKmsStandIn } from '../support/kms-stand-in.ts';
import { residentNumber } from '../support/people.ts';
import { createWorld, type World } from '../support/world.ts';

/** The entries as they are deployed: keys in KMS, secrets in Secrets Manager, the workflow at Step Functions. */
const masterKey = 'arn:aws-cn:kms:cn-north-1:111122223333:key/1';
const fonts = join(import.meta.dirname, '../../node_modules/@fontsource/noto-sans-sc');
const secretOf = (name: string) => `arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:${name}`;
const application = { ...submittedApplication, id: '00000000-bbbb-4000-8000-000000000001' };

let world: World;
let cloud: KmsStandIn;
let stepFunctions: LocalWorkflow;
let output: ReturnType<typeof captureOutput>;
beforeAll(async () => {
  output = captureOutput();
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  cloud = await startKmsStandIn([masterKey], {
    ...{ [secretOf('root-1')]: 'the root of all', [secretOf('face-1')]: 'shared with the provider' },
  });
  stepFunctions = await startLocalWorkflow({ handler: workflow });
  const variables = {
    ...{ GONGJI_TABLE_NAME: world.tableName, GONGJI_TABLE_ID: 'gongji-test', GONGJI_STAGE: 'test' },
    ...{ GONGJI_AREAS: '330100', GONGJI_MASTER_KEY_ID: masterKey },
    GONGJI_SECRETS: JSON.stringify([{ version: '1', arn: secretOf('root-1') }]),
    ...{ GONGJI_FACE_SECRET_ARN: secretOf('face-1'), GONGJI_STATE_MACHINE_ARN: stepFunctions.stateMachineArn },
    ...{ GONGJI_EVIDENCE_BUCKET: 'evidence', GONGJI_FONTS: fonts },
    ...{ AWS_ENDPOINT_URL_KMS: cloud.endpoint, AWS_ENDPOINT_URL_SECRETS_MANAGER: cloud.endpoint },
    AWS_ENDPOINT_URL_EVENTBRIDGE: cloud.endpoint,
    ...{ AWS_ENDPOINT_URL_SFN: stepFunctions.endpoint, GONGJI_NOTICE_BUS: 'notices' },
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  await world.services.commit({ changes: [{ change: 'APPLICATION_SUBMITTED', application, pointers: [] }] });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  output.restore();
  await stepFunctions.stop();
  await cloud.stop();
  await world.close();
});

const asked = (operation: string) => cloud.requests.filter((request) => request.operation === operation).length;
const record = (eventName: 'INSERT' | 'MODIFY', image: object, before?: object) =>
  ({ eventName, dynamodb: { SequenceNumber: '1', NewImage: image, OldImage: before } }) as unknown as DynamoDBRecord;
const inserted = record('INSERT', {
  ...{ entity: { S: 'BindingApplication' }, id: { S: application.id }, version: { N: '1' } },
  ...{ state: { S: 'SUBMITTED' }, admdvs: { S: '330100' } },
});

test('graphql: whoever is registered is sealed under a data key from KMS, and found by the root secret', async () => {
  const input = {
    ...{ idempotencyKey: crypto.randomUUID(), name: '试样甲' },
    certificate: { kind: 'RESIDENT_ID', number: residentNumber('1990-03-07', 900) },
    participations: [{ insuranceType: 'EMPLOYEE', admdvs: '330100', since: '2020-01-01' }],
  };
  const query = `mutation ($input: PersonRegisterInput!) {
    personRegister(input: $input) { person { name } userErrors { code } }
  }`;
  const event = eventOf(staff('clerk'), JSON.stringify({ query, variables: { input } }));
  const { body } = await graphql(event, {} as Context);
  expect(JSON.parse(body)).toEqual({ data: { personRegister: { person: { name: '试**' }, userErrors: [] } } });
  expect([asked('GetSecretValue'), asked('GenerateDataKey')]).toEqual([1, 1]);
});

test('events: a new application is started, and workflow screens it', async () => {
  expect(await events({ Records: [inserted] })).toEqual({ batchItemFailures: [] });
  await stepFunctions.idle();
  expect(stepFunctions.statesOf(application.id)[0]).toBe('Screen');
});

test('events: an application that has ended is told to the bus', async () => {
  const { entity, id, admdvs } = inserted.dynamodb?.NewImage ?? {};
  const times = { submittedAt: { S: '2026-11-20T02:00:00.000Z' }, concludedAt: { S: '2026-11-20T03:00:00.000Z' } };
  const before = { entity, id, admdvs, version: { N: '1' }, state: { S: 'SUBMITTED' }, ...times };
  const ended = { ...before, version: { N: '2' }, state: { S: 'WITHDRAWN' } };
  expect(await events({ Records: [record('MODIFY', ended, before)] })).toEqual({ batchItemFailures: [] });
  expect(asked('PutEvents')).toBe(1);
});

test('evidence: an application without a letter is passed over', async () => {
  expect(await evidence({ Records: [inserted] })).toEqual({ batchItemFailures: [] });
});

test('face callback: an answer is believed by the secret that is shared with the provider', async () => {
  const body = JSON.stringify({ sessionId: crypto.randomUUID(), result: 'PASSED' });
  const headers = signedHeaders('shared with the provider', 'face-session-answer', body, new Date());
  const event = { headers, body, isBase64Encoded: false } as unknown as APIGatewayProxyEvent;
  expect(await faceCallback(event)).toMatchObject({ statusCode: 410, body: '{"status":"GONE"}' });
});

test('sweep: there is nothing to do, and no key to be asked', async () => {
  const before = cloud.requests.length;
  expect(await sweep({}, { getRemainingTimeInMillis: () => 900_000 })).toMatchObject([
    { admdvs: '330100', more: false },
  ]);
  expect(cloud.requests.length).toBe(before);
});
