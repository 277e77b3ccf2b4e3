import { readdirSync, readFileSync } from 'node:fs';
import { SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createStepFunctions } from '../../../functions/outside/step-functions.ts';
import { runTask } from '../../../functions/workflow/run-task.ts';
import { createTasks } from '../../../functions/workflow/tasks.ts';
import { localAwsRegion, localCredentials } from '../../../local/dynamodb.ts';
import { type Definition, readDefinition } from '../../../local/workflow/definition.ts';
import { startLocalWorkflow } from '../../../local/workflow/local-workflow.ts';
import type { Workflow } from '../../../use-cases/ports.ts';
import { askForEvidence } from '../../../use-cases/review/ask-for-evidence.ts';
import { claimApplication } from '../../../use-cases/review/claim-application.ts';
import { decideApplication } from '../../../use-cases/review/decide-application.ts';
import { carryOn } from '../../../use-cases/workflow/carry-on.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import { first, underReview } from '../../support/review-scene.ts';
import { createWorld, type World } from '../../support/world.ts';

/** Every version of the state machine that was ever deployed: executions begun by one go on by it, for a year. */
const folder = new URL('../../../infra/workflows/kept/', import.meta.url);
const kept = readdirSync(folder).filter((name) => name.endsWith('.asl.json'));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const current = readFileSync(new URL('../../../infra/workflows/binding-review.asl.json', import.meta.url), 'utf8');

let world: World;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(() => world.close());

test('what is deployed now is among what is kept', () => {
  const missing =
    'a changed state machine is kept as well: copy it to infra/workflows/kept under the day of its release';
  expect(kept.map(textOf), missing).toContain(current);
});

/** As a version might have been: every wait goes back to the route, and nobody tells an escalated review apart. */
function older(definition: Definition): Definition {
  const states = structuredClone(definition.States) as Record<string, Record<string, unknown>>;
  for (const name of ['AwaitReview', 'AwaitEscalated']) Object.assign(states[name] ?? {}, { Next: 'Route' });
  return { ...definition, States: states as Definition['States'] };
}

const versions: readonly (readonly [string, Definition])[] = [
  ...kept.map((name) => [name, readDefinition(textOf(name))] as const),
  ['one that asks the route after every wait', older(readDefinition(current))],
];

describe.each(versions)('an execution that was begun by %s', (_, definition) => {
  /** The old state machine, and the tasks and the consumer as they are now. */
  async function running() {
    let stepFunctions = undefined as unknown as Workflow;
    const tasks = createTasks(world.services, { answer: (token, step) => stepFunctions.answer(token, step) });
    const workflow = await startLocalWorkflow({
      handler: (event) => runTask(tasks, event),
      definition,
      retryIntervalMs: 0,
    });
    const client = new SFNClient({
      endpoint: workflow.endpoint,
      region: localAwsRegion,
      credentials: localCredentials,
    });
    stepFunctions = createStepFunctions(client, workflow.stateMachineArn);
    const { id } = await underReview(world);
    await stepFunctions.start(id);
    await workflow.idle();
    return {
      id,
      workflow,
      /** The consumer hears of the newest change. */
      async heard() {
        const answered = await carryOn({ ...world.services, workflow: stepFunctions }, id);
        await workflow.idle();
        return answered;
      },
      async stop() {
        await workflow.stop();
        client.destroy();
      },
    };
  }

  const decided = { decision: 'REJECT', reasons: ['RELATION_NOT_PROVEN'] } as const;

  test('is ended by the tasks of today: it waits, is decided, is put before the applicant', async () => {
    const { id, workflow, heard, stop } = await running();
    expect(workflow.statesOf(id).at(-1)).toBe('AwaitReview');
    acceptedValue(await claimApplication(world.services, first, { applicationId: id, idempotencyKey: `claim-${id}` }));
    const decision = { applicationId: id, idempotencyKey: `decide-${id}`, ...decided };
    acceptedValue(await decideApplication(world.services, first, decision));
    expect(await heard()).toBe('ANSWERED');
    expect([workflow.statusOf(id), workflow.statesOf(id).at(-1)]).toEqual(['SUCCEEDED', 'Conclude']);
    const application = await world.services.reads.application(id);
    expect([application?.state, application?.deliveredAt === undefined]).toEqual(['REJECTED', false]);
    await stop();
  });

  test('is sent back for evidence, and waits for that', async () => {
    const { id, workflow, heard, stop } = await running();
    acceptedValue(await claimApplication(world.services, first, { applicationId: id, idempotencyKey: `claim-${id}` }));
    const asked = { applicationId: id, idempotencyKey: `ask-${id}`, reasons: ['EVIDENCE_MISSING'] } as const;
    acceptedValue(await askForEvidence(world.services, first, asked));
    await heard();
    expect(workflow.statusOf(id)).toBe('RUNNING');
    expect(workflow.statesOf(id).at(-1)).toBe('AwaitEvidence');
    await stop();
  });
});
