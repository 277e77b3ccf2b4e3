import type { ClosingLine } from '../../domain/reconciliation/closing-line.ts';
import type { ClosingSelection, Reads } from '../ports.ts';

/** A line is some 400 bytes, so that 1,000 are well within the 1 MB that one request gives. */
const linesPerPage = 1_000;

/** Every line of a day that is selected, page by page. */
export async function* closingLines(
  { closingLines: read }: Pick<Reads, 'closingLines'>,
  selection: ClosingSelection,
): AsyncGenerator<ClosingLine> {
  let after: string | undefined;
  do {
    const page = await read(selection, { first: linesPerPage, ...(after !== undefined && { after }) });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}
