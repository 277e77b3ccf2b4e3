import { randomUUID } from 'node:crypto';
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import {
  type DynamoDbEngine,
  localAwsRegion,
  localCredentials,
  startDynamoDb,
  startDynamoDbLocal,
} from '../../local/dynamodb.ts';
import { isSecondEngineChosen } from './chosen-engine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * The native engine, in memory, for the whole run; DynamoDB Local where GONGJI_ENGINE says so. Each test file makes
     * its own table with a random name.
     */
    dynamoDbEndpoint: string;
    /** Amazon's DynamoDB Local; undefined where Java >= 17 is missing. */
    dynamoDbLocalEndpoint: string | undefined;
  }
}

const started: DynamoDbEngine[] = [];

/** What this run has noted of the bundles that it built; the bundles themselves are named by what they hold, and stay. */
function forgetBundles(): void {
  const bundles = join(import.meta.dirname, '..', '..', 'dist', 'bundles');
  for (const note of globSync(`*/run-${process.env.GONGJI_BUNDLE_RUN}.json`, { cwd: bundles }))
    rmSync(join(bundles, note));
}

/** Starts the engines once for the whole run. */
export async function setup(project: TestProject): Promise<void> {
  process.env.GONGJI_BUNDLE_RUN = randomUUID();
  // Whatever the machine is logged in to, no test can reach it.
  process.env.AWS_ACCESS_KEY_ID = localCredentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = localCredentials.secretAccessKey;
  process.env.AWS_REGION = localAwsRegion;
  delete process.env.AWS_SESSION_TOKEN;
  delete process.env.AWS_PROFILE;
  const [native, java] = await Promise.all([startDynamoDb(), startDynamoDbLocal()]);
  started.push(native, ...(java ? [java] : []));
  if (isSecondEngineChosen() && !java) throw new Error('DynamoDB Local needs Java 17 or newer, and there is none here');
  const { endpoint } = (isSecondEngineChosen() && java) || native;
  process.env.AWS_ENDPOINT_URL_DYNAMODB = endpoint;
  project.provide('dynamoDbEndpoint', endpoint);
  project.provide('dynamoDbLocalEndpoint', java?.endpoint);
  const second = java ? 'and on DynamoDB Local' : 'only: no Java >= 17 here, DynamoDB Local is skipped';
  process.stdout.write(`store contract runs on the native engine ${second}\n`);
}

export async function teardown(): Promise<void> {
  forgetBundles();
  await Promise.all(started.map((engine) => engine.stop()));
}
