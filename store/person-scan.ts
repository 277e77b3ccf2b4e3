import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { PersonScan } from '../use-cases/person-scan.ts';
import { fromItem } from './items.ts';

export interface ScanSettings {
  /** Which of how many equal parts of the table to walk; the whole unless told otherwise. */
  readonly segment?: { readonly index: number; readonly of: number };
  /** Rows looked at for a page, persons or not. */
  readonly rowsPerPage?: number;
}

/** 1 MB of rows is where DynamoDB stops by itself; persons are about a seventh of them. */
const rowsPerPageDefault = 1_000;

/** The only Scan there is. `next` is the key of the last row looked at: ids and digests, no personal data. */
export function createPersonScan(
  client: DynamoDBDocumentClient,
  tableName: string,
  { segment = { index: 0, of: 1 }, rowsPerPage = rowsPerPageDefault }: ScanSettings = {},
): PersonScan {
  return {
    async page(after?: string) {
      const answer = await client.send(
        new ScanCommand({
          TableName: tableName,
          ConsistentRead: true,
          Segment: segment.index,
          TotalSegments: segment.of,
          Limit: rowsPerPage,
          FilterExpression: 'entity = :person',
          ExpressionAttributeValues: { ':person': 'Person' },
          ...(after !== undefined && { ExclusiveStartKey: JSON.parse(after) }),
        }),
      );
      const items = (answer.Items ?? []).map((item) => fromItem('Person', item));
      return { items, ...(answer.LastEvaluatedKey && { next: JSON.stringify(answer.LastEvaluatedKey) }) };
    },
  };
}
