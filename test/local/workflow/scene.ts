import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { BindingApplication, Need } from '../../../domain/binding/application.ts';
import { startReviewClock } from '../../../domain/binding/review-clock.ts';
import { accept, conclude, deliver, refuse, systemActor } from '../../../domain/binding/transitions.ts';
import type { WorkflowToken } from '../../../domain/binding/workflow-step.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import { createStepFunctions } from '../../../functions/outside/step-functions.ts';
import { runTask, type Tasks } from '../../../functions/workflow/run-task.ts';
import { localAwsRegion, localCredentials } from '../../../local/dynamodb.ts';
import {
  type LocalWorkflow,
  type LocalWorkflowOptions,
  startLocalWorkflow,
} from '../../../local/workflow/local-workflow.ts';
import { settleOverdue } from '../../../use-cases/binding/settle-overdue.ts';
import { carryOut, moved } from '../../../use-cases/binding/workflow-task.ts';
import type { Act, CommitOutcome, Services, Workflow } from '../../../use-cases/ports.ts';
import { awaitStep } from '../../../use-cases/workflow/await-step.ts';
import { carryOn } from '../../../use-cases/workflow/carry-on.ts';
import { createVirtualTimers, type VirtualTimers } from './virtual-timers.ts';

export const id = '00000000-0000-4000-8000-000000000001';

/** What screening finds of the one application there is. */
export interface Screening {
  readonly pending: readonly Need[];
  /** The rules stand against it. */
  readonly refused?: boolean;
}

/** Wraps the function: tests let it crash. */
export type Around = (run: (event: unknown) => Promise<unknown>) => (event: unknown) => Promise<unknown>;

/**
 * One application in memory, and the real state machine, runner, protocol, client, tasks and stream consumer around
 * it. Only screening and concluding are made up, of the domain's own transitions: what the rules say is not the matter.
 */
export interface Scene {
  readonly timers: VirtualTimers;
  readonly workflow: LocalWorkflow;
  readonly stepFunctions: Workflow;
  application(): BindingApplication;
  /** The token that is stored. */
  token(): WorkflowToken | undefined;
  start(): Promise<void>;
  /** Somebody does something to the application, and the consumer of the stream hears of it. */
  happens(act: (application: BindingApplication) => Outcome<BindingApplication>): Promise<void>;
  /** The same, and the consumer hears nothing. */
  happensUnheard(act: (application: BindingApplication) => Outcome<BindingApplication>): void;
  /** The consumer hears of the newest change, perhaps again. */
  consume(): Promise<string>;
  /** The same in the midst of something: it does not wait until the workflow rests. */
  consumeOnce(): Promise<string>;
  moveTo(iso: string): Promise<void>;
  /** Another execution for the same application, as an operator starts one. */
  startAgain(name: string): Promise<void>;
  /** The server stops and is started again. */
  restart(): Promise<void>;
  states(): readonly string[];
  acts(): readonly string[];
  close(): Promise<void>;
}

export async function createScene(screening: Screening, around: Around = (run) => run): Promise<Scene> {
  const directory = mkdtempSync(join(tmpdir(), 'gongji-workflow-'));
  // A Friday, ten in the morning in Shanghai.
  const timers = createVirtualTimers('2026-11-20T02:00:00.000Z');
  const table = createTable();
  const services = { ...table, clock: timers } as unknown as Services;
  let server = undefined as unknown as Server;
  const stepFunctions: Workflow = {
    start: (applicationId) => server.stepFunctions.start(applicationId),
    answer: (token, step) => server.stepFunctions.answer(token, step),
  };
  const tasks = tasksOf(services, stepFunctions, screening);
  const handler = around((event) => runTask(tasks, event));
  const open = async () => {
    server = await openServer({ handler, directory, timers, retryIntervalMs: 0 });
    server.workflow.resume();
    await server.workflow.idle();
  };
  const consume = () => carryOn({ ...services, workflow: stepFunctions }, id);
  const andRest = async <T>(done: Promise<T>): Promise<T> => {
    const result = await done;
    await server.workflow.idle();
    return result;
  };
  const happensUnheard: Scene['happensUnheard'] = (act) => {
    const outcome = act(table.application());
    if (!outcome.ok) throw new Error(outcome.rejection.code);
    table.put(outcome.value);
  };
  await open();
  return {
    ...{ timers, stepFunctions, happensUnheard, application: table.application, token: table.token },
    get workflow() {
      return server.workflow;
    },
    start: () => andRest(stepFunctions.start(id)),
    async happens(act) {
      happensUnheard(act);
      await andRest(consume());
    },
    consume: () => andRest(consume()),
    consumeOnce: consume,
    startAgain: (name) => andRest(server.startAgain(name)),
    moveTo: (iso) => timers.moveTo(iso, () => server.workflow.idle()),
    async restart() {
      await server.close();
      await open();
    },
    states: () => server.workflow.statesOf(id),
    acts: () => table.application().actions.map(({ act }) => act),
    async close() {
      await server.close();
      rmSync(directory, { recursive: true });
    },
  };
}

interface Server {
  readonly workflow: LocalWorkflow;
  readonly stepFunctions: Workflow;
  startAgain(name: string): Promise<void>;
  close(): Promise<void>;
}

async function openServer(options: LocalWorkflowOptions): Promise<Server> {
  const workflow = await startLocalWorkflow(options);
  const { endpoint, stateMachineArn } = workflow;
  const client = new SFNClient({ endpoint, region: localAwsRegion, credentials: localCredentials });
  return {
    workflow,
    stepFunctions: createStepFunctions(client, stateMachineArn),
    async startAgain(name) {
      const input = JSON.stringify({ applicationId: id });
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
    },
    async close() {
      await workflow.stop();
      client.destroy();
    },
  };
}

function tasksOf(services: Services, workflow: Workflow, { pending, refused }: Screening): Tasks {
  const screened = { verdicts: [], flagged: false, pending };
  return {
    screen: (applicationId) =>
      carryOut(services, applicationId, async (application, at) => {
        if (application.acceptedAt !== undefined || application.state !== 'SUBMITTED') return undefined;
        const deed = { by: systemActor, at };
        return moved(refused ? refuse(application, screened, deed) : accept(application, screened, endsAt(at), deed));
      }),
    await: (wait) => awaitStep(services, workflow, wait),
    settleOverdue: (applicationId) => settleOverdue(services, applicationId),
    conclude: (applicationId) =>
      carryOut(services, applicationId, async (application, at) => {
        const deed = { by: systemActor, at };
        if (application.concludedAt !== undefined) {
          return application.deliveredAt === undefined ? moved(deliver(application, deed)) : undefined;
        }
        if (application.state !== 'SUBMITTED') return undefined;
        const concluded = conclude(application, 'APPROVED', { ...deed, profileVersion: '330100@2026-01-01' });
        return moved(concluded.ok ? once(deliver(concluded.value, deed), application.version) : concluded);
      }),
  };
}

/** Concluded and delivered in one transaction, which makes one version. */
const once = (outcome: Outcome<BindingApplication>, version: number): Outcome<BindingApplication> =>
  outcome.ok ? { ok: true, value: { ...outcome.value, version: version + 1 } } : outcome;

/** A day to show one's face or confirm; five working days to review, escalated after seven, expired after fifteen. */
export const endsAt = (at: Date) => ({
  lapsesAt: new Date(at.getTime() + 24 * 60 * 60 * 1000).toISOString(),
  review: startReviewClock({ serviceLevelWorkingDays: 5, escalationWorkingDays: 7, expiryWorkingDays: 15 }, at),
});

function createTable() {
  let application: BindingApplication = submitted;
  let token: WorkflowToken | undefined;
  const put = (changed: BindingApplication) => {
    application = changed;
  };
  return {
    application: () => application,
    token: () => token,
    put,
    reads: { application: async () => application, workflowToken: async () => token },
    async commit({ changes }: Act): Promise<CommitOutcome> {
      for (const change of changes) {
        if (change.change === 'WORKFLOW_TOKEN_SET') token = change.token;
        if (change.change !== 'APPLICATION_CHANGED') continue;
        if (change.application.version !== application.version + 1) {
          return { status: 'REFUSED', rejection: { code: 'changed_meanwhile' } };
        }
        put(change.application);
      }
      return { status: 'COMMITTED' };
    },
  };
}

const submitted: BindingApplication = {
  id,
  kind: 'MUTUAL_AID',
  admdvs: '330100',
  profileVersion: '330100@2026-01-01',
  channel: 'WEBSITE',
  initiator: 'GIVER',
  giver: { id: '00000000-0000-4000-8000-00000000000a', maskedName: '张*' },
  receiver: { id: '00000000-0000-4000-8000-00000000000b', maskedName: '王*' },
  relation: 'SPOUSE',
  submittedAt: '2026-11-20T02:00:00.000Z',
  submittedBy: { role: 'citizen', subject: 'zhang', clientId: 'app' },
  evidence: [],
  noticeVersion: '1',
  commitmentLetterVersion: '1',
  state: 'SUBMITTED',
  pending: [],
  verdicts: [],
  flagged: false,
  faceFailures: 0,
  reasons: [],
  actions: [],
  version: 1,
};
