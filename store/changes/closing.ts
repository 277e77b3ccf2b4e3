import { toItem } from '../items.ts';
import { closingLineKey } from '../keys.ts';
import { replace, type Writers } from './write.ts';

/** What institutions' days come to. A line is the same however often it is written. */
export const closingWriters = {
  CLOSING_LINE_SET: ({ line }) => [replace(closingLineKey(line), toItem('ClosingLine', line))],
} satisfies Partial<Writers>;
