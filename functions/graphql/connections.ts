import type { Page, PageRequest } from '../../use-cases/ports.ts';
import type { RequestContext } from './context.ts';
import { refusal } from './errors.ts';

/** Most rows of a page. */
export const pageSizeMax = 100;

interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

const cursorOf = (position: string) => Buffer.from(position).toString('base64url');

/** Positions hold letters, digits and a few signs only; whatever decodes to something else is no cursor of ours. */
const positionForm = /^[\w:.#-]{1,200}$/;

/** Checks `first` and `after`; both refusals name the argument. */
export function pageRequest({ first, after }: PageArguments, { locale }: RequestContext): PageRequest {
  if (first < 1 || first > pageSizeMax) throw refusal('PAGE_SIZE_OUT_OF_RANGE', locale);
  if (after === undefined || after === null) return { first };
  const position = Buffer.from(after, 'base64url').toString();
  if (!positionForm.test(position) || cursorOf(position) !== after) throw refusal('CURSOR_MALFORMED', locale);
  return { first, after: position };
}

/** A page in Relay's form. */
export function connection<T, View>(page: Page<T>, { after }: PageRequest, view: (row: T) => View) {
  const edges = page.items.map((row, index) => ({ cursor: cursorOf(page.positions[index] ?? ''), node: view(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.next !== undefined,
      hasPreviousPage: after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
