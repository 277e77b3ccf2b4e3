import { describe, expect, test } from 'vitest';
import { type DetailFormat, readDetailFile } from '../../../use-cases/reconciliation/detail-file.ts';

const id = 'H61010400001';
const message = (sequence: string) => `${id}20261120100000${sequence}`;
const read = (text: string | Uint8Array, format: DetailFormat = 'CSV') =>
  readDetailFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, format, id);
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
    expect(read(text)).toEqual({ ok: true, value: { rows: [row], bad: [] } });
  });

  test('takes back by rows below zero', () => {
    expect(read(`${header}\n${message('0001')},1,-200.00,0.00,-50.00,-100.00`)).toEqual({
      ok: true,
      value: {
        rows: [{ ...row, count: -1, total: -20_000n, ownAccount: -5_000n, mutualAid: -10_000n }],
        bad: [],
      },
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
      `${message('0002')},1,1.00,0.00,0.00,0.00`,
      `${message('0002')},0,"1,000.00",0.00,0.00,0.00`,
    ];
    expect(read(lines.join('\n'))).toEqual({
      ok: true,
      value: {
        rows: [row],
        bad: [
          { line: 3, fault: 'column_count_wrong' },
          { line: 4, fault: 'message_id_malformed' },
          { line: 6, fault: 'refund_malformed' },
          { line: 7, fault: 'amount_malformed' },
          { line: 8, fault: 'sign_wrong' },
          { line: 9, fault: 'column_count_wrong' },
        ],
      },
    });
  });

  test('that is not UTF-8 somewhere is bad there only', () => {
    const [before, after] = [`${header}\n`, `\n${message('0001')},0,200.00,0.00,50.00,100.00`];
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xd5, 0xc5]), Buffer.from(after)]);
    expect(read(bytes)).toEqual({
      ok: true,
      value: { rows: [row], bad: [{ line: 2, fault: 'line_undecodable' }] },
    });
  });

  test.each([
    ['', 'nothing'],
    ['message_id,refund,total,fund,own_account\n', 'a column missing'],
    [`${header},total\n`, 'a column twice'],
    [`${header},name\n`, 'a column too many'],
  ])('of which the header is %o is refused: %s', (text) => {
    expect(read(text)).toEqual({
      ok: false,
      rejection: {
        code: 'reconciliation_header_unusable',
        path: ['sha256'],
        details: { columns: header },
      },
    });
  });

  test('has at most 100,000 rows', () => {
    const good = `${message('0001')},0,200.00,0.00,50.00,100.00`;
    const full = read(`${header}\n${`${good}\n`.repeat(100_000)}`);
    expect(full.ok && full.value.rows.length).toBe(100_000);
    expect(read(`${header}\n${`${good}\n`.repeat(100_001)}`)).toMatchObject({
      ok: false,
      rejection: { code: 'reconciliation_file_too_large', details: { bytes: '16777216', rows: '100000' } },
    });
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
  ];
  expect(read(lines.join('\n'), 'NDJSON')).toEqual({
    ok: true,
    value: {
      rows: [row],
      bad: [
        { line: 2, fault: 'json_malformed' },
        { line: 3, fault: 'field_missing' },
        { line: 4, fault: 'json_malformed' },
        { line: 5, fault: 'field_missing' },
        { line: 6, fault: 'sign_wrong' },
      ],
    },
  });
});
