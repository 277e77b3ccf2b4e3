import type { Services } from '../ports.ts';

/**
 * Removes the objects of evidence that nobody attached and that has expired. Evidence that is there all the same keeps
 * them: a record of its removal may come late. Throws where the store does not answer, so that whoever called it calls
 * again.
 */
export async function forgetEvidence(
  { reads, evidenceObjects }: Pick<Services, 'reads' | 'evidenceObjects'>,
  evidenceId: string,
): Promise<'REMOVED' | 'STILL_THERE'> {
  const [evidence] = await reads.evidence([evidenceId]);
  if (evidence) return 'STILL_THERE';
  const removed = await evidenceObjects.remove(evidenceId);
  if (removed === 'UNAVAILABLE') throw new Error('The evidence could not be removed.');
  return removed;
}
