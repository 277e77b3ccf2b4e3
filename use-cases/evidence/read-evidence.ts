import type { Evidence } from '../../domain/evidence/evidence.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import type { PresignedRequest, Services } from '../ports.ts';
import { type SeenEvidence, seeEvidence } from './evidence-standing.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'evidenceObjects'>;

export interface EvidenceReading extends SeenEvidence {
  /** Where the file is, for a minute. */
  readonly download: PresignedRequest;
}

/**
 * Gives an address from which a piece of evidence can be read for a minute. Every reading is written into the access
 * logs of those whom it is about before the address leaves: of both sides of the application, or of who uploaded it
 * while it is attached to none. What is about nobody yet, such as a clerk's upload before he hands it in, is read by
 * nobody.
 */
export async function readEvidence(
  services: Needs,
  caller: Caller & Correlated,
  evidenceId: string | undefined,
): Promise<Outcome<EvidenceReading>> {
  const seen = evidenceId === undefined ? undefined : await seeEvidence(services, caller, evidenceId);
  const subjects = seen ? subjectsOf(seen) : [];
  if (!seen || subjects.length === 0) return rejected('not_found', ['evidenceId']);
  if (seen.evidence.state !== 'COMPLETE') return rejected('evidence_not_complete', ['evidenceId']);

  const changes = subjects.map((personId) => {
    const record = accessRecord(services, caller, { personId, kind: 'EVIDENCE_READ' });
    return { change: 'ACCESS_RECORDED', record } as const;
  });
  const noted = await services.commit({ changes });
  if (noted.status !== 'COMMITTED') return rejected('busy');
  return accepted({ ...seen, download: await services.evidenceObjects.presignDownload(seen.evidence.id) });
}

/** Whom the evidence is about. A person's own reading of what he has not handed in is in his own log. */
function subjectsOf({ evidence, application }: SeenEvidence): readonly PersonId[] {
  if (application) return [application.giver.id, application.receiver.id];
  return uploaderOf(evidence);
}

const uploaderOf = ({ uploadedBy }: Evidence): readonly PersonId[] =>
  uploadedBy.personId === undefined ? [] : [uploadedBy.personId];
