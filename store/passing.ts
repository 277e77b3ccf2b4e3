import type { CancellationReason } from '@aws-sdk/client-dynamodb';

/** Names of errors, and of reasons, after which the same transaction may pass: it met another one, or there was too much at once. */
const passing: ReadonlySet<string> = new Set([
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingError',
  'ThrottlingException',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

export const isPassing = (error: unknown): boolean => error instanceof Error && passing.has(error.name);

/** The first reason, if there is one, that will stand against the same transaction later on too. */
export const lastingReason = (reasons: readonly CancellationReason[]): CancellationReason | undefined =>
  reasons.find(({ Code }) => Code && Code !== 'None' && !passing.has(Code));
