import type { BindingApplication } from '../../domain/binding/application.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';
import type { Standing } from '../standing.ts';
import { isExpired, isUploader } from './uploads.ts';

/** Evidence as somebody may see it, and the application that it is attached to. */
export interface SeenEvidence {
  readonly evidence: Evidence;
  readonly standing: Standing;
  readonly application?: BindingApplication;
}

/**
 * Evidence is seen by whoever uploaded it and, once it is attached, by the reviewers and supervisors of the pooling area
 * whose rules decide the application; undefined for everybody else, and for what does not exist.
 */
export async function seeEvidence(
  { reads, clock }: Pick<Services, 'reads' | 'clock'>,
  caller: Caller,
  evidenceId: string,
): Promise<SeenEvidence | undefined> {
  const [evidence] = await reads.evidence([evidenceId]);
  if (!evidence || isExpired(evidence, clock.now())) return undefined;
  const isOwn = isOwner(evidence, caller);
  // Whose it is not, and who reviews nothing, costs no second read.
  if (!isOwn && !isReviewing(caller)) return undefined;
  const application =
    evidence.applicationId === undefined ? undefined : await reads.application(evidence.applicationId);
  if (isOwn) return { evidence, standing: { reader: 'OWNER', scopes: [] }, ...(application && { application }) };
  if (!isReviewing(caller) || !application || application.admdvs !== caller.admdvs) return undefined;
  const reader = reviewingReaders[caller.role];
  return { evidence, standing: { reader, scopes: [], onlyAdmdvs: application.admdvs }, application };
}

/** A person sees his own through whatever front-end he comes. */
const isOwner = (evidence: Evidence, caller: Caller): boolean =>
  isUploader(evidence, caller) ||
  (caller.role === 'citizen' && caller.personId !== undefined && evidence.uploadedBy.personId === caller.personId);

const reviewingReaders = { reviewer: 'REVIEWER', supervisor: 'SUPERVISOR' } as const;

const isReviewing = (caller: Caller): caller is Caller & { readonly role: keyof typeof reviewingReaders } =>
  caller.role in reviewingReaders;
