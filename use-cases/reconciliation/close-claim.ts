import type { Claim } from '../../domain/claims/claim.ts';
import { invariant } from '../../domain/invariant.ts';
import { type ClosingLine, closingLinesOf } from '../../domain/reconciliation/closing-line.ts';
import { claimById } from '../claims/view-claims.ts';
import type { Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'regions'>;

/**
 * Enters a claim into the days of its institution, as it stands now. To be called again as often as one likes: the same
 * claim always has the same lines. Throws where they could not be written, so that it is tried again.
 */
export async function closeClaim(services: Needs, claimId: string): Promise<readonly ClosingLine[]> {
  const claim = await claimById(services, claimId);
  invariant(claim, 'a claim is never removed');
  const lines = await linesOf(services, claim);
  await enter(services, lines);
  return lines;
}

export async function linesOf(
  services: Pick<Needs, 'reads' | 'regions'>,
  claim: Claim,
): Promise<readonly ClosingLine[]> {
  if (claim.resettles === undefined) return closingLinesOf(claim);
  return closingLinesOf(claim, await claimById(services, claim.resettles));
}

/** Of one claim at once: at most four. */
export async function enter({ commit }: Pick<Needs, 'commit'>, lines: readonly ClosingLine[]): Promise<void> {
  const outcome = await commit({ changes: lines.map((line) => ({ change: 'CLOSING_LINE_SET', line })) });
  if (outcome.status !== 'COMMITTED') throw new Error(`the lines of ${lines[0]?.madeBy} could not be written now`);
}
