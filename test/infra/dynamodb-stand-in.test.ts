import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as sdk from '@aws-sdk/lib-dynamodb';
import { HttpResponse } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '../../infra/bundles/stand-ins/dynamodb.ts';
import * as standIn from '../../infra/bundles/stand-ins/dynamodb-documents.ts';
import { createDocumentClient } from '../../store/document-client.ts';

interface Seen {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

let server: Server;
let seen: Seen[];
/** What is answered, one after the other; the last one again and again. LOST: the connection breaks. */
let answers: (Answer | 'LOST')[];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    seen.push({ headers: request.headers, body: Buffer.concat(await request.toArray()).toString() });
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? 'LOST';
    if (answer === 'LOST') return void request.socket.destroy();
    response.writeHead(answer.status ?? 200, { 'x-amzn-requestid': 'R1', ...answer.headers }).end(answer.body ?? '{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  client.destroy();
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  seen = [];
  answers = [{}];
  vi.stubEnv('AWS_REGION', 'cn-north-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'session');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const documents = () =>
  standIn.DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 3 }), {
    marshallOptions: { removeUndefinedValues: true },
    unmarshallOptions: { wrapNumbers: (text) => BigInt(text) },
  });
const client = documents();
const get = new standIn.GetCommand({ TableName: 't', Key: { pk: 'a' } });

const item = {
  pk: 'a',
  n: 12n,
  list: [1n, 'x', null],
  flag: true,
  of: { deep: 'd', gone: undefined },
  gone: undefined,
};
const attributes = '{"pk":{"S":"a"},"n":{"N":"90071992547409931"},"list":{"L":[{"NULL":true},{"BOOL":false}]}}';
const read = { pk: 'a', n: 90071992547409931n, list: [null, false] };

const commands = {
  GetCommand: {
    input: { TableName: 't', Key: { pk: 'a', sk: 'b' }, ConsistentRead: true, ProjectionExpression: undefined },
    target: 'GetItem',
    answer: `{"Item":${attributes}}`,
    output: { Item: read },
  },
  PutCommand: {
    input: {
      ...{ TableName: 't', Item: item, ConditionExpression: '#v = :v' },
      ...{ ExpressionAttributeNames: { '#v': 'v' }, ExpressionAttributeValues: { ':v': 1n } },
    },
    target: 'PutItem',
    answer: `{"Attributes":${attributes}}`,
    output: { Attributes: read },
  },
  UpdateCommand: {
    input: {
      TableName: 't',
      Key: { pk: 'a' },
      UpdateExpression: 'SET n = :n',
      ExpressionAttributeValues: { ':n': 2n },
    },
    target: 'UpdateItem',
    answer: '{}',
    output: {},
  },
  QueryCommand: {
    input: {
      ...{ TableName: 't', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'a' } },
      ...{ ExclusiveStartKey: { pk: 'a' }, Limit: 3, ScanIndexForward: false },
    },
    target: 'Query',
    answer: `{"Count":1,"ScannedCount":1,"Items":[${attributes}],"LastEvaluatedKey":{"pk":{"S":"a"}}}`,
    output: { Count: 1, ScannedCount: 1, Items: [read], LastEvaluatedKey: { pk: 'a' } },
  },
  ScanCommand: {
    input: { TableName: 't', Segment: 0, TotalSegments: 2, ExclusiveStartKey: undefined },
    target: 'Scan',
    answer: '{"Count":0,"ScannedCount":0,"Items":[]}',
    output: { Count: 0, ScannedCount: 0, Items: [] },
  },
  BatchGetCommand: {
    input: { RequestItems: { t: { Keys: [{ pk: 'a' }, { pk: 'b' }], ConsistentRead: true } } },
    target: 'BatchGetItem',
    answer: `{"Responses":{"t":[${attributes}]},"UnprocessedKeys":{"t":{"Keys":[{"pk":{"S":"b"}}],"ConsistentRead":true}}}`,
    output: { Responses: { t: [read] }, UnprocessedKeys: { t: { Keys: [{ pk: 'b' }], ConsistentRead: true } } },
  },
  TransactWriteCommand: {
    input: {
      ClientRequestToken: 'token',
      TransactItems: [
        { Put: { TableName: 't', Item: item, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
        {
          Update: {
            TableName: 't',
            Key: { pk: 'b' },
            UpdateExpression: 'ADD v :v',
            ExpressionAttributeValues: { ':v': 1n },
          },
        },
        { Delete: { TableName: 't', Key: { pk: 'c' } } },
        { ConditionCheck: { TableName: 't', Key: { pk: 'd' }, ConditionExpression: 'attribute_exists(pk)' } },
      ],
    },
    target: 'TransactWriteItems',
    answer: '{}',
    output: {},
  },
} as const;

describe('a command', () => {
  test.each(Object.keys(commands) as (keyof typeof commands)[])('%s asks and is answered as the SDK', async (name) => {
    const { input, target, answer, output } = commands[name];
    answers = [{ body: answer }];
    const Command = standIn[name] as new (input: object) => InstanceType<typeof standIn.GetCommand>;
    expect(await client.send(new Command(input))).toEqual(output);
    const Original = sdk[name] as unknown as new (input: object) => sdk.GetCommand;
    const original = createDocumentClient();
    const { $metadata: _, ...answered } = await original.send(new Original(input));
    original.destroy();
    expect(answered).toEqual(output);
    const [ours, theirs] = seen;
    expect(JSON.parse(ours?.body ?? '')).toEqual(JSON.parse(theirs?.body ?? '?'));
    expect(ours?.headers['x-amz-target']).toBe(`DynamoDB_20120810.${target}`);
    expect(theirs?.headers['x-amz-target']).toBe(`DynamoDB_20120810.${target}`);
  });

  test('goes out signed for the service, and says which attempt it is', async () => {
    await client.send(get);
    expect(seen[0]?.body).toBe('{"TableName":"t","Key":{"pk":{"S":"a"}}}');
    expect(seen[0]?.headers).toMatchObject({
      'content-type': 'application/x-amz-json-1.0',
      'content-length': '40',
      'amz-sdk-request': 'attempt=1; max=3',
      'x-amz-security-token': 'session',
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/cn-north-1\/dynamodb\/aws4_request, SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token;x-amz-target, Signature=[0-9a-f]{64}$/,
      ),
    });
  });

  test.each([
    ['cn-north-1', 'dynamodb.cn-north-1.amazonaws.com.cn'],
    ['eu-west-1', 'dynamodb.eu-west-1.amazonaws.com'],
  ])('goes to the service of %s where no other address is named', async (region, hostname) => {
    vi.stubEnv('AWS_REGION', region);
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', '');
    const response = new HttpResponse({ statusCode: 200, body: { toArray: async () => [Buffer.from('{}')] } });
    const handle = vi.spyOn(NodeHttpHandler.prototype, 'handle').mockResolvedValue({ response });
    await client.send(get);
    expect(handle.mock.calls.map(([request]) => request)).toMatchObject([
      { protocol: 'https:', hostname, path: '/', headers: { host: hostname } },
    ]);
  });

  test('is not sent without the credentials that Lambda gives', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', '');
    await expect(client.send(get)).rejects.toThrow(/AWS_SECRET_ACCESS_KEY is missing/);
    expect(seen).toEqual([]);
  });

  test('of the same client takes the same connection', async () => {
    const before = new Set<unknown>();
    server.on('connection', (socket) => before.add(socket));
    const another = documents();
    for (let time = 0; time < 3; time++) await another.send(get);
    another.destroy();
    expect(before.size).toBe(1);
  });
});

const saying = (name: string, more: object = {}) =>
  JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'as it says', ...more });

describe('what fails', () => {
  test('is thrown by the name and with the words of the service', async () => {
    answers = [{ status: 400, body: saying('ValidationException') }];
    const failure = await client.send(get).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DynamoDBServiceException);
    expect(failure).toMatchObject({
      name: 'ValidationException',
      message: 'as it says',
      $metadata: { httpStatusCode: 400, requestId: 'R1', attempts: 1 },
    });
    expect(Object.keys(failure as object)).not.toContain('$response');
    expect(seen).toHaveLength(1);
  });

  test('a condition that does not hold has its class', async () => {
    answers = [{ status: 400, body: saying('ConditionalCheckFailedException') }];
    await expect(client.send(get)).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    expect(seen).toHaveLength(1);
  });

  test('a cancelled transaction has its reasons as they came, as the SDK gives them', async () => {
    const CancellationReasons = [
      { Code: 'None' },
      { Code: 'ConditionalCheckFailed', Message: 'failed', Item: { pk: { S: 'b' }, version: { N: '7' } } },
    ];
    answers = [{ status: 400, body: saying('TransactionCanceledException', { CancellationReasons }) }];
    const input = commands.TransactWriteCommand.input;
    const ours = await client.send(new standIn.TransactWriteCommand(input)).catch((error: unknown) => error);
    expect(ours).toBeInstanceOf(TransactionCanceledException);
    expect(ours).toMatchObject({ name: 'TransactionCanceledException', CancellationReasons });
    const original = createDocumentClient();
    const send = original.send(new sdk.TransactWriteCommand(structuredClone(input) as never));
    await expect(send).rejects.toMatchObject({ name: 'TransactionCanceledException', CancellationReasons });
    original.destroy();
    expect(seen).toHaveLength(2);
  });

  test.each<[string, Answer | 'LOST']>([
    ['an error of the service', { status: 500, body: saying('InternalServerError') }],
    ['a gateway that answers with a page', { status: 503, body: '<html>busy</html>' }],
    ['a throttled request', { status: 400, body: saying('ThrottlingException') }],
    ['a throttled table', { status: 400, body: saying('ProvisionedThroughputExceededException') }],
    ['a transaction that still runs', { status: 400, body: saying('TransactionInProgressException') }],
    ['a lost reply', 'LOST'],
  ])('%s is tried again, and then passes', async (_, failure) => {
    answers = [failure, { body: `{"Item":${attributes}}` }];
    expect(await client.send(get)).toEqual({ Item: read });
    expect(seen.map(({ headers }) => headers['amz-sdk-request'])).toEqual(['attempt=1; max=3', 'attempt=2; max=3']);
  });

  test('three times is enough', async () => {
    answers = [{ status: 500, body: saying('InternalServerError') }];
    await expect(client.send(get)).rejects.toMatchObject({ name: 'InternalServerError', $metadata: { attempts: 3 } });
    expect(seen).toHaveLength(3);
  });

  test('a transaction is the same one when it is tried again, and another one when it is asked again', async () => {
    const { ClientRequestToken: _, ...input } = commands.TransactWriteCommand.input;
    answers = ['LOST', {}];
    await client.send(new standIn.TransactWriteCommand(input));
    await client.send(new standIn.TransactWriteCommand(input));
    const [lost, again, other] = seen.map(({ body }) => JSON.parse(body).ClientRequestToken);
    expect(lost).toMatch(/^[0-9a-f-]{36}$/);
    expect(again).toBe(lost);
    expect(other).toMatch(/^[0-9a-f-]{36}$/);
    expect(other).not.toBe(lost);
  });

  test('it waits as long as the service asks', async () => {
    answers = [{ status: 503, body: '{}', headers: { 'x-amz-retry-after': '400' } }, {}];
    const before = performance.now();
    await client.send(get);
    expect(performance.now() - before).toBeGreaterThan(350);
  });

  test('a clock that is wrong is set by the service, once for all', async () => {
    const hourAhead = new Date(Date.now() + 3_600_000);
    const refusal = { status: 400, body: saying('InvalidSignatureException') };
    answers = [{ ...refusal, headers: { date: hourAhead.toUTCString() } }, {}];
    const another = documents();
    await another.send(get);
    await another.send(get);
    another.destroy();
    const hours = seen.map(({ headers }) => String(headers['x-amz-date']).slice(0, 11));
    const hour = (instant: Date) => instant.toISOString().replaceAll('-', '').slice(0, 11);
    expect(hours).toEqual([hour(new Date()), hour(hourAhead), hour(hourAhead)]);
  });

  test('a signature that is refused by a right clock is not tried again', async () => {
    const refusal = { status: 400, body: saying('InvalidSignatureException') };
    answers = [{ ...refusal, headers: { date: new Date().toUTCString() } }];
    await expect(client.send(get)).rejects.toMatchObject({ name: 'InvalidSignatureException' });
    expect(seen).toHaveLength(1);
  });
});
