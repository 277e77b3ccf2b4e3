import { reconciliationDays } from '../../domain/reconciliation/reconciliation-request.ts';
import { follows } from '../conditions.ts';
import { toItem } from '../items.ts';
import { closingLineKey, reconciledDayKey, reconciliationRequestKey } from '../keys.ts';
import { daysAfter } from '../lifetimes.ts';
import { put, replace, type Writers } from './write.ts';

/** What institutions' days come to. A line is the same however often it is written. */
export const closingWriters = {
  CLOSING_LINE_SET: ({ line }) => [replace(closingLineKey(line), toItem('ClosingLine', line))],
  RECONCILED_DAY_SET: ({ reconciled }) => [
    put(reconciledDayKey(reconciled), toItem('ReconciledDay', reconciled), follows(reconciled.version)),
  ],
  RECONCILIATION_REQUEST_SET: ({ request }) => [
    put(
      reconciliationRequestKey(request.id),
      { ...toItem('ReconciliationRequest', request), ...daysAfter(request.requestedAt, reconciliationDays) },
      follows(request.version),
    ),
  ],
} satisfies Partial<Writers>;
