import { type DynamoDbEngine, startDynamoDb, startDynamoDbLocal } from '../../local/dynamodb.ts';
import type { WorldOptions } from './world.ts';

/** Which engine proofs run on: GONGJI_ENGINE=dynamodb-local names the second one. */
export const isSecondEngineChosen = (): boolean => process.env.GONGJI_ENGINE === 'dynamodb-local';

/** Starts the one that is chosen. */
export async function startChosenEngine(): Promise<DynamoDbEngine> {
  if (!isSecondEngineChosen()) return startDynamoDb();
  const engine = await startDynamoDbLocal();
  if (!engine) throw new Error('DynamoDB Local needs Java 17 or newer, and there is none here');
  return engine;
}

/** What many requests go out by: the plain client speaks to the native engine, and only the SDK to Amazon's. */
export const cheapestClient = (): NonNullable<WorldOptions['client']> => (isSecondEngineChosen() ? 'SDK' : 'PLAIN');
