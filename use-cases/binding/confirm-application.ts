import type { BindingApplication } from '../../domain/binding/application.ts';
import { confirmingSide } from '../../domain/binding/confirming-side.ts';
import { confirm, decline } from '../../domain/binding/transitions.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';
import { actorOf } from './actors.ts';
import { type ApplicationCall, changeApplication, hasLapsed, lapsed } from './change-application.ts';
import { nextWaitEnds } from './wait-ends.ts';
import { moved } from './workflow-task.ts';

/** The side that did not apply says itself whether it wants the link. */
export const confirmApplication = (
  services: Services,
  caller: Caller,
  { idempotencyKey, applicationId, agrees }: ApplicationCall & { readonly agrees: boolean },
): Promise<Outcome<BindingApplication>> =>
  changeApplication(
    services,
    caller,
    'bindingApplicationConfirm',
    { idempotencyKey, applicationId, agrees },
    (application) => confirmingPerson(application) === caller.personId,
    async (application, at) => {
      if (hasLapsed(application, at)) return lapsed;
      const deed = { by: actorOf(caller), at };
      if (!agrees) return moved(decline(application, deed));
      return moved(confirm(application, nextWaitEnds(services.regions, application, at), deed));
    },
  );

function confirmingPerson(application: BindingApplication): PersonId {
  const { initiator, giver, submittedBy } = application;
  return application[confirmingSide({ initiator, giverApplied: submittedBy.personId === giver.id })].id;
}
