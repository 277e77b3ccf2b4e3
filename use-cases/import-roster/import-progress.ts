import { emptyReport, type ReportPart } from './error-report.ts';
import type { RosterPosition } from './lines.ts';
import type { RowResult } from './place.ts';

/** How many rows came to what. The sum is the number of rows read; blank lines and the header are none. */
export interface RosterCounts {
  /** Persons registered. */
  readonly registered: number;
  /** Rows that gave somebody who was there already a further participation. */
  readonly participationsAdded: number;
  readonly linked: number;
  /** Months paid in; absent where there was none. */
  readonly contributed?: number;
  readonly unchanged: number;
  /** Rows with a fault; each is in the error report. */
  readonly failed: number;
}

const noCounts: RosterCounts = { registered: 0, participationsAdded: 0, linked: 0, unchanged: 0, failed: 0 };

export const rowsOf = (counts: RosterCounts): number =>
  counts.registered +
  counts.participationsAdded +
  counts.linked +
  (counts.contributed ?? 0) +
  counts.unchanged +
  counts.failed;

/** What is kept between two runs. Nothing in it is personal data. */
export interface ImportProgress {
  readonly status: 'RUNNING' | 'FINISHED';
  /** Everything before it is in the table or in the error report. */
  readonly position: RosterPosition;
  /** The error report at that moment; what is beyond it was written by a run that broke off. */
  readonly errorReport: ReportPart;
  readonly counts: RosterCounts;
  /** The header of a CSV roster. */
  readonly csvHeader?: string;
}

export const beginning: ImportProgress = {
  status: 'RUNNING',
  position: { line: 0, byteOffset: 0 },
  errorReport: emptyReport,
  counts: noCounts,
};

const countOf: Readonly<Record<RowResult | 'FAILED', keyof RosterCounts>> = {
  REGISTERED: 'registered',
  PARTICIPATION_ADDED: 'participationsAdded',
  LINKED: 'linked',
  CONTRIBUTED: 'contributed',
  UNCHANGED: 'unchanged',
  FAILED: 'failed',
};

export function counted(counts: RosterCounts, results: readonly (RowResult | 'FAILED')[]): RosterCounts {
  const sums: { -readonly [K in keyof RosterCounts]: RosterCounts[K] } = { ...counts };
  for (const result of results) sums[countOf[result]] = (sums[countOf[result]] ?? 0) + 1;
  return sums;
}
