import type { FamilyLink } from '../links/family-link.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import { payersMax } from './identities.ts';

/**
 * Says in which place its giver pays, of as many as one claim may have; undefined takes the place away. Two may have the
 * same: then the older link is first.
 */
export function withPriority(link: FamilyLink, priority: number | undefined): Outcome<FamilyLink> {
  if (priority !== undefined && (priority < 1 || priority > payersMax)) {
    return rejected('priority_out_of_range', ['priority'], { max: String(payersMax) });
  }
  const { priority: _, ...rest } = link;
  return accepted({ ...rest, ...(priority !== undefined && { priority }), version: link.version + 1 });
}
