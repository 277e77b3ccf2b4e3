import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where no function of ours ever runs; nothing is put around them there, because it takes a moment in each file. */
export const withoutFunctions = /^test\/(?:architecture|docs|domain|infra|regions|schema)\//;

/**
 * What a file changes for all that share its process: modules, the environment, the clock, globals. A handler composes
 * itself once, from the environment, so whoever wants one of his own changes that.
 */
const changesWhatIsShared =
  /\bvi\.(?:mock|doMock|resetModules|stubEnv|stubGlobal|useFakeTimers)\(|\bprocess\.env\.\w+ = /;

/** The commands of an operator take a server's variables into their process. */
const changesItElsewhere = /^test\/ops\//;

/**
 * Every test file, by what it shares a process with. Loading everything anew for each took half of a run, so files share
 * where they can (`nothing-left.ts` sees to it); only those of `alone` have a process each.
 */
export function testProjects(root: string): Readonly<Record<'plain' | 'recorded' | 'alone', string[]>> {
  const files = globSync('test/**/*.test.ts', { cwd: root }).toSorted();
  const isAlone = (file: string) =>
    changesItElsewhere.test(file) || changesWhatIsShared.test(readFileSync(join(root, file), 'utf8'));
  const shared = files.filter((file) => !isAlone(file));
  return {
    alone: files.filter(isAlone),
    plain: shared.filter((file) => withoutFunctions.test(file)),
    recorded: shared.filter((file) => !withoutFunctions.test(file)),
  };
}
