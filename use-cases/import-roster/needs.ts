import type { Services } from '../ports.ts';

/** What an import needs of the world; the job has no more. */
export type ImportNeeds = Pick<
  Services,
  'clock' | 'ids' | 'reads' | 'commit' | 'vault' | 'blindIndex' | 'pairwise' | 'regions'
>;
