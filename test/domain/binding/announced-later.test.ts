import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReviewClock } from '../../../domain/binding/application.ts';
import {
  isProvisional,
  pauseReviewClock,
  reckonAnew,
  resumeReviewClock,
  startReviewClock,
} from '../../../domain/binding/review-clock.ts';
import { moveDeadlines, systemActor } from '../../../domain/binding/transitions.ts';
import { applicationIn } from '../../support/applications.ts';
import { hangzhou2026 } from '../../support/binding-facts.ts';
import { stateCouncil } from '../../support/calendar-of-2027.ts';

vi.mock('chinese-days', async (original) =>
  (await import('../../support/calendar-of-2027.ts')).withMadeUp2027(await original()),
);
beforeEach(() => {
  stateCouncil.hasAnnounced2027 = false;
});

const started = (acceptedAt: string) => startReviewClock(hangzhou2026.review, new Date(acceptedAt));
const deadlines = ({ dueAt, escalatesAt, expiresAt }: ReviewClock) => [dueAt, escalatesAt, expiresAt];
const announce = () => {
  stateCouncil.hasAnnounced2027 = true;
};
const newYearsEve = new Date('2026-12-31T04:00:00.000Z');

describe('once the holidays of a year are announced', () => {
  test.each([
    // The 20th working day is 31 December: its end is the first moment of 2027.
    [
      'all within 2026 stays',
      '2026-12-03T01:00:00.000Z',
      ['2026-12-08', '2026-12-10', '2026-12-31'],
      ['2026-12-08', '2026-12-10', '2026-12-31'],
    ],
    [
      'what ends on 4 January ends a day later, and nothing else moves',
      '2026-12-04T01:00:00.000Z',
      ['2026-12-09', '2026-12-11', '2027-01-04'],
      ['2026-12-09', '2026-12-11', '2027-01-05'],
    ],
    [
      'a day off makes it later, two Saturdays that are worked make it earlier',
      '2026-12-31T04:00:00.000Z',
      ['2027-01-06', '2027-01-08', '2027-01-29'],
      ['2027-01-07', '2027-01-09', '2027-01-28'],
    ],
    [
      'a Saturday that is worked makes it earlier',
      '2027-01-05T01:00:00.000Z',
      ['2027-01-08', '2027-01-12', '2027-02-02'],
      ['2027-01-08', '2027-01-11', '2027-01-29'],
    ],
  ])('%s', (_what, acceptedAt, before, after) => {
    const clock = started(acceptedAt);
    expect(deadlines(clock)).toEqual(before.map(endOf));
    announce();
    const anew = reckonAnew(clock, new Date(acceptedAt));
    expect(deadlines(anew)).toEqual(after.map(endOf));
    expect(anew.reckonedFrom).toEqual(clock.reckonedFrom);
    expect(reckonAnew(anew, new Date(acceptedAt))).toBe(anew);
  });

  test('a deadline is not provisional any more', () => {
    const clock = started('2026-12-31T04:00:00.000Z');
    expect(isProvisional(clock)).toBe(true);
    announce();
    expect(isProvisional(clock)).toBe(false);
  });

  test('before that nothing moves', () => {
    const clock = started('2026-12-31T04:00:00.000Z');
    expect(reckonAnew(clock, newYearsEve)).toBe(clock);
  });
});

describe('reckoned late, when the year has begun', () => {
  test('what has passed stays passed, though it would lie ahead now', () => {
    const clock = started('2026-12-31T04:00:00.000Z');
    announce();
    // The end of 6 January: by the calendar that came too late it were the 7th.
    expect(deadlines(reckonAnew(clock, new Date('2027-01-06T15:59:59.999Z')))).toEqual([
      endOf('2027-01-07'),
      endOf('2027-01-09'),
      endOf('2027-01-28'),
    ]);
    expect(deadlines(reckonAnew(clock, new Date('2027-01-06T16:00:00.000Z')))).toEqual([
      endOf('2027-01-06'),
      endOf('2027-01-09'),
      endOf('2027-01-28'),
    ]);
  });

  test.each([
    ['it would have ended a moment ago: it ends with this day', '2027-01-31T16:00:00.000Z', '2027-02-01'],
    ['this day is off: it ends with the next that is worked', '2027-01-30T02:00:00.000Z', '2027-02-01'],
    ['it ends with this day anyway', '2027-01-29T15:59:59.999Z', '2027-01-29'],
  ])('nothing moves into the past: %s', (_what, at, expires) => {
    const clock = started('2027-01-05T01:00:00.000Z');
    announce();
    const anew = reckonAnew(clock, new Date(at));
    expect(deadlines(anew)).toEqual([endOf('2027-01-08'), endOf('2027-01-12'), endOf(expires)]);
    expect(reckonAnew(anew, new Date(at))).toBe(anew);
  });
});

describe('a clock that was stopped', () => {
  test('is left alone while it stands still, and goes on by the new calendar', () => {
    const paused = pauseReviewClock(started('2026-12-31T04:00:00.000Z'), newYearsEve);
    announce();
    expect(reckonAnew(paused, new Date('2027-01-02T02:00:00.000Z'))).toBe(paused);
    expect(resumeReviewClock(paused, new Date('2027-01-02T02:00:00.000Z'))).toEqual({
      dueAt: '2027-01-07T16:00:00.000Z',
      escalatesAt: '2027-01-09T16:00:00.000Z',
      expiresAt: '2027-01-28T16:00:00.000Z',
      reckonedFrom: { day: '2027-01-02', dueIn: 3, escalatesIn: 5, expiresIn: 20 },
    });
  });

  test('counts what is left by the new calendar, though nobody had moved its deadlines yet', () => {
    const clock = started('2026-12-31T04:00:00.000Z');
    announce();
    expect(pauseReviewClock(clock, new Date('2027-01-05T02:00:00.000Z'))).toEqual({
      dueAt: '2027-01-07T16:00:00.000Z',
      escalatesAt: '2027-01-09T16:00:00.000Z',
      expiresAt: '2027-01-28T16:00:00.000Z',
      paused: { dueIn: 2, escalatesIn: 4, expiresIn: 19 },
    });
  });

  test('a deadline that had passed when it stopped stays where it is', () => {
    const paused = pauseReviewClock(started('2026-12-24T02:00:00.000Z'), new Date('2026-12-30T02:00:00.000Z'));
    expect(paused.paused).toEqual({ dueIn: -1, escalatesIn: 1, expiresIn: 16 });
    const resumed = resumeReviewClock(paused, new Date('2026-12-31T02:00:00.000Z'));
    expect(deadlines(resumed)).toEqual([endOf('2026-12-29'), endOf('2027-01-04'), endOf('2027-01-25')]);
    announce();
    expect(deadlines(reckonAnew(resumed, new Date('2026-12-31T02:00:00.000Z')))).toEqual([
      endOf('2026-12-29'),
      endOf('2027-01-05'),
      endOf('2027-01-22'),
    ]);
  });
});

test('a clock that does not say from when it was reckoned is left alone', () => {
  const { reckonedFrom: _, ...older } = started('2026-12-31T04:00:00.000Z');
  announce();
  expect(reckonAnew(older, newYearsEve)).toBe(older);
});

describe('the deadlines of an application', () => {
  const deed = { by: systemActor, at: newYearsEve };
  const clock = started('2026-12-31T04:00:00.000Z');

  test.each(['UNDER_REVIEW', 'ESCALATED'] as const)('%s: they move, with a line of its history', (state) => {
    const application = { ...applicationIn[state], review: clock };
    announce();
    expect(moveDeadlines(application, reckonAnew(clock, newYearsEve), deed)).toEqual({
      ok: true,
      value: {
        ...applicationIn[state],
        review: {
          dueAt: '2027-01-07T16:00:00.000Z',
          escalatesAt: '2027-01-09T16:00:00.000Z',
          expiresAt: '2027-01-28T16:00:00.000Z',
          reckonedFrom: { day: '2026-12-31', dueIn: 3, escalatesIn: 5, expiresIn: 20 },
        },
        actions: [
          ...applicationIn[state].actions,
          { act: 'DEADLINES_MOVED', at: '2026-12-31T04:00:00.000Z', by: systemActor },
        ],
        version: 2,
      },
    });
  });

  test('where nothing moves, nothing changes', () => {
    const application = { ...applicationIn.UNDER_REVIEW, review: clock };
    const outcome = moveDeadlines(application, { ...clock }, deed);
    expect(outcome.ok && outcome.value).toBe(application);
  });
});

/** 24:00 of a day in Shanghai. */
const endOf = (day: string): string => `${day}T16:00:00.000Z`;
