import type { Claim, ClaimState } from '../../domain/claims/claim.ts';
import { claimIdOf } from '../../domain/claims/claim-id.ts';
import { parseMessageId } from '../../domain/claims/message-id.ts';
import { type ClosingLine, type ClosingLineKind, isSameLine } from '../../domain/reconciliation/closing-line.ts';
import type { Reads, RegionProfiles } from '../ports.ts';
import { linesOf } from '../reconciliation/close-claim.ts';
import { closingLines } from '../reconciliation/closing-lines.ts';

/** What the table holds of a claim and of what follows of it. Amounts in fen, as decimal texts. */
export interface FollowedClaim {
  readonly what: 'CLAIM';
  readonly id: string;
  readonly messageId: string;
  readonly institutionId: string;
  readonly admdvs: string;
  readonly state: ClaimState;
  readonly version: number;
  readonly settledAt: string;
  readonly takenBackAt?: string;
  readonly profileVersion: string;
  readonly total: string;
  readonly fund: string;
  readonly ownAccount: string;
  readonly mutualAid: string;
  readonly cash: string;
  readonly resettles?: string;
  readonly resettledBy?: string;
  readonly resettledAt?: string;
  /** Of each payer, in order: the entry that the claim names, and whether the ledger has it for this claim. */
  readonly payers: readonly { readonly paid: string; readonly sequence: number; readonly booked: boolean }[];
  /** What it brings into days of its institution, and whether that stands there. */
  readonly lines: readonly {
    readonly day: string;
    readonly kind: ClosingLineKind;
    readonly stored: 'STORED' | 'MISSING' | 'DIFFERENT';
  }[];
}

/** The message was reversed before it came: no claim is ever made of it. */
export interface FollowedMessage {
  readonly what: 'CLOSED_MESSAGE';
  readonly id: string;
  readonly closedAt: string;
}

type Needs = { readonly reads: Reads; readonly regions: RegionProfiles };

/** By the claim's id, by the message that brought it, or by one that took it back. Undefined where nothing came of either. */
export async function followClaim(services: Needs, name: string): Promise<FollowedClaim | FollowedMessage | undefined> {
  const message = parseMessageId(name);
  const id = message.ok ? claimIdOf(message.value.institutionId, name) : name;
  const claim = await services.reads.claim(id);
  if (!claim) return undefined;
  if (claim.state === 'USED') return followClaim(services, claim.takesBack);
  if (claim.state === 'CLOSED') return { what: 'CLOSED_MESSAGE', id, closedAt: claim.at };
  return {
    what: 'CLAIM',
    ...ownWords(claim),
    ...(await resettled(services.reads, claim)),
    payers: await payersOf(services.reads, claim),
    lines: await Promise.all((await linesOf(services, claim)).map((line) => standing(services.reads, line))),
  };
}

function ownWords(claim: Claim) {
  const { id, messageId, institutionId, admdvs, state, version, settledAt, settlement, cancellation } = claim;
  const { total, fund, ownAccount, mutualAid, cash, profileVersion } = settlement;
  return {
    ...{ id, messageId, institutionId, admdvs, state, version, settledAt, profileVersion },
    ...(cancellation && { takenBackAt: cancellation.at }),
    ...{ total: `${total}`, fund: `${fund}`, ownAccount: `${ownAccount}`, mutualAid: `${mutualAid}`, cash: `${cash}` },
    ...(claim.resettles !== undefined && { resettles: claim.resettles }),
    ...(claim.resettledBy !== undefined && { resettledBy: claim.resettledBy }),
  };
}

/** A claim is settled again at the moment at which the other one is settled. */
async function resettled(reads: Reads, { resettledBy }: Claim) {
  const other = resettledBy === undefined ? undefined : await reads.claim(resettledBy);
  return other && 'settledAt' in other ? { resettledAt: other.settledAt } : {};
}

const payersOf = (reads: Reads, { id, settlement, entrySequences }: Claim) =>
  Promise.all(
    settlement.payers.map(async (payer, place) => {
      const sequence = entrySequences[place] ?? 0;
      const entry = await reads.entry(payer, sequence);
      const booked = entry?.claimId === id && -(entry.currentDelta + entry.historicalDelta) === payer.paid;
      return { paid: `${payer.paid}`, sequence, booked };
    }),
  );

/** Reads the lines under the claim's own heading: a claim is followed seldom, so a day's worth of them may be read. */
async function standing(reads: Reads, line: ClosingLine) {
  const { institutionId, day, kind, madeBy, admdvs, insuranceType, clearingType } = line;
  const heading = { admdvs, insuranceType, clearingType };
  for await (const stored of closingLines(reads, { institutionId, day, heading })) {
    if (stored.madeBy !== madeBy || stored.kind !== kind) continue;
    return { day, kind, stored: isSameLine(stored, line) ? ('STORED' as const) : ('DIFFERENT' as const) };
  }
  return { day, kind, stored: 'MISSING' as const };
}
