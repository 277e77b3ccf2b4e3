import type { BindingApplication } from '../../../domain/binding/application.ts';
import { workloadOf } from '../../../domain/binding/review-workload.ts';
import type { Measurement } from '../../runtime/metrics.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Days on the calendar since it was taken in: three working days are the usual service level, twenty the usual end. */
const ages = [
  ['UNDER_1_DAY', 1],
  ['UNDER_3_DAYS', 3],
  ['UNDER_7_DAYS', 7],
  ['UNDER_30_DAYS', 30],
  ['OLDER', Number.POSITIVE_INFINITY],
] as const;
const states = ['UNDER_REVIEW', 'ESCALATED'] as const;

/** What waits for reviewers, in numbers: also where nothing does, so that a graph falls back to zero. */
export function measurementsOfWaiting(applications: readonly BindingApplication[], now: Date): readonly Measurement[] {
  const ageMs = ({ acceptedAt, submittedAt }: BindingApplication) =>
    now.getTime() - Date.parse(acceptedAt ?? submittedAt);
  const ageOf = (application: BindingApplication) =>
    ages.find(([, days]) => ageMs(application) < days * dayMs)?.[0] ?? 'OLDER';
  const waiting = states.flatMap((state) =>
    ages.map(([age]): Measurement => {
      const those = applications.filter((each) => each.state === state && ageOf(each) === age);
      return { metric: 'ApplicationsWaiting', State: state, Age: age, value: those.length };
    }),
  );
  const oldestMs = Math.max(0, ...applications.map(ageMs));
  return [
    ...waiting,
    { metric: 'OldestApplicationAge', value: Math.floor(oldestMs / 1000) },
    { metric: 'ReviewsOverdue', value: workloadOf(applications, now).overdue },
  ];
}
