import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as client from '../../infra/bundles/stand-ins/dynamodb.ts';
import * as documents from '../../infra/bundles/stand-ins/dynamodb-documents.ts';

type Members = Readonly<Record<string, unknown>>;
type Handler = (args: { readonly input: Members }) => Promise<{ readonly output: Members }>;
type Middleware = (next: Handler, context: { readonly commandName: string }) => Handler;

/**
 * The client that the bundles have in place of the SDK's, for the store as it is here: it is given the SDK's commands and
 * throws the SDK's errors, which in a bundle are the client's own. The engine is the one that the environment names.
 */
export function createBundledClient(endpoint: string): DynamoDBDocumentClient {
  if (process.env.AWS_ENDPOINT_URL_DYNAMODB !== endpoint) throw new Error('the environment names another engine');
  const asked = new client.DynamoDBClient({ maxAttempts: 3 });
  const middlewares: Middleware[] = [];
  const recorded = {
    async ask(operation: string, input: Members): Promise<Members> {
      const ask: Handler = async (args) => ({ output: await asked.ask(operation, args.input) });
      const handler = middlewares.reduce<Handler>(
        (next, add) => add(next, { commandName: `${operation}Command` }),
        ask,
      );
      return (await handler({ input })).output;
    },
    destroy: () => asked.destroy(),
  };
  const bundled = documents.DynamoDBDocumentClient.from(recorded as client.DynamoDBClient, {
    marshallOptions: { removeUndefinedValues: true },
    unmarshallOptions: { wrapNumbers: (text) => BigInt(text) },
  });
  return {
    send: ({ constructor: { name }, input }: { constructor: { name: string }; input: Members }) =>
      name === 'DeleteTableCommand'
        ? asked.ask('DeleteTable', input)
        : bundled.send(new commands[name as keyof typeof commands](input)).catch(asTheSdkThrows),
    middlewareStack: { add: (middleware: Middleware) => void middlewares.push(middleware) },
    destroy: () => bundled.destroy(),
  } as unknown as DynamoDBDocumentClient;
}

const { DynamoDBDocumentClient: _, ...commands } = documents;

function asTheSdkThrows(error: unknown): never {
  const { message, $metadata } = error as client.DynamoDBServiceException;
  if (error instanceof client.ConditionalCheckFailedException)
    throw new ConditionalCheckFailedException({ message, $metadata: { ...$metadata, requestId: '' } });
  if (error instanceof client.TransactionCanceledException)
    throw new TransactionCanceledException({
      ...{ message, $metadata: { ...$metadata, requestId: '' } },
      CancellationReasons: error.CancellationReasons as [],
    });
  throw error;
}
