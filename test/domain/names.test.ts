import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseName, sameName } from '../../domain/names.ts';
import { accepted, rejected } from '../../domain/outcome.ts';

describe('parseName', () => {
  test.each([
    ['张三', '张三'],
    ['  张三\u3000', '张三'],
    ['张\u3000三', '张 三'],
    // Extension B and G: two UTF-16 units each.
    ['\u{20BB7}野', '\u{20BB7}野'],
    ['李\u{30EDE}', '李\u{30EDE}'],
    ['刘〇', '刘〇'],
    ['Anna  Li', 'Anna Li'],
    ['Anna\u00A0Li', 'Anna Li'],
    ['Ａｎｎａ　Ｌｉ', 'Anna Li'],
    ['Anne-Marie', 'Anne-Marie'],
    ['Anne‐Marie', 'Anne-Marie'],
    ['O’Neil', "O'Neil"],
    // e and a combining acute become one letter.
    ['Rene\u0301', 'Ren\u00E9'],
    // A compatibility character becomes the unified one.
    ['\uF9B4', '\u9818'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉‧买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉∙买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉⋅买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉･买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉．买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉.买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉 · 买买提', '阿卜杜拉·买买提'],
    ['王', '王'],
  ])('reads %j', (text, name) => {
    expect(parseName(text)).toEqual(accepted(name));
  });

  test('takes fifty characters of two units each and no more', () => {
    expect(parseName('\u{20BB7}'.repeat(50))).toEqual(accepted('\u{20BB7}'.repeat(50)));
    expect(parseName('\u{20BB7}'.repeat(51))).toEqual(rejected('name_malformed'));
    expect(parseName('王'.repeat(51))).toEqual(rejected('name_malformed'));
    expect(parseName(`${' '.repeat(200)}王`)).toEqual(rejected('name_malformed'));
    expect(parseName('王'.repeat(1_000_000))).toEqual(rejected('name_malformed'));
  });

  test.each([
    '',
    '   ',
    '张3',
    '张３',
    'Anna2',
    '张\u0000三',
    '张\n三',
    '张\t三',
    '张\u200B三',
    '张\u202E三',
    '张😀',
    '张\uE000',
    '张\u{F0000}',
    '张\uD842',
    '张?',
    '张*',
    '张_三',
    '张·',
    '·张',
    '张··三',
    '-Anna',
    'Anna-',
    'Anna--Marie',
    'J. Smith',
    'Анна',
    'ⅷ',
    '⼀',
    '<b>张</b>',
  ])('refuses %j', (text) => {
    expect(parseName(text)).toEqual(rejected('name_malformed'));
  });

  test('reading again changes nothing', () => {
    const letters = fc.constantFrom('张', '\u{20BB7}', 'A', 'e\u0301', '·', '．', '.', ' ', '\u3000', '-', '’', 'Ａ');
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), (text) => {
        const once = parseName(text);
        fc.pre(once.ok);
        expect(parseName(once.value)).toEqual(once);
      }),
    );
  });
});

test.each([
  ['张三', ' 张三 ', true],
  ['阿卜杜拉•买买提', '阿卜杜拉·买买提', true],
  ['ANNA LI', 'Anna Li', true],
  ['Ren\u00E9', 'Rene\u0301', true],
  ['张三', '张四', false],
  ['张三', '张三丰', false],
  ['Anna Li', 'AnnaLi', false],
  ['', '', false],
  ['张3', '张3', false],
])('sameName(%j, %j) is %s', (first, second, same) => {
  expect(sameName(first, second)).toBe(same);
});
