import { marshall, type marshallOptions, unmarshall, type unmarshallOptions } from '@aws-sdk/util-dynamodb';
import type { DynamoDBClient } from './dynamodb.ts';

/**
 * For `@aws-sdk/lib-dynamodb`, whose commands are made of those of the client: its names for what the store asks. Values
 * become attributes and come back by the SDK's own `util-dynamodb`. A command that is not here has no name here either.
 */
type Members = Readonly<Record<string, unknown>>;
type Item = Record<string, unknown>;

interface Translation {
  outward(item: Item): unknown;
  inward(attributes: Item): unknown;
}

abstract class Command {
  abstract readonly operation: string;
  readonly input: Members;

  constructor(input: Members) {
    this.input = input;
  }

  /** Where nothing else is said, items and keys are members of the input and of the answer themselves. */
  outward(translation: Translation): Members {
    return translated(this.input, inputItems, translation.outward);
  }

  inward(answer: Members, { inward }: Translation): Members {
    const { Items: items } = answer;
    return { ...translated(answer, answerItems, inward), ...(items !== undefined && { Items: each(items, inward) }) };
  }
}

const inputItems = ['Key', 'Item', 'ExpressionAttributeValues', 'ExclusiveStartKey'];
const answerItems = ['Item', 'Attributes', 'LastEvaluatedKey'];

/** With what these members hold as another form of the same. */
const translated = (members: Members, names: readonly string[], to: (item: Item) => unknown): Members =>
  mapped(members, (value, name) => (names.includes(name) && value !== undefined ? to(value as Item) : value));

const mapped = (members: unknown, to: (value: unknown, name: string) => unknown): Members =>
  Object.fromEntries(Object.entries(members as Members).map(([name, value]) => [name, to(value, name)]));

const each = (items: unknown, to: (item: Item) => unknown): unknown => (items as Item[]).map((item) => to(item));

export class GetCommand extends Command {
  readonly operation = 'GetItem';
}

export class PutCommand extends Command {
  readonly operation = 'PutItem';
}

export class UpdateCommand extends Command {
  readonly operation = 'UpdateItem';
}

export class QueryCommand extends Command {
  readonly operation = 'Query';
}

export class ScanCommand extends Command {
  readonly operation = 'Scan';
}

export class BatchGetCommand extends Command {
  readonly operation = 'BatchGetItem';

  override outward({ outward }: Translation): Members {
    return { ...this.input, RequestItems: keysOfTables(this.input.RequestItems, outward) };
  }

  override inward({ Responses, UnprocessedKeys, ...answer }: Members, { inward }: Translation): Members {
    return {
      ...answer,
      Responses: mapped(Responses ?? {}, (items) => each(items, inward)),
      UnprocessedKeys: keysOfTables(UnprocessedKeys ?? {}, inward),
    };
  }
}

const keysOfTables = (tables: unknown, to: (key: Item) => unknown): Members =>
  mapped(tables, (table) => ({ ...(table as Members), Keys: each((table as Members).Keys, to) }));

export class TransactWriteCommand extends Command {
  readonly operation = 'TransactWriteItems';

  /** With a token, so that what was written and not heard of is not written again where it is tried again. */
  override outward({ outward }: Translation): Members {
    const parts = this.input.TransactItems as readonly Members[];
    const TransactItems = parts.map((part) => mapped(part, (act) => translated(act as Members, inputItems, outward)));
    return { ClientRequestToken: crypto.randomUUID(), ...this.input, TransactItems };
  }
}

interface Options {
  readonly marshallOptions: marshallOptions;
  readonly unmarshallOptions: unmarshallOptions;
}

export class DynamoDBDocumentClient {
  readonly #client: DynamoDBClient;
  readonly #translation: Translation;

  static from(client: DynamoDBClient, options: Options): DynamoDBDocumentClient {
    return new DynamoDBDocumentClient(client, options);
  }

  private constructor(client: DynamoDBClient, options: Options) {
    this.#client = client;
    this.#translation = {
      outward: (item) => marshall(item, options.marshallOptions),
      inward: (attributes) => unmarshall(attributes as Parameters<typeof unmarshall>[0], options.unmarshallOptions),
    };
  }

  async send(command: Command): Promise<Members> {
    const answer = await this.#client.ask(command.operation, command.outward(this.#translation));
    return command.inward(answer, this.#translation);
  }

  destroy(): void {
    this.#client.destroy();
  }
}
