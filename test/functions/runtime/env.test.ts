import { describe, expect, test } from 'vitest';
import {
  readAuthorizerEnvironment,
  readEnvironment,
  readEventsEnvironment,
  readTableEnvironment,
} from '../../../functions/runtime/env.ts';

const local = {
  GONGJI_TABLE_NAME: 'gongji-330100',
  GONGJI_TABLE_ID: 'gongji',
  GONGJI_STAGE: 'dev',
  GONGJI_AREAS: '330100',
  GONGJI_KEY_FILE: '/keys.json',
};
const { GONGJI_KEY_FILE: _, ...common } = local;
const cloud = {
  ...common,
  GONGJI_STAGE: 'prod',
  GONGJI_MASTER_KEY_ID: 'arn:aws-cn:kms:cn-north-1:123456789012:key/1',
  GONGJI_SECRETS: '[{"version":"2","arn":"arn:b"},{"version":"1","arn":"arn:a"}]',
};

describe('readEnvironment', () => {
  test('reads a function in the cloud', () => {
    expect(readEnvironment({ ...cloud, AWS_LAMBDA_FUNCTION_NAME: 'graphql', GONGJI_LIMITS: '{"depth":9}' })).toEqual({
      tableName: 'gongji-330100',
      tableId: 'gongji',
      stage: 'prod',
      areas: ['330100'],
      keys: {
        from: 'KMS',
        masterKeyId: 'arn:aws-cn:kms:cn-north-1:123456789012:key/1',
        secrets: [
          { version: '2', arn: 'arn:b' },
          { version: '1', arn: 'arn:a' },
        ],
      },
      limits: '{"depth":9}',
    });
  });

  test('reads a development server, with several areas', () => {
    expect(readEnvironment({ ...local, GONGJI_AREAS: '330100, 610100' })).toEqual({
      tableName: 'gongji-330100',
      tableId: 'gongji',
      stage: 'dev',
      areas: ['330100', '610100'],
      keys: { from: 'FILE', path: '/keys.json' },
      limits: undefined,
    });
  });

  test.each([
    'GONGJI_TABLE_NAME',
    'GONGJI_TABLE_ID',
    'GONGJI_STAGE',
    'GONGJI_AREAS',
    'GONGJI_MASTER_KEY_ID',
    'GONGJI_SECRETS',
  ])('names %s when it is missing or empty', (name) => {
    const message = `The environment variable ${name} is missing.`;
    expect(() => readEnvironment({ ...cloud, [name]: undefined })).toThrow(message);
    expect(() => readEnvironment({ ...cloud, [name]: '' })).toThrow(message);
  });

  test('names all that are missing at once', () => {
    expect(() => readEnvironment({ GONGJI_STAGE: 'prod' })).toThrow(
      'The environment variables GONGJI_TABLE_NAME, GONGJI_TABLE_ID, GONGJI_AREAS, GONGJI_MASTER_KEY_ID, GONGJI_SECRETS are missing.',
    );
  });

  test.each([
    [{ GONGJI_STAGE: 'production' }, 'GONGJI_STAGE is dev, test or prod, not "production".'],
    [{ GONGJI_AREAS: '330100,' }, 'GONGJI_AREAS lists codes of six digits, not "330100,".'],
    [{ GONGJI_AREAS: 'hangzhou' }, 'GONGJI_AREAS lists codes of six digits, not "hangzhou".'],
    [{ GONGJI_SECRETS: 'secret' }, 'GONGJI_SECRETS is a JSON list of { "version", "arn" }, the newest first, of which'],
    [{ GONGJI_SECRETS: '[]' }, 'GONGJI_SECRETS is a JSON list'],
    [
      { GONGJI_SECRETS: '[{"version":"2","arn":"arn:b","announced":true}]' },
      'of which one at least is not "announced".',
    ],
    [{ GONGJI_SECRETS: '[{"version":1}]' }, 'GONGJI_SECRETS is a JSON list'],
  ])('names what is wrong: %j', (wrong, message) => {
    expect(() => readEnvironment({ ...cloud, ...wrong })).toThrow(message);
  });

  test('refuses a key file to a function in the cloud, and lets a local server try the settings of production', () => {
    const production = { ...local, GONGJI_STAGE: 'prod' };
    expect(() => readEnvironment({ ...production, AWS_LAMBDA_FUNCTION_NAME: 'graphql' })).toThrow(
      'The environment variable GONGJI_KEY_FILE is for development: in production the keys are in KMS.',
    );
    expect(readEnvironment(production).keys).toEqual({ from: 'FILE', path: '/keys.json' });
    expect(readEnvironment({ ...local, AWS_LAMBDA_FUNCTION_NAME: 'graphql' }).keys.from).toBe('FILE');
  });
});

test('the authorizer needs its issuers, and the stack that it stands before', () => {
  const both = { GONGJI_ISSUERS: '[]', GONGJI_STACK: 'gongji-hangzhou-dev' };
  expect(readAuthorizerEnvironment(both)).toEqual(both);
  expect(() => readAuthorizerEnvironment({})).toThrow(
    'The environment variables GONGJI_ISSUERS, GONGJI_STACK are missing.',
  );
});

describe('what runs on the table alone', () => {
  const table = { GONGJI_TABLE_NAME: 'gongji-330100', GONGJI_AREAS: '330100,610100' };
  const GONGJI_STATE_MACHINE_ARN = 'arn:aws-cn:states:cn-north-1:000000000000:stateMachine:binding-review';

  test('reads the table and the areas', () => {
    expect(readTableEnvironment(table)).toEqual({ tableName: 'gongji-330100', areas: ['330100', '610100'] });
    expect(() => readTableEnvironment({})).toThrow(
      'The environment variables GONGJI_TABLE_NAME, GONGJI_AREAS are missing.',
    );
    expect(() => readTableEnvironment({ ...table, GONGJI_AREAS: 'Hangzhou' })).toThrow('GONGJI_AREAS');
  });

  test('and for events the workflow too, and where others are told: a bus, or a file in development', () => {
    const own = { tableName: 'gongji-330100', areas: ['330100', '610100'], stateMachineArn: GONGJI_STATE_MACHINE_ARN };
    const given = { ...table, GONGJI_STATE_MACHINE_ARN };
    expect(readEventsEnvironment({ ...given, GONGJI_NOTICE_BUS: 'gongji-hangzhou-dev' })).toEqual({
      ...own,
      notices: { to: 'BUS', name: 'gongji-hangzhou-dev' },
    });
    expect(readEventsEnvironment({ ...given, GONGJI_NOTICE_FILE: '/notices.ndjson' })).toEqual({
      ...own,
      notices: { to: 'FILE', path: '/notices.ndjson' },
    });
    expect(() => readEventsEnvironment(table)).toThrow(
      'The environment variables GONGJI_STATE_MACHINE_ARN, GONGJI_NOTICE_BUS are missing.',
    );
  });
});
