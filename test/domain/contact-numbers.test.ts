import { describe, expect, test } from 'vitest';
import { parseComputerNumber, parsePhone, parseSocialCardNumber } from '../../domain/contact-numbers.ts';
import { accepted, rejected } from '../../domain/outcome.ts';

describe('parsePhone', () => {
  test.each([
    '13812341234',
    '+8613812341234',
    '+86 138 1234 1234',
    '86-138-1234-1234',
    '008613812341234',
    ' 138 1234 1234 ',
    '１３８１２３４１２３４',
  ])('reads %j', (text) => {
    expect(parsePhone(text)).toEqual(accepted('13812341234'));
  });

  test('knows every mobile prefix from 13 to 19', () => {
    expect(parsePhone('19912341234')).toEqual(accepted('19912341234'));
    expect(parsePhone('12912341234')).toEqual(rejected('phone_malformed'));
    expect(parsePhone('11012341234')).toEqual(rejected('phone_malformed'));
  });

  test.each([
    '',
    '1381234123',
    '138123412345',
    '0571-88886666',
    '+85291234567',
    '+1 3812341234',
    '13812341234;ext=1',
    '1381234123a',
    '13812341234\n13812341234',
    '1'.repeat(1_000_000),
  ])('refuses another number', (text) => {
    expect(parsePhone(text)).toEqual(rejected('phone_malformed'));
  });
});

describe('parseSocialCardNumber', () => {
  test.each([
    ['A12345678', 'A12345678'],
    [' a1234567x ', 'A1234567X'],
    ['A1234 5678', 'A12345678'],
    ['Ａ１２３４５６７８', 'A12345678'],
    ['12345678', '12345678'],
    ['12345678901234567890', '12345678901234567890'],
  ])('reads %j', (text, number) => {
    expect(parseSocialCardNumber(text)).toEqual(accepted(number));
  });

  test.each(['', '1234567', '123456789012345678901', 'ABCDEFGH', 'A1234-5678', '卡12345678'])('refuses %j', (text) => {
    expect(parseSocialCardNumber(text)).toEqual(rejected('social_card_number_malformed'));
  });
});

describe('parseComputerNumber', () => {
  test.each([
    ['12345', '12345'],
    ['33010000000000000012345678', '33010000000000000012345678'],
    ['zj000123', 'ZJ000123'],
    ['12 345', '12345'],
    ['1'.repeat(30), '1'.repeat(30)],
  ])('reads %j', (text, number) => {
    expect(parseComputerNumber(text)).toEqual(accepted(number));
  });

  test.each(['', '1234', '1'.repeat(31), '12_345', '号12345'])('refuses %j', (text) => {
    expect(parseComputerNumber(text)).toEqual(rejected('computer_number_malformed'));
  });
});
