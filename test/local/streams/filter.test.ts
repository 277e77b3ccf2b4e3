import { describe, expect, test } from 'vitest';
import { eventFilters } from '../../../functions/events/filters.ts';
import { passes } from '../../../local/streams/filter.ts';

describe('a filter asks of a record', () => {
  const record = { eventName: 'MODIFY', dynamodb: { NewImage: { status: { S: 'ENDED' } } } };
  test.each([
    ['nothing at all', {}, true],
    ['one of some values', { eventName: ['INSERT', 'MODIFY'] }, true],
    ['a value that it has not', { eventName: ['REMOVE'] }, false],
    ['two members at once', { eventName: ['MODIFY'], dynamodb: { NewImage: { status: { S: ['NORMAL'] } } } }, false],
    ['any other value', { dynamodb: { NewImage: { status: { S: [{ 'anything-but': ['NORMAL'] }] } } } }, true],
    [
      'any other value than its own',
      { dynamodb: { NewImage: { status: { S: [{ 'anything-but': ['ENDED'] }] } } } },
      false,
    ],
    [
      'any other value of what is not there',
      { dynamodb: { OldImage: { status: { S: [{ 'anything-but': ['ENDED'] }] } } } },
      false,
    ],
    ['that something is there', { dynamodb: { NewImage: { status: { S: [{ exists: true }] } } } }, true],
    ['that something is not there', { dynamodb: { OldImage: { status: { S: [{ exists: false }] } } } }, true],
    ['a member of a member that is not there', { dynamodb: { OldImage: { status: { S: ['ENDED'] } } } }, false],
  ])('%s', (_, filter, passed) => {
    expect(passes(record, [filter])).toBe(passed);
  });

  test('one of several filters is enough, and none is no filter', () => {
    expect(passes(record, [{ eventName: ['INSERT'] }, { eventName: ['MODIFY'] }])).toBe(true);
    expect(passes(record, [{ eventName: ['INSERT'] }, { eventName: ['REMOVE'] }])).toBe(false);
    expect(passes(record, [])).toBe(true);
  });
});

describe('the events function is woken by', () => {
  const image = (entity: string, status?: string) => ({
    entity: { S: entity },
    ...(status && { status: { S: status } }),
  });
  test.each([
    ['a new application', 'INSERT', undefined, image('BindingApplication'), true],
    ['an application that changed', 'MODIFY', image('BindingApplication'), image('BindingApplication'), true],
    ['a participation that ended', 'MODIFY', image('Participation', 'NORMAL'), image('Participation', 'ENDED'), true],
    ['a finding', 'INSERT', undefined, image('RelationFinding'), true],
    ['the same finding again', 'MODIFY', image('RelationFinding'), image('RelationFinding'), true],
    ['a claim', 'INSERT', undefined, image('Claim'), true],
    ['a claim that was taken back', 'MODIFY', image('Claim'), image('Claim'), true],
    ['a day that was reconciled', 'INSERT', undefined, image('ReconciledDay'), true],
    ['a booking for a relative', 'INSERT', undefined, { ...image('LedgerEntry'), counterPersonId: { S: '1' } }, true],
    ['plaintext that was read', 'INSERT', undefined, { ...image('AccessRecord'), kind: { S: 'UNMASKED' } }, true],
    ['no other booking', 'INSERT', undefined, image('LedgerEntry'), false],
    ['no other look', 'INSERT', undefined, { ...image('AccessRecord'), kind: { S: 'VIEWED' } }, false],
    ['no message that was closed', 'INSERT', undefined, image('ClosedMessage'), false],
    ['no message that took back', 'INSERT', undefined, image('UsedMessage'), false],
    ['no new participation', 'INSERT', undefined, image('Participation', 'NORMAL'), false],
    ['none that comes ended', 'INSERT', undefined, image('Participation', 'ENDED'), false],
    ['none that had ended before', 'MODIFY', image('Participation', 'ENDED'), image('Participation', 'ENDED'), false],
    ['none that is suspended', 'MODIFY', image('Participation', 'NORMAL'), image('Participation', 'SUSPENDED'), false],
    ['no removed application', 'REMOVE', image('BindingApplication'), undefined, false],
    ['no person', 'INSERT', undefined, image('Person'), false],
    ['no link', 'MODIFY', image('FamilyLink', 'LIVE'), image('FamilyLink', 'LIVE'), false],
    ['no answer, which has no entity', 'INSERT', undefined, { pk: { S: 'ANSWER#1' } }, false],
  ])('%s', (_, eventName, OldImage, NewImage, woken) => {
    expect(passes({ eventName, dynamodb: { OldImage, NewImage } }, eventFilters)).toBe(woken);
  });
});
