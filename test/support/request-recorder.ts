import { AsyncResource } from 'node:async_hooks';
import {
  ThrottlingException,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** One request as it went over the wire: what the SDK tries again is counted again. */
export interface RecordedRequest {
  /** `GetItem`, `BatchGetItem`, `TransactGetItems`, `Query`, `TransactWriteItems`, `Scan` … */
  readonly command: string;
  /** `pk | sk` of each item asked for or written; of a Query, its partition and the start of its range, or its index. */
  readonly keys: readonly string[];
  /** The condition of each written item, in order. */
  readonly conditions: readonly string[];
  /** Whether a read was strongly consistent; undefined for writes. */
  readonly consistent: boolean | undefined;
}

/**
 * What may go wrong with a request.
 * TRANSACTION_CONFLICT and TRANSACTION_THROTTLED cancel the transaction by one item's reason; THROTTLED refuses the
 * request as a whole; none of these three writes anything. The others write and then: REPLY_LOST loses the answer
 * on the network, so that the SDK asks again; IN_PROGRESS answers that the same transaction is still running;
 * DIED_AFTER ends as if the process had died there: the SDK does not ask again.
 */
export type Fault =
  | 'NONE'
  | 'TRANSACTION_CONFLICT'
  | 'TRANSACTION_THROTTLED'
  | 'THROTTLED'
  | 'REPLY_LOST'
  | 'IN_PROGRESS'
  | 'DIED_AFTER';

export interface RequestRecorder {
  readonly requests: readonly RecordedRequest[];
  /** How many requests of a command, or of all commands, were sent. */
  count(command?: string): number;
  /** GetItem, BatchGetItem, TransactGetItems, Query and Scan together. */
  readCount(): number;
  /** TransactWriteItems. */
  transactionCount(): number;
  clear(): void;
  /** The next requests of that command meet these faults, one each; afterwards all goes well again. */
  inject(command: string, ...faults: readonly Fault[]): void;
  /** Called before each request of that command is sent: the place to let somebody else come first. */
  before(command: string, act: () => Promise<void>): void;
}

const reads: ReadonlySet<string> = new Set(['GetItem', 'BatchGetItem', 'TransactGetItems', 'Query', 'Scan']);

/** Listens to a client from now on. */
export function recordRequests(client: DynamoDBDocumentClient): RequestRecorder {
  const requests: RecordedRequest[] = [];
  const scripts = new Map<string, Fault[]>();
  const befores = new Map<string, () => Promise<void>>();
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const request = describeRequest(String(context.commandName).replace(/Command$/, ''), args.input as Marshalled);
      requests.push(request);
      await befores.get(request.command)?.();
      return meet(scripts.get(request.command)?.shift() ?? 'NONE', request, () => next(args));
    },
    // After the SDK's own retries, so that each try is seen.
    { step: 'finalizeRequest', priority: 'low', name: 'requestRecorder' },
  );
  return {
    requests,
    count: (command) => requests.filter((request) => command === undefined || request.command === command).length,
    readCount: () => requests.filter(({ command }) => reads.has(command)).length,
    transactionCount: () => requests.filter(({ command }) => command === 'TransactWriteItems').length,
    clear: () => void requests.splice(0),
    inject: (command, ...faults) => void scripts.set(command, [...(scripts.get(command) ?? []), ...faults]),
    // As somebody else: what he does is not done by the function that he comes before.
    before: (command, act) => void befores.set(command, AsyncResource.bind(act)),
  };
}

async function meet<T>(fault: Fault, request: RecordedRequest, send: () => Promise<T>): Promise<T> {
  switch (fault) {
    case 'NONE':
      return send();
    case 'TRANSACTION_CONFLICT':
      throw cancelled(request, 'TransactionConflict');
    case 'TRANSACTION_THROTTLED':
      throw cancelled(request, 'ThrottlingError');
    case 'THROTTLED':
      throw new ThrottlingException({ message: 'Throughput exceeds the current capacity', $metadata: {} });
    case 'REPLY_LOST':
      await send();
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    case 'IN_PROGRESS':
      await send();
      throw new TransactionInProgressException({ message: 'the same token is in progress', $metadata: {} });
    case 'DIED_AFTER':
      await send();
      throw new Error('the process died after sending');
  }
}

/** DynamoDB gives a reason for each item; here the last one is to blame. */
const cancelled = (request: RecordedRequest, code: string) =>
  new TransactionCanceledException({
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${code}]`,
    $metadata: {},
    CancellationReasons: request.keys.map((_key, index) => ({
      Code: index === request.keys.length - 1 ? code : 'None',
    })),
  });

type MarshalledKey = { readonly pk?: { readonly S: string }; readonly sk?: { readonly S: string } };
type Action = { readonly Item?: MarshalledKey; readonly Key?: MarshalledKey; readonly ConditionExpression?: string };

/** The parts of the SDK's inputs that are looked at. */
interface Marshalled {
  readonly Key?: MarshalledKey;
  readonly Item?: MarshalledKey;
  readonly IndexName?: string;
  readonly ConsistentRead?: boolean;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
  readonly RequestItems?: Readonly<
    Record<string, { readonly Keys?: readonly MarshalledKey[]; readonly ConsistentRead?: boolean }>
  >;
  readonly TransactItems?: readonly Readonly<Record<string, Action>>[];
}

const keyText = (key: MarshalledKey | undefined) => `${key?.pk?.S} | ${key?.sk?.S}`;

function describeRequest(command: string, input: Marshalled): RecordedRequest {
  const actions = (input.TransactItems ?? []).flatMap((item) => Object.values(item));
  const [batch] = Object.values(input.RequestItems ?? {});
  const range = input.ExpressionAttributeValues;
  const single = input.Key ?? input.Item;
  const keys = [
    ...(single ? [keyText(single)] : []),
    ...(command === 'Query' ? [`${range?.[':pk']?.S} | ${range?.[':start']?.S ?? input.IndexName}`] : []),
    ...(batch?.Keys ?? []).map(keyText),
    ...actions.map((action) => keyText(action.Item ?? action.Key)),
  ];
  return {
    command,
    keys,
    conditions: [input, ...actions].flatMap(({ ConditionExpression: condition }) => (condition ? [condition] : [])),
    consistent: reads.has(command)
      ? command === 'TransactGetItems' || Boolean(input.ConsistentRead ?? batch?.ConsistentRead)
      : undefined,
  };
}
