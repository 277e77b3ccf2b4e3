import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../server.ts';
import { balanceWithConsent } from './balance-with-consent.ts';
import { dayCompared } from './detail.ts';
import { familyOfChild } from './family-child.ts';
import { familyOfParent } from './family-parent.ts';
import { familyOfSpouse } from './family-spouse.ts';
import { hospitalVisit } from './hospital-visit.ts';
import { createNarrator } from './narrator.ts';
import { quotaSpent } from './quota.ts';
import { refusalExplained } from './refusal.ts';
import { importRosterOfThousand } from './roster.ts';
import { statementFetched } from './statement.ts';
import { unbindings } from './unbinding.ts';

/** The whole story over HTTP against a fresh server that keeps nothing. Ends 0 only if each step was as expected. */
async function demo(): Promise<number> {
  const narrator = createNarrator();
  narrator.say('Gongji 共济: family mutual aid on medical-insurance accounts. Everybody here is made up.');
  const folder = await mkdtemp(join(tmpdir(), 'gongji-demo-'));
  // What the functions log of their everyday work would stand between the lines of the story.
  process.env.POWERTOOLS_LOG_LEVEL ??= 'WARN';
  const server = await startServer();
  try {
    const { person, family } = await importRosterOfThousand(folder, narrator);
    const stage = { url: server.url, issuer: `${server.url}/oauth`, narrator };
    await balanceWithConsent({ ...stage, admdvs: '330100', person });
    await familyOfChild(stage);
    await familyOfSpouse(stage);
    await familyOfParent(stage, family);
    await refusalExplained(stage);
    await unbindings(stage, family);
    await hospitalVisit(stage, family);
    await quotaSpent(stage);
    await statementFetched(stage);
    await dayCompared(stage);
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
