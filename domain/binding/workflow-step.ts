import type { BindingApplication } from './application.ts';

/** What the state machine does next for an application; its Choice state knows these names. */
export const workflowSteps = ['FACE', 'CONFIRMATION', 'REVIEW', 'ESCALATION', 'EVIDENCE', 'CONCLUDE'] as const;
export type WorkflowStepName = (typeof workflowSteps)[number];

/** What every task and every answered token gives the state machine; it knows nothing else of an application. */
export interface WorkflowStep {
  readonly applicationId: string;
  readonly next: WorkflowStepName;
  /** Seconds until the wait ends by itself, 1 at least; a second late rather than early. 1 where nothing is waited for. */
  readonly waitSeconds: number;
}

/** The callback token of the task that waits, and for what. */
export interface WorkflowToken {
  readonly applicationId: string;
  readonly token: string;
  readonly step: WorkflowStepName;
  readonly storedAt: string;
}

/** A pure function of the application: whoever asks at whatever moment, the table's state decides what comes next. */
export function workflowStep(application: BindingApplication, now: Date): WorkflowStep {
  const { next, until } = waitOf(application);
  const waitSeconds = until === undefined ? 1 : Math.ceil((Date.parse(until) - now.getTime()) / 1000) + 1;
  return { applicationId: application.id, next, waitSeconds: Math.max(1, waitSeconds) };
}

/** When what the workflow waits for ends by itself; undefined where it waits for nothing. */
export const waitsUntil = (application: BindingApplication): string | undefined => waitOf(application).until;

interface Wait {
  readonly next: WorkflowStepName;
  /** When it ends by itself. */
  readonly until?: string | undefined;
}

function waitOf({ state, lapsesAt, review }: BindingApplication): Wait {
  switch (state) {
    case 'AWAITING_FACE':
      return { next: 'FACE', until: lapsesAt };
    case 'AWAITING_CONFIRMATION':
      return { next: 'CONFIRMATION', until: lapsesAt };
    case 'AWAITING_EVIDENCE':
      return { next: 'EVIDENCE', until: lapsesAt };
    case 'UNDER_REVIEW':
      return { next: 'REVIEW', until: review?.escalatesAt };
    case 'ESCALATED':
      return { next: 'ESCALATION', until: review?.expiresAt };
    case 'SUBMITTED':
    case 'APPROVED':
    case 'REJECTED':
    case 'WITHDRAWN':
    case 'EXPIRED':
      return { next: 'CONCLUDE' };
  }
}
