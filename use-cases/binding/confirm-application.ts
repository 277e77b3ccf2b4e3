import type { BindingApplication } from '../../domain/binding/application.ts';
import { confirmingSide, isAsked } from '../../domain/binding/confirming-side.ts';
import { confirm, decline } from '../../domain/binding/transitions.ts';
import { type Outcome, rejected } from '../../domain/outcome.ts';
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
    (application) => isAsked(application, caller.personId),
    async (application, at) => {
      if (hasLapsed(application, at)) return lapsed;
      // Who has spoken already does not speak for the other side.
      if (confirmingPerson(application) !== caller.personId) return notHisTurn(application);
      const deed = { by: actorOf(caller), at };
      if (!agrees) return moved(decline(application, deed));
      return moved(confirm(application, nextWaitEnds(services.regions, application, at), deed));
    },
  );

const notHisTurn = ({ state }: BindingApplication) =>
  rejected('application_state_forbids', ['applicationId'], { state });

const confirmingPerson = (application: BindingApplication): PersonId => application[confirmingSide(application)].id;
