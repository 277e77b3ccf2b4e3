import { type Check, type CheckResult, runCheck } from './run-check.ts';

/** Where a run goes on, and to whom it is told. */
export interface CheckRun {
  /** The folder in which the programs are started. */
  readonly root: string;
  /** How many run at the same time. */
  readonly atOnce: number;
  readonly write: (text: string) => void;
  readonly signal: AbortSignal;
}

/** Runs all checks, a line for each as it ends, then the output of those that failed. True if none did. */
export async function runChecks(checks: readonly Check[], run: CheckRun): Promise<boolean> {
  const waiting = [...checks];
  const results: CheckResult[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check && !run.signal.aborted; check = waiting.shift()) {
      const result = await runCheck(check, run.root, run.signal);
      results.push(result);
      run.write(`${line(result)}\n`);
    }
  };
  await Promise.all(Array.from({ length: run.atOnce }, work));
  const failed = results.filter(({ ok }) => !ok);
  for (const { check, output } of failed) run.write(`\n--- ${check.name}\n${output}\n`);
  return failed.length === 0 && results.length === checks.length;
}

function line({ check, ok, seconds }: CheckResult): string {
  return `${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${check.name.padEnd(13)} ${check.what}`;
}
