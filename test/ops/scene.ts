import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SFNClient } from '@aws-sdk/client-sfn';
import { inject } from 'vitest';
import { createStepFunctions } from '../../functions/outside/step-functions.ts';
import { runTask } from '../../functions/workflow/run-task.ts';
import { createTasks } from '../../functions/workflow/tasks.ts';
import { localAwsRegion, localCredentials } from '../../local/dynamodb.ts';
import { type LocalWorkflow, startLocalWorkflow } from '../../local/workflow/local-workflow.ts';
import { opsCommand } from '../../ops/command.ts';
import { inProcess } from '../../ops/local-target.ts';
import type { Target } from '../../ops/target.ts';
import type { Workflow } from '../../use-cases/ports.ts';
import { createWorld, type World, type WorldOptions } from '../support/world.ts';

/** What a command came to. */
export interface Ran {
  readonly status: number;
  readonly printed: string;
}

/** A table on the real engine, the real state machine and its tasks, and the command with the real functions. */
export interface OpsScene {
  readonly world: World;
  readonly workflow: LocalWorkflow;
  /** By which the events function would speak to it. */
  readonly stepFunctions: Workflow;
  /** Where the consumers of the stream leave what they give up. */
  readonly directory: string;
  /** The command, as at that moment. `input` is what is typed into it. */
  run(words: string, input?: string): Promise<Ran>;
  at(iso: string): void;
  close(): Promise<void>;
}

/** The functions find the table by the environment of the process, so a test file has one scene. */
export async function createOpsScene(options: Partial<WorldOptions> = {}): Promise<OpsScene> {
  const world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), ...options });
  const client = (endpoint: string) =>
    new SFNClient({ endpoint, region: localAwsRegion, credentials: localCredentials });
  let stepFunctions = undefined as unknown as Workflow;
  const answers = {
    answer: (token: string, step: Parameters<Workflow['answer']>[1]) => stepFunctions.answer(token, step),
  };
  const tasks = createTasks(world.services, answers);
  const workflow = await startLocalWorkflow({ handler: (event) => runTask(tasks, event), retryIntervalMs: 0 });
  const sfn = client(workflow.endpoint);
  stepFunctions = createStepFunctions(sfn, workflow.stateMachineArn);
  const directory = mkdtempSync(join(tmpdir(), 'gongji-ops-'));
  const target = inProcess('the scene', variablesOf(world, workflow), directory);
  let now = new Date('2026-11-20T02:10:00.000Z');
  return {
    ...{ world, workflow, stepFunctions, directory },
    run: (words, input = '') => runCommand(words, { target, now, input }),
    at(iso) {
      now = new Date(iso);
    },
    async close() {
      await workflow.stop();
      sfn.destroy();
      await world.close();
      rmSync(directory, { recursive: true });
    },
  };
}

interface RunSettings {
  readonly target: Target;
  readonly now?: Date;
  readonly input?: string;
}

/** The words as a shell would cut them, at spaces. */
export async function runCommand(words: string, { target, now = new Date(), input = '' }: RunSettings): Promise<Ran> {
  let printed = '';
  const screen = {
    write(text: string) {
      printed += text;
    },
  };
  const status = await opsCommand(
    words.split(' ').filter((word) => word !== ''),
    {
      terminal: { screen, readInput: async () => input, nowMs: () => 0 },
      open: async () => ({ ...target, close: () => {} }),
      now: () => now,
    },
  );
  return { status, printed };
}

function variablesOf(world: World, workflow: LocalWorkflow): Record<string, string> {
  const { environment } = world;
  if (environment.keys.from !== 'FILE') throw new Error('a world has a key file');
  return {
    AWS_REGION: localAwsRegion,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: inject('dynamoDbEndpoint'),
    AWS_ENDPOINT_URL_SFN: workflow.endpoint,
    GONGJI_STATE_MACHINE_ARN: workflow.stateMachineArn,
    GONGJI_TABLE_NAME: world.tableName,
    GONGJI_TABLE_ID: environment.tableId,
    GONGJI_STAGE: 'test',
    GONGJI_AREAS: environment.areas.join(','),
    GONGJI_KEY_FILE: environment.keys.path,
  };
}
