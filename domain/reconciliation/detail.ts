import { invariant } from '../invariant.ts';
import type { ClosingSums } from './closing-line.ts';
import { noSums, type ReconciliationResult, type ReconciliationSums, withLine } from './compare-totals.ts';

/** One record of an institution: a claim, or below zero what took it back. */
export interface DetailRow extends ReconciliationSums {
  /** `msgid` of the message that brought the claim. */
  readonly messageId: string;
}

/** OURS_MORE: only we have it. THEIRS_MORE: only they have. MISMATCH: both have it, with other amounts. */
export interface DetailFinding {
  readonly messageId: string;
  readonly result: ReconciliationResult;
  readonly ours: ReconciliationSums | undefined;
  readonly theirs: ReconciliationSums | undefined;
}

export type DetailCounts = Readonly<Record<ReconciliationResult | 'MALFORMED', number>>;

/** Takes the claims of both sides one by one, in any order, so that nobody has to hold a whole day twice. */
export interface DetailComparison {
  addOurs(line: ClosingSums): void;
  addTheirs(row: DetailRow): void;
  /** Claim by claim, in the order of the message ids. */
  findings(): readonly DetailFinding[];
}

/** A claim that was taken back within the day is nothing, on either side. */
export function createDetailComparison(): DetailComparison {
  const [ours, theirs] = [new Map<string, ReconciliationSums>(), new Map<string, ReconciliationSums>()];
  return {
    addOurs(line) {
      ours.set(line.messageId, withLine(ours.get(line.messageId) ?? noSums, line));
    },
    addTheirs(row) {
      theirs.set(row.messageId, added(theirs.get(row.messageId) ?? noSums, row));
    },
    findings() {
      const ids = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
      return ids.map((messageId) => {
        const sides = { ours: ours.get(messageId), theirs: theirs.get(messageId) };
        return { messageId, result: resultOf(sides.ours, sides.theirs), ...sides };
      });
    },
  };
}

function resultOf(ours: ReconciliationSums | undefined, theirs: ReconciliationSums | undefined): ReconciliationResult {
  if (same(ours ?? noSums, theirs ?? noSums)) return 'BALANCED';
  if (ours && theirs) return 'MISMATCH';
  return ours ? 'OURS_MORE' : 'THEIRS_MORE';
}

export function countFindings(findings: readonly DetailFinding[], malformed: number): DetailCounts {
  const counts = { BALANCED: 0, THEIRS_MORE: 0, OURS_MORE: 0, MISMATCH: 0, MALFORMED: malformed };
  for (const { result } of findings) counts[result] += 1;
  const told = counts.BALANCED + counts.THEIRS_MORE + counts.OURS_MORE + counts.MISMATCH;
  invariant(told === findings.length, 'every finding counts once');
  return counts;
}

const measures = ['count', 'total', 'fund', 'ownAccount', 'mutualAid'] as const;

const same = (one: ReconciliationSums, other: ReconciliationSums): boolean =>
  measures.every((measure) => one[measure] === other[measure]);

export const added = (one: ReconciliationSums, other: ReconciliationSums): ReconciliationSums => ({
  count: one.count + other.count,
  total: one.total + other.total,
  fund: one.fund + other.fund,
  ownAccount: one.ownAccount + other.ownAccount,
  mutualAid: one.mutualAid + other.mutualAid,
});
