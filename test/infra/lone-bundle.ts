import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleOf } from '../../infra/bundles/bundle.ts';
import type { FunctionName } from '../../infra/bundles/functions.ts';

/** What a function did with an event. `failure` is the message of what it threw. */
export interface Answered {
  /** Whether it could be loaded at all. */
  readonly loaded: boolean;
  readonly result?: unknown;
  readonly failure?: string;
  readonly printed: string;
}

const marker = '\n--answer--';

/** Loads the bundle as Lambda does, hands it the event, and prints what came of it on a line of its own. */
const script = (event: unknown) => `
const context = { getRemainingTimeInMillis: () => 900000, awsRequestId: 'request-1' };
const failed = (loaded) => (error) => ({ loaded, failure: error.message });
const answer = await import('./index.mjs').then(
  ({ handler }) => handler(${JSON.stringify(event)}, context).then((result) => ({ loaded: true, result }), failed(true)),
  failed(false),
);
process.stdout.write(${JSON.stringify(marker)} + JSON.stringify(answer), () => process.exit(0));
`;

/**
 * Runs a bundle alone: in a new folder outside the repository with nothing in it but the bundle and its assets, in a process whose
 * environment is the given one and nothing else.
 */
export async function runAlone(
  name: FunctionName,
  event: unknown,
  env: Record<string, string> = {},
): Promise<Answered> {
  const folder = mkdtempSync(join(tmpdir(), 'gongji-bundle-'));
  try {
    cpSync(bundleOf(name).directory, folder, { recursive: true });
    const output = await outputOf(['--input-type=module', '--eval', script(event)], folder, env);
    const [printed = '', answer] = output.split(marker);
    if (answer === undefined) throw new Error(`the bundle of ${name} ended without an answer: ${output}`);
    return { ...JSON.parse(answer), printed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function outputOf(args: readonly string[], cwd: string, env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 15_000 });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}
