import { setTimeout } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactGetCommand,
} from '@aws-sdk/lib-dynamodb';
import { invariant } from '../../domain/invariant.ts';
import type { Page, PageRequest } from '../../use-cases/ports.ts';
import { type Entities, type Entity, fromItem, type Item } from '../items.ts';
import type { Key } from '../keys.ts';
import { lastingReason } from '../passing.ts';
import { type Filter, type Listing, type Order, rangeListing } from './listings.ts';

/** A person has a handful of participations and accounts; more than this in one partition is a mistake. */
const rowsOfPersonMax = 50;

/** What was left over, or is just being written, is asked for again after 100, 150, 200 and 250 ms: 0.7 s, well within a request. */
const attemptsMax = 5;

/**
 * How many rows a filtered page looks at: few of them may pass, and a page of the few among the next twenty would
 * send the reader round and round. An application has some 4 KB, so that 1 MB, where DynamoDB stops, is about as many.
 */
const rowsLookedAt = 250;

/** The table did not answer all of a batch in time; the same request may succeed a little later. */
class ReadsThrottled extends Error {
  override readonly name = 'ReadsThrottled';
}

export type TableReads = ReturnType<typeof createTableReads>;

/** Ways to read the table; each is one request. */
export function createTableReads(client: DynamoDBDocumentClient, tableName: string) {
  async function getItem(key: Key): Promise<Item | undefined> {
    const answer = await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
    return answer.Item;
  }

  /** In the order asked for. One key is a GetItem; what a batch leaves unprocessed is asked for again. */
  async function getItems(keys: readonly Key[]): Promise<readonly (Item | undefined)[]> {
    const [only] = keys;
    if (keys.length === 1 && only) return [await getItem(only)];
    const found = new Map<string, Item>();
    let open = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
    for (let attempt = 1; open.length > 0; attempt++) {
      if (attempt > attemptsMax) throw new ReadsThrottled(`${open.length} reads were left unprocessed`);
      if (attempt > 1) await setTimeout(50 * attempt);
      const answer = await client.send(
        new BatchGetCommand({ RequestItems: { [tableName]: { Keys: open, ConsistentRead: true } } }),
      );
      for (const item of answer.Responses?.[tableName] ?? []) found.set(nameOf(item as unknown as Key), item);
      open = (answer.UnprocessedKeys?.[tableName]?.Keys ?? []) as unknown as Key[];
    }
    return keys.map((key) => found.get(nameOf(key)));
  }

  /**
   * All as they are at one instant, in the order asked for: what one transaction writes is seen whole or not at all. At
   * most 100, each once, for twice the read units of a batch. While one of them is being written nothing is answered.
   */
  async function getItemsAtOnce(keys: readonly Key[]): Promise<readonly (Item | undefined)[]> {
    if (keys.length === 0) return [];
    const TransactItems = keys.map((key) => ({ Get: { TableName: tableName, Key: key } }));
    for (let attempt = 1; attempt <= attemptsMax; attempt++) {
      if (attempt > 1) await setTimeout(50 * attempt);
      try {
        const answer = await client.send(new TransactGetCommand({ TransactItems }));
        return keys.map((_key, place) => answer.Responses?.[place]?.Item);
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        if (lastingReason(error.CancellationReasons ?? [])) throw error;
      }
    }
    throw new ReadsThrottled(`${keys.length} reads at one instant met writes each time`);
  }

  async function get<E extends Entity>(entity: E, key: Key): Promise<Entities[E] | undefined> {
    const item = await getItem(key);
    return item && fromItem(entity, item);
  }

  async function getMany<E extends Entity>(entity: E, keys: readonly Key[]) {
    const items = await getItems(keys);
    return items.map((item) => item && fromItem(entity, item));
  }

  /**
   * One row more than shown is read, so that the last page is known to be the last. DynamoDB stops at 1 MB of rows, and
   * a filter leaves rows out: such a page is shorter than asked for, empty even, and goes on.
   */
  async function list<E extends Entity>(
    entity: E,
    listing: Listing,
    request: PageRequest,
    filter?: Filter,
  ): Promise<Page<Entities[E]>> {
    const answer = await client.send(new QueryCommand({ TableName: tableName, ...queryOf(listing, request, filter) }));
    const items = answer.Items ?? [];
    const shown = items.slice(0, request.first);
    const positions = shown.map(listing.positionOf);
    const end = items.length > shown.length ? shown.at(-1) : answer.LastEvaluatedKey;
    const next = end && { next: listing.positionOf(end) };
    return { items: shown.map((item) => fromItem(entity, item)), positions, ...next };
  }

  const page = <E extends Entity>(entity: E, start: Key, request: PageRequest, order?: Order) =>
    list(entity, rangeListing(start, order), request);

  async function all<E extends Entity>(entity: E, start: Key): Promise<readonly Entities[E][]> {
    const { items, next } = await page(entity, start, { first: rowsOfPersonMax });
    invariant(next === undefined, `a person has at most ${rowsOfPersonMax} rows of ${entity}`);
    return items;
  }

  return { getItem, getItems, getItemsAtOnce, get, getMany, list, page, all };
}

const nameOf = (key: Key) => `${key.pk}\n${key.sk}`;

const queryOf = (listing: Listing, { first, after }: PageRequest, filter: Filter | undefined) => ({
  ...listing.query,
  ...(filter && filtered(listing, filter)),
  Limit: filter ? Math.max(rowsLookedAt, first + 1) : first + 1,
  ...(after !== undefined && { ExclusiveStartKey: listing.keyAt(after) }),
});

const filtered = ({ query }: Listing, { expression, names, values }: Filter) => ({
  FilterExpression: expression,
  ExpressionAttributeNames: { ...query.ExpressionAttributeNames, ...names },
  ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ...values },
});
