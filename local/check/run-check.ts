import { type ChildProcess, spawn } from 'node:child_process';

/** A program that ends with 0 if all is well. */
export interface Check {
  readonly name: string;
  readonly what: string;
  /** The program and its arguments, from the root of the repository. */
  readonly command: readonly [string, ...string[]];
  readonly limitSeconds: number;
}

export interface CheckResult {
  readonly check: Check;
  readonly ok: boolean;
  readonly seconds: number;
  /** What it wrote to stdout and stderr, as it came. */
  readonly output: string;
}

/**
 * Runs a check to its end. It never rejects: a program that cannot start, or that is ended at its limit together with
 * all that it started, is a check that failed. `signal` ends it as well.
 */
export function runCheck(check: Check, root: string, signal: AbortSignal): Promise<CheckResult> {
  const started = performance.now();
  const [program, ...args] = check.command;
  // A process group of its own: tools start processes of their own, and all of them must go.
  const child = spawn(program, args, {
    cwd: root,
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const limit = setTimeout(() => {
    output += `\nended after its limit of ${check.limitSeconds} s\n`;
    endGroup(child);
  }, check.limitSeconds * 1000);
  const abort = (): void => endGroup(child);
  signal.addEventListener('abort', abort, { once: true });
  return new Promise((resolve) => {
    const finish = (ok: boolean): void => {
      clearTimeout(limit);
      signal.removeEventListener('abort', abort);
      resolve({ check, ok, seconds: (performance.now() - started) / 1000, output: output.trim() });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It was gone already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The tools write to a pipe here, so colours would only be in the way. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...environment } = process.env;
  return { ...environment, NO_COLOR: '1' };
}
