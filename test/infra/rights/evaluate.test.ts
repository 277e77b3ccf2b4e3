import { describe, expect, test } from 'vitest';
import { missing, needless } from './differences.ts';
import { isMet, type Use } from './evaluate.ts';
import { grantsOf } from './grants.ts';

const role = '<Role.Arn>';
const policy = (...Statement: readonly object[]) =>
  grantsOf({
    Resources: {
      Policy: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Statement }, Roles: [{ Ref: 'Role' }] } },
    },
  });
const table = { 'Fn::GetAtt': ['Table', 'Arn'] };
const use = (differing: Partial<Use> = {}): Use => ({
  ...{ holder: role, action: 'dynamodb:GetItem', resource: '<Table.Arn>', why: 'a test' },
  ...differing,
});

describe('a right is given', () => {
  const given = policy({ Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:Query'], Resource: table });

  test.each([
    ['for what the statement names', use(), true],
    ['not for another action', use({ action: 'dynamodb:PutItem' }), false],
    ['not for an index of the table', use({ resource: '<Table.Arn>/index/waiting' }), false],
    ['not for another table', use({ resource: '<Other.Arn>' }), false],
    ['not to another role', use({ holder: '<Other.Arn>' }), false],
  ])('%s', (_, asked, met) => {
    expect(isMet(given, asked)).toBe(met);
  });

  test('by a pattern for whatever is like it', () => {
    const Resource = { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/kept/*']] };
    const kept = policy({ Effect: 'Allow', Action: 's3:Get*', Resource });
    expect(isMet(kept, use({ action: 's3:GetObject', resource: '<Bucket.Arn>/kept/1' }))).toBe(true);
    expect(isMet(kept, use({ action: 's3:GetObject', resource: '<Bucket.Arn>/incoming/1' }))).toBe(false);
  });

  test('to nobody whom another statement refuses it', () => {
    const refusing = policy(
      { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: table },
      { Effect: 'Deny', Action: 'dynamodb:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    );
    expect(isMet(refusing, use({ context: { 'aws:SecureTransport': 'true' } }))).toBe(true);
    expect(isMet(refusing, use({ context: { 'aws:SecureTransport': 'false' } }))).toBe(false);
  });
});

describe('a condition', () => {
  test.each([
    [{ StringEquals: { key: 'one' } }, 'one', true],
    [{ StringEquals: { key: 'one' } }, 'One', false],
    [{ StringEquals: { key: ['one', 'two'] } }, 'two', true],
    [{ StringEquals: { key: 'one' } }, undefined, false],
    [{ StringLike: { key: 's3.*.amazonaws.com*' } }, 's3.cn-north-1.amazonaws.com.cn', true],
    [{ StringLike: { key: 's3.*.amazonaws.com*' } }, 'sqs.cn-north-1.amazonaws.com.cn', false],
    [{ 'ForAllValues:StringLike': { key: ['FACE#*', 'PERSON#*'] } }, 'PERSON#1', true],
    [{ 'ForAllValues:StringLike': { key: ['FACE#*'] } }, 'PERSON#1', false],
    [{ 'ForAllValues:StringLike': { key: ['FACE#*'] } }, undefined, true],
    [{ 'ForAllValues:StringLike': { key: ['FACE#*'] }, Null: { key: 'false' } }, undefined, false],
    [{ NumericLessThan: { key: 1.2 } }, '1.1', true],
    [{ NumericLessThan: { key: 1.2 } }, '1.3', false],
  ])('%j with %s', (Condition, value, met) => {
    const given = policy({ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: table, Condition });
    expect(isMet(given, use({ context: value === undefined ? {} : { key: value } }))).toBe(met);
  });

  test('that is not known here fails', () => {
    const given = policy({
      Effect: 'Allow',
      Action: 'dynamodb:GetItem',
      Resource: table,
      Condition: { DateLessThan: { key: 1 } },
    });
    expect(() => isMet(given, use())).toThrow('does not know the condition DateLessThan');
  });
});

describe('the differences', () => {
  const [reads, writes] = [use(), use({ action: 'dynamodb:PutItem' })];
  const reading = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: table };

  test('are a use without a right', () => {
    expect(missing(policy(reading), [reads, writes])).toEqual([
      expect.stringContaining('<Role.Arn> may not do dynamodb:PutItem on <Table.Arn> {}: a test.'),
    ]);
  });

  test('are a right without a use, and one that is given twice', () => {
    expect(needless(policy(reading), [])).toMatchObject([{ action: 'dynamodb:GetItem' }]);
    expect(needless(policy(reading), [reads])).toEqual([]);
    expect(needless(policy(reading, { ...reading, Action: 'dynamodb:Get*' }), [reads])).toHaveLength(2);
  });

  test('are a refusal that nothing says', () => {
    const refused = use({ holder: '*', refused: true, why: 'nobody does' });
    expect(missing(policy(reading), [refused])).toEqual([expect.stringContaining('Nothing refuses dynamodb:GetItem')]);
  });
});

test('a kind of thing that has policies and was not read before fails', () => {
  const Properties = { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } };
  expect(() => grantsOf({ Resources: { Bus: { Type: 'AWS::Events::EventBusPolicy', Properties } } })).toThrow(
    'The policies of AWS::Events::EventBusPolicy are not read',
  );
});
