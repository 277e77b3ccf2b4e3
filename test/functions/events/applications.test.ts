import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import type { WorkflowStepName } from '../../../domain/binding/workflow-step.ts';
import type { Change } from '../../../use-cases/ports.ts';
import { applicationOf, pointerOf } from '../../support/binding-records.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { recordingWorkflow, startEvents } from './table-events.ts';

const endpoint = inject('dynamoDbEndpoint');
let world: World;
let [giver, receiver]: Registered[] = [];
let workflow: ReturnType<typeof recordingWorkflow>;
let events: Awaited<ReturnType<typeof startEvents>>;
beforeAll(async () => {
  world = await createWorld({ endpoint });
  giver = await register(world.services, { serial: 1 });
  receiver = await register(world.services, { serial: 2 });
});
beforeEach(async () => {
  workflow = recordingWorkflow();
  events = await startEvents(world, endpoint, workflow.workflow);
  await events.idle();
  // What the tests before left in the stream.
  for (const list of [events.records, events.lines, workflow.started, workflow.answers]) list.splice(0);
});
afterEach(() => events.stop());
afterAll(() => world.close());

const commit = async (...changes: Change[]) =>
  expect(await world.services.commit({ changes })).toEqual({ status: 'COMMITTED' });

async function submit(): Promise<BindingApplication> {
  if (!giver || !receiver) throw new Error('nobody is registered');
  const application = applicationOf(giver.person, receiver.person);
  const pointers = [
    pointerOf(application, giver.person.id, 'GIVER'),
    pointerOf(application, receiver.person.id, 'RECEIVER'),
  ];
  await commit({ change: 'APPLICATION_SUBMITTED', application, pointers });
  return application;
}

const waitFor = (applicationId: string, step: WorkflowStepName, token = `token-${step}`) =>
  commit({
    change: 'WORKFLOW_TOKEN_SET',
    token: { applicationId, token, step, storedAt: '2026-11-20T02:00:00.000Z' },
  });

/** The application after another change of it; withdrawn in the end, so that the next test can submit. */
async function become(application: BindingApplication, differing: Partial<BindingApplication>) {
  const changed = { ...application, ...differing, version: application.version + 1 };
  await commit({ change: 'APPLICATION_CHANGED', application: changed });
  return changed;
}
const withdrawn = { state: 'WITHDRAWN', concludedAt: '2026-11-20T02:00:00.000Z' } as const;
const awaitingFace = { state: 'AWAITING_FACE', lapsesAt: '2026-11-21T02:00:00.000Z' } as const;

describe('a new application', () => {
  test('starts its workflow, and nothing else that is written with it starts one', async () => {
    const { id, ...application } = await submit();
    await events.idle();
    expect(workflow.started).toEqual([id]);
    expect(events.records).toHaveLength(1);
    expect(events.lines).toEqual([
      { level: 'info', event: 'event', fields: { eventId: expect.any(String), applicationId: id, done: 'STARTED' } },
    ]);
    await become({ id, ...application }, withdrawn);
  });

  test('whose start fails is tried again until it succeeds', async () => {
    workflow.failStarts(2);
    const application = await submit();
    await events.idle();
    expect(workflow.started).toEqual([application.id]);
    expect(events.lines.map(({ level }) => level)).toEqual(['error', 'error', 'info']);
    expect(events.lines[0]).toMatchObject({
      event: 'event_failed',
      fields: { entity: 'BindingApplication', eventName: 'INSERT', id: application.id },
    });
    await become(application, withdrawn);
  });

  test('does not keep a later change waiting while its start fails', async () => {
    const first = await submit();
    await events.idle();
    await waitFor(first.id, 'FACE');
    await events.stop();
    const gone = await become(first, withdrawn);
    workflow.failStarts(1);
    const second = await submit();
    events = await startEvents(world, endpoint, workflow.workflow);
    await events.idle();
    expect(workflow.started).toContain(second.id);
    expect(workflow.answers).toContainEqual({ token: 'token-FACE', next: 'CONCLUDE', outcome: 'ANSWERED' });
    expect(gone.state).toBe('WITHDRAWN');
    await become(second, withdrawn);
  });
});

describe('a changed application', () => {
  test('answers the workflow that waits for something else', async () => {
    const application = await submit();
    const waiting = await become(application, awaitingFace);
    await waitFor(application.id, 'FACE');
    await events.idle();
    expect(workflow.answers).toEqual([]);
    await become(waiting, withdrawn);
    await events.idle();
    expect(workflow.answers).toEqual([{ token: 'token-FACE', next: 'CONCLUDE', outcome: 'ANSWERED' }]);
  });

  test('leaves a workflow alone that waits for just this', async () => {
    const application = await submit();
    await waitFor(application.id, 'FACE');
    const waiting = await become(application, awaitingFace);
    await events.idle();
    expect(workflow.answers).toEqual([]);
    await become(waiting, withdrawn);
  });

  test('answers nobody while no token is kept', async () => {
    const application = await submit();
    await become(application, withdrawn);
    await events.idle();
    expect(workflow.answers).toEqual([]);
  });

  test('of which the stream tells twice does no harm', async () => {
    const application = await submit();
    await waitFor(application.id, 'FACE');
    await become(application, withdrawn);
    await events.idle();
    const before = await world.rawItems();
    expect(await events.again()).toEqual({ batchItemFailures: [] });
    // The execution has the name of the application, so the second start is none.
    expect(workflow.started).toEqual([application.id, application.id]);
    expect(workflow.answers.map(({ outcome }) => outcome)).toEqual(['ANSWERED', 'GONE']);
    expect(await world.rawItems()).toEqual(before);
  });

  test('whose version did not grow says nothing', async () => {
    const application = await submit();
    await waitFor(application.id, 'FACE');
    await become(application, withdrawn);
    await events.idle();
    const [change] = events.records.filter(({ eventName }) => eventName === 'MODIFY');
    const NewImage = { ...change?.dynamodb?.NewImage };
    const same = { ...change, dynamodb: { ...change?.dynamodb, NewImage, OldImage: NewImage } };
    workflow.answers.splice(0);
    expect(await events.again([same])).toEqual({ batchItemFailures: [] });
    expect(workflow.answers).toEqual([]);
  });
});

describe('a batch', () => {
  test('reports the records that failed by their numbers, and handles the others', async () => {
    const application = await submit();
    await waitFor(application.id, 'FACE');
    await become(application, withdrawn);
    await events.idle();
    workflow.answers.splice(0);
    workflow.failStarts(1);
    const [first, second] = events.records;
    expect(await events.again()).toEqual({
      batchItemFailures: [{ itemIdentifier: first?.dynamodb?.SequenceNumber }],
    });
    expect(second?.eventName).toBe('MODIFY');
    expect(workflow.answers).toHaveLength(1);
  });

  test('passes over what it does not know', async () => {
    const entity = (name: string) => ({
      eventName: 'INSERT' as const,
      dynamodb: { NewImage: { entity: { S: name } } },
    });
    const records = [entity('Person'), entity('Evidence'), { eventName: 'INSERT' as const }, {}];
    expect(await events.again(records)).toEqual({ batchItemFailures: [] });
    expect(events.lines).toEqual([]);
  });

  test('reports a record whose image is not what it says', async () => {
    const record = {
      eventName: 'INSERT' as const,
      dynamodb: { SequenceNumber: '7', NewImage: { entity: { S: 'BindingApplication' } } },
    };
    expect(await events.again([record])).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
    expect(workflow.started).toEqual([]);
  });
});
