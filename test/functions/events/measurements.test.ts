import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { measurementsOf } from '../../../functions/events/measurements.ts';

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];
const of = (NewImage: Image, OldImage?: Image) =>
  measurementsOf({ dynamodb: { NewImage, ...(OldImage && { OldImage }) } } as DynamoDBRecord);

const application = (state: string, more: Image = {}): Image => ({
  ...{ entity: { S: 'BindingApplication' }, state: { S: state }, submittedAt: { S: '2026-11-20T02:00:00.000Z' } },
  ...more,
});
const ended = { concludedAt: { S: '2026-11-20T03:00:00.500Z' } };
const due = (dueAt: string) => ({ review: { M: { dueAt: { S: dueAt } } } });

describe('an application', () => {
  test('that is new, or comes into another state, is counted there', () => {
    expect(of(application('SUBMITTED'))).toEqual([{ metric: 'ApplicationsEntered', State: 'SUBMITTED' }]);
    expect(of(application('UNDER_REVIEW'), application('SUBMITTED'))).toEqual([
      { metric: 'ApplicationsEntered', State: 'UNDER_REVIEW' },
    ]);
  });

  test('that changes otherwise is not', () => {
    expect(of(application('UNDER_REVIEW'), application('UNDER_REVIEW'))).toEqual([]);
    expect(of(application('APPROVED', ended), application('APPROVED', ended))).toEqual([]);
  });

  test.each([
    ['APPROVED', {}, []],
    ['APPROVED', due('2026-11-20T03:00:00.500Z'), [{ metric: 'DecidedLate', value: 0 }]],
    ['REJECTED', due('2026-11-20T03:00:00.499Z'), [{ metric: 'DecidedLate', value: 1 }]],
    ['EXPIRED', due('2026-11-19T16:00:00.000Z'), [{ metric: 'DecidedLate', value: 1 }]],
    ['WITHDRAWN', due('2026-11-19T16:00:00.000Z'), []],
  ])('that ends as %s tells how long it took, and whether that was too long', (state, review, late) => {
    expect(of(application(state, { ...ended, ...review }), application('UNDER_REVIEW'))).toEqual([
      { metric: 'ApplicationsEntered', State: state },
      { metric: 'DecisionTime', Result: state, value: 3600.5 },
      ...late,
    ]);
  });
});

test('a claim is counted by each state that it comes to', () => {
  const claim = (state: string): Image => ({ entity: { S: 'Claim' }, state: { S: state } });
  expect(of(claim('SETTLED'))).toEqual([{ metric: 'ClaimsEntered', State: 'SETTLED' }]);
  expect(of(claim('CANCELLED'), claim('SETTLED'))).toEqual([{ metric: 'ClaimsEntered', State: 'CANCELLED' }]);
  expect(of(claim('SETTLED'), claim('SETTLED'))).toEqual([]);
});

test.each([
  ['QUOTA_RESERVED', '50000', [{ metric: 'QuotaMoved', Movement: 'RESERVED', value: 500 }]],
  ['MUTUAL_AID', '-12345', [{ metric: 'QuotaMoved', Movement: 'SPENT', value: 123.45 }]],
  ['CANCELLATION', '12345', [{ metric: 'QuotaMoved', Movement: 'RESTORED', value: 123.45 }]],
  ['QUOTA_RELEASED', '-50000', [{ metric: 'QuotaMoved', Movement: 'RELEASED', value: 500 }]],
  ['MUTUAL_AID', '0', []],
])('an entry %s of %s fen of what is set aside', (kind, fen, counted) => {
  expect(of({ entity: { S: 'LedgerEntry' }, kind: { S: kind }, reservedDelta: { N: fen } })).toEqual(counted);
});

describe('a reconciled day', () => {
  const day = (state: string): Image => ({
    ...{ entity: { S: 'ReconciledDay' }, state: { S: state } },
    counts: { M: { BALANCED: { N: '90' }, THEIRS_MORE: { N: '1' }, OURS_MORE: { N: '2' }, MALFORMED: { N: '4' } } },
  });
  test('counts its rows that differ', () => {
    expect(of(day('DIFFERENT'))).toEqual([
      { metric: 'DaysReconciled', State: 'DIFFERENT' },
      { metric: 'ReconciliationDifferences', value: 7 },
    ]);
  });
  test('that a clerk resolves does not count them again', () => {
    expect(of(day('RESOLVED'), day('DIFFERENT'))).toEqual([{ metric: 'DaysReconciled', State: 'RESOLVED' }]);
  });
});

test('plaintext that was read is counted by whose it is, never by who read it', () => {
  const look = (purpose: string): Image => ({ entity: { S: 'AccessRecord' }, purpose: { S: purpose } });
  expect(of(look('OWN_DATA'))).toEqual([{ metric: 'Unmaskings', By: 'SELF' }]);
  expect(of(look('ENQUIRY'))).toEqual([{ metric: 'Unmaskings', By: 'STAFF' }]);
});

test('anything else is not counted', () => {
  expect(of({ entity: { S: 'Participation' } })).toEqual([]);
  expect(measurementsOf({})).toEqual([]);
});
