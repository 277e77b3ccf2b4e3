import type { BindingApplication } from './application.ts';

/** How much waits for the reviewers of a pooling area, and who has it. */
export interface ReviewWorkload {
  readonly total: number;
  readonly unclaimed: number;
  /** Beyond their service level. */
  readonly overdue: number;
  readonly escalated: number;
  /** When the first of them is, or was, to be decided; absent where nothing waits. */
  readonly oldestDueAt?: string;
  /** When the one that waits longest was taken in. */
  readonly oldestAcceptedAt?: string;
  /** Whoever has taken something, who has most first. */
  readonly reviewers: readonly ReviewerLoad[];
}

export interface ReviewerLoad {
  /** Of his token. */
  readonly subject: string;
  readonly claimed: number;
  readonly overdue: number;
  readonly escalated: number;
}

/** Counts what is in review. */
export function workloadOf(applications: readonly BindingApplication[], now: Date): ReviewWorkload {
  const oldestDueAt = earliest(applications.map(({ review }) => review?.dueAt));
  const oldestAcceptedAt = earliest(applications.map(({ acceptedAt }) => acceptedAt));
  return {
    ...loadOf(applications, now),
    total: applications.length,
    unclaimed: applications.filter(({ claimedBy }) => !claimedBy).length,
    ...(oldestDueAt !== undefined && { oldestDueAt }),
    ...(oldestAcceptedAt !== undefined && { oldestAcceptedAt }),
    reviewers: reviewersOf(applications, now),
  };
}

function reviewersOf(applications: readonly BindingApplication[], now: Date): readonly ReviewerLoad[] {
  const claimed = Map.groupBy(applications, ({ claimedBy }) => claimedBy?.subject);
  return [...claimed]
    .flatMap(([subject, his]) => (subject === undefined ? [] : [{ subject, claimed: his.length, ...loadOf(his, now) }]))
    .sort((one, other) => other.claimed - one.claimed || (one.subject < other.subject ? -1 : 1));
}

const loadOf = (applications: readonly BindingApplication[], now: Date) => ({
  overdue: applications.filter(({ review }) => review !== undefined && review.dueAt <= now.toISOString()).length,
  escalated: applications.filter(({ state }) => state === 'ESCALATED').length,
});

/** Instants in ISO form compare as text. */
const earliest = (instants: readonly (string | undefined)[]): string | undefined =>
  instants.filter((instant) => instant !== undefined).sort()[0];
