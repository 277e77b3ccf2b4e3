import { join } from 'node:path';
import { type Deployment, readDeployment } from '../../infra/deployment.ts';
import { differencesBetween, emulatorDifferences, reviewedDifferences } from '../../infra/emulator.ts';
import { type Assembly, synthesise } from '../../infra/synthesise.ts';
import type { Narrator } from '../demo/narrator.ts';
import {
  apiAddress,
  bootstrap,
  deploy,
  environmentOf,
  type Outputs,
  pointToEmulator,
  resourcesOf,
  secretText,
} from './cloud.ts';
import { type Outside, openOutside } from './outside.ts';
import { importByBucket, rosterOfXian } from './roster.ts';
import { couple, tellTheStory } from './story.ts';
import { noTraces } from './traces.ts';
import { sendUsageKeys } from './usage.ts';

export interface Emulation {
  readonly narrator: Narrator;
  /** Of the emulator. */
  readonly endpoint: string;
  /** For everything that is written. */
  readonly folder: string;
  /** Aborted when all has to end. */
  readonly signal: AbortSignal;
  /** Takes what has to be stopped at the end. */
  readonly stopLater: (stop: () => Promise<void>) => void;
}

const stage = 'dev';
/** As the local issuer puts them into its tokens. */
const claimNames = { role: 'gongji_role', person: 'gongji_person', admdvs: 'gongji_admdvs' } as const;

/** The stack of Xi'an, deployed from its synthesised assembly and used through its own address. */
export async function deployAndUse(emulation: Emulation): Promise<void> {
  const { narrator, endpoint, folder } = emulation;
  pointToEmulator(endpoint);
  const outside = await openOutside();
  emulation.stopLater(outside.close);
  const assembly = synthesiseForEmulator(emulation, outside);
  const outputs = await deployStack(emulation, assembly);
  sendUsageKeys(assembly.stackName);
  const url = apiAddress(endpoint, outputs, stage);
  const isThere = await connect(assembly, outputs, outside, url);
  const roster = await rosterOfXian(folder);
  await importByBucket(outputs.RosterBucket, roster, narrator, isThere);
  await tellTheStory({ url, issuer: outside.issuer.issuer, narrator }, roster, outside.registerPage);
  await noTraces(outputs, roster.canaries, narrator);
}

/** What is deployed is the stack for AWS, but for the reviewed list of what the emulator cannot make. */
function synthesiseForEmulator({ narrator, folder }: Emulation, outside: Outside): Assembly {
  narrator.chapter('The stack is synthesised  合成统筹区云资源栈');
  const deployment: Deployment = {
    ...readDeployment({ region: 'xian', stage }, new Date()),
    outside: outside.addresses,
    issuers: [{ ...outside.issuer.trusted, claims: claimNames }],
  };
  const cloud = synthesise(deployment, join(folder, 'cloud'));
  const emulated = synthesise({ ...deployment, emulator: true }, join(folder, 'emulated'));
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

async function deployStack({ narrator, folder, signal }: Emulation, assembly: Assembly): Promise<Outputs> {
  narrator.chapter('The account is bootstrapped, the stack deployed  初始化账户并部署');
  // Empty, so that `cdk` finds no app of its own to synthesise.
  const empty = join(folder, 'empty');
  await bootstrap(empty, signal);
  narrator.say('cdk bootstrap: done');
  const outputs = await deploy(empty, assembly, signal);
  const made = await resourcesOf(assembly.stackName);
  const unfinished = made.filter(({ status }) => status !== 'CREATE_COMPLETE');
  narrator.expect(
    `cdk deploy: all ${made.length} resources of the template are there`,
    [made.map(({ logicalId }) => logicalId).sort(), unfinished],
    [Object.keys(assembly.template.Resources).sort(), []],
  );
  return outputs;
}

/** The outside services are given their secrets, as somebody would by hand; tells whether a person is registered. */
async function connect({ stackName }: Assembly, outputs: Outputs, outside: Outside, url: string) {
  const environment = await environmentOf(await resourcesOf(stackName), 'FunctionsGraphqlFunction');
  Object.assign(process.env, environment, { GONGJI_STATE_MACHINE_ARN: outputs.StateMachineArn });
  const { GONGJI_FACE_SECRET_ARN: face, GONGJI_REGISTER_SECRET_ARN: register, GONGJI_FACE_CALLBACK_URL } = environment;
  const secrets = { face: await secretText(face), register: await secretText(register) };
  return outside.serve({
    secrets,
    people: Object.values(couple).map(({ name, certificate }) => ({ label: name, certificate })),
    reached(callbackUrl) {
      // The host that AWS would give to the API; the emulator serves it elsewhere.
      if (callbackUrl !== GONGJI_FACE_CALLBACK_URL) throw new Error(`answers do not go to ${callbackUrl}`);
      return callbackUrl.replace(/^https:\/\/[^/]+\/\w+/, url);
    },
  });
}
