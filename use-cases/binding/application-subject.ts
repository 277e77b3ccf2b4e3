import type { BindingApplication } from '../../domain/binding/application.ts';
import type { BindingSubject } from './gather-facts.ts';

/** An application as the rules are asked about it, with evidence and notices as they were handed in. */
export const subjectOf = (application: BindingApplication): BindingSubject => ({
  kind: application.kind,
  admdvs: application.admdvs,
  channel: application.channel,
  initiator: application.initiator,
  giverId: application.giver.id,
  receiverId: application.receiver.id,
  relation: application.relation,
  evidence: application.evidence,
  noticeVersion: application.noticeVersion,
  commitmentLetterVersion: application.commitmentLetterVersion,
  quota: application.quota,
  handedInAt: new Date(application.submittedAt),
  submitter: application.submittedBy,
  exceptApplicationId: application.id,
});
