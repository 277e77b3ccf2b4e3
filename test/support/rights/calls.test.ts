import { describe, expect, test } from 'vitest';
import { callsOf, callsOfAddress, callText } from './calls.ts';

const S = (text: string) => ({ S: text });

describe('of DynamoDB', () => {
  test.each([
    ['GetItem', { Key: { pk: S('PERSON#1'), sk: S('PROFILE') } }, ['dynamodb:GetItem table/PERSON#*']],
    ['PutItem', { Item: { pk: 'JOB#1', sk: 'PROGRESS' } }, ['dynamodb:PutItem table/JOB#*']],
    ['Scan', {}, ['dynamodb:Scan table']],
    [
      'Query',
      {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
        ExpressionAttributeValues: { ':pk': S('PERSON#1') },
      },
      ['dynamodb:Query table/PERSON#*'],
    ],
    [
      'Query',
      {
        IndexName: 'waiting',
        KeyConditionExpression: 'waitingFor = :for',
        ExpressionAttributeValues: { ':for': S('REVIEW#330100') },
      },
      ['dynamodb:Query table/index/waiting/REVIEW#*'],
    ],
    [
      'BatchGetItem',
      { RequestItems: { gongji: { Keys: [{ pk: S('CLAIM#1') }, { pk: S('PERSON#1') }] } } },
      ['dynamodb:BatchGetItem table/CLAIM#*', 'dynamodb:BatchGetItem table/PERSON#*'],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { Item: { pk: S('ANSWER#1') } } },
          { Delete: { Key: { pk: S('PERSON#1') } } },
          { ConditionCheck: { Key: { pk: S('LEDGER#1') } } },
          { Update: { Key: { pk: S('FACE#1') } } },
        ],
      },
      [
        ...['dynamodb:PutItem table/ANSWER#*', 'dynamodb:DeleteItem table/PERSON#*'],
        ...['dynamodb:ConditionCheckItem table/LEDGER#*', 'dynamodb:UpdateItem table/FACE#*'],
      ],
    ],
  ])('%s', (command, input, calls) => {
    expect(callsOf(command, input).map(callText)).toEqual(calls);
  });
});

test.each([
  ['HeadObject', { Bucket: 'rosters', Key: 'may.ndjson' }, 's3:GetObject rosters/*'],
  ['PutObject', { Bucket: 'rosters', Key: '2026/may.csv.errors.csv' }, 's3:PutObject rosters/*.errors.csv'],
  ['GetObject', { Bucket: 'evidence', Key: 'kept/1' }, 's3:GetObject evidence/kept/*'],
  [
    'Decrypt',
    { KeyId: 'arn', EncryptionContext: { 'gongji:table': 't', 'gongji:person': 'p' } },
    'kms:Decrypt key/persons gongji:person gongji:table',
  ],
  [
    'GetSecretValue',
    { SecretId: 'arn:aws-cn:secretsmanager:cn-north-1:1:secret:root-2' },
    'secretsmanager:GetSecretValue secret/root',
  ],
  ['SendTaskSuccess', { taskToken: 'x' }, 'states:SendTaskSuccess state-machine'],
])('%s of %j', (command, input, call) => {
  expect(callsOf(command, input).map(callText)).toEqual([call]);
});

test.each([
  ['PUT', 'https://evidence.s3.cn-north-1.amazonaws.com.cn', '/incoming/1', 's3:PutObject evidence/incoming/*'],
  ['GET', 'http://127.0.0.1:9000', '/evidence/kept/1', 's3:GetObject evidence/kept/*'],
  ['DELETE', 'https://evidence.s3.eu-west-1.amazonaws.com', '/kept/1', 's3:DeleteObject evidence/kept/*'],
])('an address signed for %s at %s%s uses the right', (method, origin, path, call) => {
  expect(callsOfAddress({ method, origin, path }).map(callText)).toEqual([call]);
});

test('an address signed for the tags of an object uses a right of its own', () => {
  const [method, origin, path] = ['GET', 'http://127.0.0.1:9000', '/evidence/incoming/1'];
  expect(callsOfAddress({ method, origin, path, query: { tagging: '' } }).map(callText)).toEqual([
    's3:GetObjectTagging evidence/incoming/*',
  ]);
});

test('a command that was never used before has to be put down', () => {
  expect(() => callsOf('DescribeTable', {})).toThrow('does not say which right DescribeTable needs');
});
