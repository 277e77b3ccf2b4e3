import { type AttributeValue, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { localAwsRegion, localCredentials } from '../../local/dynamodb.ts';
import { plainItem } from '../../store/attributes.ts';
import { createPlainHttp } from './plain-http.ts';

type Attributes = Readonly<Record<string, AttributeValue>>;
type Plain = Readonly<Record<string, unknown>>;

/** The parts of what goes in and comes out that hold items or keys. */
interface Input extends Plain {
  readonly Key?: Plain;
  readonly Item?: Plain;
  readonly ExclusiveStartKey?: Plain;
  readonly ExpressionAttributeValues?: Plain;
  readonly RequestItems?: Readonly<Record<string, Plain & { readonly Keys: readonly Plain[] }>>;
  readonly TransactItems?: readonly Readonly<Record<string, Input>>[];
}
interface Output extends Plain {
  readonly Item?: Attributes;
  readonly Items?: readonly Attributes[];
  readonly LastEvaluatedKey?: Attributes;
  readonly Responses?: Readonly<Record<string, readonly Attributes[]>> | readonly { readonly Item?: Attributes }[];
  readonly UnprocessedKeys?: Readonly<Record<string, Plain & { readonly Keys: readonly Attributes[] }>>;
}

type Handler = (args: { readonly input: Input }) => Promise<unknown>;
type Middleware = (next: Handler, context: { readonly commandName: string }) => Handler;

/**
 * A document client for local engines that does a sixteenth of the SDK's work for a request: no signature, no schema,
 * no middleware but what is added, no second try. Histories by the thousand go through it, since two thirds of what
 * they cost was the SDK; the store's contract is tested through both, and the SDK is under every other test.
 */
export function createPlainClient(endpoint: string): DynamoDBDocumentClient {
  const http = createPlainHttp(endpoint);
  const middlewares: Middleware[] = [];
  const client = {
    async send({ constructor: { name }, input }: { constructor: { name: string }; input: Input }) {
      const target = targets[name] ?? name.replace(/Command$/, '');
      const commandName = `${target}Command`;
      const ask: Handler = async (args) => ({
        output: answerOf(await http.post(headersOf(target), JSON.stringify(args.input))),
      });
      const handler = middlewares.reduce<Handler>((next, add) => add(next, { commandName }), ask);
      const { output } = (await handler({ input: marshalled(input) })) as { output: Output };
      return unmarshalled(output);
    },
    middlewareStack: { add: (middleware: Middleware) => void middlewares.push(middleware) },
    destroy: () => http.close(),
  };
  return client as unknown as DynamoDBDocumentClient;
}

/** What the document client calls otherwise than the service does. */
const targets: Readonly<Record<string, string>> = {
  GetCommand: 'GetItem',
  PutCommand: 'PutItem',
  BatchGetCommand: 'BatchGetItem',
  TransactGetCommand: 'TransactGetItems',
  TransactWriteCommand: 'TransactWriteItems',
};

/** Engines want to see a signature, and do not look at it. */
const signature = `AWS4-HMAC-SHA256 Credential=${localCredentials.accessKeyId}/20260101/${localAwsRegion}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

const headersOf = (target: string): string =>
  `x-amz-target: DynamoDB_20120810.${target}\r\ncontent-type: application/x-amz-json-1.0\r\nx-amz-date: 20260101T000000Z\r\nauthorization: ${signature}\r\n`;

/** An error has the name that the SDK gives it; what an item of a transaction looks like stays as it came. */
function answerOf({ status, body }: { readonly status: number; readonly body: string }): Output {
  const answer = JSON.parse(body);
  if (status === 200) return answer;
  const name = String(answer.__type).replace(/^.*#/, '');
  const message = answer.message ?? answer.Message ?? name;
  if (name === 'TransactionCanceledException')
    throw new TransactionCanceledException({
      message,
      $metadata: {},
      CancellationReasons: answer.CancellationReasons,
    });
  throw Object.assign(new Error(message), { name });
}

function marshalled(input: Input): Input {
  const { Key, Item, ExclusiveStartKey, ExpressionAttributeValues, RequestItems, TransactItems } = input;
  return {
    ...input,
    ...(Key && { Key: attributesOf(Key) }),
    ...(Item && { Item: attributesOf(Item) }),
    ...(ExclusiveStartKey && { ExclusiveStartKey: attributesOf(ExclusiveStartKey) }),
    ...(ExpressionAttributeValues && { ExpressionAttributeValues: attributesOf(ExpressionAttributeValues) }),
    ...(RequestItems && {
      RequestItems: mapped(RequestItems, (one) => ({ ...one, Keys: one.Keys.map(attributesOf) })),
    }),
    ...(TransactItems && { TransactItems: TransactItems.map((item) => mapped(item, marshalled)) }),
  };
}

function unmarshalled(output: Output): Plain {
  const { Item, Items, LastEvaluatedKey, Responses, UnprocessedKeys } = output;
  return {
    ...output,
    ...(Item && { Item: plainItem(Item) }),
    ...(Items && { Items: Items.map(plainItem) }),
    ...(LastEvaluatedKey && { LastEvaluatedKey: plainItem(LastEvaluatedKey) }),
    ...(Responses && { Responses: plainResponses(Responses) }),
    ...(UnprocessedKeys && {
      UnprocessedKeys: mapped(UnprocessedKeys, (one) => ({ ...one, Keys: one.Keys.map(plainItem) })),
    }),
  };
}

/** Of a batch by table, of a transaction one for each item. */
const plainResponses = (responses: NonNullable<Output['Responses']>) =>
  isOfTransaction(responses)
    ? responses.map(({ Item }) => (Item ? { Item: plainItem(Item) } : {}))
    : mapped(responses, (items) => items.map(plainItem));

const isOfTransaction = (
  responses: NonNullable<Output['Responses']>,
): responses is readonly { readonly Item?: Attributes }[] => Array.isArray(responses);

const mapped = <T, U>(all: Readonly<Record<string, T>>, to: (one: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, to(one)]));

/** What is undefined is left out, as the SDK's client is told to. */
const attributesOf = (item: Plain): Plain =>
  mapped(Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)), attributeOf);

function attributeOf(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
      return { S: value };
    case 'bigint':
    case 'number':
      return { N: String(value) };
    case 'boolean':
      return { BOOL: value };
    case 'object':
      if (value === null) return { NULL: true };
      if (Array.isArray(value)) return { L: value.map(attributeOf) };
      return { M: attributesOf(value as Plain) };
    default:
      throw new Error(`an attribute is never a ${typeof value}`);
  }
}
