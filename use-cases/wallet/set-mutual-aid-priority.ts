import { withPriority } from '../../domain/claims/payer-priority.ts';
import { type FamilyLink, isLiveLink } from '../../domain/links/family-link.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Services } from '../ports.ts';
import { isOwn, type OwnLink } from './quota-ground.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'blindIndex'>;

export interface PriorityRequest {
  readonly idempotencyKey: string;
  /** Undefined where the id that was sent names no link. */
  readonly link: OwnLink | undefined;
  /** Undefined takes the place away. */
  readonly priority: number | undefined;
}

/**
 * The relative who is paid for says in which place one of his givers pays. What is being settled for him at that
 * moment goes by the order that it has read. Refuses what {@link withPriority} refuses.
 */
export async function setMutualAidPriority(
  services: Needs,
  caller: Caller,
  { idempotencyKey, link: named, priority }: PriorityRequest,
): Promise<Outcome<FamilyLink>> {
  const once = { operation: 'mutualAidPrioritySet', key: idempotencyKey, content: { link: named, priority } };
  return answerOnce(services, caller, once, async () => {
    if (!named || !isOwn(caller, named, 'RECEIVING')) return rejected('not_found', ['linkId']);
    const link = named.endedAt === undefined ? await services.reads.link(named.ref) : undefined;
    if (!link || !isLiveLink(link, services.clock.now())) return rejected('link_not_live', ['linkId']);
    const changed = withPriority(link, priority);
    if (!changed.ok) return changed;
    return accepted({ changes: [{ change: 'LINK_CHANGED', link: changed.value }], answer: changed.value });
  });
}
