import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Entities, type Entity, fromItem } from './items.ts';

export interface ScanSettings {
  /** Which of how many equal parts of the table to walk; the whole unless told otherwise. */
  readonly segment?: { readonly index: number; readonly of: number };
  /** Rows looked at for a page, of that kind or not. */
  readonly rowsPerPage?: number;
}

/** 1 MB of rows is where DynamoDB stops by itself; persons are about a seventh of them. */
const rowsPerPageDefault = 1_000;

/**
 * Walks all items of one kind: the only Scan there is. `next` is the key of the last row looked at: ids and digests, no
 * personal data.
 */
export function createScan<E extends Entity>(
  client: DynamoDBDocumentClient,
  tableName: string,
  entity: E,
  { segment = { index: 0, of: 1 }, rowsPerPage = rowsPerPageDefault }: ScanSettings = {},
): { page(after?: string): Promise<{ readonly items: readonly Entities[E][]; readonly next?: string }> } {
  return {
    async page(after?: string) {
      const answer = await client.send(
        new ScanCommand({
          TableName: tableName,
          ConsistentRead: true,
          Segment: segment.index,
          TotalSegments: segment.of,
          Limit: rowsPerPage,
          FilterExpression: 'entity = :entity',
          ExpressionAttributeValues: { ':entity': entity },
          ...(after !== undefined && { ExclusiveStartKey: JSON.parse(after) }),
        }),
      );
      const items = (answer.Items ?? []).map((item) => fromItem(entity, item));
      return { items, ...(answer.LastEvaluatedKey && { next: JSON.stringify(answer.LastEvaluatedKey) }) };
    },
  };
}
