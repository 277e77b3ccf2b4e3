import type { ClosingLine, ClosingSums } from '../../domain/reconciliation/closing-line.ts';
import type { ClosingSelection, Page, PageRequest, Reads } from '../ports.ts';

/** A line is some 600 bytes, so that 1,000 are well within the 1 MB that one request gives. */
const linesPerPage = 1_000;

/** Every line of a day that is selected, page by page. */
export const closingLines = (
  { closingLines: read }: Pick<Reads, 'closingLines'>,
  selection: ClosingSelection,
): AsyncGenerator<ClosingLine> => everyOf(read, selection);

/** What every line of a day comes to, for whoever only adds up or compares: a third of the work that a whole line is. */
export const closingSums = (
  { closingSums: read }: Pick<Reads, 'closingSums'>,
  selection: ClosingSelection,
): AsyncGenerator<ClosingSums> => everyOf(read, selection);

/** The next page is on its way while one is worked on: a day of 100,000 claims has 100 of them. */
async function* everyOf<T>(
  read: (selection: ClosingSelection, page: PageRequest) => Promise<Page<T>>,
  selection: ClosingSelection,
): AsyncGenerator<T> {
  let coming: Promise<Page<T>> | undefined = read(selection, { first: linesPerPage });
  while (coming) {
    const { items, next }: Page<T> = await coming;
    coming = next === undefined ? undefined : read(selection, { first: linesPerPage, after: next });
    // Whoever stops in the middle waits for it no more; what goes wrong with it is told to whoever does.
    coming?.catch(() => {});
    yield* items;
  }
}
