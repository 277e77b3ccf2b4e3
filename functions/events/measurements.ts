import type { DynamoDBRecord } from 'aws-lambda';
import * as v from 'valibot';
import { type BindingApplication, isFinal } from '../../domain/binding/application.ts';
import type { Measurement } from '../runtime/metrics.ts';

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

/**
 * What one change of the table counts for: what is committed is counted, whoever did it and in which way. The images say all
 * that is needed, since a count is of the change and not of how things stand now. The same record gives the same.
 */
export function measurementsOf({ dynamodb }: DynamoDBRecord): readonly Measurement[] {
  const { NewImage: now, OldImage: before } = dynamodb ?? {};
  switch (now?.entity?.S) {
    case 'BindingApplication':
      return ofApplication(now, before);
    case 'Claim':
      return before?.state?.S === now.state?.S ? [] : [{ metric: 'ClaimsEntered', State: now.state?.S ?? '' }];
    case 'LedgerEntry':
      return ofEntry(now);
    case 'ReconciledDay':
      return ofDay(now);
    case 'AccessRecord':
      return [{ metric: 'Unmaskings', By: now.purpose?.S === 'OWN_DATA' ? 'SELF' : 'STAFF' }];
    default:
      return [];
  }
}

function ofApplication(now: Image, before: Image): readonly Measurement[] {
  const [state = '', earlier] = [now?.state?.S, before?.state?.S];
  if (state === earlier) return [];
  const entered: Measurement = { metric: 'ApplicationsEntered', State: state };
  return isFinal({ state } as BindingApplication) ? [entered, ...ofEnd(now, state)] : [entered];
}

const text = v.object({ S: v.string() });
const endImage = v.object({
  submittedAt: text,
  concludedAt: text,
  review: v.optional(v.object({ M: v.object({ dueAt: text }) })),
});

function ofEnd(now: Image, result: string): readonly Measurement[] {
  const { submittedAt, concludedAt, review } = v.parse(endImage, now);
  const seconds = (Date.parse(concludedAt.S) - Date.parse(submittedAt.S)) / 1000;
  const time: Measurement = { metric: 'DecisionTime', Result: result, value: seconds };
  // Who withdraws has not been kept waiting by anybody.
  if (review === undefined || result === 'WITHDRAWN') return [time];
  return [time, { metric: 'DecidedLate', value: concludedAt.S > review.M.dueAt.S ? 1 : 0 }];
}

/** By the kind of the entry: what an account sets aside, what is spent of it, what is given back. */
function ofEntry({ kind, reservedDelta }: NonNullable<Image>): readonly Measurement[] {
  const fen = Number(reservedDelta?.N ?? 0);
  if (fen === 0) return [];
  const movement = kind?.S === 'QUOTA_RESERVED' ? 'RESERVED' : kind?.S === 'QUOTA_RELEASED' ? 'RELEASED' : undefined;
  return [{ metric: 'QuotaMoved', Movement: movement ?? (fen < 0 ? 'SPENT' : 'RESTORED'), value: Math.abs(fen) / 100 }];
}

/** Every count of a day but that of the rows on which both sides agree. */
function ofDay({ state, counts }: NonNullable<Image>): readonly Measurement[] {
  const differing = Object.entries(counts?.M ?? {}).filter(([result]) => result !== 'BALANCED');
  const differences = differing.reduce((sum, [, { N }]) => sum + Number(N ?? 0), 0);
  const reconciled: Measurement = { metric: 'DaysReconciled', State: state?.S ?? '' };
  // A clerk who resolves a day finds no differences that were not counted before.
  if (state?.S === 'RESOLVED') return [reconciled];
  return [reconciled, { metric: 'ReconciliationDifferences', value: differences }];
}
