import { shanghaiDay, shanghaiTimeOfDay } from '../../domain/calendar.ts';
import { invariant } from '../../domain/invariant.ts';
import { type Balances, balancesAfter } from '../../domain/ledger/balance-at.ts';
import type { LedgerEntry } from '../../domain/ledger/entry.ts';
import type { AccountStatement } from '../../domain/ledger/statement.ts';
import { createStatementTotals, type StatementTotals } from '../../domain/ledger/statement-lines.ts';
import {
  counterSideWords,
  entryKindWords,
  entryReasonWords,
  insuranceTypeWords,
  statementWords,
} from '../../domain/ledger/statement-words.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { Reads, Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'regions'>;

/** What stands above a statement, in its language. */
export interface StatementHeading {
  readonly title: string;
  readonly particulars: readonly { readonly label: string; readonly value: string }[];
}

/** An entry in words; amounts are left to who writes them. */
export interface StatementLine {
  readonly entry: LedgerEntry;
  /** `2026-11-20 10:00:00`, in Asia/Shanghai. */
  readonly bookedAt: string;
  readonly kind: string;
  /** Empty where it has none. */
  readonly reason: string;
  /** The relative, masked, or what stands on the other side. */
  readonly counterParty: string;
}

export interface StatementContent {
  readonly statement: AccountStatement;
  readonly heading: StatementHeading;
  readonly opening: Balances;
  /** Once, oldest first, page by page as they are asked for. Throws `StatementDoesNotFollow`. */
  lines(): AsyncGenerator<StatementLine>;
  /** Once the lines are through. Throws `StatementDoesNotFollow`. */
  totals(): StatementTotals;
}

/** What a statement says. Only masked names are read: nobody's data are opened for it. */
export async function statementContent(services: Needs, statement: AccountStatement): Promise<StatementContent> {
  const { reads } = services;
  const [holder, before] = await Promise.all([
    reads.person(statement.personId),
    statement.after === 0 ? undefined : reads.entry(statement, statement.after),
  ]);
  invariant(holder, 'who has an account is registered');
  invariant(before || statement.after === 0, 'entries have no gaps');
  const opening = balancesAfter(before);
  const adding = createStatementTotals(opening, statement.after, statement.kinds);
  const describe = createDescription(reads, statement);
  return {
    statement,
    heading: headingOf(services, statement, holder.masked.name),
    opening,
    async *lines() {
      for await (const page of entryPages(reads, statement)) {
        yield* await describe(page.filter((entry) => adding.add(entry)));
      }
    },
    totals: () => adding.totals(statement.through),
  };
}

/** An entry has some 700 bytes, so that 500 of them are well within the 1 MB that one request gives. */
const entriesPerPage = 500;

async function* entryPages(reads: Reads, { after, through, ...ref }: AccountStatement) {
  if (after >= through) return;
  const selection = { from: after + 1, until: through, order: 'OLDEST_FIRST' } as const;
  let next: string | undefined;
  do {
    const page = await reads.entries(
      ref,
      { first: entriesPerPage, ...(next !== undefined && { after: next }) },
      selection,
    );
    yield page.items;
    next = page.next;
  } while (next !== undefined);
}

function createDescription(reads: Reads, { language }: AccountStatement) {
  const names = createMaskedNames(reads);
  return async (entries: readonly LedgerEntry[]): Promise<readonly StatementLine[]> => {
    const nameOf = await names(entries.flatMap(({ counterPersonId }) => counterPersonId ?? []));
    return entries.map((entry) => ({
      entry,
      bookedAt: inShanghai(entry.bookedAt),
      kind: entryKindWords[entry.kind][language],
      reason: entry.reason === undefined ? '' : entryReasonWords[entry.reason][language],
      counterParty:
        entry.counterPersonId === undefined
          ? counterSideWords[entry.counterSide][language]
          : (nameOf(entry.counterPersonId) ?? ''),
    }));
  };
}

/** Persons at once. */
const personsMax = 100;

/** Relatives are few and come again and again: each is read once. */
function createMaskedNames({ persons }: Pick<Reads, 'persons'>) {
  const known = new Map<PersonId, string | undefined>();
  return async (ids: readonly PersonId[]) => {
    const unknown = [...new Set(ids)].filter((id) => !known.has(id));
    for (let start = 0; start < unknown.length; start += personsMax) {
      const asked = unknown.slice(start, start + personsMax);
      const found = await persons(asked);
      for (const [place, id] of asked.entries()) known.set(id, found[place]?.masked.name);
    }
    return (id: PersonId) => known.get(id);
  };
}

const inShanghai = (instant: string): string => {
  const at = new Date(instant);
  return `${shanghaiDay(at)} ${shanghaiTimeOfDay(at)}`;
};

function headingOf({ regions }: Needs, statement: AccountStatement, holder: string): StatementHeading {
  const { language, admdvs, insuranceType, requestedAt, kinds } = statement;
  const words = (name: keyof typeof statementWords) => statementWords[name][language];
  const profile = regions.profile(admdvs, shanghaiDay(new Date(requestedAt)));
  const listed = kinds?.map((kind) => entryKindWords[kind][language]).join(words('and'));
  return {
    title: words('title'),
    particulars: [
      { label: words('region'), value: `${profile?.name[language] ?? ''} ${admdvs}`.trim() },
      { label: words('holder'), value: holder },
      { label: words('insurance'), value: insuranceTypeWords[insuranceType][language] },
      { label: words('period'), value: periodOf(statement) },
      ...(listed === undefined ? [] : [{ label: words('kinds'), value: listed }]),
      { label: words('madeAt'), value: inShanghai(requestedAt) },
    ],
  };
}

function periodOf({ from, until, requestedAt, language }: AccountStatement): string {
  const first = from ?? statementWords.beginning[language];
  const last = until ?? shanghaiDay(new Date(requestedAt));
  return `${first}${statementWords.periodTo[language]}${last}`;
}
