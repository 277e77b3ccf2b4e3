import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SFNClient } from '@aws-sdk/client-sfn';
import { holderOf } from '../local/server/lock.ts';
import { readRunning } from '../local/server/running.ts';
import { givenUpIn, removeGivenUp } from '../local/streams/given-up.ts';
import type { FailureQueue } from './given-up.ts';
import { FunctionFailed, type OpsFunction, OpsRefused, type Target } from './target.ts';
import { toldInFile } from './told-notices.ts';

interface LocalContext {
  readonly awsRequestId: string;
  getRemainingTimeInMillis(): number;
}
type Handler = (event: unknown, context: LocalContext) => Promise<unknown>;

/** The very functions of the deployment, loaded when they are called first: they read the environment then. */
const handlers: Readonly<Record<OpsFunction, () => Promise<Handler>>> = {
  follow: async () => (await import('../functions/jobs/follow/handler.ts')).handler,
  rekey: async () => (await import('../functions/jobs/rekey/handler.ts')).handler,
  migrate: async () => (await import('../functions/jobs/migrate/handler.ts')).handler,
  personData: async () => (await import('../functions/jobs/person-data/handler.ts')).handler,
  rebuildClosing: async () => (await import('../functions/jobs/rebuild-closing/handler.ts')).handler,
  events: async () => (await import('../functions/events/handler.ts')).handler as Handler,
  evidence: async () => (await import('../functions/evidence/handler.ts')).handler as Handler,
  verify: async () => (await import('../functions/jobs/verify/handler.ts')).handler,
};

/** What Lambda gives a job. */
const timeOutMs = 900_000;

/**
 * The server of `npm start` that has this data directory: its engine and its workflow, and the functions in this process,
 * in the environment that the server's own have. Throws {@link OpsRefused} where none runs.
 */
export function localTarget(dataDirectory: string): Target {
  const directory = resolve(dataDirectory);
  const holder = holderOf(directory);
  const environment = holder?.user === 'npm start' ? readRunning(directory) : undefined;
  if (!environment) {
    throw new OpsRefused(
      `No server of npm start runs on ${dataDirectory}. Start it, or name its data by --data-dir or GONGJI_DATA_DIR; ` +
        'one that was started with --ephemeral keeps nothing and cannot be found.',
    );
  }
  return inProcess(`npm start on ${dataDirectory}`, environment, directory);
}

/**
 * Takes the variables into this process, as Lambda gives them to a function. The consumers of the stream leave what they
 * give up in the directory.
 */
export function inProcess(name: string, environment: Readonly<Record<string, string>>, directory: string): Target {
  for (const variable of ['AWS_PROFILE', 'AWS_SESSION_TOKEN']) delete process.env[variable];
  // What the functions log is the server's affair; here it would stand between the lines of the command.
  Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: 'SILENT' }, environment);
  const client = new SFNClient();
  // The engine has its streams at the address of its tables.
  const endpoint = environment.AWS_ENDPOINT_URL_DYNAMODB ?? '';
  const streams = new DynamoDBStreamsClient({ endpoint });
  return {
    name,
    async invoke(functionName, event) {
      const handler = await handlers[functionName]();
      const endsAt = performance.now() + timeOutMs;
      const context = { awsRequestId: randomUUID(), getRemainingTimeInMillis: () => endsAt - performance.now() };
      // As Lambda does: JSON in, JSON out.
      const answer = await handler(JSON.parse(JSON.stringify(event)), context).catch((error: Error) => {
        throw new FunctionFailed(`${error.name}: ${error.message}`);
      });
      return JSON.parse(JSON.stringify(answer ?? null));
    },
    workflow: { client, stateMachineArn: environment.GONGJI_STATE_MACHINE_ARN ?? '' },
    failures: (consumer) => filesOf(directory, consumer),
    stream: () => ({ client: streams, arn: undefined }),
    told: toldInFile(directory),
    close() {
      client.destroy();
      streams.destroy();
    },
  };
}

/** Each message is a file. Two runs at once would hand one over twice, which does no harm. */
const filesOf = (directory: string, consumer: string): FailureQueue => ({
  async take(most) {
    return givenUpIn(directory, consumer)
      .slice(0, most)
      .map(({ name, body }) => ({ id: name, body }));
  },
  takenElsewhere: async () => 0,
  remove: async ({ id }) => removeGivenUp(directory, consumer, id),
  putBack: async () => {},
});
