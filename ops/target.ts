import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Consumer, FailureQueue } from './given-up.ts';
import type { StreamSource } from './stream-records.ts';
import type { ToldNotices } from './told-notices.ts';

/** The functions that operators call, each by the output of the stack that names it. */
export const opsFunctions = {
  follow: 'FollowFunction',
  rekey: 'RekeyFunction',
  verify: 'VerifyFunction',
  rebuildClosing: 'RebuildClosingFunction',
  personData: 'PersonDataFunction',
  migrate: 'MigrateFunction',
  events: 'EventsFunction',
  evidence: 'EvidenceFunction',
} as const;
export type OpsFunction = keyof typeof opsFunctions;

/**
 * What the verbs act on: a deployed stack, or the server of `npm start`. Every read and write of the table is done by
 * a function, so that an operator needs no right to the table or to what is sealed in it. Only what was given up of
 * the table's stream is taken from there and handed to its function: Lambda leaves the place of the records, no more.
 */
export interface Target {
  /** For people: `gongji-hangzhou-prod in cn-north-1`. */
  readonly name: string;
  /** What the function answers. Throws {@link FunctionFailed} where it threw. */
  invoke(name: OpsFunction, event: unknown): Promise<unknown>;
  readonly workflow: { readonly client: SFNClient; readonly stateMachineArn: string };
  /** What a consumer of the table's stream gave up. */
  readonly failures: (consumer: Consumer) => FailureQueue;
  /** Where the records are that a message names. */
  readonly stream: () => StreamSource;
  /** Which notices the bus has taken; undefined of a stack that was deployed before it said where its consumer logs. */
  readonly told?: ToldNotices;
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
  /** Where the consumer of the stream logs which notices the bus has taken. */
  readonly eventsLog?: string;
  /** What was given up lies there; undefined of a stack that was deployed before it told where. */
  readonly redriven?: RedrivenNames;
}

export interface RedrivenNames {
  readonly queueUrls: readonly string[];
  readonly streamArn: string;
  /** The key under which the table and its stream lie. */
  readonly storageKeyArn: string;
}

/** A function was reached and threw; the message is its own. */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
}

/** What an operator asked for cannot be done: the message is all he needs to see. */
export class OpsRefused extends Error {
  override readonly name = 'OpsRefused';
}
