import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { readDeployment } from '../../infra/deployment.ts';
import { actionsOf, day, propertiesOf, statementsOf, synthesised } from './assemblies.ts';

const words = { region: 'hangzhou', stage: 'prod', partition: 'aws-cn' } as const;
const alone = synthesised(words);
const outside = { faceProvider: 'https://face.example/sessions', populationRegister: 'https://register.example/' };
const connected = synthesised({ ...words, ...outside });
const templateOf = ({ template }: typeof alone) => Template.fromJSON({ ...template });
const variablesOf = (assembly: typeof alone, description: string) => {
  const functions = propertiesOf(templateOf(assembly), 'AWS::Lambda::Function');
  return functions.find(({ Description }) => Description === description)?.Environment.Variables;
};
const api = 'Gongji: the GraphQL API';
const answers = 'Gongji: what the provider of face authentication answers';

describe('the answers about faces', () => {
  test('come in without a token, checked for their form, by a route of their own', () => {
    const methods = propertiesOf(templateOf(alone), 'AWS::ApiGateway::Method');
    expect(methods.filter(({ AuthorizationType }) => AuthorizationType === 'NONE')).toMatchObject([
      { HttpMethod: 'POST', RequestModels: { 'application/json': { Ref: expect.stringContaining('Body') } } },
    ]);
    templateOf(alone).hasResourceProperties('AWS::ApiGateway::Resource', { PathPart: 'callbacks' });
    templateOf(alone).hasResourceProperties('AWS::ApiGateway::Resource', { PathPart: 'face' });
  });

  test('are throttled by themselves, and logged like everything else', () => {
    const [stage] = propertiesOf(templateOf(alone), 'AWS::ApiGateway::Stage');
    expect(stage?.MethodSettings).toContainEqual({
      HttpMethod: 'POST',
      ResourcePath: '/~1callbacks~1face',
      ThrottlingRateLimit: 20,
      ThrottlingBurstLimit: 40,
      LoggingLevel: 'ERROR',
      DataTraceEnabled: false,
      MetricsEnabled: true,
    });
  });

  test('are taken by a function that reads the secret of the provider and opens nobody', () => {
    expect(variablesOf(alone, answers)).toEqual({
      GONGJI_TABLE_NAME: { Ref: expect.stringMatching(/^DataTable/) },
      GONGJI_TABLE_ID: 'gongji-hangzhou-prod',
      GONGJI_AREAS: '330100',
      GONGJI_STAGE: 'prod',
      GONGJI_METRICS_STACK: 'gongji-hangzhou-prod',
      GONGJI_FACE_SECRET_ARN: { Ref: expect.stringMatching(/^OutsideFace/) },
    });
    const statements = statementsOf(alone, 'FunctionsFaceCallback');
    expect(actionsOf(statements)).not.toContain('kms:GenerateDataKey');
    expect(JSON.stringify(statements)).not.toContain('KeysPersons');
    expect(JSON.stringify(statements)).not.toContain('KeysRoot');
    expect(actionsOf(statements)).toContain('secretsmanager:GetSecretValue');
  });
});

describe('the API', () => {
  test('knows the outside services of its area, where they answer, and may read their secrets', () => {
    expect(variablesOf(connected, api)).toMatchObject({
      GONGJI_FACE_PROVIDER_URL: 'https://face.example/sessions',
      GONGJI_FACE_SECRET_ARN: { Ref: expect.stringMatching(/^OutsideFace/) },
      GONGJI_REGISTER_URL: 'https://register.example/',
      GONGJI_REGISTER_SECRET_ARN: { Ref: expect.stringMatching(/^OutsideRegister/) },
    });
    expect(variablesOf(connected, api).GONGJI_FACE_CALLBACK_URL).toEqual({
      'Fn::Join': [
        '',
        [
          'https://',
          { Ref: expect.stringMatching(/^ApiRestApi/) },
          '.execute-api.',
          { Ref: 'AWS::Region' },
          '.',
          { Ref: 'AWS::URLSuffix' },
          '/prod/callbacks/face',
        ],
      ],
    });
    const secrets = JSON.stringify(statementsOf(connected, 'FunctionsGraphql'));
    expect(secrets).toContain('OutsideFace');
    expect(secrets).toContain('OutsideRegister');
  });

  test('knows of none where the deployment names none, and has no right to their secrets', () => {
    expect(Object.keys(variablesOf(alone, api)).filter((name) => /FACE|REGISTER/.test(name))).toEqual([]);
    expect(JSON.stringify(statementsOf(alone, 'FunctionsGraphql'))).not.toContain('Outside');
  });
});

test('each outside service has a secret of its own, encrypted, which is kept in production', () => {
  const secrets = templateOf(alone).findResources('AWS::SecretsManager::Secret', {
    DeletionPolicy: 'Retain',
    Properties: {
      Description: Match.stringLikeRegexp('signs the messages'),
      KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^KeysStorage'), 'Arn'] },
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
    },
  });
  expect(Object.keys(secrets)).toHaveLength(2);
});

test.each(['http://face.example/', 'face.example', 'ftp://face.example/'])('%s is no address', (faceProvider) => {
  expect(() => readDeployment({ ...words, faceProvider }, day)).toThrow(
    `The address of faceProvider is an https address, not "${faceProvider}".`,
  );
});
