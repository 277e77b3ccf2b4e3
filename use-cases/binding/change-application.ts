import type { BindingApplication } from '../../domain/binding/application.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Services } from '../ports.ts';
import { isParty, isSubmittedBy } from './actors.ts';
import type { Move } from './workflow-task.ts';

/** What is asked of an application that was handed in. */
export interface ApplicationCall {
  readonly idempotencyKey: string;
  readonly applicationId: string;
}

/**
 * Changes an application for somebody who may, once, in one transaction. Whoever has no business with it hears that
 * there is none; whoever has, but not this one, `not_permitted`.
 */
export async function changeApplication<C extends ApplicationCall>(
  services: Services,
  caller: Caller,
  operation: string,
  { idempotencyKey, ...content }: C,
  may: (application: BindingApplication) => boolean,
  change: (application: BindingApplication, now: Date) => Promise<Outcome<Move>>,
): Promise<Outcome<BindingApplication>> {
  const once = { operation, key: idempotencyKey, content };
  return answerOnce(services, caller, once, async () => {
    const application = await services.reads.application(content.applicationId);
    if (!application) return rejected('not_found', ['applicationId']);
    if (!may(application)) {
      const isConcerned = isSubmittedBy(application, caller) || isParty(application, caller);
      return rejected(isConcerned ? 'not_permitted' : 'not_found', ['applicationId']);
    }
    const move = await change(application, services.clock.now());
    return move.ok ? accepted({ changes: move.value.changes, answer: move.value.application }) : move;
  });
}

/** A wait that is over by the clock is over, though the workflow may need a moment to say so. */
export const hasLapsed = ({ lapsesAt }: BindingApplication, now: Date): boolean =>
  lapsesAt !== undefined && lapsesAt <= now.toISOString();

export const lapsed = rejected('application_state_forbids', ['applicationId'], { state: 'EXPIRED' });
