import type { RiskFacts } from '../../domain/binding/facts.ts';
import type { EvidenceUse, Services } from '../ports.ts';
import { submitterDigest } from './actors.ts';
import type { BindingSubject } from './gather-facts.ts';

type RiskRead = Omit<RiskFacts, 'households'>;

/** Of what is past the question whether a person has to look. */
export const noRisk: RiskRead = { otherGivers: 0, evidenceSeenBefore: false, submittedWithinHour: 0 };

/** What makes a person look twice, but for the households. */
export async function readRisk(
  services: Pick<Services, 'reads' | 'blindIndex'>,
  subject: BindingSubject,
): Promise<RiskRead> {
  const [otherGivers, evidenceSeenBefore, submittedWithinHour] = await Promise.all([
    countOtherGivers(services, subject),
    wasSeenBefore(services, subject),
    countWithinHour(services, subject),
  ]);
  return { otherGivers, evidenceSeenBefore, submittedWithinHour };
}

/** More than any rule's threshold; whoever has more than a page of applications is flagged by less. */
const pointersMax = 100;
const yearMs = 365 * 24 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;

const before = (instant: Date, ms: number): string => new Date(instant.getTime() - ms).toISOString();

async function countOtherGivers(
  { reads }: Pick<Services, 'reads'>,
  { kind, giverId, receiverId, handedInAt }: BindingSubject,
): Promise<number> {
  if (receiverId === undefined) return 0;
  const { items } = await reads.applicationsOf(receiverId, { first: pointersMax });
  const since = before(handedInAt, yearMs);
  const givers = items
    .filter((pointer) => pointer.kind === kind && pointer.receiverId === receiverId && pointer.submittedAt >= since)
    .map((pointer) => pointer.giverId);
  return new Set(givers.filter((id) => id !== giverId)).size;
}

/**
 * One household register proves a holder's relation to each of his children, and a child's to each of his parents. So
 * a file is suspicious where it was handed in for two who have nobody in common with these.
 */
async function wasSeenBefore(
  { reads }: Pick<Services, 'reads'>,
  { giverId, receiverId, evidence }: BindingSubject,
): Promise<boolean> {
  const hashes = new Set(evidence.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [sha256])));
  const uses = await Promise.all([...hashes].map((sha256) => reads.evidenceUses(sha256)));
  const isOfThese = (id: string) => id === giverId || id === receiverId;
  const isOfOthers = (use: EvidenceUse) => !isOfThese(use.giverId) && !isOfThese(use.receiverId);
  return uses.flat().some(isOfOthers);
}

/** A person's own list has what he handed in; of devices and staff there are notes. */
async function countWithinHour(
  { reads, blindIndex }: Pick<Services, 'reads' | 'blindIndex'>,
  { submitter, handedInAt, exceptApplicationId }: BindingSubject,
): Promise<number> {
  const [since, until] = [before(handedInAt, hourMs), handedInAt.toISOString()];
  const handedIn =
    submitter.personId === undefined
      ? await notesSince(reads, submitterDigest(blindIndex, submitter), since)
      : (await reads.applicationsOf(submitter.personId, { first: pointersMax })).items.map((pointer) => ({
          applicationId: pointer.applicationId,
          at: pointer.submittedAt,
        }));
  return handedIn.filter(({ applicationId, at }) => since <= at && at <= until && applicationId !== exceptApplicationId)
    .length;
}

const notesSince = async (reads: Services['reads'], digest: string, since: string) =>
  (await reads.submissionsSince(digest, since, { first: pointersMax })).items;
