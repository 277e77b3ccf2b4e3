import { Metric, type MetricProps } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { invariant } from '../../domain/invariant.ts';
import { tableDefinition, tableIndexes } from '../../store/table.ts';
import type { RestoredTable } from '../deployment.ts';
import type { StageSettings } from '../stages.ts';
import { allow, type Provision, through } from './provision.ts';
import type { TableRights } from './table-rights.ts';

export interface DataProps {
  readonly tableId: string;
  readonly key: IKey;
  readonly settings: StageSettings;
  /** Takes the place of the stack's own table, which stays where it is retained. */
  readonly restored?: RestoredTable | undefined;
}

const { waitingIndex, listedIndex } = tableDefinition;

/**
 * Which keys are asked for most, and throttled: how an account that everybody pays into is found. It shows keys in clear,
 * which may be: they are random ids and keyed digests, and say nothing about anybody.
 */
const hotKeys = { enabled: true } as const;

/** The single table. Its shape is `store/table.ts`; here is only how it is kept. */
export class Data extends Construct {
  private readonly table: ITable;
  private readonly tableId: string;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, props: DataProps) {
    super(scope, id);
    const { tableId, key } = props;
    this.tableId = tableId;
    this.key = key;
    this.table = props.restored ? this.adopt(props.restored, key) : this.make(props);
  }

  private make({ key, settings }: DataProps): ITable {
    const table = new Table(this, 'Table', {
      partitionKey: { name: tableDefinition.partitionKey, type: AttributeType.STRING },
      sortKey: { name: tableDefinition.sortKey, type: AttributeType.STRING },
      timeToLiveAttribute: tableDefinition.timeToLiveAttribute,
      stream: StreamViewType[tableDefinition.stream],
      billingMode: BillingMode.PAY_PER_REQUEST,
      maxReadRequestUnits: settings.tableUnits.read,
      maxWriteRequestUnits: settings.tableUnits.write,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      contributorInsightsSpecification: hotKeys,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: settings.protected,
      removalPolicy: settings.removal,
    });
    for (const index of tableIndexes) {
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
        sortKey: { name: index.sortKey, type: AttributeType.STRING },
        projectionType: ProjectionType[index.projection],
        contributorInsightsSpecification: hotKeys,
        maxReadRequestUnits: settings.tableUnits.read,
        maxWriteRequestUnits: settings.tableUnits.write,
      });
    }
    return table;
  }

  /** It has the indexes of the one that it was made from; what else a restore leaves out, somebody has set by hand. */
  private adopt({ tableName, streamArn: tableStreamArn }: RestoredTable, encryptionKey: IKey): ITable {
    const globalIndexes = tableIndexes.map(({ name }) => name);
    return Table.fromTableAttributes(this, 'Restored', { tableName, tableStreamArn, encryptionKey, globalIndexes });
  }

  get tableName(): string {
    return this.table.tableName;
  }

  get streamArn(): string {
    const { tableStreamArn } = this.table;
    invariant(tableStreamArn, 'the table has a stream');
    return tableStreamArn;
  }

  /** For who is woken by the stream: Lambda polls it in the function's name. */
  stream(): Provision {
    const polling = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
    return {
      statements: [
        allow(polling, this.streamArn),
        allow(['dynamodb:ListStreams'], `${this.table.tableArn}/stream/*`),
        allow(['kms:Decrypt'], this.key.keyArn, through('dynamodb')),
      ],
    };
  }

  /** What a function does with items, and nothing else. Nobody has a right to read through the table by this. */
  items(rights: TableRights): Provision {
    return {
      environment: { GONGJI_TABLE_NAME: this.table.tableName, GONGJI_TABLE_ID: this.tableId },
      statements: [
        ...Object.entries(rights).map(([action, partitions]) => this.allowItems(action, partitions)),
        // DynamoDB opens the table's key in the caller's name, for writing as well.
        allow(['kms:Decrypt'], this.key.keyArn, through('dynamodb')),
      ],
    };
  }

  /** Beside it, for a job that has to see every item. */
  scanning(): Provision {
    return { statements: [allow(['dynamodb:Scan'], this.table.tableArn)] };
  }

  /** Beside it: what waits for somebody, or for its end. */
  forWaiting(): Provision {
    return this.queryOf(waitingIndex.name);
  }

  /** What is found by whose it is. */
  forListed(): Provision {
    return this.queryOf(listedIndex.name);
  }

  /** Both. */
  forLists(): Provision {
    return this.queryOf(waitingIndex.name, listedIndex.name);
  }

  /** What the table and its indexes turn away, by which and what. */
  metricsOfThrottling(look: Pick<MetricProps, 'statistic' | 'period'>): Readonly<Record<string, Metric>> {
    const places = [undefined, ...tableIndexes.map(({ name }) => name)];
    const all = places.flatMap((index) =>
      (['Read', 'Write'] as const).map((what): [string, Metric] => [
        `${index ?? 'table'}${what}s`,
        new Metric({
          namespace: 'AWS/DynamoDB',
          metricName: `${what}ThrottleEvents`,
          dimensionsMap: { TableName: this.tableName, ...(index && { GlobalSecondaryIndexName: index }) },
          ...look,
        }),
      ]),
    );
    return Object.fromEntries(all);
  }

  private queryOf(...indexNames: readonly string[]): Provision {
    const arns = indexNames.map((name) => `${this.table.tableArn}/index/${name}`);
    return { statements: arns.map((arn) => allow(['dynamodb:Query'], arn)) };
  }

  private allowItems(action: string, partitions: TableRights[keyof TableRights]): PolicyStatement {
    const { tableArn } = this.table;
    if (partitions === undefined || partitions === 'EVERY') return allow([`dynamodb:${action}`], tableArn);
    const kinds = partitions.map((kind) => `${kind}#*`);
    return allow([`dynamodb:${action}`], tableArn, { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds } });
  }
}
