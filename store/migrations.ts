import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { invariant } from '../domain/invariant.ts';
import { type Migrations, migrationSegments } from '../use-cases/operations/migrations.ts';
import type { Item } from './items.ts';
import { indexPlaces } from './migrations/index-places.ts';
import type { ItemChange, ItemMigration } from './migrations/item-migration.ts';

/** In their order: a later one may rest on what an earlier one has done. What has run everywhere may be taken off at the front. */
const inOrder: readonly ItemMigration[] = [indexPlaces];

export interface MigrationSettings {
  /** Rows looked at for a page; 1 MB is where DynamoDB stops by itself. */
  readonly rowsPerPage?: number;
  readonly migrations?: readonly ItemMigration[];
}

/** Somebody else changes an item at the same moment at most so often in a row. */
const attemptsMax = 10;

export function createMigrations(
  client: DynamoDBDocumentClient,
  tableName: string,
  { rowsPerPage = 1_000, migrations = inOrder }: MigrationSettings = {},
): Migrations {
  async function scan({ entities }: ItemMigration, segment: number, after: string | undefined) {
    const names = entities.map((_, place) => `:entity${place}`);
    const answer = await client.send(
      new ScanCommand({
        ...{ TableName: tableName, ConsistentRead: true, Limit: rowsPerPage },
        ...{ Segment: segment, TotalSegments: migrationSegments },
        FilterExpression: `entity IN (${names.join(', ')})`,
        ExpressionAttributeValues: Object.fromEntries(entities.map((entity, place) => [`:entity${place}`, entity])),
        ...(after !== undefined && { ExclusiveStartKey: JSON.parse(after) }),
      }),
    );
    return { items: answer.Items ?? [], next: answer.LastEvaluatedKey && JSON.stringify(answer.LastEvaluatedKey) };
  }

  /** As it is in the table now. */
  async function again({ pk, sk }: Item): Promise<Item | undefined> {
    const { Item: item } = await client.send(
      new GetCommand({ TableName: tableName, Key: { pk, sk }, ConsistentRead: true }),
    );
    return item;
  }

  /** Changes an item as long as it needs it; who writes it at the same moment comes first. */
  async function migrate({ changeOf, name }: ItemMigration, seen: Item): Promise<boolean> {
    let item: Item | undefined = seen;
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const change = item && changeOf(item);
      if (!item || !change) return attempt > 1;
      try {
        await client.send(new UpdateCommand({ TableName: tableName, ...updateOf(item, change) }));
        return true;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        item = await again(item);
      }
    }
    throw new Error(`${name}: ${seen.pk} was changed by somebody else at each of ${attemptsMax} attempts`);
  }

  return {
    all: migrations.map(({ name, what }) => ({ name, what })),
    async page(name, { segment, after, write }) {
      const migration = migrations.find((each) => each.name === name);
      invariant(migration, 'who asks for a page has looked up the migration');
      const { items, next } = await scan(migration, segment, after);
      const old = items.filter((item) => migration.changeOf(item) !== undefined);
      if (write) for (const item of old) await migrate(migration, item);
      return { looked: items.length, changed: old.length, ...(next !== undefined && { next }) };
    },
  };
}

/** Under the condition that the item is as it was read: of the same version, and there. */
function updateOf(item: Item, { set, remove }: ItemChange) {
  const sets = Object.keys(set).map((name, place) => [`#s${place}`, `:s${place}`, name] as const);
  const removes = remove.map((name, place) => [`#r${place}`, name] as const);
  const setting = sets.length > 0 ? `SET ${sets.map(([at, value]) => `${at} = ${value}`).join(', ')}` : '';
  const removing = removes.length > 0 ? `REMOVE ${removes.map(([at]) => at).join(', ')}` : '';
  return {
    Key: { pk: item.pk, sk: item.sk },
    UpdateExpression: `${setting} ${removing}`.trim(),
    ConditionExpression: '#version = :version AND #entity = :entity',
    ExpressionAttributeNames: {
      ...{ '#version': 'version', '#entity': 'entity' },
      ...Object.fromEntries([...sets.map(([at, , name]) => [at, name]), ...removes]),
    },
    ExpressionAttributeValues: {
      ...{ ':version': item.version, ':entity': item.entity },
      ...Object.fromEntries(sets.map(([, value, name]) => [value, set[name]])),
    },
  };
}
