import { setTimeout } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand, TransactGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../items.ts';
import type { Key } from '../keys.ts';
import { lastingReason } from '../passing.ts';

/** What was left over, or is just being written, is asked for again after 100, 150, 200 and 250 ms: 0.7 s, well within a request. */
const attemptsMax = 5;

/** The table did not answer all of it in time; the same request may succeed a little later. */
class ReadsThrottled extends Error {
  override readonly name = 'ReadsThrottled';
}

/** Items by their keys. */
export function createKeyReads(client: DynamoDBDocumentClient, tableName: string) {
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

  return { getItem, getItems, getItemsAtOnce };
}

const nameOf = (key: Key) => `${key.pk}\n${key.sk}`;
