import { type ChildProcess, spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import { invariant } from '../domain/invariant.ts';

/** A process that lives no longer than this one. */
export interface Child {
  /** True as soon as the process has ended, whoever ended it. */
  hasEnded(): boolean;
  /** What it wrote to stderr last, for messages. */
  lastWords(): string;
  /** Asks it to end, insists after three seconds, and returns when it is gone. */
  stop(): Promise<void>;
}

const insistAfterMs = 3000;
const keptErrorCharacters = 2000;

/**
 * Kills the process named by $0, or with a minus its group, when our end of the pipe closes, which happens even when
 * we are killed outright.
 */
const guardScript = 'cat >/dev/null; kill -9 "$0" 2>/dev/null';

function startGuard(target: number): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const guard = spawn('/bin/sh', ['-c', guardScript, String(target)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.on('error', () => {});
  guard.stdin?.on('error', () => {});
  unreference(guard);
  return guard;
}

/** The event loop does not stay alive for the child's sake. */
function unreference(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stderr]) {
    if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref();
  }
}

function waitForEnd(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

type Kill = (signal: 'SIGTERM' | 'SIGKILL') => void;

async function endProcess(child: ChildProcess, kill: Kill): Promise<void> {
  child.ref();
  const ended = waitForEnd(child);
  kill('SIGTERM');
  const insist = setTimeout(() => kill('SIGKILL'), insistAfterMs);
  await ended;
  clearTimeout(insist);
}

/** Ends a process, and with `-pid` its group. It may have ended by itself. */
const killing =
  (target: number): Kill =>
  (signal) => {
    try {
      process.kill(target, signal);
    } catch {}
  };

export interface ChildOptions {
  readonly cwd?: string | undefined;
  /** Its whole environment; ours, where none is given. */
  readonly env?: NodeJS.ProcessEnv;
  /** A file descriptor that gets all that it says. */
  readonly output?: number;
  /** It starts processes of its own that have to end with it. */
  readonly withGroup?: boolean;
}

/**
 * Starts a program. It gets a process group of its own, so that Ctrl-C in a terminal reaches only us and we can end it
 * in the right order. Rejects if the program cannot be run at all.
 */
export async function startChild(
  program: string,
  args: readonly string[],
  { cwd, env, output, withGroup = false }: ChildOptions = {},
): Promise<Child> {
  const child = spawn(program, [...args], { cwd, env, stdio: ['ignore', output ?? 'ignore', 'pipe'], detached: true });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-keptErrorCharacters);
    if (output !== undefined) writeSync(output, text);
  });
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  unreference(child);
  const { pid } = child;
  invariant(pid !== undefined, 'a process that was spawned has a number');
  const target = withGroup ? -pid : pid;
  const kill = killing(target);
  const guard = startGuard(target);
  // A guard that outlived the process could kill a stranger that got the same number.
  const dismissGuard = () => void guard?.kill('SIGKILL');
  child.once('exit', dismissGuard);
  const killAtExit = () => kill('SIGKILL');
  process.once('exit', killAtExit);
  child.once('exit', () => process.off('exit', killAtExit));
  // Whoever was left of the group when its leader ended.
  if (withGroup) child.once('exit', () => kill('SIGKILL'));
  return {
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    lastWords: () => errors.trim(),
    stop: () => endProcess(child, kill),
  };
}
