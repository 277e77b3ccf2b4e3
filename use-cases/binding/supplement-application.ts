import type { BindingApplication } from '../../domain/binding/application.ts';
import { addEvidence } from '../../domain/binding/transitions.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Caller } from '../caller.ts';
import { attachEvidence } from '../evidence/attach-evidence.ts';
import type { Services } from '../ports.ts';
import { actorOf, isSubmittedBy } from './actors.ts';
import type { EvidenceOffered } from './binding-request.ts';
import { type ApplicationCall, changeApplication, hasLapsed, lapsed } from './change-application.ts';
import type { Move } from './workflow-task.ts';

/**
 * The giver, or whoever handed it in, adds what a reviewer asked for. At a counter that may be another shift: any clerk
 * of the same pooling area. Each attaches what he uploaded himself.
 */
export const supplementApplication = (
  services: Services,
  caller: Caller,
  { idempotencyKey, applicationId, evidence }: ApplicationCall & { readonly evidence: readonly EvidenceOffered[] },
): Promise<Outcome<BindingApplication>> =>
  changeApplication(
    services,
    caller,
    'bindingApplicationSupplement',
    { idempotencyKey, applicationId, evidence },
    (application) =>
      isSubmittedBy(application, caller) ||
      application.giver.id === caller.personId ||
      isOfCounter(application, caller),
    async (application, at) => {
      if (evidence.length === 0) return rejected('evidence_empty', ['evidence']);
      const letter = evidence.findIndex(({ form }) => form === 'ELECTRONIC');
      // It is signed with the application, and printed when that arrives; a later one is uploaded.
      if (letter >= 0) return rejected('evidence_form_not_of_supplement', ['evidence', String(letter), 'form']);
      return hasLapsed(application, at) ? lapsed : supplemented(services, caller, application, evidence, at);
    },
  );

const isOfCounter = ({ channel, admdvs }: BindingApplication, caller: Caller): boolean =>
  channel === 'COUNTER' && caller.role === 'clerk' && caller.admdvs === admdvs;

async function supplemented(
  services: Services,
  caller: Caller,
  application: BindingApplication,
  evidence: readonly EvidenceOffered[],
  at: Date,
): Promise<Outcome<Move>> {
  const { id, giver, receiver } = application;
  const attaching = await attachEvidence(
    services,
    caller,
    { id, giverId: giver.id, receiverId: receiver.id },
    evidence,
  );
  if (!attaching.ok) return attaching;
  const { attached, changes } = attaching.value;
  const added = addEvidence(application, attached, { by: actorOf(caller), at });
  if (!added.ok) return added;
  return accepted({
    application: added.value,
    changes: [{ change: 'APPLICATION_CHANGED', application: added.value }, ...changes],
  });
}
