import type { Claim } from '../../domain/claims/claim.ts';
import { invariant } from '../../domain/invariant.ts';
import { accepted, type Outcome } from '../../domain/outcome.ts';
import type { Change, CommitOutcome, Services } from '../ports.ts';

/** What was decided: what to write in one transaction, and the answer once it is written. */
export interface ClaimDeed<T> {
  /** None where it was done before, and the answer is the one of then. */
  readonly changes: readonly Change[];
  /** What has no place in that transaction: each written by itself before it, and right also where it is refused. */
  readonly beforehand?: readonly Change[];
  readonly answer: T;
}

/** As often an act is decided when others come first on one of its accounts; then the caller hears `changed_meanwhile`. */
const attemptsMax = 3;

/**
 * Decides on what stands there now, and again where somebody changed it in between: who pays how much depends on
 * every account, so nothing of a decision that was overtaken is kept.
 */
export async function decidedAnew<T>(
  { commit }: Pick<Services, 'commit'>,
  decide: () => Promise<Outcome<ClaimDeed<T>>>,
  replayed?: (claim: Claim) => Outcome<T>,
): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt += 1) {
    const deed = await decide();
    if (!deed.ok) {
      if (deed.rejection.code === 'changed_meanwhile' && attempt < attemptsMax) continue;
      return deed;
    }
    const { changes, beforehand, answer } = deed.value;
    if (changes.length === 0) return accepted(answer);
    const outcome = await writeInTurn({ commit }, beforehand ?? [], changes);
    if (outcome.status === 'COMMITTED') return accepted(answer);
    if (outcome.status === 'CLAIM_REPLAYED' && replayed) return replayed(outcome.claim);
    invariant(outcome.status === 'REFUSED', 'only what settles is replayed, and by its claim');
    if (outcome.rejection.code !== 'changed_meanwhile' || attempt === attemptsMax) {
      return { ok: false, rejection: outcome.rejection };
    }
  }
}

/** Goes no further than the first that is refused. */
async function writeInTurn(
  { commit }: Pick<Services, 'commit'>,
  beforehand: readonly Change[],
  changes: readonly Change[],
): Promise<CommitOutcome> {
  for (const change of beforehand) {
    const outcome = await commit({ changes: [change] });
    if (outcome.status === 'REFUSED') return outcome;
  }
  return commit({ changes });
}
