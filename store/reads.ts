import { setTimeout } from 'node:timers/promises';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { invariant } from '../domain/invariant.ts';
import type { Page, PageRequest, Reads, RememberedAnswer } from '../use-cases/ports.ts';
import { type Entities, type Entity, fromItem, type Item } from './items.ts';
import {
  accessRecordsOf,
  accountKey,
  accountsOf,
  answerKey,
  consentKey,
  consentsOf,
  entriesOf,
  entryKey,
  indexKey,
  type Key,
  linkKeys,
  linksOf,
  participationKey,
  participationsOf,
  personKey,
} from './keys.ts';

/** A person has a handful of participations and accounts; more than this in one partition is a mistake. */
const rowsOfPersonMax = 50;

/** Strongly consistent reads, one request each. */
export function createReads(client: DynamoDBDocumentClient, tableName: string): Reads {
  const table = createTableReads(client, tableName);
  return {
    person: (id) => table.get('Person', personKey(id)),
    persons: (ids) => table.getMany('Person', ids.map(personKey)),
    async personIdByIndex(values) {
      const found = await table.getItems(values.map(indexKey));
      const item = found.find((candidate) => candidate !== undefined);
      return item ? String(item.personId) : undefined;
    },
    participations: (personId) => table.all('Participation', participationsOf(personId)),
    participation: (ref) => table.get('Participation', participationKey(ref)),
    accounts: (personId) => table.all('PersonalAccount', accountsOf(personId)),
    account: (ref) => table.get('PersonalAccount', accountKey(ref)),
    entries: (ref, page) => table.page('LedgerEntry', entriesOf(ref), page, 'NEWEST_FIRST'),
    entry: (ref, sequence) => table.get('LedgerEntry', entryKey(ref, sequence)),
    links: (personId, kind, page) => table.page('FamilyLink', linksOf(personId, kind), page),
    link: (ref) => table.get('FamilyLink', linkKeys(ref)[0]),
    consent: (personId, clientId) => table.get('ChannelConsent', consentKey(personId, clientId)),
    consents: (personId, page) => table.page('ChannelConsent', consentsOf(personId), page),
    accessRecords: (personId, page) => table.page('AccessRecord', accessRecordsOf(personId), page, 'NEWEST_FIRST'),
    async rememberedAnswer(names): Promise<RememberedAnswer | undefined> {
      const found = await table.getItems(names.map(answerKey));
      const item = found.find((candidate) => candidate !== undefined);
      return item && { contentDigest: String(item.contentDigest), answer: String(item.answer) };
    },
  };
}

/** What a batch leaves over is asked for again after 100, 150, 200 and 250 ms: 0.7 s, well within a request. */
const unprocessedAttemptsMax = 5;

/** The table did not answer all of a batch in time; the same request may succeed a little later. */
class ReadsThrottled extends Error {
  override readonly name = 'ReadsThrottled';
}

type Order = 'OLDEST_FIRST' | 'NEWEST_FIRST';

function createTableReads(client: DynamoDBDocumentClient, tableName: string) {
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
      if (attempt > unprocessedAttemptsMax) throw new ReadsThrottled(`${open.length} reads were left unprocessed`);
      if (attempt > 1) await setTimeout(50 * attempt);
      const answer = await client.send(
        new BatchGetCommand({ RequestItems: { [tableName]: { Keys: open, ConsistentRead: true } } }),
      );
      for (const item of answer.Responses?.[tableName] ?? []) found.set(nameOf(item as unknown as Key), item);
      open = (answer.UnprocessedKeys?.[tableName]?.Keys ?? []) as unknown as Key[];
    }
    return keys.map((key) => found.get(nameOf(key)));
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
   * One row more than shown is read, so that the last page is known to be the last. DynamoDB stops at 1 MB of rows:
   * such a page is shorter than asked for, and goes on.
   */
  async function page<E extends Entity>(
    entity: E,
    start: Key,
    request: PageRequest,
    order: Order = 'OLDEST_FIRST',
  ): Promise<Page<Entities[E]>> {
    const input = rangeQuery(tableName, start, request.first + 1, order);
    const after = request.after !== undefined && { ExclusiveStartKey: { pk: start.pk, sk: start.sk + request.after } };
    const answer = await client.send(new QueryCommand({ ...input, ...after }));
    const items = answer.Items ?? [];
    const shown = items.slice(0, request.first);
    const positions = shown.map((item) => String(item.sk).slice(start.sk.length));
    const more = items.length > shown.length || answer.LastEvaluatedKey !== undefined;
    const next = more ? positions.at(-1) : undefined;
    return { items: shown.map((item) => fromItem(entity, item)), positions, ...(next !== undefined && { next }) };
  }

  async function all<E extends Entity>(entity: E, start: Key): Promise<readonly Entities[E][]> {
    const { items, next } = await page(entity, start, { first: rowsOfPersonMax });
    invariant(next === undefined, `a person has at most ${rowsOfPersonMax} rows of ${entity}`);
    return items;
  }

  return { getItems, get, getMany, page, all };
}

const nameOf = (key: Key) => `${key.pk}\n${key.sk}`;

const rangeQuery = (tableName: string, start: Key, limit: number, order: Order): QueryCommandInput => ({
  TableName: tableName,
  ConsistentRead: true,
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
  ExpressionAttributeValues: { ':pk': start.pk, ':start': start.sk },
  Limit: limit,
  ScanIndexForward: order === 'OLDEST_FIRST',
});
