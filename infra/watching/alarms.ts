import { Duration } from 'aws-cdk-lib';
import { type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { StageSettings } from '../stages.ts';
import { ofFunctions, own, together, type Watched, waitingIn } from './watched.ts';

/** When somebody is woken. Each has its section in `docs/RUNBOOK.md`, which names it; a test holds the two together. */
export interface AlarmRule {
  /** One sentence: what is the matter. */
  readonly means: string;
  /** The heading of the section. */
  readonly section: string;
  readonly metric: IMetric;
  /** At this or above. */
  readonly threshold: number;
  /** So many of the last so many periods; 1 of 1 unless told. */
  readonly periods?: { readonly bad: number; readonly of: number };
  /** What no number means: nothing happened, unless told. */
  readonly missing?: TreatMissingData;
}

const fiveMinutes = Duration.minutes(5);
const hour = Duration.hours(1);
const sum = { statistic: 'Sum', period: fiveMinutes } as const;
const largest = { statistic: 'Maximum', period: fiveMinutes } as const;
const threeDaysSeconds = 3 * 24 * 60 * 60;

/** By name, which is the name of the alarm behind that of the stack. */
export const alarmRules = (
  scope: Construct,
  watched: Watched,
  settings: StageSettings,
): Readonly<Record<string, AlarmRule>> => ({
  ...ofRequests(scope, watched),
  ...ofBackground(scope, watched),
  ...ofBusiness(scope, settings),
});

/** What callers notice. */
const ofRequests = (scope: Construct, { api, functions, data }: Watched): Readonly<Record<string, AlarmRule>> => ({
  ApiErrors: {
    means: 'Requests are answered with a failure of ours',
    section: 'The API answers with errors',
    metric: api.restApi.metricServerError(sum),
    threshold: 5,
    // One bad deployment of a caller, or one container that dies, is over after five minutes.
    periods: { bad: 2, of: 3 },
  },
  ApiSlow: {
    means: 'One request in a hundred takes three seconds or longer',
    section: 'The API is slow',
    metric: api.restApi.metricLatency({ statistic: 'p99', period: fiveMinutes }),
    threshold: 3_000,
    periods: { bad: 3, of: 3 },
  },
  FunctionsThrottled: {
    means: 'Lambda turns calls away: the account has no executions left',
    section: 'Functions are throttled',
    metric: together('SUM', ofFunctions(answering(functions), 'Throttles', sum)),
    threshold: 1,
    periods: { bad: 2, of: 3 },
  },
  TableThrottled: {
    means: 'The table turns requests away: it is asked for more than its bound, or one partition is hot',
    section: 'The table is throttled',
    metric: together('SUM', data.metricsOfThrottling(sum)),
    threshold: 1,
    periods: { bad: 2, of: 3 },
  },
  AuthorizerFailing: {
    means: 'Callers with good tokens may be turned away: the keys of an issuer cannot be had or used',
    section: 'The authorizer fails',
    metric: own(scope, 'AuthorizerFailures', sum),
    threshold: 5,
  },
});

/** Imports and jobs wait for their turn by design, and are not in here. */
const answering = ({ graphql, authorizer, faceCallback, workflow, events, evidence }: Watched['functions']) => ({
  ...{ graphql, authorizer, faceCallback, workflow, events, evidence },
});

/** What happens by itself. */
const ofBackground = (scope: Construct, watched: Watched): Readonly<Record<string, AlarmRule>> => ({
  FunctionErrors: {
    means: 'A function ended without an answer',
    section: 'Functions fail',
    metric: together('SUM', ofFunctions(neverFailing(watched.functions), 'Errors', sum)),
    // A job runs once an hour, so one is all there may be.
    threshold: 1,
  },
  StreamBehind: {
    means: 'What follows of changes of the table comes more than five minutes late',
    section: 'The stream is behind',
    metric: together('MAX', ofFunctions(consumersOf(watched.functions), 'IteratorAge', largest)),
    threshold: 5 * 60 * 1000,
    periods: { bad: 3, of: 3 },
  },
  ChangesGivenUp: {
    means: 'Changes of the table could not be handled and were put aside',
    section: 'Something lies in the failure queue',
    metric: together('SUM', waitingIn(watched.givenUp.changes, largest)),
    threshold: 1,
  },
  ImportsGivenUp: {
    means: 'A roster was not loaded to its end',
    section: 'A roster was not loaded',
    metric: watched.givenUp.imports.metricApproximateNumberOfMessagesVisible(largest),
    threshold: 1,
  },
  NoticesGivenUp: {
    means: 'What others are told of was taken and could not be delivered',
    section: 'Notices were not delivered',
    metric: watched.givenUp.notices.metricApproximateNumberOfMessagesVisible(largest),
    threshold: 1,
  },
  ExecutionsStuck: {
    means: 'An application has stopped moving',
    section: 'An execution is stuck',
    metric: together('SUM', {
      failed: watched.review.stateMachine.metricFailed(sum),
      timedOut: watched.review.stateMachine.metricTimedOut(sum),
    }),
    // One is too many: the application stands still until somebody looks.
    threshold: 1,
  },
  ChainBroken: {
    means: 'The entries of an account are not the chain that was written',
    section: 'The chain of an account is broken',
    metric: own(scope, 'ChainsBroken', sum),
    threshold: 1,
  },
  WalkOverdue: {
    means: 'The chains of all accounts have not been walked to their end for three days, or it is not known',
    section: 'Chains are not verified',
    metric: own(scope, 'WholeWalkAge', { statistic: 'Maximum', period: hour }),
    threshold: threeDaysSeconds,
    periods: { bad: 3, of: 3 },
    // The job says every hour how long it is ago. That it says nothing is the worse of the two.
    missing: TreatMissingData.BREACHING,
  },
});

/**
 * Whatever goes wrong in these they tell by an answer or a line. The authorizer fails for each token that it refuses, a task
 * of the workflow so that it is tried again, an import so that it goes on.
 */
const neverFailing = ({
  graphql,
  faceCallback,
  events,
  evidence,
  sweep,
  yearClose,
  verify,
  rekey,
}: Watched['functions']) => ({ graphql, faceCallback, events, evidence, sweep, yearClose, verify, rekey });

const consumersOf = ({ events, evidence }: Watched['functions']) => ({ events, evidence });

/** What an agency answers for. */
const ofBusiness = (scope: Construct, { unmaskingsAnHour }: StageSettings): Readonly<Record<string, AlarmRule>> => ({
  ReviewsOverdue: {
    means: 'Applications wait for a decision beyond their service level',
    section: 'Reviews are overdue',
    metric: own(scope, 'ReviewsOverdue', { statistic: 'Maximum', period: hour }),
    threshold: 1,
  },
  DayUnbalanced: {
    means: "An institution's day differs from ours, and cannot be cleared",
    section: 'A day does not balance',
    metric: own(scope, 'DaysReconciled', { statistic: 'Sum', period: hour }, { State: 'DIFFERENT' }),
    threshold: 1,
  },
  UnmaskingUnusual: {
    means: 'Staff read more plaintext than is usual',
    section: 'Plaintext is read unusually often',
    metric: own(scope, 'Unmaskings', { statistic: 'Sum', period: hour }, { By: 'STAFF' }),
    threshold: unmaskingsAnHour,
  },
});
