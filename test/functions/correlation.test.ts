import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Context, DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { eventFilters } from '../../functions/events/filters.ts';
import { type StreamConsumer, startStreamConsumer } from '../../local/streams/consumer.ts';
import { type LocalWorkflow, startLocalWorkflow } from '../../local/workflow/local-workflow.ts';
import { citizen, eventOf } from '../support/api.ts';
import { captureOutput } from '../support/canaries.ts';
import { functionEnvironment } from '../support/function-environment.ts';
import { type KmsStandIn, startKmsStandIn } from '../support/kms-stand-in.ts';
import { createWorld, type World } from '../support/world.ts';
import { employee, enrol, in2025, type Member, resident } from '../use-cases/binding/household.ts';

/**
 * One application by one id, through the real entries: the API, the stream, the state machine, its tasks, the population
 * register outside, and the stream again for what the tasks change.
 */
const correlationId = '0f0e0d0c-0b0a-4908-8706-050403020100';
const application = (giver: Member, receiver: Member) => ({
  ...{ kind: 'MUTUAL_AID', admdvs: '330100', channel: 'PROVINCIAL_APP', initiator: 'GIVER', relation: 'CHILD' },
  receiver: { name: receiver.name, certificate: receiver.certificate },
  noticeVersion: '2024-12',
  commitmentLetter: { version: '2024-12', signedName: giver.name },
  evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' }],
});

let world: World;
let register: Server;
let bus: KmsStandIn;
let workflow: LocalWorkflow;
let consumer: StreamConsumer;
let output: ReturnType<typeof captureOutput>;
const asked: IncomingHttpHeaders[] = [];
const records: DynamoDBRecord[] = [];
const taskEvents: unknown[] = [];

type Ask = (client: string, requestId: string, headers?: Record<string, string>) => Promise<string>;
let ask: Ask;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(in2025) });
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), now: in2025 });
  register = createServer((request, response) => {
    asked.push(request.headers);
    response.end('{"households":"SAME"}');
  });
  await new Promise<void>((listening) => register.listen(0, '127.0.0.1', listening));
  const { port } = register.address() as AddressInfo;
  const variables = { GONGJI_REGISTER_URL: `http://127.0.0.1:${port}/`, GONGJI_REGISTER_SECRET: 'a secret' };
  for (const [name, value] of Object.entries({ ...functionEnvironment(world), ...variables })) vi.stubEnv(name, value);
  const tasks = await import('../../functions/workflow/handler.ts');
  const handler = async (event: unknown) => {
    taskEvents.push(event);
    return tasks.handler(event);
  };
  workflow = await startLocalWorkflow({ handler, retryIntervalMs: 0 });
  vi.stubEnv('AWS_ENDPOINT_URL_SFN', workflow.endpoint);
  vi.stubEnv('GONGJI_STATE_MACHINE_ARN', workflow.stateMachineArn);
  bus = await startKmsStandIn([]);
  vi.stubEnv('AWS_ENDPOINT_URL_EVENTBRIDGE', bus.endpoint);
  vi.stubEnv('GONGJI_NOTICE_BUS', 'notices');
  await listenAndAsk();
});
afterAll(async () => {
  output?.restore();
  await consumer?.stop();
  await workflow?.stop();
  await bus?.stop();
  await world?.close();
  register?.close();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

async function listenAndAsk() {
  const giver = await enrol(world, { serial: 1, name: '试样甲', participations: employee() });
  const receiver = await enrol(world, { serial: 2, name: '试样乙', participations: resident() });
  const events = await import('../../functions/events/handler.ts');
  consumer = await startStreamConsumer({
    endpoint: inject('dynamoDbEndpoint'),
    tableName: world.tableName,
    filters: eventFilters,
    pollMs: 5,
    async handler(event) {
      records.push(...event.Records);
      return events.handler(event);
    },
  });
  const api = await import('../../functions/graphql/handler.ts');
  const query = `mutation ($input: BindingApplicationSubmitInput!) {
    bindingApplicationSubmit(input: $input) { application { id state } userErrors { code path } }
  }`;
  output = captureOutput();
  ask = async (key, requestId, headers = {}) => {
    const variables = { input: { idempotencyKey: key, application: application(giver, receiver) } };
    const event = eventOf(citizen(giver.id), JSON.stringify({ query, variables }), headers);
    Object.assign(event.requestContext, { requestId });
    const answer = await api.handler(event, {} as Context);
    return String(answer.headers?.['x-correlation-id']);
  };
  expect(await ask('follow-me-1', correlationId)).toBe(correlationId);
  await consumer.idle();
  await workflow.idle();
  await consumer.idle();
}

const lines = () =>
  output.lines.map((line): Record<string, unknown> => JSON.parse(line)).filter(({ event }) => event !== undefined);
const ofApplication = () =>
  lines().map(({ service, event, task, done, correlationId: id }) => [service, event, task ?? done, id]);

describe('one application is followed by one id', () => {
  test('from the gateway through the stream and the tasks to the stream again', () => {
    // Two consumers go on at once, so their lines stand in any order.
    expect(ofApplication().toSorted()).toEqual([
      ['events', 'event', 'NOBODY_WAITS', correlationId],
      ['events', 'event', 'NOBODY_WAITS', correlationId],
      ['events', 'event', 'STARTED', correlationId],
      ['events', 'notice', undefined, correlationId],
      ['workflow', 'task', 'conclude', correlationId],
      ['workflow', 'task', 'screen', correlationId],
    ]);
  });

  test('in every record that woke the consumer, and in the input of the execution', () => {
    const own = records.filter(({ dynamodb }) => dynamodb?.NewImage?.entity?.S === 'BindingApplication');
    expect(own.map(({ dynamodb }) => dynamodb?.NewImage?.correlationId?.S)).toEqual(Array(3).fill(correlationId));
    const applicationId = own[0]?.dynamodb?.NewImage?.id?.S ?? '';
    expect(workflow.inputOf(applicationId, 'Screen')).toEqual({ applicationId, correlationId });
    expect(taskEvents).toEqual([
      { task: 'screen', applicationId, execution: { applicationId, correlationId } },
      { task: 'conclude', applicationId, execution: { applicationId, correlationId } },
    ]);
  });

  test('to the service outside', () => {
    expect(asked.map((headers) => headers['x-gongji-correlation-id'])).toEqual([correlationId]);
  });

  test('on its numbers', () => {
    const numbers = output.lines.map((line) => JSON.parse(line)).filter(({ _aws }) => _aws !== undefined);
    expect(numbers.map(({ correlationId: id }) => id)).toEqual(numbers.map(() => correlationId));
    expect(numbers.map(({ State, Result, Role }) => State ?? Result ?? Role)).toEqual([
      ...['citizen', 'SUBMITTED', 'APPROVED', 'APPROVED'],
    ]);
  });

  test('and the domain sees nothing of it', async () => {
    const [record] = records;
    const stored = await world.services.reads.application(record?.dynamodb?.NewImage?.id?.S ?? '');
    expect(stored).toMatchObject({ state: 'APPROVED' });
    expect(stored).not.toHaveProperty('correlationId');
  });
});

test.each([
  ['words', 'zhang-san-330106199003071234'],
  ['a number alone', '330106199003071234'],
  ['nothing', undefined],
])('an id of the request that is %s is no id: another is given', async (_what, requestId) => {
  // Too short a key: nothing is handed in.
  const given = await ask('key', requestId as string, { 'x-correlation-id': requestId ?? 'x' });
  expect(given).toMatch(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  expect(given).not.toBe(correlationId);
});
