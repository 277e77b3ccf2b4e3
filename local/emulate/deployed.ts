import { join } from 'node:path';
import type { Deployment } from '../../infra/deployment.ts';
import { differencesBetween, emulatorDifferences, reviewedDifferences } from '../../infra/emulator.ts';
import { type Assembly, synthesise } from '../../infra/synthesise.ts';
import { connect, deployArea, deploymentOf } from './area.ts';
import { channelListens } from './channel.ts';
import { bootstrap, pointToEmulator } from './cloud.ts';
import type { Emulation } from './emulation.ts';
import { deployBeside, updateInUse } from './neighbour.ts';
import { operatorsHandOver } from './operators.ts';
import { openOutside } from './outside.ts';
import { importByBucket, rosterOfXian } from './roster.ts';
import { tellTheStory } from './story.ts';
import { noTraces } from './traces.ts';
import { sendUsageKeys } from './usage.ts';

/** The stack of Xi'an, deployed from its synthesised assembly and used through its own address; then one more beside it. */
export async function deployAndUse(emulation: Emulation): Promise<void> {
  const { narrator, endpoint, folder, signal } = emulation;
  pointToEmulator(endpoint);
  const outside = await openOutside();
  emulation.stopLater(outside.close);
  const assembly = synthesiseForEmulator(emulation, deploymentOf('xian', [outside]));
  narrator.chapter('The account is bootstrapped, the stack deployed  初始化账户并部署');
  await bootstrap(join(folder, 'empty'), signal);
  narrator.say('cdk bootstrap: done');
  const xian = await deployArea(emulation, { region: 'xian', outside, assembly });
  sendUsageKeys([xian]);
  const isThere = await connect(xian);
  const roster = await rosterOfXian(folder);
  await importByBucket(xian.outputs.RosterBucket, roster, narrator, isThere);
  const channel = await channelListens(xian.outputs);
  await tellTheStory({ url: xian.url, issuer: outside.issuer.issuer, narrator }, roster, outside.registerPage);
  await channel.hears(roster.canaries, narrator);
  await operatorsHandOver(xian.outputs, narrator, signal);
  const hangzhou = await deployBeside(emulation, xian);
  await updateInUse(emulation, xian, hangzhou);
  await noTraces(xian.outputs, roster.canaries, narrator);
}

/** What is deployed is the stack for AWS, but for the reviewed list of what the emulator cannot make. */
function synthesiseForEmulator({ narrator, folder }: Emulation, deployment: Deployment): Assembly {
  narrator.chapter('The stack is synthesised  合成统筹区云资源栈');
  const cloud = synthesise({ ...deployment, emulator: false }, join(folder, 'cloud'));
  const emulated = synthesise(deployment, join(folder, 'emulated'));
  for (const [reason, differences = []] of Map.groupBy(emulatorDifferences, (difference) => difference.reason)) {
    const lacking = differences.map(({ type, lacks }) =>
      lacks === 'ALL_OF_IT' ? type : `${lacks.join(', ')} of ${type}`,
    );
    narrator.say(`without ${lacking.join(', ')}. ${reason}`);
  }
  narrator.expect(
    'what had to be left out is exactly the reviewed list, and nothing else differs',
    differencesBetween(cloud.template, emulated.template),
    reviewedDifferences(),
  );
  return emulated;
}
