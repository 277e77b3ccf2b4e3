import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, type LogGroupProps } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { logRetention, type StageSettings } from '../stages.ts';

export interface LogProps {
  readonly key: IKey;
  readonly settings: StageSettings;
}

/** A log group made by us before its writer makes one: encrypted, and ending some day. */
export const logGroup = (scope: Construct, id: string, props: LogProps, name: LogGroupProps = {}): LogGroup =>
  new LogGroup(scope, id, {
    ...name,
    encryptionKey: props.key,
    retention: logRetention,
    removalPolicy: props.settings.removal,
  });
