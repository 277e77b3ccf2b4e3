import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../server.ts';
import { balanceWithConsent } from './balance-with-consent.ts';
import { createNarrator } from './narrator.ts';
import { importRosterOfThousand } from './roster.ts';

/** The whole story over HTTP against a fresh server that keeps nothing. Ends 0 only if each step was as expected. */
async function demo(): Promise<number> {
  const narrator = createNarrator();
  narrator.say('Gongji 共济: family mutual aid on medical-insurance accounts. Everybody here is made up.');
  const folder = await mkdtemp(join(tmpdir(), 'gongji-demo-'));
  const server = await startServer();
  try {
    const person = await importRosterOfThousand(folder, narrator);
    await balanceWithConsent({ url: server.url, narrator, person });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return narrator.exitStatus();
}

/** Nothing in the demo takes longer than a few seconds; something that hangs is a failure, not a wait. */
const timeLimitMs = 180_000;
setTimeout(() => {
  console.error('The demo did not end in time.');
  process.exit(1);
}, timeLimitMs).unref();

process.exitCode = await demo();
