import type { SFNClient } from '@aws-sdk/client-sfn';

/** The functions that operators call, each by the output of the stack that names it. */
export const opsFunctions = {
  follow: 'FollowFunction',
  rekey: 'RekeyFunction',
  verify: 'VerifyFunction',
  rebuildClosing: 'RebuildClosingFunction',
  personData: 'PersonDataFunction',
  migrate: 'MigrateFunction',
} as const;
export type OpsFunction = keyof typeof opsFunctions;

/**
 * What the verbs act on: a deployed stack, or the server of `npm start`. Every read and write of the table is done by
 * a function, so that an operator needs no right to the table, to its keys, or to what is sealed in it.
 */
export interface Target {
  /** For people: `gongji-hangzhou-prod in cn-north-1`. */
  readonly name: string;
  /** What the function answers. Throws {@link FunctionFailed} where it threw. */
  invoke(name: OpsFunction, event: unknown): Promise<unknown>;
  readonly workflow: { readonly client: SFNClient; readonly stateMachineArn: string };
  /** Of a deployed stack. */
  readonly stack?: StackNames;
  close(): void;
}

/** By what a deployed stack is called: what rights are bound to. */
export interface StackNames {
  readonly stackName: string;
  readonly stateMachineArn: string;
  /** Of the functions that operators call. */
  readonly functions: readonly string[];
}

/** A function was reached and threw; the message is its own. */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
}

/** What an operator asked for cannot be done: the message is all he needs to see. */
export class OpsRefused extends Error {
  override readonly name = 'OpsRefused';
}
