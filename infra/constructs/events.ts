import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { invariant } from '../../domain/invariant.ts';
import { delivery } from '../../functions/events/delivery.ts';
import type { EventFilter } from '../../functions/events/filters.ts';
import type { Data } from './data.ts';
import { sendingTo } from './failures.ts';
import type { RegionalFunction } from './regional-function.ts';

export interface EventsProps {
  readonly data: Data;
  /** By name. Each has its place in the stream and its failures for itself; DynamoDB bears two readers of a shard. */
  readonly consumers: Readonly<Record<string, Consumer>>;
}

export interface Consumer {
  /** It has `data.stream()` among its provisions. */
  readonly function: RegionalFunction;
  /** Lambda takes five at most. */
  readonly filters: readonly EventFilter[];
}

/** Who is woken by changes of the table: in order for each item, at least once. */
export class Events extends Construct {
  /** What was given up, by the consumer's name. */
  readonly givenUp: Readonly<Record<string, Queue>>;

  constructor(scope: Construct, id: string, { data, consumers }: EventsProps) {
    super(scope, id);
    const wake = ([name, consumer]: [string, Consumer]) => [name, this.wake(name, consumer, data.streamArn)] as const;
    this.givenUp = Object.fromEntries(Object.entries(consumers).map(wake));
  }

  /** Where an operator finds what a consumer gave up. */
  failuresUrlOf(consumer: string): string {
    const queue = this.givenUp[consumer];
    invariant(queue, `there is a consumer ${consumer}`);
    return queue.queueUrl;
  }

  private wake(name: string, { function: { lambda }, filters }: Consumer, streamArn: string): Queue {
    const failures = this.failures(name);
    new EventSourceMapping(this, name, {
      target: lambda,
      eventSourceArn: streamArn,
      filters: filters.map((filter) => FilterCriteria.filter({ ...filter })),
      // A change made before the mapping was there is not lost.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: delivery.batchSize,
      // More of them would still keep the order of one item, but a batch takes seconds and there are few.
      parallelizationFactor: 1,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: delivery.retryAttempts,
      // The stream keeps a day; what is given up before is at least written down.
      maxRecordAge: Duration.hours(23),
      onFailure: sendingTo(failures),
    });
    return failures;
  }

  /**
   * What was given up: shard and sequence numbers, from which the records can be read for a day, and no item of the
   * table; so the queue's own encryption is enough.
   */
  private failures(name: string): Queue {
    return new Queue(this, `${name}Failures`, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
  }
}
