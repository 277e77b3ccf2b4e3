import PDFDocument from 'pdfkit';
import type { StatementSums } from '../../domain/ledger/statement-lines.ts';
import { statementWords } from '../../domain/ledger/statement-words.ts';
import { balanceCells, changeCells, entryCells } from '../../use-cases/statements/statement-cells.ts';
import type { StatementContent, StatementLine } from '../../use-cases/statements/statement-content.ts';
import { findFonts } from './fonts.ts';
import { bytesOf, type Printing, printCell, printingOf, printLine } from './typeset.ts';

/** A4 on its side, in points, with a margin of 1.3 cm: eleven columns have room for amounts of millions. */
const margin = 36;
const page = { size: 'A4', layout: 'landscape', margin } as const;
const [pageWidth, pageHeight] = [841.89, 595.28];
const titleSize = 15;
const headingSize = 9;
const textSize = 7;
const lineHeight = 12.5;
/** The last line ends above the number of the page. */
const textBottom = pageHeight - margin - lineHeight;

type Word = keyof typeof statementWords;

/** From left to right; the last one needs no gap behind it, so that together they are a gap more than the page has. */
const columns = [
  { name: 'bookedAt', width: 76 },
  { name: 'sequence', width: 30, align: 'RIGHT' },
  { name: 'kind', width: 82 },
  { name: 'counterParty', width: 82 },
  { name: 'currentChange', width: 58, align: 'RIGHT' },
  { name: 'historicalChange', width: 58, align: 'RIGHT' },
  { name: 'currentAfter', width: 60, align: 'RIGHT' },
  { name: 'historicalAfter', width: 60, align: 'RIGHT' },
  { name: 'balance', width: 60, align: 'RIGHT' },
  { name: 'reservedAfter', width: 54, align: 'RIGHT' },
  { name: 'transferId', width: 157 },
] as const satisfies readonly { name: Word; width: number; align?: 'RIGHT' }[];
const gap = 8;
type Row = Partial<Record<(typeof columns)[number]['name'], string>>;

/** Prints statements with the fonts of a folder. The same statement gives the same bytes: nothing is of the moment. */
export function createStatementRenderer(fontDirectory: string): (content: StatementContent) => Promise<Uint8Array> {
  const fonts = findFonts(fontDirectory);
  return async (content) => {
    const { statement, heading } = content;
    const document = new PDFDocument({
      ...page,
      // Else a font is opened first that has no Chinese.
      font: '',
      info: { Title: heading.title, CreationDate: new Date(statement.requestedAt) },
      lang: statement.language,
      // Each says how many there are.
      bufferPages: true,
    });
    const bytes = bytesOf(document);
    const printing = printingOf(document, fonts);
    await print(printing, content);
    numberPages(printing, content);
    document.end();
    return bytes;
  };
}

async function print(printing: Printing, content: StatementContent): Promise<void> {
  const { document } = printing;
  const { statement, opening } = content;
  const words = (name: Word) => statementWords[name][statement.language];
  printHeading(printing, content);
  const table = createTable(printing, words);
  table.put({ kind: words('opening'), ...balanceCells(opening) });
  for await (const line of content.lines()) table.put(entryRow(line));
  const { listed, others, closing } = content.totals();
  const sumRow = (name: 'listed' | 'others', sums: StatementSums): Row => ({
    kind: words(name).replace('{entries}', String(sums.entries)),
    ...changeCells(sums),
  });
  table.put(sumRow('listed', listed));
  if (others.entries > 0) table.put(sumRow('others', others));
  table.put({ kind: words('closing'), ...balanceCells(closing) });
  document.fontSize(textSize);
}

function printHeading(printing: Printing, { heading }: StatementContent): void {
  const { document } = printing;
  document.fontSize(titleSize);
  printLine(printing, heading.title, { align: 'center' });
  document.moveDown(0.5).fontSize(headingSize);
  for (const { label, value } of heading.particulars) printLine(printing, `${label}：${value}`, { lineGap: 2 });
  document.moveDown(0.5);
}

/** Rows from where the heading ends, on as many pages as they need, each with the names of the columns. */
function createTable(printing: Printing, words: (name: Word) => string) {
  const { document } = printing;
  let y = document.y;
  const row = (cells: Row) => {
    let x = margin;
    for (const column of columns) {
      const { width } = column;
      const align = 'align' in column ? column.align : 'LEFT';
      const text = cells[column.name];
      if (text) printCell(printing, text, { x, y, width: width - gap, align });
      x += width;
    }
    y += lineHeight;
  };
  const head = () => {
    row(Object.fromEntries(columns.map(({ name }) => [name, words(name)])));
    document
      .moveTo(margin, y - 2)
      .lineTo(pageWidth - margin, y - 2)
      .lineWidth(0.5)
      .stroke();
  };
  document.fontSize(textSize);
  head();
  return {
    put(cells: Row) {
      if (y + lineHeight > textBottom) {
        document.addPage();
        y = margin;
        head();
      }
      row(cells);
    },
  };
}

/** It has one column for both. */
function entryRow(line: StatementLine): Row {
  const { kind, reason, ...cells } = entryCells(line);
  return { ...cells, kind: reason === '' ? kind : `${kind} ${reason}` };
}

function numberPages(printing: Printing, { statement, heading }: StatementContent): void {
  const { document } = printing;
  const { start, count } = document.bufferedPageRange();
  const holder = heading.particulars
    .map(({ value }) => value)
    .slice(0, 2)
    .join('  ');
  document.fontSize(textSize);
  for (let number = 1; number <= count; number += 1) {
    document.switchToPage(start + number - 1);
    const said = statementWords.page[statement.language]
      .replace('{page}', String(number))
      .replace('{pages}', String(count));
    // Below the margin's edge a line would begin a page of its own.
    const y = pageHeight - margin - lineHeight + 4;
    printCell(printing, holder, { x: margin, y, width: 400 });
    printCell(printing, said, { x: pageWidth - margin - 200, y, width: 200, align: 'RIGHT' });
  }
}
