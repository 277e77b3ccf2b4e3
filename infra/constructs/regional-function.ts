import { basename } from 'node:path';
import { type Duration, Tags } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { bundleOf } from '../bundles/bundle.ts';
import type { FunctionName } from '../bundles/functions.ts';
import { type LogProps, logGroup } from './logs.ts';
import type { Provision } from './provision.ts';

export interface RegionalFunctionProps {
  readonly source: FunctionName;
  readonly description: string;
  readonly logs: LogProps;
  readonly memoryMiB: number;
  readonly timeout: Duration;
  readonly provisions: readonly Provision[];
  /** The most executions at one time; open where it is not given. */
  readonly atOnce?: number | undefined;
}

/**
 * A Lambda function as all of ours are: one bundled file, its own log group, and a role that may do what its
 * provisions say and nothing else, without the managed policy that lets a function write to every log.
 */
export class RegionalFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: RegionalFunctionProps) {
    super(scope, id);
    const { source, description, logs, memoryMiB, timeout, provisions, atOnce } = props;
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const group = logGroup(this, 'Log', logs);
    group.grantWrite(this.role);
    for (const statement of provisions.flatMap(({ statements }) => statements)) this.role.addToPolicy(statement);
    const { directory } = bundleOf(source);
    this.lambda = new LambdaFunction(this, 'Function', {
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(directory),
      handler: 'index.handler',
      role: this.role,
      memorySize: memoryMiB,
      timeout,
      environment: Object.assign({}, ...provisions.map(({ environment }) => environment)),
      logGroup: group,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      ...(atOnce === undefined ? {} : { reservedConcurrentExecutions: atOnce }),
    });
    // Its source map has this name, in the assembly of the deployment and in whatever checkout bundles the same.
    Tags.of(this.lambda).add('gongji:bundle', basename(directory));
  }
}
