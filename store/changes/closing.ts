import { follows } from '../conditions.ts';
import { toItem } from '../items.ts';
import { closingLineKey, reconciledDayKey } from '../keys.ts';
import { put, replace, type Writers } from './write.ts';

/** What institutions' days come to. A line is the same however often it is written. */
export const closingWriters = {
  CLOSING_LINE_SET: ({ line }) => [replace(closingLineKey(line), toItem('ClosingLine', line))],
  RECONCILED_DAY_SET: ({ reconciled }) => [
    put(reconciledDayKey(reconciled), toItem('ReconciledDay', reconciled), follows(reconciled.version)),
  ],
} satisfies Partial<Writers>;
