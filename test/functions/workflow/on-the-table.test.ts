import { SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { createStepFunctions } from '../../../functions/outside/step-functions.ts';
import { runTask } from '../../../functions/workflow/run-task.ts';
import { createTasks } from '../../../functions/workflow/tasks.ts';
import { localAwsRegion, localCredentials } from '../../../local/dynamodb.ts';
import { type LocalWorkflow, startLocalWorkflow } from '../../../local/workflow/local-workflow.ts';
import type { BindingRequest } from '../../../use-cases/binding/binding-request.ts';
import { confirmApplication } from '../../../use-cases/binding/confirm-application.ts';
import { withdrawApplication } from '../../../use-cases/binding/withdraw-application.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import type { Services, Workflow } from '../../../use-cases/ports.ts';
import { claimApplication } from '../../../use-cases/review/claim-application.ts';
import { decideApplication } from '../../../use-cases/review/decide-application.ts';
import { carryOn } from '../../../use-cases/workflow/carry-on.ts';
import { createVirtualTimers, type VirtualTimers } from '../../local/workflow/virtual-timers.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  acceptedValue,
  citizen,
  employee,
  enrol,
  type Member,
  nationalRequest,
  newKey,
  resident,
  stored,
  submitted,
  zhejiangRequest,
} from '../../use-cases/binding/household.ts';

/** The real tasks on a real table, under the real state machine and the real client; only time is the test's. */
let world: World;
let timers: VirtualTimers;
let services: Services;
let workflow: LocalWorkflow;
let stepFunctions: Workflow;
/** Called with each event before the function is, and after it has done its work. */
let around: { before?: (task: string) => void; after?: (task: string) => void } = {};
let serials = 0;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), areas: ['330100', '440300'] });
});
afterAll(() => world.close());
afterEach(async () => {
  around = {};
  await workflow.stop();
});

async function begin(now: string): Promise<void> {
  timers = createVirtualTimers(now);
  services = { ...world.services, clock: timers };
  const handler = async (event: unknown) => {
    const { task } = event as { task: string };
    around.before?.(task);
    const step = await runTask(createTasks(services, stepFunctions), event);
    around.after?.(task);
    return step;
  };
  workflow = await startLocalWorkflow({ timers, retryIntervalMs: 0, handler });
  const client = new SFNClient({
    endpoint: workflow.endpoint,
    region: localAwsRegion,
    credentials: localCredentials,
  });
  stepFunctions = createStepFunctions(client, workflow.stateMachineArn);
}

async function family(admdvs = '330100'): Promise<{ readonly giver: Member; readonly receiver: Member }> {
  const common = { participations: employee(admdvs) };
  return {
    giver: await enrol(world, { serial: ++serials, name: '试样甲', ...common }),
    receiver: await enrol(world, { serial: ++serials, name: '试样乙', participations: resident(admdvs) }),
  };
}

/** Handed in, and the workflow gone as far as it goes by itself. */
async function apply(giver: Member, request: BindingRequest): Promise<BindingApplication> {
  const application = await submitted(services, citizen(giver), request);
  await stepFunctions.start(application.id);
  await workflow.idle();
  return application;
}

const heard = async ({ id }: BindingApplication) => {
  const done = await carryOn({ ...services, workflow: stepFunctions }, id);
  await workflow.idle();
  return done;
};
const call = ({ id }: BindingApplication) => ({ idempotencyKey: newKey(), applicationId: id });
const linksOf = async ({ id }: Member) => (await services.reads.links(id, 'MUTUAL_AID', { first: 10 })).items;
const actsOf = async (application: BindingApplication) =>
  (await stored(services, application)).actions.map(({ act }) => act);

const shenzhenRequest = (giver: Member, receiver: Member): BindingRequest => ({
  ...zhejiangRequest(giver, receiver),
  admdvs: '440300',
  channel: 'WECHAT',
  noticeVersion: '2024-02',
  commitmentLetter: { version: '2024-02' },
  evidence: [],
});
const reviewer: Caller & { readonly correlationId: string } = {
  ...{ role: 'reviewer', subject: 'reviewer-1', clientId: 'gongji-desk', admdvs: '440300' },
  ...{ scopes: [], correlationId: 'correlation-1' },
};

describe('decided at once', () => {
  test('a child of the same area: three transitions and a link', async () => {
    await begin('2025-11-20T02:00:00.000Z');
    const { giver, receiver } = await family();
    const application = await apply(giver, zhejiangRequest(giver, receiver));
    expect(workflow.statesOf(application.id)).toEqual(['Screen', 'Route', 'Conclude']);
    expect(await actsOf(application)).toEqual(['SUBMITTED', 'ACCEPTED', 'APPROVED', 'DELIVERED']);
    expect(await linksOf(giver)).toMatchObject([{ applicationId: application.id, status: 'LIVE' }]);
  });

  test('a giver without an account: refused, three transitions and no link', async () => {
    await begin('2025-11-20T02:00:00.000Z');
    const { receiver } = await family();
    const giver = await enrol(world, { serial: ++serials, name: '试样甲', participations: resident() });
    const application = await apply(giver, zhejiangRequest(giver, receiver));
    expect(workflow.transitionsOf(application.id)).toBe(3);
    expect(await stored(services, application)).toMatchObject({
      state: 'REJECTED',
      reasons: ['participations_in_order'],
      deliveredAt: '2025-11-20T02:00:00.000Z',
    });
    expect(await linksOf(giver)).toEqual([]);
  });

  test.each(['before', 'after'] as const)(
    'with a task that crashes %s its write: one link, made once',
    async (when) => {
      await begin('2025-11-20T02:00:00.000Z');
      const crashed = new Set<string>();
      around = {
        [when]: (task: string) => {
          if (crashed.has(task)) return;
          crashed.add(task);
          throw Object.assign(new Error('the process is gone'), { name: 'Lambda.Unknown' });
        },
      };
      const { giver, receiver } = await family();
      const application = await apply(giver, zhejiangRequest(giver, receiver));
      expect([...crashed]).toEqual(['screen', 'conclude']);
      expect(await actsOf(application)).toEqual(['SUBMITTED', 'ACCEPTED', 'APPROVED', 'DELIVERED']);
      expect(await linksOf(receiver)).toHaveLength(1);
      expect(await services.reads.linkCounters([giver.id])).toMatchObject([{ made: { MUTUAL_AID: 1 }, version: 1 }]);
    },
  );
});

describe('the receiver is asked', () => {
  const asked = async () => {
    await begin('2026-11-20T02:00:00.000Z');
    const { giver, receiver } = await family();
    const application = await apply(giver, nationalRequest(giver, receiver));
    expect(workflow.statesOf(application.id)).toEqual(['Screen', 'Route', 'AwaitConfirmation']);
    return { giver, receiver, application };
  };

  test('and says yes', async () => {
    const { giver, receiver, application } = await asked();
    acceptedValue(await confirmApplication(services, citizen(receiver), { ...call(application), agrees: true }));
    expect(await heard(application)).toBe('ANSWERED');
    expect(workflow.statesOf(application.id).slice(3)).toEqual(['Route', 'Conclude']);
    expect(await linksOf(giver)).toHaveLength(1);
  });

  test('and says no', async () => {
    const { giver, receiver, application } = await asked();
    acceptedValue(await confirmApplication(services, citizen(receiver), { ...call(application), agrees: false }));
    expect(await heard(application)).toBe('ANSWERED');
    expect((await actsOf(application)).slice(2)).toEqual(['DECLINED', 'REJECTED', 'DELIVERED']);
    expect(await linksOf(giver)).toEqual([]);
  });

  test('and says nothing for three days', async () => {
    const { giver, application } = await asked();
    await timers.moveTo('2026-11-23T02:00:00.000Z', workflow.idle);
    expect((await stored(services, application)).state).toBe('AWAITING_CONFIRMATION');
    await timers.moveTo('2026-11-23T02:00:01.000Z', workflow.idle);
    expect(await stored(services, application)).toMatchObject({
      state: 'EXPIRED',
      reasons: ['confirmation_not_given'],
    });
    expect(await linksOf(giver)).toEqual([]);
  });

  test('and the giver takes it back meanwhile', async () => {
    const { giver, application } = await asked();
    acceptedValue(await withdrawApplication(services, citizen(giver), call(application)));
    expect(await heard(application)).toBe('ANSWERED');
    expect(await heard(application)).toBe('GONE');
    expect((await actsOf(application)).slice(2)).toEqual(['WITHDRAWN', 'DELIVERED']);
  });
});

describe('a person looks at it', () => {
  const inReview = async () => {
    await begin('2025-11-20T02:00:00.000Z');
    const { giver, receiver } = await family('440300');
    const application = await apply(giver, shenzhenRequest(giver, receiver));
    expect(workflow.statesOf(application.id)).toEqual(['Screen', 'Route', 'AwaitReview']);
    return { giver, application };
  };

  test('and approves: the link comes with the decision, and the workflow delivers it', async () => {
    const { giver, application } = await inReview();
    acceptedValue(await claimApplication(services, reviewer, call(application)));
    expect(await heard(application)).toBe('WAITS');
    const decision = { decision: 'APPROVE', reasons: ['EVIDENCE_CONVINCES'] } as const;
    acceptedValue(await decideApplication(services, reviewer, { ...call(application), ...decision }));
    expect(await linksOf(giver)).toHaveLength(1);
    expect(await heard(application)).toBe('ANSWERED');
    expect(workflow.statesOf(application.id)).toEqual(['Screen', 'Route', 'AwaitReview', 'Conclude']);
    expect((await actsOf(application)).slice(2)).toEqual(['CLAIMED', 'APPROVED', 'DELIVERED']);
  });

  test('or nobody does: escalated, then expired, by the working days of the area', async () => {
    const { giver, application } = await inReview();
    const { review } = await stored(services, application);
    await timers.moveTo(`${review?.escalatesAt}`, workflow.idle);
    expect((await stored(services, application)).state).toBe('UNDER_REVIEW');
    await timers.moveTo(`${review?.expiresAt}`, workflow.idle);
    expect((await stored(services, application)).state).toBe('ESCALATED');
    await timers.moveTo('2026-03-31T00:00:00.000Z', workflow.idle);
    expect((await actsOf(application)).slice(2)).toEqual(['ESCALATED', 'EXPIRED', 'DELIVERED']);
    expect(await linksOf(giver)).toEqual([]);
  });
});
