import PDFDocument from 'pdfkit';
import type { CommitmentLetter } from '../../domain/evidence/commitment-letter.ts';
import { type FontFiles, findFonts } from './fonts.ts';

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
    print({ document, fonts, registered: new Set() }, letter);
    document.end();
    return bytes;
  };
}

/** A document under way, and which fonts it knows by the names of their files. */
interface Printing {
  readonly document: PDFKit.PDFDocument;
  readonly fonts: FontFiles;
  readonly registered: Set<string>;
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

/** A line may need several fonts; what follows goes on where the one before ended. */
function printLine(printing: Printing, text: string, options: PDFKit.Mixins.TextOptions): void {
  const runs = runsOf(printing, text);
  for (const [index, run] of runs.entries()) {
    setFont(printing, run.font).text(run.text, { ...options, continued: index < runs.length - 1 });
  }
}

interface Run {
  readonly font: string;
  readonly text: string;
}

/** Each character in the first font that has it, together with those beside it in the same font. */
function runsOf(printing: Printing, text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const run = runOf(printing, character);
    const last = runs.at(-1);
    if (last?.font === run.font) runs[runs.length - 1] = { font: run.font, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

/** A character that no font has is printed by its code point: `[U+36C3]`. */
function runOf(printing: Printing, character: string): Run {
  const { main, fileFor } = printing.fonts;
  const codePoint = character.codePointAt(0) ?? 0;
  if (hasGlyph(printing, main, codePoint)) return { font: main, text: character };
  const other = fileFor(codePoint);
  if (other !== undefined && hasGlyph(printing, other, codePoint)) return { font: other, text: character };
  return { font: main, text: `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]` };
}

function setFont({ document, fonts, registered }: Printing, file: string): PDFKit.PDFDocument {
  if (!registered.has(file)) document.registerFont(file, fonts.open(file));
  registered.add(file);
  return document.font(file);
}

/** PDFKit keeps the font that it opened, and does not say so in its types. */
interface WithOpenedFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

function hasGlyph(printing: Printing, file: string, codePoint: number): boolean {
  const opened = setFont(printing, file) as unknown as WithOpenedFont;
  return opened._font.font.hasGlyphForCodePoint(codePoint);
}

async function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of document as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
