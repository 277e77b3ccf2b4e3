import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  maskCertificateNumber,
  maskComputerNumber,
  maskName,
  maskPhone,
  maskSocialCard,
} from '../../domain/masking.ts';

const shownIn = (masked: string): number => [...masked].filter((char) => char !== '*').length;

describe('numbers', () => {
  test.each([
    ['330106198507140018', '330106********0018'],
    ['11010519491231002X', '110105********002X'],
    ['KAZ110090123105', 'KAZ1********105'],
    ['H12345678', 'H1*****78'],
    ['07257456', '07****56'],
    ['E1234', 'E***4'],
    ['军字第12345号', '军字*****5号'],
    ['123', '1**'],
    ['12', '1*'],
    ['1', '*'],
    ['', ''],
    ['1234567890123456789', '12345**********6789'],
    ['12345678901234567890', '123456**********7890'],
    ['123456789012345678901234567890', '123456********************7890'],
  ])('certificate %j', (number, masked) => {
    expect(maskCertificateNumber(number)).toBe(masked);
  });

  test.each([
    ['13812341234', '138****1234'],
    ['1381234', '13****4'],
    ['1', '*'],
  ])('phone %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  test.each([
    ['A12345678', 'A1*****78'],
    ['12345678901234567890', '123456**********7890'],
    ['330106198507140018', '33010*********0018'],
  ])('social card and computer number %s', (number, masked) => {
    expect(maskSocialCard(number)).toBe(masked);
    expect(maskComputerNumber(number)).toBe(masked);
  });

  const anyNumber = fc.string({ unit: fc.constantFrom(...'0123456789ABCX军\u{20BB7}'), maxLength: 40 });

  test('never more than half, save the 18 digits that show ten', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const length = [...number].length;
        for (const masked of [maskSocialCard(number), maskComputerNumber(number)]) {
          expect([...masked]).toHaveLength(length);
          expect(shownIn(masked)).toBeLessThanOrEqual(length / 2);
        }
        if (number.length !== 18) expect(shownIn(maskCertificateNumber(number))).toBeLessThanOrEqual(length / 2);
        if (number.length !== 11) expect(shownIn(maskPhone(number))).toBeLessThanOrEqual(length / 2);
      }),
    );
  });

  test('the birth date never shows', () => {
    const eightDigits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(eightDigits, (middle) => {
        expect(maskCertificateNumber(`330106${middle}0018`)).toBe('330106********0018');
      }),
    );
  });
});

describe('names', () => {
  test.each([
    ['张三', '张*'],
    ['欧阳娜娜', '欧***'],
    ['\u{20BB7}野', '\u{20BB7}*'],
    ['野\u{20BB7}', '野*'],
    ['Anna Li', 'A*** L*'],
    ['Anna', 'A***'],
    ['Anne-Marie Li', 'A********* L*'],
    ["Mary O'Neil", 'M*** O*****'],
    ['J P Morgan', 'J * M*****'],
    ['张 三丰', '张 **'],
    ['阿卜杜拉·买买提', '阿***·***'],
    ['阿卜杜拉·Ali', '阿***·***'],
    ['王', '*'],
    ['\u{20BB7}', '*'],
    ['', ''],
  ])('%j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test('of a Han name nothing shows but the first character and the dots', () => {
    const han = fc.constantFrom('张', '三', '\u{20BB7}', '买', '·', ' ');
    fc.assert(
      fc.property(fc.string({ unit: han, maxLength: 10 }), (name) => {
        expect(maskName(`李子${name}`)).toBe(`李*${name.replace(/[^· ]/gu, '*')}`);
      }),
    );
  });
});
