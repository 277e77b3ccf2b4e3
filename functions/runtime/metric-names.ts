/**
 * Everything that is counted, by name, with the dimensions that a number may have. The list is closed: alarms and the
 * dashboard are made of it, and nothing else can be counted. Every number stands for the whole stack, and for each value of
 * its dimensions by itself. No dimension is about a person, and none has more values than there are states, codes, roles or
 * clients.
 */
export const metricDefinitions = {
  // At the API.
  Requests: { unit: 'Count', dimensions: ['Role', 'Client'] },
  /** By the code that the caller was told: of a user error, of a top-level error, of a request limit. */
  Refused: { unit: 'Count', dimensions: ['Code'] },
  TokensRefused: { unit: 'Count', dimensions: ['Reason'] },
  /** Of those, what is our own failure and not the token's. */
  AuthorizerFailures: { unit: 'Count', dimensions: [] },
  OutsideUnavailable: { unit: 'Count', dimensions: ['Service'] },

  // In the stream of the table: what was committed.
  ApplicationsEntered: { unit: 'Count', dimensions: ['State'] },
  /** From the submission to the end. */
  DecisionTime: { unit: 'Seconds', dimensions: ['Result'] },
  /** Of what was reviewed: 1 where it ended after its service level, 0 where before, so that the average is the share. */
  DecidedLate: { unit: 'Count', dimensions: [] },
  ClaimsEntered: { unit: 'Count', dimensions: ['State'] },
  /** Yuan set aside, spent, given back: their number is the number of bookings. */
  QuotaMoved: { unit: 'None', dimensions: ['Movement'] },
  DaysReconciled: { unit: 'Count', dimensions: ['State'] },
  /** Rows of an institution's day that differ from ours. */
  ReconciliationDifferences: { unit: 'Count', dimensions: [] },
  Unmaskings: { unit: 'Count', dimensions: ['By'] },

  // By the clock.
  /** What waits for reviewers now. The age is that since it was taken in. */
  ApplicationsWaiting: { unit: 'Count', dimensions: ['State', 'Age'] },
  OldestApplicationAge: { unit: 'Seconds', dimensions: [] },
  ReviewsOverdue: { unit: 'Count', dimensions: [] },
  AccountsVerified: { unit: 'Count', dimensions: [] },
  ChainsBroken: { unit: 'Count', dimensions: [] },
  /** Since every chain had been walked. */
  WholeWalkAge: { unit: 'Seconds', dimensions: [] },
  YearsNotClosed: { unit: 'Count', dimensions: [] },
} as const satisfies Record<string, MetricDefinition>;

interface MetricDefinition {
  readonly unit: 'Count' | 'Seconds' | 'None';
  readonly dimensions: readonly string[];
}

export type MetricName = keyof typeof metricDefinitions;

/** The namespace of CloudWatch, and the dimension by which the stacks of an account are told apart. */
export const metricNamespace = 'Gongji';
export const stackDimension = 'Stack';
