import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { metricDefinitions } from '../../functions/runtime/metric-names.ts';
import { readDeployment } from '../../infra/deployment.ts';
import { anchorsIn, textOf } from '../docs/markdown.ts';
import type { AlarmProperties } from '../support/alarm-evaluator.ts';
import { day, propertiesOf, synthesised } from './assemblies.ts';

const told = { alarmEmail: 'on-call@gongji.example', runbook: 'https://wiki.example/gongji/RUNBOOK.md' };
const prod = synthesised({ region: 'hangzhou', stage: 'prod', partition: 'aws-cn', ...told });
const template = Template.fromJSON({ ...prod.template });
const alarms = propertiesOf(template, 'AWS::CloudWatch::Alarm') as readonly AlarmProperties[];
const nameOf = ({ AlarmName }: AlarmProperties) => AlarmName.replace('gongji-hangzhou-prod-', '');
const runbook = textOf('docs/RUNBOOK.md');

/** The sections of the runbook that an alarm leads to, by their anchors. */
const sections = new Map(
  runbook
    .split(/^(?=## )/m)
    .slice(1)
    .flatMap((section) => {
      const [anchor = ''] = anchorsIn(section);
      return section.includes('**Seen by** the alarm `') ? [[anchor, section] as const] : [];
    }),
);

describe('every alarm', () => {
  test('and every section of the runbook for an alarm belong together, one to one', () => {
    const named = [...sections.values()].flatMap((section) =>
      [...section.matchAll(/\*\*Seen by\*\* the alarm `(\w+)`/g)].map(([, name]) => name),
    );
    expect(named.toSorted()).toEqual(alarms.map(nameOf).toSorted());
    expect(alarms).toHaveLength(16);
  });

  test.each(alarms.map((alarm) => [nameOf(alarm), alarm] as const))('%s leads to its own section', (name, alarm) => {
    const [, anchor = ''] = /https:\/\/wiki\.example\/gongji\/RUNBOOK\.md#([\w-]+)$/.exec(alarm.AlarmDescription) ?? [];
    const section = sections.get(anchor) ?? '';
    expect(section).toContain(`**Seen by** the alarm \`${name}\``);
    for (const part of ['**Means** ', '**Look at** ', '**Do** ']) expect(section).toContain(part);
  });

  test.each(alarms.map((alarm) => [nameOf(alarm), alarm] as const))(
    '%s tells the topic, also that it is over',
    (_, alarm) => {
      const topic = [{ Ref: expect.stringMatching(/^WatchAlarms/) }];
      expect([alarm.AlarmActions, alarm.OKActions]).toEqual([topic, topic]);
      // CloudWatch takes ten metrics in an alarm.
      expect(alarm.Metrics?.length ?? 1).toBeLessThanOrEqual(11);
    },
  );

  test('of unusual looks at plaintext waits in prod for as many as a full office makes', () => {
    const [unusual] = alarms.filter((alarm) => nameOf(alarm) === 'UnmaskingUnusual');
    expect(unusual?.Threshold).toBe(400);
  });

  test('leads to the file of the repository where no address is given', () => {
    const plain = synthesised({ region: 'xian', stage: 'dev', partition: 'aws-cn' });
    const all = propertiesOf(Template.fromJSON({ ...plain.template }), 'AWS::CloudWatch::Alarm');
    expect(all.length).toBe(16);
    for (const { AlarmDescription } of all) {
      const [, anchor] = / docs\/RUNBOOK\.md#([\w-]+)$/.exec(AlarmDescription) ?? [];
      expect(anchorsIn(runbook)).toContain(anchor);
    }
    expect(propertiesOf(Template.fromJSON({ ...plain.template }), 'AWS::SNS::Subscription')).toEqual([]);
  });
});

describe('the topic', () => {
  test('is encrypted under our own key, which CloudWatch may use for it', () => {
    const [topic] = propertiesOf(template, 'AWS::SNS::Topic');
    expect(topic?.KmsMasterKeyId).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^KeysStorage/), 'Arn'] });
    const [key] = propertiesOf(template, 'AWS::KMS::Key').filter(({ Description }) => /alarms/.test(Description));
    expect(key?.KeyPolicy.Statement).toContainEqual({
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
  });

  test('is spoken to over TLS only, and by the alarms of this account', () => {
    const [policy] = propertiesOf(template, 'AWS::SNS::TopicPolicy');
    const statements: readonly { Effect: string; Principal: unknown; Condition: unknown }[] =
      policy?.PolicyDocument.Statement;
    expect(statements.map(({ Effect, Principal, Condition }) => [Effect, Principal, Condition])).toEqual(
      expect.arrayContaining([
        ['Deny', '*', { Bool: { 'aws:SecureTransport': 'false' } }],
        [
          'Allow',
          { Service: 'cloudwatch.amazonaws.com' },
          { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        ],
      ]),
    );
  });

  test('is heard by whoever is named', () => {
    expect(propertiesOf(template, 'AWS::SNS::Subscription')).toMatchObject([
      { Protocol: 'email', Endpoint: 'on-call@gongji.example' },
    ]);
  });

  test.each([
    [{ alarmEmail: 'nobody' }, 'The alarms go to an e-mail address, not to "nobody".'],
    [{ runbook: 'http://wiki.example' }, 'The runbook is read at an https address, not at "http://wiki.example".'],
  ])('%o is refused', (words, message) => {
    expect(() => readDeployment({ region: 'hangzhou', ...words }, day)).toThrow(message);
  });
});

test('the dashboard shows every number that is counted, of this stack alone', () => {
  const [dashboard] = propertiesOf(template, 'AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(dashboard?.DashboardBody);
  const missing = Object.keys(metricDefinitions).filter(
    (name) => !body.includes(`\\"${name}\\"`) && !body.includes(`MetricName=\\\\\\"${name}\\\\\\"`),
  );
  expect(missing).toEqual([]);
  expect(dashboard?.DashboardName).toBe('gongji-hangzhou-prod');
  const searches = body.match(/SEARCH\(/g)?.length ?? 0;
  expect(searches).toBeGreaterThanOrEqual(10);
  expect(body.match(/Stack=\\\\\\"gongji-hangzhou-prod\\\\\\"/g)).toHaveLength(searches);
});

describe('the saved queries', () => {
  const queries = propertiesOf(template, 'AWS::Logs::QueryDefinition');
  /** What a line of ours can have, from the access log's format, the log, its events and its numbers. */
  const fields = new Set([
    ...['@timestamp', 'service', 'level', 'event', 'correlationId', 'error.name', 'applicationId', 'claimId', 'task'],
    ...['next', 'done', 'role', 'purpose', 'reference', 'accessRecordId', 'reason', 'Refused', 'Code'],
    ...['requestId', 'latencyMs', 'integrationMs', 'authorizerMs', 'status', 'client'],
  ]);

  test('are there for the common questions, in a folder of the stack', () => {
    expect(queries.map(({ Name }) => Name).toSorted()).toEqual([
      'gongji-hangzhou-prod/Errors, by function',
      'gongji-hangzhou-prod/One application',
      'gongji-hangzhou-prod/One claim',
      'gongji-hangzhou-prod/One request',
      'gongji-hangzhou-prod/Refused, by code',
      'gongji-hangzhou-prod/Slowest requests',
      'gongji-hangzhou-prod/Tokens refused, by reason',
      'gongji-hangzhou-prod/Who read plaintext',
    ]);
  });

  test.each(queries.map((query) => [query.Name, query] as const))(
    '%s asks for what is in the log, within a limit',
    (_, query) => {
      const text: string = query.QueryString;
      expect(text).toMatch(/\blimit \d+$/);
      const listed = /^fields (.+)$/m.exec(text)?.[1]?.split(', ') ?? [];
      const filtered = [...text.matchAll(/([\w.@]+) = "/g)].map(([, name]) => name ?? '');
      const grouped = / by (.+)$/m.exec(text)?.[1]?.split(', ') ?? [];
      for (const field of [...listed, ...filtered, ...grouped]) expect(fields).toContain(field);
      expect(query.LogGroupNames.length).toBeGreaterThan(0);
      expect(JSON.stringify(query.LogGroupNames)).toMatch(/Log/);
    },
  );

  test('of one request look into every function’s log and the gateway’s', () => {
    const [one] = queries.filter(({ Name }) => /One request/.test(Name));
    const functions = propertiesOf(template, 'AWS::Lambda::Function').filter(({ Description }) =>
      /^Gongji/.test(Description),
    );
    expect(one?.LogGroupNames).toHaveLength(functions.length + 1);
  });
});

test('the chains are walked once a day, going on every hour where it did not finish', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(21 * * * ? *)',
    ScheduleExpressionTimezone: 'Asia/Shanghai',
    Target: { Input: '{"onceADay":true}' },
  });
});

test('on the emulator, alarms of several numbers and saved queries are left out, and nothing else of the watching', () => {
  const words = { region: 'hangzhou', stage: 'dev', partition: 'aws' as const, emulator: 'true' };
  const emulated = Template.fromJSON({ ...synthesised(words).template });
  const left = propertiesOf(emulated, 'AWS::CloudWatch::Alarm').map(({ AlarmName }) => AlarmName);
  const plain = alarms.filter(({ Metrics }) => !Metrics).map(nameOf);
  expect(left.toSorted()).toEqual(plain.map((name) => `gongji-hangzhou-dev-${name}`).toSorted());
  expect(plain.toSorted()).toEqual([
    ...[
      'ApiErrors',
      'ApiSlow',
      'AuthorizerFailing',
      'ChainBroken',
      'DayUnbalanced',
      'ImportsGivenUp',
      'NoticesGivenUp',
    ],
    ...['ReviewsOverdue', 'UnmaskingUnusual', 'WalkOverdue'],
  ]);
  expect(propertiesOf(emulated, 'AWS::Logs::QueryDefinition')).toEqual([]);
  emulated.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  emulated.resourceCountIs('AWS::SNS::Topic', 1);
});
