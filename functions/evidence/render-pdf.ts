import PDFDocument from 'pdfkit';
import type { CommitmentLetter } from '../../domain/evidence/commitment-letter.ts';
import { findFonts } from './fonts.ts';
import { bytesOf, type Printing, printingOf, printLine } from './typeset.ts';

/** A4 in points, with a margin of 2.5 cm; forms are set in 小四 (12 pt) with titles in 二号 (22 pt). */
const page = { size: 'A4', margin: 71 } as const;
const titleSize = 22;
const textSize = 12;
const lineGap = 8;
/** Two characters, as Chinese paragraphs begin. */
const indent = 2 * textSize;

/** Prints letters with the fonts of a folder. The same letter gives the same bytes: nothing in them is of the moment. */
export function createLetterRenderer(fontDirectory: string): (letter: CommitmentLetter) => Promise<Uint8Array> {
  const fonts = findFonts(fontDirectory);
  return async (letter) => {
    const document = new PDFDocument({
      ...page,
      // Else a font is opened first that has no Chinese.
      font: '',
      info: { Title: letter.title, CreationDate: new Date(letter.signedAt) },
      lang: 'zh-CN',
    });
    const bytes = bytesOf(document);
    print(printingOf(document, fonts), letter);
    document.end();
    return bytes;
  };
}

function print(printing: Printing, { title, text, particulars }: CommitmentLetter): void {
  const { document } = printing;
  document.fontSize(titleSize);
  printLine(printing, title, { align: 'center' });
  document.moveDown().fontSize(textSize);
  printLine(printing, text, { indent, lineGap });
  document.moveDown();
  for (const { label, value } of particulars) printLine(printing, `${label}：${value}`, { lineGap });
}
