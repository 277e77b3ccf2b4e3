import { printer } from '../output.ts';
import { opsFunctions, type StackNames } from '../target.ts';
import type { Verb } from '../verbs.ts';

/**
 * All that an operator needs: to find the stack, to call its jobs, to see its executions. None of it reads the table, opens
 * a key or touches a queue: the functions do, each under its own role.
 */
function operatorPolicy({ stackName, stateMachineArn, functions }: StackNames): object {
  const [, partition, , region, account] = stateMachineArn.split(':');
  const here = (service: string, what: string) => `arn:${partition}:${service}:${region}:${account}:${what}`;
  const execution = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:*`;
  return {
    Version: '2012-10-17',
    Statement: [
      allow('FindTheStack', ['cloudformation:DescribeStacks'], [here('cloudformation', `stack/${stackName}/*`)]),
      allow(
        'CallItsJobs',
        ['lambda:InvokeFunction'],
        functions.map((name) => here('lambda', `function:${name}`)),
      ),
      allow('SeeItsExecutions', ['states:DescribeExecution', 'states:GetExecutionHistory'], [execution]),
    ],
  };
}

const allow = (Sid: string, Action: readonly string[], Resource: readonly string[]) => ({
  ...{ Sid, Effect: 'Allow' },
  ...{ Action, Resource },
});

/** Prints the policy of the stack, by the names that it has. */
export const rights: Verb = async ({ target, terminal }) => {
  const print = printer(terminal);
  const { stack } = target;
  print(
    stack
      ? JSON.stringify(operatorPolicy(stack), undefined, 2)
      : `Locally nothing but the data directory: ${Object.keys(opsFunctions).length} functions run in this process.`,
  );
  return 'DONE';
};
