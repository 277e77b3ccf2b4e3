import type { FollowedClaim } from '../../use-cases/operations/follow-claim.ts';
import type { FollowVerdict } from './application-verdict.ts';

/** The stream brings a claim into its day within seconds. */
const underWayMs = 60_000;

export function claimVerdict(claim: FollowedClaim, now: Date): FollowVerdict {
  const lastAt = claim.takenBackAt ?? claim.settledAt;
  const fresh = now.getTime() - Date.parse(lastAt) < underWayMs;
  return { stands: standing(claim), missing: [...ledgerMissing(claim), ...(fresh ? [] : linesMissing(claim))] };
}

function standing({ state, settledAt, takenBackAt, resettledBy }: FollowedClaim): string {
  switch (state) {
    case 'SETTLED':
      return `It was settled at ${settledAt} and stands.`;
    case 'RESETTLED':
      return `It was paid in cash first, and settled again by claim ${resettledBy}.`;
    default:
      return `It was settled at ${settledAt} and taken back (${state}) at ${takenBackAt}.`;
  }
}

/** Claim and entries are one transaction: that one is without the other cannot be. */
const ledgerMissing = ({ payers }: FollowedClaim): readonly string[] =>
  payers
    .filter(({ booked }) => !booked)
    .map(
      ({ sequence }) =>
        `the claim names entry ${sequence}, and the ledger has another one or none there: that cannot be. See RUNBOOK, "The chain of an account is broken".`,
    );

const linesMissing = ({ institutionId, lines }: FollowedClaim): readonly string[] =>
  lines
    .filter(({ stored }) => stored !== 'STORED')
    .map(
      ({ day, kind, stored }) =>
        `its line ${kind} in the day ${day} of ${institutionId} is ${stored}: ops rebuild-closing ${institutionId} ${day}.`,
    );
