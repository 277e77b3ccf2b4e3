import type { BindingApplication } from '../../domain/binding/application.ts';
import { type ReviewWorkload, workloadOf } from '../../domain/binding/review-workload.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';

const pageSize = 100;
/** 1,000 applications are more than the reviewers of an area leave undone; beyond that the numbers say so. */
const pagesMax = 10;

export interface CountedWorkload extends ReviewWorkload {
  /** More wait than were counted: those that are due first are. */
  readonly cutOff: boolean;
}

/** How much waits for the reviewers of the supervisor's pooling area, and who has it. */
export async function reviewWorkload(
  { reads, clock }: Pick<Services, 'reads' | 'clock'>,
  { admdvs }: Caller,
): Promise<CountedWorkload> {
  const applications: BindingApplication[] = [];
  let next: string | undefined;
  for (let pages = 1; admdvs !== undefined && pages <= pagesMax; pages += 1) {
    const page = await reads.reviewQueue(admdvs, { first: pageSize, ...(next !== undefined && { after: next }) }, {});
    applications.push(...page.items);
    next = page.next;
    if (next === undefined) break;
  }
  return { ...workloadOf(applications, clock.now()), cutOff: next !== undefined };
}
