import type { BindingApplication } from '../../domain/binding/application.ts';
import { type WorkflowStep, workflowStep } from '../../domain/binding/workflow-step.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Change, Services } from '../ports.ts';

/** An application as a step leaves it, and all that the step writes. */
export interface Move {
  readonly application: BindingApplication;
  readonly changes: readonly Change[];
}

/** A step that lost a race is taken again from what is there then, so many times; the state machine tries later. */
const attemptsMax = 3;

/**
 * One task of the state machine: reads the application, decides, writes, and tells what comes next. `decide` gives
 * undefined where the application is past this task already: then its present step is the answer, so that a task may
 * run any number of times.
 */
export async function carryOut(
  { reads, commit, clock }: Pick<Services, 'reads' | 'commit' | 'clock'>,
  applicationId: string,
  decide: (application: BindingApplication, now: Date) => Promise<Outcome<Move> | undefined>,
): Promise<Outcome<WorkflowStep>> {
  for (let attempt = 1; ; attempt += 1) {
    const application = await reads.application(applicationId);
    if (!application) return rejected('not_found', ['applicationId']);
    const now = clock.now();
    const move = await decide(application, now);
    if (!move) return accepted(workflowStep(application, now));
    if (!move.ok) return move;
    const outcome = await commit({ changes: move.value.changes });
    if (outcome.status !== 'REFUSED') return accepted(workflowStep(move.value.application, now));
    const { rejection } = outcome;
    if (rejection.code !== 'changed_meanwhile' || attempt === attemptsMax) return { ok: false, rejection };
  }
}

/** A step that changes nothing but the application. */
export function moved(outcome: Outcome<BindingApplication>): Outcome<Move> {
  if (!outcome.ok) return outcome;
  const application = outcome.value;
  return accepted({ application, changes: [{ change: 'APPLICATION_CHANGED', application }] });
}
