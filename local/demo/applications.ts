import { setTimeout as sleep } from 'node:timers/promises';
import { GetExecutionHistoryCommand, SFNClient } from '@aws-sdk/client-sfn';
import { documents } from './documents.ts';
import type { Ask } from './graphql.ts';
import type { Narrator } from './narrator.ts';

/** What the chapters share: where the API is, who gives tokens for it, and who tells the story. */
export interface Stage {
  /** `/graphql` is below it. */
  readonly url: string;
  readonly issuer: string;
  readonly narrator: Narrator;
}

export const inChinese = { 'accept-language': 'zh-CN' };

const pollMs = 50;
/** The workflow decides within a second; what takes longer than this is a failure. */
const pollsMax = 200;

/** Asks again until the application is in one of these states; after ten seconds, how it stands then. */
export const applicationOnce = (ask: Ask, id: string, ...states: readonly string[]) =>
  applicationWhen(ask, id, ({ state }) => states.includes(state));

/** The result is put before the applicant a moment after it is decided. */
export const applicationDelivered = (ask: Ask, id: string) =>
  applicationWhen(ask, id, ({ progress }) => progress.every(({ at }: Progress) => at !== null));

// biome-ignore lint/suspicious/noExplicitAny: an application has the shape that its document asks for.
type Application = any;

async function applicationWhen(ask: Ask, id: string, isSo: (application: Application) => boolean) {
  for (let polls = 1; ; polls += 1) {
    const { data } = await ask(documents.bindingApplication, { id }, inChinese);
    const application: Application = data.node;
    if (isSo(application) || polls === pollsMax) return application;
    await sleep(pollMs);
  }
}

const wordOf: Readonly<Record<string, string>> = {
  APPLIED: '申请 applied  ',
  ACCEPTED: '受理 accepted ',
  COMPLETED: '办结 completed',
  DELIVERED: '送达 delivered',
};

interface Progress {
  readonly step: string;
  readonly at: string | null;
}

/** The four words that people know, each with its time. */
export function sayProgress(narrator: Narrator, progress: readonly Progress[]): void {
  for (const { step, at } of progress) narrator.say(`${wordOf[step]}  ${at ?? '—'}`);
}

interface Verdict {
  readonly rule: string;
  readonly result: string;
  readonly title: { readonly text: string };
  readonly reason: { readonly text: string } | null;
  readonly source: string;
}

/** Every rule in its order, with its source, and why it does not pass. */
export function sayVerdicts(narrator: Narrator, verdicts: readonly Verdict[]): void {
  for (const { result, rule, title, source, reason } of verdicts) {
    narrator.say(`${result.padEnd(14)} ${title.text} (${rule}, ${source})${reason ? `: ${reason.text}` : ''}`);
  }
}

/** The codes of the rules that do not pass, with what they found. */
export const notPassed = (verdicts: readonly Verdict[]): readonly string[] =>
  verdicts.filter(({ result }) => result !== 'PASS').map(({ rule, result }) => `${rule} ${result}`);

/** The states that the execution of an application has entered, as an operator asks Step Functions for them. */
export async function statesEntered(applicationId: string): Promise<readonly string[]> {
  const [, name = ''] = /^app_(.+)$/.exec(applicationId) ?? [];
  const { GONGJI_STATE_MACHINE_ARN: stateMachine = '' } = process.env;
  const executionArn = `${stateMachine.replace(':stateMachine:', ':execution:')}:${Buffer.from(name, 'base64url')}`;
  const client = new SFNClient();
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
  client.destroy();
  return events.flatMap(({ stateEnteredEventDetails: entered }) => entered?.name ?? []);
}
