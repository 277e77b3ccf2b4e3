import type { WorkflowStepName } from '../../domain/binding/workflow-step.ts';
import type { FollowedApplication } from '../../use-cases/operations/follow-application.ts';
import type { FollowedExecution } from '../executions.ts';

/** Where something stands, in one sentence, and what is missing, each with what to do; empty where all is well. */
export interface FollowVerdict {
  readonly stands: string;
  readonly missing: readonly string[];
}

/** In which state the workflow waits for what. */
const waitingStates: Readonly<Partial<Record<string, WorkflowStepName>>> = {
  AwaitFace: 'FACE',
  AwaitConfirmation: 'CONFIRMATION',
  AwaitReview: 'REVIEW',
  AwaitEscalated: 'ESCALATION',
  AwaitEvidence: 'EVIDENCE',
};

const waitedFor: Readonly<Record<WorkflowStepName, string>> = {
  FACE: 'the face authentication',
  CONFIRMATION: 'the other side’s confirmation',
  REVIEW: 'a reviewer',
  ESCALATION: 'a supervisor or reviewer, the service level being over',
  EVIDENCE: 'the applicant’s evidence',
  CONCLUDE: 'its conclusion',
};

/** What follows of a change follows within seconds; what is younger is under way. */
const underWayMs = 60_000;

/** The table is the truth; what the workflow, the stream's consumers and the link say is held against it. */
export function applicationVerdict(
  application: FollowedApplication,
  execution: FollowedExecution | undefined,
  now: Date,
): FollowVerdict {
  const lastAt = application.actions.at(-1)?.at ?? application.submittedAt;
  const fresh = now.getTime() - Date.parse(lastAt) < underWayMs;
  const missing = fresh ? [] : [...workflowMissing(application, execution), ...consequencesMissing(application)];
  return { stands: standing(application, fresh), missing };
}

function standing(application: FollowedApplication, fresh: boolean): string {
  const { state, final, next, waitsUntil, deliveredAt, reasons } = application;
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  if (final)
    return `It has ended: ${state}${why}${deliveredAt ? `, delivered at ${deliveredAt}` : ', not delivered yet'}.`;
  if (next === 'CONCLUDE')
    return `It is ${state}: the workflow has to go on with it${fresh ? ', and is about to' : ''}.`;
  return `It is ${state} and waits for ${waitedFor[next]}, until ${waitsUntil}.`;
}

function workflowMissing(
  { id, final, deliveredAt, next, token }: FollowedApplication,
  execution: FollowedExecution | undefined,
): readonly string[] {
  const again = `start it again under the name ${id}-again-N (RUNBOOK, "An execution is stuck")`;
  if (final && deliveredAt) return [];
  if (!execution)
    return [
      `no execution was ever started: the stream's record was lost. Look into the failure queue (RUNBOOK), or start one named ${id}.`,
    ];
  if (execution.status !== 'RUNNING') {
    const why = execution.error ? ` (${execution.error})` : '';
    return [
      `its execution ${execution.name} has ${execution.status}${why} and the application goes on: mend the cause, then ${again}.`,
    ];
  }
  const at = execution.states.at(-1)?.name ?? 'nowhere';
  const waitsFor = waitingStates[at];
  if (waitsFor === undefined || waitsFor === next) {
    const unheard = waitsFor !== undefined && token?.step !== waitsFor;
    return unheard
      ? [`the workflow waits in ${at} and the table has no token of that wait: stop the execution and ${again}.`]
      : [];
  }
  return [
    `the workflow still waits in ${at} and the table is past it (${next}): its token was not answered. Look into the failure queue (RUNBOOK); or stop the execution and ${again}.`,
  ];
}

function consequencesMissing({ state, letter, link, final, markedOpen }: FollowedApplication): readonly string[] {
  return [
    ...(letter === 'NOT_PRINTED'
      ? [
          'the commitment letter was signed by name and is not printed: see the failure queue (RUNBOOK); where the record is gone, a reviewer asks for an uploaded one.',
        ]
      : []),
    ...(state === 'APPROVED' && link === 'MISSING'
      ? ['it is approved and there is no link of it, live or ended: that cannot be; see the log.']
      : []),
    ...(!final && !markedOpen
      ? ['its two persons are not marked as having it open: that cannot be; see the log.']
      : []),
    ...(final && markedOpen
      ? ['it has ended and its two persons are still marked as having it open: that cannot be; see the log.']
      : []),
  ];
}
