import { text } from 'node:stream/consumers';
import { DeploymentRefused } from '../infra/deployment.ts';
import { readCommandLine, usage, type Words, WrongArguments } from './command-line.ts';
import { printer, type Terminal } from './output.ts';
import { FunctionFailed, OpsRefused, type Target } from './target.ts';
import { type Verdict, verbs } from './verbs.ts';

/** What the command does with the world, so that a test can do it instead. */
export interface OpsSettings {
  readonly terminal: Terminal;
  readonly open: (words: Words, now: Date) => Promise<Target>;
  readonly now: () => Date;
}

const world: OpsSettings = {
  terminal: {
    screen: process.stdout,
    readInput: () => text(process.stdin),
    nowMs: () => performance.now(),
  },
  open: openTarget,
  now: () => new Date(),
};

/** The SDK of the one is not loaded for the other. */
async function openTarget({ where }: Words, now: Date): Promise<Target> {
  if (where.kind === 'LOCAL') return (await import('./local-target.ts')).localTarget(where.dataDirectory);
  const { cloudTarget, stackOf } = await import('./cloud-target.ts');
  return cloudTarget(stackOf(where, now));
}

const statusOf: Readonly<Record<Verdict, number>> = { DONE: 0, WRONG: 2 };

/** `npm run ops`; returns the exit status. */
export async function opsCommand(args: readonly string[], settings = world): Promise<number> {
  const print = printer(settings.terminal);
  try {
    const words = readCommandLine(args);
    if (words === 'help') {
      print(usage);
      return 0;
    }
    return statusOf[await perform(words, settings)];
  } catch (caught) {
    const error = caught as NodeJS.ErrnoException;
    const misused = error instanceof WrongArguments || error.code?.startsWith('ERR_PARSE_ARGS');
    const inWords = [OpsRefused, FunctionFailed, DeploymentRefused].some((kind) => error instanceof kind);
    if (misused) print(`${error.message}\n\n${usage}`);
    else print(inWords ? error.message : (error.stack ?? String(error)));
    return 1;
  }
}

async function perform(words: Words, { terminal, open, now }: OpsSettings): Promise<Verdict> {
  const verb = Object.hasOwn(verbs, words.verb) ? verbs[words.verb] : undefined;
  if (!verb) throw new WrongArguments(`There is no verb "${words.verb}".`);
  const target = await open(words, now());
  try {
    return await verb({ words, target, terminal, now: now() });
  } finally {
    target.close();
  }
}
