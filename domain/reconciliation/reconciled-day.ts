import type { Day } from '../calendar.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { ClosingLine } from './closing-line.ts';
import type { DetailCounts } from './detail.ts';

export type ReconciledDayRef = Pick<ClosingLine, 'institutionId' | 'day' | 'admdvs'>;

/** BALANCED: both sides have the same. DIFFERENT: they do not. RESOLVED: they did not, and a clerk has settled it. */
export const reconciledDayStates = ['BALANCED', 'DIFFERENT', 'RESOLVED'] as const;
export type ReconciledDayState = (typeof reconciledDayStates)[number];

/** What came of reconciling an institution's day with a pooling area row by row (3202); the file asked for last counts. */
export interface ReconciledDay extends ReconciledDayRef {
  readonly state: ReconciledDayState;
  readonly counts: DetailCounts;
  /** SHA-256 of the file. */
  readonly file: string;
  readonly reconciledAt: string;
  /** By which request, and when it was asked for; absent of days that were compared within the call. */
  readonly request?: { readonly id: string; readonly at: string };
  /** The file by which it is cleared: our lines as they were compared. Absent of days that were compared within the call. */
  readonly clearing?: Clearing;
  /** Once RESOLVED. */
  readonly resolution?: { readonly reference: string; readonly at: string; readonly by: string };
  readonly version: number;
}

export interface Clearing {
  readonly lines: number;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

/** A day that is over has all its lines, so what was balanced once stays so. */
export const dayIsOver = (day: Day, today: Day): boolean => day < today;

/** A row that nobody can read is a difference too. */
export const stateOf = ({ BALANCED: _, ...others }: DetailCounts): 'BALANCED' | 'DIFFERENT' =>
  Object.values(others).every((count) => count === 0) ? 'BALANCED' : 'DIFFERENT';

export function resolved(
  day: ReconciledDay,
  resolution: NonNullable<ReconciledDay['resolution']>,
): Outcome<ReconciledDay> {
  if (day.state !== 'DIFFERENT') return rejected('reconciliation_day_not_different', ['day']);
  return accepted({ ...day, state: 'RESOLVED', resolution, version: day.version + 1 });
}

/** Not where both sides still differ, nor where the institution was never heard. */
export const isAgreed = (day: ReconciledDay | undefined): day is ReconciledDay =>
  day !== undefined && day.state !== 'DIFFERENT';

/** What is not agreed blocks its clearing; so does a day whose file was not made, which is compared once more. */
export const mayClear = (day: ReconciledDay | undefined): day is ReconciledDay & { readonly clearing: Clearing } =>
  isAgreed(day) && day.clearing !== undefined;
