import type { Operation } from './operations.ts';

/** A number that the calculator takes from outside, and where it comes from. */
export interface Input {
  readonly value: number;
  readonly unit: string;
  /** N: public policy or a published figure; ASSUMED: ours, to be replaced by what an area has measured. */
  readonly source: string;
}

const input = (value: number, unit: string, source: string): Input => ({ value, unit, source });

/** What people do. Everything is for one insured person and one year, as a mean over all of them. */
const workload = {
  employees: input(
    0.29,
    'of the insured have a personal account',
    'N: 380 million of 1.33 billion (bulletin for 2024)',
  ),
  claims: input(5, 'claims', 'ASSUMED: about four to six visits and purchases'),
  claimsShared: input(0.27, 'claims that a relative pays for', 'N: 325 million in 11 months of 2024 (domain.md §4)'),
  claimsCancelled: input(0.1, 'claims cancelled', 'ASSUMED: one of fifty'),
  quotes: input(5, 'quotes', 'ASSUMED: one before each claim'),
  ownBalances: input(6, 'readings of the own balance', 'ASSUMED'),
  channelBalances: input(6, 'readings by a channel', 'ASSUMED'),
  familyLists: input(2, 'looks at the family', 'ASSUMED'),
  applications: input(0.05, 'binding applications', 'ASSUMED: a link lives for twenty years'),
  reviewed: input(0.1, 'of the applications are reviewed by a person', 'ASSUMED'),
  quotas: input(0.1, 'quotas set', 'ASSUMED'),
  unbindings: input(0.01, 'links ended', 'ASSUMED'),
  contributions: input(12, 'contributions of an employee', 'N: one a month'),
  newPersons: input(0.02, 'persons registered', 'ASSUMED: births, moves'),
} as const satisfies Record<string, Input>;

/** How the year is spread. */
const rhythm = {
  busyHour: input(0.2, 'of a day falls into its busiest hour', 'ASSUMED: hospitals in the morning'),
  busyDay: input(2, 'times the mean day', 'ASSUMED: the Monday after a holiday'),
  burst: input(2, 'times the mean second of the busiest hour', 'ASSUMED'),
  importHours: input(10, 'hours in which a month of contributions is paid in', 'ASSUMED: one night'),
  yearsKept: input(5, 'years that the table has grown', 'ASSUMED'),
} as const satisfies Record<string, Input>;

/** How the functions run. */
const running = {
  handlerMs: input(
    12,
    'ms of a request beside the table',
    'ASSUMED: 0.3 ms CPU by `npm run bench`, TLS, JSON, waiting',
  ),
  roundTripMs: input(6, 'ms of a request to the table', 'ASSUMED: single-digit milliseconds, as AWS says'),
  apiGib: input(1, 'GiB of the API function', 'infra/constructs/functions.ts'),
  backgroundGib: input(0.5, 'GiB of the functions behind the table', 'infra/constructs/functions.ts'),
  authorized: input(0.2, 'of the requests wake the authorizer', 'ASSUMED: the gateway remembers for five minutes'),
  transitions: input(3, 'state transitions of an application decided by rules', 'test/local/workflow/paths.test.ts'),
  transitionsReviewed: input(6, 'state transitions of one with face and review', 'test/local/workflow/paths.test.ts'),
  logBytes: input(1_500, 'bytes logged for a request', 'ASSUMED: access log and function, by embedded format'),
  evidenceBytes: input(600_000, 'bytes of evidence of a reviewed application', 'ASSUMED: three photographs'),
} as const satisfies Record<string, Input>;

/** In US dollars. They are list prices without any discount; each AWS region has its own, `aws-cn` in yuan. */
const prices = {
  readUnits: input(0.125, 'USD for a million read units', 'DynamoDB, on demand, US East'),
  writeUnits: input(0.625, 'USD for a million write units', 'DynamoDB, on demand, US East'),
  tableGb: input(0.25, 'USD for a GB and month of table', 'DynamoDB, standard class'),
  backupGb: input(0.2, 'USD for a GB and month of point-in-time restore', 'DynamoDB'),
  requests: input(3.5, 'USD for a million requests', 'API Gateway, REST'),
  firewall: input(0.6, 'USD for a million requests', 'WAF'),
  invocations: input(0.2, 'USD for a million invocations', 'Lambda'),
  gibSeconds: input(13.3334, 'USD for a million GiB-seconds', 'Lambda, arm64'),
  transitions: input(25, 'USD for a million transitions', 'Step Functions, standard'),
  logsGb: input(0.5, 'USD for a GB of logs taken in', 'CloudWatch Logs'),
  objectsGb: input(0.023, 'USD for a GB and month of objects', 'S3'),
  fixed: input(
    60,
    'USD a month for what stands still in a cell',
    'firewall 10, keys and secrets 4, alarms and metrics 46',
  ),
} as const satisfies Record<string, Input>;

export type Inputs = {
  readonly [Group in keyof typeof groups]: Readonly<Record<keyof (typeof groups)[Group], Input>>;
};

const groups = { workload, rhythm, running, prices } as const;
export const defaultInputs: Inputs = groups;

/** How often each operation is done, by the workload. */
export function timesAYear({ workload: of }: Inputs): Readonly<Record<Operation, number>> {
  const employees = of.employees.value;
  return {
    ownBalance: of.ownBalances.value,
    channelBalance: of.channelBalances.value,
    familyList: of.familyLists.value,
    claimQuote: of.quotes.value,
    claimSettle: of.claims.value - of.claimsShared.value,
    claimSettleShared: of.claimsShared.value,
    // A cancelled claim enters the day again.
    claimClosing: of.claims.value + of.claimsCancelled.value,
    claimCancel: of.claimsCancelled.value,
    bindingSubmit: of.applications.value,
    bindingDecide: of.applications.value,
    quotaSet: of.quotas.value,
    unbind: of.unbindings.value,
    contribution: of.contributions.value * employees,
    yearClose: employees,
    registration: of.newPersons.value,
  };
}
