import type { Claim } from '../domain/claims/claim.ts';

/** Walks all claims, in no order; for jobs only. A page may be empty and still have a `next`. */
export interface ClaimScan {
  page(after?: string): Promise<{ readonly items: readonly Claim[]; readonly next?: string }>;
}
