import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { functionNames } from '../../infra/bundles/functions.ts';
import { createAuthorization } from '../../local/gateway/authorization.ts';
import { actionsOf, devAndProd, propertiesOf, statementsOf } from './assemblies.ts';

const { prod, inDev, inProd, both } = devAndProd();

describe('the functions', () => {
  const ours = (template: Template) =>
    propertiesOf(template, 'AWS::Lambda::Function').filter(({ Description }) => /^Gongji: /.test(Description));

  test.each(both)(
    'in %s are those that have a bundle, on Node 24 and arm64, traced, with the code of their bundles',
    (_, template) => {
      expect(ours(template)).toHaveLength(functionNames.length);
      for (const properties of ours(template)) {
        expect(properties).toMatchObject({
          Runtime: 'nodejs24.x',
          Architectures: ['arm64'],
          Handler: 'index.handler',
          TracingConfig: { Mode: 'Active' },
          LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: expect.stringMatching(/^Functions.*Log/) } },
        });
      }
    },
  );

  test('each has a log group of its own', () => {
    const groups = ours(inProd).map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref);
    expect(new Set(groups).size).toBe(functionNames.length);
  });

  test('each has the time and the memory that its work takes', () => {
    const found = ours(inProd).map(
      ({ Timeout, MemorySize, Description }) => `${Timeout} s ${MemorySize} MiB ${Description}`,
    );
    expect(found.map((line) => line.replace('Gongji: ', '')).toSorted()).toEqual([
      '10 s 512 MiB what the provider of face authentication answers',
      '10 s 512 MiB who is calling',
      '27 s 1024 MiB the GraphQL API',
      // The state machine waits for 30 s.
      '27 s 512 MiB the tasks of the review workflow',
      '300 s 1769 MiB prints signed letters and statements, compares days, removes files that nobody used',
      '300 s 512 MiB what operators do with the data of one person',
      '60 s 512 MiB tells an operator where an application or a claim stands',
      '60 s 512 MiB what follows of a change of the table',
      '900 s 1769 MiB brings items into the form in which they are kept now',
      '900 s 1769 MiB loads a roster that was put into the bucket',
      '900 s 1769 MiB makes historical money of what a year has left',
      '900 s 1769 MiB reckons days of an institution from the claims again',
      '900 s 1769 MiB seals every person again under the newest keys',
      '900 s 1769 MiB walks the chain of every account',
      '900 s 512 MiB ends by the clock what was to end by now, reckons deadlines again',
    ]);
  });

  test('the API answers before the gateway gives up', () => {
    const [graphql] = ours(inProd).filter(({ Description }) => Description === 'Gongji: the GraphQL API');
    expect(graphql).toMatchObject({ Timeout: 27, MemorySize: 1024 });
    inProd.hasResourceProperties('AWS::ApiGateway::Method', { Integration: { TimeoutInMillis: 29_000 } });
  });

  test('the API has the variables that it reads', () => {
    inProd.hasResourceProperties('AWS::Lambda::Function', {
      Description: 'Gongji: the GraphQL API',
      Environment: {
        Variables: {
          GONGJI_TABLE_NAME: { Ref: Match.stringLikeRegexp('^DataTable') },
          GONGJI_TABLE_ID: 'gongji-hangzhou-prod',
          GONGJI_STAGE: 'prod',
          GONGJI_AREAS: '330100',
          GONGJI_MASTER_KEY_ID: { 'Fn::GetAtt': [Match.stringLikeRegexp('^KeysPersons'), 'Arn'] },
          GONGJI_SECRETS: {
            'Fn::Join': ['', ['[{"version":"1","arn":"', { Ref: Match.stringLikeRegexp('^KeysRoot1') }, '"}]']],
          },
        },
      },
    });
  });

  test('the authorizer has the issuers of the profile, the name of the stack, and nothing else', () => {
    const [authorizer] = ours(inProd).filter(({ Description }) => Description === 'Gongji: who is calling');
    expect(Object.keys(authorizer?.Environment.Variables ?? {})).toEqual([
      ...['GONGJI_ISSUERS', 'GONGJI_STACK', 'GONGJI_METRICS_STACK'],
    ]);
    expect(authorizer?.Environment.Variables.GONGJI_STACK).toBe('gongji-hangzhou-prod');
    expect(JSON.parse(authorizer?.Environment.Variables.GONGJI_ISSUERS)).toEqual([
      expect.objectContaining({ issuer: 'https://id.gongji.example', algorithms: ['ES256'] }),
    ]);
  });

  test('only in prod is a share of the account set aside for jobs', () => {
    const reserved = (template: Template) =>
      ours(template).flatMap(({ Description, ReservedConcurrentExecutions: atOnce }) =>
        atOnce === undefined ? [] : [`${atOnce} ${Description}`],
      );
    expect(reserved(inDev)).toEqual([]);
    expect(reserved(inProd).toSorted()).toEqual([
      '1 Gongji: ends by the clock what was to end by now, reckons deadlines again',
      '1 Gongji: loads a roster that was put into the bucket',
      '4 Gongji: brings items into the form in which they are kept now',
      '4 Gongji: makes historical money of what a year has left',
      '4 Gongji: reckons days of an institution from the claims again',
      '4 Gongji: seals every person again under the newest keys',
      '4 Gongji: walks the chain of every account',
    ]);
  });
});

describe('the API', () => {
  test('is regional and takes POST /graphql, from whom the authorizer knows', () => {
    inProd.hasResourceProperties('AWS::ApiGateway::RestApi', { EndpointConfiguration: { Types: ['REGIONAL'] } });
    // The other is for the answers about faces, see outside.test.ts.
    inProd.resourceCountIs('AWS::ApiGateway::Method', 2);
    inProd.hasResourceProperties('AWS::ApiGateway::Resource', { PathPart: 'graphql' });
    inProd.hasResourceProperties('AWS::ApiGateway::Method', {
      HttpMethod: 'POST',
      AuthorizationType: 'CUSTOM',
      AuthorizerId: { Ref: Match.stringLikeRegexp('^ApiAuthorizer') },
      RequestValidatorId: { Ref: Match.stringLikeRegexp('Validator') },
    });
  });

  test('asks the authorizer once in five minutes for a token, and for no token at all when the form is wrong', () => {
    inProd.hasResourceProperties('AWS::ApiGateway::Authorizer', {
      Type: 'TOKEN',
      AuthorizerResultTtlInSeconds: 300,
      IdentitySource: 'method.request.header.Authorization',
      IdentityValidationExpression: '^[Bb][Ee][Aa][Rr][Ee][Rr] [-0-9a-zA-Z._]+$',
      AuthorizerUri: {
        'Fn::Join': ['', Match.arrayWith([{ 'Fn::GetAtt': [Match.stringLikeRegexp('Authorizer'), 'Arn'] }])],
      },
    });
  });

  test.each([
    'Bearer a.b-c_d',
    'Bearer ',
    'bearer a.b.c',
    'Bearer  a.b.c',
    'Bearer a.b.c ',
    'Bearer a b',
    'Basic YTpi',
    'Bearer a+b/c==',
  ])('takes "%s" for a token if the local gateway does', async (header) => {
    const [authorizer] = propertiesOf(inProd, 'AWS::ApiGateway::Authorizer');
    let asked = false;
    const decide = createAuthorization({
      authorizer: async () => {
        asked = true;
        throw new Error('Unauthorized');
      },
      cacheSeconds: 0,
      timeoutMs: 1_000,
      log: () => {},
    });
    await decide(header, 'arn:aws:execute-api:local:0:local/dev/POST/graphql');
    expect(new RegExp(authorizer?.IdentityValidationExpression).test(header)).toBe(asked);
  });

  test('is throttled, traced, and logs errors without what they are about', () => {
    inProd.hasResourceProperties('AWS::ApiGateway::Stage', {
      StageName: 'prod',
      TracingEnabled: true,
      MethodSettings: Match.arrayWith([
        Match.objectLike({
          HttpMethod: '*',
          ResourcePath: '/*',
          DataTraceEnabled: false,
          LoggingLevel: 'ERROR',
          ThrottlingRateLimit: 500,
          ThrottlingBurstLimit: 1_000,
        }),
      ]),
    });
  });

  test('writes a line for each request into a group of ours, by a role that stays for the other APIs of the account', () => {
    inProd.hasResourceProperties('AWS::ApiGateway::Stage', {
      AccessLogSetting: {
        DestinationArn: { 'Fn::Join': ['', Match.arrayWith([{ Ref: Match.stringLikeRegexp('^ApiAccessLog') }])] },
      },
    });
    inProd.hasResource('AWS::ApiGateway::Account', { DeletionPolicy: 'Retain' });
  });

  test('looks at every body before a function does', () => {
    inProd.hasResourceProperties('AWS::ApiGateway::RequestValidator', {
      ValidateRequestBody: true,
      ValidateRequestParameters: true,
    });
    inProd.allResourcesProperties('AWS::ApiGateway::Method', {
      RequestModels: { 'application/json': { Ref: Match.stringLikeRegexp('^ApiRestApiBody') } },
      RequestValidatorId: { Ref: Match.stringLikeRegexp('Validator') },
    });
  });

  test('writes down of a request nothing that leads to a person', () => {
    const [stage] = propertiesOf(inProd, 'AWS::ApiGateway::Stage');
    const fields: Record<string, string> = JSON.parse(stage?.AccessLogSetting.Format);
    expect(
      Object.values(fields).filter((field) => /identity|sourceIp|userAgent|principalId|subject|person/i.test(field)),
    ).toEqual([]);
    expect(fields).toMatchObject({ requestId: '$context.requestId', status: '$context.status' });
  });

  test.each([
    ['UNAUTHORIZED', '401', 'UNAUTHENTICATED'],
    ['ACCESS_DENIED', '403', 'FORBIDDEN'],
    ['INVALID_API_KEY', '403', 'FORBIDDEN'],
    ['REQUEST_TOO_LARGE', '413', 'BODY_TOO_LARGE'],
    ['THROTTLED', '429', 'TOO_MANY_REQUESTS'],
    ['QUOTA_EXCEEDED', '429', 'QUOTA_EXCEEDED'],
    ['INTEGRATION_TIMEOUT', '504', 'TIMEOUT'],
    ['WAF_FILTERED', '403', 'FORBIDDEN'],
    // A default response with a status would give it to every error that it stands for.
    ['DEFAULT_4XX', undefined, 'BAD_REQUEST'],
    ['DEFAULT_5XX', undefined, 'INTERNAL_SERVER_ERROR'],
  ])('answers %s with %s in the form of GraphQL', (type, statusCode, code) => {
    const responses = propertiesOf(inProd, 'AWS::ApiGateway::GatewayResponse');
    const response = responses.find(({ ResponseType }) => ResponseType === type);
    expect(response?.StatusCode).toBe(statusCode);
    expect(JSON.parse(response?.ResponseTemplates['application/json'])).toEqual({
      errors: [{ message: expect.any(String), extensions: { code, correlationId: '$context.requestId' } }],
    });
  });

  test('says to whom it refuses a token what it wants', () => {
    inProd.hasResourceProperties('AWS::ApiGateway::GatewayResponse', {
      ResponseType: 'UNAUTHORIZED',
      ResponseParameters: { 'gatewayresponse.header.WWW-Authenticate': "'Bearer'" },
    });
  });
});

describe('the rights', () => {
  const own = ['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
  const opening = ['kms:Decrypt', 'secretsmanager:GetSecretValue', 'kms:Decrypt'];
  const vault = [...opening, 'kms:GenerateDataKey'];
  /** With the key of the table. */
  const items = (...actions: readonly string[]) => [...actions.map((action) => `dynamodb:${action}`), 'kms:Decrypt'];
  const stream = [
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
  ];
  const failures = ['sqs:SendMessage'];
  const workflow = ['states:StartExecution', 'states:SendTaskSuccess'];
  const files = ['s3:PutObject', 's3:DeleteObject', 'kms:GenerateDataKey'];
  const rosters = ['s3:GetObject', 's3:PutObject', 'kms:Decrypt', 'kms:GenerateDataKey'];
  const every = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'];

  // What the items are, and that nothing of it can be taken away, is in rights/rights.test.ts.
  test.each([
    ['Authorizer', own],
    [
      'Graphql',
      [
        ...[...own, ...vault, ...items(...every, 'Query'), 'kms:GenerateDataKey', 'kms:Decrypt'],
        // What is uploaded, what is kept, and statements.
        ...['s3:PutObject', 's3:GetObject', 's3:GetObjectTagging', 's3:DeleteObject'],
        ...['s3:PutObject', 's3:GetObject', 's3:DeleteObject'],
        's3:GetObject',
      ],
    ],
    [
      'Import',
      [
        ...[...own, ...vault, ...items('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem')],
        ...[...rosters, ...failures],
      ],
    ],
    ['Rekey', [...own, ...vault, ...items('GetItem', 'PutItem', 'Scan')]],
    ['YearClose', [...own, ...items('GetItem', 'PutItem', 'Scan')]],
    ['Verify', [...own, ...items('GetItem', 'Query', 'PutItem', 'Scan')]],
    [
      'Events',
      [
        ...own,
        ...items('GetItem', 'Query', 'PutItem', 'DeleteItem'),
        ...stream,
        ...failures,
        ...workflow,
        'events:PutEvents',
      ],
    ],
    [
      'Evidence',
      [
        ...own,
        ...opening,
        ...items('GetItem', 'Query', 'PutItem'),
        ...stream,
        ...failures,
        ...files,
        ...['s3:DeleteObject', 's3:PutObject', 's3:GetObject', 's3:GetObjectTagging', 'kms:Decrypt'],
      ],
    ],
    ['Follow', [...own, ...items('GetItem', 'Query')]],
    ['RebuildClosing', [...own, ...items('GetItem', 'Query', 'PutItem', 'Scan')]],
    ['Migrate', [...own, ...items('GetItem', 'PutItem', 'UpdateItem', 'Scan')]],
    [
      'PersonData',
      [
        ...[...own, ...opening, 's3:DeleteObject'],
        ...items('GetItem', 'BatchGetItem', 'Query', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'),
      ],
    ],
    ['Sweep', [...own, ...items('GetItem', 'PutItem', 'DeleteItem', 'Query')]],
    ['Workflow', [...own, ...opening, ...items(...every), 'states:SendTaskSuccess']],
  ])('of %s are these and no others', (name, actions) => {
    expect(actionsOf(statementsOf(prod, `Functions${name}`))).toEqual(actions.toSorted());
  });

  test('to read evidence is for the API alone, which writes it nowhere but where it is uploaded and kept', () => {
    const read = (name: string) =>
      statementsOf(prod, `Functions${name}`)
        .filter(({ Action }) => [Action].flat().includes('s3:GetObject'))
        .flatMap(({ Resource }) =>
          [...JSON.stringify(Resource).matchAll(/\/([a-z/]+)\*/g)].map(([, folder]) => folder),
        );
    expect(read('Graphql').toSorted()).toEqual(['incoming/', 'kept/', 'statements/']);
    expect(['Events', 'Sweep'].flatMap(read)).toEqual([]);
    // What institutions upload to be compared, and nothing of a person.
    expect(read('Evidence')).toEqual(['incoming/reconciliation/']);
    const resources = statementsOf(prod, 'FunctionsGraphql')
      .filter(({ Action }) => Action.includes('s3:PutObject'))
      .map(({ Resource }) => JSON.stringify(Resource));
    expect(resources.join()).toContain('/incoming/*');
    expect(resources.join()).toContain('/kept/*');
  });

  test('to read through the table is for the jobs over all persons or accounts alone', () => {
    const names = ['Authorizer', 'Graphql', 'Import', 'Rekey', 'YearClose', 'Verify', 'Events', 'Sweep'];
    const scanning = names.filter((name) =>
      actionsOf(statementsOf(prod, `Functions${name}`)).includes('dynamodb:Scan'),
    );
    expect(scanning).toEqual(['Rekey', 'YearClose', 'Verify']);
  });

  test('to read what waits, and what is listed, are bound to the index of each', () => {
    const index = (name: string) => ({
      'Fn::Join': ['', [{ 'Fn::GetAtt': [expect.stringMatching(/^DataTable/), 'Arn'] }, `/index/${name}`]],
    });
    const ofIndex = (name: string) =>
      statementsOf(prod, `Functions${name}`).filter(({ Resource }) => JSON.stringify(Resource).includes('/index/'));
    const query = { Action: 'dynamodb:Query', Effect: 'Allow' };
    expect(ofIndex('Graphql')).toEqual([{ ...query, Resource: [index('listed'), index('waiting')] }]);
    expect(ofIndex('Sweep')).toEqual([{ ...query, Resource: index('waiting') }]);
    expect(['Authorizer', 'Import', 'Rekey', 'Events'].flatMap(ofIndex)).toEqual([]);
  });

  test('name every action, and `*` stands for a resource only where X-Ray and the delivery of logs leave no choice', () => {
    const policies = [inDev, inProd].flatMap((template) => propertiesOf(template, 'AWS::IAM::Policy'));
    const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    expect(statements.length).toBeGreaterThan(40);
    expect(statements.flatMap(({ Action }) => Action).filter((action: string) => action.includes('*'))).toEqual([]);
    const anything = statements.filter(({ Resource }) => [Resource].flat().includes('*'));
    expect(new Set(anything.flatMap(({ Action }) => Action))).toEqual(
      new Set([
        ...['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets'],
        // Of the state machine: Step Functions delivers its log itself.
        ...['logs:CreateLogDelivery', 'logs:DeleteLogDelivery', 'logs:GetLogDelivery', 'logs:ListLogDeliveries'],
        ...['logs:UpdateLogDelivery', 'logs:DescribeLogGroups', 'logs:DescribeResourcePolicies'],
        'logs:PutResourcePolicy',
      ]),
    );
  });

  test('to open persons are bound to this table', () => {
    const opening = statementsOf(prod, 'FunctionsGraphql').filter(({ Resource }) =>
      JSON.stringify(Resource).includes('KeysPersons'),
    );
    expect(opening).toMatchObject([
      { Condition: { StringEquals: { 'kms:EncryptionContext:gongji:table': 'gongji-hangzhou-prod' } } },
    ]);
  });
});
