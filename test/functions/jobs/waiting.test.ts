import { expect, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { measurementsOfWaiting } from '../../../functions/jobs/sweep/waiting.ts';
import { applicationIn } from '../../support/applications.ts';
import { dueAt } from '../../support/review-scene.ts';

const now = new Date('2026-11-20T02:00:00.000Z');
const waiting = (state: 'UNDER_REVIEW' | 'ESCALATED', acceptedAt: string, due: string): BindingApplication => ({
  ...applicationIn.UNDER_REVIEW,
  state,
  acceptedAt,
  ...dueAt(due),
});
const nonZero = (applications: readonly BindingApplication[]) =>
  measurementsOfWaiting(applications, now).filter(({ value }) => value !== 0);

test('what waits is counted by state and age, with what is overdue and the oldest', () => {
  expect(
    nonZero([
      waiting('UNDER_REVIEW', '2026-11-19T02:00:01.000Z', '2026-11-24T16:00:00.000Z'),
      waiting('UNDER_REVIEW', '2026-11-19T02:00:00.000Z', '2026-11-24T16:00:00.000Z'),
      waiting('UNDER_REVIEW', '2026-11-14T02:00:00.000Z', '2026-11-20T02:00:00.000Z'),
      waiting('ESCALATED', '2026-10-01T02:00:00.000Z', '2026-10-09T16:00:00.000Z'),
    ]),
  ).toEqual([
    { metric: 'ApplicationsWaiting', State: 'UNDER_REVIEW', Age: 'UNDER_1_DAY', value: 1 },
    { metric: 'ApplicationsWaiting', State: 'UNDER_REVIEW', Age: 'UNDER_3_DAYS', value: 1 },
    { metric: 'ApplicationsWaiting', State: 'UNDER_REVIEW', Age: 'UNDER_7_DAYS', value: 1 },
    { metric: 'ApplicationsWaiting', State: 'ESCALATED', Age: 'OLDER', value: 1 },
    { metric: 'OldestApplicationAge', value: 4_320_000 },
    { metric: 'ReviewsOverdue', value: 2 },
  ]);
});

test('where nothing waits every number is given, and is zero', () => {
  expect(nonZero([])).toEqual([]);
  expect(measurementsOfWaiting([], now)).toHaveLength(12);
});
