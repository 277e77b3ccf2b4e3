import { concludeApplication } from '../../use-cases/binding/conclude-application.ts';
import { screenApplication } from '../../use-cases/binding/screen-application.ts';
import { settleOverdue } from '../../use-cases/binding/settle-overdue.ts';
import type { Services, Workflow } from '../../use-cases/ports.ts';
import { awaitStep } from '../../use-cases/workflow/await-step.ts';
import type { Tasks } from './run-task.ts';

/** Each task is one use case. */
export const createTasks = (services: Services, workflow: Pick<Workflow, 'answer'>): Tasks => ({
  screen: (applicationId) => screenApplication(services, applicationId),
  await: (wait) => awaitStep(services, workflow, wait),
  settleOverdue: (applicationId) => settleOverdue(services, applicationId),
  conclude: (applicationId) => concludeApplication(services, applicationId),
});
