import { readFileSync } from 'node:fs';
import { Aws } from 'aws-cdk-lib';
import { Policy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type LogProps, logGroup } from './logs.ts';
import { allow } from './provision.ts';
import type { RegionalFunction } from './regional-function.ts';

export interface ReviewWorkflowProps {
  /** Of the stack. */
  readonly name: string;
  readonly logs: LogProps;
  /** Does every task, and answers its own tokens where a wait is over before it began. */
  readonly tasks: RegionalFunction;
  /** Hears of the table's changes: starts executions and answers their tokens. */
  readonly events: RegionalFunction;
}

const definition = readFileSync(new URL('../workflows/binding-review.asl.json', import.meta.url), 'utf8');

/** Carries each binding application from submission to its end. What it does is in `infra/workflows`. */
export class ReviewWorkflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { name, logs, tasks, events }: ReviewWorkflowProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    role.addToPolicy(allow(['lambda:InvokeFunction'], tasks.lambda.functionArn));
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      comment: 'Gongji: review of binding applications',
      stateMachineType: StateMachineType.STANDARD,
      // In the template itself: a file would be an asset that nobody who reads the template sees.
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions: { Partition: Aws.PARTITION, WorkflowFunctionArn: tasks.lambda.functionArn },
      role,
      tracingEnabled: true,
      logs: {
        // The prefix keeps the group out of the one policy of the account that lists every group by name.
        destination: logGroup(this, 'Log', logs, { logGroupName: `/aws/vendedlogs/states/${name}` }),
        level: LogLevel.ALL,
        // Which state, when and how it ended; never what went in and out.
        includeExecutionData: false,
      },
    });
    // A token names no resource, but the right to answer it is bound to the state machine that gave it.
    this.admit('Tasks', tasks, ['states:SendTaskSuccess']);
    events.lambda.addEnvironment('GONGJI_STATE_MACHINE_ARN', this.arn);
    this.admit('Events', events, ['states:StartExecution', 'states:SendTaskSuccess']);
  }

  get arn(): string {
    return this.stateMachine.stateMachineArn;
  }

  /** Not through the function's own provisions: the state machine waits for the function, which waits for those. */
  private admit(id: string, { role }: RegionalFunction, actions: readonly string[]): void {
    new Policy(this, id, { roles: [role], statements: [allow(actions, this.arn)] });
  }
}
