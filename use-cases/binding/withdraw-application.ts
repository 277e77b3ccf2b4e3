import type { BindingApplication } from '../../domain/binding/application.ts';
import { withdraw } from '../../domain/binding/transitions.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';
import { actorOf, isSubmittedBy } from './actors.ts';
import { type ApplicationCall, changeApplication } from './change-application.ts';
import { moved } from './workflow-task.ts';

/** The giver, or whoever handed it in, takes it back, at whatever it waits for. */
export const withdrawApplication = (
  services: Services,
  caller: Caller,
  { idempotencyKey, applicationId }: ApplicationCall,
): Promise<Outcome<BindingApplication>> =>
  changeApplication(
    services,
    caller,
    'bindingApplicationWithdraw',
    { idempotencyKey, applicationId },
    (application) => isSubmittedBy(application, caller) || application.giver.id === caller.personId,
    async (application, at) => moved(withdraw(application, { by: actorOf(caller), at })),
  );
