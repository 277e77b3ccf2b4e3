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

/** Whose word is missing says himself whether he wants the link: the side that did not apply; after an agent, both in turn. */
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

const confirmingPerson = (application: BindingApplication): PersonId => application[confirmingSide(application)].id;
