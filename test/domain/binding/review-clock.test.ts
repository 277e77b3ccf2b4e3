import { describe, expect, test } from 'vitest';
import {
  isProvisional,
  pauseReviewClock,
  resumeReviewClock,
  startReviewClock,
} from '../../../domain/binding/review-clock.ts';
import { InvariantBroken } from '../../../domain/invariant.ts';
import { hangzhou2026 } from '../../support/binding-facts.ts';

/** As every shipped area has it: decided in 3 working days, seen by a supervisor after 5, over after 20. */
const { review } = hangzhou2026;
const started = (acceptedAt: string) => startReviewClock(review, new Date(acceptedAt));

describe('deadlines are the last moment of a working day in Shanghai', () => {
  test.each([
    ['a Thursday morning', '2026-11-19T01:00:00.000Z', '2026-11-19', '2026-11-24', '2026-11-26', '2026-12-17'],
    ['a second before midnight', '2026-11-19T15:59:59.000Z', '2026-11-19', '2026-11-24', '2026-11-26', '2026-12-17'],
    ['midnight: Friday has begun', '2026-11-19T16:00:00.000Z', '2026-11-20', '2026-11-25', '2026-11-27', '2026-12-18'],
    ['a Saturday', '2026-11-21T04:00:00.000Z', '2026-11-21', '2026-11-25', '2026-11-27', '2026-12-18'],
    ['the Sunday after it', '2026-11-22T04:00:00.000Z', '2026-11-22', '2026-11-25', '2026-11-27', '2026-12-18'],
    ['a Saturday that is worked', '2026-10-10T04:00:00.000Z', '2026-10-10', '2026-10-14', '2026-10-16', '2026-11-06'],
    [
      'the eve of the National Day week',
      '2026-09-30T04:00:00.000Z',
      '2026-09-30',
      '2026-10-10',
      '2026-10-13',
      '2026-11-03',
    ],
    ['within that week', '2026-10-03T04:00:00.000Z', '2026-10-03', '2026-10-10', '2026-10-13', '2026-11-03'],
    // 1 January 2027 is off by law; the rest of that year's holidays is not announced.
    ["New Year's Eve", '2026-12-31T04:00:00.000Z', '2026-12-31', '2027-01-06', '2027-01-08', '2027-01-29'],
  ])('accepted on %s', (_what, acceptedAt, day, due, escalates, expires) => {
    expect(started(acceptedAt)).toEqual({
      dueAt: endOf(due),
      escalatesAt: endOf(escalates),
      expiresAt: endOf(expires),
      reckonedFrom: { day, dueIn: 3, escalatesIn: 5, expiresIn: 20 },
    });
  });

  test('24:00 in Shanghai is 16:00 UTC', () => {
    expect(started('2026-11-19T01:00:00.000Z')).toMatchObject({
      dueAt: '2026-11-24T16:00:00.000Z',
      escalatesAt: '2026-11-26T16:00:00.000Z',
      expiresAt: '2026-12-17T16:00:00.000Z',
    });
  });
});

describe('the clock stands still while evidence is awaited', () => {
  const clock = started('2026-11-19T01:00:00.000Z');
  const paused = (at: string) => pauseReviewClock(clock, new Date(at));
  const resumed = (pausedAt: string, at: string) => resumeReviewClock(paused(pausedAt), new Date(at));

  test.each([
    ['on the day of acceptance', '2026-11-19T08:00:00.000Z', { dueIn: 3, escalatesIn: 5, expiresIn: 20 }],
    ['the next day', '2026-11-20T08:00:00.000Z', { dueIn: 2, escalatesIn: 4, expiresIn: 19 }],
    ['at the weekend', '2026-11-22T08:00:00.000Z', { dueIn: 2, escalatesIn: 4, expiresIn: 19 }],
    ['in the last second', '2026-11-24T15:59:59.999Z', { dueIn: 0, escalatesIn: 2, expiresIn: 17 }],
    [
      'when the service level has just passed',
      '2026-11-24T16:00:00.000Z',
      { dueIn: -1, escalatesIn: 1, expiresIn: 16 },
    ],
    ['when it is escalated', '2026-11-27T08:00:00.000Z', { dueIn: -1, escalatesIn: -1, expiresIn: 14 }],
  ])('%s', (_what, at, left) => {
    expect(paused(at)).toEqual({
      dueAt: '2026-11-24T16:00:00.000Z',
      escalatesAt: '2026-11-26T16:00:00.000Z',
      expiresAt: '2026-12-17T16:00:00.000Z',
      paused: left,
    });
  });

  test.each([
    [
      'the same day: as if nothing had been',
      '2026-11-20T02:00:00.000Z',
      '2026-11-20T08:00:00.000Z',
      ['2026-11-24', '2026-11-26', '2026-12-17'],
      { day: '2026-11-20', dueIn: 2, escalatesIn: 4, expiresIn: 19 },
    ],
    [
      'a week later: a week later',
      '2026-11-20T02:00:00.000Z',
      '2026-11-27T08:00:00.000Z',
      ['2026-12-01', '2026-12-03', '2026-12-24'],
      { day: '2026-11-27', dueIn: 2, escalatesIn: 4, expiresIn: 19 },
    ],
    [
      'at a weekend: from Monday on',
      '2026-11-20T02:00:00.000Z',
      '2026-11-28T08:00:00.000Z',
      ['2026-12-01', '2026-12-03', '2026-12-24'],
      { day: '2026-11-28', dueIn: 2, escalatesIn: 4, expiresIn: 19 },
    ],
    [
      'no day left, on a working day: that day',
      '2026-11-24T02:00:00.000Z',
      '2026-12-01T08:00:00.000Z',
      ['2026-12-01', '2026-12-03', '2026-12-24'],
      { day: '2026-12-01', dueIn: 0, escalatesIn: 2, expiresIn: 17 },
    ],
    [
      'no day left, at a weekend: Monday',
      '2026-11-24T02:00:00.000Z',
      '2026-11-28T08:00:00.000Z',
      ['2026-11-30', '2026-12-01', '2026-12-22'],
      { day: '2026-11-28', dueIn: 0, escalatesIn: 2, expiresIn: 17 },
    ],
    [
      'what had passed stays passed',
      '2026-11-27T02:00:00.000Z',
      '2026-12-04T08:00:00.000Z',
      ['2026-11-24', '2026-11-26', '2026-12-24'],
      { day: '2026-12-04', dueIn: -1, escalatesIn: -1, expiresIn: 14 },
    ],
  ])('and goes on %s', (_what, pausedAt, at, [due, escalates, expires], reckonedFrom) => {
    expect(resumed(pausedAt, at)).toEqual({
      dueAt: endOf(String(due)),
      escalatesAt: endOf(String(escalates)),
      expiresAt: endOf(String(expires)),
      reckonedFrom,
    });
  });

  test('a second pause counts what the first left', () => {
    const again = pauseReviewClock(
      resumed('2026-11-20T02:00:00.000Z', '2026-11-27T08:00:00.000Z'),
      new Date('2026-11-30T02:00:00.000Z'),
    );
    expect(again.paused).toEqual({ dueIn: 1, escalatesIn: 3, expiresIn: 18 });
  });

  test('it is neither stopped nor started twice', () => {
    const still = paused('2026-11-20T02:00:00.000Z');
    expect(() => pauseReviewClock(still, new Date('2026-11-21T02:00:00.000Z'))).toThrow(InvariantBroken);
    expect(() => resumeReviewClock(clock, new Date('2026-11-21T02:00:00.000Z'))).toThrow(InvariantBroken);
  });
});

describe('a deadline in a year whose holidays are not announced may still move', () => {
  test.each([
    ['2026-11-19T01:00:00.000Z', false],
    // 20 working days end on 31 December, at the first moment of the new year.
    ['2026-12-03T01:00:00.000Z', false],
    ['2026-12-04T01:00:00.000Z', true],
    ['2026-12-31T04:00:00.000Z', true],
  ])('accepted at %s: %s', (acceptedAt, expected) => {
    expect(isProvisional(started(acceptedAt))).toBe(expected);
  });

  test('the last moment of a known year is known', () => {
    expect(started('2026-12-03T01:00:00.000Z').expiresAt).toBe('2026-12-31T16:00:00.000Z');
  });
});

/** 24:00 of a day in Shanghai. */
const endOf = (day: string): string => `${day}T16:00:00.000Z`;
