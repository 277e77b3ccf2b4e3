import { Duration, Stack } from 'aws-cdk-lib';
import { CfnArchive, CfnEventBus, EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, type PolicyStatementProps, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { invariant } from '../../domain/invariant.ts';
import { logRetention } from '../stages.ts';
import { allow, type Provision } from './provision.ts';

export interface NoticesProps {
  /** Of the stack. */
  readonly name: string;
  readonly key: Key;
  /** The emulator makes no archives. */
  readonly emulator: boolean;
}

/**
 * Where others are told what has happened, by types and ids (`domain/notices/notice.ts`). What carries them to a channel is
 * a rule of this bus; until there is one, they are kept, and can be replayed to it.
 */
export class Notices extends Construct {
  /** What the bus could not deliver. */
  readonly givenUp: Queue;
  private readonly bus: EventBus;

  constructor(scope: Construct, id: string, { name, key, emulator }: NoticesProps) {
    super(scope, id);
    const failures = this.failures();
    this.givenUp = failures;
    this.bus = new EventBus(this, 'Bus', {
      eventBusName: name,
      description: 'Gongji: what has happened, by types and ids',
      deadLetterQueue: failures,
    });
    this.encrypt(name, key);
    failures.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [failures.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': this.bus.eventBusArn } },
      }),
    );
    if (!emulator) this.keep(key);
  }

  /**
   * The bus and its archive, in the name of the service. Not by the L2 of CDK, whose grants give half of it twice, and for the
   * archive name the bus by its resource, which in turn waits for the key.
   */
  private encrypt(name: string, key: Key): void {
    const bus = this.bus.node.defaultChild;
    invariant(bus instanceof CfnEventBus, 'a bus is made of a bus');
    bus.kmsKeyIdentifier = key.keyArn;
    const busArn = Stack.of(this).formatArn({ service: 'events', resource: 'event-bus', resourceName: name });
    key.addToResourcePolicy(
      inTheNameOfEvents(['kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'], {
        StringEquals: { 'kms:EncryptionContext:aws:events:event-bus:arn': busArn },
      }),
    );
    key.addToResourcePolicy(inTheNameOfEvents(['kms:DescribeKey']));
  }

  private keep(key: Key): void {
    new CfnArchive(this, 'Archive', {
      sourceArn: this.bus.eventBusArn,
      description: 'Gongji: every notice, for a replay',
      eventPattern: { source: ['gongji'] },
      retentionDays: logRetention,
      kmsKeyIdentifier: key.keyArn,
    });
  }

  get busName(): string {
    return this.bus.eventBusName;
  }

  /** For who tells. The bus opens its key in its own name. */
  forTelling(): Provision {
    return {
      environment: { GONGJI_NOTICE_BUS: this.bus.eventBusName },
      statements: [allow(['events:PutEvents'], this.bus.eventBusArn)],
    };
  }

  /** What the bus took and could not encrypt or open, such as without its key. No person in it, so its own encryption is enough. */
  private failures(): Queue {
    return new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
  }
}

/** Of the key itself: its resources are itself. */
const inTheNameOfEvents = (actions: readonly string[], conditions?: PolicyStatementProps['conditions']) =>
  new PolicyStatement({
    principals: [new ServicePrincipal('events.amazonaws.com')],
    actions: [...actions],
    resources: ['*'],
    ...(conditions && { conditions }),
  });
