import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** The Cybersecurity Law of China asks for six months of network logs at least; no stage is worth an exception. */
export const logRetention = RetentionDays.SIX_MONTHS;

export const stages = ['dev', 'test', 'prod'] as const;
export type Stage = (typeof stages)[number];

/** In what the stages differ. Everything else is the same everywhere, so that a stage tests what the next one runs. */
export interface StageSettings {
  /** What becomes of tables, keys, buckets and logs when the stack is deleted. */
  readonly removal: RemovalPolicy;
  /** Whether table and stack refuse to be deleted at all. */
  readonly protected: boolean;
  /** How long object storage keeps a version that was replaced or deleted. */
  readonly oldVersionsKept: Duration;
  /** How long a roster is kept after it was put there. It is plaintext, so not long. */
  readonly rostersKept: Duration;
  /** Requests per second over all callers, and how many more a moment may bring. */
  readonly requests: { readonly rate: number; readonly burst: number };
  /** The most that one address may send within five minutes; a hospital's or a channel's address stands for many. */
  readonly requestsPerAddress: number;
  /** So many looks of staff at plaintext in an hour are unusual. */
  readonly unmaskingsAnHour: number;
  /** The most that the table may be asked for in a second: a bound on cost and on a loop gone wild. */
  readonly tableUnits: { readonly read: number; readonly write: number };
  /**
   * How many of each job may run at once beside the requests, so that they leave the table's units to these. A fresh
   * account has 10 executions in all and lets none be reserved, so there it is left open.
   */
  readonly jobsAtOnce:
    | Readonly<Record<'import' | 'rekey' | 'yearClose' | 'verify' | 'rebuildClosing' | 'migrate' | 'sweep', number>>
    | undefined;
}

const disposable: StageSettings = {
  removal: RemovalPolicy.DESTROY,
  protected: false,
  oldVersionsKept: Duration.days(1),
  rostersKept: Duration.days(1),
  requests: { rate: 50, burst: 100 },
  requestsPerAddress: 2_000,
  unmaskingsAnHour: 20,
  tableUnits: { read: 2_000, write: 2_000 },
  jobsAtOnce: undefined,
};

export const stageSettings: Readonly<Record<Stage, StageSettings>> = {
  dev: disposable,
  test: disposable,
  prod: {
    removal: RemovalPolicy.RETAIN,
    protected: true,
    oldVersionsKept: Duration.days(90),
    rostersKept: Duration.days(7),
    // 10 million insured × 20 requests a year ÷ (250 days × 8 h) = 28/s; a busy hour has ten times that.
    requests: { rate: 500, burst: 1_000 },
    // A hospital with 200 counters behind one address, each asking every 3 s: 200 × 100 = 20,000.
    requestsPerAddress: 20_000,
    // 20 reviewers and clerks, each with one look in three minutes: 20 × 20 = 400. Most of their work needs none.
    unmaskingsAnHour: 400,
    // A settlement with two givers writes about 10 items, transactionally 20 units: 500/s are 10,000. Reads are fewer.
    tableUnits: { read: 20_000, write: 10_000 },
    // Of the jobs that walk through the table each segment is one; the sweep is a loop over one area.
    jobsAtOnce: { import: 1, rekey: 4, yearClose: 4, verify: 4, rebuildClosing: 4, migrate: 4, sweep: 1 },
  },
};
