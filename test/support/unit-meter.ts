import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tableDefinition, tableIndexes } from '../../store/table.ts';

/** What work costs on DynamoDB, on demand. */
export interface Units {
  /** One after the other or at the same time. */
  readonly requests: number;
  /** Of 4 KB, strongly consistent; half a unit where it is not, two in a transaction. */
  readonly readUnits: number;
  /** Of 1 KB; two in a transaction, one more in each index that the item is in. */
  readonly writeUnits: number;
}

type Item = Readonly<Record<string, unknown>>;

/**
 * Counts what a client asks of DynamoDB by the rules that DynamoDB publishes for item sizes and capacity units, since no
 * engine beside the real one reckons them right. A condition, and an item that is removed, count as 1 KB: neither is sent.
 */
export function meterUnits(client: DynamoDBDocumentClient): { readonly units: Units; clear(): void } {
  let units = none;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      const command = String(context.commandName).replace(/Command$/, '');
      units = plus(units, unitsOf(command, args.input as Asked, result.output as unknown as Answered));
      return result;
    },
    // Before names and values take the form of the wire, and after they have left it.
    { step: 'initialize', priority: 'high', name: 'unitMeter' },
  );
  return {
    get units() {
      return units;
    },
    clear() {
      units = none;
    },
  };
}

const none: Units = { requests: 0, readUnits: 0, writeUnits: 0 };

const plus = (one: Units, other: Units): Units => ({
  requests: one.requests + other.requests,
  readUnits: one.readUnits + other.readUnits,
  writeUnits: one.writeUnits + other.writeUnits,
});

interface Asked {
  readonly ConsistentRead?: boolean;
  readonly RequestItems?: Readonly<Record<string, { readonly ConsistentRead?: boolean; readonly Keys?: unknown[] }>>;
  readonly TransactItems?: readonly Readonly<Record<string, { readonly Item?: Item }>>[];
  readonly Item?: Item;
}
interface Answered {
  readonly Item?: Item;
  readonly Items?: readonly Item[];
  readonly Responses?: Readonly<Record<string, readonly Item[]>> | readonly { readonly Item?: Item }[];
}

function unitsOf(command: string, asked: Asked, answered: Answered): Units {
  switch (command) {
    case 'GetItem':
      return read(asked.ConsistentRead, [sizeOf(answered.Item ?? {})]);
    case 'BatchGetItem': {
      const [table] = Object.values(asked.RequestItems ?? {});
      const found = Object.values(answered.Responses ?? {})
        .flat()
        .map(sizeOf);
      const missing = (table?.Keys?.length ?? 0) - found.length;
      return read(table?.ConsistentRead, [...found, ...Array.from({ length: missing }, () => 0)]);
    }
    case 'TransactGetItems': {
      const found = Object.values(answered.Responses ?? {}).map(({ Item }) => sizeOf(Item ?? {}));
      const once = read(true, found);
      return { ...once, readUnits: 2 * once.readUnits };
    }
    case 'Query':
      return read(asked.ConsistentRead, [(answered.Items ?? []).map(sizeOf).reduce((sum, size) => sum + size, 0)]);
    case 'PutItem':
      return written([asked.Item], 1);
    case 'TransactWriteItems':
      return written(
        (asked.TransactItems ?? []).flatMap((each) => Object.values(each).map(({ Item }) => Item)),
        2,
      );
    default:
      throw new Error(`nobody has said what ${command} costs`);
  }
}

/** What is not there costs what the smallest item costs. */
function read(consistent: boolean | undefined, sizes: readonly number[]): Units {
  const whole = sizes.reduce((sum, size) => sum + Math.max(1, Math.ceil(size / 4096)), 0);
  return { ...none, requests: 1, readUnits: consistent ? whole : whole / 2 };
}

function written(items: readonly (Item | undefined)[], times: number): Units {
  const each = items.map((item = {}) => {
    const indexes = indexesOf(item);
    return { kilobytes: Math.max(1, Math.ceil(sizeOf(item) / 1024)), indexes };
  });
  return {
    ...none,
    requests: 1,
    writeUnits: each.reduce((sum, { kilobytes, indexes }) => sum + kilobytes * (times + indexes), 0),
  };
}

const indexesOf = (item: Item): number => tableIndexes.filter(({ partitionKey }) => partitionKey in item).length;

/** What is kept for good of these items, with their copies in the indexes; what expires is left out. */
export const bytesKept = (items: readonly Item[]): number =>
  items
    .filter((item) => !(tableDefinition.timeToLiveAttribute in item))
    .reduce((sum, item) => sum + sizeOf(item) * (1 + indexesOf(item)), 0);

/** Names and values; a list or a map takes three bytes, and one for each member. */
const sizeOf = (item: Item): number =>
  Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value), 0);

function sizeOfValue(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  // About a byte for two digits, and one more.
  if (typeof value === 'number' || typeof value === 'bigint') return Math.ceil(digitsOf(value) / 2) + 1;
  if (typeof value === 'boolean' || value === null) return 1;
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value)) return value.reduce((sum, each) => sum + 1 + sizeOfValue(each), 3);
  if (typeof value === 'object') return 3 + Object.keys(value).length + sizeOf(value as Item);
  throw new Error(`nobody has said how large a ${typeof value} is`);
}

const digitsOf = (value: number | bigint): number => String(value).replace(/\D/g, '').length;
