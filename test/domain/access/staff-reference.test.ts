import { describe, expect, test } from 'vitest';
import { isStaffReference } from '../../../domain/access/staff-reference.ts';

describe('a file or ticket number', () => {
  test.each([
    'file 7',
    'HZ-2026-118',
    'enquiry-2026/11',
    'T-1',
    'ticket 4711',
    '2026-11-20',
    '20261120 0001',
    'HZ 2026-0118-000123-45',
    'WB-2026-1102938475',
    'A1234567',
    '20261120',
    'T 20000229',
    '2026-0500',
    '1102938475',
    '杭医保〔2026〕18号',
    '浙人社发〔2026〕7号',
    '西安市医保局办〔2026〕10234号',
  ])('%s is one', (text) => {
    expect(isStaffReference(text)).toBe(true);
  });

  test.each([
    ['nothing', undefined],
    ['an empty one', ''],
    ['no digit', 'counter'],
    ['a name', '张三 1'],
    ['a name as though it were an office', '张三〔2026〕1号'],
    ['a document without its year', '杭医保18号'],
    ['a document with words behind it', '杭医保〔2026〕18号 张三'],
    ['a document whose number is too long', '杭医保〔2026〕123456号'],
    ['digits in a row', '330106198709233028'],
    ['an ID number in groups', '330106 19870923 3028'],
    ['an ID number with hyphens in a sentence', 'ID 330106-19870923-3028 seen'],
    ['one that ends in X', '110105-19491231-002x'],
    ['an old ID number in groups', '110105 491231 002'],
    ['a residence permit of Hong Kong', '810000-19901010-3102'],
    ['a phone number in groups', '138 0000 0301'],
    ['the same behind its country', '+86-138-0000-0301'.slice(1)],
    ['a passport', 'passport E12345678'],
    ['a newer passport', 'EA1234567'],
    ['a travel permit', 'H12345678'],
    ['a travel permit with its issue', 'M1234567890'],
    ['a social-security card', 'card A12345678'],
    ['one that ends in a letter', 'A1234567B'],
    ['a travel permit of Taiwan', '01234567'],
    ['the same in a sentence', 'permit 01234567 seen'],
    ['one that is no day', '20260230'],
    ['one that is a day of another century', '19870923'],
    ['one of before with its issue and its office', '0123456702B'],
  ])('%s is none: %s', (_name, text) => {
    expect(isStaffReference(text)).toBe(false);
  });
});
