import { readFileSync } from 'node:fs';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { Keys } from '../../infra/constructs/keys.ts';
import { RegionalFunction } from '../../infra/constructs/regional-function.ts';
import { ReviewWorkflow } from '../../infra/constructs/review-workflow.ts';
import { stageSettings } from '../../infra/stages.ts';
import { propertiesOf } from './assemblies.ts';

/** The workflow with the two functions that it needs, alone in a stack. */
function synthesised(): Template {
  const stack = new Stack(new App({ analyticsReporting: false }), 'alone');
  const settings = stageSettings.prod;
  const keys = new Keys(stack, 'Keys', { tableId: 'alone', settings });
  const logs = { key: keys.storage, settings };
  const functionOf = (id: string, source: 'workflow' | 'events') =>
    new RegionalFunction(stack, id, {
      ...{ source, logs, description: id, memoryMiB: 512, provisions: [] },
      timeout: Duration.seconds(27),
    });
  new ReviewWorkflow(stack, 'Review', {
    ...{ name: 'gongji-hangzhou-prod', logs },
    tasks: functionOf('Tasks', 'workflow'),
    events: functionOf('Events', 'events'),
  });
  return Template.fromStack(stack);
}

const template = synthesised();
const stateMachine = { Ref: expect.stringMatching(/^ReviewStateMachine/) };
const tasksArn = { 'Fn::GetAtt': [Match.stringLikeRegexp('^TasksFunction'), 'Arn'] };

describe('the state machine', () => {
  test('is a standard one, of the very file, with its words filled in by the deployment', () => {
    template.resourceCountIs('AWS::StepFunctions::StateMachine', 1);
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineType: 'STANDARD',
      DefinitionString: readFileSync('infra/workflows/binding-review.asl.json', 'utf8'),
      DefinitionSubstitutions: { Partition: { Ref: 'AWS::Partition' }, WorkflowFunctionArn: tasksArn },
    });
  });

  test('is traced, and logs each step without what went in and out', () => {
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: {
        Level: 'ALL',
        IncludeExecutionData: false,
        Destinations: [
          { CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ReviewLog'), 'Arn'] } } },
        ],
      },
    });
  });

  test('logs to a group of ours, encrypted and ending some day', () => {
    template.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: '/aws/vendedlogs/states/gongji-hangzhou-prod',
      KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^KeysStorage'), 'Arn'] },
      RetentionInDays: 180,
    });
  });
});

describe('the rights', () => {
  const statementsFor = (role: string) =>
    propertiesOf(template, 'AWS::IAM::Policy')
      .filter(({ Roles }) => JSON.stringify(Roles).includes(`"${role}`))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const ofStates = (role: string) =>
    statementsFor(role).filter(({ Action }: { Action: unknown }) => JSON.stringify(Action).includes('states:'));

  test('of the state machine: to invoke its one function, to log and to trace', () => {
    const statements = statementsFor('ReviewRole');
    const invoking = statements.filter(({ Action }) => JSON.stringify(Action).includes('lambda:'));
    expect(invoking).toEqual([
      {
        Effect: 'Allow',
        Action: 'lambda:InvokeFunction',
        Resource: { 'Fn::GetAtt': [expect.stringMatching(/^TasksFunction/), 'Arn'] },
      },
    ]);
    const anything = statements.filter(({ Resource }) => [Resource].flat().includes('*'));
    const others = anything.flatMap(({ Action }) => Action).filter((action) => !/^(logs|xray):\w+$/.test(action));
    expect(others).toEqual([]);
  });

  test('of the service to take that role: for this account only', () => {
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          Match.objectLike({
            Principal: { Service: 'states.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ],
      },
    });
  });

  test('of the tasks: to answer tokens of this state machine, and nothing else of it', () => {
    expect(ofStates('TasksRole')).toEqual([
      { Effect: 'Allow', Action: 'states:SendTaskSuccess', Resource: stateMachine },
    ]);
  });

  test('of the consumer of the stream: to start executions as well, of the state machine that it is told', () => {
    expect(ofStates('EventsRole')).toEqual([
      { Effect: 'Allow', Action: ['states:StartExecution', 'states:SendTaskSuccess'], Resource: stateMachine },
    ]);
    const [events] = propertiesOf(template, 'AWS::Lambda::Function').filter(
      ({ Description }) => Description === 'Events',
    );
    expect(events?.Environment.Variables).toEqual({ GONGJI_STATE_MACHINE_ARN: stateMachine });
  });
});
