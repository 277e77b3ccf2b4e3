import type { DestinationConfig, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { allow } from './provision.ts';

/**
 * Where Lambda puts what a function could not handle, as the destination of a call or of a stream. CDK's own also let
 * the function ask what queue it is, which nobody does.
 */
export const sendingTo = (queue: IQueue) => ({
  bind(_scope: unknown, lambda: IFunction): DestinationConfig {
    lambda.addToRolePolicy(allow(['sqs:SendMessage'], queue.queueArn));
    return { destination: queue.queueArn };
  },
});
