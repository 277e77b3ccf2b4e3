import type { Services } from '../ports.ts';

/**
 * Removes the objects of evidence that nobody attached and that has expired. Evidence that is there all the same keeps
 * them: a record of its removal may come late.
 */
export async function forgetEvidence(
  { reads, evidenceObjects }: Pick<Services, 'reads' | 'evidenceObjects'>,
  evidenceId: string,
): Promise<'REMOVED' | 'STILL_THERE'> {
  const [evidence] = await reads.evidence([evidenceId]);
  if (evidence) return 'STILL_THERE';
  await evidenceObjects.remove(evidenceId);
  return 'REMOVED';
}
