import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createNarrator, type Narrator } from '../demo/narrator.ts';
import { EmulatorUnavailable, installMiniStack, startMiniStack } from './ministack.ts';

/** Where the emulator stays installed. */
const installed = resolve(process.env.GONGJI_DATA_DIR || '.local', 'emulator');
/** Outside the repository: below its `package.json` the emulator's own scripts would be taken for ES modules. */
const folder = mkdtempSync(join(tmpdir(), 'gongji-emulate-'));

/** What was started, the last first when it is stopped. */
const started: (() => Promise<void>)[] = [];

async function stopEverything(): Promise<void> {
  for (const stop of started.splice(0).reverse()) await stop().catch((error: unknown) => console.error(error));
}

async function emulate(narrator: Narrator, signal: AbortSignal): Promise<void> {
  narrator.say('Gongji 共济, deployed on an emulator of AWS on this machine. Everybody here is made up.');
  narrator.chapter('An emulator of AWS is installed and started  安装并启动云环境仿真器');
  const program = await installMiniStack(installed);
  const { endpoint, stop } = await startMiniStack(program, folder);
  started.push(stop);
  narrator.say(`MiniStack at ${endpoint}, which nothing outside this machine reaches`);
  // Only now: it takes seconds to load the stack, and where there is no emulator nobody needs it.
  const { deployAndUse } = await import('./deployed.ts');
  await deployAndUse({ narrator, endpoint, folder, signal, stopLater: (stopIt) => started.push(stopIt) });
}

/** Twice what it takes on a machine with two cores. */
const timeLimitMs = 330_000;

/** Exit status 0 only if every step came out as expected; or if the emulator cannot be had, and this is not CI. */
async function main(): Promise<number> {
  const narrator = numbered(createNarrator());
  const interrupted = new AbortController();
  const stopAndExit = async (status: number, why: string) => {
    console.error(why);
    interrupted.abort();
    await stopEverything();
    process.exit(status);
  };
  const limit = setTimeout(() => stopAndExit(1, 'The emulation did not end in time.'), timeLimitMs);
  process.once('SIGINT', () => stopAndExit(130, 'stopping'));
  process.once('SIGTERM', () => stopAndExit(143, 'stopping'));
  try {
    await emulate(narrator, interrupted.signal);
    return narrator.exitStatus();
  } catch (error) {
    if (!(error instanceof EmulatorUnavailable)) throw error;
    console.log(`${error.message}\nSkipped: nothing was deployed.`);
    return process.env.CI === 'true' ? 1 : 0;
  } finally {
    clearTimeout(limit);
    await stopEverything();
  }
}

/** The chapters come from several stories, so they are counted here. */
function numbered(narrator: Narrator): Narrator {
  let chapters = 0;
  return {
    ...narrator,
    chapter(title) {
      chapters += 1;
      narrator.chapter(`${chapters}  ${title.replace(/^\d+ +/, '')}`);
    },
  };
}

// What the functions' own code logs in this process would stand between the lines of the story.
process.env.POWERTOOLS_LOG_LEVEL ??= 'WARN';
const status = await main().catch((error: unknown) => {
  console.error(error);
  console.error(`What the emulator said is in ${join(folder, 'ministack.log')}.`);
  return 1;
});
const mess = status === 0 ? [folder] : ['cloud', 'emulated', 'empty', 'temporary'].map((part) => join(folder, part));
for (const path of mess) rmSync(path, { recursive: true, force: true });
process.exitCode = status;
