import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommitmentLetter } from '../../../domain/evidence/commitment-letter.ts';
import { fileTypeOf } from '../../../domain/evidence/file-type.ts';
import { createLetterRenderer } from '../../../functions/evidence/render-pdf.ts';
import { pdfText } from '../../support/pdf-text.ts';

const fonts = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@fontsource', 'noto-sans-sc');
const render = createLetterRenderer(fonts);

const letterOf = (signature: string): CommitmentLetter => ({
  title: '家庭共济承诺书',
  text: '本人承诺：所填报人员系本人近亲属，关系属实。',
  particulars: [
    { label: '被共济人', value: '试**' },
    { label: '签名', value: signature },
  ],
  signedAt: '2026-11-20T02:00:00.000Z',
});

test('a letter is a PDF that says what was signed', async () => {
  const file = await render(letterOf('试样甲'));
  expect(fileTypeOf(file)).toBe('application/pdf');
  expect(pdfText(file)).toBe('家庭共济承诺书本人承诺：所填报人员系本人近亲属，关系属实。被共济人：试**签名：试样甲');
  // Only the glyphs that it needs go with it: the font alone has 2.5 MB.
  expect(file.length).toBeLessThan(60_000);
});

test('a page full of text goes on, and a long letter on the next page', async () => {
  const file = await render({ ...letterOf('试样甲'), text: '本人承诺关系属实。'.repeat(120) });
  expect(pdfText(file).replaceAll('\n', '')).toContain('本人承诺关系属实。'.repeat(120));
  expect(pdfText(file).split('\n')).toHaveLength(2);
});

test.each([
  ['a character in a file of its own', '鸲麇', '鸲麇'],
  ['Latin letters and the dot of transcribed names', '阿依古丽·买买提 Li', '阿依古丽·买买提 Li'],
  ['a character that no font has, by its code point', '王㛃', '王[U+36C3]'],
  ['one beyond the first 65,536 that no font has', '李𠮷明', '李[U+20BB7]明'],
])('a name has %s', async (_, name, printed) => {
  expect(pdfText(await render(letterOf(name)))).toContain(`签名：${printed}`);
});

test('the same letter gives the same file', async () => {
  const [first, second] = [await render(letterOf('鸲')), await createLetterRenderer(fonts)(letterOf('鸲'))];
  expect(Buffer.from(first).equals(second)).toBe(true);
});
