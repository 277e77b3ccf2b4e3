import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The variables by which the functions of a running server find everything, by name. */
export type RunningEnvironment = Readonly<Record<string, string>>;

const fileIn = (directory: string) => join(directory, 'running.json');
const ours = /^(?:GONGJI_|AWS_(?:REGION|ACCESS_KEY_ID|SECRET_ACCESS_KEY|ENDPOINT_URL_))/;

/** Writes down, for whoever may read the data directory, how to reach what runs; gives back what removes it. */
export function writeRunning(directory: string, variables: Readonly<Record<string, string | undefined>>): () => void {
  const file = fileIn(directory);
  rmSync(file, { force: true });
  const environment = Object.entries(variables).filter(([name]) => ours.test(name));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(environment), undefined, 2)}\n`, { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** Undefined where no server has come so far; one that died may have left it, which the lock of the directory tells. */
export function readRunning(directory: string): RunningEnvironment | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(directory), 'utf8'));
  } catch {
    return undefined;
  }
}
