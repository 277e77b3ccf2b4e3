import type { Locale } from '../rejection-messages.ts';
import type { RequestedFile } from '../requested-file.ts';
import type { DetailCounts } from './detail.ts';
import type { DetailFailure, DetailFormat } from './detail-file.ts';
import type { ToldLine } from './line-fault-words.ts';
import { type Clearing, type ReconciledDay, type ReconciledDayRef, stateOf } from './reconciled-day.ts';

/** As long as the answer to the call that asked is remembered. The result itself stays: what a day rests on is kept. */
export const reconciliationDays = 30;

/** What comparing a file has found, beside the result that names every row. */
export interface DetailFound {
  readonly counts: DetailCounts;
  /** The first of the lines that are no rows. */
  readonly badLines: readonly ToldLine[];
  readonly clearing: Clearing;
}

/** A day of an institution that is to be compared row by row (3202) with a file that it has uploaded. */
export interface ReconciliationRequest extends ReconciledDayRef, RequestedFile<DetailFailure, DetailFound> {
  /** Random. */
  readonly id: string;
  readonly format: DetailFormat;
  /** In which bad lines are told. */
  readonly language: Locale;
  /** SHA-256 of the file. */
  readonly file: string;
}

/** One that is answered, with its result. */
export interface DetailReconciliation {
  readonly request: ReconciliationRequest;
  readonly outcome: Extract<ReconciliationRequest['outcome'], { readonly result: 'READY' }>;
}

/** How the day stands by that file. */
export const dayReconciled = ({ request, outcome }: DetailReconciliation): Omit<ReconciledDay, 'version'> => ({
  institutionId: request.institutionId,
  day: request.day,
  admdvs: request.admdvs,
  state: stateOf(outcome.counts),
  counts: outcome.counts,
  file: request.file,
  reconciledAt: outcome.at,
  request: { id: request.id, at: request.requestedAt },
  clearing: outcome.clearing,
});

/** The file asked for last counts, in whatever order they are compared. */
export const isOutdone = ({ requestedAt }: ReconciliationRequest, day: ReconciledDay | undefined): boolean =>
  day?.request !== undefined && day.request.at > requestedAt;
