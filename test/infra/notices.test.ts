import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { devAndProd, propertiesOf, statementsOf, synthesised } from './assemblies.ts';

const { prod, inProd, both } = devAndProd();
const storageKey = { 'Fn::GetAtt': [Match.stringLikeRegexp('^KeysStorage'), 'Arn'] };

describe('the bus of notices', () => {
  test.each(both)('in %s is encrypted under our key, and leaves what it cannot open in a queue', (stage, template) => {
    template.hasResourceProperties('AWS::Events::EventBus', {
      Name: `gongji-hangzhou-${stage}`,
      KmsKeyIdentifier: storageKey,
      DeadLetterConfig: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^NoticesFailures'), 'Arn'] } },
    });
  });

  test('keeps every notice for half a year, encrypted as well, to be told again', () => {
    inProd.hasResourceProperties('AWS::Events::Archive', {
      SourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^NoticesBus'), 'Arn'] },
      EventPattern: { source: ['gongji'] },
      RetentionDays: 180,
      KmsKeyIdentifier: storageKey,
    });
  });

  test('may use the key for itself only', () => {
    const [storage] = propertiesOf(inProd, 'AWS::KMS::Key').filter(({ Description }) => /table/.test(Description));
    const statements: { Action: unknown; Principal: { Service?: unknown }; Condition?: object }[] =
      storage?.KeyPolicy.Statement;
    const ofEvents = statements.filter(({ Principal }) => Principal.Service === 'events.amazonaws.com');
    const open = ofEvents.filter(
      ({ Condition }) => !JSON.stringify(Condition ?? '').includes(':event-bus/gongji-hangzhou-prod'),
    );
    expect(open.map(({ Action }) => Action)).toEqual(['kms:DescribeKey']);
    expect(ofEvents).toHaveLength(2);
  });

  test('lets its queue be filled by itself alone', () => {
    inProd.hasResourceProperties('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: Match.stringLikeRegexp('^NoticesFailures') }],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
            Principal: { Service: 'events.amazonaws.com' },
            Condition: {
              ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [Match.stringLikeRegexp('^NoticesBus'), 'Arn'] } },
            },
          }),
        ]),
      },
    });
  });

  test('is told by the consumer of the stream and by nobody else', () => {
    const telling = ['Graphql', 'Events', 'Evidence', 'Sweep', 'Workflow', 'Import', 'FaceCallback'].filter((name) =>
      JSON.stringify(statementsOf(prod, `Functions${name}`)).includes('events:PutEvents'),
    );
    expect(telling).toEqual(['Events']);
    const [right] = statementsOf(prod, 'FunctionsEvents').filter(({ Action }) => Action === 'events:PutEvents');
    expect(right?.Resource).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^NoticesBus/), 'Arn'] });
    inProd.hasResourceProperties('AWS::Lambda::Function', {
      Description: 'Gongji: what follows of a change of the table',
      Environment: { Variables: { GONGJI_NOTICE_BUS: { Ref: Match.stringLikeRegexp('^NoticesBus') } } },
    });
  });

  test('is there for the emulator too, but for its archive', () => {
    const emulated = synthesised({ region: 'xian', emulator: 'true' });
    const types = Object.values(emulated.template.Resources).map(({ Type }) => Type);
    expect(types.filter((type) => type.startsWith('AWS::Events::'))).toEqual(['AWS::Events::EventBus']);
  });
});
