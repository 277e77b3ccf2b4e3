import type { Day } from '../../domain/calendar.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import { type ClosingLine, isSameLine } from '../../domain/reconciliation/closing-line.ts';
import type { ClaimScan } from '../claim-scan.ts';
import { claimById } from '../claims/view-claims.ts';
import type { Services } from '../ports.ts';
import { enter, linesOf } from './close-claim.ts';
import { closingLines } from './closing-lines.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'regions'>;

/** Days of an institution, the first and the last included. */
export interface InstitutionDays {
  readonly institutionId: string;
  readonly from: Day;
  readonly to: Day;
}

export interface RebuildOptions {
  readonly scan: ClaimScan;
  /** Where an earlier run stopped. */
  readonly after?: string | undefined;
  /** Whether what is missing or differs is written; else it is only told. */
  readonly write: boolean;
  /** Asked before each page; a page begun is finished. */
  readonly shouldStop?: (() => boolean) | undefined;
}

export interface Rebuilt {
  /** RUNNING: it was stopped before the end; the next run goes on `after`. */
  readonly status: 'RUNNING' | 'FINISHED';
  readonly after?: string;
  /** Claims looked at, of whichever institution. */
  readonly claims: number;
  /** How many lines the claims give those days. */
  readonly lines: number;
  /** Those that did not stand there, and those that stood there and said something else, as `day claim#kind`. */
  readonly missing: readonly string[];
  readonly different: readonly string[];
}

/**
 * Reckons days of an institution again from the claims themselves, whatever the stream has told. No list holds the claims of
 * an institution's day but the lines that are in doubt, so this walks every claim there is: for a job, and seldom.
 */
export async function rebuildClosing(
  services: Needs,
  asked: InstitutionDays,
  { scan, after, write, shouldStop }: RebuildOptions,
): Promise<Rebuilt> {
  const stored = await storedLines(services, asked);
  const found = { claims: 0, lines: 0, missing: [] as string[], different: [] as string[] };
  let place = after;
  while (!shouldStop?.()) {
    const { items, next } = await scan.page(place);
    found.claims += items.length;
    for (const claim of items.filter(({ institutionId }) => institutionId === asked.institutionId)) {
      await rebuildClaim(services, claim, { asked, stored, found, write });
    }
    if (next === undefined) return { status: 'FINISHED', ...found };
    place = next;
  }
  return { status: 'RUNNING', ...(place !== undefined && { after: place }), ...found };
}

interface Rebuilding {
  readonly asked: InstitutionDays;
  readonly stored: ReadonlyMap<string, ClosingLine>;
  readonly found: { lines: number; readonly missing: string[]; readonly different: string[] };
  readonly write: boolean;
}

async function rebuildClaim(services: Needs, claim: Claim, { asked, stored, found, write }: Rebuilding): Promise<void> {
  const lines = (await linesOf(services, claim)).filter(({ day }) => asked.from <= day && day <= asked.to);
  const wrong = lines.filter((line) => {
    const there = stored.get(nameOf(line));
    if (there && isSameLine(there, line)) return false;
    (there ? found.different : found.missing).push(nameOf(line));
    return true;
  });
  found.lines += lines.length;
  if (write && wrong.length > 0) await enter(services, wrong);
}

async function storedLines({ reads }: Needs, asked: InstitutionDays): Promise<ReadonlyMap<string, ClosingLine>> {
  const stored = new Map<string, ClosingLine>();
  for (const day of daysOf(asked)) {
    for await (const line of closingLines(reads, { institutionId: asked.institutionId, day })) {
      stored.set(nameOf(line), line);
    }
  }
  return stored;
}

/** Lines that stand in those days and that no claim accounts for: there should be none, and they are left. */
export async function unaccountedLines(services: Needs, asked: InstitutionDays): Promise<readonly string[]> {
  const unaccounted: string[] = [];
  for (const line of (await storedLines(services, asked)).values()) {
    const claim = await claimById(services, line.madeBy);
    const names = claim ? (await linesOf(services, claim)).map(nameOf) : [];
    if (!names.includes(nameOf(line))) unaccounted.push(nameOf(line));
  }
  return unaccounted;
}

const nameOf = ({ day, madeBy, kind }: ClosingLine) => `${day} ${madeBy}#${kind}`;

const dayMs = 86_400_000;

export function daysOf({ from, to }: Pick<InstitutionDays, 'from' | 'to'>): readonly Day[] {
  const days: Day[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMs) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
