import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { JsonServiceException } from '../../infra/bundles/stand-ins/aws-json.ts';
import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '../../infra/bundles/stand-ins/sfn.ts';
import { startLocalWorkflow } from '../../local/workflow/local-workflow.ts';

interface Seen {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let server: Server;
let seen: Seen[];
/** What is answered, one after the other; the last one again and again. */
let answers: { readonly status: number; readonly body: string }[];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    seen.push({ headers: request.headers, body: Buffer.concat(await request.toArray()).toString() });
    const { status, body } = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500, body: '' };
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());

beforeEach(() => {
  seen = [];
  answers = [{ status: 200, body: '{}' }];
  vi.stubEnv('AWS_REGION', 'cn-north-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'session');
  vi.stubEnv('AWS_ENDPOINT_URL_SFN', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => vi.unstubAllEnvs());

const answer = () => new SFNClient().send(new SendTaskSuccessCommand({ taskToken: 'token', output: '{}' }));

test('a command goes out in the protocol of the service, signed for it', async () => {
  await answer();
  expect(seen[0]?.body).toBe('{"taskToken":"token","output":"{}"}');
  expect(seen[0]?.headers).toMatchObject({
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'AWSStepFunctions.SendTaskSuccess',
    'x-amz-security-token': 'session',
    authorization: expect.stringMatching(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/cn-north-1\/states\/aws4_request, SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token;x-amz-target, Signature=[0-9a-f]{64}$/,
    ),
  });
});

test.each([
  ['com.amazonaws.swf.service.v2.model#TaskTimedOut', TaskTimedOut],
  ['TaskDoesNotExist', TaskDoesNotExist],
  ['InvalidToken', InvalidToken],
  ['ExecutionAlreadyExists', ExecutionAlreadyExists],
  ['InvalidOutput', JsonServiceException],
])('%s has a class of its own, or that of all, and is not tried again', async (type, kind) => {
  answers = [{ status: 400, body: JSON.stringify({ __type: type, message: 'why' }) }];
  const error = await answer().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(kind);
  expect(error).toMatchObject({ name: type.replace(/^.*#/, ''), message: 'why', $metadata: { httpStatusCode: 400 } });
  expect(seen).toHaveLength(1);
});

test('a service that is busy is asked three times', async () => {
  answers = [
    { status: 503, body: 'not JSON' },
    { status: 400, body: '{"__type":"ThrottlingException"}' },
    { status: 200, body: '{}' },
  ];
  await answer();
  expect(seen).toHaveLength(3);
});

test('and then not again', async () => {
  answers = [{ status: 503, body: '' }];
  await expect(answer()).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
  expect(seen).toHaveLength(3);
});

test('it starts executions at the local workflow, as the real client does', async () => {
  const calls: unknown[] = [];
  const applicationId = '00000000-0000-4000-8000-000000000001';
  const workflow = await startLocalWorkflow({
    handler: async (event) => {
      calls.push(event);
      return { applicationId, next: 'CONCLUDE', waitSeconds: 1 };
    },
  });
  vi.stubEnv('AWS_ENDPOINT_URL_SFN', workflow.endpoint);
  const { stateMachineArn } = workflow;
  const input = JSON.stringify({ applicationId });
  await new SFNClient().send(new StartExecutionCommand({ stateMachineArn, name: applicationId, input }));
  await workflow.idle();
  expect(calls).toEqual([
    { task: 'screen', applicationId, execution: { applicationId } },
    { task: 'conclude', applicationId, execution: { applicationId } },
  ]);
  await workflow.stop();
});
