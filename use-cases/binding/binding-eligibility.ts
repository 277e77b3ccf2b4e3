import type { Need } from '../../domain/binding/application.ts';
import { type Route, routeOf } from '../../domain/binding/route.ts';
import { judgeBinding } from '../../domain/binding/rules.ts';
import type { Verdict } from '../../domain/binding/verdict.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { LinkKind } from '../../domain/links/family-link.ts';
import type { Fen } from '../../domain/money.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { evidenceAtOnceMax } from '../evidence/attach-evidence.ts';
import { isUploader } from '../evidence/uploads.ts';
import type { Services } from '../ports.ts';
import { actorOf } from './actors.ts';
import type { BindingRequest } from './binding-request.ts';
import { type BindingSubject, gatherFacts } from './gather-facts.ts';
import { type IdentifiedParties, identifyParties } from './identify-parties.ts';
import { quotaOf, signedByAgent } from './request-form.ts';
import { identifiersAsked, rulesForRequest } from './request-rules.ts';

/** What the rules would say of a binding, and what it would have to wait for. */
export interface Eligibility {
  readonly profileVersion: string;
  readonly admdvs: string;
  readonly kind: LinkKind;
  readonly verdicts: readonly Verdict[];
  readonly decision: Route['decision'];
  readonly pending: readonly Need[];
}

/**
 * Asks, before anything is handed in, the very rules that decide later. It writes nothing but who was looked up. What
 * is missing yet is a verdict; a form that nobody could judge is refused as it would be later.
 */
export async function bindingEligibility(
  services: Services,
  caller: Caller & Correlated,
  request: BindingRequest,
): Promise<Outcome<Eligibility>> {
  const now = services.clock.now();
  const found = rulesForRequest(services.regions, caller, request, now);
  if (!found.ok) return found;
  const { profile, rules } = found.value;
  if (request.evidence.length > evidenceAtOnceMax) {
    return rejected('evidence_too_many', ['evidence'], { max: String(evidenceAtOnceMax) });
  }
  const signing = signedByAgent(request);
  if (!signing.ok) return signing;
  const quota = quotaOf(request);
  if (!quota.ok) return quota;
  const asked = rules ? identifiersAsked(rules, request.channel) : undefined;
  const [parties, evidence] = await Promise.all([
    identifyParties(services, caller, request, asked),
    evidenceOf(services, caller, request),
  ]);
  if (!parties.ok) return parties;
  const subject = subjectFrom(request, caller, { parties: parties.value, evidence, quota: quota.value, now });
  const facts = await gatherFacts(services, caller, subject, now);
  if (!facts.ok) return facts;
  const verdicts = judgeBinding(facts.value);
  const { decision, pending } = routeOf(facts.value, verdicts);
  const { admdvs, kind } = request;
  return accepted({ profileVersion: profile.versionId, admdvs, kind, verdicts, decision, pending });
}

interface Frame {
  readonly parties: IdentifiedParties;
  readonly evidence: BindingSubject['evidence'];
  readonly quota: Fen | undefined;
  readonly now: Date;
}

function subjectFrom(
  request: BindingRequest,
  caller: Caller,
  { parties, evidence, quota, now }: Frame,
): BindingSubject {
  const { kind, admdvs, channel, initiator, relation } = request;
  const found = [parties.giver, parties.receiver].filter((person) => person !== undefined);
  return {
    kind,
    admdvs,
    channel,
    initiator,
    relation,
    giverId: parties.giver?.id,
    receiverId: parties.receiver?.id,
    evidence,
    noticeVersion: request.noticeVersion,
    commitmentLetterVersion: request.commitmentLetter?.version,
    quota,
    handedInAt: now,
    submitter: actorOf(caller),
    known: found,
    lookedUp: found.map(({ id }) => id).filter((id) => id !== caller.personId),
  };
}

/** With the hashes of the caller's own uploads, where he has made them already. */
async function evidenceOf(
  { reads }: Pick<Services, 'reads'>,
  caller: Caller,
  { evidence }: BindingRequest,
): Promise<BindingSubject['evidence']> {
  const ids = [...new Set(evidence.flatMap(({ evidenceId }) => (evidenceId === undefined ? [] : [evidenceId])))];
  const found: readonly (Evidence | undefined)[] = ids.length > 0 ? await reads.evidence(ids) : [];
  return evidence.map(({ kind, form, evidenceId }) => {
    const upload = found.find((candidate) => candidate !== undefined && candidate.id === evidenceId);
    return { kind, form, ...(upload && isUploader(upload, caller) && { sha256: upload.sha256 }) };
  });
}
