import { expect, test } from 'vitest';
import {
  readEnvironment,
  readEvidenceEnvironment,
  readFaceCallbackEnvironment,
} from '../../../functions/runtime/env.ts';
import { secretText } from '../../../functions/runtime/secret-text.ts';

const local = {
  GONGJI_TABLE_NAME: 'gongji',
  GONGJI_TABLE_ID: 'gongji-local',
  GONGJI_STAGE: 'dev',
  GONGJI_AREAS: '330100',
  GONGJI_KEY_FILE: '/keys.json',
};
const face = {
  GONGJI_FACE_PROVIDER_URL: 'https://face.example/sessions',
  GONGJI_FACE_CALLBACK_URL: 'https://api.example/callbacks/face',
};
const arn = 'arn:aws:secretsmanager:cn-north-1:1:secret:face';

test('a deployment may have no outside services', () => {
  const environment = readEnvironment(local);
  expect(environment).not.toHaveProperty('faceProvider');
  expect(environment).not.toHaveProperty('populationRegister');
});

test('each has its address and the secret shared with it', () => {
  const environment = readEnvironment({
    ...{ ...local, ...face, GONGJI_FACE_SECRET_ARN: arn },
    ...{ GONGJI_REGISTER_URL: 'https://register.example/', GONGJI_REGISTER_SECRET: 'the secret itself' },
  });
  expect(environment.faceProvider).toEqual({
    url: 'https://face.example/sessions',
    callbackUrl: 'https://api.example/callbacks/face',
    secret: { from: 'SECRETS_MANAGER', arn },
  });
  expect(environment.populationRegister).toEqual({
    url: 'https://register.example/',
    secret: { from: 'TEXT', value: 'the secret itself' },
  });
});

test('an address without the rest is a mistake, and names what is missing', () => {
  const missing = (variables: object) => () => readEnvironment({ ...local, ...variables });
  expect(missing(face)).toThrow('The environment variable GONGJI_FACE_SECRET_ARN is missing.');
  expect(missing({ ...face, GONGJI_FACE_CALLBACK_URL: '' })).toThrow(
    'The environment variable GONGJI_FACE_CALLBACK_URL is missing.',
  );
  expect(missing({ GONGJI_REGISTER_URL: 'https://register.example/' })).toThrow(
    'The environment variable GONGJI_REGISTER_SECRET_ARN is missing.',
  );
});

test('a function in production takes no secret from its environment', () => {
  const production = { ...local, GONGJI_STAGE: 'prod', AWS_LAMBDA_FUNCTION_NAME: 'face-callback' };
  expect(() => readFaceCallbackEnvironment({ ...production, GONGJI_FACE_SECRET: 'the secret itself' })).toThrow(
    'The environment variable GONGJI_FACE_SECRET is for development: in production it is in Secrets Manager.',
  );
});

test('what takes the answers needs the table and the secret, and no keys', () => {
  expect(
    readFaceCallbackEnvironment({ GONGJI_TABLE_NAME: 'gongji', GONGJI_AREAS: '330100', GONGJI_FACE_SECRET_ARN: arn }),
  ).toEqual({ tableName: 'gongji', areas: ['330100'], secret: { from: 'SECRETS_MANAGER', arn } });
});

test('a secret of development is at hand', async () => {
  expect(await secretText({ from: 'TEXT', value: 'the secret itself' })()).toBe('the secret itself');
});

test('fonts are among the assets of the bundle, wherever Lambda has unpacked it', () => {
  const variables = {
    ...local,
    GONGJI_EVIDENCE_BUCKET: 'evidence',
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'key',
  };
  const fontsOf = (more: object) => readEvidenceEnvironment({ ...variables, ...more }).fontDirectory;
  expect(fontsOf({ GONGJI_FONTS: 'fonts', LAMBDA_TASK_ROOT: '/var/task' })).toBe('/var/task/fonts');
  expect(fontsOf({ GONGJI_FONTS: '/elsewhere/fonts', LAMBDA_TASK_ROOT: '/var/task' })).toBe('/elsewhere/fonts');
});
