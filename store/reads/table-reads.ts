import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { invariant } from '../../domain/invariant.ts';
import type { Page, PageRequest } from '../../use-cases/ports.ts';
import { type Entities, type Entity, fromItem } from '../items.ts';
import type { Key } from '../keys.ts';
import { createKeyReads } from './key-reads.ts';
import { type Filter, type Listing, type Order, rangeListing } from './listings.ts';

/** A person has a handful of participations and accounts; more than this in one partition is a mistake. */
const rowsOfPersonMax = 50;

/**
 * How many rows a filtered page looks at: few of them may pass, and a page of the few among the next twenty would
 * send the reader round and round. An application has some 4 KB, so that 1 MB, where DynamoDB stops, is about as many.
 */
const rowsLookedAt = 250;

export type TableReads = ReturnType<typeof createTableReads>;

/** Ways to read the table; each is one request. */
export function createTableReads(client: DynamoDBDocumentClient, tableName: string) {
  const { getItem, getItems, getItemsAtOnce } = createKeyReads(client, tableName);

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
