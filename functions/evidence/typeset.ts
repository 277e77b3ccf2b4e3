import type { FontFiles } from './fonts.ts';

/** A document under way, which fonts it knows by the names of their files, and which of them has a character. */
export interface Printing {
  readonly document: PDFKit.PDFDocument;
  readonly fonts: FontFiles;
  readonly registered: Set<string>;
  readonly runs: Map<string, Run>;
}

export const printingOf = (document: PDFKit.PDFDocument, fonts: FontFiles): Printing => ({
  document,
  fonts,
  registered: new Set(),
  runs: new Map(),
});

/** A line may need several fonts; what follows goes on where the one before ended. */
export function printLine(printing: Printing, text: string, options: PDFKit.Mixins.TextOptions): void {
  const runs = runsOf(printing, text);
  for (const [index, run] of runs.entries()) {
    setFont(printing, run.font).text(run.text, { ...options, continued: index < runs.length - 1 });
  }
}

export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: 'LEFT' | 'RIGHT';
}

/** One line at its place, cut where its room ends; the place where other text goes on stays where it was. */
export function printCell(printing: Printing, text: string, { x, y, width, align = 'LEFT' }: Cell): void {
  const runs = fitting(printing, text, width).map((run) => ({ ...run, width: widthOf(printing, run) }));
  let at = align === 'LEFT' ? x : x + width - runs.reduce((sum, run) => sum + run.width, 0);
  for (const run of runs) {
    setFont(printing, run.font).text(run.text, at, y, { lineBreak: false });
    at += run.width;
  }
}

export interface Run {
  readonly font: string;
  readonly text: string;
}

const widthOf = (printing: Printing, { font, text }: Run): number => setFont(printing, font).widthOfString(text);

/** Whole, or as much of it as there is room for, and then a sign that there was more. */
function fitting(printing: Printing, text: string, width: number): readonly Run[] {
  const whole = runsOf(printing, text);
  const needed = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + widthOf(printing, run), 0);
  if (needed(whole) <= width) return whole;
  const characters = [...text];
  while (characters.length > 0) {
    characters.pop();
    const cut = runsOf(printing, `${characters.join('')}…`);
    if (needed(cut) <= width) return cut;
  }
  return [];
}

/** Each character in the first font that has it, together with those beside it in the same font. */
function runsOf(printing: Printing, text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const run = printing.runs.get(character) ?? runOf(printing, character);
    printing.runs.set(character, run);
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

export async function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of document as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
