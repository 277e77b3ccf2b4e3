import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Child, startChild } from '../child.ts';
import { freePort } from '../free-port.ts';

const requirements = join(import.meta.dirname, 'requirements.txt');

/** The emulator cannot be had here: no Python, no registry. What is said is all that somebody needs to know. */
export class EmulatorUnavailable extends Error {
  override readonly name = 'EmulatorUnavailable';
}

const run = promisify(execFile);
const installWithinMs = 180_000;

/**
 * Installs the pinned emulator into a virtual environment of its own, once for these requirements, and returns the
 * program. Throws `EmulatorUnavailable` where there is no Python 3.10, or no registry to install from.
 */
export async function installMiniStack(directory: string, signal: AbortSignal): Promise<string> {
  const name = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const environment = join(directory, `python-${name}`);
  const program = join(environment, 'bin', 'ministack');
  const finished = join(environment, 'finished');
  if (existsSync(finished)) return program;
  await pythonIsNewEnough();
  rmSync(environment, { recursive: true, force: true });
  await installing('python3', ['-m', 'venv', environment], signal);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--require-hashes'];
  await installing(join(environment, 'bin', 'python3'), [...pip, '-r', requirements], signal);
  writeFileSync(finished, '');
  return program;
}

async function pythonIsNewEnough(): Promise<void> {
  const { stdout } = await run('python3', ['-c', 'import sys; print(sys.version_info >= (3, 10))'], { timeout: 20_000 })
    // Not there, or not to be run.
    .catch(() => ({ stdout: '' }));
  if (stdout.trim() !== 'True') throw new EmulatorUnavailable('The emulator needs Python 3.10 or later as `python3`.');
}

async function installing(program: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  await run(program, args, { timeout: installWithinMs, killSignal: 'SIGKILL', signal }).catch(
    (error: { stderr?: string }) => {
      const [last = String(error)] = (error.stderr ?? '').trim().split('\n').slice(-1);
      throw new EmulatorUnavailable(`The emulator could not be installed from the Python registry: ${last}`);
    },
  );
}

export interface MiniStack {
  /** `http://127.0.0.1:40123` */
  readonly endpoint: string;
  /** What it said, the log lines of the functions among it. */
  readonly log: string;
  /** Ends it, and every function that runs in it. */
  stop(): Promise<void>;
}

const startAttempts = 3;
const readyWithinMs = 60_000;

/** Starts the emulator on a free port of 127.0.0.1, with nothing of our environment: what it has, its functions have. */
export async function startMiniStack(program: string, directory: string): Promise<MiniStack> {
  const temporary = join(directory, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const log = join(directory, 'ministack.log');
  for (let attempt = 1; attempt <= startAttempts; attempt += 1) {
    const port = await freePort();
    const output = openSync(log, 'w', 0o600);
    const env = environmentOf(port, directory, temporary);
    const child = await startChild(program, [], { cwd: directory, env, output, withGroup: true });
    const stop = async () => {
      await child.stop();
      closeSync(output);
    };
    const endpoint = `http://127.0.0.1:${port}`;
    if (await becomesReady(child, endpoint)) return { endpoint, log, stop };
    await stop();
  }
  throw new Error(`The emulator did not start; what it said is in ${log}.`);
}

/** The Node that runs this is the one that runs the functions, and it is the version that Lambda has. */
const environmentOf = (port: number, home: string, temporary: string): NodeJS.ProcessEnv => ({
  PATH: [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
  HOME: home,
  TMPDIR: temporary,
  BIND_HOST: '127.0.0.1',
  MINISTACK_HOST: 'localhost',
  IOT_MTLS_ENABLED: '0',
  GATEWAY_PORT: String(port),
});

async function becomesReady(child: Child, endpoint: string): Promise<boolean> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline && !child.hasEnded()) {
    const answer = await fetch(`${endpoint}/_ministack/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => {});
    await answer?.body?.cancel();
    if (answer?.ok) return true;
    await sleep(100);
  }
  return false;
}
