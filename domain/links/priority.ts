import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { FamilyLink } from './family-link.ts';

/** As many givers as a claim may have. */
const lastPriority = 49;

/** Says in which place its giver pays; undefined takes the place away. Two may have the same: then the older link is first. */
export function withPriority(link: FamilyLink, priority: number | undefined): Outcome<FamilyLink> {
  if (priority !== undefined && (priority < 1 || priority > lastPriority)) {
    return rejected('priority_out_of_range', ['priority'], { max: String(lastPriority) });
  }
  const { priority: _, ...rest } = link;
  return accepted({ ...rest, ...(priority !== undefined && { priority }), version: link.version + 1 });
}
