import { type Rejection, rejected } from '../outcome.ts';

/** How an institution writes the file of its day. */
export const detailFormats = ['CSV', 'NDJSON'] as const;
export type DetailFormat = (typeof detailFormats)[number];

/** A row is about 100 bytes as CSV and 150 as NDJSON, so that 100,000 of them are 10 or 15 MB. */
export const detailRowsMax = 100_000;
export const detailBytesMax = 16 * 1024 * 1024;
export const tooLarge = () =>
  rejected('reconciliation_file_too_large', ['bytes'], { bytes: String(detailBytesMax), rows: String(detailRowsMax) });

/** Our name of each column, the national one that may stand in its place, and the member of an NDJSON object. */
export const detailColumns = [
  ['message_id', 'msgid', 'messageId'],
  ['refund', 'refd_setl_flag', 'refund'],
  ['total', 'medfee_sumamt', 'total'],
  ['fund', 'fund_pay_sumamt', 'fund'],
  ['own_account', 'acct_pay', 'ownAccount'],
  ['mutual_aid', 'acct_mulaid_pay', 'mutualAid'],
] as const;
export type DetailField = (typeof detailColumns)[number][2];

/** What is wrong with a line that is no row. */
export type LineFault =
  | 'line_undecodable'
  | 'json_malformed'
  | 'column_count_wrong'
  | 'field_missing'
  | 'message_id_malformed'
  | 'refund_malformed'
  | 'amount_malformed'
  | 'sign_wrong';

/** A line that is no row, by its number: 1 is the first line of the file. What is wrong with it spoils it alone. */
export interface BadLine {
  readonly line: number;
  readonly fault: LineFault;
  /** Which of its fields, where it is one; by the member's name, whatever the form of the file. */
  readonly field?: DetailField;
}

/** Why a whole file is compared with nothing. */
export type DetailFailure = 'FILE_MISSING' | 'FILE_NOT_EXPECTED' | 'FILE_TOO_LARGE' | 'HEADER_UNUSABLE';

/** The same in the words of a refusal. */
export const rejectionOfFailure: Readonly<Record<DetailFailure, Rejection>> = {
  FILE_MISSING: { code: 'reconciliation_file_missing' },
  FILE_NOT_EXPECTED: { code: 'reconciliation_file_not_expected' },
  FILE_TOO_LARGE: tooLarge().rejection,
  HEADER_UNUSABLE: {
    code: 'reconciliation_header_unusable',
    details: { columns: detailColumns.map(([name]) => name).join(',') },
  },
};
