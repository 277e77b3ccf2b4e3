import type { BindingApplication } from '../../domain/binding/application.ts';
import { routeOf } from '../../domain/binding/route.ts';
import { judgeBinding } from '../../domain/binding/rules.ts';
import { accept, type Deed, refuse, systemActor } from '../../domain/binding/transitions.ts';
import type { Verdict } from '../../domain/binding/verdict.ts';
import type { WorkflowStep } from '../../domain/binding/workflow-step.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Services } from '../ports.ts';
import { lookerOf } from './actors.ts';
import { subjectOf } from './application-subject.ts';
import { gatherFacts } from './gather-facts.ts';
import { rulesOfApplication } from './request-rules.ts';
import { waitEnds } from './wait-ends.ts';
import { carryOut, type Move, moved } from './workflow-task.ts';

/**
 * 受理: asks the rules of the day of submission. What stands against it rejects it; otherwise it is taken in, with what
 * still has to happen.
 */
export const screenApplication = (services: Services, applicationId: string): Promise<Outcome<WorkflowStep>> =>
  carryOut(services, applicationId, async (application, now) => {
    if (application.state !== 'SUBMITTED' || application.acceptedAt !== undefined) return undefined;
    return screened(services, application, now);
  });

async function screened(services: Services, application: BindingApplication, now: Date): Promise<Outcome<Move>> {
  const facts = await gatherFacts(services, lookerOf(systemActor, application), subjectOf(application), now);
  if (!facts.ok) return facts;
  const verdicts = judgeBinding(facts.value);
  const { decision, flagged, pending } = routeOf(facts.value, verdicts);
  const deed: Deed = { by: systemActor, at: now };
  if (decision === 'REJECT') {
    return moved(refuse(application, { verdicts, flagged }, { ...deed, reasons: rulesAgainst(verdicts) }));
  }
  const { profile, rules } = rulesOfApplication(services.regions, application);
  const ends = waitEnds(profile, rules, pending[0], now);
  return moved(accept(application, { verdicts, flagged, pending }, ends, deed));
}

/** The rules that stand against a binding, in their order. */
export const rulesAgainst = (verdicts: readonly Verdict[]): readonly string[] =>
  verdicts.filter(({ result }) => result === 'FAIL' || result === 'NEEDS_EVIDENCE').map(({ rule }) => rule);
