import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** `npm start` as a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:40123`, once it is ready. */
  readonly url: string;
  readonly pid: number;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Sends the signal and gives the exit code; kills after ten seconds. */
  stop(signal?: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

const main = join(import.meta.dirname, '../../local/main.ts');
const readyWithinMs = 30_000;

/** Runs `local/main.ts`; `exited` settles when it ends, `ready` when it has said that it is ready. */
export function runMain(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, exited, output: () => output };
}

/** Starts the server and waits until it is ready. */
export async function startServerProcess(
  args: readonly string[] = ['--ephemeral'],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const { child, exited, output } = runMain(args, environment);
  const deadline = Date.now() + readyWithinMs;
  while (!/^ready \S+$/m.test(output())) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${output()}`);
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`the server is not ready: ${output()}`);
    }
    await sleep(20);
  }
  const url = /^ready (http:\/\/127\.0\.0\.1:\d+)\/graphql$/m.exec(output())?.[1];
  if (!url || child.pid === undefined) throw new Error(`unexpected: ${output()}`);
  return {
    url,
    pid: child.pid,
    output,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
      const code = await exited;
      clearTimeout(insist);
      return code;
    },
  };
}
