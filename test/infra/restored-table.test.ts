import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { readDeployment } from '../../infra/deployment.ts';
import { day, propertiesOf, synthesised } from './assemblies.ts';

const words = { region: 'hangzhou', stage: 'prod', partition: 'aws-cn' } as const;
const restored = {
  restoredTable: 'gongji-hangzhou-prod-restored',
  restoredStream:
    'arn:aws-cn:dynamodb:cn-north-1:123456789012:table/gongji-hangzhou-prod-restored/stream/2026-11-20T00:00:00.000',
};
const own = synthesised(words);
const adopted = synthesised({ ...words, ...restored });

test('a restored table takes the place of the own one, which the stack lets go and keeps', () => {
  const [id] = Object.keys(Template.fromJSON({ ...own.template }).findResources('AWS::DynamoDB::Table'));
  expect(own.template.Resources[id ?? '']).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  Template.fromJSON({ ...adopted.template }).resourceCountIs('AWS::DynamoDB::Table', 0);
});

test('functions, rights and consumers go over to it, under the id that opens its persons; nothing names the old one', () => {
  const template = Template.fromJSON({ ...adopted.template });
  const [graphql] = propertiesOf(template, 'AWS::Lambda::Function').filter(
    ({ Description }) => Description === 'Gongji: the GraphQL API',
  );
  expect(graphql?.Environment.Variables).toMatchObject({
    GONGJI_TABLE_NAME: 'gongji-hangzhou-prod-restored',
    GONGJI_TABLE_ID: 'gongji-hangzhou-prod',
  });
  for (const { EventSourceArn } of propertiesOf(template, 'AWS::Lambda::EventSourceMapping')) {
    expect(EventSourceArn).toBe(restored.restoredStream);
  }
  const text = JSON.stringify(adopted.template);
  expect(text).toContain(':table/gongji-hangzhou-prod-restored/index/waiting');
  expect(text).not.toContain('DataTable');
});

test('the stack has everything else that it had before', () => {
  const counts = (template: typeof own.template) =>
    Object.values(template.Resources)
      .map(({ Type }) => Type)
      .toSorted();
  const without = counts(own.template).filter((type) => type !== 'AWS::DynamoDB::Table');
  expect(counts(adopted.template)).toEqual(without);
});

test.each([
  [{ restoredTable: 'a-table' }, 'A restored table is named with its stream, and a stream with its table.'],
  [{ restoredStream: restored.restoredStream }, 'A restored table is named with its stream'],
  [{ ...restored, restoredTable: 'another' }, 'The stream of another is arn:…:table/another/stream/…, not "arn:aws-cn'],
  [{ ...restored, restoredStream: 'stream' }, 'not "stream"'],
])('%j is refused', (differing, message) => {
  expect(() => readDeployment({ ...words, ...differing }, day)).toThrow(message);
});
