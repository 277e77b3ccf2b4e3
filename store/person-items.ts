import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PersonId } from '../domain/persons/person.ts';
import type { PersonItem, PersonItems } from '../use-cases/person-items.ts';
import { type Entity, type Item, isOfStore } from './items.ts';
import { accessRecordsOf, entriesOf, personKey } from './keys.ts';
import { claimsListOf } from './listed.ts';
import { createAccountReads } from './reads/account-reads.ts';
import { createTableReads } from './reads/table-reads.ts';
import { tableDefinition } from './table.ts';

interface Place {
  /** Which of the lists, in their order. */
  readonly list: number;
  readonly key?: Readonly<Record<string, unknown>>;
}

const { listedIndex } = tableDefinition;

export function createPersonItems(client: DynamoDBDocumentClient, tableName: string): PersonItems {
  const { accounts } = createAccountReads(createTableReads(client, tableName));
  /** One Query each: what is under the person, in his log, in each ledger, and in his list of claims. */
  async function listsOf(personId: PersonId) {
    const ledgers = (await accounts(personId)).map((account) => entriesOf(account).pk);
    const partitions = [personKey(personId).pk, accessRecordsOf(personId).pk, ...ledgers];
    return [
      ...partitions.map((pk) => ({ KeyConditionExpression: 'pk = :of', of: pk, ConsistentRead: true })),
      {
        ...{ IndexName: listedIndex.name, KeyConditionExpression: `${listedIndex.partitionKey} = :of` },
        of: claimsListOf(personId).listedFor,
      },
    ];
  }
  return {
    async page(personId, after) {
      const place: Place = after === undefined ? { list: 0 } : JSON.parse(after);
      const lists = await listsOf(personId);
      const asked = lists[place.list];
      if (!asked) return { items: [] };
      const { of, ...query } = asked;
      const answer = await client.send(
        new QueryCommand({
          ...{ TableName: tableName, ...query, ExpressionAttributeValues: { ':of': of } },
          ...(place.key && { ExclusiveStartKey: place.key }),
        }),
      );
      const next = nextPlace(place, answer.LastEvaluatedKey, lists.length);
      return { items: (answer.Items ?? []).map(bare), ...(next && { next: JSON.stringify(next) }) };
    },
  };
}

function nextPlace({ list }: Place, key: Place['key'], count: number): Place | undefined {
  if (key) return { list, key };
  return list + 1 < count ? { list: list + 1 } : undefined;
}

const bare = (item: Item): PersonItem => ({
  entity: String(item.entity),
  ...Object.fromEntries(Object.entries(item).filter(([name]) => !isOfStore(item.entity as Entity, name))),
});
