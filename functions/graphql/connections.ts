import type { LinkKind } from '../../domain/links/family-link.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { Page, PageRequest } from '../../use-cases/ports.ts';
import type { RequestContext } from './context.ts';
import { refusal } from './errors.ts';
import { createPersonIds, type PersonIds, uuidForm } from './node-ids.ts';

/** Most rows of a page. */
export const pageSizeMax = 100;

interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

/** A list as its cursors name it: a cursor of one list is none of another. */
export type ListName =
  | 'entries'
  /** A period or kinds of them. */
  | `entries.${string}`
  | 'accessLog'
  | 'claims'
  | 'consents'
  | 'bindingApplications'
  | 'familyLinks'
  | 'familyLinkHistory'
  | `familyLinks.${LinkKind}`;

interface List<T> {
  readonly read: (request: PageRequest) => Promise<Page<T>>;
}

interface PersonsList<T> extends List<T> {
  readonly name: ListName;
  /** Whose list it is. */
  readonly personId: PersonId;
}

/** A list that staff have of their pooling area: a cursor of one area is none of another. */
interface AreasList<T> extends List<T> {
  readonly name: 'reviewQueue' | 'adjustmentsOpen';
  readonly admdvs: string;
}

/**
 * A page in Relay's form; rows without a view are not on it. What is wrong with `first` or `after` is told before
 * anything is read.
 */
export async function connection<T, View>(
  context: RequestContext,
  { first, after }: PageArguments,
  list: PersonsList<T> | AreasList<T>,
  view: (row: T) => View | undefined,
) {
  const { locale } = context;
  if (first < 1 || first > pageSizeMax) throw refusal('PAGE_SIZE_OUT_OF_RANGE', locale);
  const cursors = cursorsOf(context, list);
  const position = after === undefined || after === null ? undefined : cursors.read(after);
  if (position === null) throw refusal('CURSOR_MALFORMED', locale);

  const page = await list.read({ first, ...(position !== undefined && { after: position }) });
  const edges = page.items.flatMap((row, index) => {
    const node = view(row);
    return node === undefined ? [] : [{ cursor: cursors.write(page.positions[index] ?? ''), node }];
  });
  return {
    edges,
    pageInfo: {
      hasNextPage: page.next !== undefined,
      hasPreviousPage: position !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: page.next === undefined ? (edges.at(-1)?.cursor ?? null) : cursors.write(page.next),
    },
  };
}

function cursorsOf({ caller, services }: RequestContext, list: PersonsList<unknown> | AreasList<unknown>) {
  const persons = createPersonIds(services.pairwise, caller);
  return 'personId' in list
    ? createCursors(list.name, persons.beside(list.personId))
    : createCursors(`${list.name}.${list.admdvs}`, persons);
}

/** Positions hold letters, digits and a few signs only; whatever decodes to something else is no cursor of ours. */
const positionForm = /^[\w:.-]+(?:#[\w:.-]+)*$/;
const cursorLengthMax = 400;

/** A position may name another person in one of its parts: he goes out and comes back in the caller's form. */
function createCursors(list: string, persons: PersonIds) {
  const write = (position: string) => {
    const shown = eachPart(position, (part) => (uuidForm.test(part) ? persons.write(part) : part));
    return Buffer.from(`${list}#${shown}`).toString('base64url');
  };
  return {
    write,
    /** Null for what is not a cursor of this list. */
    read(cursor: string): string | null {
      const text = cursor.length > cursorLengthMax ? '' : Buffer.from(cursor, 'base64url').toString();
      if (!text.startsWith(`${list}#`) || !positionForm.test(text)) return null;
      const position = eachPart(text.slice(list.length + 1), (part) => persons.read(part) ?? part);
      return write(position) === cursor ? position : null;
    },
  };
}

const eachPart = (position: string, change: (part: string) => string) => position.split('#').map(change).join('#');
