import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../items.ts';
import type { Key } from '../keys.ts';
import type { ListOf } from '../listed.ts';
import { tableDefinition } from '../table.ts';
import { lastPlaceAt, type WaitingList } from '../waiting.ts';

export type Order = 'OLDEST_FIRST' | 'NEWEST_FIRST';

/** Rows that follow one another, and how a place among them is named. */
export interface Listing {
  readonly query: Omit<QueryCommandInput, 'TableName' | 'Limit' | 'ExclusiveStartKey'>;
  positionOf(row: Item): string;
  keyAt(position: string): Item;
}

/** Which of the rows are shown. */
export interface Filter {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Strongly consistent: the rows of a partition whose sort key begins like this. A position is the rest of it. */
export function rangeListing(start: Key, order: Order = 'OLDEST_FIRST'): Listing {
  const places = placesIn(start);
  const values = { ':pk': start.pk, ':start': start.sk };
  return { ...places, query: tableQuery('pk = :pk AND begins_with(sk, :start)', values, order) };
}

/** Strongly consistent: the same, from a sort key on that begins so. The partition has no other rows. */
export function rangeFrom(start: Key, from: string, order: Order): Listing {
  const values = { ':pk': start.pk, ':start': start.sk + from };
  return { ...placesIn(start), query: tableQuery('pk = :pk AND sk >= :start', values, order) };
}

/** Strongly consistent: the rows of a partition from one sort key to another, both included. */
export function rangeBetween(start: Key, [from, until]: readonly [string, string], order: Order): Listing {
  const values = { ':pk': start.pk, ':start': start.sk + from, ':end': start.sk + until };
  return { ...placesIn(start), query: tableQuery('pk = :pk AND sk BETWEEN :start AND :end', values, order) };
}

const placesIn = (start: Key) => ({
  positionOf: (row: Item) => String(row.sk).slice(start.sk.length),
  keyAt: (position: string) => ({ pk: start.pk, sk: start.sk + position }),
});

const tableQuery = (condition: string, values: Readonly<Record<string, string>>, order: Order): Listing['query'] => ({
  ConsistentRead: true,
  KeyConditionExpression: condition,
  ExpressionAttributeValues: values,
  ScanIndexForward: order === 'OLDEST_FIRST',
});

const { waitingIndex, listedIndex } = tableDefinition;

/**
 * A list of the index `waiting`, oldest first, to its end or to what waits until an instant. No index can be read strongly: it
 * follows the table within a second or so, so that whoever acts on what he found here reads that again.
 */
export function waitingListing({ waitingFor, keyAt }: WaitingList, until?: string): Listing {
  const { name, partitionKey, sortKey } = waitingIndex;
  const condition = `${partitionKey} = :pk`;
  return {
    query: {
      IndexName: name,
      KeyConditionExpression: until === undefined ? condition : `${condition} AND ${sortKey} <= :until`,
      ExpressionAttributeValues: { ':pk': waitingFor, ...(until !== undefined && { ':until': lastPlaceAt(until) }) },
    },
    positionOf: (row) => String(row[sortKey]),
    keyAt: (position) => ({ ...keyAt(position), [partitionKey]: waitingFor, [sortKey]: position }),
  };
}

/** A list of the index `listed`, from one end to the other. It is no more strong than the other index. */
export function listedListing({ listedFor, keyAt }: ListOf, order: Order): Listing {
  const { name, partitionKey, sortKey } = listedIndex;
  return {
    query: {
      IndexName: name,
      KeyConditionExpression: `${partitionKey} = :pk`,
      ExpressionAttributeValues: { ':pk': listedFor },
      ScanIndexForward: order === 'OLDEST_FIRST',
    },
    positionOf: (row) => String(row[sortKey]),
    keyAt: (position) => ({ ...keyAt(position), [partitionKey]: listedFor, [sortKey]: position }),
  };
}
