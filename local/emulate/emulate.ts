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
  const program = await installMiniStack(installed, signal);
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
async function main(signal: AbortSignal): Promise<number> {
  const narrator = numbered(createNarrator());
  try {
    await emulate(narrator, signal);
    return narrator.exitStatus();
  } catch (error) {
    if (!(error instanceof EmulatorUnavailable)) throw error;
    console.log(`${error.message}\nSkipped: nothing was deployed.`);
    return process.env.CI === 'true' ? 1 : 0;
  } finally {
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
const interrupted = new AbortController();
/** Comes only if somebody wants it to end, or it takes too long: then what it was about does not matter any more. */
const brokenOff = new Promise<number>((resolve) => {
  const end = async (status: number, why: string) => {
    console.error(why);
    interrupted.abort();
    await stopEverything();
    resolve(status);
  };
  setTimeout(() => end(1, 'The emulation did not end in time.'), timeLimitMs).unref();
  process.once('SIGINT', () => end(130, 'stopping'));
  process.once('SIGTERM', () => end(143, 'stopping'));
});
const story = main(interrupted.signal).catch((error: unknown) => {
  if (interrupted.signal.aborted) return brokenOff;
  console.error(error);
  console.error(`What the emulator said is in ${join(folder, 'ministack.log')}.`);
  return 1;
});
const status = await Promise.race([story, brokenOff]);
const mess = status === 1 ? ['cloud', 'emulated', 'empty', 'temporary'].map((part) => join(folder, part)) : [folder];
for (const path of mess) rmSync(path, { recursive: true, force: true });
if (interrupted.signal.aborted) process.exit(status);
process.exitCode = status;
