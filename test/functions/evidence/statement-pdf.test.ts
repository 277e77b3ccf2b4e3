import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileTypeOf } from '../../../domain/evidence/file-type.ts';
import type { LedgerEntry } from '../../../domain/ledger/entry.ts';
import type { AccountStatement } from '../../../domain/ledger/statement.ts';
import { createStatementRenderer } from '../../../functions/evidence/statement-pdf.ts';
import type { StatementContent, StatementLine } from '../../../use-cases/statements/statement-content.ts';
import { pdfText } from '../../support/pdf-text.ts';

const fonts = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@fontsource', 'noto-sans-sc');
const render = createStatementRenderer(fonts);

const statement: AccountStatement = {
  id: 'statement-1',
  personId: 'person-1',
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  format: 'PDF',
  language: 'zh-CN',
  after: 0,
  through: 1,
  requestedAt: '2026-11-20T02:00:00.000Z',
  requestedBy: { role: 'citizen', subject: 'someone', clientId: 'gongji-web' },
  version: 1,
};

const lineOf = (sequence: number, counterParty = '定点医药机构'): StatementLine => ({
  entry: {
    sequence,
    transferId: '00000000-0000-4000-8000-000000000009',
    currentDelta: -1_234n,
    historicalDelta: 0n,
    currentAfter: 8_766n,
    historicalAfter: 25_000n,
    reservedAfter: 0n,
  } as LedgerEntry,
  bookedAt: '2026-11-20 10:00:00',
  kind: '本人就医支付',
  reason: '',
  counterParty,
});

const contentOf = (lines: readonly StatementLine[], differing: Partial<AccountStatement> = {}): StatementContent => ({
  statement: { ...statement, ...differing },
  heading: {
    title: '医疗保险个人账户对账单',
    particulars: [
      { label: '统筹区', value: '杭州市本级 330100' },
      { label: '参保人', value: '试**' },
    ],
  },
  opening: { current: 10_000n, historical: 25_000n, reserved: 0n },
  async *lines() {
    yield* lines;
  },
  totals: () => ({
    listed: { entries: lines.length, current: -1_234n, historical: 0n },
    others: { entries: 3, current: 1n, historical: 2n },
    closing: { current: 8_766n, historical: 25_000n, reserved: 0n },
  }),
});

test('a statement is a PDF that says whose it is, what was booked, and what it comes to', async () => {
  const file = await render(contentOf([lineOf(1)]));
  expect(fileTypeOf(file)).toBe('application/pdf');
  expect(pdfText(file)).toBe(
    '医疗保险个人账户对账单统筹区：杭州市本级 330100参保人：试**' +
      '记账时间序号类型对方当年变动历年变动当年余额历年余额余额合计共济额度业务流水号' +
      '期初余额100.00250.00350.000.00' +
      '2026-11-20 10:00:001本人就医支付定点医药机构-12.340.0087.66250.00337.660.0000000000-0000-4000-8000-000000000009' +
      '列示 1 笔-12.340.00未列示 3 笔0.010.02期末余额87.66250.00337.660.00' +
      '杭州市本级 330100  试**第 1 页，共 1 页',
  );
  // Only the glyphs that it needs go with it: the font alone has 2.5 MB.
  expect(file.length).toBeLessThan(60_000);
});

test('goes on over as many pages as it needs, each with its columns and its number', async () => {
  const file = await render(
    contentOf(
      Array.from({ length: 90 }, (_, place) => lineOf(place + 1)),
      { language: 'en' },
    ),
  );
  const pages = pdfText(file).split('\n');
  expect(pages.map((text) => /Page \d of \d$/.exec(text)?.[0])).toEqual(['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3']);
  expect(pages.map((text) => text.includes('Beijing timeNo.WhatOther side'))).toEqual([true, true, true]);
  // Each line is on one page, and on one only.
  const sequences = pages.flatMap((text) =>
    [...text.matchAll(/10:00:00(\d+)本人/g)].map(([, number]) => Number(number)),
  );
  expect(sequences).toEqual(Array.from({ length: 90 }, (_, place) => place + 1));
});

test('a rare character comes from another font, and what has no room is cut', async () => {
  const text = pdfText(await render(contentOf([lineOf(1, '鸲**'), lineOf(2, '阿'.repeat(40))])));
  expect(text).toContain('本人就医支付鸲**-12.34');
  expect(text).toMatch(/阿{9,10}…-12\.34/);
});

test('the same statement gives the same file', async () => {
  const [first, second] = [
    await render(contentOf([lineOf(1)])),
    await createStatementRenderer(fonts)(contentOf([lineOf(1)])),
  ];
  expect(Buffer.from(first).equals(second)).toBe(true);
});
