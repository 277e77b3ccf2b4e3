import { describe, expect, test } from 'vitest';
import type { DetailRow } from '../../../domain/reconciliation/detail.ts';
import type { DetailFormat } from '../../../domain/reconciliation/detail-file.ts';
import { readDetailFile } from '../../../use-cases/reconciliation/read-detail-file.ts';

const id = 'H61010400001';
const message = (sequence: string) => `${id}20261120100000${sequence}`;
function read(text: string | Uint8Array, format: DetailFormat = 'CSV') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const rows: DetailRow[] = [];
  const bad = readDetailFile(bytes, { format, institutionId: id }, (row) => rows.push(row));
  return typeof bad === 'string' ? bad : { rows, bad };
}
const header = 'message_id,refund,total,fund,own_account,mutual_aid';
const row = { messageId: message('0001'), count: 1, total: 20_000n, fund: 0n, ownAccount: 5_000n, mutualAid: 10_000n };

describe('a CSV file', () => {
  test.each([
    ['as we name its columns', `${header}\n${message('0001')},0,200.00,0.00,50.00,100.00\n`],
    [
      'as the national interface names them, in another order, quoted, with CRLF and a byte order mark',
      `\uFEFF"MSGID","medfee_sumamt","fund_pay_sumamt","acct_pay","acct_mulaid_pay","refd_setl_flag"\r\n` +
        `"${message('0001')}","200","0","50.0","100.00","0"\r\n\r\n`,
    ],
  ])('is read %s', (_, text) => {
    expect(read(text)).toEqual({ rows: [row], bad: [] });
  });

  test('takes back by rows below zero', () => {
    expect(read(`${header}\n${message('0001')},1,-200.00,0.00,-50.00,-100.00`)).toEqual({
      rows: [{ ...row, count: -1, total: -20_000n, ownAccount: -5_000n, mutualAid: -10_000n }],
      bad: [],
    });
  });

  test('names each bad line by its number, and reads the others', () => {
    const good = `${message('0001')},0,200.00,0.00,50.00,100.00`;
    const lines = [
      header,
      good,
      'one,two',
      `P61010400002202611201000000001,0,1.00,0.00,0.00,0.00`,
      '',
      `${message('0002')},yes,1.00,0.00,0.00,0.00`,
      `${message('0002')},0,1.001,0.00,0.00,0.00`,
      `${message('0002')},1,-1.00,0.00,0.00,0.01`,
      `${message('0002')},0,"1,000.00",0.00,0.00,0.00`,
    ];
    expect(read(lines.join('\n'))).toEqual({
      rows: [row],
      bad: [
        { line: 3, fault: 'column_count_wrong' },
        { line: 4, fault: 'message_id_malformed', field: 'messageId' },
        { line: 6, fault: 'refund_malformed', field: 'refund' },
        { line: 7, fault: 'amount_malformed', field: 'total' },
        { line: 8, fault: 'sign_wrong', field: 'mutualAid' },
        { line: 9, fault: 'column_count_wrong' },
      ],
    });
  });

  test('that is not UTF-8 somewhere is bad there only', () => {
    const [before, after] = [`${header}\n`, `\n${message('0001')},0,200.00,0.00,50.00,100.00`];
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xd5, 0xc5]), Buffer.from(after)]);
    expect(read(bytes)).toEqual({ rows: [row], bad: [{ line: 2, fault: 'line_undecodable' }] });
  });

  test.each([
    ['', 'nothing'],
    ['message_id,refund,total,fund,own_account\n', 'a column missing'],
    [`${header},total\n`, 'a column twice'],
    [`${header},name\n`, 'a column too many'],
  ])('of which the header is %o is refused: %s', (text) => {
    expect(read(text)).toBe('HEADER_UNUSABLE');
  });

  test('has at most 100,000 rows', () => {
    const good = `${message('0001')},0,200.00,0.00,50.00,100.00`;
    expect(read(`${header}\n${`${good}\n`.repeat(100_000)}`)).toMatchObject({ rows: { length: 100_000 }, bad: [] });
    expect(read(`${header}\n${`${good}\n`.repeat(100_001)}`)).toBe('FILE_TOO_LARGE');
    expect(read(`${header}\n${'\n'.repeat(200_000)}${good}`)).toEqual({ rows: [row], bad: [] });
  });
});

test('an NDJSON file', () => {
  const good = {
    messageId: message('0001'),
    refund: false,
    total: '200.00',
    fund: '0.00',
    ownAccount: '50.00',
    mutualAid: '100.00',
  };
  const lines = [
    JSON.stringify(good),
    '{',
    '[]',
    '7',
    JSON.stringify({ ...good, total: 200 }),
    JSON.stringify({ ...good, refund: true }),
    JSON.stringify({ ...good, ownAccount: undefined }),
    JSON.stringify({ ...good, refund: 0 }),
    JSON.stringify({ ...good, refund: 'no' }),
    JSON.stringify({ ...good, fund: '1e3' }),
    // What else is in the object means nothing.
    JSON.stringify({ ...good, refund: '0', fault: 'sign_wrong', field: 'total' }),
  ];
  expect(read(lines.join('\n'), 'NDJSON')).toEqual({
    rows: [row, row],
    bad: [
      { line: 2, fault: 'json_malformed' },
      { line: 3, fault: 'json_malformed' },
      { line: 4, fault: 'json_malformed' },
      { line: 5, fault: 'field_missing', field: 'total' },
      { line: 6, fault: 'sign_wrong', field: 'total' },
      { line: 7, fault: 'field_missing', field: 'ownAccount' },
      { line: 8, fault: 'field_missing', field: 'refund' },
      { line: 9, fault: 'refund_malformed', field: 'refund' },
      { line: 10, fault: 'amount_malformed', field: 'fund' },
    ],
  });
});
