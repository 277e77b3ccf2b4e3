import type { Claim } from '../../domain/claims/claim.ts';
import type { ClosingLine } from '../../domain/reconciliation/closing-line.ts';
import type { ClaimScan } from '../claim-scan.ts';
import type { ClosingSelection, Services } from '../ports.ts';
import { enter, linesOf } from './close-claim.ts';
import { closingLines } from './closing-lines.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'regions'>;
type InstitutionDay = Pick<ClosingSelection, 'institutionId' | 'day'>;

export interface Rebuilt {
  /** How many lines the claims give that day. */
  readonly lines: number;
  /** Lines that stood there and that no claim accounts for, as `claim#kind`: there should be none, and they are left. */
  readonly unaccounted: readonly string[];
}

/**
 * Reckons an institution's day again from the claims themselves, whatever the stream has told. No list holds the claims of
 * an institution's day but the lines that are in doubt, so this walks every claim there is: for a job, and seldom.
 */
export async function rebuildClosing(services: Needs, scan: ClaimScan, asked: InstitutionDay): Promise<Rebuilt> {
  const names = new Set<string>();
  for await (const claim of claimsOf(scan)) {
    if (claim.institutionId !== asked.institutionId) continue;
    const lines = (await linesOf(services, claim)).filter(({ day }) => day === asked.day);
    if (lines.length === 0) continue;
    await enter(services, lines);
    for (const line of lines) names.add(nameOf(line));
  }
  const unaccounted: string[] = [];
  for await (const line of closingLines(services.reads, asked)) {
    if (!names.has(nameOf(line))) unaccounted.push(nameOf(line));
  }
  return { lines: names.size, unaccounted };
}

async function* claimsOf(scan: ClaimScan): AsyncGenerator<Claim> {
  let after: string | undefined;
  do {
    const page = await scan.page(after);
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

const nameOf = ({ madeBy, kind }: ClosingLine) => `${madeBy}#${kind}`;
